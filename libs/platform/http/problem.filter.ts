import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { ERRORS, type ErrorCode } from '#contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { AuditTrail } from '../audit/index.js';
import { DomainError, toDomainError } from '../errors/index.js';
import { currentTraceId } from '../logging/index.js';
import { beginAnew, owesProof } from './answering.js';
import type { ActorRequest } from './decorators.js';
import { languageOf, problemOf } from './problem.js';
import { AUDIT_TRAIL, LOGGER } from './tokens.js';

const OF_STATUS: Record<number, ErrorCode> = {
  400: 'bad-request',
  404: 'not-found',
  405: 'method-not-allowed',
  406: 'not-acceptable',
  408: 'request-timeout',
  413: 'payload-too-large',
  // An id that is longer than any of ours.
  414: 'not-found',
  415: 'unsupported-media-type',
  431: 'headers-too-large',
};

const AUDITED_REFUSALS = new Set<ErrorCode>(['forbidden', 'not-found']);

/** The one place where anything thrown becomes an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
  ) {}

  async catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<ActorRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    // A refusal counts no less than an answer: nobody is refused for what is only remembered.
    if (owesProof(request)) return beginAnew(request, reply);
    const error = refusalOf(thrown);
    if (ERRORS[error.code].status >= 500)
      this.logger.error({ err: thrown, code: error.code }, 'request failed');
    // Before the answer: whoever was told no can count on a line that says so.
    await this.auditRefusal(request, error);
    sendProblem(request, reply, error);
  }

  private async auditRefusal(request: ActorRequest, error: DomainError): Promise<void> {
    const { actor } = request;
    if (!actor || !AUDITED_REFUSALS.has(error.code)) return;
    const entry = {
      action: `${request.method} ${request.routeOptions.url ?? ''}`,
      recordKind: 'request',
      outcome: 'refused',
      reasonCode: error.code,
    } as const;
    await this.audit
      .record(actor, entry)
      .catch((err: unknown) => this.logger.error({ err }, 'refusal not audited'));
  }
}

/** What a thrown value means to the client; anything unknown is our fault and says nothing. */
export function refusalOf(thrown: unknown): DomainError {
  const known = toDomainError(thrown);
  if (known) return known;
  const status = thrown instanceof HttpException ? thrown.getStatus() : statusOf(thrown);
  return new DomainError((status !== undefined && OF_STATUS[status]) || 'internal');
}

function statusOf(thrown: unknown): number | undefined {
  const status = (thrown as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : undefined;
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, error: DomainError): void {
  const { retryAfterSeconds, allow } = error.details;
  if (retryAfterSeconds !== undefined) void reply.header('Retry-After', String(retryAfterSeconds));
  if (allow) void reply.header('Allow', allow.join(', '));
  const path = request.url.split('?', 1)[0] ?? '/';
  const context = {
    language: languageOf(request.headers['accept-language']),
    path,
    traceId: currentTraceId(),
  };
  void reply
    .status(ERRORS[error.code].status)
    .header('Content-Type', 'application/problem+json; charset=utf-8')
    .header('Cache-Control', 'no-store')
    .send(JSON.stringify(problemOf(error, context)));
}
