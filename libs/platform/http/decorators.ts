import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { Permission } from '#contracts';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../access/index.js';
import type { Idempotency } from '../database/index.js';
import { DomainError } from '../errors/index.js';

export const ACCESS_RULE = Symbol('access-rule');

export type AccessRule =
  | { kind: 'public' }
  | { kind: 'signed-in' }
  | { kind: 'permission'; permission: Permission };

const rule = (value: AccessRule): MethodDecorator => SetMetadata(ACCESS_RULE, value);

/** The permission that a route needs; the use case checks the record. */
export const Requires = (permission: Permission): MethodDecorator => rule({ kind: 'permission', permission });

/** A route for everybody, before sign-in. */
export const Public = (): MethodDecorator => rule({ kind: 'public' });

/** A route about the signed-in person alone. */
export const SignedIn = (): MethodDecorator => rule({ kind: 'signed-in' });

export const FRESH = Symbol('fresh');

/** A route that an open session alone does not open: the person must have proved themselves a short while ago. */
export const RequiresFresh = (): MethodDecorator =>
  applyDecorators(
    SetMetadata(FRESH, true),
    ApiResponse({ status: 403, description: '`reauthentication-required`: confirm and repeat the request' }),
  );

export const AT_ONCE = Symbol('at-once');

/**
 * A read whose use case asks the database for everything at once, or a create that asks ahead: the session is asked for
 * in the same packet. The actor is the one remembered from the session's last request; an answer leaves, and a write is
 * begun, when the database has said that nothing about the actor has changed.
 */
export const AsksAtOnce = (): MethodDecorator => SetMetadata(AT_ONCE, true);

export type ActorRequest = FastifyRequest & {
  actor?: Actor;
  /** The one remembered was not confirmed: this time the database is asked who it is. */
  isBegunAnew?: boolean;
};

/** The acting post of the request; first argument of every use case. */
export const Acting = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<ActorRequest>();
  if (!actor) throw new DomainError('unauthenticated');
  return actor;
});

const KEY = /^[\x21-\x7e]{8,255}$/u;

/**
 * The idempotency key of a create, with the hash of route and body that it stands for.
 * @throws DomainError `idempotency-key-missing` or `idempotency-key-invalid`.
 */
const IdempotencyParam = createParamDecorator((_: unknown, context: ExecutionContext): Idempotency => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const key = request.headers['idempotency-key'];
  if (key === undefined) throw new DomainError('idempotency-key-missing');
  if (typeof key !== 'string' || !KEY.test(key)) throw new DomainError('idempotency-key-invalid');
  const requestHash = createHash('sha256')
    .update(`${request.method} ${request.url}\n`)
    .update(JSON.stringify(request.body ?? null))
    .digest('hex');
  return { key, requestHash };
});
export { IdempotencyParam as IdempotencyKey };

const ETAG = /^(?:W\/)?"(\d{1,9})"$/u;

/**
 * The version that the client saw, from `If-Match`.
 * @throws DomainError `precondition-required` when absent, `stale-version` when it is no version of ours.
 */
export function expectedVersionOf(request: FastifyRequest): number {
  const given = request.headers['if-match'];
  if (given === undefined) throw new DomainError('precondition-required');
  const version = ETAG.exec(given)?.[1];
  if (version === undefined) throw new DomainError('stale-version');
  return Number(version);
}

export const ExpectedVersion = createParamDecorator((_: unknown, context: ExecutionContext): number =>
  expectedVersionOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** Documents the headers of a create. */
export const Creates = (): MethodDecorator =>
  applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'UUID of this attempt; a retry repeats it',
    }),
  );

/** Documents the header of a change. */
export const Changes = (): MethodDecorator =>
  applyDecorators(
    ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the record as it was read' }),
    ApiResponse({ status: 412, description: 'Somebody changed the record; `current` holds it' }),
  );
