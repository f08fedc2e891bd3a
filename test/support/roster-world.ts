import { gunzipSync } from 'node:zlib';
import { DataCipher } from '#platform/crypto';
import { TestApp } from './app.js';
import { aRoster, asGrid, csvFile, type DmcPupil } from './dmc-files.js';
import { RosterWorker } from './roster-worker.js';
import { TestDistrict, type TestActor, type TestSchool } from './world.js';

export let app: TestApp;
export let worker: RosterWorker;
export let here: TestDistrict;
export let schools: TestSchool[];
export let director: TestActor;
export let otherDirector: TestActor;
export let teacher: TestActor;
export let district: TestActor;
export let stranger: TestActor;
export let partner: TestActor;

export const DAY = 86_400_000;

let world = 0;

/** A fresh district with two schools and everybody who may or may not import, before each test of a file. */
export function useRosterWorld(): void {
  beforeAll(async () => {
    app = await TestApp.start();
    worker = await RosterWorker.start(app);
  });
  beforeEach(async () => {
    // Through cases it reaches what nobody may empty; a superuser clearing up between tests goes around that guard.
    await app.admin.query(
      `BEGIN; SET LOCAL session_replication_role = replica;
       TRUNCATE student, roster_import, roster_mapping, outbox, job_effect, idempotent_answer CASCADE; COMMIT`,
    );
    app.clock.set('2026-08-19T03:00:00Z');
    world += 1;
    here = await TestDistrict.create(app.admin, `here${world}`);
    const there = await TestDistrict.create(app.admin, `there${world}`);
    schools = [await here.school('โรงเรียนบ้านหนึ่ง'), await here.school('โรงเรียนบ้านสอง')];
    director = await here.actor({ role: 'SCHOOL_DIRECTOR', school: schools[0]! });
    otherDirector = await here.actor({ role: 'SCHOOL_DIRECTOR', school: schools[1]! });
    teacher = await here.actor({ role: 'TEACHER', school: schools[0]! });
    district = await here.actor({ role: 'DISTRICT_SAFETY' });
    partner = await here.actor({ role: 'PARTNER_OFFICER' });
    stranger = await there.actor({ role: 'DISTRICT_ADMIN' });
  });
  afterAll(async () => {
    await worker.stop();
    await app.stop();
  });
}

export const codes = (): string[] => schools.map(({ code10 }) => code10);
export const roster = (count: number, seed = 1): DmcPupil[] => aRoster(count, { seed, schools: codes() });
/** Pupils whom no other roster of this file has. */
export const newcomers = (count: number): DmcPupil[] =>
  roster(count, 2).map((pupil, i) => ({ ...pupil, รหัสนักเรียน: String(90_000 + i) }));
export const csv = (pupils: readonly DmcPupil[]): Buffer =>
  Buffer.from(csvFile(asGrid(pupils), { encoding: 'utf8-bom' }));

interface Sending {
  name?: string;
  round?: string;
  year?: string;
  key?: string;
}

export function upload(
  actor: TestActor | null,
  file: Uint8Array,
  { name = 'dmc.csv', round = 'JUNE', year = '2569', key }: Sending = {},
) {
  return app
    .ask(actor, 'post', '/roster-imports', key === undefined ? {} : { key })
    .field('academicYear', year)
    .field('round', round)
    .attach('file', Buffer.from(file), name);
}

export const get = async (actor: TestActor, id: string) =>
  (await app.ask(actor, 'get', `/roster-imports/${id}`).expect(200)).body;

/** Uploads and reads until the import waits for a person. */
export async function checked(actor: TestActor, file: Uint8Array, sending: Sending = {}) {
  const { body } = await upload(actor, file, sending).expect(202);
  await worker.drain();
  return get(actor, body.id);
}

export async function act(
  actor: TestActor,
  view: { id: string; version: number },
  action: string,
  body: object = {},
) {
  return app.ask(actor, 'post', `/roster-imports/${view.id}/${action}`, { version: view.version, body });
}

export async function applied(actor: TestActor, file: Uint8Array, sending: Sending = {}) {
  const view = await checked(actor, file, sending);
  expect((await act(actor, view, 'apply', { confirmMissing: true })).status).toBe(202);
  await worker.drain();
  return get(actor, view.id);
}

/** Every text, number and decoded byte of every table, as one string. */
export async function dump(): Promise<string> {
  const tables = await app.rows<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace",
  );
  const cipher = new DataCipher(app.config.KUMKRONG_DATA_KEY);
  const parts: string[] = [];
  for (const { name } of tables) {
    const rows = await app.rows<Record<string, unknown>>(`SELECT * FROM "${name}"`);
    for (const row of rows) {
      parts.push(
        JSON.stringify(row, (_, value: unknown) =>
          Buffer.isBuffer(value) ? value.toString('latin1') : value,
        ),
      );
      if (name === 'roster_quarantine') {
        parts.push(
          gunzipSync(
            cipher.open(
              row.content as Buffer,
              `roster-quarantine:${String(row.import_id)}:${String(row.part)}`,
            ),
          ).toString(),
        );
      }
    }
  }
  return parts.join('\n');
}

/** The roll with everything that an undo must bring back. */
export async function roll() {
  const [students, families, enrolments] = await Promise.all([
    app.rows(`SELECT id, school_id, student_code, prefix, first_name, last_name, name_fold, sex, birth_date, level, room, weight_kg, height_cm,
      encode(citizen_id_cipher, 'hex') AS cipher, encode(citizen_id_hash, 'hex') AS hash, citizen_id_tail, not_struck_off, missing_since_import_id
      FROM student ORDER BY id`),
    app.rows('SELECT * FROM student_family ORDER BY student_id'),
    app.rows('SELECT * FROM enrolment ORDER BY academic_year, round, student_id'),
  ]);
  return { students, families, enrolments };
}
