import { SystemClock } from '#platform/clock';
import { createDataSource, UnitOfWork } from '#platform/database';
import { StatisticsCompiler } from '#features/statistics';

/** Runs work with the compiling job's service on the application's own login, as the worker has it. */
export async function withCompiler(stage, work) {
  const source = createDataSource({
    url: stage.database.appUrl,
    entities: [],
    poolSize: 2,
    applicationName: 'bench',
  });
  await source.initialize();
  try {
    return await work(new StatisticsCompiler(new UnitOfWork(source, new SystemClock())));
  } finally {
    await source.destroy();
  }
}
