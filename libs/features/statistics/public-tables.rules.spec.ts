import { HAZARD_GROUPS, HAZARDS, monthsOfAcademicYear, suppress } from '#contracts';
import { publicTablesOf } from './public-tables.rules.js';
import { assembleReport, type Figure } from './statistics.rules.js';

const SCHOOLS = ['s0', 's1', 's2', 's3'];
const NETWORK_OF = new Map(SCHOOLS.map((school, index) => [school, `n${index % 2}`]));
const MONTHS = monthsOfAcademicYear(2568).map(({ key }) => key);

/** A year in which the student of each number stands in one cell of every cut. */
function yearOf(students: number) {
  const counts = new Map<string, Figure>();
  const count = (cut: string, key: string): void => {
    const id = `${cut}/${key}`;
    const before = counts.get(id)?.students ?? 0;
    counts.set(id, { cut, key, inGroup: '', events: before + 1, students: before + 1, schools: 1 });
  };
  for (let student = 0; student < students; student += 1) {
    const hazard = HAZARDS[(student * student) % 7]!;
    const school = SCHOOLS[student % 17 === 0 ? 3 : student % 3]!;
    count('total', 'ALL');
    count('group', hazard.group);
    count('subtype', hazard.code);
    count('month', MONTHS[student % 5]!);
    count('school', school);
    count('network', NETWORK_OF.get(school)!);
    count('sex', student % 3 === 0 ? 'F' : 'M');
    count('level', student % 2 === 0 ? 'P1' : 'P2');
  }
  const place = (id: string) => ({ id, nameTh: id });
  return assembleReport({
    calendar: 'academic',
    year: 2568,
    asOf: null,
    ruleVersion: '1',
    figures: [...counts.values()],
    base: [],
    schools: SCHOOLS.map(place),
    networks: ['n0', 'n1'].map(place),
  });
}

it('adds groups up from their sub-types and networks from their schools', () => {
  const { cells, sums } = publicTablesOf(yearOf(40), NETWORK_OF);
  const countOf = (id: string): number => cells.find((cell) => cell.id === id)!.count;
  expect(sums).toHaveLength(6 + HAZARD_GROUPS.length + 2);
  for (const { total, parts } of sums.filter((sum) => !sum.parts[0]?.startsWith('level'))) {
    expect([total, parts.reduce((sum, id) => sum + countOf(id), 0)]).toEqual([total, countOf(total)]);
  }
});

it('hides every small count of a year and leaves none exposed', () => {
  const tables = publicTablesOf(yearOf(40), NETWORK_OF);
  const { hidden, exposed } = suppress(tables, []);
  expect(exposed).toEqual([]);
  const small = tables.cells.filter(({ count }) => count >= 1 && count <= 4).map(({ id }) => id);
  expect(small.length).toBeGreaterThan(0);
  expect([...hidden]).toEqual(expect.arrayContaining(small));
});
