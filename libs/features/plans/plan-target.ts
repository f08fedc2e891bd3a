import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { isId } from '#platform/database';
import { DomainError } from '#platform/errors';
import { expectedVersionOf } from '#platform/http';
import type { FastifyRequest } from 'fastify';
import type { PlanTarget } from './plan-actions.js';

/** The plan that an action is about, the version of it that the client saw, and the part where one is named. */
export const Target = createParamDecorator((_: unknown, context: ExecutionContext): PlanTarget => {
  const request = context
    .switchToHttp()
    .getRequest<FastifyRequest<{ Params: { id: string; partId?: string } }>>();
  const { id, partId } = request.params;
  if (!isId(id) || (partId !== undefined && !isId(partId))) throw new DomainError('not-found');
  return { id, version: expectedVersionOf(request), partId: partId ?? null };
});
