import type { DmcField } from './dmc-columns.js';
import type { ProblemSeverity } from './dmc-problems.js';
import { severityOf, type RosterProblem, type RosterProblemCode } from './roster-problems.rules.js';
import type { RosterRecord, RowIdentity, RowReading } from './roster-row.rules.js';

/** A record whose school is known. */
export interface PlacedRecord {
  readonly schoolId: string;
  readonly record: RosterRecord;
}

/** A row that is left out, with what is known of its student. */
export interface BlockedRow extends RowIdentity {
  readonly schoolId: string | null;
}

export interface RosterFileCheck {
  readonly accepted: readonly PlacedRecord[];
  readonly blocked: readonly BlockedRow[];
  /** All problems, of rows and of the file as a whole, in row order. */
  readonly problems: readonly RosterProblem[];
  /** Schools that have at least one row: only their students can be missing from the file. */
  readonly coveredSchoolIds: ReadonlySet<string>;
  readonly summary: RosterSummary;
}

export interface RosterSummary {
  readonly rows: number;
  readonly accepted: number;
  readonly blocked: number;
  readonly withWarnings: number;
  /** Rows without a student (totals, notes). */
  readonly ignored: number;
}

/**
 * Looks at the rows together: schools in scope, ids that stand twice, students in two schools. `schoolIdOf` gives the
 * id for either code of a school that the importer may write, or null. Linear in the number of rows.
 */
export function checkRosterFile(
  readings: readonly RowReading[],
  schoolIdOf: (schoolCode: string) => string | null,
): RosterFileCheck {
  const problems = readings.flatMap((reading) => reading.problems);
  const students = readings.filter(
    ({ problems: own }) => !own.some(({ code }) => code === 'row-without-student'),
  );
  const placed = students.map((reading) => place(reading, schoolIdOf, problems));
  reportRepeated(placed, problems);
  problems.sort((a, b) => a.rowNumber - b.rowNumber);
  const badRows = new Set(
    problems.filter(({ code }) => severityOf(code) === 'error').map(({ rowNumber }) => rowNumber),
  );
  const accepted: PlacedRecord[] = [];
  const blocked: BlockedRow[] = [];
  for (const { schoolId, reading } of placed) {
    const { record, identity } = reading;
    if (record !== null && schoolId !== null && !badRows.has(identity.rowNumber))
      accepted.push({ schoolId, record });
    else blocked.push({ ...identity, schoolId });
  }
  const covered = placed.map(({ schoolId }) => schoolId).filter((id) => id !== null);
  return {
    accepted,
    blocked,
    problems,
    coveredSchoolIds: new Set(covered),
    summary: summarise(readings.length - students.length, accepted, blocked, problems),
  };
}

interface PlacedReading {
  readonly schoolId: string | null;
  readonly reading: RowReading;
}

function place(
  reading: RowReading,
  schoolIdOf: (code: string) => string | null,
  problems: RosterProblem[],
): PlacedReading {
  const { schoolCode, rowNumber } = reading.identity;
  if (schoolCode === null) return { schoolId: null, reading };
  const schoolId = schoolIdOf(schoolCode);
  if (schoolId === null) problems.push({ rowNumber, field: 'schoolCode', code: 'school-not-in-scope' });
  return { schoolId, reading };
}

function reportRepeated(placed: readonly PlacedReading[], problems: RosterProblem[]): void {
  const byCitizenId = groupBy(placed, ({ reading }) => reading.identity.citizenId);
  const repeated = new Set<number>();
  for (const group of byCitizenId.values()) {
    if (group.length < 2) continue;
    const oneSchool = group.every((item) => sameSchool(item, group[0]));
    const code = oneSchool ? 'duplicate-citizen-id' : 'duplicate-in-two-schools';
    for (const { reading } of group) {
      repeated.add(reading.identity.rowNumber);
      problems.push({ rowNumber: reading.identity.rowNumber, field: 'citizenId', code });
    }
  }
  const byCode = groupBy(placed, ({ schoolId, reading }) => {
    const { studentCode, rowNumber } = reading.identity;
    return studentCode === null || schoolId === null || repeated.has(rowNumber)
      ? null
      : `${schoolId} ${studentCode}`;
  });
  for (const group of byCode.values()) {
    if (group.length < 2) continue;
    for (const { reading } of group) {
      problems.push({
        rowNumber: reading.identity.rowNumber,
        field: 'studentCode',
        code: 'duplicate-student-code',
      });
    }
  }
}

/** A file may name one school by both of its codes, so ids are compared where they are known. */
function sameSchool(a: PlacedReading, b: PlacedReading | undefined): boolean {
  const known = a.schoolId !== null && b?.schoolId !== null;
  return known
    ? a.schoolId === b?.schoolId
    : a.reading.identity.schoolCode === b?.reading.identity.schoolCode;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function summarise(
  ignored: number,
  accepted: readonly PlacedRecord[],
  blocked: readonly BlockedRow[],
  problems: readonly RosterProblem[],
): RosterSummary {
  const flawed = new Set(problems.map(({ rowNumber }) => rowNumber));
  return {
    rows: ignored + accepted.length + blocked.length,
    accepted: accepted.length,
    blocked: blocked.length,
    withWarnings: accepted.filter(({ record }) => flawed.has(record.rowNumber)).length,
    ignored,
  };
}

/** One cause, as the preview lists it: "เลขประจำตัวไม่ถูกต้อง 12 แถว". Its texts are in ROSTER_PROBLEMS. */
export interface ProblemGroup {
  readonly code: RosterProblemCode;
  readonly field: DmcField | null;
  readonly severity: ProblemSeverity;
  readonly rowCount: number;
  readonly firstRowNumbers: readonly number[];
}

/** Problems by cause and field: errors first, then by number of rows. */
export function groupProblems(problems: readonly RosterProblem[], firstRows = 20): ProblemGroup[] {
  const groups = groupBy(problems, ({ code, field }) => `${code} ${field ?? ''}`);
  const list = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const rows = [...new Set(group.map(({ rowNumber }) => rowNumber))].sort((a, b) => a - b);
    const { code, field } = first;
    const severity = severityOf(code);
    return [{ code, field, severity, rowCount: rows.length, firstRowNumbers: rows.slice(0, firstRows) }];
  });
  return list.sort((a, b) => rank(a) - rank(b) || b.rowCount - a.rowCount || a.code.localeCompare(b.code));
}

const rank = ({ severity }: ProblemGroup): number => (severity === 'error' ? 0 : 1);
