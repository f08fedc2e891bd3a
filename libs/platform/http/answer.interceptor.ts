import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { from, lastValueFrom, map, type Observable } from 'rxjs';
import { owedProof } from '../access/index.js';
import type { ActorRequest } from './decorators.js';

/** Puts a record's version into `ETag`, and says when an answer to a create was told before. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const http = context.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const request = http.getRequest<ActorRequest>();
    const answers = request.identify === undefined ? next.handle() : from(proved(request, next));
    return answers.pipe(map((answer: unknown) => present(answer, reply)));
  }
}

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

/**
 * What was done in the name of a remembered actor counts when the database has confirmed the actor; a refusal no less
 * than an answer. Otherwise it is thrown away and done again, as for a request that nobody remembers.
 */
async function proved(request: ActorRequest, next: CallHandler): Promise<unknown> {
  const [outcome] = await Promise.allSettled([lastValueFrom<unknown>(next.handle())]);
  const isProved = request.actor !== undefined && owedProof(request.actor) === undefined;
  if (!isProved) {
    delete request.actor;
    await request.identify?.();
    return lastValueFrom<unknown>(next.handle());
  }
  if (outcome.status === 'rejected') throw outcome.reason;
  return outcome.value;
}
