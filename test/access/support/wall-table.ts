import type { Party } from '#contracts';
import { MONITORING_WALL } from './monitoring-wall.js';

export type Command = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

/** Condition on a row `t` for each command that a party has; what is not named is denied. */
type Commands = Partial<Record<Command, string>>;
type TableRule = Partial<Record<Party, Commands>>;

/*
 * The database's wall as it must be, written by hand and flat: :district, :school and :person stand for the context
 * of who asks. A table that is not named here fails the spec.
 */

const D = 't.district_id = :district';
const S = `${D} AND t.school_id = :school`;

const seenByDistrict = (row: string): string =>
  `${row}.district_id = :district AND NOT :person = ANY (${row}.accused_person_ids)`;
const seenBySchool = (row: string): string =>
  `${seenByDistrict(row)} AND ${row}.route = 'school' AND :school = ANY (${row}.school_ids)`;
const ofSeen = (seen: string): string =>
  `EXISTS (SELECT FROM incident i WHERE i.id = t.incident_id AND ${seen})`;
const ofSeenByDistrict = ofSeen(seenByDistrict('i'));
const ofSeenBySchool = ofSeen(seenBySchool('i'));
const IN_OWN_NAME = 't.person_id = :person AND t.post_id = :post';
const OWN_RECEIPT = `${D} AND t.reporter_person_id = :person`;
const STAFF = `${D} AND EXISTS (SELECT FROM post p WHERE p.person_id = t.id AND p.school_id = :school AND p.district_id = :district)`;
const STAFF_OF_AGENCY = `${D} AND EXISTS (SELECT FROM post p WHERE p.person_id = t.id AND p.agency_id = :agency AND p.district_id = :district)`;
/** A district's officer whom some report names sees no compiled figure: a number would tell. */
const NOT_NAMED =
  'NOT EXISTS (SELECT FROM incident i WHERE i.district_id = :district AND :person = ANY (i.accused_person_ids))';

const of = (condition: string, ...commands: Command[]): Commands =>
  Object.fromEntries(commands.map((one) => [one, condition]));
const all = (condition: string): Commands => of(condition, 'SELECT', 'INSERT', 'UPDATE', 'DELETE');

const SYSTEM_ALL = { system: all(D) };
const SYSTEM_KEEPS = { system: of(D, 'SELECT', 'INSERT', 'UPDATE') };
const SYSTEM_ADDS = { system: of(D, 'SELECT', 'INSERT') };
const OF_AGENCY = `${D} AND t.agency_id = :agency`;
const REGISTER = { ...SYSTEM_ALL, school: of(D, 'SELECT'), district: of(D, 'SELECT', 'INSERT', 'UPDATE') };
const ROLL = { ...SYSTEM_ALL, school: of(S, 'SELECT'), district: of(D, 'SELECT') };
const FIGURES = { ...SYSTEM_ALL, district: of(D, 'SELECT') };
const TRACED = {
  ...SYSTEM_ADDS,
  school: of(S, 'SELECT', 'INSERT'),
  district: of(D, 'SELECT', 'INSERT'),
};
const ANSWERS = of(`${D} AND t.person_id = :person`, 'SELECT');
const written = (system: TableRule): TableRule => ({
  ...system,
  school: of(ofSeenBySchool, 'SELECT', 'INSERT'),
  district: of(ofSeenByDistrict, 'SELECT', 'INSERT'),
});

const caseSeenByDistrict = (row: string): string =>
  `${row}.district_id = :district AND NOT :person = ANY (${row}.except_person_ids)`;
const caseSeenBySchool = (row: string): string =>
  `${caseSeenByDistrict(row)} AND ${row}.route = 'school' AND ${row}.school_id = :school`;
const ofSeenCase = (seen: string, more = ''): string =>
  `${D} AND EXISTS (SELECT FROM student_case c WHERE c.id = t.case_id AND ${seen}${more})`;
const OF_CASE_BY_SCHOOL = ofSeenCase(caseSeenBySchool('c'));
const OF_CASE_BY_DISTRICT = ofSeenCase(caseSeenByDistrict('c'));
const partOfCase = (system: TableRule, ...commands: Command[]): TableRule => ({
  ...system,
  school: of(OF_CASE_BY_SCHOOL, ...commands),
  district: of(OF_CASE_BY_DISTRICT, ...commands),
});
const BY_ME = 't.author_person_id = :person';

const TASK_OF_DISTRICT = `${D} AND NOT :person = ANY (t.except_person_ids)`;
const TASK_OUTSIDE = `${TASK_OF_DISTRICT} AND NOT t.district_only`;
/** Its marks alone may be changed, which the probe of a whole row does not try. */
const INBOX = of(`${D} AND ${IN_OWN_NAME} AND t.withdrawn_at IS NULL`, 'SELECT');
const OWN_CONTACT = of(`${D} AND t.person_id = :person`, 'SELECT', 'INSERT', 'UPDATE');

const referralByDistrict = (row: string): string =>
  `${row}.district_id = :district AND NOT :person = ANY (${row}.except_person_ids)`;
const referralBySchool = (row: string): string =>
  `${referralByDistrict(row)} AND ${row}.route = 'school' AND ${row}.school_id = :school`;
const ofReferral = (seen: string): string =>
  `${D} AND EXISTS (SELECT FROM referral rf WHERE rf.id = t.referral_id AND ${seen})`;
const ofReferralBySchool = ofReferral(referralBySchool('rf'));
const ofReferralByDistrict = ofReferral(referralByDistrict('rf'));
const byOffices = (system: TableRule, ...commands: Command[]): TableRule => ({
  ...system,
  school: of(ofReferralBySchool, ...commands),
  district: of(ofReferralByDistrict, ...commands),
});
const TODAY = "(now() AT TIME ZONE 'Asia/Bangkok')::date";
const IN_FORCE = `EXISTS (SELECT FROM mou m WHERE m.agency_id = :agency AND m.state = 'ACTIVE' AND ${TODAY} BETWEEN m.starts_on AND m.last_on)`;
const HAS_BASIS = (
  row: string,
): string => `EXISTS (SELECT FROM referral_basis_ledger b WHERE b.referral_id = ${row}.referral_id AND b.withdraws_id IS NULL
  AND NOT EXISTS (SELECT FROM referral_basis_ledger w WHERE w.withdraws_id = b.id))`;
const assigned = (row: string): string =>
  `${row}.district_id = :district AND ${row}.agency_id = :agency AND ${row}.ended_at IS NULL AND ${IN_FORCE} AND ${HAS_BASIS(row)}`;
const ofAssignment = (more = ''): string =>
  `${OF_AGENCY} AND EXISTS (SELECT FROM referral_assignment ra WHERE ra.id = t.assignment_id AND ${assigned('ra')}${more})`;
const OF_AGENCYS_OWN_PART = {
  ...byOffices(SYSTEM_ADDS, 'SELECT'),
  partner: of(ofAssignment(), 'SELECT'),
};

const KEPT_BY_SCHOOL = `${S} AND t.keeper_school_id = :school`;
const KEPT_BY_OFFICE = `${D} AND t.keeper_school_id IS NULL`;
const ACTIVITY_TRACE: TableRule = {
  system: of(D, 'SELECT'),
  school: of(S, 'SELECT', 'INSERT'),
  district: { SELECT: D, INSERT: `${D} AND t.school_id IS NULL` },
};

export const WALL: Record<string, TableRule> = {
  activity: {
    system: of(D, 'SELECT'),
    school: { SELECT: `${D} AND :school = ANY (t.school_ids)`, ...of(S, 'INSERT', 'UPDATE') },
    district: { SELECT: D, ...of(`${D} AND t.school_id IS NULL`, 'INSERT', 'UPDATE') },
  },
  activity_file_history: ACTIVITY_TRACE,
  activity_finding: {
    system: of(D, 'SELECT'),
    school: { ...of(S, 'SELECT', 'UPDATE'), INSERT: KEPT_BY_SCHOOL },
    district: { SELECT: D, INSERT: KEPT_BY_OFFICE },
  },
  activity_history: ACTIVITY_TRACE,
  activity_school: {
    system: of(D, 'SELECT'),
    school: { SELECT: S, ...of(KEPT_BY_SCHOOL, 'INSERT', 'DELETE') },
    district: { SELECT: D, ...of(KEPT_BY_OFFICE, 'INSERT', 'DELETE') },
  },
  absence_report: {
    ...SYSTEM_ADDS,
    school: { ...of(S, 'SELECT'), INSERT: `${S} AND t.reported_by = :person` },
    district: of(D, 'SELECT'),
  },
  academic_year: REGISTER,
  account: SYSTEM_ALL,
  account_signature: SYSTEM_ALL,
  agency: { ...REGISTER, partner: of(`${D} AND t.id = :agency`, 'SELECT') },
  agency_contact: {
    ...SYSTEM_KEEPS,
    district: of(D, 'SELECT', 'INSERT', 'UPDATE'),
    partner: of(OF_AGENCY, 'SELECT'),
  },
  agency_profile: {
    ...SYSTEM_KEEPS,
    school: of(D, 'SELECT'),
    district: of(D, 'SELECT', 'INSERT', 'UPDATE'),
    partner: of(OF_AGENCY, 'SELECT'),
  },
  audit_event: { system: of(D, 'SELECT') },
  audit_head: { system: of(D, 'SELECT') },
  case_attachment: partOfCase(SYSTEM_KEEPS, 'SELECT', 'INSERT'),
  case_conference: partOfCase(SYSTEM_KEEPS, 'SELECT', 'INSERT'),
  case_decision: partOfCase(SYSTEM_KEEPS, 'SELECT', 'INSERT'),
  case_history: partOfCase(SYSTEM_ADDS, 'SELECT', 'INSERT'),
  case_measure: partOfCase(SYSTEM_ADDS, 'SELECT', 'INSERT'),
  case_narrative: partOfCase(SYSTEM_KEEPS, 'SELECT', 'INSERT', 'UPDATE'),
  case_narrative_revision: partOfCase(SYSTEM_ADDS, 'SELECT'),
  case_note: partOfCase(SYSTEM_KEEPS, 'SELECT', 'INSERT'),
  case_note_legal: {
    ...SYSTEM_KEEPS,
    school: {
      SELECT: `${OF_CASE_BY_SCHOOL} AND :person = ANY (t.reader_person_ids)`,
      INSERT: `${OF_CASE_BY_SCHOOL} AND ${BY_ME}`,
    },
    district: {
      SELECT: `${OF_CASE_BY_DISTRICT} AND :person = ANY (t.reader_person_ids)`,
      INSERT: `${OF_CASE_BY_DISTRICT} AND ${BY_ME}`,
    },
  },
  case_note_psych: {
    ...SYSTEM_KEEPS,
    school: of(`${OF_CASE_BY_SCHOOL} AND ${BY_ME}`, 'SELECT', 'INSERT'),
    district: {
      SELECT: `${OF_CASE_BY_DISTRICT} AND (${BY_ME} OR (:role = 'DISTRICT_PSYCH' AND EXISTS (SELECT FROM student_case c
        WHERE c.id = t.case_id AND (c.owner_post_id = :post OR :post = ANY (c.team_post_ids)))))`,
      INSERT: `${OF_CASE_BY_DISTRICT} AND ${BY_ME}`,
    },
  },
  case_note_text: partOfCase(SYSTEM_KEEPS, 'SELECT', 'INSERT'),
  case_plan_item: partOfCase(SYSTEM_KEEPS, 'SELECT', 'INSERT', 'UPDATE'),
  case_study: partOfCase(SYSTEM_KEEPS, 'SELECT', 'INSERT', 'UPDATE'),
  case_study_revision: partOfCase(SYSTEM_ADDS, 'SELECT'),
  case_transfer: {
    ...SYSTEM_KEEPS,
    school: of(`${D} AND :school IN (t.from_school_id, t.to_school_id)`, 'SELECT'),
    district: of(OF_CASE_BY_DISTRICT, 'SELECT'),
  },
  home_visit: partOfCase(SYSTEM_KEEPS, 'SELECT', 'INSERT', 'UPDATE'),
  home_visit_revision: partOfCase(SYSTEM_ADDS, 'SELECT'),
  student_case: {
    ...SYSTEM_KEEPS,
    school: of(caseSeenBySchool('t'), 'SELECT', 'INSERT', 'UPDATE'),
    district: of(caseSeenByDistrict('t'), 'SELECT', 'INSERT', 'UPDATE'),
  },
  backup_code: SYSTEM_ALL,
  clock_policy: { ...SYSTEM_ALL, school: of(D, 'SELECT'), district: of(D, 'SELECT', 'INSERT', 'UPDATE') },
  clock_policy_history: { ...SYSTEM_ADDS, district: of(D, 'SELECT', 'INSERT') },
  break_glass_ledger: {
    ...SYSTEM_ADDS,
    district: { SELECT: D, INSERT: `${D} AND t.person_id = :person` },
  },
  break_glass_review_ledger: {
    ...SYSTEM_ADDS,
    district: { SELECT: D, INSERT: `${D} AND t.reviewed_by = :person` },
  },
  district: {
    school: of('t.id = :district', 'SELECT'),
    district: of('t.id = :district', 'SELECT'),
    partner: of('t.id = :district', 'SELECT'),
    system: of('TRUE', 'SELECT', 'INSERT'),
  },
  dropout_entry: {
    ...SYSTEM_KEEPS,
    school: of(S, 'SELECT', 'UPDATE'),
    district: of(D, 'SELECT', 'UPDATE'),
  },
  dropout_history: TRACED,
  dropout_step: TRACED,
  enrolment: ROLL,
  idempotent_answer: {
    school: ANSWERS,
    district: ANSWERS,
    partner: ANSWERS,
    system: of(D, 'SELECT', 'DELETE'),
  },
  incident: {
    ...SYSTEM_KEEPS,
    school: {
      ...of(seenBySchool('t'), 'SELECT', 'UPDATE'),
      INSERT: `${seenBySchool('t')} AND t.reporter_person_id = :person`,
    },
    district: {
      ...of(seenByDistrict('t'), 'SELECT', 'UPDATE'),
      INSERT: `${seenByDistrict('t')} AND t.reporter_person_id = :person`,
    },
  },
  incident_attachment_history: {
    ...SYSTEM_ADDS,
    school: {
      ...of(`${ofSeenBySchool} AND t.view_school_id = :school`, 'SELECT'),
      INSERT: `${ofSeenBySchool} AND t.view_school_id = :school AND t.added_by = :person`,
    },
    district: {
      ...of(ofSeenByDistrict, 'SELECT'),
      INSERT: `${ofSeenByDistrict} AND t.view_school_id IS NULL AND t.added_by = :person`,
    },
  },
  incident_history: {
    ...SYSTEM_ADDS,
    school: { ...of(ofSeenBySchool, 'SELECT'), INSERT: `${ofSeenBySchool} AND ${IN_OWN_NAME}` },
    district: { ...of(ofSeenByDistrict, 'SELECT'), INSERT: `${ofSeenByDistrict} AND ${IN_OWN_NAME}` },
  },
  incident_narrative: {
    ...SYSTEM_KEEPS,
    school: of(ofSeenBySchool, 'SELECT', 'INSERT', 'UPDATE'),
    district: of(ofSeenByDistrict, 'SELECT', 'INSERT', 'UPDATE'),
  },
  incident_narrative_revision: {
    ...SYSTEM_ADDS,
    school: of(ofSeenBySchool, 'SELECT'),
    district: of(ofSeenByDistrict, 'SELECT'),
  },
  incident_person: written(SYSTEM_KEEPS),
  incident_person_identity: {
    ...SYSTEM_KEEPS,
    school: of(`${ofSeenBySchool} AND t.view_school_id = :school`, 'SELECT', 'INSERT'),
    district: of(ofSeenByDistrict, 'SELECT', 'INSERT'),
  },
  incident_receipt: {
    ...SYSTEM_KEEPS,
    school: of(OWN_RECEIPT, 'SELECT'),
    district: of(OWN_RECEIPT, 'SELECT'),
  },
  incident_school: {
    ...SYSTEM_KEEPS,
    school: of(ofSeenBySchool, 'SELECT'),
    district: of(ofSeenByDistrict, 'SELECT'),
  },
  job_effect: SYSTEM_ALL,
  disclosure_ledger: {
    ...byOffices(SYSTEM_ADDS, 'SELECT'),
    partner: of(`${ofAssignment()} AND ${IN_OWN_NAME}`, 'INSERT'),
  },
  ...MONITORING_WALL,
  mou: {
    ...SYSTEM_KEEPS,
    district: of(D, 'SELECT', 'INSERT', 'UPDATE'),
    partner: of(`${OF_AGENCY} AND t.state <> 'DRAFT'`, 'SELECT'),
  },
  mou_history: { ...SYSTEM_ADDS, district: of(D, 'SELECT', 'INSERT') },
  mou_warning_ledger: SYSTEM_ADDS,
  network: REGISTER,
  notice: { ...SYSTEM_ALL, school: INBOX, district: INBOX, partner: INBOX },
  notice_contact: { ...SYSTEM_ALL, school: OWN_CONTACT, district: OWN_CONTACT, partner: OWN_CONTACT },
  notice_delivery: SYSTEM_ALL,
  outbox: { system: of('TRUE', 'SELECT', 'UPDATE', 'DELETE') },
  passkey_challenge: SYSTEM_ALL,
  person: {
    ...SYSTEM_ALL,
    school: { SELECT: STAFF, UPDATE: STAFF, INSERT: D },
    partner: of(STAFF_OF_AGENCY, 'SELECT'),
    district: of(D, 'SELECT', 'INSERT', 'UPDATE'),
  },
  post: {
    ...SYSTEM_ALL,
    // No school makes itself a director or an officer of the district.
    school: {
      SELECT: S,
      ...of(`${S} AND t.role IN ('TEACHER', 'SCHOOL_CARE', 'SCHOOL_SAFETY')`, 'INSERT', 'UPDATE'),
    },
    partner: of(OF_AGENCY, 'SELECT'),
    district: of(D, 'SELECT', 'INSERT', 'UPDATE'),
  },
  recovery_slip: SYSTEM_ALL,
  // Numbers are drawn through a function of the owner.
  reference_counter: {},
  referral: {
    ...SYSTEM_KEEPS,
    school: {
      ...of(referralBySchool('t'), 'SELECT', 'UPDATE'),
      INSERT: `${referralBySchool('t')} AND t.creator_person_id = :person`,
    },
    district: {
      ...of(referralByDistrict('t'), 'SELECT', 'UPDATE'),
      INSERT: `${referralByDistrict('t')} AND t.creator_person_id = :person`,
    },
  },
  referral_assignment: {
    ...SYSTEM_KEEPS,
    school: of(ofReferralBySchool, 'SELECT'),
    district: of(ofReferralByDistrict, 'SELECT', 'INSERT', 'UPDATE'),
    partner: of(assigned('t'), 'SELECT'),
  },
  referral_basis_ledger: byOffices(SYSTEM_ADDS, 'SELECT', 'INSERT'),
  referral_choice: byOffices(SYSTEM_KEEPS, 'SELECT', 'INSERT', 'DELETE'),
  referral_document: byOffices(SYSTEM_KEEPS, 'SELECT', 'INSERT', 'UPDATE'),
  referral_history: {
    ...SYSTEM_ADDS,
    school: { SELECT: ofReferralBySchool, INSERT: `${ofReferralBySchool} AND ${IN_OWN_NAME}` },
    district: { SELECT: ofReferralByDistrict, INSERT: `${ofReferralByDistrict} AND ${IN_OWN_NAME}` },
  },
  referral_packet_snapshot: {
    ...SYSTEM_ADDS,
    district: of(ofReferralByDistrict, 'SELECT', 'INSERT'),
    partner: of(
      `${ofAssignment(" AND ra.status IN ('ACCEPTED', 'IN_SERVICE', 'FEEDBACK_GIVEN')")}
       AND t.field_group = ANY ((SELECT m.data_classes FROM mou m WHERE m.agency_id = :agency AND m.state = 'ACTIVE' AND ${TODAY} BETWEEN m.starts_on AND m.last_on)::text[])`,
      'SELECT',
    ),
  },
  referral_part: byOffices(SYSTEM_KEEPS, 'SELECT', 'INSERT', 'UPDATE', 'DELETE'),
  referral_question: {
    ...SYSTEM_KEEPS,
    school: of(ofReferralBySchool, 'SELECT'),
    district: of(ofReferralByDistrict, 'SELECT', 'UPDATE'),
    partner: of(ofAssignment(), 'SELECT'),
  },
  referral_receipt_ledger: byOffices(SYSTEM_ADDS, 'SELECT', 'INSERT'),
  referral_reply_ledger: OF_AGENCYS_OWN_PART,
  referral_service_ledger: OF_AGENCYS_OWN_PART,
  report_request: {
    system: of(D, 'SELECT', 'UPDATE', 'DELETE'),
    school: of(`${D} AND ${IN_OWN_NAME}`, 'SELECT', 'INSERT', 'UPDATE'),
    district: of(`${D} AND ${IN_OWN_NAME}`, 'SELECT', 'INSERT', 'UPDATE'),
  },
  risk_assessment: {
    // The draft of a new year.
    system: of(D, 'SELECT', 'INSERT'),
    // A school never approves, and the district writes nothing for it.
    school: {
      SELECT: S,
      INSERT: `${S} AND t.status = 'DRAFT'`,
      UPDATE: `${S} AND t.status IN ('DRAFT', 'RETURNED', 'SUBMITTED')`,
    },
    district: { SELECT: D, UPDATE: `${D} AND t.status IN ('RETURNED', 'APPROVED', 'SUPERSEDED')` },
  },
  risk_cut_points_revision: {
    system: of(D, 'SELECT'),
    school: of(D, 'SELECT'),
    district: of(D, 'SELECT', 'INSERT'),
  },
  risk_history: { ...SYSTEM_ADDS, school: of(S, 'SELECT', 'INSERT'), district: of(D, 'SELECT', 'INSERT') },
  risk_review: {
    ...SYSTEM_ADDS,
    school: of(`${S} AND ${ofSeenBySchool}`, 'SELECT', 'UPDATE'),
    district: of(ofSeenByDistrict, 'SELECT'),
  },
  risk_row: { system: of(D, 'SELECT', 'INSERT'), school: all(S), district: of(D, 'SELECT') },
  roster_import: {
    ...SYSTEM_ALL,
    school: of(S, 'SELECT', 'INSERT', 'UPDATE'),
    district: of(D, 'SELECT', 'INSERT', 'UPDATE'),
  },
  roster_mapping: { ...SYSTEM_ALL, school: all(S), district: all(D) },
  roster_progress: ROLL,
  roster_quarantine: ROLL,
  roster_undo: SYSTEM_ALL,
  roster_upload: { ...SYSTEM_ALL, school: of(S, 'INSERT'), district: of(D, 'INSERT') },
  // TypeORM's list of what ran; no party sees it.
  schema_migration: {},
  school: REGISTER,
  second_factor: SYSTEM_ALL,
  screening: {
    ...SYSTEM_KEEPS,
    school: { ...of(S, 'SELECT', 'UPDATE'), INSERT: `${S} AND t.entered_by = :person` },
    district: of(D, 'SELECT'),
  },
  screening_criteria_revision: {
    ...SYSTEM_ADDS,
    school: of(D, 'SELECT'),
    district: of(D, 'SELECT', 'INSERT'),
  },
  screening_detail: { ...SYSTEM_KEEPS, school: of(S, 'SELECT', 'INSERT'), district: of(D, 'SELECT') },
  session: SYSTEM_ALL,
  statistics_base: FIGURES,
  statistics_cell: { ...SYSTEM_ALL, district: of(`${D} AND ${NOT_NAMED}`, 'SELECT') },
  statistics_change: SYSTEM_ALL,
  statistics_fact: { ...SYSTEM_ALL, district: of(ofSeenByDistrict, 'SELECT') },
  statistics_seal_snapshot: SYSTEM_ADDS,
  statistics_sealed_fact_snapshot: SYSTEM_ADDS,
  statistics_state: FIGURES,
  zero_report_history: {
    ...SYSTEM_ADDS,
    school: { ...of(S, 'SELECT'), INSERT: `${S} AND t.confirmed_by = :person` },
    district: of(D, 'SELECT'),
  },
  step_board: { ...SYSTEM_ALL, school: of(S, 'SELECT'), district: of(D, 'SELECT') },
  step_change: SYSTEM_ALL,
  step_dissent_ledger: {
    system: of(D, 'SELECT'),
    school: { SELECT: S, INSERT: `${S} AND t.person_id = :person` },
    district: { SELECT: D, INSERT: `${D} AND t.person_id = :person` },
  },
  step_rule_history: { ...SYSTEM_ADDS, school: of(S, 'SELECT'), district: of(D, 'SELECT') },
  step_rule_result: { ...SYSTEM_ALL, school: of(S, 'SELECT'), district: of(D, 'SELECT') },
  step_rule_revision: {
    system: of(D, 'SELECT'),
    school: of(D, 'SELECT'),
    district: of(D, 'SELECT', 'INSERT'),
  },
  step_state: { ...SYSTEM_KEEPS, school: of(D, 'SELECT'), district: of(D, 'SELECT') },
  best_practice: {
    system: of(D, 'SELECT'),
    // A school proposes and withdraws; the district decides; what is chosen is read by every school.
    school: {
      SELECT: `${D} AND (t.school_id = :school OR t.status = 'CHOSEN')`,
      INSERT: `${S} AND t.status = 'PROPOSED'`,
      UPDATE: `${S} AND t.status = 'WITHDRAWN'`,
    },
    district: { SELECT: D, UPDATE: `${D} AND t.status IN ('CHOSEN', 'DECLINED')` },
  },
  evaluation_history: {
    system: of(D, 'SELECT'),
    school: of(S, 'SELECT', 'INSERT'),
    district: of(D, 'SELECT', 'INSERT'),
  },
  yearly_summary: {
    system: of(D, 'SELECT'),
    // A school never accepts; the district begins its own alone.
    school: {
      SELECT: S,
      INSERT: `${S} AND t.status = 'DRAFT'`,
      UPDATE: `${S} AND t.status IN ('DRAFT', 'RETURNED', 'SUBMITTED')`,
    },
    district: {
      SELECT: D,
      INSERT: `${D} AND t.school_id IS NULL AND t.status = 'DRAFT'`,
      UPDATE: `${D} AND (t.school_id IS NULL OR t.status IN ('RETURNED', 'ACCEPTED'))`,
    },
  },
  student: ROLL,
  student_family: ROLL,
  stored_file: { system: of(D, 'SELECT', 'INSERT', 'DELETE') },
  task: {
    ...SYSTEM_ALL,
    school: of(
      `${TASK_OUTSIDE} AND (t.school_id = :school OR t.owner_school_id = :school OR t.owner_post_id = :post)`,
      'SELECT',
    ),
    district: of(TASK_OF_DISTRICT, 'SELECT'),
    partner: of(`${TASK_OUTSIDE} AND (t.owner_agency_id = :agency OR t.owner_post_id = :post)`, 'SELECT'),
  },
  throttle: { system: all('TRUE') },
};
