import { HAZARD_GROUPS, HAZARDS, monthsOfAcademicYear, suppress, type PublicRelease } from '#contracts';
import { digestOf, draftRelease, thresholdFor } from './public-releases.rules.js';
import { publicTablesOf, reasonsOf } from './public-tables.rules.js';
import { assembleReport, type Figure, type YearReport } from './statistics.rules.js';

const NETWORKS = ['n0', 'n1', 'n2'];
const MONTHS = monthsOfAcademicYear(2568).map(({ key }) => key);

/** A year in which the student of each number stands in one cell of every cut, and meets with one event. */
function yearOf(students: number, year = 2568): YearReport {
  const counts = new Map<string, Figure>();
  const count = (cut: string, key: string): void => {
    const id = `${cut}/${key}`;
    const before = counts.get(id)?.students ?? 0;
    counts.set(id, { cut, key, inGroup: '', events: before + 1, students: before + 1, schools: 1 });
  };
  for (let student = 0; student < students; student += 1) {
    const hazard = HAZARDS[(student * student) % 7]!;
    count('total', 'ALL');
    count('group', hazard.group);
    count('subtype', hazard.code);
    count('month', MONTHS[student % 5]!);
    count('network', NETWORKS[student % 17 === 0 ? 2 : student % 2]!);
    count('sex', student % 3 === 0 ? 'F' : 'M');
    count('level', student % 13 === 0 ? 'P1' : 'P2');
  }
  const place = (id: string) => ({ id, nameTh: id });
  return assembleReport({
    calendar: 'academic',
    year,
    asOf: null,
    ruleVersion: '1',
    figures: [...counts.values()],
    base: [],
    schools: [],
    networks: NETWORKS.map(place),
  });
}

const seal = { revision: 1, digest: 'ab' };
const draftOf = (students: number, earlier: PublicRelease[] = [], threshold = 4) =>
  draftRelease({ report: yearOf(students), seal }, { earlier, threshold });

function releaseOf(students: number, earlier: PublicRelease[] = [], threshold = 4): PublicRelease {
  const { basis, hidden } = draftOf(students, earlier, threshold)!;
  return { ...basis, hidden, threshold };
}

it('adds every table up to the one total, and groups from their sub-types, students and events apart', () => {
  const { cells, sums } = publicTablesOf(yearOf(40));
  const countOf = (id: string): number => cells.find((cell) => cell.id === id)!.count;
  // Groups, months, networks; sub-types of each group; sex and grade of students alone.
  expect(sums).toHaveLength(2 * (3 + HAZARD_GROUPS.length) + 2);
  for (const { total, parts } of sums)
    expect([total, parts.reduce((sum, id) => sum + countOf(id), 0)]).toEqual([total, countOf(total)]);
});

it('names what is counted by year, so that two years are never one unknown', () => {
  const ids = (year: number): string[] => publicTablesOf(yearOf(40, year)).cells.map(({ id }) => id);
  expect(ids(2568)).toContain('academic-2568/students/total/ALL');
  expect(ids(2568).filter((id) => ids(2567).includes(id))).toEqual([]);
});

it('hides every small count of a year and leaves none exposed', () => {
  const tables = publicTablesOf(yearOf(40));
  const { hidden, exposed } = suppress(tables, []);
  expect(exposed).toEqual([]);
  const small = tables.cells.filter(({ count }) => count >= 1 && count <= 4).map(({ id }) => id);
  expect(small.length).toBeGreaterThan(0);
  expect([...hidden]).toEqual(expect.arrayContaining(small));
});

it('shows every zero: what is hidden is never nothing', () => {
  const { cells } = publicTablesOf(yearOf(40));
  const { hidden } = releaseOf(40);
  expect(cells.filter(({ id, count }) => count === 0 && hidden.has(id))).toEqual([]);
});

it('says why each count is hidden, and puts nothing hidden into what goes out', () => {
  const draft = draftOf(40)!;
  expect([...draft.reasons.keys()].sort()).toEqual([...draft.hidden].sort());
  const out = draft.tables.flatMap(({ cut, rows }) =>
    rows.flatMap(({ key, students, events }) => [
      [`academic-2568/students/${cut}/${key}`, students] as const,
      [`academic-2568/events/${cut}/${key}`, events] as const,
    ]),
  );
  for (const [id, count] of out) if (draft.hidden.has(id)) expect([id, count]).toEqual([id, null]);
  expect(out.some(([, count]) => count !== null && count > 4)).toBe(true);
});

it('tells reasons apart: small, changed by little, hidden before, and for the sake of others', () => {
  const cells = [3, 12, 20, 30].map((count, index) => ({ id: `c${index}`, count }));
  const earlier: PublicRelease = {
    cells: [
      { id: 'c1', count: 10 },
      { id: 'c2', count: 9 },
    ],
    sums: [],
    hidden: new Set(['c2']),
    threshold: 4,
  };
  const reasons = reasonsOf({ cells, sums: [] }, new Set(['c0', 'c1', 'c2', 'c3']), {
    earlier: [earlier],
    threshold: 4,
  });
  expect([...reasons.values()]).toEqual(['SMALL', 'DIFFERENCE', 'EARLIER', 'COMPLEMENTARY']);
});

it('keeps the higher threshold of an earlier release, and opens nothing that it hid', () => {
  const first = releaseOf(60, [], 9);
  expect([thresholdFor(4, []), thresholdFor(4, [first]), thresholdFor(12, [first])]).toEqual([4, 9, 12]);
  const second = releaseOf(64, [first], thresholdFor(4, [first]));
  const known = new Set(second.cells.map(({ id }) => id));
  const kept = [...first.hidden].filter((id) => known.has(id));
  expect(kept.filter((id) => !second.hidden.has(id))).toEqual([]);
});

it('gives no draft when an earlier release already lets a small count be worked out', () => {
  const tables = publicTablesOf(yearOf(40));
  const small = tables.cells.filter(({ count }) => count >= 1 && count <= 4).map(({ id }) => id);
  const careless: PublicRelease = { ...tables, hidden: new Set(small), threshold: 4 };
  expect(draftOf(41, [careless])).toBeNull();
});

it('has a digest of what goes out alone: whatever order the database gives its fields in, and no hidden count', () => {
  const draft = draftOf(40)!;
  const turned = draft.tables.map(({ rows, ...table }) => ({
    rows: rows.map(({ events, students, ...row }) => ({ events, students, ...row })),
    ...table,
  }));
  expect(digestOf(draft, turned)).toBe(draft.digest);
  const [group] = draft.tables.filter(({ cut }) => cut === 'sex');
  const changed = draft.tables.map((table) =>
    table === group ? { ...table, rows: table.rows.map((row) => ({ ...row, base: row.base + 1 })) } : table,
  );
  expect(digestOf(draft, changed)).not.toBe(draft.digest);
  expect(digestOf({ ...draft, hidesUpTo: 5 }, draft.tables)).not.toBe(draft.digest);
});
