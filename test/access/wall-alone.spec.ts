import { Access } from '#platform/access';
import { TestApp } from '../support/app.js';
import { AccessWorld, OUTSIDERS, WITH_LINE } from './support/access-world.js';
import { changedTables, digestOf } from './support/digest.js';
import { planMatrix, report, withSubjects } from './support/matrix.js';
import { nameOf, runCells, type Result } from './support/runner.js';
import { Subjects } from './support/subjects.js';

/** The application's check, forgotten everywhere. */
class NoCheck extends Access {
  override mayEver(): boolean {
    return true;
  }

  override assertRole(): void {}

  override can(): boolean {
    return true;
  }

  override assertCan(): void {}

  override scopeWhere(): string {
    return 'TRUE';
  }
}

let world: AccessWorld;
let results: Result[];
let changedThere: string[];

/** Rows of the other district, which nobody who asks belongs to. */
function rowsThere(columns: readonly string[]): string {
  const id = world.there.district.id;
  return columns.includes('district_id') ? `t.district_id = '${id}'` : 'FALSE';
}

beforeAll(async () => {
  const app = await TestApp.start(undefined, WITH_LINE, new Map([[Access, new NoCheck()]]));
  world = await AccessWorld.build(app);
  const plans = planMatrix(world);
  const subjects = new Subjects(world);
  // An agency may take what it was offered and is told it then: each of its requests has a referral of its own.
  const isAssignment = ({ row }: (typeof plans)[number]): boolean => row.subject === 'assignment';
  const cells = [
    ...(await withSubjects(
      plans.filter((plan) => !isAssignment(plan)),
      subjects,
      false,
    )),
    ...(await withSubjects(plans.filter(isAssignment), subjects, true)),
  ];
  await world.compileStatistics();
  const before = await digestOf(app, rowsThere);
  results = await runCells(world, cells, 'wall');
  changedThere = changedTables(before, await digestOf(app, rowsThere));
  process.stdout.write(report('the database’s wall alone', results));
}, 1_200_000);
afterAll(() => world.stop());

const signedIn = ({ as }: Result): boolean => !(OUTSIDERS as readonly string[]).includes(as);

it('stands without a check: what the check refuses is asked and answered', () => {
  const allowed = results.filter(({ expected, status }) => expected !== 'ok' && status < 400);
  expect(allowed.length).toBeGreaterThan(300);
});

it('tells no school, district or partner what is behind the wall, nor of a report on the conflict route', () => {
  expect(results.flatMap((result) => result.leaks.map((leak) => `${nameOf(result)}: ${leak}`))).toEqual([]);
});

it('opens and changes no record behind the wall', () => {
  const crossed = results.filter(({ who, subject, status }) => who && status < 400 && !subject.wallOpen(who));
  expect(crossed.filter(signedIn).map(nameOf)).toEqual([]);
  expect(changedThere).toEqual([]);
});

it('still knows nobody without a session', () => {
  const outside = results.filter((result) => !signedIn(result) && !result.row.public);
  expect(outside.filter(({ status }) => status !== 401).map(nameOf)).toEqual([]);
});

it('would see it: the same answers told more than the two walls together allow', () => {
  const kinds = ['restricted', 'own-school', 'username of', 'name of', 'facts', 'ALLEGED STUDENT'];
  const beyond = results.flatMap((result) => result.beyond);
  expect(kinds.filter((kind) => !beyond.some((label) => label.includes(kind)))).toEqual([]);
});

it('fails nowhere: a wall that is run into answers as a refusal', () => {
  expect(results.filter(({ status }) => status === 500).map(nameOf)).toEqual([]);
});
