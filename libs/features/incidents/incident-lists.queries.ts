import type { HazardGroupCode, IncidentStatus, UrgencyCode } from '#contracts';
import type { Access, Actor } from '#platform/access';
import type { Tx } from '#platform/database';
import type { IncidentLine, IncidentQuery, Lane } from './incident-view.dto.js';
import type { Route } from './incident.rules.js';

/** Posts that can be given a report. */
export const ASSIGNABLE_POST = "p.role IN ('DISTRICT_SAFETY', 'DISTRICT_PSYCH') AND is_held(p)";

const OPEN = "i.status IN ('SUBMITTED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'ESCALATED', 'RESOLVED', 'REOPENED')";

/** Each name by its key: asked with `= ANY (i.school_ids)`, every line of a page would read the whole register. */
const SCHOOLS = `
  (SELECT json_agg(json_build_object('id', sc.id, 'nameTh', sc.name_th) ORDER BY sc.name_th) FROM unnest(i.school_ids) AS touched (id)
   CROSS JOIN LATERAL (SELECT name.id, name.name_th FROM school name WHERE name.id = touched.id LIMIT 1) AS sc)`;

export const LINE = `
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

/** Where the page before ended; empty for the first one. */
type Position = readonly (string | number)[];

const GROUP_LETTER: Record<HazardGroupCode, string> = {
  VIOLENCE: 'V',
  ACCIDENT: 'A',
  RIGHT: 'R',
  UNHEALTHINESS: 'U',
};

/**
 * A page of reports, newest first. A school's list walks its own index and takes each report by its key: `OFFSET 0`
 * keeps the planner from joining the other way round, for the wall would make it read the whole district's.
 */
export async function listIncidents(
  tx: Tx,
  access: Access,
  actor: Actor,
  { query, after }: { query: IncidentQuery; after: Position },
): Promise<LineRow[]> {
  const params: unknown[] = [query.limit + 1];
  const where = [access.scopeWhere(actor, 'incident.read', params), ...filters(query, params)].join(' AND ');
  const schoolId = actor.party === 'school' ? actor.schoolId : query.schoolId;
  const conditions = [schoolId ? `s.school_id = $${params.push(schoolId)}` : where];
  const positionSql = schoolId ? 's.recorded_at, s.incident_id' : 'i.recorded_at, i.id';
  if (after.length === 2)
    conditions.push(
      `(${positionSql}) < ($${params.push(after[0])}::timestamptz, $${params.push(after[1])}::uuid)`,
    );
  const order = schoolId ? 's.recorded_at DESC, s.incident_id DESC' : 'i.recorded_at DESC, i.id DESC';
  const fromSql = schoolId
    ? `incident_school s CROSS JOIN LATERAL (SELECT * FROM incident i WHERE i.id = s.incident_id AND ${where} OFFSET 0) AS i`
    : 'incident i';
  return tx.rows<LineRow>(
    `SELECT ${LINE} FROM ${fromSql} WHERE ${conditions.join(' AND ')} ORDER BY ${order} LIMIT $1`,
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
  { lane, limit, after }: { lane: Lane; limit: number; after: Position },
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
