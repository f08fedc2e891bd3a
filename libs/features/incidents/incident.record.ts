import type { DetailTagCode, HazardCode, IncidentStatus, UrgencyCode } from '#contracts';
import type { Access, AccessRecord, Actor } from '#platform/access';
import type { Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import type { Route } from './incident.rules.js';

/** The row of `incident` as a change needs it. */
export interface IncidentRecord {
  id: string;
  districtId: string;
  reference: string;
  mainCode: HazardCode;
  furtherCodes: HazardCode[];
  tags: DetailTagCode[];
  urgency: UrgencyCode;
  status: IncidentStatus;
  route: Route;
  restricted: boolean;
  schoolId: string | null;
  schoolIds: string[];
  accusedPersonIds: string[];
  classKeys: string[];
  harmedCount: number;
  happenedOn: string;
  knownAt: Date | null;
  recordedAt: Date;
  reporterPersonId: string;
  reporterPostId: string | null;
  assigneePostId: string | null;
  acknowledgedAt: Date | null;
  firstReportedAt: Date | null;
  closedAt: Date | null;
  version: number;
}

const COLUMN = {
  mainCode: 'main_code',
  furtherCodes: 'further_codes',
  tags: 'tags',
  urgency: 'urgency',
  status: 'status',
  route: 'route',
  restricted: 'restricted',
  schoolIds: 'school_ids',
  accusedPersonIds: 'accused_person_ids',
  classKeys: 'class_keys',
  harmedCount: 'harmed_count',
  happenedOn: 'happened_on',
  happenedTime: 'happened_time',
  happenedAbout: 'happened_about',
  knownAt: 'known_at',
  locationType: 'location_type',
  damageBaht: 'damage_baht',
  lessonsStoppedDays: 'lessons_stopped_days',
  assigneePostId: 'assignee_post_id',
  acknowledgeDueAt: 'acknowledge_due_at',
  acknowledgedAt: 'acknowledged_at',
  firstReportDueAt: 'first_report_due_at',
  firstReportedAt: 'first_reported_at',
  closeDueAt: 'close_due_at',
  closedAt: 'closed_at',
  mscNumber: 'msc_number',
  mscReportedOn: 'msc_reported_on',
  mergedIntoId: 'merged_into_id',
} as const;

export type IncidentColumn = keyof typeof COLUMN;
export type IncidentChange = Partial<Record<IncidentColumn, unknown>>;

const LOCK = `
  SELECT i.id, i.district_id AS "districtId", i.reference, i.main_code AS "mainCode", i.further_codes AS "furtherCodes", i.tags, i.urgency,
         i.status, i.route, i.restricted, i.school_id AS "schoolId", i.school_ids AS "schoolIds", i.accused_person_ids AS "accusedPersonIds",
         i.class_keys AS "classKeys", i.harmed_count AS "harmedCount", i.happened_on AS "happenedOn", i.known_at AS "knownAt",
         i.recorded_at AS "recordedAt", i.reporter_person_id AS "reporterPersonId", i.reporter_post_id AS "reporterPostId", i.assignee_post_id AS "assigneePostId",
         i.acknowledged_at AS "acknowledgedAt", i.first_reported_at AS "firstReportedAt", i.closed_at AS "closedAt", i.version
  FROM incident i WHERE i.id = $1 FOR UPDATE`;

/**
 * Locks a report for a change.
 * @throws DomainError `not-found` when the wall shows none.
 */
export async function lockIncident(tx: Tx, id: string): Promise<IncidentRecord> {
  const record = await tx.row<IncidentRecord>(LOCK, [id]);
  if (!record) throw new DomainError('not-found');
  return record;
}

/** A report that another one can be merged into, as far as the actor may triage it. */
export async function findMergeTarget(
  tx: Tx,
  access: Access,
  actor: Actor,
  id: string,
): Promise<Pick<IncidentRecord, 'route' | 'accusedPersonIds'> | null> {
  const params: unknown[] = [id];
  const scope = access.scopeWhere(actor, 'incident.triage', params);
  return tx.row(
    `SELECT i.route, i.accused_person_ids AS "accusedPersonIds" FROM incident i WHERE i.id = $1 AND ${scope}
       AND i.status IN ('SUBMITTED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'ESCALATED', 'RESOLVED', 'REOPENED', 'CLOSED')`,
    params,
  );
}

/** What the access check reads of a report. */
export function accessOf(
  record: Pick<
    IncidentRecord,
    | 'districtId'
    | 'route'
    | 'restricted'
    | 'schoolIds'
    | 'accusedPersonIds'
    | 'classKeys'
    | 'reporterPersonId'
    | 'assigneePostId'
  >,
): AccessRecord {
  const {
    districtId,
    route,
    restricted,
    schoolIds,
    accusedPersonIds,
    classKeys,
    reporterPersonId,
    assigneePostId,
  } = record;
  return {
    districtId,
    route,
    restricted: restricted ? 'yes' : 'no',
    schoolIds,
    accusedPersonIds,
    classKeys,
    reporterPersonId,
    assigneePostId,
  };
}

/** Writes a change by compare-and-set: nobody's edit is overwritten unseen. */
export async function updateIncident(
  tx: Tx,
  { id, version }: { id: string; version: number },
  change: IncidentChange,
): Promise<void> {
  const fields = (Object.keys(change) as IncidentColumn[])
    .filter((field) => change[field] !== undefined)
    .sort();
  const assignments = fields.map((field, index) => `, ${COLUMN[field]} = $${index + 4}`).join('');
  const changed = await tx.execute(
    `UPDATE incident SET version = version + 1, changed_at = $3${assignments} WHERE id = $1 AND version = $2`,
    [id, version, tx.now, ...fields.map((field) => change[field])],
  );
  if (changed !== 1) throw new DomainError('stale-version');
}

export interface HistoryEntry {
  action: string;
  from: IncidentStatus | null;
  to: IncidentStatus;
  reason?: string | null;
  changes?: readonly { field: string; from: string | null; to: string | null }[];
  version: number;
}

/** Adds a line to a report's history. Changes hold codes and names of fields, never the story. */
export function addHistory(
  tx: Tx,
  id: string,
  { action, from, to, reason, changes, version }: HistoryEntry,
): void {
  tx.write(
    `INSERT INTO incident_history (id, incident_id, district_id, at, person_id, post_id, acting_role, action, from_status, to_status, reason, changes, version)
     VALUES (gen_random_uuid(), $1, (SELECT ctx_district()), $2, (SELECT ctx_person()), (SELECT ctx_post()), current_setting('app.acting_role'), $3, $4, $5, $6, $7::jsonb, $8)`,
    [id, tx.now, action, from, to, reason ?? null, JSON.stringify(changes ?? []), version],
  );
}

/** Tells open screens, but no school of a report on the conflict route and nobody who is named in it. */
export function publishIncident(
  tx: Tx,
  record: Pick<
    IncidentRecord,
    'id' | 'districtId' | 'route' | 'schoolIds' | 'accusedPersonIds' | 'reporterPersonId'
  >,
  version: number,
): void {
  tx.publish({
    kind: 'incident',
    id: record.id,
    version,
    districtId: record.districtId,
    schoolIds: record.route === 'school' ? record.schoolIds : [],
    personIds: [record.reporterPersonId],
    exceptPersonIds: record.accusedPersonIds,
  });
}
