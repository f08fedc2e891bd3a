import type { TimeLimit } from '../calendar/deadline.js';
import { URGENCY_LEVELS, type UrgencyCode, urgencyByCode } from '../vocabularies/urgency.js';
import type { SubjectKind } from './subject-kinds.js';
import type { ClockStep } from './task-kinds.js';

export const CLOCK_UNITS = [
  '24x7 hours',
  'hours',
  'working days',
  'calendar days',
] as const satisfies readonly TimeLimit['clock'][];
export type ClockUnit = (typeof CLOCK_UNITS)[number];

/** How long a step of a kind of record may take, and when who is told that it does not end. */
export interface ClockLimit {
  readonly clock: ClockUnit;
  /** null = no clock runs. */
  readonly amount: number | null;
  /** Share of the time after which the owner is reminded. */
  readonly remindPercent: number;
  /** Share of the time after which the head, and then the district, is told. */
  readonly headPercent: number;
  readonly districtPercent: number;
}

export interface ClockPolicy extends ClockLimit {
  readonly subjectKind: SubjectKind;
  readonly step: ClockStep;
  readonly urgency: UrgencyCode;
}

/** Bounds of what a district may set. */
export const CLOCK_BOUNDS = {
  amount: { min: 1, max: 400 },
  remindPercent: { min: 10, max: 95 },
  headPercent: { min: 100, max: 500 },
} as const;

const SHARES = { remindPercent: 75, headPercent: 125, districtPercent: 150 } as const;

type Row = readonly [kind: SubjectKind, step: ClockStep, limits: Readonly<Record<UrgencyCode, Limit>>];
type Limit = readonly [amount: number, clock: ClockUnit] | null;

const each = (critical: Limit, urgent: Limit, normal: Limit): Record<UrgencyCode, Limit> => ({
  CRITICAL: critical,
  URGENT: urgent,
  NORMAL: normal,
});
const round = (hours: number): Limit => [hours, '24x7 hours'];
const hours = (amount: number): Limit => [amount, 'hours'];
const days = (amount: number): Limit => [amount, 'working days'];
const calendar = (amount: number): Limit => [amount, 'calendar days'];

function ofUrgency(pick: (code: UrgencyCode) => Limit): Record<UrgencyCode, Limit> {
  return each(pick('CRITICAL'), pick('URGENT'), pick('NORMAL'));
}

/** Clocks of an incident are those of the urgency vocabulary; the others are our own. All are a proposal. */
const ROWS: readonly Row[] = [
  [
    'incident',
    'acknowledge',
    ofUrgency((code) => [urgencyByCode(code).acknowledgeWithin, urgencyByCode(code).clock]),
  ],
  [
    'incident',
    'first-report',
    ofUrgency((code) => {
      const { firstReportWithin, clock } = urgencyByCode(code);
      return firstReportWithin === null ? null : [firstReportWithin, clock];
    }),
  ],
  [
    'incident',
    'close',
    ofUrgency((code) => {
      const { closeWithinDays } = urgencyByCode(code);
      return closeWithinDays === null ? null : calendar(closeWithinDays);
    }),
  ],
  ['referral', 'triage', each(round(2), hours(24), days(3))],
  ['referral', 'reply', each(round(12), days(2), days(5))],
  ['referral', 'answer', each(round(12), days(2), days(5))],
  ['referral', 'finish', each(calendar(7), calendar(30), calendar(60))],
  ['referral', 'follow-up', each(calendar(7), calendar(14), calendar(30))],
  ['referral', 'read-answer', each(hours(24), days(3), days(7))],
  ['case', 'plan', each(hours(24), days(3), days(7))],
  ['case', 'follow-up', each(calendar(3), calendar(7), calendar(14))],
  ['case', 'close', each(null, null, null)],
  ['case-study', 'analyse', each(days(5), days(10), days(20))],
  ['dropout', 'first-contact', each(round(24), days(2), days(3))],
  ['dropout', 'trace', each(calendar(7), calendar(15), calendar(30))],
  ['visit', 'read-answer', each(hours(24), days(3), days(7))],
  ['break-glass', 'review', each(days(3), days(3), days(3))],
];

/** The policies that hold until a district sets its own. Proposal; never shown as official. */
export const DEFAULT_CLOCK_POLICIES: readonly ClockPolicy[] = ROWS.flatMap(([subjectKind, step, limits]) =>
  URGENCY_LEVELS.map(({ code: urgency }) => ({
    subjectKind,
    step,
    urgency,
    clock: limits[urgency]?.[1] ?? 'working days',
    amount: limits[urgency]?.[0] ?? null,
    ...SHARES,
  })),
);

/** The default of one clock; null where no clock is known. */
export function defaultClockPolicy(
  subjectKind: SubjectKind,
  step: ClockStep,
  urgency: UrgencyCode,
): ClockPolicy | null {
  return (
    DEFAULT_CLOCK_POLICIES.find(
      (policy) => policy.subjectKind === subjectKind && policy.step === step && policy.urgency === urgency,
    ) ?? null
  );
}
