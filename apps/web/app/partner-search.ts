type Raw = Record<string, unknown>;

/** Addresses hold ids and codes only; what does not fit is dropped, so that an old link still opens its page. */
const oneOf = <T extends string>(value: unknown, allowed: readonly T[]): T | undefined =>
  allowed.find((entry) => entry === value);
const id = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value) ? value : undefined;

const LIST = ['open', 'no-answer', 'answered', 'all'] as const;
const QUEUE = ['waiting', 'with-agency', 'no-answer', 'overdue', 'all'] as const;
const ASSIGNED = ['new', 'working', 'done', 'all'] as const;

export const referralListSearch = (
  raw: Raw,
): { lane?: (typeof LIST)[number]; student?: string; case?: string } => ({
  lane: oneOf(raw.lane, LIST),
  student: id(raw.student),
  case: id(raw.case),
});

export const newReferralSearch = (
  raw: Raw,
): { student?: string; case?: string; incident?: string; screening?: string } => ({
  student: id(raw.student),
  case: id(raw.case),
  incident: id(raw.incident),
  screening: id(raw.screening),
});

export const referralQueueSearch = (raw: Raw): { lane?: (typeof QUEUE)[number]; open?: string } => ({
  lane: oneOf(raw.lane, QUEUE),
  open: id(raw.open),
});

export const assignedSearch = (raw: Raw): { lane?: (typeof ASSIGNED)[number] } => ({
  lane: oneOf(raw.lane, ASSIGNED),
});
