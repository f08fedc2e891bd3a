import { toAsciiDigits } from '../thai/thai-digits.js';
import { SDQ_ITEMS, SDQ_SCALE_NAMES, sdqScoresOf, type SdqScores } from './sdq.js';
import {
  CARE_GROUPS,
  CCT_STATUSES,
  HERO_COLOURS,
  SCREENING_ASPECTS,
  type CctStatusCode,
  type HeroColourCode,
} from '../vocabularies/screening-words.js';
import type { ScreeningKind } from '../vocabularies/screening-kinds.js';
import type { AspectResults } from './indicators.js';

/** What one screening found, in numbers and codes alone. */
export type ScreeningValue =
  | { kind: 'SDQ'; scores: SdqScores }
  | { kind: 'ASPECTS'; aspects: AspectResults }
  | { kind: 'HERO'; colour: HeroColourCode }
  | { kind: 'CCT'; status: CctStatusCode };

export type PasteProblem =
  | 'who-missing'
  | 'values-count'
  | 'value-invalid'
  | 'unknown-student'
  | 'ambiguous'
  | 'twice';

export interface PastedRow {
  /** Line of the pasted text, from 1. */
  row: number;
  /** A student code or a name, as written. */
  who: string;
  value: ScreeningValue | null;
  problem: PasteProblem | null;
}

const SCORE = /^\d{1,2}$/u;

/**
 * Rows of a pasted table: who, then the values. Tabs when there is one, commas otherwise; a first line without
 * any value that can be read is a heading and left out.
 */
export function readPaste(text: string, kind: ScreeningKind): PastedRow[] {
  const separator = text.includes('\t') ? '\t' : ',';
  const lines = text
    .split(/\r\n|\r|\n/u)
    .map((line, index) => ({ row: index + 1, cells: line.split(separator) }));
  return readTable(lines, kind);
}

/** The same rules for the rows of a file, numbered as its reader sees them. */
export function readTable(
  lines: readonly { readonly row: number; readonly cells: readonly string[] }[],
  kind: ScreeningKind,
): PastedRow[] {
  const filled = lines
    .map(({ row, cells }) => ({ row, cells: cells.map(clean) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const rows = filled.map(({ row, cells }) => readRow(row, cells, kind));
  const isHeading =
    rows.length > 1 &&
    rows[0]?.row === 1 &&
    (rows[0].problem === 'values-count' || rows[0].problem === 'value-invalid') &&
    !/\d/u.test(filled[0]?.cells.join('') ?? '');
  return isHeading ? rows.slice(1) : rows;
}

const clean = (cell: string): string => toAsciiDigits(cell.trim().replace(/^"(.*)"$/u, '$1'));

function readRow(row: number, [who = '', ...cells]: string[], kind: ScreeningKind): PastedRow {
  if (who === '') return { row, who, value: null, problem: 'who-missing' };
  const value = READERS[kind](withoutTrailing(cells));
  return typeof value === 'string'
    ? { row, who, value: null, problem: value }
    : { row, who, value, problem: null };
}

function withoutTrailing(cells: string[]): string[] {
  const last = cells.findLastIndex((cell) => cell !== '');
  return cells.slice(0, last + 1);
}

type Reader = (cells: string[]) => ScreeningValue | 'values-count' | 'value-invalid';

const READERS: Record<ScreeningKind, Reader> = {
  SDQ: readSdq,
  ASPECTS: (cells) => {
    if (cells.length !== SCREENING_ASPECTS.length) return 'values-count';
    const groups = cells.map((cell) => codeOf(CARE_GROUPS, cell));
    if (groups.includes(null)) return 'value-invalid';
    const aspects = Object.fromEntries(SCREENING_ASPECTS.map(({ code }, index) => [code, groups[index]]));
    return { kind: 'ASPECTS', aspects: aspects as AspectResults };
  },
  HERO: (cells) => {
    const colour = codeOf(HERO_COLOURS, cells[0] ?? '');
    if (cells.length !== 1) return 'values-count';
    return colour ? { kind: 'HERO', colour } : 'value-invalid';
  },
  CCT: (cells) => {
    const status = codeOf(CCT_STATUSES, cells[0] ?? '');
    if (cells.length !== 1) return 'values-count';
    return status ? { kind: 'CCT', status } : 'value-invalid';
  },
};

function readSdq(cells: string[]): ScreeningValue | 'values-count' | 'value-invalid' {
  if (cells.length !== SDQ_SCALE_NAMES.length && cells.length !== SDQ_ITEMS) return 'values-count';
  if (!cells.every((cell) => SCORE.test(cell))) return 'value-invalid';
  const numbers = cells.map(Number);
  if (cells.length === SDQ_ITEMS)
    return numbers.every((number) => number <= 2)
      ? { kind: 'SDQ', scores: sdqScoresOf(numbers) }
      : 'value-invalid';
  if (numbers.some((number) => number > 10)) return 'value-invalid';
  const scores = Object.fromEntries(SDQ_SCALE_NAMES.map((scale, index) => [scale, numbers[index]]));
  return { kind: 'SDQ', scores: scores as SdqScores };
}

/** A code by itself, its label, or its place in the list from 1 (as spreadsheets write it). */
function codeOf<Code extends string>(
  entries: readonly { readonly code: Code; readonly th: string; readonly en: string }[],
  cell: string,
): Code | null {
  const found = entries.find(
    ({ code, th, en }, index) =>
      cell.toUpperCase() === code ||
      cell === th ||
      cell.toLowerCase() === en.toLowerCase() ||
      cell === String(index + 1),
  );
  return found?.code ?? null;
}
