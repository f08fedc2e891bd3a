import { prefixByCode, type DisadvantageTypeCode } from '#contracts';
import type { StudentAddress, StudentGuardian } from './roster-details.rules.js';
import type { RosterRecord } from './roster-row.rules.js';
import type { ComparableStudent, ComparedField } from './roster-values.rules.js';

/** A student as the tables will hold it; keys are column names. Nothing here is logged or answered. */
export interface StudentColumns {
  readonly school_id: string;
  readonly student_code: string | null;
  readonly prefix: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly name_fold: string;
  readonly sex: string | null;
  readonly birth_date: string | null;
  readonly level: string;
  readonly room: string;
  readonly weight_kg: number | null;
  readonly height_cm: number | null;
  readonly not_struck_off: boolean;
  readonly address: Readonly<Record<string, string>>;
  readonly guardian_name: string | null;
  readonly guardian_last_name: string | null;
  readonly guardian_relation: string | null;
  readonly disadvantages: readonly DisadvantageTypeCode[];
}

/** The stored student with the changed fields of the file; what the file leaves empty stays. */
export function mergeStudent(
  stored: ComparableStudent | null,
  incoming: ComparableStudent,
  changed: ReadonlySet<ComparedField>,
): ComparableStudent {
  if (stored === null) return incoming;
  const take = <K extends keyof ComparableStudent & ComparedField>(field: K): ComparableStudent[K] =>
    changed.has(field) ? incoming[field] : stored[field];
  return {
    studentCode: take('studentCode'),
    prefix: take('prefix'),
    firstName: take('firstName'),
    lastName: take('lastName'),
    sex: take('sex'),
    birthDate: take('birthDate'),
    level: take('level'),
    room: take('room'),
    weightKg: take('weightKg'),
    heightCm: take('heightCm'),
    cannotStrikeOff: take('cannotStrikeOff'),
    disadvantages: (changed.has('disadvantage') ? incoming : stored).disadvantages,
    address: mergeAddress(stored.address, incoming.address, changed),
    guardian: mergeGuardian(stored.guardian, incoming.guardian, changed),
  };
}

const ADDRESS = [
  'houseNo',
  'moo',
  'street',
  'tambon',
  'amphoe',
  'province',
] as const satisfies readonly (keyof StudentAddress)[];

function mergeAddress(
  stored: StudentAddress,
  incoming: StudentAddress,
  changed: ReadonlySet<ComparedField>,
): StudentAddress {
  const parts = ADDRESS.map((part) => [part, (changed.has(part) ? incoming : stored)[part]] as const);
  return Object.fromEntries(parts) as unknown as StudentAddress;
}

/** Another first name is another person: the rest of the old one would be wrong beside it. */
function mergeGuardian(
  stored: StudentGuardian | null,
  incoming: StudentGuardian | null,
  changed: ReadonlySet<ComparedField>,
): StudentGuardian | null {
  if (stored === null || incoming === null || changed.has('guardianFirstName')) return incoming ?? stored;
  return {
    firstName: stored.firstName,
    lastName: (changed.has('guardianLastName') ? incoming : stored).lastName,
    relation: (changed.has('guardianRelation') ? incoming : stored).relation,
  };
}

export function toColumns(student: ComparableStudent, schoolId: string, nameFold: string): StudentColumns {
  const { prefix, guardian } = student;
  return {
    school_id: schoolId,
    student_code: student.studentCode,
    prefix: prefix === null ? '' : prefixByCode(prefix).th,
    first_name: student.firstName,
    last_name: student.lastName,
    name_fold: nameFold,
    sex: student.sex,
    birth_date: student.birthDate,
    level: student.level,
    room: student.room ?? '',
    weight_kg: student.weightKg,
    height_cm: student.heightCm,
    not_struck_off: student.cannotStrikeOff,
    address: Object.fromEntries(
      Object.entries(student.address).filter((part): part is [string, string] => part[1] !== null),
    ),
    guardian_name: guardian?.firstName ?? null,
    guardian_last_name: guardian?.lastName ?? null,
    guardian_relation: guardian?.relation ?? null,
    disadvantages: student.disadvantages,
  };
}

/** A file's record as the comparison sees it. */
export function toComparable({
  rowNumber: _r,
  schoolCode: _s,
  citizenId: _c,
  nameFold: _n,
  ...student
}: RosterRecord): ComparableStudent {
  return student;
}
