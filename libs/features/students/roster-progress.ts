import { Injectable } from '@nestjs/common';
import { systemActor } from '#platform/access';
import { UnitOfWork } from '#platform/database';
import { liveEvent, type RosterImport } from './roster-import.queries.js';

export type RosterPhase = 'reading' | 'checking' | 'writing' | 'undoing';

/**
 * Makes a running job visible. Each report is a short transaction of its own, because what the job itself writes is
 * seen only when it is done.
 */
@Injectable()
export class RosterProgress {
  constructor(private readonly uow: UnitOfWork) {}

  /** @param total rows in all; 0 while it is not known. */
  async report(roster: RosterImport, phase: RosterPhase, done: number, total: number): Promise<void> {
    await this.uow.run(systemActor('roster.progress', roster.districtId), async (tx) => {
      await tx.execute(
        `INSERT INTO roster_progress AS rp (import_id, district_id, school_id, phase, done, total) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (import_id) DO UPDATE SET phase = EXCLUDED.phase, done = EXCLUDED.done, total = EXCLUDED.total`,
        [roster.id, roster.districtId, roster.schoolId, phase, done, total],
      );
      tx.publish(liveEvent(roster, roster.version));
    });
  }
}
