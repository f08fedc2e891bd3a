import { DomainError } from './domain-error.js';
import type { ErrorCode } from '#contracts';

const UNAVAILABLE = new Set([
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '53100',
  '08000',
  '08003',
  '08006',
  '57014',
  '55P03',
  '25P02',
]);
const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'ETIMEDOUT']);

/** PostgreSQL's codes that mean «the same transaction may succeed when tried again». */
const RETRYABLE = new Set(['40001', '40P01']);

const REFUSALS: Record<string, ErrorCode> = {
  '23505': 'conflict',
  '23503': 'unknown-reference',
  '23514': 'inconsistent',
  '23502': 'validation',
  '22P02': 'validation',
  '22007': 'validation',
  '22003': 'validation',
  '22008': 'validation',
  '22021': 'forbidden-character',
  '22P05': 'forbidden-character',
  '42501': 'forbidden',
};

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  if (typeof code === 'string') return code;
  return driverError ? codeOf(driverError) : undefined;
}

/** Whether a transaction should be tried again (deadlock, serialisation failure). */
export function isRetryable(error: unknown): boolean {
  const code = codeOf(error);
  return code !== undefined && RETRYABLE.has(code);
}

/**
 * Turns a driver's error into a refusal, or into nothing when it is a fault of ours.
 * @returns the refusal; `null` for what must become a 500.
 */
export function toDomainError(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  const code = codeOf(error);
  if (code === undefined) return isConnectionLoss(error) ? unavailable() : null;
  if (UNAVAILABLE.has(code) || NETWORK.has(code) || RETRYABLE.has(code)) return unavailable();
  const refusal = REFUSALS[code];
  return refusal ? new DomainError(refusal) : null;
}

function unavailable(): DomainError {
  return new DomainError('dependency-unavailable', { retryAfterSeconds: 2 });
}

const LOST = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'not queryable',
  'Query read timeout',
  'Client was closed',
];

function isConnectionLoss(error: unknown): boolean {
  return error instanceof Error && LOST.some((text) => error.message.includes(text));
}
