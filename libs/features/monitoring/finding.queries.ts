import {
  availableMonitoringActions,
  isFindingOverdue,
  isoDateOf,
  MONITORING_FINDING_ACTIONS,
} from '#contracts';
import type { Access, Actor } from '#platform/access';
import type { Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { namesSchoolStaff } from './monitoring-posts.js';
import type { FindingLine, FindingQuery, FindingView, MonitoringFile } from './finding.dto.js';
import { accessOfFinding, FINDING, FROM_FINDING, type FindingRecord } from './finding.record.js';

interface LineRow extends FindingRecord {
  schoolNameTh: string;
  text: string;
  ownerRole: string | null;
  ownerLevel: string | null;
  ownerRoom: string | null;
  ownerName: string | null;
}

interface DetailRow extends LineRow {
  toolId: string | null;
  itemId: string | null;
  answer: string | null;
  answeredAt: Date | null;
  returnReason: string | null;
  closedAt: Date | null;
}

const LINE = `${FINDING}, sc.name_th AS "schoolNameTh", mf.text, op.role AS "ownerRole", op.level AS "ownerLevel", op.room AS "ownerRoom", CASE WHEN op.school_id = mf.school_id THEN pe.prefix || pe.first_name || ' ' || pe.last_name END AS "ownerName"`;
const DETAIL = `${LINE}, mf.tool_id AS "toolId", mf.item_id AS "itemId", mf.answer, mf.answered_at AS "answeredAt", mf.return_reason AS "returnReason",
  mf.closed_at AS "closedAt"`;
const FROM = `${FROM_FINDING} JOIN school sc ON sc.id = mf.school_id LEFT JOIN post op ON op.id = mf.owner_post_id LEFT JOIN person pe ON pe.id = op.person_id`;

export type FindingRow = LineRow & Record<string, unknown>;

export function lineOfFinding(row: LineRow, actor: Actor, today: string): FindingLine {
  const { id, visitId, reference, schoolId, schoolNameTh, level, text, status, dueOn, late, version } = row;
  const { ownerPostId, ownerRole, ownerLevel, ownerRoom } = row;
  return {
    ...{ id, visitId, reference, schoolId, schoolNameTh, level, text, status, dueOn, late, version },
    ...{ ownerPostId, ownerRole, ownerLevel, ownerRoom },
    ownerName: namesSchoolStaff(actor) ? row.ownerName : null,
    overdue: isFindingOverdue(status, dueOn, today),
  };
}

/** A page of findings, the one that is due first at the top. */
export function listFindings(
  tx: Tx,
  access: Access,
  actor: Actor,
  { query, after }: { query: FindingQuery; after: readonly (string | number)[] },
): Promise<FindingRow[]> {
  const { status, level, overdue, schoolId, limit } = query;
  const params: unknown[] = [
    ...[status ?? null, level ?? null, overdue === 'yes', isoDateOf(tx.now), schoolId ?? null],
    ...[after[0] ?? null, after[1] ?? null, limit + 1],
  ];
  const scope = access.scopeWhere(actor, 'finding.read', params);
  return tx.rows<FindingRow>(
    `SELECT ${LINE} ${FROM} WHERE ${scope} AND mf.status <> 'NOTED' AND ($1::text IS NULL OR mf.status = $1) AND ($2::text IS NULL OR mf.level = $2)
       AND (NOT $3::boolean OR (mf.status IN ('OPEN', 'RETURNED') AND mf.due_on < $4::date)) AND ($5::uuid IS NULL OR mf.school_id = $5)
       AND ($6::date IS NULL OR (mf.due_on, mf.id) > ($6, $7::uuid))
     ORDER BY mf.due_on, mf.id LIMIT $8`,
    params,
  );
}

interface FileRow extends Omit<MonitoringFile, 'addedAt'> {
  findingId: string | null;
  addedAt: Date;
}

/** Files of a visit: its own photos under `null`, evidence under the finding's id. */
export async function filesOfVisit(tx: Tx, visitId: string): Promise<Map<string | null, MonitoringFile[]>> {
  const rows = await tx.rows<FileRow & Record<string, unknown>>(
    `SELECT id, finding_id AS "findingId", media_type AS "mediaType", size, added_at AS "addedAt" FROM monitoring_file_history
     WHERE visit_id = $1 ORDER BY added_at, id`,
    [visitId],
  );
  const files = new Map<string | null, MonitoringFile[]>();
  for (const { findingId, id, mediaType, size, addedAt } of rows) {
    const list = files.get(findingId) ?? [];
    list.push({ id, mediaType, size, addedAt: addedAt.toISOString() });
    files.set(findingId, list);
  }
  return files;
}

/** The findings of a visit as the actor may act on them. */
export async function findingsOfVisit(
  tx: Tx,
  access: Access,
  actor: Actor,
  visitId: string,
): Promise<FindingView[]> {
  const rows = await tx.rows<DetailRow & Record<string, unknown>>(
    `SELECT ${DETAIL} ${FROM} WHERE mf.visit_id = $1 ORDER BY mf.id`,
    [visitId],
  );
  const files = await filesOfVisit(tx, visitId);
  return rows.map((row) => viewOf(row, { tx, access, actor }, files.get(row.id) ?? []));
}

/** @throws DomainError `not-found` when it is absent or out of scope. */
export async function findFinding(tx: Tx, access: Access, actor: Actor, id: string): Promise<FindingView> {
  const row = await tx.row<DetailRow & Record<string, unknown>>(`SELECT ${DETAIL} ${FROM} WHERE mf.id = $1`, [
    id,
  ]);
  if (!row) throw new DomainError('not-found');
  access.assertCan(actor, 'finding.read', accessOfFinding(row));
  const files = await filesOfVisit(tx, row.visitId);
  return viewOf(row, { tx, access, actor }, files.get(id) ?? []);
}

function viewOf(
  row: DetailRow,
  { tx, access, actor }: { tx: Tx; access: Access; actor: Actor },
  files: MonitoringFile[],
): FindingView {
  const { toolId, itemId, answer, answeredAt, returnReason, closedAt } = row;
  return {
    ...lineOfFinding(row, actor, isoDateOf(tx.now)),
    ...{ toolId, itemId, answer, returnReason, files },
    answeredAt: answeredAt?.toISOString() ?? null,
    closedAt: closedAt?.toISOString() ?? null,
    availableActions: availableMonitoringActions(MONITORING_FINDING_ACTIONS, row.status, (permission) =>
      access.can(actor, permission, accessOfFinding(row)),
    ),
  };
}
