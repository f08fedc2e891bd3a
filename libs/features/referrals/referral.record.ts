import type { ReferralPurposeCode, ReferralReasonCode, ReferralStatus, UrgencyCode } from '#contracts';
import type { Owner, Subject } from '#features/tasks';
import type { AccessRecord } from '#platform/access';
import type { Tx } from '#platform/database';
import { DomainError } from '#platform/errors';

/** The row of `referral` as a change needs it. */
export interface ReferralRecord {
  id: string;
  districtId: string;
  reference: string;
  studentId: string;
  schoolId: string;
  caseId: string | null;
  route: 'school' | 'district';
  classKey: string;
  exceptPersonIds: string[];
  creatorPersonId: string;
  creatorPostId: string;
  assigneePostId: string | null;
  guardianSuspected: boolean;
  urgency: UrgencyCode;
  purpose: ReferralPurposeCode | null;
  reasons: ReferralReasonCode[];
  status: ReferralStatus;
  agencyId: string | null;
  dueAt: Date | null;
  version: number;
}

export const RECORD = `rf.id, rf.district_id AS "districtId", rf.reference, rf.student_id AS "studentId", rf.school_id AS "schoolId",
  rf.case_id AS "caseId", rf.route, rf.class_key AS "classKey", rf.except_person_ids AS "exceptPersonIds", rf.creator_person_id AS "creatorPersonId",
  rf.creator_post_id AS "creatorPostId", rf.assignee_post_id AS "assigneePostId", rf.guardian_suspected AS "guardianSuspected", rf.urgency,
  rf.purpose, rf.reasons, rf.status, rf.agency_id AS "agencyId", rf.due_at AS "dueAt", rf.version`;

const COLUMN = {
  assigneePostId: 'assignee_post_id',
  guardianSuspected: 'guardian_suspected',
  urgency: 'urgency',
  purpose: 'purpose',
  reasons: 'reasons',
  status: 'status',
  agencyId: 'agency_id',
  offeredAt: 'offered_at',
  submittedAt: 'submitted_at',
  assignedAt: 'assigned_at',
  dueAt: 'due_at',
} as const;

export type ReferralColumn = keyof typeof COLUMN;
export type ReferralChange = Partial<Record<ReferralColumn, unknown>>;

/**
 * Locks a referral for a change.
 * @throws DomainError `not-found` when the wall shows none.
 */
export async function lockReferral(tx: Tx, id: string): Promise<ReferralRecord> {
  const record = await tx.row<ReferralRecord>(
    `SELECT ${RECORD} FROM referral rf WHERE rf.id = $1 FOR UPDATE`,
    [id],
  );
  if (!record) throw new DomainError('not-found');
  return record;
}

/** @throws DomainError `not-found` when the wall shows none. */
export async function findRecord(tx: Tx, id: string): Promise<ReferralRecord> {
  const record = await tx.row<ReferralRecord>(`SELECT ${RECORD} FROM referral rf WHERE rf.id = $1`, [id]);
  if (!record) throw new DomainError('not-found');
  return record;
}

/** What the access check reads of a referral. */
export function accessOf(
  record: Pick<
    ReferralRecord,
    | 'districtId'
    | 'schoolId'
    | 'route'
    | 'classKey'
    | 'exceptPersonIds'
    | 'creatorPersonId'
    | 'assigneePostId'
  >,
): AccessRecord {
  const { districtId, schoolId, route, classKey, exceptPersonIds, creatorPersonId, assigneePostId } = record;
  return {
    districtId,
    schoolIds: [schoolId],
    route,
    classKeys: [classKey],
    exceptPersonIds,
    creatorPersonId,
    assigneePostId,
  };
}

/** Writes a change by compare-and-set: nobody's edit is overwritten unseen. */
export async function updateReferral(
  tx: Tx,
  { id, version }: { id: string; version: number },
  change: ReferralChange,
): Promise<void> {
  const fields = (Object.keys(change) as ReferralColumn[])
    .filter((field) => change[field] !== undefined)
    .sort();
  const assignments = fields.map((field, index) => `, ${COLUMN[field]} = $${index + 4}`).join('');
  const changed = await tx.execute(
    `UPDATE referral SET version = version + 1, changed_at = $3${assignments} WHERE id = $1 AND version = $2`,
    [id, version, tx.now, ...fields.map((field) => change[field])],
  );
  if (changed !== 1) throw new DomainError('stale-version');
}

export interface HistoryEntry {
  action: string;
  from: ReferralStatus | null;
  to: ReferralStatus;
  onBehalf?: boolean;
  reason?: string | null;
  changes?: readonly { field: string; from: string | null; to: string | null }[];
  version: number;
}

/** Adds a line to the history. Changes hold codes and names of fields, never the story. */
export async function addHistory(tx: Tx, id: string, entry: HistoryEntry): Promise<void> {
  const { action, from, to, onBehalf = false, reason = null, changes = [], version } = entry;
  await tx.execute(
    `INSERT INTO referral_history (id, referral_id, district_id, at, person_id, post_id, acting_role, action, on_behalf, from_status, to_status, reason, changes, version)
     VALUES (gen_random_uuid(), $1, (SELECT ctx_district()), $2, (SELECT ctx_person()), (SELECT ctx_post()), current_setting('app.acting_role'), $3, $4, $5, $6, $7, $8::jsonb, $9)`,
    [id, tx.now, action, onBehalf, from, to, reason, JSON.stringify(changes), version],
  );
}

/** Tells open screens, but no school of a referral that goes past it and nobody whom it is kept from. */
export function publishReferral(tx: Tx, record: ReferralRecord, version: number): void {
  tx.publish({
    kind: 'referral',
    id: record.id,
    version,
    districtId: record.districtId,
    schoolIds: record.route === 'school' ? [record.schoolId] : [],
    exceptPersonIds: record.exceptPersonIds,
  });
}

/** The referral as clocks and notices of the offices know it. */
export function officeSubject({ id, reference, schoolId, exceptPersonIds, route }: ReferralRecord): Subject {
  return { kind: 'referral', id, reference, schoolId, exceptPersonIds, districtOnly: route === 'district' };
}

/** The referral as clocks and notices of an agency know it: not even the school. */
export function agencySubject({ id, reference, exceptPersonIds }: ReferralRecord): Subject {
  return { kind: 'referral', id, reference, schoolId: null, exceptPersonIds };
}

/** Everybody of the agency, also of one that has but a coordinator. */
export function allOfAgency({ agencyId }: Pick<ReferralRecord, 'agencyId'>): Owner[] {
  return [
    { role: 'PARTNER_OFFICER', agencyId },
    { role: 'PARTNER_MANAGER', agencyId },
  ];
}
