import {
  availableIncidentActions,
  type HazardGroupCode,
  type IncidentStatus,
  type Permission,
  type UrgencyCode,
} from '#contracts';
import type { Access, Actor } from '#platform/access';
import type { Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import type {
  ClockView,
  IncidentLine,
  IncidentPersonView,
  IncidentQuery,
  IncidentView,
  Lane,
  ToldView,
} from './incident-view.dto.js';
import { accessOf } from './incident.record.js';
import type { Route } from './incident.rules.js';

/** Posts that can be given a report. */
export const ASSIGNABLE_POST = "p.role IN ('DISTRICT_SAFETY', 'DISTRICT_PSYCH') AND is_current(p)";

const OPEN = "i.status IN ('SUBMITTED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'ESCALATED', 'RESOLVED', 'REOPENED')";

const SCHOOLS = `(SELECT json_agg(json_build_object('id', sc.id, 'nameTh', sc.name_th) ORDER BY sc.name_th) FROM school sc WHERE sc.id = ANY (i.school_ids))`;

const LINE = `
  i.id, i.reference, i.kind, i.main_code AS "mainCode", i.urgency, i.status, i.route, i.restricted, ${SCHOOLS} AS schools,
  i.happened_on AS "happenedOn", i.recorded_at AS "recordedAt", i.harmed_count AS "harmedCount", i.next_due_at AS "dueAt",
  i.assignee_post_id AS "assigneePostId", i.version`;

export interface LineRow {
  id: string;
  reference: string;
  kind: string;
  mainCode: string;
  urgency: UrgencyCode;
  status: IncidentStatus;
  route: Route;
  restricted: boolean;
  schools: { id: string; nameTh: string }[] | null;
  happenedOn: string;
  recordedAt: Date;
  harmedCount: number;
  dueAt: Date | null;
  assigneePostId: string | null;
  version: number;
}

export function toLine(row: LineRow, now: Date): IncidentLine {
  return {
    id: row.id,
    reference: row.reference,
    kind: row.kind,
    mainCode: row.mainCode,
    urgency: row.urgency,
    status: row.status,
    route: row.route,
    restricted: row.restricted,
    schools: row.schools ?? [],
    happenedOn: row.happenedOn,
    recordedAt: row.recordedAt.toISOString(),
    harmedCount: row.harmedCount,
    dueAt: row.dueAt?.toISOString() ?? null,
    late: row.dueAt !== null && row.dueAt < now,
    assigneePostId: row.assigneePostId,
    version: row.version,
  };
}

const GROUP_LETTER: Record<HazardGroupCode, string> = {
  VIOLENCE: 'V',
  ACCIDENT: 'A',
  RIGHT: 'R',
  UNHEALTHINESS: 'U',
};

/**
 * A page of reports, newest first. A school's list walks its own index: the wall would otherwise make it read the
 * whole district's.
 */
export async function listIncidents(
  tx: Tx,
  access: Access,
  actor: Actor,
  query: IncidentQuery,
  after: readonly (string | number)[],
): Promise<LineRow[]> {
  const params: unknown[] = [query.limit + 1];
  const conditions = [access.scopeWhere(actor, 'incident.read', params), ...filters(query, params)];
  const bySchool = actor.party === 'school' ? actor.schoolId : query.schoolId;
  const order = bySchool ? 's.recorded_at DESC, s.incident_id DESC' : 'i.recorded_at DESC, i.id DESC';
  if (bySchool) conditions.push(`s.school_id = $${params.push(bySchool)}`);
  if (after.length === 2) {
    const position = bySchool ? '(s.recorded_at, s.incident_id)' : '(i.recorded_at, i.id)';
    conditions.push(
      `${position} < ($${params.push(after[0])}::timestamptz, $${params.push(after[1])}::uuid)`,
    );
  }
  const from = bySchool ? 'incident_school s JOIN incident i ON i.id = s.incident_id' : 'incident i';
  return tx.rows<LineRow>(
    `SELECT ${LINE} FROM ${from} WHERE ${conditions.join(' AND ')} ORDER BY ${order} LIMIT $1`,
    params,
  );
}

function filters(
  { status, group, urgency, from, to, schoolId, reference }: IncidentQuery,
  params: unknown[],
): string[] {
  const conditions: string[] = [];
  const add = (value: unknown, sql: (parameter: string) => string): void => {
    if (value !== undefined) conditions.push(sql(`$${params.push(value)}`));
  };
  add(status, (p) => `i.status = ${p}`);
  add(group && `${GROUP_LETTER[group as HazardGroupCode]}%`, (p) => `i.main_code LIKE ${p}`);
  add(urgency, (p) => `i.urgency = ${p}`);
  add(from, (p) => `i.happened_on >= ${p}::date`);
  add(to, (p) => `i.happened_on <= ${p}::date`);
  add(schoolId, (p) => `${p}::uuid = ANY (i.school_ids)`);
  add(reference, (p) => `i.reference = ${p}`);
  return conditions;
}

const LANE_CONDITION: Record<Lane, string> = {
  waiting: "i.status = 'SUBMITTED'",
  mine: `${OPEN} AND i.assignee_post_id = $2`,
  overdue: `${OPEN} AND i.next_due_at < $3`,
  all: OPEN,
};

const DUE = "COALESCE(i.next_due_at, 'infinity')";

/** A page of the queue: most urgent first, then what is due first. */
export async function listQueue(
  tx: Tx,
  access: Access,
  actor: Actor,
  { lane, limit, after }: { lane: Lane; limit: number; after: readonly (string | number)[] },
): Promise<LineRow[]> {
  const params: unknown[] = [limit + 1, actor.postId, tx.now];
  const conditions = [
    access.scopeWhere(actor, 'incident.triage', params),
    OPEN,
    LANE_CONDITION[lane],
    '($2::uuid IS NOT NULL AND $3::timestamptz IS NOT NULL)',
  ];
  if (after.length === 3) {
    const [rank, due, id] = after.map((value) => `$${params.push(value)}`);
    conditions.push(
      `(i.urgency_rank < ${rank}::int OR (i.urgency_rank = ${rank}::int AND (${DUE}, i.id) > (${due}::timestamptz, ${id}::uuid)))`,
    );
  }
  return tx.rows<LineRow>(
    `SELECT ${LINE} FROM incident i WHERE ${conditions.join(' AND ')} ORDER BY i.urgency_rank DESC, ${DUE}, i.id LIMIT $1`,
    params,
  );
}

export async function countQueue(tx: Tx, access: Access, actor: Actor): Promise<Record<Lane, number>> {
  const params: unknown[] = [actor.postId, tx.now];
  const scope = access.scopeWhere(actor, 'incident.triage', params);
  const row = await tx.row<Record<Lane, number>>(
    `SELECT count(*) FILTER (WHERE i.status = 'SUBMITTED') AS waiting, count(*) FILTER (WHERE i.assignee_post_id = $1) AS mine,
            count(*) FILTER (WHERE i.next_due_at < $2) AS overdue, count(*) AS "all"
     FROM incident i WHERE ${scope} AND ${OPEN}`,
    params,
  );
  return row ?? { waiting: 0, mine: 0, overdue: 0, all: 0 };
}

interface DetailRow extends LineRow {
  districtId: string;
  reporterPersonId: string;
  accusedPersonIds: string[];
  classKeys: string[];
  schoolIds: string[];
  furtherCodes: string[];
  tags: string[];
  happenedTime: string | null;
  happenedAbout: boolean;
  knownAt: Date | null;
  locationType: string;
  locationDetail: string | null;
  facts: string;
  immediateAction: string | null;
  told: ToldView[];
  damageBaht: number | null;
  lessonsStoppedDays: number | null;
  persons: IncidentPersonView[] | null;
  acknowledgeDueAt: Date | null;
  acknowledgedAt: Date | null;
  firstReportDueAt: Date | null;
  firstReportedAt: Date | null;
  closeDueAt: Date | null;
  closedAt: Date | null;
  result: string | null;
  remedy: string | null;
  lesson: string | null;
  mscNumber: string | null;
  mscReportedOn: string | null;
  mergedIntoReference: string | null;
}

const PERSONS = `
  (SELECT json_agg(json_build_object('id', p.id, 'role', p.role, 'kind', p.kind, 'harmLevel', p.harm_level, 'schoolId', p.school_id,
     'schoolNameTh', ps.name_th, 'displayName', d.display_name, 'studentId', d.student_id) ORDER BY p.added_at, p.id)
   FROM incident_person p LEFT JOIN incident_person_identity d ON d.incident_person_id = p.id LEFT JOIN school ps ON ps.id = p.school_id
   WHERE p.incident_id = i.id)`;

const DETAIL = `
  SELECT ${LINE}, i.district_id AS "districtId", i.reporter_person_id AS "reporterPersonId", i.accused_person_ids AS "accusedPersonIds",
    i.class_keys AS "classKeys", i.school_ids AS "schoolIds", i.further_codes AS "furtherCodes", i.tags, i.happened_time AS "happenedTime",
    i.happened_about AS "happenedAbout", i.known_at AS "knownAt", i.location_type AS "locationType", i.damage_baht AS "damageBaht",
    i.lessons_stopped_days AS "lessonsStoppedDays", i.acknowledge_due_at AS "acknowledgeDueAt", i.acknowledged_at AS "acknowledgedAt",
    i.first_report_due_at AS "firstReportDueAt", i.first_reported_at AS "firstReportedAt", i.close_due_at AS "closeDueAt",
    i.closed_at AS "closedAt", i.msc_number AS "mscNumber", i.msc_reported_on AS "mscReportedOn",
    (SELECT m.reference FROM incident m WHERE m.id = i.merged_into_id) AS "mergedIntoReference",
    n.facts, n.immediate_action AS "immediateAction", n.location_detail AS "locationDetail", n.told, n.result, n.remedy, n.lesson,
    ${PERSONS} AS persons
  FROM incident i JOIN incident_narrative n ON n.incident_id = i.id WHERE i.id = $1`;

/**
 * One report as the actor may read it.
 * @throws DomainError `not-found` when it is absent or out of scope.
 */
export async function findIncident(tx: Tx, access: Access, actor: Actor, id: string): Promise<IncidentView> {
  const row = await tx.row<DetailRow>(DETAIL, [id]);
  if (!row) throw new DomainError('not-found');
  const record = accessOf(row);
  access.assertCan(actor, 'incident.read', record);
  return project(row, actor, tx.now, (permission) => access.can(actor, permission, record));
}

/** Picks what the post may read (quality.md 3): the one place where a report's fields are chosen. */
function project(
  row: DetailRow,
  actor: Actor,
  now: Date,
  permitted: (permission: Permission) => boolean,
): IncidentView {
  return {
    ...toLine(row, now),
    furtherCodes: row.furtherCodes,
    tags: row.tags,
    happenedTime: row.happenedTime,
    happenedAbout: row.happenedAbout,
    knownAt: row.knownAt?.toISOString() ?? null,
    locationType: row.locationType,
    locationDetail: row.locationDetail,
    facts: row.facts,
    immediateAction: row.immediateAction,
    told: row.told,
    damageBaht: row.damageBaht,
    lessonsStoppedDays: row.lessonsStoppedDays,
    persons: (row.persons ?? []).map((person) =>
      mayNamePerson(person, row, actor) ? person : { ...person, displayName: null, studentId: null },
    ),
    clocks: clocksOf(row, now),
    resolution:
      row.result !== null ? { result: row.result, remedy: row.remedy ?? '', lesson: row.lesson ?? '' } : null,
    msc:
      row.mscNumber !== null && row.mscReportedOn !== null
        ? { number: row.mscNumber, reportedOn: row.mscReportedOn }
        : null,
    mergedIntoReference: row.mergedIntoReference,
    availableActions: availableIncidentActions(row, actor.party, permitted),
  };
}

/** A teacher or psychologist who did not write the report reads no allegation; no school reads another school's child. */
function mayNamePerson(person: IncidentPersonView, row: DetailRow, actor: Actor): boolean {
  const wrote = row.reporterPersonId === actor.personId;
  const readsAllegations = actor.role !== 'TEACHER' && actor.role !== 'DISTRICT_PSYCH';
  if (person.role === 'ALLEGED' && !wrote && !readsAllegations) return false;
  const ofOtherSchool =
    actor.party === 'school' &&
    person.kind === 'STUDENT' &&
    person.schoolId !== null &&
    person.schoolId !== actor.schoolId;
  return !ofOtherSchool || wrote;
}

function clocksOf(row: DetailRow, now: Date): ClockView[] {
  const clocks: [string, Date | null, Date | null][] = [
    ['acknowledge', row.acknowledgeDueAt, row.acknowledgedAt],
    ['first-report', row.firstReportDueAt, row.firstReportedAt],
    ['close', row.closeDueAt, row.closedAt],
  ];
  return clocks.flatMap(([step, dueAt, doneAt]) =>
    dueAt === null
      ? []
      : [
          {
            step,
            dueAt: dueAt.toISOString(),
            doneAt: doneAt?.toISOString() ?? null,
            late: (doneAt ?? now) > dueAt,
          },
        ],
  );
}
