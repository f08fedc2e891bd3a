import type { Party } from '#contracts';

export type Command = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

/** Condition on a row `t` for each command that a party has; what is not named is denied. */
export type Commands = Partial<Record<Command, string>>;
export type TableRule = Partial<Record<Party, Commands>>;

export const D = 't.district_id = :district';
export const S = `${D} AND t.school_id = :school`;

export const seenByDistrict = (row: string): string =>
  `${row}.district_id = :district AND NOT :person = ANY (${row}.accused_person_ids)`;
export const seenBySchool = (row: string): string =>
  `${seenByDistrict(row)} AND ${row}.route = 'school' AND :school = ANY (${row}.school_ids)`;
export const ofSeen = (seen: string): string =>
  `EXISTS (SELECT FROM incident i WHERE i.id = t.incident_id AND ${seen})`;
export const ofSeenByDistrict = ofSeen(seenByDistrict('i'));
export const ofSeenBySchool = ofSeen(seenBySchool('i'));
export const IN_OWN_NAME = 't.person_id = :person AND t.post_id = :post';
export const OWN_RECEIPT = `${D} AND t.reporter_person_id = :person`;
export const STAFF = `${D} AND EXISTS (SELECT FROM post p WHERE p.person_id = t.id AND p.school_id = :school AND p.district_id = :district)`;
export const STAFF_OF_AGENCY = `${D} AND EXISTS (SELECT FROM post p WHERE p.person_id = t.id AND p.agency_id = :agency AND p.district_id = :district)`;
/** A district's officer whom some report names sees no compiled figure: a number would tell. */
export const NOT_NAMED =
  'NOT EXISTS (SELECT FROM incident i WHERE i.district_id = :district AND :person = ANY (i.accused_person_ids))';

export const of = (condition: string, ...commands: Command[]): Commands =>
  Object.fromEntries(commands.map((one) => [one, condition]));
export const all = (condition: string): Commands => of(condition, 'SELECT', 'INSERT', 'UPDATE', 'DELETE');

export const SYSTEM_ALL = { system: all(D) };
export const SYSTEM_KEEPS = { system: of(D, 'SELECT', 'INSERT', 'UPDATE') };
export const SYSTEM_ADDS = { system: of(D, 'SELECT', 'INSERT') };
export const OF_AGENCY = `${D} AND t.agency_id = :agency`;
export const REGISTER = {
  ...SYSTEM_ALL,
  school: of(D, 'SELECT'),
  district: of(D, 'SELECT', 'INSERT', 'UPDATE'),
};
export const ROLL = { ...SYSTEM_ALL, school: of(S, 'SELECT'), district: of(D, 'SELECT') };
export const FIGURES = { ...SYSTEM_ALL, district: of(D, 'SELECT') };
export const TRACED = {
  ...SYSTEM_ADDS,
  school: of(S, 'SELECT', 'INSERT'),
  district: of(D, 'SELECT', 'INSERT'),
};
export const ANSWERS = of(`${D} AND t.person_id = :person`, 'SELECT');
export const written = (system: TableRule): TableRule => ({
  ...system,
  school: of(ofSeenBySchool, 'SELECT', 'INSERT'),
  district: of(ofSeenByDistrict, 'SELECT', 'INSERT'),
});

export const caseSeenByDistrict = (row: string): string =>
  `${row}.district_id = :district AND NOT :person = ANY (${row}.except_person_ids)`;
export const caseSeenBySchool = (row: string): string =>
  `${caseSeenByDistrict(row)} AND ${row}.route = 'school' AND ${row}.school_id = :school`;
export const ofSeenCase = (seen: string, more = ''): string =>
  `${D} AND EXISTS (SELECT FROM student_case c WHERE c.id = t.case_id AND ${seen}${more})`;
export const OF_CASE_BY_SCHOOL = ofSeenCase(caseSeenBySchool('c'));
export const OF_CASE_BY_DISTRICT = ofSeenCase(caseSeenByDistrict('c'));
export const partOfCase = (system: TableRule, ...commands: Command[]): TableRule => ({
  ...system,
  school: of(OF_CASE_BY_SCHOOL, ...commands),
  district: of(OF_CASE_BY_DISTRICT, ...commands),
});
export const BY_ME = 't.author_person_id = :person';

export const TASK_OF_DISTRICT = `${D} AND NOT :person = ANY (t.except_person_ids)`;
export const TASK_OUTSIDE = `${TASK_OF_DISTRICT} AND NOT t.district_only`;
/** Its marks alone may be changed, which the probe of a whole row does not try. */
export const INBOX = of(`${D} AND ${IN_OWN_NAME} AND t.withdrawn_at IS NULL`, 'SELECT');
export const OWN_CONTACT = of(`${D} AND t.person_id = :person`, 'SELECT', 'INSERT', 'UPDATE');
/** A person ends the own link; only the system, which heard of it from LINE, makes one. */
export const OWN_LINK = of(`${D} AND t.person_id = :person`, 'SELECT', 'DELETE');
export const OWN_CODE = all(`${D} AND t.person_id = :person`);

export const referralByDistrict = (row: string): string =>
  `${row}.district_id = :district AND NOT :person = ANY (${row}.except_person_ids)`;
export const referralBySchool = (row: string): string =>
  `${referralByDistrict(row)} AND ${row}.route = 'school' AND ${row}.school_id = :school`;
export const ofReferral = (seen: string): string =>
  `${D} AND EXISTS (SELECT FROM referral rf WHERE rf.id = t.referral_id AND ${seen})`;
export const ofReferralBySchool = ofReferral(referralBySchool('rf'));
export const ofReferralByDistrict = ofReferral(referralByDistrict('rf'));
export const byOffices = (system: TableRule, ...commands: Command[]): TableRule => ({
  ...system,
  school: of(ofReferralBySchool, ...commands),
  district: of(ofReferralByDistrict, ...commands),
});
export const TODAY = "(now() AT TIME ZONE 'Asia/Bangkok')::date";
export const IN_FORCE = `EXISTS (SELECT FROM mou m WHERE m.agency_id = :agency AND m.state = 'ACTIVE' AND ${TODAY} BETWEEN m.starts_on AND m.last_on)`;
export const HAS_BASIS = (
  row: string,
): string => `EXISTS (SELECT FROM referral_basis_ledger b WHERE b.referral_id = ${row}.referral_id AND b.withdraws_id IS NULL
  AND NOT EXISTS (SELECT FROM referral_basis_ledger w WHERE w.withdraws_id = b.id))`;
export const assigned = (row: string): string =>
  `${row}.district_id = :district AND ${row}.agency_id = :agency AND ${row}.ended_at IS NULL AND ${IN_FORCE} AND ${HAS_BASIS(row)}`;
export const ofAssignment = (more = ''): string =>
  `${OF_AGENCY} AND EXISTS (SELECT FROM referral_assignment ra WHERE ra.id = t.assignment_id AND ${assigned('ra')}${more})`;
export const OF_AGENCYS_OWN_PART = {
  ...byOffices(SYSTEM_ADDS, 'SELECT'),
  partner: of(ofAssignment(), 'SELECT'),
};

export const KEPT_BY_SCHOOL = `${S} AND t.keeper_school_id = :school`;
export const KEPT_BY_OFFICE = `${D} AND t.keeper_school_id IS NULL`;
export const ACTIVITY_TRACE: TableRule = {
  system: of(D, 'SELECT'),
  school: of(S, 'SELECT', 'INSERT'),
  district: { SELECT: D, INSERT: `${D} AND t.school_id IS NULL` },
};

/** A tie to a risk and a site map are put there and taken away, never turned into another. */
export const TIE_OF_PLAN: TableRule = {
  system: of(D, 'SELECT'),
  school: of(S, 'SELECT', 'INSERT', 'DELETE'),
  district: of(D, 'SELECT'),
};
export const PART_OF_PLAN: TableRule = { system: of(D, 'SELECT'), school: all(S), district: of(D, 'SELECT') };
