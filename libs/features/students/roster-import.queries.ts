import type { LiveEvent, Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import type { ColumnMapping, RememberedMapping } from './dmc-header.js';
import type { KeptProblem, RosterCounts, RosterRound, RosterState } from './roster-import.rules.js';

export interface RosterImport {
  id: string;
  districtId: string;
  /** null: the whole district. */
  schoolId: string | null;
  academicYear: number;
  round: RosterRound;
  fileName: string;
  state: RosterState;
  mapping: ColumnMapping | null;
  chosen: RememberedMapping | null;
  summary: RosterCounts | null;
  problems: KeptProblem[];
  createdAt: Date;
  undoUntil: Date | null;
  version: number;
  phase: string | null;
  done: number | null;
  total: number | null;
}

export const ROSTER_IMPORT_COLUMNS = `ri.id, ri.district_id AS "districtId", ri.school_id AS "schoolId", ri.academic_year AS "academicYear", ri.round,
  ri.file_name AS "fileName", ri.state, ri.mapping, ri.chosen, ri.summary, ri.problems, ri.created_at AS "createdAt",
  ri.undo_until AS "undoUntil", ri.version, rp.phase, rp.done, rp.total`;

const FROM = 'FROM roster_import ri LEFT JOIN roster_progress rp ON rp.import_id = ri.id';

export const listImportsSql = (scope: string): string => `
  SELECT ${ROSTER_IMPORT_COLUMNS} ${FROM} WHERE ${scope}
    AND ($1::timestamptz IS NULL OR (ri.created_at, ri.id) < ($1, $2::uuid))
  ORDER BY ri.created_at DESC, ri.id DESC LIMIT $3`;

export function findImport(tx: Tx, id: string): Promise<RosterImport | null> {
  return tx.row<RosterImport>(`SELECT ${ROSTER_IMPORT_COLUMNS} ${FROM} WHERE ri.id = $1`, [id]);
}

/** @throws DomainError `not-found`. */
export async function lockImport(tx: Tx, id: string): Promise<RosterImport> {
  const roster = await tx.row<RosterImport>(
    `SELECT ${ROSTER_IMPORT_COLUMNS} ${FROM} WHERE ri.id = $1 FOR UPDATE OF ri`,
    [id],
  );
  if (!roster) throw new DomainError('not-found');
  return roster;
}

export interface RosterStep {
  state: RosterState;
  mapping?: ColumnMapping;
  chosen?: RememberedMapping;
  summary?: RosterCounts;
  problems?: readonly KeptProblem[];
  /** Row, field and code of each problem. */
  findings?: readonly (readonly [number, string | null, string])[];
  /** Set by applying, with the end of the time for undoing. */
  undoUntil?: Date;
}

const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

/**
 * Takes an import one step on, from the very version that the caller saw, and tells open screens.
 * @throws DomainError `stale-version` when somebody was faster; the transaction then leaves nothing behind.
 */
export async function stepImport(tx: Tx, roster: RosterImport, step: RosterStep): Promise<number> {
  const changed = await tx.execute(
    `UPDATE roster_import SET state = $3, version = version + 1, changed_at = $4,
       mapping = COALESCE($5::jsonb, mapping), chosen = COALESCE($6::jsonb, chosen), summary = COALESCE($7::jsonb, summary),
       problems = COALESCE($8::jsonb, problems), findings = COALESCE($9::jsonb, findings),
       undo_until = COALESCE($10::timestamptz, undo_until), applied_at = CASE WHEN $10::timestamptz IS NULL THEN applied_at ELSE $4 END
     WHERE id = $1 AND version = $2`,
    [
      roster.id,
      roster.version,
      step.state,
      tx.now,
      json(step.mapping),
      json(step.chosen),
      json(step.summary),
      json(step.problems),
      json(step.findings),
      step.undoUntil ?? null,
    ],
  );
  if (changed !== 1) throw new DomainError('stale-version');
  const version = roster.version + 1;
  tx.publish(liveEvent(roster, version));
  return version;
}

export function liveEvent(
  roster: Pick<RosterImport, 'id' | 'districtId' | 'schoolId'>,
  version: number,
): LiveEvent {
  const { id, districtId, schoolId } = roster;
  return { kind: 'roster-import', id, version, districtId, schoolIds: schoolId === null ? [] : [schoolId] };
}

/** One import or undo of a district at a time: each compares the file with a roll that stands still. */
export async function lockRoll(tx: Tx, districtId: string): Promise<void> {
  await tx.row("SELECT pg_advisory_xact_lock(hashtextextended('roster:' || $1::text, 0))", [districtId]);
}
