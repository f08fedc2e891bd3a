import { RequestMethod, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config/index.js';
import { createLogger, NestLogger } from '../logging/index.js';
import { observeRequests } from '../metrics/index.js';
import { AnsweringAdapter } from './answering.js';
import { clientError, frameworkErrors, harden } from './hardening.js';
import { sendSecurityHeaders } from './security-headers.js';
import { serveWeb } from './serve-web.js';
import { StrictValidationPipe } from './validation.js';

const MIB = 1024 * 1024;
const BODY_LIMIT = MIB;
const FILE_LIMIT = 30 * MIB;

/**
 * The HTTP application around a root module: parser, headers, limits, validation. The caller listens and closes.
 */
export async function createApi(
  root: Type<unknown> | DynamicModule,
  config: Config,
): Promise<NestFastifyApplication> {
  const adapter = new AnsweringAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: 60_000,
    connectionTimeout: 65_000,
    keepAliveTimeout: 65_000,
    trustProxy:
      config.TRUSTED_PROXIES > 0 ? (_address: string, hop: number) => hop < config.TRUSTED_PROXIES : false,
    frameworkErrors: frameworkErrors as never,
    clientErrorHandler: clientError as never,
    return503OnClosing: true,
    forceCloseConnections: 'idle',
    exposeHeadRoutes: false,
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 200 },
  });
  const logger = new NestLogger(createLogger(config.LOG_LEVEL, 'api'));
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger,
    bodyParser: false,
    abortOnError: false,
  });
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  observeRequests(fastify);
  sendSecurityHeaders(fastify, { https: config.PUBLIC_URL?.startsWith('https:') ?? false });
  // After the headers: what is refused at the door carries them too.
  harden(fastify);
  await fastify.register(cookie);
  await fastify.register(multipart, {
    limits: { fileSize: FILE_LIMIT, files: 1, fields: 10, parts: 11, fieldSize: 10_000, headerPairs: 50 },
  });
  if (config.WEB_ROOT) await serveWeb(fastify, config.WEB_ROOT);
  app.setGlobalPrefix('api/v1', {
    exclude: [
      { path: 'health/live', method: RequestMethod.GET },
      { path: 'health/ready', method: RequestMethod.GET },
    ],
  });
  app.useGlobalPipes(new StrictValidationPipe());
  app.enableShutdownHooks();
  return app;
}
