import path from 'node:path';
import { bandOf, interleave, median } from './figures.mjs';
import { fixed, note, ratioLine, sideLine, title } from './report.mjs';
import { createRequests, listRequests, planRequests, readRequests } from './requests.mjs';

const CASES = {
  create: { name: 'create incident', target: 0.4, requests: createRequests },
  list: { name: "list my school's incidents, 50 rows", target: 0.5, requests: listRequests },
  read: { name: 'read one incident', target: 0.5, requests: readRequests },
};
const WARM_UP_SECONDS = 3;

/** One kind of request at the API and at the bare server, in turn. */
export async function runRequestCase(stage, name) {
  const { name: words, target, requests } = CASES[name];
  const { seconds, rounds, connections, profile } = stage.options;
  title(`${name}: ${words}`);
  stage.plan ??= await preparePlan(stage);
  const asked = requests(stage.plan, stage.world);
  const sides = { api: await stage.api(), bare: await stage.bare(stage.plan.bare) };
  const round = (side, length = seconds) =>
    stage.load.round({
      server: sides[side].process,
      url: sides[side].url,
      connections,
      seconds: length,
      requests: asked[side],
    });
  for (const side of ['api', 'bare']) {
    await round(side, WARM_UP_SECONDS);
    // A round of its own: profiling slows down what it looks at.
    const file = profile && path.join(profile, `${name}-${side}.cpuprofile`);
    if (file) await sides[side].process.profiled(file, () => round(side));
  }
  const { a, b, ratio, noise } = await interleave({ rounds, a: () => round('api'), b: () => round('bare') });
  sideLine('API', a, median);
  sideLine('bare server', b, median);
  ratioLine('API ÷ bare', ratio, target);
  const cost = ({ cpu, databaseCpu }) => cpu + (databaseCpu ?? 0);
  ratioLine('CPU time of bare ÷ API', bandOf(a.map((run, index) => cost(b[index]) / cost(run))));
  note(
    `A/A noise: neighbouring rounds of one side differ by up to ${noise === null ? '–' : fixed(noise * 100, 0)} %`,
  );
  await stage.settle();
}

async function preparePlan(stage) {
  await stage.admin.query('CREATE SEQUENCE IF NOT EXISTS bench_audit');
  return planRequests(stage);
}
