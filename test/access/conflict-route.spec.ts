import http from 'node:http';
import { newId } from '#platform/database';
import { TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import type { TestActor } from '../support/world.js';
import { AccessWorld } from './support/access-world.js';
import type { IncidentFacts, Principal } from './support/facts.js';

let world: AccessWorld;
let school: IncidentFacts;
let conflict: IncidentFacts;

beforeAll(async () => {
  world = await AccessWorld.build(await TestApp.start());
});
afterAll(() => world.stop());

beforeEach(async () => {
  const { a, cast, principals } = world;
  school = await world.incidents.add({ label: 'told to the school', school: a, reporter: cast.reporterA });
  conflict = await world.incidents.add({
    ...{ label: 'names an officer', school: a, reporter: cast.reporterA },
    accused: principals.DISTRICT_SAFETY,
  });
});

interface Asked {
  method?: string;
  version?: number;
  body?: object;
}

async function ask(who: TestActor, url: string, { method = 'GET', version, body }: Asked = {}) {
  const headers: Record<string, string> = { cookie: who.cookie, 'idempotency-key': newId() };
  if (version !== undefined) headers['if-match'] = `W/"${version}"`;
  const path = `/api/v1${url}`;
  return world.client.ask({ method, url: path, headers, ...(body ? { payload: body } : {}) });
}

async function merge(from: IncidentFacts, into: IncidentFacts): Promise<void> {
  const body = { intoId: into.id, reason: 'เหตุเดียวกัน' };
  const answer = await ask(world.cast.colleague, `/incidents/${from.id}/merge`, {
    method: 'POST',
    version: 1,
    body,
  });
  expect(answer.status).toBe(200);
}

describe('a report merged into one on the conflict route', () => {
  it('leaves the sight of the school and of whoever is named there', async () => {
    const { principals } = world;
    await merge(school, conflict);
    for (const who of [
      principals.TEACHER,
      principals.SCHOOL_DIRECTOR,
      world.cast.reporterA,
      principals.DISTRICT_SAFETY,
    ]) {
      expect((await ask(who, `/incidents/${school.id}`)).status).toBe(404);
      expect((await ask(who, `/incidents/${school.id}/history`)).status).toBe(404);
      expect((await ask(who, '/incidents?limit=100')).text).not.toContain(conflict.reference);
    }
    const { status, text } = await ask(world.cast.colleague, `/incidents/${school.id}`);
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ status: 'MERGED', mergedIntoReference: conflict.reference });
  });

  it('tells nobody the number of a report that they may not open', async () => {
    const { c, cast, principals } = world;
    const elsewhere = await world.incidents.add({ label: 'at C', school: c, reporter: cast.reporterC });
    await merge(school, elsewhere);
    for (const path of ['', '/history', '/msc-sheet']) {
      const { status, text } = await ask(principals.SCHOOL_DIRECTOR, `/incidents/${school.id}${path}`);
      expect(status).toBe(200);
      expect(text).not.toContain(elsewhere.reference);
    }
  });
});

/** What somebody's open screen hears. */
async function listen(who: Principal): Promise<{ heard: () => string; close: () => void }> {
  let heard = '';
  const { port } = world.app;
  const options = { host: '127.0.0.1', port, path: '/api/v1/events', headers: { cookie: who.cookie } };
  const request = http.get(options, (answer) => {
    answer.on('data', (chunk: Buffer) => (heard += chunk.toString()));
    answer.on('error', () => undefined);
  });
  request.on('error', () => undefined);
  await new Promise((resolve) => request.on('response', resolve));
  return { heard: () => heard, close: () => request.destroy() };
}

describe('live events', () => {
  it('reach those who may open the report, by id and version alone', async () => {
    const { principals, cast, otherPost } = world;
    const may = [principals.SCHOOL_DIRECTOR, principals.SCHOOL_SAFETY, cast.colleague, cast.reporterA];
    const mayNot = [
      ...[principals.TEACHER, principals.NETWORK_CHAIR, principals.DISTRICT_PSYCH, principals.DISTRICT_EXEC],
      ...[principals.DISTRICT_ADMIN, principals.AUDITOR_DPO, principals.PARTNER_OFFICER, cast.directorC],
      ...[cast.officerThere, otherPost],
    ];
    await expectHeard(may, mayNot, school);
  });

  it('of a report on the conflict route reach no school but its reporter, and nobody whom it names', async () => {
    const { principals, cast } = world;
    const schools = [
      principals.TEACHER,
      principals.SCHOOL_CARE,
      principals.SCHOOL_SAFETY,
      principals.SCHOOL_DIRECTOR,
    ];
    await expectHeard([cast.colleague, cast.reporterA], [...schools, principals.DISTRICT_SAFETY], conflict);
  });

  async function expectHeard(may: Principal[], mayNot: Principal[], incident: IncidentFacts): Promise<void> {
    const streams = await Promise.all([...may, ...mayNot].map(listen));
    const { status } = await ask(world.cast.colleague, `/incidents/${incident.id}/acknowledge`, {
      method: 'POST',
      version: 1,
    });
    expect(status).toBe(200);
    await until('those who may hear of it', () =>
      streams.slice(0, may.length).every(({ heard }) => heard().includes(incident.id)),
    );
    for (const { heard } of streams.slice(may.length)) expect(heard()).not.toContain(incident.id);
    expect(streams[0]!.heard()).toContain(JSON.stringify({ id: incident.id, version: 2 }));
    for (const { close } of streams) close();
  }
});
