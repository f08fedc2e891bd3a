import { Injectable } from '@nestjs/common';
import { Config } from '#platform/config';
import type { FastifyRequest } from 'fastify';
import type { Client } from './client.js';
import type { Site } from './passkeys.js';
import { SessionCookies } from './session-cookies.js';

const SYSTEMS = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux'];
const BROWSERS = ['Line/', 'Edg/', 'Firefox/', 'SamsungBrowser/', 'Chrome/', 'Safari/'];

/** What a request tells of the device behind it, and of the site that it believes to be on. */
@Injectable()
export class Clients {
  constructor(
    private readonly config: Config,
    private readonly cookies: SessionCookies,
  ) {}

  of(request: FastifyRequest): Client {
    return {
      address: request.ip,
      deviceToken: this.cookies.deviceToken(request),
      device: deviceName(request.headers['user-agent'] ?? ''),
    };
  }

  /** The configured address; on the loopback of a demo, which has none, the one that was asked. */
  siteOf(request: FastifyRequest): Site {
    const url = new URL(this.config.PUBLIC_URL ?? `http://${request.host}`);
    return { origin: url.origin, host: url.hostname };
  }
}

function deviceName(userAgent: string): string {
  const system = SYSTEMS.find((name) => userAgent.includes(name)) ?? '?';
  const browser = BROWSERS.find((name) => userAgent.includes(name))?.replace('/', '') ?? '?';
  return `${browser} · ${system}`;
}
