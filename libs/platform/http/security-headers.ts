import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import helmet, { type HelmetOptions } from 'helmet';

/** Everything is ours: no third party, no inline script or style. */
const CONTENT_POLICY = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'font-src': ["'self'"],
  'img-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
};

/**
 * Sends helmet's headers and our content policy with each answer.
 * @param options `https`: browsers shall come back by HTTPS alone.
 */
export function sendSecurityHeaders(fastify: FastifyInstance, { https }: { https: boolean }): void {
  const headers = headersOf({
    contentSecurityPolicy: { directives: CONTENT_POLICY, useDefaults: false },
    strictTransportSecurity: https,
  });
  fastify.addHook('onRequest', (_request, reply, done) => {
    reply.raw.setHeaders(headers);
    done();
  });
}

/** Helmet makes its headers anew for each answer; ours are always the same, so it is asked once. */
function headersOf(options: HelmetOptions): Map<string, string> {
  const answer = new ServerResponse(new IncomingMessage(new Socket()));
  const headers = new Map<string, string>();
  helmet(options)(answer.req, answer, () => {
    for (const [name, value] of Object.entries(answer.getHeaders())) headers.set(name, String(value));
  });
  return headers;
}
