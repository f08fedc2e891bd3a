import { NestFactory } from '@nestjs/core';
import { PlatformModule } from '#platform/module';
import { loadConfig } from '#platform/config';
import { ReportMaker, ReportsJobsModule } from '#features/reports';
import { entities, migrationNames } from '#features/schema';
import { newId } from '#platform/database';
import { withCompiler } from './compiler.mjs';
import { median } from './figures.mjs';
import { figureLine, fixed, note, number, title } from './report.mjs';

const TIMES = 5;
const MIB = 1024 * 1024;
const SAMPLE_MS = 20;

class ReportBenchModule {}

/** The yearly report of a whole district, by the worker's own service: from the request's row to the kept file. */
export async function runReportsCase(stage) {
  title('reports: the yearly report of a district of 120 schools');
  await withCompiler(stage, (compiler) => compiler.recompile(stage.world.district.id));
  const context = await NestFactory.createApplicationContext(moduleOf(stage), { logger: false });
  const before = process.memoryUsage().rss;
  const memory = watchMemory();
  try {
    const maker = context.get(ReportMaker);
    const times = [];
    for (let time = 0; time < TIMES; time += 1) times.push(await timeOf(stage, maker));
    const { rows } = await stage.admin.query(
      "SELECT max(file_size) AS size FROM report_request WHERE state = 'READY'",
    );
    figureLine(
      'one report',
      `${fixed(median(times) / 1_000, 2)} s, ${number.format(rows[0].size / 1024)} KiB`,
    );
    figureLine('memory above an idle worker', `${number.format((memory.most() - before) / MIB)} MiB at most`);
  } finally {
    memory.stop();
    await context.close();
  }
  note('target: under 30 s and 500 MiB');
  await stage.settle();
}

function moduleOf(stage) {
  const config = loadConfig(stage.env);
  const platform = PlatformModule.for({ config, name: 'bench', entities, migrations: migrationNames });
  return { module: ReportBenchModule, imports: [platform, ReportsJobsModule] };
}

async function timeOf({ admin, world }, maker) {
  const { personId, postId, districtId } = world.officer;
  const id = newId();
  await admin.query(
    `INSERT INTO report_request (id, district_id, person_id, post_id, kind, format, calendar, year, purpose, proved, state, created_at, changed_at)
     VALUES ($1, $2, $3, $4, 'YEARLY_SAFETY', 'pdf', 'academic', $5, 'SUPERIOR', TRUE, 'QUEUED', now(), now())`,
    [id, districtId, personId, postId, world.district.year],
  );
  const started = performance.now();
  await maker.make(districtId, id, 1);
  const time = performance.now() - started;
  const { rows } = await admin.query('SELECT state, failure FROM report_request WHERE id = $1', [id]);
  if (rows[0].state !== 'READY') throw new Error(`the report was not made: ${rows[0].failure}`);
  return time;
}

function watchMemory() {
  let most = 0;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), SAMPLE_MS);
  return {
    most: () => Math.max(most, process.memoryUsage().rss),
    stop: () => clearInterval(timer),
  };
}
