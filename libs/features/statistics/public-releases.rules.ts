import { createHash } from 'node:crypto';
import { suppress, type PublicRelease, type PublicTables } from '#contracts';
import {
  countedRowsOf,
  countsEvents,
  PUBLIC_CUTS,
  publicCellId,
  publicTablesOf,
  reasonsOf,
  type CountedRow,
  type HiddenBecause,
  type PublicCut,
  type PublicMeasure,
} from './public-tables.rules.js';
import type { YearReport } from './statistics.rules.js';

/** A row as it goes out: null is hidden, or not counted in this table. */
export interface PublicRow {
  key: string;
  nameTh: string | null;
  base: number;
  students: number | null;
  events: number | null;
}

export interface PublicTable {
  cut: PublicCut;
  countsEvents: boolean;
  rows: PublicRow[];
}

/** What a digest of a release is over, beside its tables. */
export interface ReleaseHeader {
  year: number;
  sealRevision: number;
  sealDigest: string;
  ruleVersion: string;
  hidesUpTo: number;
}

/** A release before it goes out: what it shows, what it hides and why. */
export interface ReleaseDraft extends ReleaseHeader {
  basis: PublicTables;
  hidden: ReadonlySet<string>;
  tables: PublicTable[];
  reasons: ReadonlyMap<string, HiddenBecause>;
  digest: string;
}

/** A year that once went out under a higher threshold keeps it: a lower one would open what was hidden. */
export function thresholdFor(own: number, earlier: readonly PublicRelease[]): number {
  return Math.max(own, ...earlier.map(({ threshold }) => threshold));
}

interface Sealed {
  report: YearReport;
  seal: { revision: number; digest: string };
}

/** @returns null when no pattern protects every small count, now and earlier: nothing of it may go out. */
export function draftRelease(
  { report, seal }: Sealed,
  { earlier, threshold }: { earlier: readonly PublicRelease[]; threshold: number },
): ReleaseDraft | null {
  const basis = publicTablesOf(report);
  const { hidden, exposed } = suppress(basis, earlier, threshold);
  if (exposed.length > 0) return null;
  const tables = releasedTables(report, hidden);
  const header: ReleaseHeader = {
    year: report.year,
    sealRevision: seal.revision,
    sealDigest: seal.digest,
    ruleVersion: report.ruleVersion,
    hidesUpTo: threshold,
  };
  const reasons = reasonsOf(basis, hidden, { earlier, threshold });
  return { ...header, basis, hidden, tables, reasons, digest: digestOf(header, tables) };
}

/** The tables as they go out. */
function releasedTables(report: YearReport, hidden: ReadonlySet<string>): PublicTable[] {
  const rows = countedRowsOf(report);
  const told = (row: CountedRow, measure: PublicMeasure): number | null =>
    hidden.has(publicCellId(report, measure, row)) ? null : row[measure];
  return PUBLIC_CUTS.map((cut) => ({
    cut,
    countsEvents: countsEvents(cut),
    rows: rows
      .filter((row) => row.cut === cut)
      .map((row) => ({
        key: row.key,
        nameTh: row.nameTh,
        base: row.base,
        students: told(row, 'students'),
        events: told(row, 'events'),
      })),
  }));
}

/** SHA-256 over what goes out and nothing that stays: a hash of hidden counts could be tried out. */
export function digestOf(header: ReleaseHeader, tables: readonly PublicTable[]): string {
  const { year, sealRevision, sealDigest, ruleVersion, hidesUpTo } = header;
  const lines = tables.flatMap(({ cut, rows }) =>
    rows.map((row) => [cut, row.key, row.nameTh, row.base, row.students, row.events]),
  );
  const canonical = [1, year, sealRevision, sealDigest, ruleVersion, hidesUpTo, lines];
  return createHash('sha256').update(JSON.stringify(canonical), 'utf8').digest('hex');
}
