import { Injectable } from '@nestjs/common';
import { foldName, isoDateOf, prefixByCode } from '#contracts';
import { CitizenIds } from '#platform/crypto';
import { newId, type Tx } from '#platform/database';
import { DMC_FIELDS, type DmcField } from './dmc-columns.js';
import { diffRoster, type RecordChange, type RosterDiff } from './roster-diff.rules.js';
import { checkRosterFile, type RosterFileCheck } from './roster-file.rules.js';
import type { RosterCounts } from './roster-import.rules.js';
import type { RosterImport } from './roster-import.queries.js';
import type { IncomingStudent } from './roster-match.rules.js';
import { severityOf, type RosterProblem } from './roster-problems.rules.js';
import { RosterQuarantine } from './roster-quarantine.js';
import { listRegistered, schoolsInScope, type RegisteredStudent } from './roster-register.queries.js';
import { readRosterRow, type RowReading } from './roster-row.rules.js';
import { mergeStudent, toColumns, toComparable, type StudentColumns } from './roster-write.rules.js';

/** One student of the file and what will be written for it. */
export interface PlannedStudent {
  readonly id: string;
  readonly kind: 'created' | 'changed' | 'enrolled';
  /** Where the student stands in this round. */
  readonly school_id: string;
  readonly level: string;
  readonly room: string;
  /** Absent when nothing of the student changes. */
  readonly columns: StudentColumns | null;
  /** A new number, or null where the stored one stays. */
  readonly citizenId: string | null;
}

export interface RosterPlan {
  readonly counts: RosterCounts;
  readonly problems: readonly RosterProblem[];
  readonly students: readonly PlannedStudent[];
  /** Students to be flagged as missing from the file. */
  readonly missingIds: readonly string[];
}

/** Reads the quarantine and says what the import would do to the roll as it is now; writes nothing. */
@Injectable()
export class RosterPlanner {
  constructor(
    private readonly quarantine: RosterQuarantine,
    private readonly citizenIds: CitizenIds,
  ) {}

  async plan(tx: Tx, roster: RosterImport): Promise<RosterPlan> {
    const check = await this.check(tx, roster);
    const incoming = check.accepted.map(({ schoolId, record }): IncomingStudent => {
      return { schoolId, record, citizenIdHash: this.hashOf(record.citizenId) };
    });
    const registered = await listRegistered(tx, roster, incoming);
    const blocked = check.blocked.map((row) => ({ ...row, citizenIdHash: this.hashOf(row.citizenId) }));
    const { coveredSchoolIds } = check;
    const diff = diffRoster({
      existing: registered,
      incoming,
      blocked,
      coveredSchoolIds,
      fieldsInFile: fieldsOf(roster),
    });
    return decide(roster, check, { incoming, registered, diff });
  }

  private async check(tx: Tx, roster: RosterImport): Promise<RosterFileCheck> {
    // The day of the upload, so that check and apply read the same birth dates alike.
    const today = isoDateOf(roster.createdAt);
    const readings: RowReading[] = [];
    for await (const row of this.quarantine.rowsOf(tx, roster.id)) readings.push(readRosterRow(row, today));
    const schools = await schoolsInScope(tx, roster);
    return checkRosterFile(readings, (code) => schools.get(code) ?? null);
  }

  private hashOf(citizenId: string | null): string | null {
    return citizenId === null ? null : this.citizenIds.hash(citizenId).toString('hex');
  }
}

function fieldsOf({ mapping }: RosterImport): ReadonlySet<DmcField> {
  return new Set(DMC_FIELDS.filter((field) => mapping !== null && field in mapping.columns));
}

interface Compared {
  readonly incoming: readonly IncomingStudent[];
  readonly registered: readonly RegisteredStudent[];
  readonly diff: RosterDiff;
}

type TakenChange = Exclude<RecordChange, { kind: 'ambiguous' }>;

function decide(
  roster: RosterImport,
  check: RosterFileCheck,
  { incoming, registered, diff }: Compared,
): RosterPlan {
  const byId = new Map(registered.map((student) => [student.id, student]));
  const problems: RosterProblem[] = [...check.problems];
  const students: PlannedStudent[] = [];
  const counts = { new: 0, changed: 0, unchanged: 0, moved: 0 };
  diff.changes.forEach((change, i) => {
    const record = incoming[i];
    if (record === undefined) return;
    const refusal = refusalOf(roster, change, byId);
    if (refusal !== null) problems.push({ rowNumber: change.rowNumber, field: null, code: refusal });
    else if (change.kind !== 'ambiguous') {
      counts[change.kind] += 1;
      students.push(planStudent(change, record, byId));
    }
  });
  const missingIds = diff.missingStudentIds.filter((id) => byId.get(id)?.missing === false);
  problems.sort((a, b) => a.rowNumber - b.rowNumber);
  const { rows, ignored } = check.summary;
  const errors = rows - ignored - students.length;
  return {
    counts: { rows, ...counts, left: missingIds.length, errors, warnings: warned(problems) },
    problems,
    students,
    missingIds,
  };
}

/**
 * A school takes a student over only from a roll that has let the student go: otherwise a number copied from a paper
 * would be enough to take a child's record away from another school.
 */
function refusalOf(
  { schoolId }: RosterImport,
  change: RecordChange,
  byId: ReadonlyMap<string, RegisteredStudent>,
): 'student-unclear' | 'student-on-other-roll' | null {
  if (change.kind === 'ambiguous') return 'student-unclear';
  if (change.kind !== 'moved' || schoolId === null) return null;
  return byId.get(change.studentId)?.missing === true ? null : 'student-on-other-roll';
}

function planStudent(
  change: TakenChange,
  { record, schoolId }: IncomingStudent,
  byId: ReadonlyMap<string, RegisteredStudent>,
): PlannedStudent {
  const known = change.kind === 'new' ? null : (byId.get(change.studentId) ?? null);
  const fields = new Set(change.kind === 'changed' || change.kind === 'moved' ? change.fields : []);
  const student = mergeStudent(known?.student ?? null, toComparable(record), fields);
  const place = { school_id: schoolId, level: student.level, room: student.room ?? '' };
  if (known !== null && change.kind === 'unchanged' && !known.missing) {
    return { id: known.id, kind: 'enrolled', ...place, columns: null, citizenId: null };
  }
  const { prefix, firstName: first, lastName: last } = student;
  const nameFold = foldName({ prefix: prefix === null ? null : prefixByCode(prefix).th, first, last });
  const columns = toColumns(student, schoolId, nameFold);
  if (known === null) return { id: newId(), kind: 'created', ...place, columns, citizenId: record.citizenId };
  return {
    id: known.id,
    kind: 'changed',
    ...place,
    columns,
    citizenId: fields.has('citizenId') ? record.citizenId : null,
  };
}

function warned(problems: readonly RosterProblem[]): number {
  const rows = new Map<number, boolean>();
  for (const { rowNumber, code } of problems) {
    if (code !== 'row-without-student')
      rows.set(rowNumber, (rows.get(rowNumber) ?? false) || severityOf(code) === 'error');
  }
  return [...rows.values()].filter((hasError) => !hasError).length;
}
