import { PARTY_ROLE } from '#platform/database';
import { TestApp } from '../support/app.js';
import { AccessWorld, WITH_LINE } from './support/access-world.js';
import { report, runMatrix, type MatrixRun } from './support/matrix.js';
import { nameOf } from './support/runner.js';

let world: AccessWorld;
let run: MatrixRun;

/** Takes the database's wall down in this spec's own clone: no policy, and every party may do everything. */
async function takeWallDown(app: TestApp): Promise<void> {
  const tables = await app.rows<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relrowsecurity",
  );
  for (const { name } of tables) {
    await app.rows(`ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`);
    await app.rows(`ALTER TABLE ${name} DISABLE ROW LEVEL SECURITY`);
  }
  const roles = Object.values(PARTY_ROLE).join(', ');
  await app.rows(`GRANT ALL ON ALL TABLES IN SCHEMA public TO ${roles}`);
  await app.rows(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO ${roles}`);
}

beforeAll(async () => {
  const app = await TestApp.start(undefined, WITH_LINE);
  await takeWallDown(app);
  world = await AccessWorld.build(app);
  run = await runMatrix(world);
  process.stdout.write(report('the application’s check alone', run.results));
}, 1_200_000);
afterAll(() => world.stop());

it('stands without a wall', async () => {
  const left = await world.app.rows(
    "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relrowsecurity",
  );
  expect(left).toEqual([]);
});

it('answers every cell as with the wall', () => {
  expect(run.results.flatMap((result) => result.wrong.map((wrong) => `${nameOf(result)}: ${wrong}`))).toEqual(
    [],
  );
});

it('lets nothing out', () => {
  expect(run.results.flatMap(({ leaks }) => leaks)).toEqual([]);
  expect(run.touched).toEqual([]);
});
