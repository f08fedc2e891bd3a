import type { DmcField } from './dmc-columns.js';
import type { RememberedMapping } from './dmc-header.js';
import type { DmcRefusalCode, ProblemSeverity } from './dmc-problems.js';
import type { RosterProblemCode } from './roster-problems.rules.js';

export const ROSTER_STATES = [
  'READING',
  'MAPPING',
  'CHECKED',
  'APPLYING',
  'APPLIED',
  'UNDOING',
  'UNDONE',
  'FAILED',
  'CANCELLED',
] as const;
export type RosterState = (typeof ROSTER_STATES)[number];

export const ROSTER_ROUNDS = ['JUNE', 'NOVEMBER', 'OTHER'] as const;
export type RosterRound = (typeof ROSTER_ROUNDS)[number];

export type RosterAction = 'map' | 'apply' | 'undo' | 'cancel';

/** What an import would do, or did. */
export interface RosterCounts {
  /** Rows of the file below its header. */
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  /** From one school of the district to another. */
  readonly moved: number;
  /** Students of the file's schools who stand in no row and are flagged. */
  readonly left: number;
  /** Rows left out until they are mended. */
  readonly errors: number;
  /** Rows that are taken and that somebody should look at. */
  readonly warnings: number;
}

/** Problems of one cause, as they are kept; texts are looked up by the code. */
export interface KeptProblem {
  readonly code: RosterProblemCode | DmcRefusalCode;
  readonly field: DmcField | null;
  readonly severity: ProblemSeverity;
  readonly count: number;
  readonly firstRows: readonly number[];
}

const ACTIONS: Readonly<Record<RosterState, readonly RosterAction[]>> = {
  READING: ['cancel'],
  MAPPING: ['map', 'cancel'],
  CHECKED: ['apply', 'cancel'],
  APPLYING: [],
  APPLIED: ['undo'],
  UNDOING: [],
  UNDONE: [],
  FAILED: [],
  CANCELLED: [],
};

export interface RosterStanding {
  readonly state: RosterState;
  readonly summary: RosterCounts | null;
  readonly undoUntil: Date | null;
}

/** What may be done with an import at an instant. */
export function availableActions(
  { state, summary, undoUntil }: RosterStanding,
  now: Date,
): readonly RosterAction[] {
  return ACTIONS[state].filter((action) => {
    if (action === 'apply') return summary !== null && takenRows(summary) > 0;
    if (action === 'undo') return undoUntil !== null && now < undoUntil;
    return true;
  });
}

export function takenRows(counts: RosterCounts): number {
  return counts.new + counts.changed + counts.unchanged + counts.moved;
}

/** Whether what was confirmed is still what would happen. */
export function sameCounts(a: RosterCounts, b: RosterCounts | null): boolean {
  const { rows, left, errors } = a;
  return (
    b !== null &&
    rows === b.rows &&
    left === b.left &&
    errors === b.errors &&
    a.new === b.new &&
    a.changed === b.changed &&
    a.unchanged === b.unchanged &&
    a.moved === b.moved
  );
}

/** Time in which an import can be taken back, in milliseconds (issue: within 7 days). */
export const UNDO_WINDOW_MS = 7 * 86_400_000;
/** How long the quarantined rows stay for the result file, in days. */
export const QUARANTINE_DAYS = 180;
/** How long an upload may wait to be read or mapped, and how long a job may seem to run, in milliseconds. */
export const STALE_AFTER_MS = 3_600_000;

/** A choice of columns with what was not chosen marked as not in the file. */
export function completeChoice(
  fields: readonly DmcField[],
  chosen: Readonly<Record<string, number>>,
): RememberedMapping {
  return Object.fromEntries(fields.map((field) => [field, chosen[field] ?? null]));
}

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;
const MAX_NAME = 120;

/**
 * A file name fit to be shown: no path, nothing invisible, nothing that turns the direction of writing (quality.md 5,
 * 83). It is never used as a name on a disk.
 */
export function displayFileName(given: string | undefined): string {
  const last = (given ?? '').normalize('NFC').split(/[\\/]/u).at(-1) ?? '';
  const clean = last
    .replace(INVISIBLE, '')
    .replace(/[<>:"|?*]/gu, '_')
    .replace(/\s+/gu, ' ')
    .trim();
  const letters = [...clean];
  if (letters.length === 0 || /^\.+$/u.test(clean)) return 'roster';
  if (letters.length <= MAX_NAME) return clean;
  const extension = /\.[a-z0-9]{1,5}$/iu.exec(clean)?.[0] ?? '';
  return `${letters.slice(0, MAX_NAME - extension.length).join('')}${extension}`;
}
