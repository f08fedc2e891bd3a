import type { FullRelease } from '#features/statistics';
import { publicYear } from './year-public.js';
import { HIDDEN } from './small-counts.js';

const row = (key: string, nameTh: string | null, students: number | null) => ({
  ...{ key, nameTh, students },
  ...{ base: 400, events: students },
});
const release = {
  ...{ id: 'r', number: 2, year: 2568, sealRevision: 1, sealDigest: '', asOf: new Date(), ruleVersion: '1' },
  ...{ hidesUpTo: 6, digest: '', publishedAt: new Date(), publishedBy: '' },
  ...{ withdrawnAt: null, withdrawnBy: null, withdrawReason: null },
  tables: [
    { cut: 'total', countsEvents: true, rows: [row('total', null, 43)] },
    { cut: 'network', countsEvents: true, rows: [row('n', 'เครือข่ายหนึ่ง', 41), row('m', 'เครือข่ายสอง', null)] },
    { cut: 'month', countsEvents: true, rows: [row('2025-06', null, 0)] },
  ],
} satisfies FullRelease;

describe('a year that leaves the office', () => {
  const parts = publicYear(release);
  const rowsOf = (title: string) =>
    parts.flatMap((part) => (part.kind === 'table' && part.title === title ? part.rows : []));

  it('says what its release says, and hides what its release hides', () => {
    expect(rowsOf('รวม')).toEqual([['รวม', '43']]);
    expect(rowsOf('เครือข่าย')).toEqual([
      ['เครือข่ายหนึ่ง', '41'],
      ['เครือข่ายสอง', HIDDEN],
    ]);
    expect(rowsOf('รายเดือน')).toEqual([[expect.stringContaining('2568'), '0']]);
    expect(JSON.stringify(parts)).toContain('ชุดที่ 2 จำนวน 1–6 คน');
  });

  it('tells students alone: no events, no rates, no crossing with a hazard group', () => {
    for (const part of parts)
      if (part.kind === 'table') expect(part.columns.map(({ title }) => title)).toHaveLength(2);
    expect(parts.some(({ kind }) => kind === 'bars')).toBe(false);
  });

  it('tells no count of a year that was never published', () => {
    expect(publicYear(null)).toEqual([{ kind: 'note', text: expect.not.stringMatching(/\d/u) }]);
  });
});
