import { Injectable } from '@nestjs/common';
import { systemActor } from '#platform/access';
import { CitizenIds } from '#platform/crypto';
import { UnitOfWork, type Tx } from '#platform/database';
import { takeEffect } from '#platform/outbox';
import {
  FLAG_MISSING_SQL,
  REMEMBER_BEFORE_SQL,
  WRITE_ENROLMENTS_SQL,
  WRITE_FAMILIES_SQL,
  WRITE_STUDENTS_SQL,
} from './roster-apply.queries.js';
import { findImport, lockRoll, stepImport, type RosterImport } from './roster-import.queries.js';
import { sameCounts, UNDO_WINDOW_MS } from './roster-import.rules.js';
import { RosterPlanner, type PlannedStudent, type RosterPlan } from './roster-plan.js';
import { RosterProgress } from './roster-progress.js';
import { findingsOf } from './roster-read.service.js';

/** Rows per statement: one statement for all would be as fast and would show no progress. */
const BATCH = 1_000;

/** Writes a confirmed import into the roll: all of it or nothing, however often the job is delivered. */
@Injectable()
export class RosterApplyService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly planner: RosterPlanner,
    private readonly citizenIds: CitizenIds,
    private readonly progress: RosterProgress,
  ) {}

  async applyImport(districtId: string, importId: string, version: number): Promise<void> {
    await this.uow.run(systemActor('roster.apply', districtId), async (tx) => {
      await lockRoll(tx, districtId);
      const roster = await findImport(tx, importId);
      if (roster?.state !== 'APPLYING' || roster.version !== version) return;
      if (!(await takeEffect(tx, `roster.apply:${importId}:${version}`))) return;
      const plan = await this.planner.plan(tx, roster);
      if (sameCounts(plan.counts, roster.summary)) await this.write(tx, roster, plan);
      // Another import came between the dry run and the confirmation: what was confirmed is not what would happen now.
      else await stepImport(tx, roster, { state: 'CHECKED', ...findingsOf(plan) });
    });
  }

  private async write(
    tx: Tx,
    roster: RosterImport,
    { students, missingIds, counts }: RosterPlan,
  ): Promise<void> {
    for (let start = 0; start < students.length; start += BATCH) {
      await this.progress.report(roster, 'writing', start, students.length);
      await this.writeBatch(tx, roster, students.slice(start, start + BATCH));
    }
    await tx.execute(FLAG_MISSING_SQL, [roster.id, missingIds, tx.now]);
    await this.progress.report(roster, 'writing', students.length, students.length);
    const undoUntil = new Date(tx.now.getTime() + UNDO_WINDOW_MS);
    await stepImport(tx, roster, { state: 'APPLIED', summary: counts, undoUntil });
    tx.enqueue('statistics.recompile', { districtId: roster.districtId });
    tx.enqueue('dropouts.compile', { districtId: roster.districtId });
    tx.audit({ action: 'roster-import.applied', recordKind: 'roster-import', recordId: roster.id });
  }

  private async writeBatch(tx: Tx, roster: RosterImport, batch: readonly PlannedStudent[]): Promise<void> {
    const places = JSON.stringify(
      batch.map(({ id, kind, school_id, level, room }) => ({ id, kind, school_id, level, room })),
    );
    const written = JSON.stringify(batch.flatMap((student) => this.toRow(student)));
    const round = [roster.districtId, roster.academicYear, roster.round];
    await tx.execute(REMEMBER_BEFORE_SQL, [places, roster.id, ...round]);
    await tx.execute(WRITE_STUDENTS_SQL, [written, roster.districtId, tx.now]);
    await tx.execute(WRITE_FAMILIES_SQL, [written, roster.districtId]);
    await tx.execute(WRITE_ENROLMENTS_SQL, [places, ...round]);
  }

  private toRow({ id, columns, citizenId }: PlannedStudent): object[] {
    if (columns === null) return [];
    if (citizenId === null) return [{ id, ...columns }];
    const { cipher, hash, tail } = this.citizenIds.protect(citizenId, id);
    return [{ id, ...columns, cipher: cipher.toString('hex'), hash: hash.toString('hex'), tail }];
  }
}
