import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';

/** Puts a record's version into `ETag`, and says when an answer to a create was told before. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(map((answer: unknown) => present(answer, reply)));
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
