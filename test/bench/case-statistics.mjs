import { compareServers } from './case-requests.mjs';
import { withCompiler } from './compiler.mjs';
import { interleave, median } from './figures.mjs';
import { figureLine, fixed, note, ratioLine, title } from './report.mjs';
import { statisticsRequests } from './requests.mjs';
import { asActor, cellsSql } from './same-sql.mjs';

const TARGET = 20;
const YEARS = 5;

/** A district's figures from compiled cells, beside the same figures grouped from the records of five years. */
export async function runStatisticsCase(stage) {
  title('statistics: five years from compiled cells beside grouping the records');
  const { district, officer } = stage.world;
  await withCompiler(stage, (compiler) => compiler.recompile(district.id));
  await stage.settle();
  const { bare } = await stage.plan();
  await stage.withAdmin(async (client) => {
    await assertSameFigures(client, bare.live, district);
    await compareQueries(client, stage, bare.live);
  });
  note(`by HTTP: a year's report behind both walls, and the figures of all years grouped by the bare server`);
  await compareServers(stage, {
    name: 'statistics',
    target: TARGET,
    requests: statisticsRequests(bare, { district, officer }),
    // An answer takes the database a second: few clients and long rounds, or none would be finished.
    load: { connections: 4, seconds: stage.options.seconds * 2, warmUp: 20 },
    labels: ['API, cells', 'bare, live'],
  });
}

/** A ratio of two different answers would say nothing. */
async function assertSameFigures(client, live, { id }) {
  const { rows } = await client.query(
    `WITH live AS (${live}), cell AS (
       SELECT year, cut, key, in_group, events, students, schools FROM statistics_cell WHERE district_id = $1 AND calendar = 'academic'
     ) SELECT (SELECT count(*) FROM cell) AS cells, (SELECT count(*) FROM ((TABLE live EXCEPT TABLE cell) UNION ALL (TABLE cell EXCEPT TABLE live)) AS different) AS different`,
    [id],
  );
  const { cells, different } = rows[0];
  if (Number(different) !== 0) throw new Error(`${different} of ${cells} figures differ from the live ones`);
  figureLine('figures, the same both ways', String(cells));
}

async function compareQueries(client, stage, live) {
  const { district, officer } = stage.world;
  const years = district.years.slice(0, YEARS);
  const reports = [];
  for (const year of years) reports.push(...(await cellsSql(client, officer, year)));
  const cells = () => asActor(client, officer, () => timed(client, reports), 'kumkrong_district');
  const grouped = () => timed(client, [{ text: live, params: [district.id] }]);
  const value = async (time) => ({ value: 1 / (await time()) });
  await cells();
  await grouped();
  const { a, b, ratio } = await interleave({
    rounds: stage.options.rounds,
    a: () => value(cells),
    b: () => value(grouped),
  });
  const milliseconds = (runs) => `${fixed(median(runs.map((run) => 1 / run.value)))} ms in the server`;
  figureLine(`${YEARS} reports from cells, in the wall`, milliseconds(a));
  figureLine('all years live, around the wall', milliseconds(b));
  ratioLine('cells ÷ live, query time', ratio, TARGET);
}

/** Time in ms that the server spends on executing the statements, by its own clock. */
async function timed(client, statements) {
  let total = 0;
  for (const { text, params } of statements) {
    const { rows } = await client.query(
      `EXPLAIN (ANALYZE, TIMING OFF, SUMMARY, FORMAT JSON) ${text}`,
      params,
    );
    total += rows[0]['QUERY PLAN'][0]['Execution Time'];
  }
  return total;
}
