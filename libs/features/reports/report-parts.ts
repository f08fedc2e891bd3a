import { toThaiDigits, type VocabularyEntry } from '#contracts';

/** One piece of a page, as the templates know it. */
export type Part = { title?: string } & (
  | { kind: 'facts'; rows: [label: string, value: string][] }
  | { kind: 'table'; columns: Column[]; rows: string[][] }
  | { kind: 'bars'; unit: string; rows: [label: string, value: number, shown: string][] }
  | { kind: 'text'; text: string }
  | { kind: 'note'; text: string }
);

export interface Column {
  title: string;
  right?: true;
  /** Takes the room that the others leave. */
  wide?: true;
}

export interface Section {
  title: string;
  parts: Part[];
}

export const NOTHING = '–';

export const facts = (rows: readonly (readonly [string, string | null])[], title?: string): Part => ({
  kind: 'facts',
  rows: rows.map(([label, value]) => [label, value === null || value === '' ? NOTHING : value]),
  ...(title === undefined ? {} : { title }),
});

export const text = (title: string, value: string | null): Part => ({
  kind: 'text',
  title,
  text: value ?? '',
});

export const note = (value: string): Part => ({ kind: 'note', text: value });

export const table = (title: string, columns: Column[], rows: string[][]): Part => ({
  kind: 'table',
  title,
  columns,
  rows,
});

export const bars = (
  title: string,
  unit: string,
  rows: readonly (readonly [label: string, value: number])[],
): Part => ({
  kind: 'bars',
  title,
  unit,
  rows: rows.map(([label, value]) => [label, value, String(value)]),
});

/** The Thai word of a code; the code itself never stands on paper. */
export function wordOf(entries: readonly VocabularyEntry[], code: string | null | undefined): string {
  return entries.find((entry) => entry.code === code)?.th ?? NOTHING;
}

export const wordsOf = (entries: readonly VocabularyEntry[], codes: readonly string[]): string =>
  codes.map((code) => wordOf(entries, code)).join(', ');

const REFERENCE = /[A-Z]{2,5}-\d{4}-\d{3,8}/gu;

/** Thai digits for official papers; reference numbers stay as they are typed into the system. */
function officialText(value: string): string {
  const kept = value.match(REFERENCE) ?? [];
  return value
    .split(REFERENCE)
    .map((piece, index) => toThaiDigits(piece) + (kept[index] ?? ''))
    .join('');
}

/** Every text of a page with Thai digits; numbers, which measure bars, stay numbers. */
export function official<T>(value: T): T {
  if (typeof value === 'string') return officialText(value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => official(item)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, official<unknown>(item)]),
  ) as T;
}
