import {
  availableMonitoringActions,
  isoDateOf,
  missingItems,
  MONITORING_VISIT_ACTIONS,
  type MonitoringChoice,
  type MonitoringSection,
} from '#contracts';
import type { Access, Actor } from '#platform/access';
import type { Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { filesOfVisit, findingsOfVisit } from './finding.queries.js';
import { namesOfPosts } from './monitoring-posts.js';
import { accessOfVisit, VISIT, type VisitRecord } from './visit.record.js';
import type { VisitQuery } from './visit.dto.js';
import type { AddendumView, SheetView, VisitLine, VisitorView, VisitView } from './visit-view.dto.js';

const LINE = `${VISIT}, sc.name_th AS "schoolNameTh",
  (SELECT count(*)::int FROM monitoring_sheet ms WHERE ms.visit_id = mv.id) AS "toolCount",
  (SELECT count(*)::int FROM monitoring_finding f WHERE f.visit_id = mv.id) AS "findingCount",
  (SELECT count(*)::int FROM monitoring_finding f WHERE f.visit_id = mv.id AND f.status <> 'CLOSED') AS "openFindingCount"`;

interface LineRow extends VisitRecord {
  schoolNameTh: string;
  toolCount: number;
  findingCount: number;
  openFindingCount: number;
}

interface DetailRow extends LineRow {
  purpose: string | null;
  firstPlannedOn: string;
  startedAt: Date | null;
  visitedOn: string | null;
  doneAt: Date | null;
  summary: string | null;
  cancelReason: string | null;
  readAt: Date | null;
}

export type VisitRow = LineRow & Record<string, unknown>;

export function lineOfVisit(row: LineRow, actor: Actor, today: string): VisitLine {
  const { id, reference, schoolId, schoolNameTh, networkId, academicYear, term, plannedOn, status } = row;
  const { toolCount, findingCount, openFindingCount, version } = row;
  return {
    ...{ id, reference, schoolId, schoolNameTh, networkId, academicYear, term, plannedOn, status },
    ...{ toolCount, findingCount, openFindingCount, version },
    overdue: status === 'PLANNED' && plannedOn < today,
    mine: row.visitorPostIds.includes(actor.postId),
  };
}

export function listVisits(
  tx: Tx,
  access: Access,
  actor: Actor,
  { query, after }: { query: VisitQuery; after: readonly (string | number)[] },
): Promise<VisitRow[]> {
  const { academicYear, term, networkId, schoolId, status, from, to, limit } = query;
  const params: unknown[] = [
    ...[academicYear ?? null, term ?? null, networkId ?? null, schoolId ?? null, status ?? null],
    ...[from ?? null, to ?? null, after[0] ?? null, after[1] ?? null, limit + 1],
  ];
  const scope = access.scopeWhere(actor, 'visit.read', params);
  return tx.rows<VisitRow>(
    `SELECT ${LINE} FROM monitoring_visit mv JOIN school sc ON sc.id = mv.school_id
     WHERE ${scope} AND ($1::int IS NULL OR mv.academic_year = $1) AND ($2::int IS NULL OR mv.term = $2) AND ($3::uuid IS NULL OR sc.network_id = $3)
       AND ($4::uuid IS NULL OR mv.school_id = $4) AND ($5::text IS NULL OR mv.status = $5) AND ($6::date IS NULL OR mv.planned_on >= $6)
       AND ($7::date IS NULL OR mv.planned_on <= $7) AND ($8::date IS NULL OR (mv.planned_on, mv.id) > ($8, $9::uuid))
     ORDER BY mv.planned_on, mv.id LIMIT $10`,
    params,
  );
}

const DETAIL = `SELECT ${LINE}, mv.purpose, mv.first_planned_on AS "firstPlannedOn", mv.started_at AS "startedAt", mv.visited_on AS "visitedOn",
    mv.done_at AS "doneAt", mv.summary, mv.cancel_reason AS "cancelReason", mv.read_at AS "readAt"
  FROM monitoring_visit mv JOIN school sc ON sc.id = mv.school_id WHERE mv.id = $1`;

/**
 * One visit as the actor may read it: the school sees answers, photos and findings when it is complete.
 * @throws DomainError `not-found` when it is absent or out of scope.
 */
export async function findVisit(tx: Tx, access: Access, actor: Actor, id: string): Promise<VisitView> {
  const row = await tx.row<DetailRow & Record<string, unknown>>(DETAIL, [id]);
  if (!row) throw new DomainError('not-found');
  access.assertCan(actor, 'visit.read', accessOfVisit(row));
  const sheets = await sheetsOf(tx, id);
  const findings = await findingsOfVisit(tx, access, actor, id);
  const files = (await filesOfVisit(tx, id)).get(null) ?? [];
  const { purpose, firstPlannedOn, visitedOn, summary, cancelReason } = row;
  return {
    ...lineOfVisit(row, actor, isoDateOf(tx.now)),
    ...{ purpose, firstPlannedOn, visitedOn, summary, cancelReason, sheets, findings, files },
    startedAt: row.startedAt?.toISOString() ?? null,
    doneAt: row.doneAt?.toISOString() ?? null,
    readAt: row.readAt?.toISOString() ?? null,
    visitors: await visitorsOf(tx, row.visitorPostIds),
    addenda: await addendaOf(tx, id),
    availableActions: availableMonitoringActions(MONITORING_VISIT_ACTIONS, row.status, (permission) =>
      access.can(actor, permission, accessOfVisit(row)),
    ),
  };
}

async function visitorsOf(tx: Tx, postIds: readonly string[]): Promise<VisitorView[]> {
  const names = await namesOfPosts(tx, postIds);
  return postIds.flatMap((postId) => {
    const found = names.get(postId);
    return found ? [{ postId, role: found.role, nameTh: found.nameTh }] : [];
  });
}

async function addendaOf(tx: Tx, id: string): Promise<AddendumView[]> {
  const rows = await tx.rows<{ at: Date; role: string; text: string }>(
    'SELECT at, acting_role AS role, text FROM monitoring_addendum_history WHERE visit_id = $1 ORDER BY at, id',
    [id],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

interface SheetRow {
  toolId: string;
  title: string;
  number: number;
  proposal: boolean;
  sections: MonitoringSection[];
  version: number;
}

interface AnswerRow {
  toolId: string;
  itemId: string;
  choice: MonitoringChoice | null;
  score: number | null;
  count: number | null;
  text: string | null;
  note: string | null;
}

/** The tools of a visit with what is answered so far. */
export async function sheetsOf(tx: Tx, visitId: string): Promise<SheetView[]> {
  const sheets = await tx.rows<SheetRow & Record<string, unknown>>(
    `SELECT ms.tool_id AS "toolId", t.title, t.number, t.proposal, t.sections, ms.version FROM monitoring_sheet ms JOIN monitoring_tool t ON t.id = ms.tool_id
     WHERE ms.visit_id = $1 ORDER BY ms.position`,
    [visitId],
  );
  const answers = await tx.rows<AnswerRow & Record<string, unknown>>(
    `SELECT tool_id AS "toolId", item_id AS "itemId", choice, score, count, text, note FROM monitoring_answer WHERE visit_id = $1 ORDER BY item_id`,
    [visitId],
  );
  return sheets.map(({ toolId, title, number, proposal, sections, version }) => {
    const own = answers.filter((answer) => answer.toolId === toolId);
    return {
      ...{ toolId, title, number, proposal, version },
      sections: sections.map((section) => ({ title: section.title, items: [...section.items] })),
      answers: own.map(({ toolId: _, ...answer }) => answer),
      missing: missingItems(sections, new Map(own.map((answer) => [answer.itemId, answer]))),
    };
  });
}
