import { availableActivityActions, isFindingLate, isoDateOf } from '#contracts';
import type { Access, Actor } from '#platform/access';
import type { Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { accessOf, RECORD, type ActivityRecord } from './activity.record.js';
import { listHeads } from './activity-write.js';
import type {
  ActivityFile,
  ActivityLine,
  ActivityPartner,
  ActivityView,
  ActivityFindingView,
  FollowingActivity,
} from './activity-view.dto.js';

export const LINE = `(SELECT s.name_th FROM school s WHERE s.id = ac.school_id) AS "schoolNameTh", cardinality(ac.school_ids) AS "schoolCount",
  (SELECT COALESCE(sum(h.students), 0)::int FROM activity_school h WHERE h.activity_id = ac.id) AS students,
  (SELECT COALESCE(sum(h.teachers + h.staff), 0)::int FROM activity_school h WHERE h.activity_id = ac.id) AS staff,
  (SELECT count(*)::int FROM activity_finding f WHERE f.activity_id = ac.id AND f.closed_at IS NULL) AS "openFindings"`;

export type LineRow = ActivityRecord &
  Pick<ActivityLine, 'schoolNameTh' | 'schoolCount' | 'students' | 'staff' | 'openFindings'> &
  Record<string, unknown>;

export function toLine(row: LineRow): ActivityLine {
  const { id, reference, schoolId, schoolNameTh, kind, status, happensOn, academicYear, title } = row;
  const { scenario, guidanceArea, leadTeachers, schoolCount, students, staff, openFindings, version } = row;
  return {
    ...{ id, reference, schoolId, schoolNameTh, kind, status, happensOn, academicYear, title },
    ...{ scenario, guidanceArea, leadTeachers, schoolCount, students, staff, openFindings, version },
  };
}

const FINDINGS = `
  SELECT f.id, f.school_id AS "schoolId", s.name_th AS "schoolNameTh", f.text, f.owner_post_id AS "ownerPostId", p.role AS "ownerRole",
    pe.prefix || pe.first_name || ' ' || pe.last_name AS "ownerName", f.due_on AS "dueOn", f.closed_on AS "closedOn", f.done, f.late, f.version
  FROM activity_finding f JOIN school s ON s.id = f.school_id JOIN post p ON p.id = f.owner_post_id LEFT JOIN person pe ON pe.id = p.person_id
  WHERE f.activity_id = $1 ORDER BY f.closed_at IS NOT NULL, f.due_on, f.id`;

const FOLLOWING = `ac.id, (SELECT s.name_th FROM school s WHERE s.id = ac.school_id) AS "schoolNameTh", ac.title, ac.happens_on AS "happensOn", ac.status`;

type FollowingRow = FollowingActivity & Record<string, unknown>;

/**
 * One activity as the actor may read it.
 * @throws DomainError `not-found` when it is absent or out of scope.
 */
export async function findActivity(tx: Tx, access: Access, actor: Actor, id: string): Promise<ActivityView> {
  const row = await tx.row<LineRow>(`SELECT ${RECORD}, ${LINE} FROM activity ac WHERE ac.id = $1`, [id]);
  if (!row) throw new DomainError('not-found');
  access.assertCan(actor, 'activity.read', accessOf(row));
  const { note, hazardGroups, drillType, minutesToClear, partnerNames, withdrawReason } = row;
  return {
    ...toLine(row),
    ...{ note, hazardGroups, drillType, minutesToClear, partnerNames, withdrawReason },
    ...(await cascadeOf(tx, access, actor, row)),
    agencies: await tx.rows<ActivityPartner & Record<string, unknown>>(
      'SELECT ag.id, ag.name_th AS "nameTh" FROM agency ag WHERE ag.id = ANY ($1::uuid[]) ORDER BY ag.name_th COLLATE "th-x-icu"',
      [row.agencyIds],
    ),
    schools: (await listHeads(tx, id)).filter(
      ({ schoolId }) => actor.party !== 'school' || schoolId === actor.schoolId,
    ),
    findings: await findingsOf(tx, actor, id),
    files: access.can(actor, 'activity.open-file', accessOf(row)) ? await filesOf(tx, id) : null,
    availableActions: availableActivityActions(row.status, (permission) =>
      access.can(actor, permission, accessOf(row)),
    ).filter((action) => row.kind === 'DRILL' || !action.endsWith('-finding')),
  };
}

/** Names of a school's staff are for the school and the safety centre; the others read the role. */
export const readsStaffNames = ({ party, role }: Actor): boolean =>
  party === 'school' || role === 'DISTRICT_SAFETY';

async function findingsOf(tx: Tx, actor: Actor, id: string): Promise<ActivityFindingView[]> {
  const named = readsStaffNames(actor);
  const today = isoDateOf(tx.now);
  const rows = await tx.rows<ActivityFindingView & Record<string, unknown>>(FINDINGS, [id]);
  return rows.map((row) => ({
    ...row,
    ownerName: named ? row.ownerName : null,
    late: row.late || isFindingLate(row.dueOn, row.closedOn, today),
  }));
}

async function filesOf(tx: Tx, id: string): Promise<ActivityFile[]> {
  const rows = await tx.rows<Omit<ActivityFile, 'addedAt'> & { addedAt: Date }>(
    `SELECT a.id, a.media_type AS "mediaType", a.size, a.added_at AS "addedAt" FROM activity_file_history a
     WHERE a.activity_id = $1 ORDER BY a.added_at, a.id`,
    [id],
  );
  return rows.map((row) => ({ ...row, addedAt: row.addedAt.toISOString() }));
}

/** The training of lead teachers that it passes on, and those that pass this one on, as far as the reader sees them. */
async function cascadeOf(
  tx: Tx,
  access: Access,
  actor: Actor,
  { id, followsId }: ActivityRecord,
): Promise<Pick<ActivityView, 'follows' | 'followedBy'>> {
  const params: unknown[] = [id];
  const scope = access.scopeWhere(actor, 'activity.read', params);
  return {
    follows: await tx.row<FollowingRow>(`SELECT ${FOLLOWING} FROM activity ac WHERE ac.id = $1`, [followsId]),
    followedBy: await tx.rows<FollowingRow>(
      `SELECT ${FOLLOWING} FROM activity ac WHERE ac.follows_id = $1 AND ac.status <> 'WITHDRAWN' AND ${scope}
       ORDER BY ac.happens_on, ac.id LIMIT 500`,
      params,
    ),
  };
}
