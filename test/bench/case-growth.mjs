import { withClient, settle } from './database.mjs';
import { interleave, median } from './figures.mjs';
import { figureLine, fixed, mostLine, note, title } from './report.mjs';
import { addCase } from './world-case.mjs';
import { addIncidents, loadRoll } from './world.mjs';

const TARGET = 1.5;
const TIMES = 10;
const OPEN = 5_000;
const ENTRIES = 200;
const STUDENTS = 18_276;
/** Answers of a round, one after the other: the time of an answer is meant, not of a crowd. */
const ANSWERS = 60;
const SEARCHES = ['ธนวรรณ', 'พิมชา', 'กมลพร แสงจันทร์', 'เกียรติศักดิ์', 'อรดา', 'ทองใบ'];

const CASES = {
  queue: { name: 'triage queue of 5,000 open reports', open: openQueue },
  search: { name: 'student search among 18,276', open: openSearch },
  case: { name: 'case page with a timeline of 200', open: openCase },
};

/** The same page where ten times as much is kept: around it, and in it. */
export async function runGrowthCase(stage) {
  title('growth: an officer’s pages where ten times as much is kept');
  const plain = await place(stage, 'bench_plain', async (client) => ({ own: await load(client, 'own', 1) }));
  const grown = await place(stage, 'bench_grown', async (client) => {
    const own = await load(client, 'own', 1);
    for (let more = 1; more < TIMES; more += 1) await load(client, `neighbour-${more}`, 1);
    return { own, tenfold: await load(client, 'tenfold', TIMES) };
  });
  for (const { name, open } of Object.values(CASES)) {
    const timesOf = (world) =>
      interleave({
        rounds: stage.options.rounds,
        a: () => timeOf(grown, open, grown.worlds[world]),
        b: () => timeOf(plain, open, plain.worlds.own),
      });
    tell(`${name}: ten districts`, await timesOf('own'), TARGET);
    tell('  one district of ten times the size', await timesOf('tenfold'));
  }
  note('the second line of each has no target: no district is ten times the first office');
}

async function place(stage, name, fill) {
  const database = await stage.database.create(name);
  const worlds = await withClient(database.adminUrl, async (client) => {
    const loaded = await fill(client);
    await settle(client);
    return loaded;
  });
  return { ...(await stage.apiOn(database)), worlds };
}

async function load(client, code, times) {
  const world = await loadRoll(client, { code, students: STUDENTS * times });
  const now = new Date();
  await addIncidents(client, { world, now, count: OPEN * times, days: 60, isOpen: () => true });
  return { ...world, caseId: await addCase(client, world, ENTRIES * times) };
}

function tell(label, { a, b, ratio }, target) {
  const time = (runs) => fixed(median(runs.map(({ value }) => value)), 1);
  mostLine(label, ratio, target);
  figureLine('', `${time(b)} → ${time(a)} ms`);
}

/** Median time in ms of opening the page again and again. */
async function timeOf({ url }, open, world) {
  const times = [];
  for (let index = 0; index < ANSWERS; index += 1) {
    const started = performance.now();
    await Promise.all(open(world, index).map((request) => answer(url, request)));
    times.push(performance.now() - started);
  }
  return { value: median(times) };
}

async function answer(url, { path, reader, body }) {
  const headers = { cookie: reader.cookie, ...(body ? { 'content-type': 'application/json' } : {}) };
  const response = await fetch(`${url}/api/v1${path}`, { method: body ? 'POST' : 'GET', headers, body });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
}

function openQueue({ officer }) {
  return ['/incident-queue?lane=all&limit=50', '/incident-queue/counts'].map((path) => ({
    path,
    reader: officer,
  }));
}

function openSearch({ officer }, index) {
  const q = SEARCHES[index % SEARCHES.length];
  return [{ path: '/students/search', reader: officer, body: JSON.stringify({ q, limit: 20 }) }];
}

function openCase({ safetyOfficers: [reader], caseId }) {
  return [`/cases/${caseId}`, `/cases/${caseId}/timeline?limit=100`].map((path) => ({ path, reader }));
}
