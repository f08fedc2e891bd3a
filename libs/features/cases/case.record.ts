import type { CaseActionName, CaseStatus, UrgencyCode } from '#contracts';
import type { Subject } from '#features/tasks';
import type { AccessRecord } from '#platform/access';
import type { Tx } from '#platform/database';
import { DomainError } from '#platform/errors';

/** The row of `student_case` as a change needs it. */
export interface CaseRecord {
  id: string;
  districtId: string;
  reference: string;
  studentId: string;
  schoolId: string;
  classKey: string;
  route: 'school' | 'district';
  exceptPersonIds: string[];
  type: string;
  urgency: UrgencyCode;
  status: CaseStatus;
  ownerPostId: string;
  teamPostIds: string[];
  version: number;
}

export const CASE_RECORD = `
  c.id, c.district_id AS "districtId", c.reference, c.student_id AS "studentId", c.school_id AS "schoolId", c.class_key AS "classKey", c.route,
  c.except_person_ids AS "exceptPersonIds", c.type, c.urgency, c.status, c.owner_post_id AS "ownerPostId", c.team_post_ids AS "teamPostIds", c.version`;

/** @throws DomainError `not-found` when the wall shows none. */
export async function lockCase(tx: Tx, id: string): Promise<CaseRecord> {
  const record = await tx.row<CaseRecord>(
    `SELECT ${CASE_RECORD} FROM student_case c WHERE c.id = $1 FOR UPDATE`,
    [id],
  );
  if (!record) throw new DomainError('not-found');
  return record;
}

export async function findCaseRecord(tx: Tx, id: string): Promise<CaseRecord> {
  const record = await tx.row<CaseRecord>(`SELECT ${CASE_RECORD} FROM student_case c WHERE c.id = $1`, [id]);
  if (!record) throw new DomainError('not-found');
  return record;
}

/** What the access check reads of a case. */
export function accessOf(
  record: Pick<
    CaseRecord,
    'districtId' | 'schoolId' | 'route' | 'classKey' | 'ownerPostId' | 'teamPostIds' | 'exceptPersonIds'
  >,
): AccessRecord {
  const { districtId, schoolId, route, classKey, ownerPostId, teamPostIds, exceptPersonIds } = record;
  return {
    districtId,
    schoolIds: [schoolId],
    route,
    classKeys: [classKey],
    ownerPostId,
    teamPostIds,
    exceptPersonIds,
  };
}

/** The case as clocks, tasks and notices know it. */
export function subjectOf(
  record: Pick<CaseRecord, 'id' | 'reference' | 'schoolId' | 'route' | 'exceptPersonIds'>,
): Subject {
  const districtOnly = record.route === 'district';
  return {
    kind: 'case',
    id: record.id,
    reference: record.reference,
    schoolId: districtOnly ? null : record.schoolId,
    exceptPersonIds: record.exceptPersonIds,
    districtOnly,
  };
}

const COLUMN = {
  status: 'status',
  type: 'type',
  urgency: 'urgency',
  ownerPostId: 'owner_post_id',
  teamPostIds: 'team_post_ids',
  schoolId: 'school_id',
  classKey: 'class_key',
  closedAt: 'closed_at',
  closeReason: 'close_reason',
} as const;
export type CaseChange = Partial<Record<keyof typeof COLUMN, unknown>>;

/** Writes a change by compare-and-set. */
export async function updateCase(
  tx: Tx,
  { id, version }: { id: string; version: number },
  change: CaseChange,
): Promise<void> {
  const fields = (Object.keys(change) as (keyof typeof COLUMN)[])
    .filter((field) => change[field] !== undefined)
    .sort();
  const assignments = fields.map((field, index) => `, ${COLUMN[field]} = $${index + 4}`).join('');
  const changed = await tx.execute(
    `UPDATE student_case SET version = version + 1, changed_at = $3${assignments} WHERE id = $1 AND version = $2`,
    [id, version, tx.now, ...fields.map((field) => change[field])],
  );
  if (changed !== 1) throw new DomainError('stale-version');
}

export type CaseEventAction =
  | CaseActionName
  | 'plan'
  | 'plan-done'
  | 'plan-cancel'
  | 'visit'
  | 'visit-change'
  | 'conference'
  | 'note'
  | 'file'
  | 'measure'
  | 'accept'
  | 'study'
  | 'study-submit'
  | 'study-return'
  | 'study-analyse';

export interface CaseEvent {
  action: CaseEventAction;
  /** The part of the case that the line is about. */
  sourceId?: string;
  /** A vocabulary code that tells more, such as a visit's outcome. */
  code?: string;
  from?: CaseStatus;
  to?: CaseStatus;
  reason?: string;
}

/** Adds a line to the timeline. */
export async function addEvent(tx: Tx, caseId: string, event: CaseEvent): Promise<void> {
  const { action, sourceId = null, code = null, from = null, to = null, reason = null } = event;
  await tx.execute(
    `INSERT INTO case_history (id, case_id, district_id, at, person_id, post_id, acting_role, action, source_id, code, from_status, to_status, reason)
     VALUES (gen_random_uuid(), $1, (SELECT ctx_district()), $2, (SELECT ctx_person()), (SELECT ctx_post()), current_setting('app.acting_role'), $3, $4, $5, $6, $7, $8)`,
    [caseId, tx.now, action, sourceId, code, from, to, reason],
  );
}

/** Tells open screens, but no school of a case on the conflict route. */
export function publishCase(tx: Tx, record: CaseRecord, version: number): void {
  tx.publish({
    kind: 'case',
    id: record.id,
    version,
    districtId: record.districtId,
    schoolIds: record.route === 'school' ? [record.schoolId] : [],
    exceptPersonIds: record.exceptPersonIds,
  });
}
