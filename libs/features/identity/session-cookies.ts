import { hash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '#platform/config';
import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

const TOKEN = /^[A-Za-z0-9_-]{43}$/u;
const YEAR_SECONDS = 365 * 86_400;

/** The two cookies: the session, and the mark of a device that has been used before. */
@Injectable()
export class SessionCookies {
  private readonly secure: boolean;

  constructor(config: Config) {
    this.secure = config.PUBLIC_URL?.startsWith('https:') ?? false;
  }

  newToken(): string {
    return randomBytes(32).toString('base64url');
  }

  hashOf(token: string): Buffer {
    return hash('sha256', token, 'buffer');
  }

  /** The one session cookie; two of them, one planted by a neighbouring site, are none. */
  sessionToken(request: FastifyRequest): string | null {
    const sent = (request.headers.cookie ?? '').split(';').map((pair) => pair.split('=', 1)[0]?.trim());
    if (sent.filter((name) => name === this.name('session')).length !== 1) return null;
    return valid(request.cookies[this.name('session')]);
  }

  deviceToken(request: FastifyRequest): string | null {
    return valid(request.cookies[this.name('device')]);
  }

  set(reply: FastifyReply, session: string, device: string): void {
    void reply.setCookie(this.name('session'), session, this.options());
    void reply.setCookie(this.name('device'), device, { ...this.options(), maxAge: YEAR_SECONDS });
  }

  /** Another token for the same session; the device stays known by its own. */
  renew(reply: FastifyReply, session: string): void {
    void reply.setCookie(this.name('session'), session, this.options());
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name('session'), this.options());
  }

  /** `__Host-` needs TLS; on the plain loopback address of a demo the name goes without it. */
  private name(kind: 'session' | 'device'): string {
    return `${this.secure ? '__Host-' : ''}kumkrong-${kind}`;
  }

  private options() {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.secure } as const;
  }
}

function valid(token: string | undefined): string | null {
  return token !== undefined && TOKEN.test(token) ? token : null;
}
