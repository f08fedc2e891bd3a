import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { isId } from '#platform/database';
import { DomainError } from '#platform/errors';
import { expectedVersionOf } from '#platform/http';
import type { FastifyRequest } from 'fastify';

export interface ActivityTarget {
  id: string;
  /** The version that the actor saw. */
  version: number;
}

/** The activity or finding that an action is about, and the version of it that the client saw. */
export const Target = createParamDecorator((_: unknown, context: ExecutionContext): ActivityTarget => {
  const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { id: string } }>>();
  const { id } = request.params;
  if (!isId(id)) throw new DomainError('not-found');
  return { id, version: expectedVersionOf(request) };
});
