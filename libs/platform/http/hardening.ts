import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { ERRORS, type ErrorCode } from '#contracts';
import { DomainError } from '../errors/index.js';
import { currentTraceId, traceIdFrom, traceparentOf, withTrace } from '../logging/index.js';
import { refusalOf, sendProblem } from './problem.filter.js';
import { problemOf } from './problem.js';
import { takesRawBody } from './raw-body.js';
import { readStrictJson } from './strict-json.js';

const API = '/api/';
const BODILESS = new Set(['GET', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE']);

/** What Fastify and Nest leave open by default (quality.md M16), closed in one place. */
export function harden(fastify: FastifyInstance): void {
  const routes = new RouteTable();
  fastify.addHook('onRoute', ({ method, url }) => routes.add(method, url));
  fastify.addHook('onRequest', (request, reply, done) => {
    withTrace(traceIdFrom(request.headers.traceparent as string | undefined), () => {
      void reply.header('traceparent', traceparentOf(currentTraceId()));
      const refusal = request.url.startsWith(API) ? refusalOfShape(request, routes) : null;
      if (request.url.startsWith(API)) void reply.header('Cache-Control', 'no-store');
      if (refusal) return sendProblem(request, reply, refusal);
      done();
    });
  });
  // Fastify reads plain text by default; we take JSON and, where a file is asked for, multipart.
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      done(null, takesRawBody(request) ? body : readStrictJson(body as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
}

/** Answers to what fails before any route: Fastify's own errors and broken URLs. */
export function frameworkErrors(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  sendProblem(request, reply, refusalOf(error));
}

const UNREADABLE: Record<string, ErrorCode> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
};

/** The last word on a connection whose request could not be read at all. */
export function clientError(error: Error & { code?: string }, socket: Socket): void {
  if (!socket.writable) return;
  const refusal = new DomainError(UNREADABLE[error.code ?? ''] ?? 'bad-request');
  const { status } = ERRORS[refusal.code];
  const traceId = traceIdFrom(undefined);
  const body = JSON.stringify(problemOf(refusal, { language: 'th', path: '/', traceId }));
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

function refusalOfShape(request: FastifyRequest, routes: RouteTable): DomainError | null {
  if (request.is404) {
    const allow = routes.methodsOf(request.url);
    return allow.length > 0 ? new DomainError('method-not-allowed', { allow }) : new DomainError('not-found');
  }
  return queryRefusal(request.url) ?? headerRefusal(request);
}

function queryRefusal(url: string): DomainError | null {
  const query = url.split('?', 2)[1];
  if (query === undefined) return null;
  const seen = new Set<string>();
  for (const pair of query.split('&')) {
    let key: string;
    try {
      key = decodeURIComponent(pair.split('=', 1)[0] ?? '');
      if (decodeURIComponent(pair.replaceAll('+', ' ')).includes('\u0000'))
        return new DomainError('bad-request');
    } catch {
      return new DomainError('bad-request');
    }
    if (key.includes('[')) return new DomainError('bad-request');
    if (seen.has(key)) return new DomainError('duplicate-parameter');
    seen.add(key);
  }
  return null;
}

function headerRefusal({ headers, method }: FastifyRequest): DomainError | null {
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  if (hasBody && BODILESS.has(method)) return new DomainError('unexpected-body');
  if (!isPlainUtf8(headers)) return new DomainError('unsupported-media-type');
  const { accept } = headers;
  if (accept !== undefined && !ACCEPTABLE.test(accept)) return new DomainError('not-acceptable');
  return null;
}

/** What we can give: JSON, problems, event streams, and files to download. */
const ACCEPTABLE = /\*\/\*|application\/(\*|json|problem\+json|vnd\.)|text\/(\*|event-stream|csv)/iu;

function isPlainUtf8({
  'content-encoding': encoding = 'identity',
  'content-type': type = '',
}: FastifyRequest['headers']): boolean {
  return encoding === 'identity' && !/charset=(?!"?utf-8"?)/iu.test(type);
}

/** Which methods a path takes, for the `Allow` of a 405. */
class RouteTable {
  private readonly patterns = new Map<string, { matches: RegExp; methods: Set<string> }>();

  add(method: string | string[], url: string): void {
    const known = this.patterns.get(url) ?? { matches: patternOf(url), methods: new Set<string>() };
    for (const name of [method].flat()) known.methods.add(name);
    this.patterns.set(url, known);
  }

  methodsOf(url: string): string[] {
    const path = url.split('?', 1)[0] ?? '';
    const methods = new Set<string>();
    for (const { matches, methods: own } of this.patterns.values()) {
      if (matches.test(path)) for (const method of own) methods.add(method);
    }
    return [...methods].sort();
  }
}

function patternOf(url: string): RegExp {
  const steps = url
    .split('/')
    .map((step) => (step.startsWith(':') ? '[^/]+' : step.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')));
  return new RegExp(`^${steps.join('/')}$`, 'u');
}
