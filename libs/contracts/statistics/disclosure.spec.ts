import fc from 'fast-check';
import { revealed } from '../../../test/support/table-reader.js';
import { SMALL_COUNT, suppress, type PublicRelease, type PublicTables } from './disclosure.js';

function published(next: PublicTables, earlier: readonly PublicRelease[] = []): PublicRelease {
  const { hidden, exposed } = suppress(next, earlier);
  expect(exposed).toEqual([]);
  return { ...next, hidden, threshold: SMALL_COUNT };
}

interface Fact {
  group: number;
  subtype: number;
  month: number;
  school: number;
}

const GROUPS = [0, 1, 2, 3];
const SUBTYPES = [0, 1, 2];
const MONTHS = [0, 1, 2, 3, 4, 5];
const SCHOOLS = [0, 1, 2, 3, 4, 5];
const networkOf = (school: number): number => school % 2;

/** Groups × sub-types, groups × months, schools × networks, all with the same margins. */
function tablesOf(facts: readonly Fact[]): PublicTables {
  const cells: { id: string; count: number }[] = [];
  const cell = (id: string, counts: (fact: Fact) => boolean): string => {
    cells.push({ id, count: facts.filter(counts).length });
    return id;
  };
  cell('total', () => true);
  const groups = GROUPS.map((group) => cell(`g${group}`, (fact) => fact.group === group));
  const months = MONTHS.map((month) => cell(`m${month}`, (fact) => fact.month === month));
  const networks = [0, 1].map((network) => cell(`n${network}`, (fact) => networkOf(fact.school) === network));
  const crossed = new Map(
    GROUPS.flatMap((group) => MONTHS.map((month) => [group, month] as const)).map(([group, month]) => [
      `${group}/${month}`,
      cell(`g${group}m${month}`, (fact) => fact.group === group && fact.month === month),
    ]),
  );
  const sums = [
    ...[groups, months, networks].map((parts) => ({ total: 'total', parts })),
    ...GROUPS.map((group) => ({
      total: `g${group}`,
      parts: SUBTYPES.map((subtype) =>
        cell(`g${group}s${subtype}`, (fact) => fact.group === group && fact.subtype === subtype),
      ),
    })),
    ...GROUPS.map((group) => ({
      total: `g${group}`,
      parts: MONTHS.map((month) => crossed.get(`${group}/${month}`)!),
    })),
    ...MONTHS.map((month) => ({
      total: `m${month}`,
      parts: GROUPS.map((group) => crossed.get(`${group}/${month}`)!),
    })),
    ...[0, 1].map((network) => ({
      total: `n${network}`,
      parts: SCHOOLS.filter((school) => networkOf(school) === network).map((school) =>
        cell(`k${school}`, (fact) => fact.school === school),
      ),
    })),
  ];
  return { cells, sums };
}

const anyFact = fc.record({
  group: fc.constantFrom(0, 0, 0, 1, 1, 2, 3),
  subtype: fc.constantFrom(...SUBTYPES),
  month: fc.constantFrom(...MONTHS),
  school: fc.constantFrom(...SCHOOLS),
});

const ROW: PublicTables = {
  cells: [
    { id: 'all', count: 34 },
    { id: 'V', count: 1 },
    { id: 'A', count: 14 },
    { id: 'R', count: 11 },
    { id: 'U', count: 8 },
  ],
  sums: [{ total: 'all', parts: ['V', 'A', 'R', 'U'] }],
};

it('hides the one pupil of the published year, and one more count so that the total does not tell', () => {
  const { hidden } = published(ROW);
  expect([...hidden].sort()).toEqual(['U', 'V']);
  expect(revealed([published(ROW)])).toEqual([]);
});

it('shows what is not small, zeros among it, and hides nothing without need', () => {
  const tables = { ...ROW, cells: ROW.cells.map((one) => (one.id === 'V' ? { id: 'V', count: 0 } : one)) };
  const whole = {
    ...tables,
    cells: tables.cells.map((one) => (one.id === 'all' ? { id: 'all', count: 33 } : one)),
  };
  expect(published(whole).hidden.size).toBe(0);
});

it('knows that students may stand in several groups: a total below its parts is no equation', () => {
  const overlap = {
    ...ROW,
    cells: ROW.cells.map((one) => (one.id === 'all' ? { id: 'all', count: 30 } : one)),
  };
  expect(revealed([published(overlap)])).toEqual([]);
  const more = { ...ROW, cells: ROW.cells.map((one) => (one.id === 'all' ? { id: 'all', count: 40 } : one)) };
  expect(() => suppress(more, [])).toThrow('more than its parts');
});

it('is noticed by the solver when only the small counts themselves are hidden', () => {
  expect(revealed([{ ...ROW, hidden: new Set(['V']), threshold: SMALL_COUNT }])).toEqual(['V@0']);
});

it('keeps hidden in a later release what was hidden, and hides a total that grew by one', () => {
  const first = published(ROW);
  const later: PublicTables = {
    ...ROW,
    cells: ROW.cells.map(({ id, count }) => ({ id, count: id === 'V' || id === 'all' ? count + 6 : count })),
  };
  const second = published(later, [first]);
  expect([...second.hidden].sort()).toEqual(['U', 'V']);
  expect(revealed([first, second])).toEqual([]);
  const grown: PublicTables = {
    ...ROW,
    cells: ROW.cells.map(({ id, count }) => ({ id, count: id === 'A' || id === 'all' ? count + 1 : count })),
  };
  const third = published(grown, [first]);
  expect([...third.hidden]).toEqual(expect.arrayContaining(['A', 'all']));
  expect(revealed([first, third])).toEqual([]);
});

it('protects every hidden count of linked tables against a reader with a solver', () => {
  fc.assert(
    fc.property(fc.array(anyFact, { minLength: 5, maxLength: 120 }), (facts) => {
      expect(revealed([published(tablesOf(facts))])).toEqual([]);
    }),
    { numRuns: 12, seed: 24 },
  );
}, 30_000);

it('protects them over every pair of releases', () => {
  fc.assert(
    fc.property(
      fc.array(anyFact, { minLength: 20, maxLength: 80 }),
      fc.array(anyFact, { minLength: 1, maxLength: 20 }),
      (facts, late) => {
        const first = published(tablesOf(facts));
        const second = published(tablesOf([...facts, ...late]), [first]);
        expect(revealed([first, second])).toEqual([]);
      },
    ),
    { numRuns: 6, seed: 24 },
  );
}, 30_000);
