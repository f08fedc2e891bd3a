import { ALL_SOURCES, StepCompiler } from '#features/evaluation';
import { SystemClock } from '#platform/clock';
import { createDataSource, UnitOfWork } from '#platform/database';
import { median } from './figures.mjs';
import { figureLine, fixed, note, number, title } from './report.mjs';

const TIMES = 5;

/** One record of one school changes: the work must be that of one board, whatever the number of schools. */
export async function runStepsCase(stage) {
  title('steps: the board after one change beside the boards of all schools');
  const { district } = stage.world;
  const source = await createDataSource({
    ...{ url: stage.database.appUrl, entities: [], poolSize: 2, applicationName: 'bench-steps' },
  }).initialize();
  try {
    const compiler = new StepCompiler(new UnitOfWork(source, new SystemClock()), ALL_SOURCES);
    await compiler.verify(district.id);
    const one = await measure(
      () => touchOneSchool(stage),
      () => compiler.compile(district.id),
    );
    const all = await measure(
      () => undefined,
      () => compiler.verify(district.id),
    );
    figureLine(`one change, ${number.format(one.boards)} board`, `${fixed(one.time, 1)} ms`);
    figureLine(`everything, ${number.format(all.boards)} boards`, `${fixed(all.time, 1)} ms`);
    figureLine('work for one ÷ work for all', fixed(one.time / all.time, 3));
    if (one.boards !== 1) throw new Error('one change computed more than one board');
  } finally {
    await source.destroy();
  }
  note('no target: what matters is that one change computes one board');
  await stage.settle();
}

async function measure(prepare, work) {
  const times = [];
  let boards = 0;
  for (let time = 0; time <= TIMES; time += 1) {
    await prepare();
    const started = performance.now();
    ({ boards } = await work());
    times.push(performance.now() - started);
  }
  // The first run plans its statements.
  return { time: median(times.slice(1)), boards };
}

/** A record of this year of one school: the log is read as the trigger wrote it. */
async function touchOneSchool(stage) {
  await stage.admin.query(
    `UPDATE enrolment SET room = room WHERE (district_id, academic_year, round, student_id) = (
       SELECT district_id, academic_year, round, student_id FROM enrolment WHERE district_id = $1
       ORDER BY academic_year DESC, student_id LIMIT 1)`,
    [stage.world.district.id],
  );
}
