import type { Actor } from '#platform/access';
import { newId, type Tx } from '#platform/database';
import type { EvaluationHistoryView } from './summary.dto.js';

export interface HistoryEntry {
  kind: 'summary' | 'practice';
  recordId: string;
  schoolId: string | null;
  action: string;
  from: string | null;
  to: string;
  reason?: string | null;
  fields?: readonly string[];
  version: number;
}

/** A line of the history and of the audit trail: names of fields, never their texts. */
export async function noteStep(tx: Tx, actor: Actor, entry: HistoryEntry): Promise<void> {
  const { kind, recordId, schoolId, action, from, to, reason, fields = [], version } = entry;
  await tx.execute(
    `INSERT INTO evaluation_history (id, record_kind, record_id, district_id, school_id, at, person_id, post_id, acting_role, action, fields,
       from_status, to_status, reason, version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      ...[
        newId(),
        kind,
        recordId,
        actor.districtId,
        schoolId,
        tx.now,
        actor.personId,
        actor.postId,
        actor.role,
      ],
      ...[action, fields, from, to, reason ?? null, version],
    ],
  );
  tx.audit({ action: `${kind}.${action}`, recordKind: kind, recordId, fields });
}

export async function listSteps(tx: Tx, recordId: string): Promise<EvaluationHistoryView[]> {
  const rows = await tx.rows<{ at: Date } & Omit<EvaluationHistoryView, 'at'>>(
    `SELECT at, acting_role AS role, action, from_status AS "fromStatus", to_status AS "toStatus", reason
     FROM evaluation_history WHERE record_id = $1 ORDER BY at, id`,
    [recordId],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
