import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { currentTraceId } from './trace.js';

/** What must never be written, wherever it hangs on a logged object. */
const REDACTED = [
  'cookie',
  'authorization',
  'password',
  'newPassword',
  'currentPassword',
  'slipCode',
  'citizenId',
  'facts',
  'displayName',
  'firstName',
  'lastName',
  'token',
];

/** Structured logs without personal data: ids, codes, routes by pattern. */
export function createLogger(level: string, name: string): Logger {
  return pino({
    name,
    level,
    redact: { paths: REDACTED.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[redacted]' },
    mixin: () => ({ traceId: currentTraceId() }),
    serializers: { err: errorWithoutContent },
  });
}

/** A driver's message can quote a value (`Key (name)=(…)`); its code and our own stack lines cannot. */
function errorWithoutContent(error: Error & { code?: unknown }): object {
  const stack = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return {
    type: error.name,
    code: typeof error.code === 'string' ? error.code : undefined,
    stack: stack.slice(0, 12),
  };
}

/** Nest's own lines, through the same logger. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }

  error(message: unknown, _stack?: string, context?: string): void {
    this.logger.error({ context }, message instanceof Error ? message.name : String(message));
  }

  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message));
  }
}
