import { Inject, Injectable } from '@nestjs/common';
import {
  academicYearOf,
  evaluateBoard,
  isoDateOf,
  ruleSetOf,
  type EvidenceKey,
  type IsoDate,
  type StepRuleRevision,
  type StepRuleSet,
} from '#contracts';
import { systemActor } from '#platform/access';
import { UnitOfWork, type Tx } from '#platform/database';
import { counter } from '#platform/metrics';
import { AGEING_KEYS, EVIDENCE_SOURCES, type EvidenceSource } from './evidence-sources.js';
import {
  boardRow,
  boardsTouchedBy,
  joinEvidence,
  LOOKS_BACK_YEARS,
  resultRows,
  type BoardOf,
  type StepChange,
} from './step-compile.rules.js';
import {
  BOARD_YEARS,
  LOCK_STATE,
  MAKE_STATE,
  OPEN_SCHOOLS,
  RULE_REVISIONS,
  STAMP_CHECK,
  STAMP_STATE,
  TAKE_CHANGES,
  WRITE_BOARDS,
  WRITE_RESULTS,
} from './step-compile.sql.js';

const missedChanges = counter(
  'kumkrong_step_results_mended_total',
  'Results of step boards that the nightly check found other than stored, and no calendar explains',
);

/** What a run of the job did. */
export interface Compiled {
  /** Boards that were computed. */
  boards: number;
  /** Results of rules that were written, because they differ. */
  results: number;
}

export interface Checked extends Compiled {
  /** Results that a change must have moved without anybody noting it. */
  mended: number;
}

interface Written {
  schoolId: string;
  key: EvidenceKey;
  known: boolean;
}

/**
 * Keeps a district's step boards. The cost follows what changed: a record of one school computes one board. Jobs of a
 * district queue at its state row; delivered twice, the second finds no change to take.
 */
@Injectable()
export class StepCompiler {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(EVIDENCE_SOURCES) private readonly sources: readonly EvidenceSource[],
  ) {}

  /** Computes the boards that the log of changes names. */
  compile(districtId: string): Promise<Compiled> {
    return this.uow.run(systemActor('steps.compile', districtId), async (tx) => {
      await lockState(tx, districtId);
      const changes = await tx.rows<StepChange & Record<string, unknown>>(TAKE_CHANGES, [districtId]);
      const today = isoDateOf(tx.now);
      const touched = boardsTouchedBy(changes, {
        known: await tx.rows<BoardOf & Record<string, unknown>>(BOARD_YEARS, [districtId]),
        schools: await openSchools(tx, districtId, today),
        thisYear: academicYearOf(today),
      });
      const written = await this.compileYears(tx, districtId, touched);
      await tx.execute(STAMP_STATE, [districtId, tx.now]);
      return { boards: countBoards(touched), results: written.length };
    });
  }

  /** Computes every board of the present and the last year, and writes what is stored otherwise. */
  verify(districtId: string): Promise<Checked> {
    return this.uow.run(systemActor('steps.verify', districtId), async (tx) => {
      await lockState(tx, districtId);
      const noted = await tx.rows<StepChange & Record<string, unknown>>(TAKE_CHANGES, [districtId]);
      const today = isoDateOf(tx.now);
      const schools = await openSchools(tx, districtId, today);
      const thisYear = academicYearOf(today);
      const known = await tx.rows<BoardOf & Record<string, unknown>>(BOARD_YEARS, [districtId]);
      const explained = boardsTouchedBy(noted, { known, schools, thisYear });
      const years = Array.from({ length: LOOKS_BACK_YEARS + 1 }, (_, back) => thisYear - back);
      const all = new Map([...explained, ...years.map((year): [number, string[]] => [year, schools])]);
      const written = await this.compileYears(tx, districtId, all);
      const mended = written.filter(
        ({ schoolId, key, known: before, year }) =>
          before && !AGEING_KEYS.has(key) && !explained.get(year)?.includes(schoolId),
      ).length;
      if (mended > 0) missedChanges.inc(mended);
      await tx.execute(STAMP_CHECK, [districtId, tx.now, mended]);
      return { boards: countBoards(all), results: written.length, mended };
    });
  }

  private async compileYears(
    tx: Tx,
    districtId: string,
    years: ReadonlyMap<number, string[]>,
  ): Promise<(Written & { year: number })[]> {
    if (years.size === 0) return [];
    const revisions = await tx.rows<StepRuleRevision & Record<string, unknown>>(RULE_REVISIONS, [districtId]);
    const written: (Written & { year: number })[] = [];
    for (const [year, schoolIds] of years) {
      const ruleSet = ruleSetOf(revisions, year);
      const own = await this.compileYear(tx, { districtId, year, schoolIds, ruleSet });
      written.push(...own.map((one) => ({ ...one, year })));
    }
    return written;
  }

  private async compileYear(
    tx: Tx,
    of: { districtId: string; year: number; schoolIds: string[]; ruleSet: StepRuleSet },
  ): Promise<Written[]> {
    const { districtId, year, schoolIds, ruleSet } = of;
    const today = isoDateOf(tx.now);
    const answers = await Promise.all(
      this.sources.map((source) => source(tx, { districtId, schoolIds, year, today })),
    );
    const boards = [...joinEvidence(schoolIds, answers)].map(([schoolId, evidence]) => ({
      schoolId,
      board: evaluateBoard(ruleSet, evidence, { academicYear: year, today }),
    }));
    const results = JSON.stringify(boards.flatMap(({ schoolId, board }) => resultRows(schoolId, board)));
    const written = await tx.rows<Written & Record<string, unknown>>(WRITE_RESULTS, [
      ...[districtId, year, results, today, tx.now, ruleSet.version],
    ]);
    const rows = JSON.stringify(boards.map(({ schoolId, board }) => boardRow(schoolId, board)));
    const changed = await tx.rows<{ schoolId: string; version: number; networkId: string | null }>(
      WRITE_BOARDS,
      [...[districtId, year, rows, tx.now, ruleSet.version]],
    );
    for (const { schoolId, version, networkId } of changed)
      tx.publish({
        ...{ kind: 'step-board', id: schoolId, version, districtId, schoolIds: [schoolId] },
        networkIds: networkId === null ? [] : [networkId],
      });
    return written;
  }
}

async function lockState(tx: Tx, districtId: string): Promise<void> {
  await tx.execute(MAKE_STATE, [districtId, tx.now]);
  await tx.row(LOCK_STATE, [districtId]);
}

async function openSchools(tx: Tx, districtId: string, today: IsoDate): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(OPEN_SCHOOLS, [districtId, today]);
  return rows.map(({ id }) => id);
}

function countBoards(years: ReadonlyMap<number, string[]>): number {
  return [...years.values()].reduce((sum, schools) => sum + schools.length, 0);
}
