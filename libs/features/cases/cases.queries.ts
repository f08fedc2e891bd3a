import { CASE_WORKING_STATUSES, type UrgencyCode } from '#contracts';
import type { Access, Actor } from '#platform/access';
import type { Tx } from '#platform/database';
import type { CaseEventView, CaseLine, CasePostView, CaseQuery, CaseStudentView } from './case-view.dto.js';
import { namesInLists } from './case.rules.js';

export interface CaseLineRow {
  id: string;
  reference: string;
  type: string;
  status: string;
  urgency: UrgencyCode;
  route: 'school' | 'district';
  schoolId: string;
  schoolNameTh: string;
  student: CaseStudentView | null;
  ownerPostId: string;
  openedAt: Date;
  changedAt: Date;
  version: number;
}

/** A student who moved away stands behind the other school's wall: then nobody is shown. */
export const CASE_LINE = `
  c.id, c.reference, c.type, c.status, c.urgency, c.route, c.school_id AS "schoolId", sc.name_th AS "schoolNameTh",
  CASE WHEN st.id IS NULL THEN NULL ELSE json_build_object('id', st.id, 'displayName', st.prefix || st.first_name || ' ' || st.last_name,
    'level', st.level, 'room', st.room) END AS student,
  c.owner_post_id AS "ownerPostId", c.opened_at AS "openedAt", c.changed_at AS "changedAt", c.version`;
export const CASE_FROM =
  'student_case c JOIN school sc ON sc.id = c.school_id LEFT JOIN student st ON st.id = c.student_id';

/** @param named whether a name stands beside a type that tells too much. */
export function toCaseLine(
  row: CaseLineRow,
  posts: ReadonlyMap<string, CasePostView>,
  named: boolean,
): CaseLine {
  return {
    id: row.id,
    reference: row.reference,
    type: row.type,
    status: row.status,
    urgency: row.urgency,
    route: row.route,
    schoolId: row.schoolId,
    schoolNameTh: row.schoolNameTh,
    student:
      row.student && (named || namesInLists(row) ? row.student : { ...row.student, displayName: null }),
    owner: posts.get(row.ownerPostId) ?? null,
    openedAt: row.openedAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
    version: row.version,
  };
}

const WORKING = `c.status IN (${CASE_WORKING_STATUSES.map((status) => `'${status}'`).join(', ')})`;
const LANE: Record<CaseQuery['lane'], string> = {
  mine: `${WORKING} AND ($2::uuid = c.owner_post_id OR $2::uuid = ANY (c.team_post_ids))`,
  open: `${WORKING} AND $2::uuid IS NOT NULL`,
  'without-holder': `${WORKING} AND $2::uuid IS NOT NULL AND NOT post_is_held(c.owner_post_id)`,
  all: '$2::uuid IS NOT NULL',
};

type Position = readonly (string | number)[];

/** A page of cases, last changed first. */
export function listCases(
  tx: Tx,
  access: Access,
  actor: Actor,
  { query, after }: { query: CaseQuery; after: Position },
): Promise<CaseLineRow[]> {
  const params: unknown[] = [query.limit + 1, actor.postId];
  const conditions = [access.scopeWhere(actor, 'case.read', params), LANE[query.lane]];
  const add = (value: unknown, sql: (parameter: string) => string): void => {
    if (value !== undefined) conditions.push(sql(`$${params.push(value)}`));
  };
  add(query.status, (p) => `c.status = ${p}`);
  add(query.type, (p) => `c.type = ${p}`);
  add(query.studentId, (p) => `c.student_id = ${p}::uuid`);
  add(query.schoolId, (p) => `c.school_id = ${p}::uuid`);
  if (after.length === 2)
    conditions.push(
      `(c.changed_at, c.id) < ($${params.push(after[0])}::timestamptz, $${params.push(after[1])}::uuid)`,
    );
  return tx.rows<CaseLineRow>(
    `SELECT ${CASE_LINE} FROM ${CASE_FROM} WHERE ${conditions.join(' AND ')} ORDER BY c.changed_at DESC, c.id DESC LIMIT $1`,
    params,
  );
}

export interface EventRow extends Omit<CaseEventView, 'at'> {
  at: Date;
  /** As the database orders it: an instant has microseconds. */
  position: string;
}

export function listEvents(tx: Tx, caseId: string, limit: number, after: Position): Promise<EventRow[]> {
  const [at = null, id = null] = after;
  return tx.rows<EventRow>(
    `SELECT h.id, h.at, h.at::text AS position, h.acting_role AS "actingRole", h.action, h.source_id AS "sourceId", h.code,
       h.from_status AS "from", h.to_status AS "to", h.reason
     FROM case_history h WHERE h.case_id = $1 AND ($3::timestamptz IS NULL OR (h.at, h.id) < ($3::timestamptz, $4::uuid))
     ORDER BY h.at DESC, h.id DESC LIMIT $2`,
    [caseId, limit + 1, at, id],
  );
}
