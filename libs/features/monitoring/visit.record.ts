import type { MonitoringVisitStatus } from '#contracts';
import type { AccessRecord } from '#platform/access';
import { newId, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';

/** The row of `monitoring_visit` as a change needs it. */
export interface VisitRecord {
  id: string;
  districtId: string;
  reference: string;
  schoolId: string;
  networkId: string | null;
  academicYear: number;
  term: number;
  plannedOn: string;
  visitorPostIds: string[];
  status: MonitoringVisitStatus;
  version: number;
}

export const VISIT = `mv.id, mv.district_id AS "districtId", mv.reference, mv.school_id AS "schoolId", mv.academic_year AS "academicYear", mv.term,
  mv.planned_on AS "plannedOn", mv.visitor_post_ids AS "visitorPostIds", mv.status, mv.version,
  (SELECT s.network_id FROM school s WHERE s.id = mv.school_id) AS "networkId"`;

const ONE = `SELECT ${VISIT} FROM monitoring_visit mv WHERE mv.id = $1`;

/** @throws DomainError `not-found` when the wall shows none. */
export async function lockVisit(tx: Tx, id: string): Promise<VisitRecord> {
  const record = await tx.row<VisitRecord & Record<string, unknown>>(`${ONE} FOR UPDATE`, [id]);
  if (!record) throw new DomainError('not-found');
  return record;
}

/** @throws DomainError `not-found` when the wall shows none. */
export async function getVisit(tx: Tx, id: string): Promise<VisitRecord> {
  const record = await tx.row<VisitRecord & Record<string, unknown>>(ONE, [id]);
  if (!record) throw new DomainError('not-found');
  return record;
}

/** What the access check reads of a visit. */
export function accessOfVisit({
  districtId,
  schoolId,
  networkId,
  visitorPostIds,
}: Pick<VisitRecord, 'districtId' | 'schoolId' | 'networkId' | 'visitorPostIds'>): AccessRecord {
  return { districtId, schoolIds: [schoolId], networkId, visitorPostIds };
}

const COLUMN = {
  status: 'status',
  academicYear: 'academic_year',
  term: 'term',
  plannedOn: 'planned_on',
  startedAt: 'started_at',
  visitedOn: 'visited_on',
  doneAt: 'done_at',
  summary: 'summary',
  cancelReason: 'cancel_reason',
  readAt: 'read_at',
  readByPostId: 'read_by_post_id',
} as const;

export type VisitChange = Partial<Record<keyof typeof COLUMN, unknown>>;

/** Writes a change by compare-and-set. */
export async function updateVisit(
  tx: Tx,
  { id, version }: Pick<VisitRecord, 'id' | 'version'>,
  change: VisitChange,
): Promise<void> {
  const fields = (Object.keys(change) as (keyof typeof COLUMN)[]).sort();
  const assignments = fields.map((field, index) => `, ${COLUMN[field]} = $${index + 4}`).join('');
  const changed = await tx.execute(
    `UPDATE monitoring_visit SET version = version + 1, changed_at = $3${assignments} WHERE id = $1 AND version = $2`,
    [id, version, tx.now, ...fields.map((field) => change[field])],
  );
  if (changed !== 1) throw new DomainError('stale-version');
}

export interface HistoryEntry {
  action: string;
  from: string | null;
  to: string;
  version: number;
  findingId?: string | null;
  fromDay?: string | null;
  toDay?: string | null;
  reason?: string | null;
  fromPostId?: string | null;
  toPostId?: string | null;
}

/** Adds a line to the history of a visit or of one of its findings. */
export async function addHistory(
  tx: Tx,
  { id, schoolId }: Pick<VisitRecord, 'id' | 'schoolId'>,
  { action, from, to, version, findingId, fromDay, toDay, fromPostId, toPostId, reason }: HistoryEntry,
): Promise<void> {
  await tx.execute(
    `INSERT INTO monitoring_visit_history (id, visit_id, finding_id, district_id, school_id, at, person_id, post_id, acting_role, action, from_status, to_status,
       from_day, to_day, reason, version, from_post_id, to_post_id)
     VALUES ($12, $1, $2, (SELECT ctx_district()), $3, $4, (SELECT ctx_person()), (SELECT ctx_post()), current_setting('app.acting_role'), $5, $6, $7, $8, $9, $10, $11,
       $13, $14)`,
    [
      ...[id, findingId ?? null, schoolId, tx.now, action, from, to],
      ...[
        fromDay ?? null,
        toDay ?? null,
        reason ?? null,
        version,
        newId(),
        fromPostId ?? null,
        toPostId ?? null,
      ],
    ],
  );
}

/** Tells open screens of the school and the district. */
export function publishVisit(
  tx: Tx,
  { id, districtId, schoolId }: Pick<VisitRecord, 'id' | 'districtId' | 'schoolId'>,
  version: number,
): void {
  tx.publish({ kind: 'visit', id, version, districtId, schoolIds: [schoolId] });
}
