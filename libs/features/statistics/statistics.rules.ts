import {
  HAZARD_GROUPS,
  HAZARDS,
  LEVELS,
  monthsOfAcademicYear,
  monthsOfFiscalYear,
  type HazardGroupCode,
  type MonthRange,
} from '#contracts';

/** Changes whenever the same records would give other figures; a district's figures of older rules are rebuilt. */
export const RULE_VERSION = '1';

export const CALENDARS = ['academic', 'fiscal'] as const;
export type Calendar = (typeof CALENDARS)[number];

export const CUTS = [
  'total',
  'area',
  'group',
  'subtype',
  'school',
  'network',
  'month',
  'sex',
  'level',
] as const;
export type Cut = (typeof CUTS)[number];

export const MEASURES = ['events', 'students', 'schools'] as const;
export type Measure = (typeof MEASURES)[number];

/** Key of the only cell of the cuts `total` and `area`. */
export const TOTAL_KEY = 'ALL';
export const AREA_KEY = 'AREA';
/** Key of what is not known, such as the sex of a student who is on no roll. */
export const UNKNOWN_KEY = 'UNKNOWN';

/** One compiled figure. `inGroup` is empty for all hazard groups together. */
export interface Figure {
  cut: string;
  key: string;
  inGroup: string;
  events: number;
  students: number;
  schools: number;
}

export interface BaseFigure {
  cut: string;
  key: string;
  students: number;
  schools: number;
}

/** Counts, and the share of the base in percent; null where there is no base. */
export interface Counts {
  events: number;
  students: number;
  schools: number;
  percent: number | null;
}

export type ByGroup = Record<HazardGroupCode, number>;

export interface YearReport {
  calendar: Calendar;
  year: number;
  asOf: string | null;
  ruleVersion: string;
  base: { students: number; asOfRound: string | null; schools: number };
  total: Counts;
  groups: (Counts & { code: string })[];
  schoolsAffected: number;
  subtypes: (Counts & { code: string })[];
  months: (Counts & { month: string; partial: boolean; byGroup: ByGroup })[];
  networks: (Counts & { networkId: string; nameTh: string; base: number; byGroup: ByGroup })[];
  schools: (Counts & { schoolId: string; nameTh: string; base: number; byGroup: ByGroup })[];
  sexes: (Counts & { code: string; base: number; byGroup: ByGroup })[];
  levels: (Counts & { code: string; base: number; byGroup: ByGroup })[];
  areaEvents: { events: number; schools: number };
}

export interface Place {
  id: string;
  nameTh: string;
}

/** What a report is made of. */
export interface ReportParts {
  calendar: Calendar;
  year: number;
  /** Those of a part of the year; all of them when absent. */
  months?: readonly MonthRange[];
  asOf: string | null;
  ruleVersion: string;
  figures: readonly Figure[];
  base: readonly BaseFigure[];
  schools: readonly Place[];
  networks: readonly Place[];
}

/**
 * Share in percent with two decimals, half up, in whole numbers: floats would round 0.005 either way. The office's
 * own table printed 0.07 for 14 of 18,276 because it cut off; here it is 0.08 (product.md 7).
 * @returns null without a base.
 */
export function percentOf(students: number, base: number): number | null {
  if (base <= 0) return null;
  const doubled = 20_000 * students + base;
  const hundredths = (doubled - (doubled % (2 * base))) / (2 * base);
  return hundredths / 100;
}

/** The months of a year as rows; an academic year has the two halves of May at its ends. */
export function monthsOfYear(calendar: Calendar, year: number): MonthRange[] {
  return calendar === 'academic' ? monthsOfAcademicYear(year) : monthsOfFiscalYear(year);
}

/** The academic year whose June roll is the base: of fiscal year N, the June that lies in it. */
export function baseYearOf(_calendar: Calendar, year: number): number {
  return year;
}

const NOTHING = { events: 0, students: 0, schools: 0 };

/** Look-up over the figures of a year, with zero for every cell that is not stored. */
class Figures {
  private readonly cells = new Map<string, Figure>();
  private readonly bases = new Map<string, BaseFigure>();
  private readonly known = new Set<string>();

  constructor(figures: readonly Figure[], base: readonly BaseFigure[]) {
    for (const figure of figures) this.cells.set(`${figure.cut}/${figure.key}/${figure.inGroup}`, figure);
    for (const figure of base) this.bases.set(`${figure.cut}/${figure.key}`, figure);
    for (const { cut, key } of [...figures, ...base]) this.known.add(`${cut}/${key}`);
  }

  has(cut: Cut, key: string): boolean {
    return this.known.has(`${cut}/${key}`);
  }

  baseOf(cut: Cut, key: string): { students: number; schools: number } {
    return this.bases.get(`${cut}/${key}`) ?? NOTHING;
  }

  /** Counts of a cell, as a share of the given base. */
  of(cut: Cut, key: string, base: number): Counts {
    const { events, students, schools } = this.cells.get(`${cut}/${key}/`) ?? NOTHING;
    return { events, students, schools, percent: percentOf(students, base) };
  }

  /** Counts of a cell as a share of its own part of the roll. */
  rated(cut: Cut, key: string): Counts & { base: number; byGroup: ByGroup } {
    const base = this.baseOf(cut, key).students;
    return { base, ...this.of(cut, key, base), byGroup: this.byGroup(cut, key, 'students') };
  }

  byGroup(cut: Cut, key: string, measure: 'events' | 'students'): ByGroup {
    const counts = HAZARD_GROUPS.map(({ code }) => [
      code,
      this.cells.get(`${cut}/${key}/${code}`)?.[measure] ?? 0,
    ]);
    return Object.fromEntries(counts) as ByGroup;
  }

  /** Every code with its counts, and what has none when there is any. */
  listed(cut: Cut, codes: readonly string[]): (Counts & { code: string; base: number; byGroup: ByGroup })[] {
    const shown = this.has(cut, UNKNOWN_KEY) ? [...codes, UNKNOWN_KEY] : codes;
    return shown.map((code) => ({ code, ...this.rated(cut, code) }));
  }

  /** The places that have a roll or a record. */
  placed(cut: Cut, places: readonly Place[]): (Counts & Place & { base: number; byGroup: ByGroup })[] {
    return [...places, NOWHERE]
      .filter(({ id }) => this.has(cut, id))
      .map(({ id, nameTh }) => ({ id, nameTh, ...this.rated(cut, id) }));
  }
}

const NOWHERE: Place = { id: UNKNOWN_KEY, nameTh: 'ไม่ระบุ' };
const SEXES = ['M', 'F'];
const LEVEL_CODES = LEVELS.map(({ code }) => code);

/** The report of a year from its figures: every group, sub-type, month and grade stands in it, with zeros. */
export function assembleReport(parts: ReportParts): YearReport {
  const { calendar, year, asOf, ruleVersion } = parts;
  const figures = new Figures(parts.figures, parts.base);
  const whole = figures.baseOf('total', TOTAL_KEY);
  const counts = (cut: Cut, key: string): Counts => figures.of(cut, key, whole.students);
  const total = counts('total', TOTAL_KEY);
  const area = counts('area', AREA_KEY);
  const asOfRound = whole.students > 0 ? `${baseYearOf(calendar, year)}-JUNE` : null;
  return {
    calendar,
    year,
    asOf,
    ruleVersion,
    base: { students: whole.students, asOfRound, schools: whole.schools },
    total,
    groups: HAZARD_GROUPS.map(({ code }) => ({ code, ...counts('group', code) })),
    schoolsAffected: total.schools,
    subtypes: HAZARDS.map(({ code }) => ({ code, ...counts('subtype', code) })),
    months: (parts.months ?? monthsOfYear(calendar, year)).map(({ key, partial }) => ({
      month: key,
      partial,
      ...counts('month', key),
      byGroup: figures.byGroup('month', key, 'events'),
    })),
    networks: figures.placed('network', parts.networks).map(({ id, ...row }) => ({ networkId: id, ...row })),
    schools: figures.placed('school', parts.schools).map(({ id, ...row }) => ({ schoolId: id, ...row })),
    sexes: figures.listed('sex', SEXES),
    levels: figures.listed('level', LEVEL_CODES),
    areaEvents: { events: area.events, schools: area.schools },
  };
}
