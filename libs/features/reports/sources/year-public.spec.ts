import { HAZARDS } from '#contracts';
import type { YearReport } from '#features/statistics';
import { publicFacts, publicYear } from './year-public.js';
import { HIDDEN } from './small-counts.js';

const counts = (students: number) => ({ events: students, students, schools: 1, percent: 0.1 });
const byGroup = {
  VIOLENCE: 0,
  ACCIDENT: 0,
  RIGHTS: 0,
  UNWELL: 0,
} as unknown as YearReport['sexes'][number]['byGroup'];
const school = (schoolId: string, nameTh: string, students: number) => ({
  ...{ schoolId, nameTh, base: 100, byGroup },
  ...counts(students),
});

const report: YearReport = {
  ...{ calendar: 'academic', year: 2568, asOf: null, ruleVersion: '1' },
  base: { students: 400, asOfRound: '2568-JUNE', schools: 4 },
  total: counts(43),
  groups: [{ code: HAZARDS[0].group, ...counts(43) }],
  subtypes: [{ code: HAZARDS[0].code, ...counts(43) }],
  months: [{ month: '2025-06', partial: false, byGroup, ...counts(43) }],
  sexes: [{ code: 'F', base: 200, byGroup, ...counts(43) }],
  levels: [{ code: 'P1', base: 50, byGroup, ...counts(43) }],
  schoolsAffected: 4,
  networks: [{ networkId: 'n', nameTh: 'เครือข่าย', base: 400, byGroup, ...counts(43) }],
  schools: [school('a', 'ก', 2), school('b', 'ข', 9), school('c', 'ค', 12), school('d', 'ง', 20)],
  areaEvents: { events: 0, schools: 0 },
};
const networks = new Map(['a', 'b', 'c', 'd'].map((id) => [id, 'n'] as const));

describe('a year that leaves the office', () => {
  const parts = publicYear(report, networks);
  const schools = parts.find((part) => part.kind === 'table' && part.title === 'โรงเรียน');
  const rows = schools?.kind === 'table' ? schools.rows : [];

  it('hides a small count, and one more so that the total does not give it away', () => {
    expect(rows[0]).toEqual(['ก', HIDDEN]);
    expect(rows.filter(([, shown]) => shown === HIDDEN).length).toBeGreaterThan(1);
    expect(rows.some(([, shown]) => shown === '20' || shown === '12')).toBe(true);
  });

  it('tells students alone: no events, no rates, no crossing with a hazard group', () => {
    for (const part of parts)
      if (part.kind === 'table') expect(part.columns.map(({ title }) => title)).toHaveLength(2);
    expect(parts.some(({ kind }) => kind === 'bars')).toBe(false);
    expect(JSON.stringify(publicFacts(report))).not.toContain('43');
  });
});
