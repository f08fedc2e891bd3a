import type { IncidentPersonRoleCode, LevelCode, PersonKindCode } from '#contracts';
import { classKey, type Actor } from '#platform/access';
import { newId, type Tx } from '#platform/database';
import { invalidFields } from '#platform/errors';
import type { PersonField } from './incident.dto.js';

/** A person of a report, resolved against the lists that the reporter may see. */
export interface ResolvedPerson {
  id: string;
  role: IncidentPersonRoleCode;
  kind: PersonKindCode;
  harmLevel: string | null;
  schoolId: string | null;
  viewSchoolId: string | null;
  studentId: string | null;
  staffPersonId: string | null;
  displayName: string;
  sex: string | null;
  level: LevelCode | null;
  classKey: string | null;
}

interface StudentRow {
  id: string;
  schoolId: string;
  displayName: string;
  sex: string | null;
  level: LevelCode;
  room: string;
}

/** What the reporter's lists say of the persons and schools of a request. */
export interface Lists {
  students: Map<string, StudentRow>;
  staff: Map<string, string>;
  areSchools: boolean;
}

/** $2 the actor's district, $3 the actor's school. */
const STUDENTS = `
  SELECT st.id, st.school_id AS "schoolId", st.prefix || st.first_name || ' ' || st.last_name AS "displayName", st.sex, st.level, st.room
  FROM student st WHERE st.id = ANY ($1::uuid[]) AND st.district_id = $2 AND ($3::uuid IS NULL OR st.school_id = $3)`;
const STAFF = `
  SELECT pe.id, pe.prefix || pe.first_name || ' ' || pe.last_name AS "displayName" FROM person pe
  WHERE pe.id = ANY ($1::uuid[]) AND pe.district_id = $2
    AND ($3::uuid IS NULL OR pe.id = ANY (ARRAY(SELECT po.person_id FROM post po WHERE po.school_id = $3)))`;

/**
 * Looks the persons and schools of a request up among the own district's, and for a school post the persons among the
 * own school's: an id of another school's child is as unknown as one that never was.
 */
export async function readLists(
  tx: Tx,
  actor: Actor,
  fields: readonly PersonField[],
  schoolIds: readonly string[] = [],
): Promise<Lists> {
  const { districtId, schoolId } = actor;
  const studentIds = fields.flatMap(({ studentId }) => studentId ?? []);
  const staffIds = fields.flatMap(({ staffPersonId }) => staffPersonId ?? []);
  const [students, staff, areSchools] = await Promise.all([
    studentIds.length > 0 ? tx.rows<StudentRow>(STUDENTS, [studentIds, districtId, schoolId]) : [],
    staffIds.length > 0
      ? tx.rows<{ id: string; displayName: string }>(STAFF, [staffIds, districtId, schoolId])
      : [],
    findSchools(tx, actor, unique([...schoolIds, ...schoolsNamedIn(fields)])),
  ]);
  return {
    students: new Map(students.map((student) => [student.id, student])),
    staff: new Map(staff.map(({ id, displayName }) => [id, displayName])),
    areSchools,
  };
}

/** Whether all are schools of the district. */
async function findSchools(tx: Tx, actor: Actor, ids: readonly string[]): Promise<boolean> {
  const others = ids.filter((id) => id !== actor.schoolId);
  if (others.length === 0) return true;
  const found = await tx.rows<{ id: string }>(
    'SELECT id FROM school WHERE id = ANY ($1::uuid[]) AND district_id = $2',
    [others, actor.districtId],
  );
  return found.length === others.length;
}

/** The schools that a request itself gives its persons; a student of a list brings the own school. */
function schoolsNamedIn(fields: readonly PersonField[]): string[] {
  return fields.flatMap(({ schoolId, studentId }) =>
    schoolId === undefined || studentId !== undefined ? [] : [schoolId],
  );
}

interface Places {
  /** The school whose view the persons belong to. */
  schoolId: string | null;
  /** Where persons and schools stand in the request, for field errors. */
  pointer: string;
  schoolPointer: string;
}

/**
 * The persons of a report as the lists have them.
 * @throws DomainError `validation` for a person or school that is on none.
 */
export function resolvePersons(
  lists: Lists,
  fields: readonly PersonField[],
  { schoolId, pointer, schoolPointer }: Places,
): ResolvedPerson[] {
  const errors = fields.flatMap((field, index) => {
    const problem = problemOf(field, lists);
    return problem
      ? [
          {
            pointer: `${pointer}/${index}/${problem}`,
            code: problem === 'displayName' ? ('required' as const) : ('unknown-reference' as const),
          },
        ]
      : [];
  });
  if (errors.length > 0) throw invalidFields(...errors);
  if (!lists.areSchools) throw invalidFields({ pointer: schoolPointer, code: 'unknown-reference' });
  return fields.map((field) => resolve(field, lists, schoolId));
}

function problemOf(
  { studentId, staffPersonId, kind, displayName }: PersonField,
  { students, staff }: Lists,
): string | null {
  if (studentId !== undefined) return kind === 'STUDENT' && students.has(studentId) ? null : 'studentId';
  if (staffPersonId !== undefined)
    return kind === 'STAFF' && staff.has(staffPersonId) ? null : 'staffPersonId';
  return displayName === undefined ? 'displayName' : null;
}

function resolve(
  field: PersonField,
  { students, staff }: Lists,
  reportSchoolId: string | null,
): ResolvedPerson {
  const { role, kind, harmLevel = null, studentId = '', staffPersonId = null } = field;
  const base = {
    id: newId(),
    role,
    kind,
    harmLevel,
    studentId: null,
    staffPersonId,
    sex: null,
    level: null,
    classKey: null,
  };
  const student = students.get(studentId);
  if (student) return { ...base, ...ofStudent(student) };
  const staffName = staffPersonId === null ? undefined : staff.get(staffPersonId);
  const belongs = kind === 'STUDENT' || kind === 'STAFF';
  return {
    ...base,
    schoolId: field.schoolId ?? (belongs ? reportSchoolId : null),
    // A typed name belongs to the view of the school that typed it, whatever school the child is said to be of.
    viewSchoolId: reportSchoolId,
    displayName: staffName ?? field.displayName ?? '',
  };
}

function ofStudent({ id, schoolId, displayName, sex, level, room }: StudentRow) {
  return {
    studentId: id,
    schoolId,
    viewSchoolId: schoolId,
    displayName,
    sex,
    level,
    classKey: classKey(schoolId, level, room),
  };
}

const INSERT_PERSONS = `
  INSERT INTO incident_person (id, incident_id, district_id, role, kind, school_id, harm_level, sex, level, added_at)
  SELECT p.id, $1, (SELECT ctx_district()), p.role, p.kind, p."schoolId", p."harmLevel", p.sex, p.level, $3
  FROM jsonb_to_recordset($2::jsonb) AS p (id uuid, role text, kind text, "schoolId" uuid, "harmLevel" text, sex text, level text)`;
const INSERT_IDENTITIES = `
  INSERT INTO incident_person_identity (incident_person_id, incident_id, district_id, view_school_id, student_id, staff_person_id, display_name)
  SELECT p.id, $1, (SELECT ctx_district()), p."viewSchoolId", p."studentId", p."staffPersonId", p."displayName"
  FROM jsonb_to_recordset($2::jsonb) AS p (id uuid, "viewSchoolId" uuid, "studentId" uuid, "staffPersonId" uuid, "displayName" text)`;

export function insertPersons(tx: Tx, incidentId: string, persons: readonly ResolvedPerson[]): void {
  if (persons.length === 0) return;
  const rows = JSON.stringify(persons);
  tx.write(INSERT_PERSONS, [incidentId, rows, tx.now]);
  tx.write(INSERT_IDENTITIES, [incidentId, rows]);
}

/** The members of staff whom a report names as those who did it. */
export function accusedIn(
  persons: readonly (Pick<PersonField, 'role' | 'kind'> & { staffPersonId?: string | null | undefined })[],
): string[] {
  const accused = persons.filter(({ role, kind }) => role === 'ALLEGED' && kind === 'STAFF');
  return unique(accused.flatMap(({ staffPersonId }) => staffPersonId ?? []));
}

/** What the persons of a report say about the report itself. */
export function factsOfPersons(persons: readonly ResolvedPerson[]): {
  accusedPersonIds: string[];
  classKeys: string[];
  harmedCount: number;
  schoolIds: string[];
} {
  return {
    accusedPersonIds: accusedIn(persons),
    classKeys: unique(persons.flatMap(({ classKey: key }) => key ?? [])),
    harmedCount: persons.filter(({ role }) => role === 'HARMED').length,
    schoolIds: unique(persons.flatMap(({ schoolId }) => schoolId ?? [])),
  };
}

export function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
