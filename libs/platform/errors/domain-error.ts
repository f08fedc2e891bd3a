import type { ErrorCode, FieldErrorCode } from '#contracts';

export interface FieldError {
  /** JSON pointer into the request body, such as `/persons/0/role`. */
  pointer: string;
  code: FieldErrorCode;
}

interface CauseAndFix {
  cause: string;
  fix: string;
}

export interface RefusalReason {
  code: string;
  rowNumbers: readonly number[];
  th: CauseAndFix;
  en: CauseAndFix;
}

export interface ErrorDetails {
  errors?: FieldError[];
  /** What the record's state allows instead (409). */
  availableActions?: readonly string[];
  /** The present record, for somebody whose copy was stale (412). */
  current?: unknown;
  /** Why a file was refused, more finely than the catalogue says: a code of its own, fixed texts, row numbers. */
  reason?: RefusalReason;
  /** Seconds after which a retry makes sense (429, 503). */
  retryAfterSeconds?: number;
  /** Methods that the path takes (405). */
  allow?: readonly string[];
}

/**
 * A refusal with a code from the catalogue in contracts. Services throw it; the problem filter turns it into
 * RFC 9457. The message is the code alone: no name, id number or refused value can reach a log through it.
 */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
  ) {
    super(code);
    this.name = 'DomainError';
  }
}

/** A `validation` refusal of single fields. */
export function invalidFields(...errors: FieldError[]): DomainError {
  return new DomainError('validation', { errors });
}
