import { StatisticsCompiler } from '#features/statistics';
import { toCommonEraYear, type PublicRelease } from '#contracts';
import { TestApp } from '../support/app.js';
import { anIncident } from '../support/incidents.js';
import { loadPublished2566, PUBLISHED_2566 } from '../support/published-2566.js';
import { revealed } from '../support/table-reader.js';
import { TestDistrict, type TestActor } from '../support/world.js';

/*
 * The office's own year of 2566, published, revised and published again: whoever holds every release that the database
 * holds, and a solver, pins down no small count.
 */

const { year } = PUBLISHED_2566;
const SEALS = `/statistics/academic/${year}/seals`;

let app: TestApp;
let office: TestDistrict;
let exec: TestActor;

beforeAll(async () => {
  app = await TestApp.start();
  office = await TestDistrict.create(app.admin, 'office');
  await loadPublished2566(app.admin, office);
  await app.app.get(StatisticsCompiler).recompile(office.id);
  exec = await office.actor({ role: 'DISTRICT_EXEC' });
}, 120_000);
afterAll(() => app.stop());

const post = (path: string, body: object) => app.ask(exec, 'post', path, { body });

async function publish(): Promise<void> {
  const { body: preview } = await app.ask(exec, 'get', `/public-releases/preview?year=${year}`).expect(200);
  await post('/public-releases', { year, digest: preview.digest as string }).expect(201);
}

async function revise(reason: string): Promise<void> {
  await app.app.get(StatisticsCompiler).compile(office.id);
  await post(SEALS, { reason }).expect(201);
}

/** Late reports of one sub-type at one school. */
async function late(count: number, mainCode: 'V02' | 'A03' | 'U01'): Promise<void> {
  const [student] = await app.rows<{ id: string; school_id: string; sex: 'M'; level: string }>(
    'SELECT id, school_id, sex, level FROM student WHERE district_id = $1 ORDER BY id DESC OFFSET $2 LIMIT 1',
    [office.id, count],
  );
  const { id, school_id: schoolId, sex, level } = student!;
  for (let serial = 0; serial < count; serial += 1)
    await anIncident(app.admin, office, {
      mainCode,
      schoolIds: [schoolId],
      happenedOn: `${toCommonEraYear(year)}-12-0${1 + serial}`,
      status: 'CLOSED',
      harmed: [{ studentId: id, schoolId, sex, level }],
    });
}

/** As the database holds them, read around the wall. */
async function stored(): Promise<PublicRelease[]> {
  const rows = await app.rows<{
    threshold: number;
    cells: [string, number, boolean][];
    sums: [string, string[]][];
  }>(
    `SELECT r.hides_up_to AS threshold, b.cells, b.sums FROM public_release_snapshot r
     JOIN public_release_basis_snapshot b ON b.release_id = r.id WHERE r.district_id = $1 ORDER BY r.number`,
    [office.id],
  );
  return rows.map(({ threshold, cells, sums }) => ({
    threshold,
    cells: cells.map(([id, count]) => ({ id, count })),
    sums: sums.map(([total, parts]) => ({ total, parts })),
    hidden: new Set(cells.filter(([, , hidden]) => hidden).map(([id]) => id)),
  }));
}

it('tells the year’s 34 students, and hides the one among them whose group would point at a child', async () => {
  await post(SEALS, {}).expect(201);
  await publish();
  const { body: list } = await app.ask(exec, 'get', '/public-releases').expect(200);
  const { body } = await app.ask(exec, 'get', `/public-releases/${list.items[0].id as string}`).expect(200);
  const rows = (cut: string) =>
    (body.tables as { cut: string; rows: { key: string; students: number | null }[] }[])
      .find((table) => table.cut === cut)!
      .rows.map(({ key, students }) => [key, students]);
  expect(rows('total')).toEqual([['ALL', PUBLISHED_2566.affected]]);
  expect(rows('group')).toEqual([
    ['VIOLENCE', null],
    ['ACCIDENT', 14],
    ['RIGHT', 11],
    ['UNHEALTHINESS', null],
  ]);
});

it('pins down no hidden count by all releases, nor by any pair of them', async () => {
  await late(2, 'V02');
  await revise('โรงเรียนแจ้งย้อนหลัง');
  await publish();
  await late(5, 'A03');
  await revise('พบรายงานเพิ่ม');
  const { body: list } = await app.ask(exec, 'get', '/public-releases').expect(200);
  await post(`/public-releases/${list.items[0].id as string}/withdraw`, { reason: 'พบรายงานเพิ่ม' }).expect(
    201,
  );
  await publish();

  const releases = await stored();
  expect(releases).toHaveLength(3);
  for (const [index, one] of releases.entries())
    for (const other of releases.slice(index))
      expect(revealed(one === other ? [one] : [one, other])).toEqual([]);
  expect(revealed(releases)).toEqual([]);

  // The reader is no straw man: with the small counts alone hidden it finds them.
  const [first] = releases;
  const small = first!.cells
    .filter(({ count }) => count >= 1 && count <= first!.threshold)
    .map(({ id }) => id);
  expect(revealed([{ ...first!, hidden: new Set(small) }])).not.toEqual([]);
}, 300_000);
