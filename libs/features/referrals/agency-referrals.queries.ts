import type { PartnerTypeCode, ReferralBasisCode } from '#contracts';
import type { Access, Actor } from '#platform/access';
import type { Tx } from '#platform/database';
import type { AgencyFacts, PacketFields } from './agency-projection.js';
import type {
  AgencyLane,
  AgencyQuestion,
  AgencyReferralCounts,
  AgencyReply,
  AgencyService,
} from './agency-referral.dto.js';
import { basesOf, mouOf } from './referral-packet.js';

interface FactsRow extends Omit<AgencyFacts, 'mou' | 'bases' | 'packet' | 'questions' | 'services'> {
  assignmentId: string;
  agencyType: PartnerTypeCode;
  dataClasses: string[] | null;
  lastOn: string | null;
  bases: ReferralBasisCode[];
  packet: PacketFields | null;
  questions: AgencyQuestion[] | null;
  services: AgencyService[] | null;
  reply: AgencyReply | null;
}

/** Facts of one assignment of the acting agency, as its wall and its scope show them. */
export type AssignmentFacts = AgencyFacts & { assignmentId: string };

const ROUTING = `ra.id AS "assignmentId", ra.referral_id AS id, ra.reference, ra.status, ra.assigned_at AS "assignedAt", ra.answer_due_at AS "answerDueAt",
  ra.finish_due_at AS "finishDueAt", ra.version, ra.reasons, ra.urgency, ra.age_band AS "ageBand", ra.sex, ra.subdistrict, ra.purpose,
  ra.officer_name AS officer, ag.type AS "agencyType", m.data_classes AS "dataClasses", m.last_on AS "lastOn",
  referral_live_bases(ra.referral_id) AS bases, clock_timestamp() AS now`;

const instant = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const CONTENT = `
  (SELECT json_object_agg(p.data_class, p.fields) FROM referral_packet_snapshot p WHERE p.assignment_id = ra.id) AS packet,
  (SELECT json_agg(json_build_object('id', q.id, 'question', q.question, 'askedAt', ${instant('q.asked_at')}, 'answer', q.answer, 'answeredAt', ${instant('q.answered_at')})
     ORDER BY q.asked_at, q.id) FROM referral_question q WHERE q.assignment_id = ra.id) AS questions,
  (SELECT json_agg(json_build_object('id', s.id, 'type', s.type, 'servedOn', s.served_on, 'note', s.note, 'onBehalf', s.on_behalf) ORDER BY s.served_on, s.id)
     FROM referral_service_ledger s WHERE s.assignment_id = ra.id) AS services,
  (SELECT json_build_object('result', r.result, 'advice', r.advice, 'recordedAt', ${instant('r.recorded_at')}, 'onBehalf', r.on_behalf)
     FROM referral_reply_ledger r WHERE r.assignment_id = ra.id ORDER BY r.recorded_at DESC, r.id DESC LIMIT 1) AS reply`;

const NO_CONTENT = 'NULL AS packet, NULL AS questions, NULL AS services, NULL AS reply';

const FROM =
  'FROM referral_assignment ra JOIN agency ag ON ag.id = ra.agency_id LEFT JOIN LATERAL live_mou(ra.agency_id) m ON TRUE';

const LANES: Record<AgencyLane, string> = {
  new: "ra.status = 'ASSIGNED'",
  working: "ra.status IN ('ACCEPTED', 'IN_SERVICE')",
  done: "ra.status IN ('FEEDBACK_GIVEN', 'COMPLETED')",
  all: 'TRUE',
};

function toFacts({
  dataClasses,
  lastOn,
  bases,
  packet,
  questions,
  services,
  ...row
}: FactsRow): AssignmentFacts {
  return {
    ...row,
    mou: mouOf({ dataClasses, lastOn }),
    bases: basesOf(bases),
    packet: packet ?? {},
    questions: questions ?? [],
    services: services ?? [],
  };
}

/** The acting agency's open assignment of a referral; `null` when there is none that it may see now. */
export async function findAssignment(
  tx: Tx,
  access: Access,
  actor: Actor,
  id: string,
): Promise<AssignmentFacts | null> {
  const params: unknown[] = [id];
  const scope = access.scopeWhere(actor, 'assignment.read', params);
  const row = await tx.row<FactsRow>(
    `SELECT ${ROUTING}, ${CONTENT} ${FROM} WHERE ra.referral_id = $1 AND ${scope}`,
    params,
  );
  return row && toFacts(row);
}

/** A page of the agency's list: routing and outline, without the packet. */
export async function listAssignments(
  tx: Tx,
  access: Access,
  actor: Actor,
  { lane, limit, after }: { lane: AgencyLane; limit: number; after: readonly unknown[] },
): Promise<AssignmentFacts[]> {
  const params: unknown[] = [limit + 1, after[0] ?? null, after[1] ?? null];
  const scope = access.scopeWhere(actor, 'assignment.read', params);
  const rows = await tx.rows<FactsRow>(
    `SELECT ${ROUTING}, ${NO_CONTENT} ${FROM} WHERE ${scope} AND ${LANES[lane]}
       AND ($2::timestamptz IS NULL OR (ra.assigned_at, ra.referral_id) < ($2, $3::uuid))
     ORDER BY ra.assigned_at DESC, ra.referral_id DESC LIMIT $1`,
    params,
  );
  return rows.map(toFacts);
}

/** Everything of the agency, for its export. */
export async function listForExport(
  tx: Tx,
  access: Access,
  actor: Actor,
  limit: number,
): Promise<AssignmentFacts[]> {
  const params: unknown[] = [limit];
  const scope = access.scopeWhere(actor, 'assignment.export', params);
  const rows = await tx.rows<FactsRow>(
    `SELECT ${ROUTING}, ${CONTENT} ${FROM} WHERE ${scope} ORDER BY ra.assigned_at DESC, ra.referral_id DESC LIMIT $1`,
    params,
  );
  return rows.map(toFacts);
}

export async function countAssignments(tx: Tx, access: Access, actor: Actor): Promise<AgencyReferralCounts> {
  const params: unknown[] = [];
  const scope = access.scopeWhere(actor, 'assignment.read', params);
  const row = await tx.row<{ [K in keyof AgencyReferralCounts]: number }>(
    `SELECT count(*) FILTER (WHERE ${LANES.new})::int AS new, count(*) FILTER (WHERE ${LANES.working})::int AS working,
       count(*) FILTER (WHERE ${LANES.done})::int AS done, count(*)::int AS all ${FROM} WHERE ${scope}`,
    params,
  );
  return row ?? { new: 0, working: 0, done: 0, all: 0 };
}

/** One line for each opening: who, through what, which classes. */
export async function noteDisclosure(
  tx: Tx,
  { assignmentId, id }: Pick<AssignmentFacts, 'assignmentId' | 'id'>,
  {
    outlet,
    dataClasses,
    documentId,
  }: { outlet: 'page' | 'file' | 'export'; dataClasses: readonly string[]; documentId?: string },
): Promise<void> {
  await tx.execute(
    `INSERT INTO disclosure_ledger (id, assignment_id, referral_id, agency_id, district_id, person_id, post_id, outlet, data_classes, document_id)
     VALUES (gen_random_uuid(), $1, $2, (SELECT ctx_agency()), (SELECT ctx_district()), (SELECT ctx_person()), (SELECT ctx_post()), $3, $4, $5)`,
    [assignmentId, id, outlet, dataClasses, documentId ?? null],
  );
  tx.audit({
    action: 'referral.disclose',
    recordKind: 'referral',
    recordId: id,
    reasonCode: outlet,
    fields: dataClasses,
  });
}
