import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

/**
 * A route whose caller signs what it sends: the body reaches the handler as the bytes that came, and nothing reads
 * them before the signature has been checked.
 */
export const TakesRawBody = (): MethodDecorator => RouteConfig({ rawBody: true });

/** Whether the route of a request takes its body unread. */
export function takesRawBody({ routeOptions }: FastifyRequest): boolean {
  return (routeOptions.config as { rawBody?: boolean }).rawBody === true;
}

/** The body of such a route; empty when none came. */
export const RawBody = createParamDecorator((_: unknown, context: ExecutionContext): Buffer => {
  const { body } = context.switchToHttp().getRequest<FastifyRequest>();
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0);
});
