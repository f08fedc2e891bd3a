import {
  academicYearOf,
  COUNTED_STATUSES,
  fiscalYearOf,
  groupOfHazard,
  toIsoDate,
  type HazardCode,
  type IncidentStatus,
} from '#contracts';
import fc from 'fast-check';
import { CompilingDatabase } from '../../../test/support/compiling.js';
import {
  addPerson,
  anIncident,
  changeIncident,
  type AHarmed,
  type AnIncident,
} from '../../../test/support/incidents.js';
import { TestDistrict, type TestSchool, type TestStudent } from '../../../test/support/world.js';

let database: CompilingDatabase;

beforeAll(async () => {
  database = await CompilingDatabase.start();
});
afterAll(() => database.stop());

const CODES: HazardCode[] = ['V01', 'V02', 'A01', 'A03', 'R01', 'U04', 'U99'];
const DAYS = ['2026-05-15', '2026-05-16', '2026-09-30', '2026-10-01', '2027-01-10', '2025-06-01'];
const STATUSES: IncidentStatus[] = [
  ...(['DRAFT', 'SUBMITTED', 'ACKNOWLEDGED', 'CLOSED'] as const),
  ...(['REJECTED', 'MERGED', 'WITHDRAWN', 'REOPENED'] as const),
];

type Step = (world: World) => Promise<void>;

/** An incident or student of the world, whichever there are. */
const pick = fc.nat({ max: 1_000 });
const someSchools = fc.uniqueArray(fc.nat({ max: 2 }), { maxLength: 3 });

const report = fc
  .record({
    mainCode: fc.constantFrom(...CODES),
    happenedOn: fc.constantFrom(...DAYS),
    status: fc.constantFrom(...STATUSES),
    kind: fc.constantFrom('EVENT' as const, 'EVENT' as const, 'WARNING' as const),
    schools: someSchools,
    harmed: fc.array(pick, { maxLength: 3 }),
  })
  .map(
    ({ schools, harmed, ...of }): Step =>
      (world) =>
        world.report({
          ...of,
          schoolIds: world.schoolsAt(schools),
          harmed: harmed.map((who) => world.someone(who)),
        }),
  );

const change = (column: 'status' | 'main_code' | 'happened_on', values: string[]) =>
  fc.record({ which: pick, value: fc.constantFrom(...values) }).map(
    ({ which, value }): Step =>
      (world) =>
        world.change(which, { [column]: value }),
  );

const touch = fc.record({ which: pick, schools: someSchools }).map(
  ({ which, schools }): Step =>
    (world) =>
      world.change(which, { school_ids: world.schoolsAt(schools) }),
);

const add = fc
  .record({
    which: pick,
    who: pick,
    role: fc.constantFrom('HARMED', 'WITNESS'),
    kind: fc.constantFrom('STUDENT', 'STUDENT', 'STAFF'),
  })
  .map(
    ({ which, who, role, kind }): Step =>
      (world) =>
        world.add(which, { ...world.someone(who), role, kind }),
  );

const erase = pick.map(
  (which): Step =>
    (world) =>
      world.erase(which),
);
const compile = fc.integer({ min: 1, max: 4 }).map(
  (batch): Step =>
    (world) =>
      world.compile(batch),
);

const step = fc.oneof(
  report,
  change('status', STATUSES),
  change('main_code', CODES),
  change('happened_on', DAYS),
  touch,
  add,
  erase,
  compile,
);

class World {
  private static serial = 0;
  private readonly incidents: string[] = [];

  private constructor(
    readonly district: TestDistrict,
    private readonly schools: TestSchool[],
    private readonly students: TestStudent[],
  ) {}

  static async create(): Promise<World> {
    World.serial += 1;
    const district = await TestDistrict.create(database.admin, `random-${World.serial}`);
    const [one, two, three] = [
      await district.school('หนึ่ง'),
      await district.school('สอง'),
      await district.school('สาม'),
    ];
    await database.rows('UPDATE school SET network_id = NULL WHERE id = $1', [three.id]);
    const students = [
      await district.student(one),
      await district.student(one, { level: 'M1' }),
      await district.student(two),
    ];
    return new World(district, [one, two, three], students);
  }

  schoolsAt(places: number[]): string[] {
    return places.map((place) => this.schools[place]!.id);
  }

  /** One of the roll's students, or sometimes somebody whom no roll knows. */
  someone(who: number): AHarmed {
    const student = this.students[who % (this.students.length + 1)];
    if (!student) return { schoolId: null, sex: null, level: null };
    return { studentId: student.id, schoolId: student.schoolId, sex: 'F', level: student.level };
  }

  async report(of: AnIncident): Promise<void> {
    this.incidents.push((await anIncident(database.admin, this.district, of)).id);
  }

  async change(which: number, changes: Parameters<typeof changeIncident>[2]): Promise<void> {
    await this.at(which, (id) => changeIncident(database.admin, id, changes));
  }

  async add(which: number, person: AHarmed): Promise<void> {
    await this.at(which, (id) => addPerson(database.admin, this.district, id, person));
  }

  async erase(which: number): Promise<void> {
    await this.at(which, async (id) => {
      await database.rows('DELETE FROM incident_person_identity WHERE incident_id = $1', [id]);
      await database.rows('DELETE FROM incident_person WHERE incident_id = $1', [id]);
    });
  }

  async compile(batch: number): Promise<void> {
    await database.compiler.compile(this.district.id, batch);
  }

  private async at(which: number, work: (id: string) => Promise<unknown>): Promise<void> {
    const id = this.incidents[which % Math.max(1, this.incidents.length)];
    if (id !== undefined) await work(id);
  }
}

interface Row {
  id: string;
  code: HazardCode;
  day: string;
  reportedBy: string | null;
  schools: string[];
  harmed: { who: string; school: string | null; sex: string | null; level: string | null }[];
}

const recordsOf = (district: TestDistrict): Promise<Row[]> =>
  database.rows<Row>(
    `SELECT i.id, i.main_code AS code, i.happened_on AS day, i.school_id AS "reportedBy", i.school_ids AS schools, COALESCE((
       SELECT json_agg(json_build_object('who', COALESCE(d.student_id, p.id),
         'school', COALESCE(p.school_id, i.school_id, i.school_ids[1]), 'sex', p.sex, 'level', p.level))
       FROM incident_person p LEFT JOIN incident_person_identity d ON d.incident_person_id = p.id
       WHERE p.incident_id = i.id AND p.role = 'HARMED' AND p.kind = 'STUDENT'), '[]') AS harmed
     FROM incident i WHERE i.district_id = $1 AND i.kind = 'EVENT' AND i.status = ANY ($2)`,
    [district.id, [...COUNTED_STATUSES]],
  );

/** What one person or hit school of a record adds to, as a person with a pencil would find it. */
function cellsOfOne(row: Row, one: Partial<Row['harmed'][number]> & { school: string | null }): string[] {
  const group = groupOfHazard(row.code);
  const month = row.day.slice(0, 7);
  const school = one.school ?? 'UNKNOWN';
  const everybody = [
    'total/ALL/',
    `group/${group}/`,
    `subtype/${row.code}/`,
    `month/${month}/`,
    `month/${month}/${group}`,
    `school/${school}/`,
    `school/${school}/${group}`,
  ];
  const area = row.harmed.length === 0 ? ['area/AREA/'] : [];
  const student = one.who
    ? [`${one.sex ?? 'UNKNOWN'}`].flatMap((sex) => [`sex/${sex}/`, `sex/${sex}/${group}`])
    : [];
  const grade = one.who
    ? [`level/${one.level ?? 'UNKNOWN'}/`, `level/${one.level ?? 'UNKNOWN'}/${group}`]
    : [];
  return [...everybody, ...area, ...student, ...grade];
}

/** Cell → events, students and schools, by going through the records one by one. */
async function countByHand(district: TestDistrict): Promise<Map<string, number[]>> {
  const sets = new Map<string, Set<string>[]>();
  const count = (key: string, of: (string | null | undefined)[]): void => {
    const found = sets.get(key) ?? of.map(() => new Set<string>());
    sets.set(key, found);
    of.forEach((value, index) => value && found[index]!.add(value));
  };
  for (const row of await recordsOf(district)) {
    const day = toIsoDate(row.day);
    const hits = row.schools.map((school) => ({ school }));
    const all = [...row.harmed, ...hits];
    for (const one of all.length > 0 ? all : [{ school: row.reportedBy }]) {
      for (const cell of cellsOfOne(row, one)) {
        const who = 'who' in one ? one.who : null;
        count(`academic/${academicYearOf(day)}/${cell}`, [row.id, who, one.school]);
        count(`fiscal/${fiscalYearOf(day)}/${cell}`, [row.id, who, one.school]);
      }
    }
  }
  return new Map([...sets].map(([key, of]) => [key, of.map((set) => set.size)]));
}

async function compiledCells(district: TestDistrict): Promise<Map<string, number[]>> {
  const cells = await database.cellsOf(district);
  return new Map(
    cells.map(({ calendar, year, cut, key, in_group: group, ...of }) => [
      `${calendar}/${year}/${cut}/${key}/${group}`,
      [of.events, of.students, of.schools],
    ]),
  );
}

const withoutNetworks = (cells: Map<string, number[]>): [string, number[]][] =>
  [...cells].filter(([key]) => !key.includes('/network/')).sort(([a], [b]) => (a < b ? -1 : 1));

describe('whatever happens to incidents', () => {
  it('ends in the same cells, compiled bit by bit or from nothing, and in those counted by hand', async () => {
    const facts =
      'SELECT * FROM statistics_fact WHERE district_id = $1 ORDER BY incident_id, subject_id, school_id';
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 30 }), async (steps) => {
        const world = await World.create();
        for (const take of steps) await take(world);
        await world.compile(3);
        const incremental = await compiledCells(world.district);
        const factsBefore = await database.rows(facts, [world.district.id]);
        await database.compiler.recompile(world.district.id);
        expect(await compiledCells(world.district)).toEqual(incremental);
        expect(await database.rows(facts, [world.district.id])).toEqual(factsBefore);
        expect(withoutNetworks(incremental)).toEqual(withoutNetworks(await countByHand(world.district)));
      }),
      { numRuns: 60 },
    );
  });
});
