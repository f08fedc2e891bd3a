import {
  DMC_FIELDS,
  fieldOfHeading,
  IDENTITY_FIELDS,
  isNeverRead,
  looksNeverRead,
  normaliseHeading,
  REQUIRED_FIELDS,
  type DmcField,
  type HeadingMatch,
} from './dmc-columns.js';
import type { NumberedRow } from './dmc-text.js';

/** A choice that a person made on the mapping screen: column index (0 = A) for a field, null for "not in the file". */
export type RememberedMapping = Partial<Record<DmcField, number | null>>;

export type MappingConfidence = HeadingMatch | 'remembered' | 'content';

export interface MappedColumn {
  readonly index: number;
  readonly confidence: MappingConfidence;
}

export type UnreadReason =
  /** Must not be imported. */
  | 'never-read'
  /** Heading unknown. */
  | 'unknown'
  /** A second column for a field that has one. */
  | 'repeated'
  /** Under a known heading, but the cells look like something that must not be imported. */
  | 'looks-never-read';

export interface UnreadColumn {
  readonly index: number;
  readonly heading: string;
  readonly reason: UnreadReason;
}

export interface ColumnMapping {
  readonly headerRowNumber: number;
  readonly columns: Partial<Record<DmcField, MappedColumn>>;
  readonly unread: readonly UnreadColumn[];
  /** Fields for which several columns are possible and the content does not decide; the first one is taken. */
  readonly ambiguous: readonly { readonly field: DmcField; readonly indexes: readonly number[] }[];
  readonly missing: readonly DmcField[];
  /** All headings in one line: the key under which a mapping is remembered. */
  readonly layout: string;
}

const HEADER_SEARCH_ROWS = 30;
const HEADER_MIN_COLUMNS = 4;
const SHARE = 0.5;

/** Position in `rows` of the row with the most known headings; -1 when no row looks like a DMC header. */
export function findHeader(rows: readonly NumberedRow[]): number {
  let best = -1;
  let bestScore = HEADER_MIN_COLUMNS - 1;
  rows.slice(0, HEADER_SEARCH_ROWS).forEach((row, position) => {
    const fields = new Set(
      row.cells.map((cell) => fieldOfHeading(cell)?.field).filter((field) => field !== undefined),
    );
    if (fields.size > bestScore) {
      best = position;
      bestScore = fields.size;
    }
  });
  return best;
}

/** Decides which column holds which field, from headings, from the cells of `sample`, and from an earlier choice. */
export function mapColumns(
  header: NumberedRow,
  sample: readonly NumberedRow[],
  remembered: RememberedMapping = {},
): ColumnMapping {
  const candidates = collectCandidates(header);
  const columns: Partial<Record<DmcField, MappedColumn>> = {};
  const ambiguous: { field: DmcField; indexes: number[] }[] = [];
  assignRemembered(header, remembered, columns);
  assignIdentity(candidates, sample, columns, remembered);
  for (const field of DMC_FIELDS) {
    if (field in columns || field in remembered) continue;
    const free = (candidates.get(field) ?? []).filter(({ index }) => !isTaken(columns, index));
    if (free[0] === undefined) continue;
    columns[field] = { index: free[0].index, confidence: free[0].match };
    if (free.length > 1 && !sameContent(sample, free)) {
      ambiguous.push({ field, indexes: free.map(({ index }) => index) });
    }
  }
  const rejected = rejectByContent(columns, sample);
  return {
    headerRowNumber: header.rowNumber,
    columns,
    unread: listUnread(header, columns, rejected),
    ambiguous,
    missing: missingFields(columns),
    layout: header.cells.map(normaliseHeading).join('|'),
  };
}

interface Candidate {
  readonly index: number;
  readonly match: HeadingMatch;
}

type Columns = Partial<Record<DmcField, MappedColumn>>;

function collectCandidates(header: NumberedRow): Map<DmcField, Candidate[]> {
  const candidates = new Map<DmcField, Candidate[]>();
  header.cells.forEach((heading, index) => {
    const found = fieldOfHeading(heading);
    if (found === null) return;
    candidates.set(found.field, [...(candidates.get(found.field) ?? []), { index, match: found.match }]);
  });
  return candidates;
}

function assignRemembered(header: NumberedRow, remembered: RememberedMapping, columns: Columns): void {
  for (const field of DMC_FIELDS) {
    const index = remembered[field];
    if (index === undefined || index === null || !Number.isInteger(index)) continue;
    const heading = header.cells[index];
    if (heading === undefined || isTaken(columns, index)) continue;
    if (isNeverRead(normaliseHeading(heading)) && fieldOfHeading(heading) === null) continue;
    columns[field] = { index, confidence: 'remembered' };
  }
}

/**
 * The two ids are told apart by their content: DMC files carry the 13-digit id under รหัสนักเรียน, or two columns of
 * the same name.
 */
function assignIdentity(
  candidates: Map<DmcField, Candidate[]>,
  sample: readonly NumberedRow[],
  columns: Columns,
  remembered: RememberedMapping,
): void {
  if ('citizenId' in remembered || 'studentCode' in remembered) return;
  const named = candidates.get('citizenId') ?? [];
  const coded = candidates.get('studentCode') ?? [];
  const pool = [...named, ...coded].filter(({ index }) => !isTaken(columns, index));
  const scored = pool.map((candidate) => ({ candidate, share: shareOfCitizenIds(sample, candidate.index) }));
  const best = scored.reduce(
    (a, b) => (b.share > a.share ? b : a),
    scored[0] ?? { candidate: undefined, share: 0 },
  );
  const citizen = best.share >= SHARE ? best.candidate : named[0];
  if (citizen !== undefined) {
    const labelled = named.some(({ index }) => index === citizen.index);
    columns.citizenId = { index: citizen.index, confidence: labelled ? citizen.match : 'content' };
  }
  const others = pool.filter(
    ({ index }) => index !== citizen?.index && shareOfCitizenIds(sample, index) < SHARE,
  );
  const student =
    others.find(({ index }) => coded.some((candidate) => candidate.index === index)) ?? others[0];
  if (student === undefined) return;
  const labelled = coded.some(({ index }) => index === student.index);
  columns.studentCode = { index: student.index, confidence: labelled ? student.match : 'content' };
}

function shareOfCitizenIds(sample: readonly NumberedRow[], index: number): number {
  const values = sampleValues(sample, index);
  const ids = values.filter((value) =>
    /^(\d{13}|G\d{12}|\d(\.\d+)?E\+?1[12])$/i.test(value.replace(/[\s-]/g, '')),
  );
  return values.length === 0 ? 0 : ids.length / values.length;
}

function rejectByContent(columns: Columns, sample: readonly NumberedRow[]): ReadonlySet<number> {
  const rejected = new Set<number>();
  for (const field of DMC_FIELDS) {
    const column = columns[field];
    if (column === undefined) continue;
    const values = sampleValues(sample, column.index);
    const hits = values.filter((value) => looksNeverRead(field, value)).length;
    if (hits === 0 || hits < values.length * SHARE) continue;
    rejected.add(column.index);
    delete columns[field];
  }
  return rejected;
}

function sampleValues(sample: readonly NumberedRow[], index: number): string[] {
  return sample.map((row) => (row.cells[index] ?? '').trim()).filter((value) => value !== '');
}

function sameContent(sample: readonly NumberedRow[], candidates: readonly Candidate[]): boolean {
  return sample.every(
    (row) => new Set(candidates.map(({ index }) => (row.cells[index] ?? '').trim())).size === 1,
  );
}

function isTaken(columns: Columns, index: number): boolean {
  return Object.values(columns).some((column) => column.index === index);
}

function listUnread(header: NumberedRow, columns: Columns, rejected: ReadonlySet<number>): UnreadColumn[] {
  return header.cells.flatMap((cell, index) => {
    const heading = cell.trim().slice(0, 80);
    if (heading === '' || isTaken(columns, index)) return [];
    return [{ index, heading, reason: rejected.has(index) ? 'looks-never-read' : unreadReason(heading) }];
  });
}

function unreadReason(heading: string): UnreadReason {
  if (fieldOfHeading(heading) !== null) return 'repeated';
  return isNeverRead(normaliseHeading(heading)) ? 'never-read' : 'unknown';
}

function missingFields(columns: Columns): DmcField[] {
  const missing: DmcField[] = REQUIRED_FIELDS.filter((field) => !(field in columns));
  const anonymous = IDENTITY_FIELDS.every((field) => !(field in columns));
  return anonymous ? [...missing, ...IDENTITY_FIELDS] : missing;
}
