import type { Access, Actor } from '#platform/access';
import type { Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { listCasePosts, namesOfPosts } from './case-posts.js';
import type {
  AttachmentView,
  CaseView,
  ConferenceView,
  HomeVisitView,
  MeasureView,
  NoteLine,
  PlanItemView,
} from './case-view.dto.js';
import { accessOf, CASE_RECORD, type CaseRecord } from './case.record.js';
import { CASE_FROM, CASE_LINE, toCaseLine, type CaseLineRow } from './cases.queries.js';

interface DetailRow
  extends Omit<CaseLineRow, 'status'>, Omit<CaseRecord, Exclude<keyof CaseLineRow, 'status'>> {
  origin: string;
  originId: string | null;
  problem: string;
  history: string | null;
  family: string | null;
  closeReason: string | null;
  closedAt: Date | null;
  studyId: string | null;
}

const DETAIL = `
  SELECT ${CASE_RECORD}, ${CASE_LINE}, c.origin, c.origin_id AS "originId", n.problem, n.history, n.family, c.close_reason AS "closeReason", c.closed_at AS "closedAt",
    (SELECT cs.id FROM case_study cs WHERE cs.case_id = c.id) AS "studyId"
  FROM ${CASE_FROM} JOIN case_narrative n ON n.case_id = c.id WHERE c.id = $1`;
const MEASURES = `SELECT m.moment, m.attendance_percent AS "attendancePercent", m.care_group AS "careGroup", m.scales, m.measured_at AS "measuredAt"
  FROM case_measure m WHERE m.case_id = $1 ORDER BY m.measured_at`;
const PLAN = `SELECT p.id, p.kind, p.parent_id AS "parentId", p.service_type AS "serviceType", p.text, p.due_on AS "dueOn",
    p.owner_post_id AS "ownerPostId", p.state, p.result, p.version
  FROM case_plan_item p WHERE p.case_id = $1 ORDER BY p.added_at, p.id`;
const VISITS = `SELECT v.id, v.visited_on AS "visitedOn", v.outcome, v.form, v.version FROM home_visit v WHERE v.case_id = $1
  ORDER BY v.visited_on DESC, v.id DESC`;
const CONFERENCES = `SELECT f.id, f.held_on AS "heldOn", f.attendees, f.summary, COALESCE((SELECT json_agg(json_build_object('id', d.id,
    'text', d.text, 'ownerPostId', d.owner_post_id, 'dueOn', d.due_on) ORDER BY d.due_on, d.id) FROM case_decision d WHERE d.conference_id = f.id), '[]') AS decisions
  FROM case_conference f WHERE f.case_id = $1 ORDER BY f.held_on DESC, f.id DESC`;
/** What the wall does not show of a restricted note is what this post may not open. */
const NOTES = `SELECT n.id, n.sensitivity, n.headline, n.written_at AS "writtenAt", t.text,
    t.note_id IS NOT NULL OR p.note_id IS NOT NULL OR l.note_id IS NOT NULL AS readable
  FROM case_note n LEFT JOIN case_note_text t ON t.note_id = n.id LEFT JOIN case_note_psych p ON p.note_id = n.id
  LEFT JOIN case_note_legal l ON l.note_id = n.id WHERE n.case_id = $1 ORDER BY n.written_at DESC, n.id DESC`;
const FILES = `SELECT a.id, a.visit_id AS "visitId", a.media_type AS "mediaType", a.file_name AS "fileName", a.size, a.added_at AS "addedAt"
  FROM case_attachment a WHERE a.case_id = $1 ORDER BY a.added_at, a.id`;

type Dated<T, K extends keyof T> = Omit<T, K> & Record<K, Date>;

/**
 * One case with everything inside it, as the actor may read it.
 * @throws DomainError `not-found` when it is absent or out of scope.
 */
export async function findCase(
  tx: Tx,
  access: Access,
  actor: Actor,
  id: string,
): Promise<{ record: CaseRecord; view: Omit<CaseView, 'availableActions'> }> {
  const row = await tx.row<DetailRow>(DETAIL, [id]);
  if (!row) throw new DomainError('not-found');
  const record: CaseRecord = row;
  access.assertCan(actor, 'case.read', accessOf(record));
  const [measures, plan, visits, conferences, notes, files] = await Promise.all([
    tx.rows<Dated<MeasureView, 'measuredAt'>>(MEASURES, [id]),
    tx.rows<PlanItemView>(PLAN, [id]),
    tx.rows<HomeVisitView>(VISITS, [id]),
    tx.rows<ConferenceView>(CONFERENCES, [id]),
    tx.rows<Dated<NoteLine, 'writtenAt'>>(NOTES, [id]),
    tx.rows<Dated<AttachmentView, 'addedAt'>>(FILES, [id]),
  ]);
  const names = await namesOfPosts(tx, [
    row.ownerPostId,
    ...row.teamPostIds,
    ...plan.map(({ ownerPostId }) => ownerPostId),
  ]);
  const view = {
    ...toCaseLine(row, names, true),
    origin: row.origin,
    originId: row.originId,
    problem: row.problem,
    history: row.history,
    family: row.family,
    closeReason: row.closeReason,
    closedAt: row.closedAt?.toISOString() ?? null,
    studyId: row.studyId,
    team: row.teamPostIds.flatMap((postId) => names.get(postId) ?? []),
    posts: await listCasePosts(tx, record),
    measures: measures.map((one) => ({ ...one, measuredAt: one.measuredAt.toISOString() })),
    plan,
    visits,
    conferences,
    notes: notes.map((one) => ({ ...one, writtenAt: one.writtenAt.toISOString() })),
    files: files.map((one) => ({ ...one, addedAt: one.addedAt.toISOString() })),
  };
  return { record, view };
}
