import type { DisadvantageTypeCode, IsoDate, LevelCode } from '#contracts';
import { DMC_FIELDS } from './dmc-columns.js';
import type { RawRosterRow } from './dmc-extract.js';
import {
  checkAge,
  readAddress,
  readBirthDate,
  readCannotStrikeOff,
  readDisadvantages,
  readGuardian,
  readHeight,
  readWeight,
  type StudentAddress,
  type StudentGuardian,
} from './roster-details.rules.js';
import {
  readLevelAndRoom,
  readName,
  readSchoolCode,
  readSex,
  readStudentCitizenId,
  readStudentCode,
  type Sex,
  type StudentName,
} from './roster-identity.rules.js';
import { cleanCell, RowNotes } from './roster-notes.rules.js';
import { isBlocking, type RosterProblem } from './roster-problems.rules.js';

/** One student as the file says, ready to be compared with the register. */
export interface RosterRecord extends StudentName {
  readonly rowNumber: number;
  /** 10 digits (ministry) or 8 (SMIS), as the file has it. */
  readonly schoolCode: string;
  /** 13 digits or G-code. Encrypted at rest, masked in answers. */
  readonly citizenId: string | null;
  readonly studentCode: string | null;
  readonly level: LevelCode;
  readonly room: string | null;
  readonly sex: Sex | null;
  readonly birthDate: IsoDate | null;
  readonly weightKg: number | null;
  readonly heightCm: number | null;
  readonly address: StudentAddress;
  readonly guardian: StudentGuardian | null;
  /** Sensitive labels: never in a list, an export or a log. */
  readonly disadvantages: readonly DisadvantageTypeCode[];
  readonly cannotStrikeOff: boolean;
}

/** What can be said of a row with errors: enough not to report its student as missing from the file. */
export interface RowIdentity {
  readonly rowNumber: number;
  readonly schoolCode: string | null;
  readonly citizenId: string | null;
  readonly studentCode: string | null;
}

export interface RowReading {
  /** null when a problem of severity `error` stands in `problems`, or when the row holds no student. */
  readonly record: RosterRecord | null;
  readonly identity: RowIdentity;
  readonly problems: readonly RosterProblem[];
}

/**
 * Reads one row of the file. Pure; `today` is the day in Bangkok on which the file is checked. Problems carry codes
 * only, never a value of the row.
 */
export function readRosterRow(row: RawRosterRow, today: IsoDate): RowReading {
  const notes = new RowNotes(row);
  if (isWithoutStudent(row)) {
    notes.report(null, 'row-without-student');
    return { record: null, identity: noIdentity(row.rowNumber), problems: notes.problems };
  }
  const identity = readIdentity(row.rowNumber, notes);
  const { level, room } = readLevelAndRoom(notes);
  const name = readName(notes);
  const sex = readSex(notes, name?.prefix ?? null);
  const birthDate = readBirthDate(notes, today);
  checkAge(notes, birthDate, level, today);
  const rest = {
    weightKg: readWeight(notes),
    heightCm: readHeight(notes),
    address: readAddress(notes),
    guardian: readGuardian(notes),
    disadvantages: readDisadvantages(notes),
    cannotStrikeOff: readCannotStrikeOff(notes),
  };
  const { schoolCode } = identity;
  const problems = notes.problems;
  if (schoolCode === null || level === null || name === null || isBlocking(problems)) {
    return { record: null, identity, problems };
  }
  return {
    record: { ...identity, ...name, schoolCode, level, room, sex, birthDate, ...rest },
    identity,
    problems,
  };
}

function readIdentity(rowNumber: number, notes: RowNotes): RowIdentity {
  const schoolCode = readSchoolCode(notes);
  const before = notes.problems.length;
  const citizenId = readStudentCitizenId(notes);
  const damaged = notes.problems.length > before;
  const studentCode = readStudentCode(notes);
  if (citizenId === null && !damaged) {
    if (studentCode === null) notes.report(null, 'identity-missing');
    else notes.report('citizenId', 'citizen-id-missing');
  }
  return { rowNumber, schoolCode, citizenId, studentCode };
}

const PERSONAL = (['citizenId', 'studentCode', 'firstName', 'lastName'] as const).map((field) =>
  DMC_FIELDS.indexOf(field),
);

/** Totals, notes and signatures below the table. */
function isWithoutStudent(row: RawRosterRow): boolean {
  return PERSONAL.every((index) => cleanCell(row.values[index] ?? '') === '');
}

function noIdentity(rowNumber: number): RowIdentity {
  return { rowNumber, schoolCode: null, citizenId: null, studentCode: null };
}
