import { Injectable } from '@nestjs/common';
import { systemActor } from '#platform/access';
import { UnitOfWork, type Tx } from '#platform/database';
import { takeEffect } from '#platform/outbox';
import {
  CHANGED_SINCE_SQL,
  LATER_IMPORTS_SQL,
  REMOVE_CREATED_SQL,
  REMOVE_FAMILIES_SQL,
  RESTORE_ENROLMENTS_SQL,
  RESTORE_FAMILIES_SQL,
  RESTORE_STUDENTS_SQL,
  SHARE_STUDENTS_SQL,
  UNDO_ENROLMENTS_SQL,
} from './roster-apply.queries.js';
import { findImport, lockRoll, stepImport, type RosterImport } from './roster-import.queries.js';
import { RosterProgress } from './roster-progress.js';

/** Takes an applied import back: every student it touched is again as before it. */
@Injectable()
export class RosterUndoService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly progress: RosterProgress,
  ) {}

  async undoImport(districtId: string, importId: string, version: number): Promise<void> {
    await this.uow.run(systemActor('roster.undo', districtId), async (tx) => {
      await lockRoll(tx, districtId);
      const roster = await findImport(tx, importId);
      if (roster?.state !== 'UNDOING' || roster.version !== version) return;
      if (!(await takeEffect(tx, `roster.undo:${importId}:${version}`))) return;
      // A later import may have been confirmed between the request and this job.
      if (await isTouchedSince(tx, importId)) await stepImport(tx, roster, { state: 'APPLIED' });
      else await this.restore(tx, roster);
    });
  }

  private async restore(tx: Tx, roster: RosterImport): Promise<void> {
    const { id, districtId, academicYear, round } = roster;
    const steps: (() => Promise<number>)[] = [
      () => tx.execute(UNDO_ENROLMENTS_SQL, [id, districtId, academicYear, round]),
      () => tx.execute(RESTORE_ENROLMENTS_SQL, [id]),
      () => tx.execute(RESTORE_STUDENTS_SQL, [id, tx.now]),
      () => tx.execute(REMOVE_FAMILIES_SQL, [id]),
      () => tx.execute(RESTORE_FAMILIES_SQL, [id]),
      () => tx.execute(REMOVE_CREATED_SQL, [id, tx.now]),
    ];
    for (const [done, step] of steps.entries()) {
      await this.progress.report(roster, 'undoing', done, steps.length);
      await step();
    }
    await tx.execute('DELETE FROM roster_undo WHERE import_id = $1', [id]);
    await stepImport(tx, roster, { state: 'UNDONE' });
    tx.enqueue('statistics.recompile', { districtId });
    tx.audit({ action: 'roster-import.undone', recordKind: 'roster-import', recordId: id });
  }
}

/** Whether something after the import touched its students; then taking it back would tear that apart. */
export async function isTouchedSince(tx: Tx, importId: string): Promise<boolean> {
  const changed = await tx.row<Touched>(CHANGED_SINCE_SQL, [importId]);
  if (changed?.touched !== false) return true;
  for (const { id } of await tx.rows<{ id: string }>(LATER_IMPORTS_SQL, [importId])) {
    const shared = await tx.row<Touched>(SHARE_STUDENTS_SQL, [importId, id]);
    if (shared?.touched !== false) return true;
  }
  return false;
}

interface Touched {
  touched: boolean;
}
