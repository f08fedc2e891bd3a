import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { isId } from '#platform/database';
import { DomainError } from '#platform/errors';
import { expectedVersionOf } from '#platform/http';
import type { FastifyRequest } from 'fastify';

/** The record that an action is about, the version of it that the client saw, and the part where one is named. */
export interface MonitoringTarget {
  id: string;
  version: number;
  partId: string | null;
}

/** @param part name of the address's second id. */
export const Target = createParamDecorator(
  (part: string | undefined, context: ExecutionContext): MonitoringTarget => {
    const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: Record<string, string> }>>();
    const id = request.params.id ?? '';
    const partId = part === undefined ? null : (request.params[part] ?? '');
    if (!isId(id) || (partId !== null && !isId(partId))) throw new DomainError('not-found');
    return { id, version: expectedVersionOf(request), partId };
  },
);
