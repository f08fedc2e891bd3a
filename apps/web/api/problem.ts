import type { FieldError, ProblemBody } from './types';

/** What the server refused, or `status: 0` when no answer came (no signal, server away). */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly traceId: string | null;
  readonly errors: FieldError[];
  readonly availableActions: string[] | null;
  readonly current: unknown;
  readonly retryAfterSeconds: number | null;

  constructor(body: ProblemBody, retryAfterSeconds: number | null = null) {
    super(body.title);
    this.name = 'Problem';
    this.status = body.status;
    this.code = body.code;
    this.traceId = body.traceId ?? null;
    this.errors = body.errors ?? [];
    this.availableActions = body.availableActions ?? null;
    this.current = body.current;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  get isOffline(): boolean {
    return this.status === 0;
  }

  /** Whether the same request may succeed later without a change. */
  get isRetryable(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
  }
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof TypeError) return new Problem({ title: 'network', status: 0, code: 'network' });
  return new Problem({ title: 'unexpected', status: 500, code: 'unexpected' });
}

function isProblemBody(body: unknown): body is ProblemBody {
  return typeof body === 'object' && body !== null && 'code' in body && 'status' in body;
}

/** Reads a refusal's body; a proxy's page of HTML becomes a plain problem of the same status. */
export function problemFrom(response: Response, body: unknown): Problem {
  const seconds = Number(response.headers.get('retry-after'));
  const retryAfter = Number.isFinite(seconds) && seconds > 0 ? seconds : null;
  if (isProblemBody(body)) return new Problem(body, retryAfter);
  return new Problem({ title: response.statusText, status: response.status, code: 'unexpected' }, retryAfter);
}
