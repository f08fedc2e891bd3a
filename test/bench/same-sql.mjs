import { Access } from '#platform/access';
import { newId } from '#platform/database';
// The services are no part of the feature's door: only its modules are.
import { IncidentLogService } from '../../dist/libs/features/incidents/incident-log.service.js';
import { IncidentReadService } from '../../dist/libs/features/incidents/incident-read.service.js';

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

  audit() {}
  enqueue() {}
  publish() {}
}

/** Runs work as the actor in a transaction that is rolled back. @returns the statements, in order. */
async function record(client, actor, work) {
  await client.query('BEGIN');
  try {
    const settings = {
      district_id: actor.districtId,
      person_id: actor.personId,
      post_id: actor.postId,
      acting_role: actor.role,
    };
    for (const [name, value] of Object.entries(settings))
      await client.query('SELECT set_config($1, $2, true)', [`app.${name}`, value]);
    const tx = new RecordingTx(client, actor);
    await work(tx);
    return tx.asked;
  } finally {
    await client.query('ROLLBACK');
  }
}

const access = new Access();

/** A unit of work around the recording transaction. */
function recordingUnit(tx) {
  return {
    read: (_actor, work) => work(tx),
    runOnce: async (_actor, _once, work) => ({ body: await work(tx), replayed: false }),
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
  const asked = await record(client, reporter, (tx) =>
    new IncidentLogService(recordingUnit(tx), access, {}).logIncident(reporter, request, once),
  );
  return asked.find(({ text }) => text.trimStart().startsWith('INSERT INTO incident ('));
}
