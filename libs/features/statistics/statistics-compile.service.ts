import { Injectable } from '@nestjs/common';
import { systemActor } from '#platform/access';
import { UnitOfWork, type Tx } from '#platform/database';
import {
  ADD_ALL_FACTS,
  ADD_FACTS,
  ALLOW_LOOPS,
  ALLOW_MEMORY,
  CELLS_OF_INCIDENTS,
  COUNT_ALL_CELLS,
  COUNT_BASE,
  COUNT_WAITING,
  DROP_ALL_CELLS,
  DROP_ALL_FACTS,
  DROP_BASE,
  DROP_FACTS,
  FORBID_LOOPS,
  FORGET_CHANGES,
  LOCK_STATE,
  MAKE_STATE,
  RECOUNT_CELLS,
  STAMP_STATE,
  TAKE_CHANGES,
} from './statistics-compile.sql.js';
import { RULE_VERSION, type Calendar } from './statistics.rules.js';

/** Incidents per transaction, so that none holds the district's lock for long. */
const BATCH = 500;
/** Changed incidents from which counting everything anew is the shorter way, as after a load. */
const REBUILD_FROM = 2_000;

interface CellKey {
  calendar: Calendar;
  year: number;
  cut: string;
  key: string;
  in_group: string;
}

/**
 * Keeps a district's figures: from the log of changes, or from nothing. Both end in the same cells. A batch takes
 * its changes, recounts and stamps in one transaction: delivered twice, the second finds nothing to do.
 */
@Injectable()
export class StatisticsCompiler {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Compiles whatever has changed; figures of older rules are rebuilt instead.
   * @returns how many changed incidents it was.
   */
  async compile(districtId: string, batch = BATCH): Promise<number> {
    const actor = systemActor('statistics.compile', districtId);
    for (let compiled = 0; ;) {
      const done = await this.uow.run(actor, (tx) => compileBatch(tx, districtId, batch));
      compiled += done;
      if (done < batch) return compiled;
    }
  }

  /** Counts everything anew, the base of the rates included; also after a roster was applied or undone. */
  async recompile(districtId: string): Promise<void> {
    await this.uow.run(systemActor('statistics.recompile', districtId), async (tx) => {
      await lockState(tx, districtId);
      await rebuild(tx, districtId);
    });
  }
}

async function lockState(tx: Tx, districtId: string): Promise<{ ruleVersion: string }> {
  await tx.execute(MAKE_STATE, [districtId, tx.now]);
  const state = await tx.row<{ ruleVersion: string }>(LOCK_STATE, [districtId]);
  if (!state) throw new Error('The row that was just made is gone');
  return state;
}

async function compileBatch(tx: Tx, districtId: string, batch: number): Promise<number> {
  const state = await lockState(tx, districtId);
  const log = await tx.row<{ waiting: number }>(COUNT_WAITING, [districtId, REBUILD_FROM]);
  if (state.ruleVersion !== RULE_VERSION || log?.waiting === REBUILD_FROM) {
    await rebuild(tx, districtId);
    return 0;
  }
  const changes = await tx.rows<{ incidentId: string }>(TAKE_CHANGES, [districtId, batch]);
  const ids = [...new Set(changes.map(({ incidentId }) => incidentId))];
  if (ids.length === 0) return 0;
  const [before, , , after] = await Promise.all([
    tx.rows<CellKey>(CELLS_OF_INCIDENTS, [districtId, ids]),
    tx.execute(DROP_FACTS, [districtId, ids]),
    tx.execute(ADD_FACTS, [districtId, ids]),
    tx.rows<CellKey>(CELLS_OF_INCIDENTS, [districtId, ids]),
  ]);
  await recount(tx, districtId, distinct([...before, ...after]));
  await stamp(tx, districtId);
  return ids.length;
}

/** Whoever has the figures open sees them move: the first ones after a load as well as the next ones. */
async function stamp(tx: Tx, districtId: string): Promise<void> {
  const state = await tx.row<{ version: number }>(STAMP_STATE, [districtId, tx.now, RULE_VERSION]);
  if (!state) throw new Error('The row that is locked is gone');
  tx.publish({ kind: 'statistics', id: districtId, version: state.version, districtId, schoolIds: [] });
}

async function recount(tx: Tx, districtId: string, touched: CellKey[]): Promise<void> {
  const yearsOf = (calendar: Calendar) => [
    ...new Set(touched.filter((cell) => cell.calendar === calendar).map(({ year }) => year)),
  ];
  const params = [districtId, JSON.stringify(touched), yearsOf('academic'), yearsOf('fiscal')];
  await Promise.all([tx.execute(FORBID_LOOPS), tx.execute(RECOUNT_CELLS, params), tx.execute(ALLOW_LOOPS)]);
}

function distinct(cells: CellKey[]): CellKey[] {
  return [...new Map(cells.map((cell) => [JSON.stringify(Object.values(cell)), cell])).values()];
}

async function rebuild(tx: Tx, districtId: string): Promise<void> {
  // First of all: what commits after this keeps its row in the log and is compiled after us.
  await tx.execute(FORGET_CHANGES, [districtId]);
  await tx.execute(DROP_ALL_FACTS, [districtId]);
  await tx.execute(DROP_ALL_CELLS, [districtId]);
  await tx.execute(DROP_BASE, [districtId]);
  await tx.execute(ALLOW_MEMORY);
  await tx.execute(ADD_ALL_FACTS, [districtId]);
  await tx.execute(COUNT_ALL_CELLS, [districtId]);
  await tx.execute(COUNT_BASE, [districtId]);
  await stamp(tx, districtId);
}
