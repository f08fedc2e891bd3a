import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { compileFolder } from '../support/compile.mjs';
import { figureLine, fixed, number, title } from './report.mjs';
import { loadEmptyDistrict } from './world.mjs';

const STUDENTS = 18_276;
const TARGET_SECONDS = 20;
const TARGET_MIB = 400;
const PATIENCE = 300_000;

const against = (value, limit, unit) =>
  `${fixed(value, 1)} ${unit}   target < ${limit} ${unit}: ${value < limit ? 'met' : 'MISSED'}`;

/** A whole district's roster: sent to the API, checked and written by the worker, as a person goes through it. */
export async function runRosterCase(stage) {
  title(`roster: ${number.format(STUDENTS)} students into an empty register`);
  const world = await stage.withAdmin(loadEmptyDistrict);
  const { url } = await stage.api();
  const { process: worker } = await stage.worker();
  const ask = askAs(world.officer, `${url}/api/v1/roster-imports`);
  const file = await rosterFile(world);
  figureLine('file', `.csv, ${fixed(file.length / 1_048_576, 1)} MiB`);

  const sent = performance.now();
  const upload = await ask('', {
    method: 'POST',
    headers: { 'idempotency-key': randomUUID() },
    body: formOf(file, world),
  });
  const checked = await reached(ask, upload.id, 'CHECKED');
  figureLine('sent to checked', `${fixed((performance.now() - sent) / 1_000, 1)} s`);

  const confirmed = performance.now();
  await ask(`/${upload.id}/apply`, {
    method: 'POST',
    headers: {
      'if-match': `W/"${checked.version}"`,
      'idempotency-key': randomUUID(),
      'content-type': 'application/json',
    },
    body: JSON.stringify({ confirmMissing: true }),
  });
  await reached(ask, upload.id, 'APPLIED');
  figureLine('confirm to done', against((performance.now() - confirmed) / 1_000, TARGET_SECONDS, 's'));
  figureLine('peak memory of the worker', against((await worker.usage()).peakRssMib, TARGET_MIB, 'MiB'));
  await assertWritten(stage, world.district.id);
}

function askAs({ cookie }, base) {
  return async (suffix, { headers, ...request } = {}) => {
    const response = await fetch(base + suffix, { ...request, headers: { ...headers, cookie } });
    const text = await response.text();
    if (!response.ok)
      throw new Error(`${request.method ?? 'GET'} ${suffix}: ${response.status} ${text.slice(0, 400)}`);
    return JSON.parse(text);
  };
}

async function rosterFile({ schools, district }) {
  const folder = await compileFolder('test/support');
  const files = await import(pathToFileURL(path.join(folder, 'dmc-files.js')).href);
  const codes = schools.map(({ code10 }) => code10);
  const pupils = files.aRoster(STUDENTS, { seed: 3, schools: codes, academicYear: district.year });
  return files.csvFile(files.asGrid(pupils));
}

function formOf(file, { district }) {
  const form = new FormData();
  form.set('academicYear', String(district.year));
  form.set('round', 'JUNE');
  form.set('file', new Blob([file], { type: 'text/csv' }), 'roster.csv');
  return form;
}

async function reached(ask, id, state) {
  const deadline = performance.now() + PATIENCE;
  while (performance.now() < deadline) {
    const view = await ask(`/${id}`);
    if (view.state === state) return view;
    if (['FAILED', 'MAPPING'].includes(view.state))
      throw new Error(`the import is ${view.state}: ${JSON.stringify(view.problems)}`);
    await sleep(50);
  }
  throw new Error(`the import was not ${state} in ${PATIENCE / 1_000} s`);
}

async function assertWritten(stage, districtId) {
  const { rows } = await stage.admin.query(
    'SELECT count(*) AS students FROM student WHERE district_id = $1',
    [districtId],
  );
  if (Number(rows[0].students) !== STUDENTS) throw new Error(`${rows[0].students} students were written`);
}
