import type { CaseCount } from '#features/cases';
import type { DropoutCount } from '#features/dropouts';
import type { AgencyRecordView } from '#features/referrals';
import type { AgencyCount, CaseCounts, DropoutCounts } from './care-statistics.dto.js';
import { percentOf } from './statistics.rules.js';

type Numbers<T> = { [Field in keyof T]: T[Field] extends number ? Field : never }[keyof T];

function sum<T>(rows: readonly T[], field: Numbers<T>): number {
  return rows.reduce((total, row) => total + Number(row[field]), 0);
}

/** Every row once by its type and once by its outcome, and all of them together. */
export function casesOf(rows: readonly CaseCount[]): CaseCounts {
  const types = [...new Set(rows.map(({ type }) => type))];
  const outcomes = [...new Set(rows.flatMap(({ outcome }) => outcome ?? []))].sort();
  const countsOf = (of: readonly CaseCount[]) => ({
    opened: sum(of, 'opened'),
    openAtEnd: sum(of, 'openAtEnd'),
    closed: sum(of, 'closed'),
  });
  return {
    ...countsOf(rows),
    byType: types.map((type) => ({ type, ...countsOf(rows.filter((row) => row.type === type)) })),
    byOutcome: outcomes.map((outcome) => ({
      outcome,
      closed: sum(
        rows.filter((row) => row.outcome === outcome),
        'closed',
      ),
    })),
  };
}

/** How many are back of how many were looked for, and how many of these have no stated reason. */
export function dropoutsOf(rows: readonly DropoutCount[]): DropoutCounts {
  const [listed, back, open] = [sum(rows, 'listed'), sum(rows, 'back'), sum(rows, 'open')];
  const unspecified = sum(
    rows.filter(({ reason }) => reason === null),
    'listed',
  );
  return {
    ...{ listed, back, open, unspecified },
    backPercent: percentOf(back, listed),
    unspecifiedPercent: percentOf(unspecified, listed),
    byReason: rows.map(({ reason, listed: of, back: returned }) => ({ reason, listed: of, back: returned })),
  };
}

/** An agency's record as far as the figures show it. An answer is a yes or a no; a question is none. */
export function agencyOf(record: AgencyRecordView): AgencyCount {
  const { agencyId, nameTh, type, assigned, accepted, declined, done, medianAnswerHours } = record;
  return {
    ...{ agencyId, nameTh, type, assigned, accepted, declined, done, medianAnswerHours },
    answered: accepted + declined,
  };
}
