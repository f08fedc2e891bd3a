import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { isId } from '#platform/database';
import { DomainError } from '#platform/errors';
import { expectedVersionOf } from '#platform/http';
import type { FastifyRequest } from 'fastify';
import type { RiskTarget } from './risk-actions.js';

/** The assessment that an action is about, the version of it that the client saw, and the row where one is named. */
export const Target = createParamDecorator((_: unknown, context: ExecutionContext): RiskTarget => {
  const request = context
    .switchToHttp()
    .getRequest<FastifyRequest<{ Params: { id: string; rowId?: string } }>>();
  const { id, rowId } = request.params;
  if (!isId(id) || (rowId !== undefined && !isId(rowId))) throw new DomainError('not-found');
  return { id, version: expectedVersionOf(request), rowId: rowId ?? null };
});
