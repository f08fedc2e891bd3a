import { Injectable } from '@nestjs/common';
import { systemActor } from '#platform/access';
import { UnitOfWork } from '#platform/database';
import { findImport, stepImport, type RosterStep } from './roster-import.queries.js';
import {
  QUARANTINE_DAYS,
  STALE_AFTER_MS,
  type KeptProblem,
  type RosterState,
} from './roster-import.rules.js';
import { deleteUpload } from './roster-read.service.js';

const EXPIRED: KeptProblem = {
  code: 'roster-file.expired',
  field: null,
  severity: 'error',
  count: 1,
  firstRows: [],
};

/** Where an import goes whose job or person did not come back. A job that did its work has left these states. */
const STALE_STEPS: Partial<Record<RosterState, RosterStep>> = {
  READING: { state: 'FAILED', problems: [EXPIRED] },
  MAPPING: { state: 'FAILED', problems: [EXPIRED] },
  APPLYING: { state: 'CHECKED' },
  UNDOING: { state: 'APPLIED' },
};

/** Keeps nothing longer than it is needed (PDPA s.37 (3)). */
@Injectable()
export class RosterPurgeService {
  constructor(private readonly uow: UnitOfWork) {}

  async purge(districtId: string): Promise<void> {
    await this.uow.run(systemActor('roster.purge', districtId), async (tx) => {
      const before = new Date(tx.now.getTime() - STALE_AFTER_MS);
      const stale = await tx.rows<{ id: string }>(
        'SELECT id FROM roster_import WHERE district_id = $1 AND state = ANY ($2::text[]) AND changed_at < $3 FOR UPDATE SKIP LOCKED',
        [districtId, Object.keys(STALE_STEPS), before],
      );
      for (const { id } of stale) {
        const roster = await findImport(tx, id);
        const step = roster && STALE_STEPS[roster.state];
        if (!roster || !step) continue;
        if (step.state === 'FAILED') {
          await deleteUpload(tx, id);
          await tx.execute('DELETE FROM roster_quarantine WHERE import_id = $1', [id]);
        }
        await stepImport(tx, roster, step);
      }
      await tx.execute(
        `DELETE FROM roster_quarantine WHERE district_id = $1 AND created_at < $2::timestamptz - make_interval(days => ${QUARANTINE_DAYS})`,
        [districtId, tx.now],
      );
      await tx.execute(
        `DELETE FROM roster_undo u USING roster_import ri
         WHERE u.district_id = $1 AND ri.id = u.import_id AND ri.undo_until < $2 AND ri.state <> 'UNDOING'`,
        [districtId, tx.now],
      );
    });
  }
}
