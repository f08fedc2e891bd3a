import { Notices, Tasks } from '#features/tasks';
import { Access } from '#platform/access';
import { newId } from '#platform/database';
// The services are no part of the feature's door: only its modules are.
import { IncidentClocks } from '../../dist/libs/features/incidents/incident-clocks.js';
import { IncidentLogService } from '../../dist/libs/features/incidents/incident-log.service.js';
import { IncidentReadService } from '../../dist/libs/features/incidents/incident-read.service.js';
import { ADD_ALL_FACTS } from '../../dist/libs/features/statistics/statistics-compile.sql.js';
import { StatisticsService } from '../../dist/libs/features/statistics/statistics.service.js';

/*
 * The statements of the bare server are the API's own: its queries run once over a transaction that writes down what
 * it is asked. So the two sides cannot drift apart.
 */

/** Looks like the unit of work's transaction; asks the database and keeps what was asked. */
class RecordingTx {
  asked = [];
  last = Promise.resolve();

  constructor(client, actor) {
    this.client = client;
    this.actor = actor;
    this.now = new Date();
  }

  async rows(text, params = []) {
    this.asked.push({ text, params: [...params] });
    // One after the other: what the API pipelines, a plain connection does not take.
    this.last = this.last.then(() => this.client.query(text, [...params]));
    const { rows } = await this.last;
    return rows;
  }

  async row(text, params) {
    return (await this.rows(text, params))[0] ?? null;
  }

  async execute(text, params) {
    return (await this.rows(text, params)).length;
  }

  write(text, params) {
    this.rows(text, params);
  }

  writeNumbered(text, params) {
    this.write(text, params);
  }

  /** The bare server signs in around the wall: it is the system already. */
  asSystem(work) {
    return work(this);
  }

  audit() {}
  enqueue() {}
  publish() {}
}

/** Runs work as the actor in a transaction that is rolled back; `role` puts it behind the wall. */
export async function asActor(client, actor, work, role) {
  await client.query('BEGIN');
  try {
    const settings = {
      'app.district_id': actor.districtId,
      'app.school_id': actor.schoolId ?? '',
      'app.person_id': actor.personId,
      'app.post_id': actor.postId,
      'app.acting_role': actor.role,
      ...(role ? { role } : {}),
    };
    for (const [name, value] of Object.entries(settings))
      await client.query('SELECT set_config($1, $2, true)', [name, value]);
    return await work(client);
  } finally {
    await client.query('ROLLBACK');
  }
}

/** @returns the statements that work asks, in order. */
function record(client, actor, work) {
  return asActor(client, actor, async () => {
    const tx = new RecordingTx(client, actor);
    await work(tx);
    await tx.last;
    return tx.asked;
  });
}

const access = new Access();

/** A unit of work around the recording transaction. */
function recordingUnit(tx) {
  return {
    read: (_actor, work) => work(tx),
    readAtOnce: (_actor, work) => work(tx),
    runOnceNumbered: async (_actor, _once, { ahead, work }) => ({
      body: await work(tx, await ahead(tx)),
      replayed: false,
    }),
  };
}

const readService = (tx) => new IncidentReadService(recordingUnit(tx), access, { page: () => ({}) });

/** @returns the text of a school's page of reports and the parameters of each reader. */
export async function listSql(client, readers, limit) {
  const asked = [];
  for (const reader of readers)
    asked.push(...(await record(client, reader, (tx) => readService(tx).listIncidents(reader, { limit }))));
  return { text: asked[0].text, params: asked.map(({ params }) => params) };
}

/** @returns the text that reads one report with its persons. */
export async function readSql(client, reader, id) {
  const [{ text }] = await record(client, reader, (tx) => readService(tx).getIncident(reader, id));
  return text;
}

/** @returns the insert of a report with the parameters of `request`, whose id is to be replaced. */
export async function createSql(client, reporter, request) {
  const once = { key: newId(), requestHash: '' };
  const notices = new Notices({ names: [] });
  const clocks = new IncidentClocks(new Tasks(notices), notices);
  const asked = await record(client, reporter, (tx) =>
    new IncidentLogService(recordingUnit(tx), access, {}, clocks).logIncident(reporter, request, once),
  );
  return asked.find(({ text }) => text.trimStart().startsWith('INSERT INTO incident ('));
}

/** @returns the statements of one year's report from the compiled cells. */
export function cellsSql(client, reader, year) {
  return record(client, reader, (tx) =>
    new StatisticsService(recordingUnit(tx), access, {}).getReport(reader, { calendar: 'academic', year }),
  );
}

/**
 * The figures of every year without anything compiled: the facts, derived as the compiling job derives them, and the
 * view that says what counts where, both inside one query. $1 is the district.
 */
export async function liveSql(client) {
  const insert = /INSERT INTO statistics_fact \(([^)]*)\)/;
  const [, columns] = insert.exec(ADD_ALL_FACTS);
  const { rows } = await client.query("SELECT pg_get_viewdef('statistics_counted'::regclass) AS view");
  return `WITH statistics_fact (${columns}) AS (${ADD_ALL_FACTS.replace(insert, '')}),
    statistics_counted AS (${rows[0].view.replace(/;\s*$/, '')})
    SELECT v.academic_year AS year, v.cut, v.key, v.in_group AS "inGroup", count(DISTINCT v.incident_id)::int AS events,
      count(DISTINCT v.subject_id)::int AS students, count(DISTINCT v.school_id)::int AS schools
    FROM statistics_counted v GROUP BY v.key, v.in_group, v.cut, v.academic_year`;
}
