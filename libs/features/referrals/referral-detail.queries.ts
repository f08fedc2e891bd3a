import { availableReferralActions, type DataClassCode } from '#contracts';
import { isScreeningInReach } from '#features/screenings';
import type { Access, AccessRecord, Actor } from '#platform/access';
import type { Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import type { PacketDocument } from './agency-referral.dto.js';
import { LINE, toLine, type LineRow } from './referral-lists.queries.js';
import type {
  AssignmentView,
  BasisView,
  ChoiceView,
  LastChange,
  OfficeQuestionView,
  OfficeReplyView,
  OfficeServiceView,
  ReferralStudent,
  ReferralTexts,
  ReferralView,
} from './referral-view.dto.js';
import { accessOf, RECORD, type ReferralRecord } from './referral.record.js';

/** Stands for a text that the reader may not read; sent back, it is refused. */
export const MASK = '•••••';

/** Which classes of what the school wrote a reader of the referral sees the heading of alone. */
export function withheldFrom(access: Access, actor: Actor, record: AccessRecord): DataClassCode[] {
  return [
    ...(access.can(actor, 'referral.read-health', record) ? [] : (['SCREENING', 'HEALTH'] as const)),
    ...(access.can(actor, 'referral.read-legal', record) ? [] : (['LEGAL'] as const)),
  ];
}

type DetailRow = LineRow &
  ReferralRecord & {
    incidentId: string | null;
    screeningId: string | null;
    student: ReferralStudent;
    parts: Partial<Record<DataClassCode, Record<string, string | null>>> | null;
    choices: ChoiceView[] | null;
    documents: (PacketDocument & { dataClass: DataClassCode })[] | null;
    bases: BasisView[] | null;
    assignments: AssignmentView[] | null;
    questions: OfficeQuestionView[] | null;
    services: OfficeServiceView[] | null;
    replies: OfficeReplyView[] | null;
    lastChange: LastChange | null;
  };

const instant = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
/** A name of the staff: for the office, and for a school those of its own people. */
const nameOf = (column: string): string =>
  `(SELECT pe.prefix || pe.first_name || ' ' || pe.last_name FROM person pe WHERE pe.id = ${column}
     AND ($2::uuid IS NULL OR EXISTS (SELECT FROM post po WHERE po.person_id = pe.id AND po.school_id = $2)))`;

const DETAIL = `
  SELECT ${LINE}, ${RECORD}, rf.incident_id AS "incidentId", rf.screening_id AS "screeningId",
    json_build_object('displayName', st.prefix || st.first_name || ' ' || st.last_name, 'sex', st.sex, 'birthDate', st.birth_date, 'level', st.level, 'room', st.room) AS student,
    (SELECT json_object_agg(p.data_class, p.fields) FROM referral_part p WHERE p.referral_id = rf.id) AS parts,
    (SELECT json_agg(json_build_object('code', c.data_class, 'chosenByNameTh', ${nameOf('c.chosen_by')},
       'chosenAt', ${instant('c.chosen_at')}) ORDER BY c.data_class) FROM referral_choice c WHERE c.referral_id = rf.id) AS choices,
    (SELECT json_agg(json_build_object('id', d.id, 'name', d.name, 'dataClass', d.data_class) ORDER BY d.chosen_at, d.id)
     FROM referral_document d WHERE d.referral_id = rf.id AND d.removed_at IS NULL) AS documents,
    (SELECT json_agg(json_build_object('id', b.id, 'code', b.code, 'givenBy', b.given_by, 'relation', b.relation, 'method', b.method, 'givenOn', b.given_on,
       'validUntil', b.valid_until, 'withdrawnOn', w.given_on, 'live', w.id IS NULL AND (b.valid_until IS NULL OR b.valid_until >= today_in_thailand())) ORDER BY b.recorded_at, b.id)
     FROM referral_basis_ledger b LEFT JOIN referral_basis_ledger w ON w.withdraws_id = b.id WHERE b.referral_id = rf.id AND b.withdraws_id IS NULL) AS bases,
    (SELECT json_agg(json_build_object('agencyId', a.agency_id, 'agencyNameTh', ag2.name_th, 'dataClasses', a.data_classes, 'assignedAt', ${instant('a.assigned_at')},
       'answeredAt', ${instant('a.answered_at')}, 'acceptedAt', ${instant('a.accepted_at')}, 'finishedAt', ${instant('a.finished_at')},
       'endedAt', ${instant('a.ended_at')}, 'endReason', a.end_reason) ORDER BY a.assigned_at, a.id)
     FROM referral_assignment a JOIN agency ag2 ON ag2.id = a.agency_id WHERE a.referral_id = rf.id) AS assignments,
    (SELECT json_agg(json_build_object('id', q.id, 'question', q.question, 'askedAt', ${instant('q.asked_at')}, 'onBehalf', q.on_behalf, 'answer', q.answer,
       'answeredAt', ${instant('q.answered_at')}) ORDER BY q.asked_at, q.id) FROM referral_question q WHERE q.referral_id = rf.id) AS questions,
    (SELECT json_agg(json_build_object('id', s.id, 'agencyNameTh', ag3.name_th, 'type', s.type, 'servedOn', s.served_on, 'note', s.note, 'onBehalf', s.on_behalf) ORDER BY s.served_on, s.id)
     FROM referral_service_ledger s JOIN agency ag3 ON ag3.id = s.agency_id WHERE s.referral_id = rf.id) AS services,
    (SELECT json_agg(json_build_object('id', r.id, 'agencyNameTh', ag4.name_th, 'result', r.result, 'advice', r.advice, 'onBehalf', r.on_behalf, 'recordedAt', ${instant('r.recorded_at')},
       'readAt', (SELECT ${instant('min(rr.read_at)')} FROM referral_receipt_ledger rr WHERE rr.reply_id = r.id)) ORDER BY r.recorded_at, r.id)
     FROM referral_reply_ledger r JOIN agency ag4 ON ag4.id = r.agency_id WHERE r.referral_id = rf.id) AS replies,
    (SELECT json_build_object('action', h.action, 'actingRole', h.acting_role, 'byNameTh', ${nameOf('h.person_id')}, 'at', ${instant('h.at')})
     FROM referral_history h WHERE h.referral_id = rf.id ORDER BY h.version DESC, h.at DESC LIMIT 1) AS "lastChange"
  FROM referral rf JOIN school sc ON sc.id = rf.school_id JOIN student st ON st.id = rf.student_id LEFT JOIN agency ag ON ag.id = rf.agency_id
  WHERE rf.id = $1`;

/**
 * One referral as school or district may read it.
 * @throws DomainError `not-found` when it is absent or out of scope.
 */
export async function findReferral(tx: Tx, access: Access, actor: Actor, id: string): Promise<ReferralView> {
  const row = await tx.row<DetailRow>(DETAIL, [id, actor.schoolId]);
  if (!row) throw new DomainError('not-found');
  const record = accessOf(row);
  access.assertCan(actor, 'referral.read', record);
  const hidden = withheldFrom(access, actor, record);
  const withheld = hidden.filter((code) => row.parts?.[code] !== undefined);
  return {
    ...toLine(row, actor, tx.now),
    purpose: row.purpose,
    guardianSuspected: row.guardianSuspected,
    route: row.route,
    incidentId: row.incidentId,
    screeningId: await screeningOf(tx, access, actor, row),
    assigneePostId: row.assigneePostId,
    student: row.student,
    texts: textsOf(row.parts ?? {}, withheld),
    withheld,
    choices: row.choices ?? [],
    documents: (row.documents ?? []).filter(({ dataClass }) => !hidden.includes(dataClass)),
    bases: row.bases ?? [],
    assignments: row.assignments ?? [],
    questions: row.questions ?? [],
    services: row.services ?? [],
    replies: row.replies ?? [],
    lastChange: row.lastChange,
    availableActions: availableReferralActions(row.status, (permission) =>
      access.can(actor, permission, record),
    ),
  };
}

/** That a child was screened at all is for those who may read the group today, wherever the child stands by now. */
async function screeningOf(
  tx: Tx,
  access: Access,
  actor: Actor,
  { screeningId, studentId }: DetailRow,
): Promise<string | null> {
  if (screeningId === null) return null;
  return (await isScreeningInReach(tx, access, actor, { id: screeningId, studentId })) ? screeningId : null;
}

function textsOf(parts: NonNullable<DetailRow['parts']>, withheld: readonly DataClassCode[]): ReferralTexts {
  const text = (code: DataClassCode, field: keyof ReferralTexts): string | null => {
    const value = parts[code]?.[field] ?? null;
    return value !== null && withheld.includes(code) ? MASK : value;
  };
  return {
    problem: text('NARRATIVE', 'problem'),
    schoolDid: text('NARRATIVE', 'schoolDid'),
    visitRisk: text('NARRATIVE', 'visitRisk'),
    phone: text('CONTACT', 'phone'),
    learning: text('EDUCATION', 'learning'),
    attendance: text('EDUCATION', 'attendance'),
    screening: text('SCREENING', 'screening'),
    health: text('HEALTH', 'health'),
    legal: text('LEGAL', 'legal'),
  };
}
