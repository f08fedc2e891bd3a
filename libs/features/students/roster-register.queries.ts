import {
  academicYearRange,
  isLevelCode,
  parsePrefix,
  type DisadvantageTypeCode,
  type GuardianRelationCode,
  type IsoDate,
} from '#contracts';
import type { Tx } from '#platform/database';
import type { StudentAddress } from './roster-details.rules.js';
import type { Sex } from './roster-identity.rules.js';
import type { RosterImport } from './roster-import.queries.js';
import type { ExistingStudent, IncomingStudent } from './roster-match.rules.js';
import { comparedValues, type ComparableStudent } from './roster-values.rules.js';

/** A student of the register as the comparison and the writing need it. */
export interface RegisteredStudent extends ExistingStudent {
  readonly student: ComparableStudent;
  readonly missing: boolean;
}

interface RegisterRow {
  id: string;
  schoolId: string;
  citizenIdHash: string | null;
  studentCode: string | null;
  prefix: string;
  firstName: string;
  lastName: string;
  nameFold: string;
  sex: Sex | null;
  birthDate: IsoDate | null;
  level: string;
  room: string;
  weightKg: number | null;
  heightCm: number | null;
  notStruckOff: boolean;
  missing: boolean;
  address: Partial<StudentAddress> | null;
  guardianName: string | null;
  guardianLastName: string | null;
  guardianRelation: string | null;
  disadvantages: string[] | null;
}

const SELECT = `
  SELECT st.id, st.school_id AS "schoolId", encode(st.citizen_id_hash, 'hex') AS "citizenIdHash", st.student_code AS "studentCode", st.prefix,
    st.first_name AS "firstName", st.last_name AS "lastName", st.name_fold AS "nameFold", st.sex, st.birth_date AS "birthDate", st.level, st.room,
    st.weight_kg::float8 AS "weightKg", st.height_cm::float8 AS "heightCm", st.not_struck_off AS "notStruckOff",
    st.missing_since_import_id IS NOT NULL AS missing, sf.address, sf.guardian_name AS "guardianName",
    sf.guardian_last_name AS "guardianLastName", sf.guardian_relation AS "guardianRelation", sf.disadvantages
  FROM student st LEFT JOIN student_family sf ON sf.student_id = st.id WHERE st.district_id = $1`;

/**
 * Students whom the rows may mean: the whole district for a district's file; for a school's file its own students and
 * whoever carries one of the file's numbers or names.
 */
export async function listRegistered(
  tx: Tx,
  roster: RosterImport,
  incoming: readonly IncomingStudent[],
): Promise<RegisteredStudent[]> {
  if (roster.schoolId === null)
    return (await tx.rows<RegisterRow>(SELECT, [roster.districtId])).map(toRegistered);
  const hashes = incoming.map(({ citizenIdHash }) => citizenIdHash).filter((hash) => hash !== null);
  const names = incoming.map(({ record }) => record.nameFold);
  const rows = await tx.rows<RegisterRow>(
    `${SELECT} AND (st.school_id = $2 OR st.citizen_id_hash = ANY (ARRAY(SELECT decode(h, 'hex') FROM unnest($3::text[]) h)) OR st.name_fold = ANY ($4::text[]))`,
    [roster.districtId, roster.schoolId, hashes, names],
  );
  return rows.map(toRegistered);
}

function toRegistered(row: RegisterRow): RegisteredStudent {
  const { id, schoolId, citizenIdHash, studentCode, nameFold, birthDate, missing } = row;
  const student = toComparable(row);
  return {
    id,
    schoolId,
    citizenIdHash,
    studentCode,
    nameFold,
    birthDate,
    missing,
    student,
    values: comparedValues(student, citizenIdHash),
  };
}

function toComparable(row: RegisterRow): ComparableStudent {
  const { studentCode, firstName, lastName, sex, birthDate, level, weightKg, heightCm, address } = row;
  if (!isLevelCode(level)) throw new Error('The register holds a level that is not in the vocabulary');
  return {
    prefix: row.prefix === '' ? null : parsePrefix(row.prefix),
    studentCode,
    firstName,
    lastName,
    sex,
    birthDate,
    level,
    room: row.room === '' ? null : row.room,
    weightKg,
    heightCm,
    address: { ...NO_ADDRESS, ...address },
    guardian: guardianOf(row),
    disadvantages: (row.disadvantages ?? []) as DisadvantageTypeCode[],
    cannotStrikeOff: row.notStruckOff,
  };
}

const NO_ADDRESS: StudentAddress = {
  houseNo: null,
  moo: null,
  street: null,
  tambon: null,
  amphoe: null,
  province: null,
};

function guardianOf({
  guardianName,
  guardianLastName,
  guardianRelation,
}: RegisterRow): ComparableStudent['guardian'] {
  if (guardianName === null) return null;
  return {
    firstName: guardianName,
    lastName: guardianLastName,
    relation: guardianRelation as GuardianRelationCode | null,
  };
}

/**
 * Ids of the schools that a file may speak of, by either code. A school that closed before the file's year is not on
 * any roll of that year.
 */
export async function schoolsInScope(
  tx: Tx,
  { districtId, schoolId, academicYear }: RosterImport,
): Promise<Map<string, string>> {
  const schools = await tx.rows<{ id: string; code10: string; code8: string | null }>(
    `SELECT id, code10, code8 FROM school WHERE district_id = $1 AND ($2::uuid IS NULL OR id = $2)
       AND (closed_on IS NULL OR closed_on > $3::date)`,
    [districtId, schoolId, academicYearRange(academicYear).from],
  );
  return new Map(
    schools.flatMap(({ id, code10, code8 }) => [
      [code10, id] as const,
      ...(code8 === null ? [] : [[code8, id] as const]),
    ]),
  );
}
