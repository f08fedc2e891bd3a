import type { Access, Actor } from '#platform/access';
import type { Tx } from '#platform/database';
import type {
  ReferralLane,
  ReferralLine,
  ReferralQuery,
  ReferralQueueCounts,
  ReferralQueueLane,
} from './referral-view.dto.js';

export interface LineRow {
  id: string;
  reference: string;
  status: string;
  urgency: 'NORMAL' | 'URGENT' | 'CRITICAL';
  reasons: string[];
  studentId: string;
  studentName: string;
  schoolId: string;
  schoolNameTh: string;
  caseId: string | null;
  agencyId: string | null;
  agencyNameTh: string | null;
  recordedAt: Date;
  dueAt: Date | null;
  offered: boolean;
  unread: boolean;
  version: number;
}

const UNREAD = `(rf.status IN ('FEEDBACK_GIVEN', 'COMPLETED') AND EXISTS (SELECT FROM referral_reply_ledger r WHERE r.referral_id = rf.id
  AND NOT EXISTS (SELECT FROM referral_receipt_ledger rr WHERE rr.reply_id = r.id)))`;

export const LINE = `rf.id, rf.reference, rf.status, rf.urgency, rf.reasons, rf.student_id AS "studentId",
  st.prefix || st.first_name || ' ' || st.last_name AS "studentName", rf.school_id AS "schoolId", sc.name_th AS "schoolNameTh", rf.case_id AS "caseId",
  rf.agency_id AS "agencyId", ag.name_th AS "agencyNameTh", rf.recorded_at AS "recordedAt", rf.due_at AS "dueAt",
  rf.offered_at IS NOT NULL AND rf.status IN ('DRAFT', 'RETURNED') AS offered, ${UNREAD} AS unread, rf.version`;

const FROM =
  'FROM referral rf JOIN school sc ON sc.id = rf.school_id JOIN student st ON st.id = rf.student_id LEFT JOIN agency ag ON ag.id = rf.agency_id';

const WITH_AGENCY = "rf.status IN ('ASSIGNED', 'ACCEPTED', 'IN_SERVICE')";
const LANES: Record<ReferralLane, string> = {
  open: "rf.status NOT IN ('COMPLETED', 'CANCELLED')",
  waiting: "(rf.status = 'RETURNED' OR rf.status = 'DRAFT' AND rf.offered_at IS NOT NULL)",
  'no-answer': WITH_AGENCY,
  answered: UNREAD,
  all: 'TRUE',
};
/** What a district sees of drafts is its own; its queue holds none. */
const QUEUED = "rf.status NOT IN ('DRAFT', 'COMPLETED', 'CANCELLED')";
const QUEUE_LANES: Record<ReferralQueueLane, string> = {
  waiting: "rf.status IN ('SUBMITTED', 'TRIAGED', 'DECLINED', 'RECALLED')",
  'with-agency': WITH_AGENCY,
  'no-answer': "rf.status = 'ASSIGNED'",
  overdue: 'rf.due_at < $1',
  all: 'TRUE',
};

/** The line of a list; the name for posts of the child's own school alone. */
export function toLine(row: LineRow, actor: Actor, now: Date): ReferralLine {
  const { id, reference, status, urgency, reasons, studentId, schoolId, schoolNameTh } = row;
  const { caseId, agencyId, agencyNameTh, recordedAt, dueAt, offered, unread, version } = row;
  return {
    ...{ id, reference, status, urgency, reasons, studentId, schoolId, schoolNameTh },
    ...{ caseId, agencyId, agencyNameTh, offered, unread, version },
    studentName: actor.party === 'school' ? row.studentName : null,
    recordedAt: recordedAt.toISOString(),
    dueAt: dueAt?.toISOString() ?? null,
    late: dueAt !== null && dueAt < now,
  };
}

export function listReferrals(
  tx: Tx,
  access: Access,
  actor: Actor,
  { query, after }: { query: ReferralQuery; after: readonly unknown[] },
): Promise<LineRow[]> {
  const { limit, lane, status, urgency, studentId, caseId, agencyId, reference } = query;
  const params: unknown[] = [
    ...[limit + 1, after[0] ?? null, after[1] ?? null, status ?? null, urgency ?? null],
    ...[studentId ?? null, caseId ?? null, agencyId ?? null, reference ?? null],
  ];
  const scope = access.scopeWhere(actor, 'referral.read', params);
  return tx.rows<LineRow>(
    `SELECT ${LINE} ${FROM} WHERE ${scope} AND ${LANES[lane]}
       AND ($2::timestamptz IS NULL OR (rf.recorded_at, rf.id) < ($2, $3::uuid)) AND ($4::text IS NULL OR rf.status = $4)
       AND ($5::text IS NULL OR rf.urgency = $5) AND ($6::uuid IS NULL OR rf.student_id = $6) AND ($7::uuid IS NULL OR rf.case_id = $7)
       AND ($8::uuid IS NULL OR rf.agency_id = $8) AND ($9::text IS NULL OR rf.reference = $9)
     ORDER BY rf.recorded_at DESC, rf.id DESC LIMIT $1`,
    params,
  );
}

/** Most urgent first, then what is due first. */
export function listReferralQueue(
  tx: Tx,
  access: Access,
  actor: Actor,
  { lane, limit, after }: { lane: ReferralQueueLane; limit: number; after: readonly unknown[] },
): Promise<LineRow[]> {
  const params: unknown[] = [tx.now, limit + 1, after[0] ?? null, after[1] ?? null, after[2] ?? null];
  const scope = access.scopeWhere(actor, 'referral.triage', params);
  return tx.rows<LineRow>(
    `SELECT ${LINE} ${FROM} WHERE ${scope} AND ${QUEUED} AND ${QUEUE_LANES[lane]} AND $1::timestamptz IS NOT NULL
       AND ($3::int IS NULL OR (-rf.urgency_rank, COALESCE(rf.due_at, 'infinity'), rf.id) > (-$3::int, $4::timestamptz, $5::uuid))
     ORDER BY rf.urgency_rank DESC, COALESCE(rf.due_at, 'infinity'), rf.id LIMIT $2`,
    params,
  );
}

export async function countReferralQueue(tx: Tx, access: Access, actor: Actor): Promise<ReferralQueueCounts> {
  const params: unknown[] = [tx.now];
  const scope = access.scopeWhere(actor, 'referral.triage', params);
  const row = await tx.row<{ [K in keyof ReferralQueueCounts]: number }>(
    `SELECT count(*) FILTER (WHERE ${QUEUE_LANES.waiting})::int AS waiting, count(*) FILTER (WHERE ${QUEUE_LANES['with-agency']})::int AS "withAgency",
       count(*) FILTER (WHERE ${QUEUE_LANES['no-answer']})::int AS "noAnswer", count(*) FILTER (WHERE ${QUEUE_LANES.overdue})::int AS overdue,
       count(*)::int AS all
     FROM referral rf WHERE ${scope} AND ${QUEUED}`,
    params,
  );
  return row ?? { waiting: 0, withAgency: 0, noAnswer: 0, overdue: 0, all: 0 };
}
