import { withCompiler } from './compiler.mjs';
import { median } from './figures.mjs';
import { figureLine, fixed, note, number, title } from './report.mjs';

const SIZES = [1, 10, 100, 500];
const TIMES = 5;

/** The compiling job after a change, beside counting everything anew: the work must follow the change. */
export async function runCompileCase(stage) {
  title('compile: figures after a change beside counting from nothing');
  const { district, incidents } = stage.world;
  await withCompiler(stage, async (compiler) => {
    await compiler.recompile(district.id);
    const whole = await timesOf(
      () => undefined,
      () => compiler.recompile(district.id),
    );
    figureLine(`everything, ${number.format(incidents.length)} incidents`, `${number.format(whole)} ms`);
    for (const size of SIZES) {
      const time = await timesOf(
        () => change(stage, size),
        () => compiler.compile(district.id),
      );
      figureLine(
        `${size} changed`,
        `${fixed(time, 1)} ms, ${fixed(whole / time, 1)} times faster than everything`,
      );
    }
  });
  note('no target: what matters is that the time falls with the number of changed incidents');
  await stage.settle();
}

async function timesOf(prepare, work) {
  const times = [];
  for (let time = 0; time <= TIMES; time += 1) {
    await prepare();
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  // The first run plans its statements.
  return median(times.slice(1));
}

/** Corrects the code of as many reports, anywhere in the five years, as the district does. */
async function change(stage, size) {
  const { rowCount } = await stage.admin.query(
    `UPDATE incident SET main_code = CASE main_code WHEN 'A04' THEN 'A03' ELSE 'A04' END, version = version + 1, changed_at = clock_timestamp()
     WHERE id IN (SELECT id FROM incident WHERE district_id = $1 ORDER BY random() LIMIT $2)`,
    [stage.world.district.id, size],
  );
  if (rowCount !== size) throw new Error('fewer reports than were to be changed');
}
