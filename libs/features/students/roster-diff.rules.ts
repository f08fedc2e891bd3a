import type { DmcField } from './dmc-columns.js';
import type { BlockedRow } from './roster-file.rules.js';
import {
  type ExistingStudent,
  type IncomingStudent,
  RosterMatcher,
  type RosterMatch,
} from './roster-match.rules.js';
import { changedFields, comparedValues, type ComparedField } from './roster-values.rules.js';

export type RecordChange =
  | { readonly kind: 'new'; readonly rowNumber: number }
  | { readonly kind: 'unchanged'; readonly rowNumber: number; readonly studentId: string }
  | {
      readonly kind: 'changed';
      readonly rowNumber: number;
      readonly studentId: string;
      readonly fields: readonly ComparedField[];
    }
  | {
      readonly kind: 'moved';
      readonly rowNumber: number;
      readonly studentId: string;
      readonly fromSchoolId: string;
      readonly fields: readonly ComparedField[];
    }
  /** Perhaps one of these students: a person decides; nothing is written until then. */
  | { readonly kind: 'ambiguous'; readonly rowNumber: number; readonly candidateIds: readonly string[] };

export interface RosterDiff {
  /** One for each incoming student, in the same order. */
  readonly changes: readonly RecordChange[];
  readonly counts: Readonly<Record<RecordChange['kind'], number>>;
  /** Students of the covered schools who stand in no row: flagged for a person, never deleted. */
  readonly missingStudentIds: readonly string[];
  /** Blocked rows without a usable id: behind each may be one of the missing. */
  readonly unidentifiedBlockedRows: number;
}

export type BlockedStudent = Pick<BlockedRow, 'schoolId' | 'studentCode'> & {
  readonly citizenIdHash: string | null;
};

export interface DiffInput {
  /** All enrolled students of the district: one may have come from a school that the file does not cover. */
  readonly existing: readonly ExistingStudent[];
  readonly incoming: readonly IncomingStudent[];
  readonly blocked: readonly BlockedStudent[];
  readonly coveredSchoolIds: ReadonlySet<string>;
  /** Fields that the file has a column for. */
  readonly fieldsInFile: ReadonlySet<DmcField>;
}

/**
 * Compares a checked file with the register. Matching: keyed hash of the citizen id; then school and student code
 * together with the folded name or the birth date; a mere likeness is left to a person. Linear in students plus rows.
 */
export function diffRoster(input: DiffInput): RosterDiff {
  const matcher = new RosterMatcher(input.existing);
  const matches = matcher.matchAll(input.incoming);
  const changes = input.incoming.map((incoming, i) => changeOf(incoming, matches[i], input.fieldsInFile));
  const counts = { new: 0, unchanged: 0, changed: 0, moved: 0, ambiguous: 0 };
  for (const { kind } of changes) counts[kind] += 1;
  const seen = new Set([
    ...matches.flatMap(idsOf),
    ...input.blocked.flatMap((row) => matcher.idsBehind(row)),
  ]);
  const missing = input.existing.filter(
    ({ id, schoolId }) => input.coveredSchoolIds.has(schoolId) && !seen.has(id),
  );
  return {
    changes,
    counts,
    missingStudentIds: missing.map(({ id }) => id),
    unidentifiedBlockedRows: input.blocked.filter(isUnidentified).length,
  };
}

function changeOf(
  incoming: IncomingStudent,
  match: RosterMatch | undefined,
  fieldsInFile: ReadonlySet<DmcField>,
): RecordChange {
  const { rowNumber } = incoming.record;
  if (match === undefined || match.kind === 'none') return { kind: 'new', rowNumber };
  if (match.kind === 'doubtful') return { kind: 'ambiguous', rowNumber, candidateIds: idsOf(match) };
  const { id: studentId, schoolId: fromSchoolId, values } = match.student;
  const fields = changedFields(values, comparedValues(incoming.record, incoming.citizenIdHash), fieldsInFile);
  if (fromSchoolId !== incoming.schoolId)
    return { kind: 'moved', rowNumber, studentId, fromSchoolId, fields };
  if (fields.length > 0) return { kind: 'changed', rowNumber, studentId, fields };
  return { kind: 'unchanged', rowNumber, studentId };
}

function idsOf(match: RosterMatch): string[] {
  if (match.kind === 'none') return [];
  return match.kind === 'sure' ? [match.student.id] : match.candidates.map(({ id }) => id);
}

function isUnidentified({ citizenIdHash, schoolId, studentCode }: BlockedStudent): boolean {
  return citizenIdHash === null && (schoolId === null || studentCode === null);
}
