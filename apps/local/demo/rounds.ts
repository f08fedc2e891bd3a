import { dmcRoundsOf, type IsoDate, type LevelCode } from '#contracts';
import type { DemoSchool } from './schools.js';

export const DEMO_YEARS = [2566, 2567, 2568, 2569] as const;

export type RoundCode = 'JUNE' | 'NOVEMBER';

export interface Round {
  readonly index: number;
  readonly academicYear: number;
  readonly code: RoundCode;
  readonly day: IsoDate;
}

/** A pupil's place in one round. */
export interface Stay {
  readonly round: Round;
  readonly school: DemoSchool;
  readonly level: LevelCode;
  readonly room: string;
}

/** The rounds that lie behind a day, the first one always. */
export function roundsUntil(today: IsoDate): Round[] {
  const all = DEMO_YEARS.flatMap((academicYear) => {
    const { june, november } = dmcRoundsOf(academicYear);
    return [
      { academicYear, code: 'JUNE' as const, day: june },
      { academicYear, code: 'NOVEMBER' as const, day: november },
    ];
  });
  return all
    .map((round, index) => ({ ...round, index }))
    .filter(({ day, index }) => index === 0 || day <= today);
}

/** The round whose roll counts for a day: the one before it, or the first of its academic year. */
export function roundFor(day: IsoDate, rounds: readonly Round[], academicYear: number): Round {
  const ofYear = rounds.filter((round) => round.academicYear === academicYear);
  const found = ofYear.findLast((round) => round.day <= day) ?? ofYear[0] ?? rounds.at(-1);
  if (!found) throw new RangeError('there is no round');
  return found;
}
