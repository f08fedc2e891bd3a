import { Injectable } from '@nestjs/common';
import { systemActor } from '#platform/access';
import { UnitOfWork } from '#platform/database';
import { FileVault } from '#platform/files';
import { liveEventOf, RECORD, type ReportRecord } from './report.record.js';

/** A job that was lost with its queue: the person is told, and can ask again. */
const LOST_AFTER = '2 hours';
/** How long the own list remembers what was made; the audit chain remembers longer. */
const LISTED = '90 days';

type Row = ReportRecord & Record<string, unknown>;

/** Throws away what is out of time, bytes first. */
@Injectable()
export class ReportPurge {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly vault: FileVault,
  ) {}

  async purge(districtId: string): Promise<void> {
    await this.uow.run(systemActor('reports.purge', districtId), async (tx) => {
      const expired = await tx.rows<Row>(
        `SELECT ${RECORD} FROM report_request rr WHERE rr.district_id = $1 AND rr.state = 'READY' AND rr.expires_at <= $2 FOR UPDATE SKIP LOCKED`,
        [districtId, tx.now],
      );
      await tx.execute(
        `UPDATE report_request SET state = 'EXPIRED', file_id = NULL, password_cipher = NULL, version = version + 1, changed_at = $2
         WHERE id = ANY ($1::uuid[])`,
        [expired.map(({ id }) => id), tx.now],
      );
      await this.vault.discard(
        tx,
        expired.flatMap(({ fileId }) => (fileId === null ? [] : [fileId])),
      );
      const lost = await tx.rows<Row>(
        `UPDATE report_request rr SET state = 'FAILED', percent = 0, failure = 'report.lost', version = version + 1, changed_at = $2
         WHERE rr.district_id = $1 AND rr.state IN ('QUEUED', 'RUNNING') AND rr.changed_at < $2::timestamptz - interval '${LOST_AFTER}'
         RETURNING ${RECORD}`,
        [districtId, tx.now],
      );
      await tx.execute(
        `DELETE FROM report_request WHERE district_id = $1 AND state IN ('EXPIRED', 'FAILED') AND changed_at < $2::timestamptz - interval '${LISTED}'`,
        [districtId, tx.now],
      );
      for (const report of expired) {
        tx.audit({ action: 'report-request.expire', recordKind: 'report-request', recordId: report.id });
        tx.publish(liveEventOf(report, report.version + 1));
      }
      for (const report of lost) tx.publish(liveEventOf(report, report.version));
    });
  }
}
