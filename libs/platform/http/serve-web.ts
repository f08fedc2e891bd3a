import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';

const HASHED = /[\\/]assets[\\/]/u;

/** Serves the built web application; an unknown page is the application's own to show. */
export async function serveWeb(fastify: FastifyInstance, root: string): Promise<void> {
  const { default: fastifyStatic } = await import('@fastify/static');
  await fastify.register(fastifyStatic, {
    root,
    wildcard: false,
    index: false,
    // The build lays them beside the files; a front that compresses by itself lets them pass.
    preCompressed: true,
    setHeaders: (reply, path) => {
      void reply.header(
        'Cache-Control',
        HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  fastify.addHook('onRequest', async (request, reply) => {
    const isPage = request.is404 && request.method === 'GET' && !request.url.startsWith('/api/');
    if (isPage && request.headers.accept?.includes('text/html'))
      return reply.sendFile('index.html', join(root));
    return undefined;
  });
}
