import { routesOf } from '#platform/http';
import { TestApp } from '../support/app.js';
import { readGolden } from './golden.js';
import { ROWS } from './routes/index.js';
import { AccessWorld, OUTSIDERS, WITH_LINE } from './support/access-world.js';
import { report, runMatrix, type MatrixRun } from './support/matrix.js';
import { nameOf } from './support/runner.js';

let world: AccessWorld;
let run: MatrixRun;

beforeAll(async () => {
  world = await AccessWorld.build(await TestApp.start(undefined, WITH_LINE));
  run = await runMatrix(world, OUTSIDERS);
  process.stdout.write(report('access matrix', run.results));
}, 1_200_000);
afterAll(() => world.stop());

const ROUTES = [...new Set(ROWS.map(({ route }) => route))];

describe('the table of routes', () => {
  it('names every route of the running router, and no other', () => {
    const running = routesOf(world.app.app).map(({ method, path }) =>
      path.startsWith('/health') ? `${method} ${path}` : `${method} /api/v1${path}`,
    );
    expect([...ROUTES].sort()).toEqual([...new Set(running)].sort());
  });
});

describe('every role on every record, by route', () => {
  it.each(ROUTES)('%s', (route) => {
    const own = run.results.filter(({ row }) => row.route === route);
    expect(own.length).toBeGreaterThan(0);
    expect(own.flatMap((result) => result.wrong.map((wrong) => `${nameOf(result)}: ${wrong}`))).toEqual([]);
  });

  it('changes no row by a refusal or a look', () => {
    expect(run.touched).toEqual([]);
  });
});

describe('cells written down one by one', () => {
  const golden = readGolden();

  it('are at least sixty', () => {
    expect(golden.length).toBeGreaterThanOrEqual(60);
  });

  it.each(golden)('$as · $route · $relation: $status', ({ as, route, relation, status }) => {
    const found = run.results.filter(
      (result) =>
        result.as === as && result.row.route === route && result.relation === relation && !result.row.variant,
    );
    expect(found.map((result) => result.status)).toEqual([status]);
  });
});
