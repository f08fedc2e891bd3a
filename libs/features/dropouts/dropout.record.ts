import type { DropoutState } from '#contracts';
import { classKey, type AccessRecord } from '#platform/access';
import type { Tx } from '#platform/database';
import { DomainError } from '#platform/errors';

/** The row of `dropout_entry` as a change needs it, with where its student stands. */
export interface DropoutRecord {
  id: string;
  districtId: string;
  schoolId: string;
  studentId: string;
  reference: string;
  state: DropoutState;
  ownerPostId: string | null;
  studentSchoolId: string;
  level: string;
  room: string;
  version: number;
}

/** @throws DomainError `not-found` when the wall shows none. */
export async function lockDropout(tx: Tx, id: string): Promise<DropoutRecord> {
  const record = await tx.row<DropoutRecord>(
    `SELECT d.id, d.district_id AS "districtId", d.school_id AS "schoolId", d.student_id AS "studentId", d.reference, d.state, d.owner_post_id AS "ownerPostId",
       st.school_id AS "studentSchoolId", st.level, st.room, d.version
     FROM dropout_entry d JOIN student st ON st.id = d.student_id WHERE d.id = $1 FOR UPDATE OF d`,
    [id],
  );
  if (!record) throw new DomainError('not-found');
  return record;
}

/** What the access check reads: the student's place. */
export function accessOf({
  districtId,
  studentSchoolId,
  level,
  room,
}: Pick<DropoutRecord, 'districtId' | 'studentSchoolId' | 'level' | 'room'>): AccessRecord {
  return { districtId, schoolIds: [studentSchoolId], classKeys: [classKey(studentSchoolId, level, room)] };
}

const COLUMN = {
  reason: 'reason',
  ownCause: 'own_cause',
  outcome: 'outcome',
  evidenceDocument: 'evidence_document',
  newPlace: 'new_place',
  closedAt: 'closed_at',
  dueAt: 'due_at',
  ownerPostId: 'owner_post_id',
} as const;
export type DropoutChange = Partial<Record<keyof typeof COLUMN, unknown>>;

/** Writes a change by compare-and-set, and its line in the history. */
export async function changeDropout(
  tx: Tx,
  record: Pick<DropoutRecord, 'id' | 'version' | 'state' | 'schoolId'>,
  {
    action,
    to,
    change = {},
    explanation,
  }: { action: string; to: DropoutState; change?: DropoutChange; explanation?: string | undefined },
): Promise<number> {
  const fields = (Object.keys(change) as (keyof typeof COLUMN)[])
    .filter((field) => change[field] !== undefined)
    .sort();
  const assignments = fields.map((field, index) => `, ${COLUMN[field]} = $${index + 5}`).join('');
  const changed = await tx.execute(
    `UPDATE dropout_entry SET version = version + 1, changed_at = $3, state = $4${assignments} WHERE id = $1 AND version = $2`,
    [record.id, record.version, tx.now, to, ...fields.map((field) => change[field])],
  );
  if (changed !== 1) throw new DomainError('stale-version');
  const version = record.version + 1;
  await addDropoutHistory(tx, record, { action, from: record.state, to, explanation, version });
  return version;
}

/** Every change of an entry has its line; open lists hear of it. */
export async function addDropoutHistory(
  tx: Tx,
  { id, schoolId }: { id: string; schoolId: string },
  line: {
    action: string;
    from: DropoutState | null;
    to: DropoutState;
    explanation?: string | undefined;
    version: number;
  },
): Promise<void> {
  await tx.execute(
    `INSERT INTO dropout_history (id, entry_id, district_id, school_id, at, person_id, post_id, acting_role, action, from_state, to_state, explanation, version)
     VALUES (gen_random_uuid(), $1, (SELECT ctx_district()), $2, $3, (SELECT ctx_person()), (SELECT ctx_post()),
       COALESCE(NULLIF(current_setting('app.acting_role', TRUE), ''), 'SYSTEM'), $4, $5, $6, $7, $8)`,
    [id, schoolId, tx.now, line.action, line.from, line.to, line.explanation ?? null, line.version],
  );
  const { districtId } = tx.actor;
  if (districtId !== null)
    tx.publish({ kind: 'dropout', id, version: line.version, districtId, schoolIds: [schoolId] });
}
