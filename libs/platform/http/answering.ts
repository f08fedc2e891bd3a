import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { ForgottenActor, owedProof } from '../access/index.js';
import type { ActorRequest } from './decorators.js';

/**
 * Sends what a handler gives back. It stands in the adapter and not in an interceptor: one interceptor sends every
 * request through two chains of observables, a tenth of what it costs to read a report (ADR 35).
 */
export class AnsweringAdapter extends FastifyAdapter {
  /** @throws ForgottenActor when the database has not confirmed in whose name it was done: nothing may be told. */
  override reply(response: FastifyReply, body: unknown, statusCode?: number) {
    if (owesProof(response.request)) throw new ForgottenActor();
    return super.reply(response, present(body, response), statusCode);
  }
}

/** Puts a record's version into `ETag`, and says when an answer to a create was told before. */
function present(answer: unknown, reply: FastifyReply): unknown {
  if (typeof answer !== 'object' || answer === null) return answer;
  if ('replayed' in answer && 'body' in answer) {
    if (answer.replayed === true) void reply.header('Idempotent-Replayed', 'true');
    return present(answer.body, reply);
  }
  if ('version' in answer && typeof answer.version === 'number')
    void reply.header('ETag', `W/"${answer.version}"`);
  return answer;
}

/** Whether its actor is only remembered, and not confirmed by the database yet. */
export function owesProof({ actor }: ActorRequest): boolean {
  return actor !== undefined && owedProof(actor) !== undefined;
}

/** Handles a request again from its guard on, as one whose actor nobody remembers. */
export async function beginAnew(request: ActorRequest, reply: FastifyReply): Promise<void> {
  delete request.actor;
  request.isBegunAnew = true;
  await request.routeOptions.handler.call(request.server, request, reply);
}
