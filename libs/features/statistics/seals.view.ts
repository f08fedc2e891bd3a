import type { SealedFigure } from '#contracts';
import { casesOf, dropoutsOf } from './care-statistics.rules.js';
import type { AgencyCount, ClockCount } from './care-statistics.dto.js';
import type { SealedCare, SealedStep, SealedZeroReports } from './seals.dto.js';
import type { FurtherTuple, SealedPeriod } from './seals.queries.js';

/** The counts of one figure, by the parts of their cell. */
class Cells {
  private readonly counts: (readonly [parts: string[], count: number])[];

  constructor(further: readonly FurtherTuple[], figure: SealedFigure) {
    this.counts = further
      .filter(([name]) => name === figure)
      .map(([, cell, count]) => [cell.split('/'), count] as const);
  }

  /** Every first part, or every pair of the first two, that has a count. */
  keys(depth = 1): string[] {
    return [...new Set(this.counts.map(([parts]) => parts.slice(0, depth).join('/')))].sort();
  }

  of(...path: string[]): number {
    const key = path.join('/');
    return this.counts.find(([parts]) => parts.join('/') === key)?.[1] ?? 0;
  }

  /** What stands below a path. */
  below(...path: string[]): string[] {
    const key = `${path.join('/')}/`;
    return this.counts
      .map(([parts]) => parts.join('/'))
      .flatMap((cell) => (cell.startsWith(key) ? cell.slice(key.length) : []))
      .sort();
  }
}

/** The figures of care of a seal, in the form that the page of the present year has. */
export function careOf({ further, agencies, settledAt }: SealedPeriod): SealedCare | null {
  if (further === null || settledAt === null) return null;
  const of = (figure: SealedFigure) => new Cells(further, figure);
  return {
    settledAt: settledAt.toISOString(),
    clocks: clocksOf(of('clocks')),
    cases: casesOf(caseRows(of('cases'))),
    dropouts: dropoutsOf(dropoutRows(of('dropouts'))),
    agencies: agenciesOf(of('referrals'), agencies),
    zeroReports: zeroReportsOf(of('zero-reports')),
    steps: stepsOf(of('steps')),
  };
}

function clocksOf(cells: Cells): ClockCount[] {
  return cells.keys(2).map((key) => {
    const [subjectKind = '', step = ''] = key.split('/');
    const path = [subjectKind, step];
    return {
      subjectKind,
      step,
      kept: cells.of(...path, 'kept'),
      missed: cells.of(...path, 'missed'),
      running: 0,
    };
  });
}

function caseRows(cells: Cells) {
  return cells.keys().flatMap((type) => [
    {
      type,
      outcome: null,
      opened: cells.of(type, 'opened'),
      openAtEnd: cells.of(type, 'open-at-end'),
      closed: 0,
    },
    ...cells.below(type, 'closed').map((outcome) => ({
      ...{ type, outcome, opened: 0, openAtEnd: 0, closed: cells.of(type, 'closed', outcome) },
    })),
  ]);
}

function dropoutRows(cells: Cells) {
  const stated = cells.keys().filter((reason) => reason !== '-');
  return [...stated, ...(cells.keys().includes('-') ? ['-'] : [])].map((reason) => ({
    reason: reason === '-' ? null : reason,
    listed: cells.of(reason, 'listed'),
    back: cells.of(reason, 'back'),
    open: cells.of(reason, 'open'),
  }));
}

function agenciesOf(cells: Cells, agencies: SealedPeriod['agencies']): AgencyCount[] {
  const known = new Set(cells.keys());
  return agencies
    .filter(({ id }) => known.has(id))
    .map(({ id, nameTh, type }) => {
      const [accepted, declined] = [cells.of(id, 'accepted'), cells.of(id, 'declined')];
      return {
        ...{ agencyId: id, nameTh, type, assigned: cells.of(id, 'assigned'), accepted, declined },
        ...{ answered: accepted + declined, done: cells.of(id, 'done'), medianAnswerHours: null },
      };
    });
}

function zeroReportsOf(cells: Cells): SealedZeroReports[] {
  return cells.keys().map((month) => ({
    month,
    hasRecords: cells.of(month, 'told'),
    confirmedZero: cells.of(month, 'confirmed'),
    silent: cells.of(month, 'asked'),
  }));
}

const stepsOf = (cells: Cells): SealedStep[] =>
  cells.keys().map((ruleKey) => ({ ruleKey, met: cells.of(ruleKey, 'met') }));
