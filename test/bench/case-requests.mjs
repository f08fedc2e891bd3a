import path from 'node:path';
import { bandOf, interleave, median } from './figures.mjs';
import { fixed, note, ratioLine, sideLine, title } from './report.mjs';
import { createRequests, listRequests, readRequests } from './requests.mjs';

const CASES = {
  create: { name: 'create incident', target: 0.4, requests: createRequests },
  list: { name: "list my school's incidents, 50 rows", target: 0.5, requests: listRequests },
  read: { name: 'read one incident', target: 0.5, requests: readRequests },
};
/** Answers, not seconds: on a busy machine a few seconds leave half of the code uncompiled. */
const WARM_UP_ANSWERS = 4_000;
/** After these the tables that a case fills are analysed, as autovacuum does soon in a district that begins. */
const FIRST_ANSWERS = 200;

/** One kind of request at the API and at the bare server, in turn. */
export async function runRequestCase(stage, name) {
  const { name: words, target, requests } = CASES[name];
  title(`${name}: ${words}`);
  await compareServers(stage, { name, target, requests: requests(await stage.plan(), stage.world) });
  await stage.settle();
}

/** Loads both servers in turn and prints what came out. `load` changes clients or seconds for slow answers. */
export async function compareServers(
  stage,
  { name, target, requests, load, labels = ['API', 'bare server'] },
) {
  const { seconds, rounds, connections, profile, warmUp = WARM_UP_ANSWERS } = { ...stage.options, ...load };
  const sides = { api: await stage.api(), bare: await stage.bare() };
  const round = (side, amount) => {
    const { process: server, url } = sides[side];
    return stage.load.round({ server, url, connections, seconds, amount, requests: requests[side] });
  };
  for (const side of ['api', 'bare']) await round(side, Math.min(FIRST_ANSWERS, warmUp));
  await stage.settle();
  for (const side of ['api', 'bare']) {
    await round(side, warmUp);
    // A round of its own: profiling slows down what it looks at.
    const file = profile && path.join(profile, `${name}-${side}.cpuprofile`);
    if (file) await sides[side].process.profiled(file, () => round(side));
  }
  const { a, b, ratio, noise } = await interleave({ rounds, a: () => round('api'), b: () => round('bare') });
  sideLine(labels[0], a, median);
  sideLine(labels[1], b, median);
  ratioLine(`${labels[0]} ÷ ${labels[1]}`, ratio, target);
  const cost = ({ cpu, databaseCpu }) => cpu + (databaseCpu ?? 0);
  const costs = bandOf(a.map((run, index) => cost(b[index]) / cost(run)));
  ratioLine(`the same in CPU time`, costs);
  note(
    `A/A noise: neighbouring rounds of one side differ by up to ${noise === null ? '–' : fixed(noise * 100, 0)} %`,
  );
}
