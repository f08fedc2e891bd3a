import { type IsoDate, toIsoDate } from '../calendar/iso-date.js';
import { academicYearOf, type Term, termRange } from '../calendar/school-year.js';
import type { MonitoringChoice, MonitoringFindingStatus, MonitoringItemKind } from './monitoring-words.js';

export interface MonitoringItem {
  /** Stays the same over the versions of a tool, so that answers can be laid side by side. */
  id: string;
  kind: MonitoringItemKind;
  text: string;
  help?: string | null;
  required: boolean;
}

export interface MonitoringSection {
  title: string;
  items: readonly MonitoringItem[];
}

/** Bounds of a tool: what a visitor can ask in one visit on a phone. */
export const MONITORING_BOUNDS = {
  sections: 16,
  itemsASection: 30,
  toolsAVisit: 6,
  visitors: 8,
  text: 2000,
  count: 100_000,
  score: { min: 1, max: 5 },
  filesAVisit: 30,
  filesAFinding: 10,
  findings: 40,
} as const;

export const itemsOf = (sections: readonly MonitoringSection[]): MonitoringItem[] =>
  sections.flatMap(({ items }) => items);

export interface MonitoringValue {
  choice: MonitoringChoice | null;
  score: number | null;
  count: number | null;
  text: string | null;
}

export const NO_VALUE: MonitoringValue = { choice: null, score: null, count: null, text: null };

/** The field of an answer that an item of a kind is answered in. */
export const VALUE_FIELD = {
  CHOICE: 'choice',
  SCORE: 'score',
  COUNT: 'count',
  TEXT: 'text',
} as const satisfies Record<MonitoringItemKind, keyof MonitoringValue>;

/** Whether a value answers the item: in the item's own field, and in no other. */
export function isAnswered(item: Pick<MonitoringItem, 'kind'>, value: MonitoringValue | undefined): boolean {
  if (value === undefined) return false;
  const given = value[VALUE_FIELD[item.kind]];
  return typeof given === 'string' ? given.trim() !== '' : given !== null;
}

/** Whether a value holds something in a field that is not the item's. */
export function isForeignValue(kind: MonitoringItemKind, value: MonitoringValue): boolean {
  return (Object.keys(value) as (keyof MonitoringValue)[]).some(
    (field) => field !== VALUE_FIELD[kind] && value[field] !== null,
  );
}

/** Ids of the required items that still wait for an answer, in the order of the tool. */
export function missingItems(
  sections: readonly MonitoringSection[],
  answers: ReadonlyMap<string, MonitoringValue>,
): string[] {
  return itemsOf(sections)
    .filter((item) => item.required && !isAnswered(item, answers.get(item.id)))
    .map(({ id }) => id);
}

/**
 * The academic year and term that a visit counts for. Days between two terms belong to the term before them: what is
 * looked at in October is what was done until then.
 */
export function monitoringTermOf(day: string): { academicYear: number; term: Term } {
  const on = toIsoDate(day);
  const academicYear = academicYearOf(on);
  return { academicYear, term: on >= termRange(academicYear, 2).from ? 2 : 1 };
}

/** Terms of an academic year that have begun. */
export function termsBegun(academicYear: number, today: string): Term[] {
  const on = toIsoDate(today);
  return ([1, 2] as const).filter((term) => termRange(academicYear, term).from <= on);
}

/** The last day on which a visit counts for the term: the day before the next one, or the year's last. */
export const lastDayToVisit = (academicYear: number, term: Term): IsoDate => termRange(academicYear, term).to;

const WAITS_AT_SCHOOL: readonly MonitoringFindingStatus[] = ['OPEN', 'RETURNED'];

/** Whether the school owes an answer that is past its day. Who has answered is not overdue: the visitor is asked then. */
export function isFindingOverdue(status: MonitoringFindingStatus, dueOn: string, today: string): boolean {
  return WAITS_AT_SCHOOL.includes(status) && dueOn < today;
}

/** Ids that stand twice in a tool, which would mix up answers. */
export function repeatedItemIds(sections: readonly MonitoringSection[]): string[] {
  const ids = itemsOf(sections).map(({ id }) => id);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}
