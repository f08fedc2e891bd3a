import os from 'node:os';
import { runRequestCase } from './case-requests.mjs';
import { runCompileCase } from './case-compile.mjs';
import { runStepsCase } from './case-steps.mjs';
import { runGrowthCase } from './case-growth.mjs';
import { runReportsCase } from './case-reports.mjs';
import { runRosterCase } from './case-roster.mjs';
import { runStatisticsCase } from './case-statistics.mjs';
import { note } from './report.mjs';
import { Stage } from './stage.mjs';

const RUN = {
  create: (stage) => runRequestCase(stage, 'create'),
  list: (stage) => runRequestCase(stage, 'list'),
  read: (stage) => runRequestCase(stage, 'read'),
  statistics: runStatisticsCase,
  compile: runCompileCase,
  steps: runStepsCase,
  growth: runGrowthCase,
  reports: runReportsCase,
  roster: runRosterCase,
};

/** @returns the exit code: 0 however slow it was, 1 when something did not work. */
export async function runBench(options) {
  const stage = await Stage.open(options);
  const close = () => void stage.close().finally(() => process.exit(1));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, close);
  try {
    note(
      `Node ${process.versions.node}, ${os.cpus().length} processors, ${options.connections} clients, pool of ${options.pool}`,
    );
    for (const name of options.cases) await RUN[name](stage);
    return 0;
  } catch (error) {
    console.error(error);
    return 1;
  } finally {
    await stage.close();
  }
}
