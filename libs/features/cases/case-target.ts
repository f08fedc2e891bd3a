import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { isId } from '#platform/database';
import { DomainError } from '#platform/errors';
import { expectedVersionOf } from '#platform/http';
import type { FastifyRequest } from 'fastify';
import type { CaseTarget } from './case-actions.js';

/** The record that an action is about, and the version of it that the client saw. */
export const Target = createParamDecorator((_: unknown, context: ExecutionContext): CaseTarget => {
  const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { id: string } }>>();
  const { id } = request.params;
  if (!isId(id)) throw new DomainError('not-found');
  return { id, version: expectedVersionOf(request) };
});

type Params = { Params: Record<string, string> };

function pathId(context: ExecutionContext, name: string): string {
  const value = context.switchToHttp().getRequest<FastifyRequest<Params>>().params[name] ?? '';
  if (!isId(value)) throw new DomainError('not-found');
  return value;
}

/** A part of a case, and the version of it that the client saw. */
export const PartTarget = createParamDecorator((name: string, context: ExecutionContext): PartOfCase => ({
  caseId: pathId(context, 'id'),
  partId: pathId(context, name),
  version: expectedVersionOf(context.switchToHttp().getRequest<FastifyRequest>()),
}));

/** A part of a case that something is added to. */
export const PartPath = createParamDecorator(
  (name: string, context: ExecutionContext): Omit<PartOfCase, 'version'> => ({
    caseId: pathId(context, 'id'),
    partId: pathId(context, name),
  }),
);

export interface PartOfCase {
  caseId: string;
  partId: string;
  version: number;
}
