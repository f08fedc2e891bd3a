import type { RoleCode } from '#contracts';
import { until } from '../../support/until.js';
import { ROWS } from '../routes/index.js';
import { OUTSIDERS, ROLE_CODES, type AccessWorld, type Outsider } from './access-world.js';
import { changedTables, digestOf } from './digest.js';
import type { Principal } from './facts.js';
import { runCells, type Cell, type Result } from './runner.js';
import { Subjects } from './subjects.js';
import { RELATIONS, type Outcome, type Row } from './table.js';

export interface MatrixRun {
  results: Result[];
  /** Tables whose rows changed although every request was refused or only looked. */
  touched: string[];
}

interface Plan {
  row: Row;
  who: Principal | null;
  as: string;
  relation: string;
  expected: Outcome;
}

/**
 * Every role × every relation of every row, and those who are not signed in or sit in another post.
 * @param outsiders whoever has no live session gets no further than the door: one spec asks for all of them.
 */
export function planMatrix(world: AccessWorld, outsiders: readonly Outsider[] = ['anonymous']): Plan[] {
  return ROWS.flatMap((row) => [
    ...ROLE_CODES.flatMap((role) => planRole(row, role, world.principals[role])),
    ...planOutsiders(row, world, outsiders),
    ...planOtherPost(row, world),
  ]);
}

function planRole(row: Row, role: RoleCode, who: Principal): Plan[] {
  return RELATIONS[row.subject].map((relation) => ({
    row,
    who,
    as: role,
    relation,
    expected: row.expect(role, relation),
  }));
}

/** Nobody without a live session gets anywhere, whatever the record. */
function planOutsiders(row: Row, world: AccessWorld, outsiders: readonly Outsider[]): Plan[] {
  const relation = RELATIONS[row.subject][0];
  // A public route asks nobody who it is.
  const asking = row.public ? (['anonymous'] as const) : outsiders;
  const plans = asking.map((outsider): Plan => ({
    ...{ row, relation, as: outsider, who: world.outsiders[outsider] },
    expected: row.public ? row.expect('TEACHER', relation) : 401,
  }));
  if (row.beforePasswordChange || row.public) return plans;
  return [
    ...plans,
    { row, relation, as: 'must change the password', who: world.mustChangePassword, expected: 403 },
  ];
}

/** What touches A, for somebody who directs A but sits at C as a teacher: the post that acts decides. */
const AT_A_ONLY = ['own-school', 'own-class', 'own-class-restricted'];

function planOtherPost(row: Row, world: AccessWorld): Plan[] {
  if (row.subject !== 'incident' && row.subject !== 'student') return [];
  return AT_A_ONLY.filter((relation) => (RELATIONS[row.subject] as readonly string[]).includes(relation)).map(
    (relation) => ({
      ...{ row, relation, as: 'other post', who: world.otherPost },
      expected: row.expect('TEACHER', 'other-school'),
    }),
  );
}

/**
 * Asks the whole matrix: first everything that must not change a row, between two digests of all tables; then what
 * may, each on a record of its own.
 */
export async function runMatrix(world: AccessWorld, outsiders?: readonly Outsider[]): Promise<MatrixRun> {
  const subjects = new Subjects(world);
  const plans = planMatrix(world, outsiders);
  const isQuiet = ({ row, expected }: Plan): boolean => row.reads === true || expected !== 'ok';
  const quiet = await withSubjects(plans.filter(isQuiet), subjects, false);
  const loud = await withSubjects(
    plans.filter((plan) => !isQuiet(plan)),
    subjects,
    true,
  );
  await world.compileStatistics();
  const before = await digestOf(world.app);
  const looked = await runCells(world, quiet);
  await tracesOf(world, looked);
  const touched = changedTables(before, await digestOf(world.app));
  const acted = await runCells(world, loud);
  const results = [...looked, ...acted];
  await checkTraces(world, results);
  return { results, touched };
}

export async function withSubjects(
  plans: readonly Plan[],
  subjects: Subjects,
  fresh: boolean,
): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const plan of plans) {
    const { row, who, relation } = plan;
    // An outsider's record is somebody else's: nothing hangs on whose it would be.
    const asker = who ?? subjects.anybody;
    const subject = await subjects.of(row.subject, relation, asker, {
      fresh,
      ...(row.status ? { status: row.status } : {}),
    });
    const signedIn = !(OUTSIDERS as readonly string[]).includes(plan.as);
    cells.push({ ...plan, subject, signedIn });
  }
  return cells;
}

interface Traces {
  done: number;
  refused: number;
  read: number;
}

/** Refusals are written just after they are told: waits until those that must come are there. */
async function tracesOf(world: AccessWorld, results: readonly Result[]): Promise<Map<string, Traces>> {
  const refusals = results.filter(mustBeAudited).map(({ trace }) => trace);
  await until(
    'the refusals in the audit trail',
    async () => {
      const [row] = await world.app.rows<{ missing: number }>(
        `SELECT count(*)::int AS missing FROM unnest($1::text[]) t WHERE NOT EXISTS (SELECT FROM audit_event WHERE trace_id = t AND outcome = 'refused')`,
        [refusals],
      );
      return row?.missing === 0;
    },
    5_000,
  ).catch(() => undefined);
  const rows = await world.app.rows<Traces & { trace: string }>(
    `SELECT trace_id AS trace, count(*) FILTER (WHERE outcome = 'done')::int AS done, count(*) FILTER (WHERE outcome = 'refused')::int AS refused,
       count(*) FILTER (WHERE outcome = 'read')::int AS read FROM audit_event GROUP BY 1`,
  );
  return new Map(rows.map((row) => [row.trace, row]));
}

function mustBeAudited({ signedIn, as, status }: Result): boolean {
  return signedIn && as !== 'must change the password' && (status === 403 || status === 404);
}

/** One row for each refusal, at least one for each change, one for each look at restricted content. */
async function checkTraces(world: AccessWorld, results: readonly Result[]): Promise<void> {
  const traces = await tracesOf(world, results);
  for (const result of results) {
    const found = traces.get(result.trace) ?? { done: 0, refused: 0, read: 0 };
    if (result.wrong.length === 0) result.wrong.push(...missingTraces(world, result, found));
  }
}

function missingTraces(world: AccessWorld, result: Result, found: Traces): string[] {
  const { row, expected, subject } = result;
  const isRead = expected === 'ok' && row.leavesReading?.(world, subject) === true;
  const rules: [boolean, string][] = [
    [mustBeAudited(result) && found.refused !== 1, `${found.refused} refusals in the audit trail, not 1`],
    [result.status < 400 && found.refused > 0, 'a refusal in the audit trail of a success'],
    [expected === 'ok' && !row.reads && found.done === 0, 'a change without a row in the audit trail'],
    [isRead && found.read !== 1, `${found.read} readings in the audit trail, not 1`],
  ];
  return rules.flatMap(([broken, what]) => (broken ? [what] : []));
}

/** One line per principal: cells, allowed, denied, leaks. */
export function report(title: string, results: readonly Result[]): string {
  const lines = [...new Set(results.map(({ as }) => as))].map((as) => {
    const own = results.filter((result) => result.as === as);
    const allowed = own.filter(({ status }) => status < 400).length;
    const leaks = own.reduce((sum, result) => sum + result.leaks.length, 0);
    const counts = [own.length, allowed, own.length - allowed, leaks].map((count) =>
      String(count).padStart(7),
    );
    return `${as.padEnd(26)}${counts.join('')}`;
  });
  return [title, `${''.padEnd(26)}  cells allowed denied  leaks`, ...lines, ''].join('\n');
}
