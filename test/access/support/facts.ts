import type { RoleCode } from '#contracts';
import type { TestActor } from '../../support/world.js';

/** Somebody who asks. */
export interface Principal extends TestActor {
  label: string;
}

/** A person of a report, as the world wrote it down. */
export interface NamedFacts {
  name: string;
  role: 'HARMED' | 'WITNESS' | 'ALLEGED';
  kind: 'STUDENT' | 'STAFF' | 'GUARDIAN';
  /** School that the person is of. */
  schoolId: string | null;
  /** School that may read the name. */
  viewSchoolId: string | null;
  studentId: string | null;
  staffPersonId: string | null;
}

export interface IncidentFacts {
  id: string;
  reference: string;
  districtId: string;
  status: string;
  route: 'school' | 'district';
  restricted: boolean;
  schoolIds: string[];
  classKeys: string[];
  accusedPersonIds: string[];
  reporterPersonId: string;
  assigneePostId: string | null;
  persons: NamedFacts[];
}

export interface StudentFacts {
  id: string;
  districtId: string;
  schoolId: string;
  classKey: string;
  level: string;
  room: string;
}

export interface PersonFacts {
  personId: string;
  districtId: string;
  role: RoleCode;
  /** Schools of all posts, past ones too. */
  schoolIds: string[];
  agencyId: string | null;
  /** Roles of all posts. */
  roles: RoleCode[];
}

/*
 * The oracle: who may see what, written from product.md 1, 3 and 8 and quality.md 3 without a look at the access
 * table. Plain code on purpose.
 */

const LEADS: readonly RoleCode[] = ['SCHOOL_CARE', 'SCHOOL_SAFETY', 'SCHOOL_DIRECTOR'];
const SCHOOL_ROLES: readonly RoleCode[] = ['TEACHER', ...LEADS];
const PARTNERS: readonly RoleCode[] = ['PARTNER_OFFICER', 'PARTNER_MANAGER'];

export const isPartner = (who: Principal): boolean => PARTNERS.includes(who.role);
export const isSchool = (who: Principal): boolean => SCHOOL_ROLES.includes(who.role);
export const isDistrict = (who: Principal): boolean => !isPartner(who) && !isSchool(who);

function classKeyOf(who: Principal): string | null {
  return who.schoolId && who.classroom
    ? `${who.schoolId}/${who.classroom.level}/${who.classroom.room}`
    : null;
}

/** Whom the database shows a report: the parties' boundaries and the conflict route, nothing finer. */
export function wallShows(who: Principal, incident: IncidentFacts): boolean {
  if (incident.districtId !== who.districtId || isPartner(who)) return false;
  if (incident.accusedPersonIds.includes(who.personId)) return false;
  if (isDistrict(who)) return true;
  return incident.route === 'school' && incident.schoolIds.includes(who.schoolId ?? '');
}

/** Who may open a report. */
export function readsIncident(who: Principal, incident: IncidentFacts): boolean {
  if (!wallShows(who, incident)) return false;
  const wrote = incident.reporterPersonId === who.personId;
  if (who.role === 'TEACHER')
    return wrote || (!incident.restricted && incident.classKeys.includes(classKeyOf(who) ?? '-'));
  if (LEADS.includes(who.role)) return true;
  if (who.role === 'DISTRICT_SAFETY') return true;
  if (who.role === 'DISTRICT_PSYCH') return wrote || incident.assigneePostId === who.postId;
  return false;
}

/** Whom the database tells the name of a person of a report. */
export function wallNames(who: Principal, incident: IncidentFacts, person: NamedFacts): boolean {
  if (!wallShows(who, incident)) return false;
  return !isSchool(who) || person.viewSchoolId === who.schoolId;
}

/** Who may read the name of a person of a report. */
export function readsName(who: Principal, incident: IncidentFacts, person: NamedFacts): boolean {
  if (!readsIncident(who, incident) || !wallNames(who, incident, person)) return false;
  const wrote = incident.reporterPersonId === who.personId;
  const noAllegation = who.role === 'TEACHER' || who.role === 'DISTRICT_PSYCH';
  if (person.role === 'ALLEGED' && noAllegation && !wrote) return false;
  const ofOtherSchool = isSchool(who) && person.kind === 'STUDENT' && person.schoolId !== who.schoolId;
  return !ofOtherSchool || wrote;
}

const REPORTERS: readonly RoleCode[] = [...SCHOOL_ROLES, 'DISTRICT_SAFETY', 'DISTRICT_PSYCH'];

/** Who hears the state of a report: its reporter. */
export function hearsState(who: Principal, incident: IncidentFacts): boolean {
  return (
    REPORTERS.includes(who.role) &&
    incident.districtId === who.districtId &&
    incident.reporterPersonId === who.personId
  );
}

export function readsStudent(who: Principal, student: StudentFacts): boolean {
  if (student.districtId !== who.districtId) return false;
  if (who.role === 'TEACHER') return student.classKey === classKeyOf(who);
  if (LEADS.includes(who.role)) return student.schoolId === who.schoolId;
  return who.role === 'DISTRICT_SAFETY' || who.role === 'DISTRICT_PSYCH';
}

export function wallShowsStudent(who: Principal, student: StudentFacts): boolean {
  if (student.districtId !== who.districtId || isPartner(who)) return false;
  return isDistrict(who) || student.schoolId === who.schoolId;
}

/** Who may find a member of staff by name. */
export function findsPerson(who: Principal, person: PersonFacts): boolean {
  if (!wallShowsPerson(who, person)) return false;
  const district: readonly RoleCode[] = ['DISTRICT_SAFETY', 'DISTRICT_PSYCH', 'DISTRICT_ADMIN'];
  return isSchool(who) || district.includes(who.role);
}

/** Who keeps a person's posts and account. */
export function managesPerson(who: Principal, person: PersonFacts): boolean {
  if (!wallShowsPerson(who, person)) return false;
  if (who.role === 'DISTRICT_SAFETY') return person.agencyId !== null;
  return who.role === 'SCHOOL_DIRECTOR' || who.role === 'DISTRICT_ADMIN';
}

/** Who reads a person's posts and login name: the keepers, and an agency's coordinator those of the own people. */
export function readsAccount(who: Principal, person: PersonFacts): boolean {
  return managesPerson(who, person) || (who.role === 'PARTNER_MANAGER' && wallShowsPerson(who, person));
}

/** An agency is known to the whole office and to itself. */
export function wallShowsAgency(who: Principal, agency: { id: string; districtId: string }): boolean {
  return agency.districtId === who.districtId && (!isPartner(who) || agency.id === who.agencyId);
}

/** An agency's people are named to the office's district roles and to each other. */
export function meetsAtAgency(who: Principal, person: PersonFacts): boolean {
  return person.agencyId !== null && !isSchool(who) && wallShowsPerson(who, person);
}

const VISIT_SCHOOLS: readonly RoleCode[] = ['NETWORK_CHAIR', 'DISTRICT_SAFETY', 'DISTRICT_SUPERVISOR'];

/** Who plans or follows visits knows by name who may go. */
export function knowsVisitor(who: Principal, person: PersonFacts): boolean {
  const follows = who.role === 'DISTRICT_EXEC' || VISIT_SCHOOLS.includes(who.role);
  return follows && wallShowsPerson(who, person) && person.roles.some((role) => VISIT_SCHOOLS.includes(role));
}

export function wallShowsPerson(who: Principal, person: PersonFacts): boolean {
  if (person.districtId !== who.districtId) return false;
  if (isPartner(who)) return person.agencyId !== null && person.agencyId === who.agencyId;
  return isDistrict(who) || person.schoolIds.includes(who.schoolId ?? '');
}
