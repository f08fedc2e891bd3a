import fc from 'fast-check';
import { HAZARDS, hazardByCode, monthsOfAcademicYear, suppress, type PublicRelease } from '#contracts';
import { revealed } from '../../../test/support/table-reader.js';
import { publicTablesOf } from './public-tables.rules.js';
import { assembleReport, type Figure, type YearReport } from './statistics.rules.js';

/*
 * Years of the office's size: some thirty students over nine networks and grades, so that most counts are small. They
 * must be publishable with their total, and stay so when late reports come.
 */

interface Fact {
  incident: number;
  /** null for an event that harmed no student. */
  student: number | null;
  code: (typeof HAZARDS)[number]['code'];
  month: string;
  network: string;
  sex: string;
  level: string;
}

const YEAR = 2568;
const MONTHS = monthsOfAcademicYear(YEAR).map(({ key }) => key);
const NETWORKS = Array.from({ length: 9 }, (_, index) => `n${index}`);
const LEVELS = ['AN2', 'AN3', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'M1'];

function reportOf(facts: readonly Fact[]): YearReport {
  const units = new Map<string, { events: Set<number>; students: Set<number> }>();
  for (const { incident, student, code, month, network, sex, level } of facts) {
    const cells = ['total/ALL', `group/${hazardByCode(code).group}`, `subtype/${code}`, `month/${month}`];
    const ofStudent = student === null ? [] : [`sex/${sex}`, `level/${level}`];
    for (const id of [...cells, `network/${network}`, ...ofStudent]) {
      const { events, students } = units.get(id) ?? { events: new Set(), students: new Set() };
      units.set(id, {
        events: events.add(incident),
        students: student === null ? students : students.add(student),
      });
    }
  }
  const figures = [...units].map(([id, { events, students }]): Figure => {
    const [cut = '', key = ''] = id.split('/');
    return { cut, key, inGroup: '', events: events.size, students: students.size, schools: 1 };
  });
  return assembleReport({
    ...{ calendar: 'academic', year: YEAR, asOf: null, ruleVersion: '1', figures, schools: [] },
    base: NETWORKS.map((key) => ({ cut: 'network', key, students: 2_000, schools: 13 })),
    networks: NETWORKS.map((id) => ({ id, nameTh: id })),
  });
}

const anyPlace = fc.record({
  month: fc.constantFrom(...MONTHS.slice(1, 11)),
  network: fc.constantFrom(...NETWORKS),
  sex: fc.constantFrom('M', 'F'),
  level: fc.constantFrom(...LEVELS),
});
const CODES = [
  ...Array.from({ length: 1 }, () => 'V02' as const),
  ...Array.from({ length: 14 }, () => 'A03' as const),
  ...Array.from({ length: 11 }, () => 'R01' as const),
  ...Array.from({ length: 8 }, () => 'U01' as const),
];
const anyYear = fc
  .array(anyPlace, { minLength: CODES.length, maxLength: CODES.length })
  .map((places) =>
    places.map((place, index): Fact => ({ ...place, incident: index, student: index, code: CODES[index]! })),
  );
/** Late reports of one student each, told in turn. */
const anyLate = (first: number) =>
  fc
    .tuple(anyPlace, fc.constantFrom('V02', 'A03', 'U01'), fc.integer({ min: 1, max: 5 }))
    .map(([place, code, times]) =>
      Array.from({ length: times }, (_, index): Fact => ({
        ...place,
        code,
        incident: first + index,
        student: first,
      })),
    );

function published(facts: readonly Fact[], earlier: readonly PublicRelease[] = []): PublicRelease {
  const tables = publicTablesOf(reportOf(facts));
  const { hidden, exposed } = suppress(tables, earlier);
  expect(exposed).toEqual([]);
  return { ...tables, hidden, threshold: 4 };
}

it('can be told with its total, and revised time and again when late reports come', () => {
  fc.assert(
    fc.property(anyYear, anyLate(1_000), anyLate(2_000), anyLate(3_000), (facts, ...lates) => {
      const releases = [published(facts)];
      expect(releases[0]!.hidden.has(`academic-${YEAR}/students/total/ALL`)).toBe(false);
      const told = [...facts];
      for (const late of lates) {
        told.push(...late);
        releases.push(published(told, releases));
      }
    }),
    { numRuns: 60, seed: 29, endOnFailure: true },
  );
}, 60_000);

it('tells no hidden count to a reader of both releases', () => {
  fc.assert(
    fc.property(anyYear, anyLate(1_000), (facts, late) => {
      const first = published(facts);
      expect(revealed([first, published([...facts, ...late], [first])])).toEqual([]);
    }),
    { numRuns: 4, seed: 29, endOnFailure: true },
  );
}, 60_000);
