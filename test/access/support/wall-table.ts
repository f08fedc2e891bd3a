import type { Party } from '#contracts';

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
const ANSWERS = of(`${D} AND t.person_id = :person`, 'SELECT');
const written = (system: TableRule): TableRule => ({
  ...system,
  school: of(ofSeenBySchool, 'SELECT', 'INSERT'),
  district: of(ofSeenByDistrict, 'SELECT', 'INSERT'),
});

export const WALL: Record<string, TableRule> = {
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
  backup_code: SYSTEM_ALL,
  district: {
    school: of('t.id = :district', 'SELECT'),
    district: of('t.id = :district', 'SELECT'),
    partner: of('t.id = :district', 'SELECT'),
    system: of('TRUE', 'SELECT', 'INSERT'),
  },
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
  mou: {
    ...SYSTEM_KEEPS,
    district: of(D, 'SELECT', 'INSERT', 'UPDATE'),
    partner: of(`${OF_AGENCY} AND t.state <> 'DRAFT'`, 'SELECT'),
  },
  mou_history: { ...SYSTEM_ADDS, district: of(D, 'SELECT', 'INSERT') },
  mou_warning_ledger: SYSTEM_ADDS,
  network: REGISTER,
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
  risk_assessment: {
    system: of(D, 'SELECT'),
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
  risk_row: { system: of(D, 'SELECT'), school: all(S), district: of(D, 'SELECT') },
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
  student: ROLL,
  student_family: ROLL,
  stored_file: { system: of(D, 'SELECT', 'INSERT', 'DELETE') },
  throttle: { system: all('TRUE') },
};
