/*
 * `npm test`: every check of the project in order, on a fresh clone too. Names of steps as arguments run only
 * those: `npm test -- lint rules`.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  endRunning,
  ensureInstalled,
  requireNode,
  root,
  run,
  runTool,
  secondsSince,
} from '../apps/local/install.mjs';

requireNode();
await ensureInstalled();
const { ensureServerBuilt, ensureWebBuilt } = await import('../apps/local/build.mjs');
const { compileFolder } = await import('./support/compile.mjs');
const { startRedis } = await import('./support/redis.mjs');
const { LONGEST } = await import('./support/sequencer.mjs');
const { putTogether, TOGETHER } = await import('./support/together.mjs');

const work = await mkdtemp(path.join(os.tmpdir(), 'kumkrong-run-'));
const totals = { passed: 0, failed: 0, skipped: 0 };
const results = [];

/** A spec that needs more than pure functions says so by importing the test support or the embedded server. */
const databaseSpec = /\/support\/|EmbeddedDatabase|TEST_ADMIN_DATABASE_URL|\.\/keeper\.js/;
/** Suites with a folder of their own. */
const ownFolder = /^test[/\\](architecture|browser|bench)[/\\]/;

/** Where files start processes, to which what another file left behind would matter. */
const startsProcesses = /^(apps|test[/\\](durability|support)|libs[/\\]platform[/\\](embedded|process))[/\\]/;

const specs = await sortSpecs();
const redis = await startRedis();
if (redis.url) process.env.TEST_REDIS_URL = redis.url;

/** Journeys take longer than other tests: four files of them some two minutes. */
const JOURNEYS_TOGETHER = 4;

/** What Jest runs, by name: those that are wanted in one run, so that no core waits for the last file of each. */
const suites = {
  architecture: () => specs.architecture,
  rules: () => putTogether(specs.rules),
  database: () => shareModules(specs.database),
  browser: browserSuite,
};

const steps = [
  ['format', 'รูปแบบโค้ด · code format', () => succeeds(runTool('oxfmt/bin/oxfmt', ['--check', '.']))],
  [
    'lint',
    'กฎการเขียนโค้ด · lint',
    () => succeeds(runTool('oxlint/bin/oxlint', ['-c', 'oxlint.config.js', '-f', 'stylish'])),
  ],
  ['types', 'ชนิดข้อมูล · types', checkTypes],
  ['build', 'สร้างโปรแกรม · build', build],
];

const names = [...steps.map(([name]) => name), ...Object.keys(suites)];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`unknown step: ${unknown.join(', ')}; known: ${names.join(', ')}`);
  process.exit(2);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(1));
/** Each looks only at the sources. */
const together = new Set(['format', 'lint', 'types']);
const isWanted = (name) => wanted.length === 0 || wanted.includes(name);
const chosen = steps.filter(([name]) => isWanted(name));
const chosenSuites = Object.keys(suites).filter(isWanted);
await Promise.all(chosen.filter(([name]) => together.has(name)).map((one) => step(...one)));
for (const one of chosen.filter(([name]) => !together.has(name))) await step(...one);
if (chosenSuites.length > 0)
  await step('tests', `การทดสอบ · tests (${chosenSuites.join(', ')}; ${redis.said})`, runSuites);
summarise();
await end(results.some(({ state }) => state === 'FAILED') ? 1 : 0);

async function step(name, title, action) {
  console.log(`\n━━ ${name} ━━ ${title}`);
  const started = Date.now();
  const outcome = await action().catch((error) => {
    console.error(error);
    return false;
  });
  const state = outcome === 'skipped' ? 'skipped' : outcome ? 'passed' : 'FAILED';
  const seconds = secondsSince(started);
  results.push({ name, state, seconds });
  console.log(`━━ ${name}: ${state} (${seconds} s)`);
}

function summarise() {
  console.log('\n━━ สรุป · summary');
  for (const { name, state, seconds } of results) {
    console.log(`   ${name.padEnd(14)} ${state.padEnd(8)} ${String(seconds).padStart(4)} s`);
  }
  console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
}

async function end(code) {
  endRunning();
  await redis.stop();
  await rm(work, { recursive: true, force: true });
  process.exit(code);
}

async function succeeds(running) {
  return (await running) === 0;
}

/** The web application too, and what it may weigh. */
async function build() {
  if (!(await ensureServerBuilt()) || !(await ensureWebBuilt())) return false;
  return succeeds(run(process.execPath, [path.join(root, 'apps/web/check-budgets.mjs')]));
}

async function checkTypes() {
  const projects = ['tsconfig.json', 'apps/web/tsconfig.json'].filter((file) =>
    existsSync(path.join(root, file)),
  );
  let good = true;
  for (const project of projects) {
    const args = ['--noEmit', '-p', project];
    good = (await succeeds(runTool('typescript-native/bin/tsc', args))) && good;
  }
  return good;
}

/** Files that start processes and the longest go by themselves, the others share their loaded modules. */
async function shareModules(files, size) {
  const isAlone = (file) => LONGEST.includes(file) || startsProcesses.test(file);
  const alone = files.filter(isAlone);
  return [
    ...alone,
    ...(await putTogether(
      files.filter((file) => !alone.includes(file)),
      size,
    )),
  ];
}

async function browserSuite() {
  const chromium = await findChromium();
  if (chromium.path) {
    console.log(`Chromium: ${chromium.path}`);
    return shareModules(specs.browser, JOURNEYS_TOGETHER);
  }
  console.log('ข้ามการทดสอบในเบราว์เซอร์เพราะไม่พบ Chromium · SKIPPED: no Chromium was found.');
  console.log(`To run them, ${chromium.how}.`);
  totals.skipped += specs.browser.length;
  return [];
}

/** Runs Jest on the files of the chosen suites and adds what it counted to the totals. */
async function runSuites() {
  const suiteOf = new Map();
  for (const name of chosenSuites) for (const file of await suites[name]()) suiteOf.set(file, name);
  if (suiteOf.size === 0) return 'skipped';
  const output = path.join(work, 'jest.json');
  const program = path.join(root, 'node_modules/jest/bin/jest.js');
  const flags = ['--config', 'test/jest.config.js', '--maxWorkers=2', '--json', `--outputFile=${output}`];
  const kinds = ['--testMatch=**/*.spec.ts', `--testMatch=**/*${TOGETHER}`];
  const args = ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules', program, ...flags];
  const isRulesAlone = chosenSuites.every((name) => name === 'rules');
  const env = { ...process.env, ...(isRulesAlone ? { TEST_DATABASE: 'none' } : {}) };
  // The JSON goes to the file; what Jest prints for people goes to stderr.
  const stdio = ['ignore', 'ignore', 'inherit'];
  const code = await run(process.execPath, [...args, ...kinds, '--runTestsByPath', ...suiteOf.keys()], {
    env,
    stdio,
  });
  return count(output, { code, suiteOf });
}

async function count(output, { code, suiteOf }) {
  const report = await readFile(output, 'utf8').then(JSON.parse, () => undefined);
  if (!report) {
    console.error('Jest ended without a report');
    totals.failed += 1;
    return false;
  }
  // Jest passes over what it does not take for a test without a word.
  const ran = new Set(report.testResults.map(({ name }) => path.relative(root, name)));
  const missed = [...suiteOf.keys()].filter((file) => !ran.has(file));
  if (missed.length > 0) console.error(`not run: ${missed.join(', ')}`);
  for (const name of chosenSuites) {
    const own = report.testResults.filter((file) => suiteOf.get(path.relative(root, file.name)) === name);
    const passed = own.flatMap((file) => file.assertionResults).filter(({ status }) => status === 'passed');
    console.log(`   ${name.padEnd(14)} ${passed.length} passed in ${own.length} files`);
  }
  totals.passed += report.numPassedTests;
  totals.failed += report.numFailedTests + report.numRuntimeErrorTestSuites + missed.length;
  totals.skipped += report.numPendingTests + report.numTodoTests;
  return code === 0 && report.success && missed.length === 0;
}

async function sortSpecs() {
  const sorted = { architecture: [], browser: [], database: [], rules: [] };
  for (const file of await listSpecs()) {
    const own = ownFolder.exec(file);
    if (own) sorted[own[1]]?.push(file);
    else
      sorted[databaseSpec.test(await readFile(path.join(root, file), 'utf8')) ? 'database' : 'rules'].push(
        file,
      );
  }
  return sorted;
}

async function listSpecs() {
  const found = [];
  for (const folder of ['libs', 'apps', 'test']) {
    const entries = await readdir(path.join(root, folder), { withFileTypes: true, recursive: true });
    for (const entry of entries) {
      const file = path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name));
      const outside = /(^|[/\\])node_modules[/\\]/.test(file) || file.startsWith(path.join('apps', 'web'));
      if (entry.name.endsWith('.spec.ts') && !outside) found.push(file);
    }
  }
  return found.sort();
}

async function findChromium() {
  const folder = await compileFolder('test/support');
  const found = await import(pathToFileURL(path.join(folder, 'chromium.js')).href);
  return { path: found.findChromium(), how: found.howToGetChromium };
}
