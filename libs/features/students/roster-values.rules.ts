import { DMC_FIELDS, type DmcField } from './dmc-columns.js';
import type { RosterRecord } from './roster-row.rules.js';

export type ComparedField = Exclude<DmcField, 'schoolCode' | 'schoolName'>;

export const COMPARED_FIELDS = DMC_FIELDS.filter(
  (field): field is ComparedField => field !== 'schoolCode' && field !== 'schoolName',
);

/** One text per compared field, '' for nothing. */
export type ComparedValues = Readonly<Record<ComparedField, string>>;

/** What register and file have in common; the register's side is built from the stored student. */
export type ComparableStudent = Omit<RosterRecord, 'rowNumber' | 'schoolCode' | 'citizenId' | 'nameFold'>;

/** Both sides go through this one function, so that equal texts mean an equal student. The id enters as its hash. */
export function comparedValues(student: ComparableStudent, citizenIdHash: string | null): ComparedValues {
  const { address, guardian } = student;
  return {
    citizenId: citizenIdHash ?? '',
    studentCode: student.studentCode ?? '',
    prefix: student.prefix ?? '',
    firstName: student.firstName,
    lastName: student.lastName,
    sex: student.sex ?? '',
    birthDate: student.birthDate ?? '',
    level: student.level,
    room: student.room ?? '',
    weightKg: String(student.weightKg ?? ''),
    heightCm: String(student.heightCm ?? ''),
    houseNo: address.houseNo ?? '',
    moo: address.moo ?? '',
    street: address.street ?? '',
    tambon: address.tambon ?? '',
    amphoe: address.amphoe ?? '',
    province: address.province ?? '',
    guardianFirstName: guardian?.firstName ?? '',
    guardianLastName: guardian?.lastName ?? '',
    guardianRelation: guardian?.relation ?? '',
    disadvantage: [...student.disadvantages].sort().join(' '),
    cannotStrikeOff: student.cannotStrikeOff ? '1' : '',
  };
}

/** Flags that an empty cell takes back; a stale sensitive label would do harm. */
const CLEARABLE: ReadonlySet<ComparedField> = new Set(['disadvantage', 'cannotStrikeOff']);

/**
 * Fields that the file would change. An empty or unreadable cell changes nothing (an import deletes nothing), except
 * the two flags, and those only when the file has their column.
 */
export function changedFields(
  stored: ComparedValues,
  incoming: ComparedValues,
  fieldsInFile: ReadonlySet<DmcField>,
): ComparedField[] {
  return COMPARED_FIELDS.filter((field) => {
    if (stored[field] === incoming[field]) return false;
    return incoming[field] !== '' || (CLEARABLE.has(field) && fieldsInFile.has(field));
  });
}
