import { parseCsv, readXlsx } from 'hucre';
import { StatisticsCompiler, verifyReleases } from '#features/statistics';
import { newId, UnitOfWork } from '#platform/database';
import { TestApp } from '../support/app.js';
import { anIncident } from '../support/incidents.js';
import { TestDistrict, type TestActor, type TestSchool } from '../support/world.js';

let app: TestApp;
let district: TestDistrict;
let school: TestSchool;
let officer: TestActor;
let exec: TestActor;
let psychologist: TestActor;
let supervisor: TestActor;
let named: TestActor;
let director: TestActor;
let elsewhere: TestActor;

const YEAR = 2568;
const SEALS = `/statistics/academic/${YEAR}/seals`;

beforeAll(async () => {
  app = await TestApp.start('2026-11-24T03:00:00Z');
  district = await TestDistrict.create(app.admin, 'here');
  school = await district.school('โรงเรียนทดสอบ');
  officer = await district.actor({ role: 'DISTRICT_SAFETY' });
  exec = await district.actor({ role: 'DISTRICT_EXEC' });
  psychologist = await district.actor({ role: 'DISTRICT_PSYCH' });
  supervisor = await district.actor({ role: 'DISTRICT_SUPERVISOR' });
  named = await district.actor({ role: 'DISTRICT_SAFETY' });
  director = await district.actor({ role: 'SCHOOL_DIRECTOR', school });
  const other = await TestDistrict.create(app.admin, 'elsewhere');
  elsewhere = await other.actor({ role: 'DISTRICT_EXEC' });
  await events(12, 'A04', 'P1');
  await events(9, 'U01', 'P2');
  await events(2, 'V02', 'P2');
}, 60_000);
afterAll(() => app.stop());

const ask = (actor: TestActor, path: string) => app.ask(actor, 'get', path);
const post = (actor: TestActor, path: string, body: object) => app.ask(actor, 'post', path, { body });
const previewOf = (actor: TestActor, year = YEAR) => ask(actor, `/public-releases/preview?year=${year}`);
const compile = () => app.app.get(StatisticsCompiler, { strict: false }).compile(district.id);
const digestOf = async (): Promise<string> => (await previewOf(exec).expect(200)).body.digest as string;

/** Events of as many students, none of whom is on a roll. */
async function events(count: number, mainCode: 'A04' | 'U01' | 'V02', level: string): Promise<void> {
  for (let serial = 0; serial < count; serial += 1)
    await anIncident(app.admin, district, {
      mainCode,
      schoolIds: [school.id],
      happenedOn: `2025-${serial % 2 === 0 ? '06' : '11'}-10`,
      status: 'CLOSED',
      harmed: [{ schoolId: school.id, sex: serial % 2 === 0 ? 'F' : 'M', level }],
    });
  await compile();
}

interface Row {
  key: string;
  students: number | null;
  events: number | null;
  studentsHidden?: string | null;
}

const rowOf = (body: { tables: { cut: string; rows: Row[] }[] }, cut: string, key: string): Row =>
  body.tables.find((table) => table.cut === cut)!.rows.find((row) => row.key === key)!;

it('goes out of no year that is not over or not sealed', async () => {
  expect((await previewOf(officer, 2569).expect(422)).body.code).toBe('public-tables.year-not-over');
  expect((await previewOf(officer).expect(422)).body.code).toBe('public-tables.not-sealed');
  const digest = 'a'.repeat(64);
  await post(officer, '/public-releases', { year: YEAR, digest }).expect(422);
  await previewOf(officer, 9).expect(400);
  expect(await app.rows('SELECT FROM public_release_snapshot')).toEqual([]);
});

it('shows before it goes out what will be hidden and why', async () => {
  await post(exec, SEALS, {}).expect(201);
  const { body } = await previewOf(officer).expect(200);
  expect(body).toMatchObject({ year: YEAR, sealRevision: 1, hidesUpTo: 4, releasedAs: null });
  expect(rowOf(body, 'group', 'VIOLENCE')).toMatchObject({
    students: null,
    studentsHidden: 'SMALL',
    eventsHidden: 'SMALL',
  });
  expect(rowOf(body, 'group', 'RIGHT')).toMatchObject({ students: 0, events: 0, studentsHidden: null });
  expect(rowOf(body, 'total', 'ALL')).toMatchObject({ students: 23, events: 23 });
  expect(body.counts.small).toBeGreaterThan(0);
  expect(body.counts.complementary).toBeGreaterThan(0);
  expect(body.tables.map(({ cut }: { cut: string }) => cut)).not.toContain('school');
});

it('goes out as it was previewed, once, under a number of the district, and leaves a trace', async () => {
  expect(
    (await post(officer, '/public-releases', { year: YEAR, digest: 'b'.repeat(64) }).expect(409)).body.code,
  ).toBe('public-tables.changed');
  const digest = await digestOf();
  const key = newId();
  const publish = () => app.ask(officer, 'post', '/public-releases', { body: { year: YEAR, digest }, key });
  const { body } = await publish().expect(201);
  expect(body).toMatchObject({
    number: 1,
    year: YEAR,
    sealRevision: 1,
    hidesUpTo: 4,
    digest,
    withdrawnAt: null,
  });
  expect((await publish().expect(201)).body).toEqual(body);
  expect((await post(officer, '/public-releases', { year: YEAR, digest }).expect(409)).body.code).toBe(
    'public-tables.nothing-new',
  );
  const { body: release } = await ask(supervisor, `/public-releases/${body.id as string}`).expect(200);
  expect(rowOf(release, 'group', 'VIOLENCE')).toEqual(
    expect.objectContaining({ students: null, percent: null }),
  );
  expect(JSON.stringify(release)).not.toContain('Hidden');
  const trail = await app.rows<{ fields: string }>(
    "SELECT fields FROM audit_event WHERE action = 'public-tables.publish' AND record_id = $1",
    [body.id],
  );
  expect(trail).toEqual([{ fields: expect.stringContaining(digest) as string }]);
});

it('is read by the office’s people, and by nobody else', async () => {
  const { body } = await ask(psychologist, '/public-releases').expect(200);
  const [release] = body.items as { id: string }[];
  const path = `/public-releases/${release!.id}`;
  for (const reader of [officer, exec, psychologist, supervisor]) await ask(reader, path).expect(200);
  for (const way of ['', '/export.xlsx', '/export.csv']) {
    await ask(director, path + way).expect(403);
    await ask(elsewhere, path + way).expect(404);
  }
  expect((await ask(elsewhere, '/public-releases').expect(200)).body.items).toEqual([]);
  for (const reader of [psychologist, supervisor, director]) {
    await previewOf(reader).expect(403);
    await post(reader, '/public-releases', { year: YEAR, digest: 'a'.repeat(64) }).expect(403);
    await post(reader, `${path}/withdraw`, { reason: 'x' }).expect(403);
  }
  await post(elsewhere, `${path}/withdraw`, { reason: 'x' }).expect(404);
});

it('leaves as files in which what is hidden is a dash and nothing is a formula', async () => {
  await app.rows("UPDATE network SET name_th = '=1+1' WHERE district_id = $1", [district.id]);
  const { body: list } = await ask(officer, '/public-releases').expect(200);
  const path = `/public-releases/${list.items[0].id as string}`;
  const xlsx = await ask(officer, `${path}/export.xlsx`).buffer(true).parse(bytes).expect(200);
  expect(xlsx.headers['content-disposition']).toBe(`attachment; filename="public-tables-${YEAR}-1.xlsx"`);
  const workbook = await readXlsx(xlsx.body as Uint8Array);
  expect(workbook.sheets.map(({ name }) => name)).toEqual([
    ...['คำอธิบาย', 'รวม', 'กลุ่มภัย', 'ประเภทภัย', 'รายเดือน', 'เครือข่าย', 'เพศ', 'ระดับชั้น'],
  ]);
  expect(workbook.sheets[2]!.rows.slice(1, 3).map((row) => [row[1], row[4]])).toEqual([
    ['–', '–'],
    [12, 12],
  ]);
  const csv = await ask(officer, `${path}/export.csv`).buffer(true).parse(bytes).expect(200);
  const raw = csv.body as Buffer;
  expect([...raw.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const rows = parseCsv(raw.toString('utf8'));
  expect(rows.find((row) => row[0] === 'รวม')?.slice(1)).toEqual(['รวม', '23', '0', '', '23']);
  expect(rows.flat().filter((cell) => /^[=+@-]/u.test(String(cell)))).toEqual([]);
  const reads = await app.rows("SELECT FROM audit_event WHERE action = 'public-tables.export'");
  expect(reads).toHaveLength(2);
});

it('hides in a revision what an earlier release hid, and what changed by little', async () => {
  await events(1, 'A04', 'P1');
  expect((await previewOf(exec).expect(200)).body.releasedAs).toBe(1);
  await post(exec, SEALS, { reason: 'โรงเรียนแจ้งย้อนหลัง' }).expect(201);
  const { body } = await previewOf(exec).expect(200);
  expect(body).toMatchObject({ sealRevision: 2, releasedAs: null });
  expect(rowOf(body, 'group', 'ACCIDENT')).toMatchObject({ students: null, studentsHidden: 'DIFFERENCE' });
  expect(rowOf(body, 'total', 'ALL')).toMatchObject({ students: null, studentsHidden: 'DIFFERENCE' });
  await post(exec, '/public-releases', { year: YEAR, digest: body.digest as string }).expect(201);
});

it('lets two who press at once publish one release', async () => {
  await events(1, 'U01', 'P2');
  await post(exec, SEALS, { reason: 'รายการมาช้า' }).expect(201);
  const digest = await digestOf();
  const answers = await Promise.all(
    [officer, exec].map((actor) => post(actor, '/public-releases', { year: YEAR, digest })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
});

it('is withdrawn with a reason, stays in the list, is handed out no more, and still binds what follows', async () => {
  const { body: before } = await ask(officer, '/public-releases').expect(200);
  const path = `/public-releases/${before.items[0].id as string}`;
  await post(officer, `${path}/withdraw`, {}).expect(422);
  const { body } = await post(officer, `${path}/withdraw`, { reason: 'พิมพ์ชื่อเครือข่ายผิด' }).expect(201);
  expect(body).toMatchObject({
    number: 3,
    withdrawReason: 'พิมพ์ชื่อเครือข่ายผิด',
    withdrawnAt: expect.any(String),
  });
  expect((await post(officer, `${path}/withdraw`, { reason: 'อีกครั้ง' }).expect(409)).body.code).toBe(
    'public-tables.withdrawn',
  );
  for (const kind of ['xlsx', 'csv']) await ask(officer, `${path}/export.${kind}`).expect(409);
  await ask(officer, path).expect(200);
  const { body: next } = await previewOf(officer).expect(200);
  expect(next.releasedAs).toBeNull();
  expect(rowOf(next, 'group', 'UNHEALTHINESS').students).toBeNull();
  const { body: after } = await ask(officer, '/public-releases').expect(200);
  expect(after.items).toHaveLength(before.items.length as number);
});

it('hides more when the director raises the threshold, and opens nothing when it is lowered', async () => {
  const put = (actor: TestActor, version: number, body: object) =>
    app.ask(actor, 'put', '/public-threshold', { version, body });
  expect((await ask(psychologist, '/public-threshold').expect(200)).body).toEqual({
    ...{ hidesUpTo: 4, version: 0, history: [] },
  });
  await put(officer, 0, { hidesUpTo: 9, reason: 'x' }).expect(403);
  await put(exec, 0, { hidesUpTo: 3, reason: 'x' }).expect(422);
  await put(exec, 0, { hidesUpTo: 9 }).expect(422);
  const { body: raised } = await put(exec, 0, { hidesUpTo: 9, reason: 'ข้อสั่งการ' }).expect(200);
  expect(raised).toMatchObject({ hidesUpTo: 9, version: 1, history: [{ hidesUpTo: 9, reason: 'ข้อสั่งการ' }] });
  await put(exec, 0, { hidesUpTo: 5, reason: 'x' }).expect(412);
  await events(14, 'U01', 'P3');
  await post(exec, SEALS, { reason: 'รายการมาช้า' }).expect(201);
  const { body: strict } = await previewOf(exec).expect(200);
  expect(strict.hidesUpTo).toBe(9);
  await post(exec, '/public-releases', { year: YEAR, digest: strict.digest as string }).expect(201);
  await put(exec, 1, { hidesUpTo: 4, reason: 'กลับไปใช้เกณฑ์ตั้งต้น' }).expect(200);
  expect((await previewOf(exec).expect(200)).body.hidesUpTo).toBe(9);
});

it('shows nothing of releases to somebody whom a report names', async () => {
  await ask(named, '/public-releases').expect(200);
  await anIncident(app.admin, district, {
    mainCode: 'V02',
    schoolIds: [school.id],
    happenedOn: '2025-07-01',
    status: 'IN_PROGRESS',
    accusedPersonIds: [named.personId],
  });
  const { body } = await ask(officer, '/public-releases').expect(200);
  expect(body.items.length).toBeGreaterThan(0);
  expect((await ask(named, '/public-releases').expect(200)).body.items).toEqual([]);
  await ask(named, `/public-releases/${body.items[0].id as string}`).expect(404);
  expect((await previewOf(named).expect(409)).body.code).toBe('public-tables.not-protectable');
});

it('keeps hidden counts where no party reads them, and changes nothing that went out', async () => {
  await expect(app.rows('UPDATE public_release_snapshot SET hides_up_to = 5')).rejects.toThrow();
  await expect(app.rows('DELETE FROM public_withdrawal_ledger')).rejects.toThrow();
  const grants = await app.rows<{ grantee: string }>(
    "SELECT DISTINCT grantee FROM information_schema.role_table_grants WHERE table_name = 'public_release_basis_snapshot' AND grantee LIKE 'kumkrong%' AND grantee <> 'kumkrong_migrator'",
  );
  expect(grants).toEqual([{ grantee: 'kumkrong_system' }]);
});

it('is verified afterwards: by its digest, the chain, its seal and what it was made of', async () => {
  const faults = async () =>
    (await verifyReleases(app.app.get(UnitOfWork, { strict: false }), district.id)).map((one) => one.faults);
  const whole = await faults();
  expect(whole.length).toBeGreaterThan(1);
  expect(whole.flat()).toEqual([]);
  await plant(
    `public_release_snapshot SET tables = jsonb_set(tables, '{0,rows,0,students}', '99') WHERE number = 1`,
  );
  expect((await faults())[0]).toEqual(['digest', 'tables']);
  await plant("public_release_snapshot SET digest = sha256('x') WHERE number = 2");
  expect((await faults())[1]).toEqual(['digest', 'audit']);
});

/** As somebody would who owns the database. */
async function plant(change: string): Promise<void> {
  const table = change.split(' ')[0];
  await app.rows(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await app.rows(`UPDATE ${change}`);
  await app.rows(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
}

/** Reads a file's bytes; supertest would make text of them. */
function bytes(response: unknown, done: (error: Error | null, body: Buffer) => void): void {
  const parts: Buffer[] = [];
  const stream = response as NodeJS.ReadableStream;
  stream.on('data', (part: Buffer) => parts.push(part));
  stream.on('end', () => done(null, Buffer.concat(parts)));
}
