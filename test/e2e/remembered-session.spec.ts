import { IncidentReadService } from '#features/incidents';
import { Access, ForgottenActor, rememberedActor } from '#platform/access';
import { newId, UnitOfWork, type Tx } from '#platform/database';
import { SESSION_READER, type SessionReader } from '#platform/http';
import type { FastifyRequest } from 'fastify';
import { setTimeout as sleep } from 'node:timers/promises';
import { TestApp } from '../support/app.js';
import { TestDistrict, type TestActor, type TestSchool } from '../support/world.js';

let app: TestApp;
let here: TestDistrict;
let school: TestSchool;
let neighbour: TestSchool;
let teacher: TestActor;
/** How often the session was asked for by itself, before any transaction. */
let askedAlone = 0;

beforeAll(async () => {
  app = await TestApp.start();
  here = await TestDistrict.create(app.admin, 'here');
  school = await here.school('โรงเรียนบ้านหนึ่ง');
  neighbour = await here.school('โรงเรียนบ้านสอง');
  teacher = await here.actor({ role: 'TEACHER', school });
  const reader = app.app.get<SessionReader>(SESSION_READER);
  const actorOf = reader.actorOf.bind(reader);
  reader.actorOf = (request: FastifyRequest, options) => {
    askedAlone += 1;
    return actorOf(request, options);
  };
});
afterAll(() => app.stop());

async function aReportAt(place: TestSchool): Promise<string> {
  const reporter = await here.actor({ role: 'TEACHER', school: place });
  const body = await aReport(place);
  await app.ask(reporter, 'post', '/incidents', { body }).expect(201);
  return body.id;
}

async function aReport(place: TestSchool) {
  const child = await here.student(place);
  return {
    id: newId(),
    kind: 'EVENT',
    mainCode: 'A04',
    happenedOn: '2026-08-19',
    happenedAbout: true,
    locationType: 'PLAYGROUND',
    facts: 'หกล้มระหว่างวิ่งผลัด',
    urgency: 'NORMAL',
    persons: [{ role: 'HARMED', kind: 'STUDENT', studentId: child.id, harmLevel: 'MINOR' }],
  };
}

async function remembered(place = school): Promise<TestActor> {
  const actor = await here.actor({ role: 'SCHOOL_SAFETY', school: place });
  await app.ask(actor, 'get', '/incidents').expect(200);
  const before = askedAlone;
  await app.ask(actor, 'get', '/incidents').expect(200);
  expect(askedAlone).toBe(before);
  return actor;
}

const revoke = (actor: TestActor) =>
  app.admin.query('UPDATE session SET revoked_at = clock_timestamp() WHERE id = $1', [actor.sessionId]);

describe('a session that is remembered from its last request', () => {
  it.each<[string, string, (actor: TestActor) => unknown[]]>([
    ['revoked', 'UPDATE session SET revoked_at = clock_timestamp() WHERE id = $1', (by) => [by.sessionId]],
    ['expired', 'UPDATE session SET expires_at = clock_timestamp() WHERE id = $1', (by) => [by.sessionId]],
    [
      'idle',
      "UPDATE session SET last_seen_at = clock_timestamp() - interval '30 minutes' WHERE id = $1",
      (by) => [by.sessionId],
    ],
    [
      'of a disabled account',
      'UPDATE account SET disabled_at = clock_timestamp() WHERE person_id = $1',
      (by) => [by.personId],
    ],
    [
      'of a post that has ended',
      'UPDATE post SET ends_on = today_in_thailand() - 1 WHERE id = $1',
      (by) => [by.postId],
    ],
  ])('is nobody the moment it is %s, for what is there and what is not', async (_, change, values) => {
    const id = await aReportAt(school);
    const actor = await remembered();
    await app.ask(actor, 'get', `/incidents/${id}`).expect(200);
    await app.admin.query(change, values(actor));
    for (const path of ['/incidents', `/incidents/${id}`, `/incidents/${newId()}`, '/incidents/no-id'])
      expect((await app.ask(actor, 'get', path)).status).toBe(401);
  });

  it.each<[string, string, (actor: TestActor) => unknown[]]>([
    ['its post', 'UPDATE post SET role = $2 WHERE id = $1', (by) => [by.postId, 'SCHOOL_DIRECTOR']],
    ['its classroom', "UPDATE post SET level = 'P1', room = '2' WHERE id = $1", (by) => [by.postId]],
    ['its place', 'UPDATE post SET school_id = $2 WHERE id = $1', (by) => [by.postId, neighbour.id]],
    [
      'how long ago it was confirmed',
      "UPDATE session SET confirmed_at = clock_timestamp() - interval '16 minutes' WHERE id = $1",
      (by) => [by.sessionId],
    ],
    [
      'the password it must change',
      'UPDATE account SET must_change_password = TRUE WHERE person_id = $1',
      (by) => [by.personId],
    ],
    [
      'the second step it owes',
      `WITH again AS (UPDATE session SET assurance = 'password' WHERE person_id = $1)
       INSERT INTO second_factor (id, person_id, district_id, kind, name, confirmed_at, secret)
       VALUES (gen_random_uuid(), $1, $2, 'totp', 'phone', clock_timestamp(), '')`,
      (by) => [by.personId, by.districtId],
    ],
  ])('is asked for anew when something else is true of it: %s', async (_, change, values) => {
    const actor = await remembered();
    const before = askedAlone;
    await app.admin.query(change, values(actor));
    await app.ask(actor, 'get', '/incidents');
    expect(askedAlone).toBe(before + 1);
  });

  it('has a state that tells everything said of its actor, and of nobody else', async () => {
    const { postId, sessionId } = await here.actor({ role: 'TEACHER', school });
    const said = (columns: string) =>
      app.rows(`SELECT ${columns} FROM session s, session_now(s.token_hash) AS said WHERE s.id = $1`, [
        sessionId,
      ]);
    const [whole] = await said('said.*');
    expect(whole).toMatchObject({ sessionId, postId });
    const names = Object.keys(whole ?? {}).filter((name) => name !== 'stale' && name !== 'state');
    const all = names.map((name) => `said."${name}"`).join(', ');
    expect(
      await said(
        `said.state = ROW(${all})::text AS "isAll", said.state = session_state(s.token_hash) AS "isSame"`,
      ),
    ).toEqual([{ isAll: true, isSame: true }]);
  });

  it('is told to no party, not even its own', async () => {
    const uow = app.app.get(UnitOfWork);
    for (const ask of ['SELECT session_state($1)', 'SELECT * FROM session_now($1)'])
      await expect(uow.read(teacher, (tx) => tx.rows(ask, [Buffer.alloc(32)]))).rejects.toMatchObject({
        code: 'forbidden',
      });
  });

  it('reports without being asked for by itself, and not once it was revoked', async () => {
    const actor = await remembered();
    const [first, second, third] = [await aReport(school), await aReport(school), await aReport(school)];
    const before = askedAlone;
    const told = await app.ask(actor, 'post', '/incidents', { body: first }).expect(201);
    expect(askedAlone).toBe(before);
    await revoke(actor);
    await app.ask(actor, 'post', '/incidents', { body: second }).expect(401);
    await app.ask(actor, 'post', '/incidents', { body: { ...second, kind: 'NONE' } }).expect(401);
    expect(await app.rows('SELECT 1 FROM incident WHERE id = $1', [second.id])).toEqual([]);
    const other = await here.actor({ role: 'TEACHER', school });
    const next = await app.ask(other, 'post', '/incidents', { body: third }).expect(201);
    const numberOf = ({ body }: { body: unknown }): number =>
      Number((body as { reference: string }).reference.slice(-6));
    expect(numberOf(next)).toBe(numberOf(told) + 1);
  });

  it('reports as whoever it is now', async () => {
    const actor = await remembered();
    const moved = await here.signIn(actor, { role: 'SCHOOL_SAFETY', school: neighbour });
    await app.admin.query('UPDATE session SET active_post_id = $2 WHERE id = $1', [
      actor.sessionId,
      moved.postId,
    ]);
    const [mine, theirs] = [await aReport(school), await aReport(neighbour)];
    await app.ask(actor, 'post', '/incidents', { body: mine }).expect(422);
    await app.ask(actor, 'post', '/incidents', { body: theirs }).expect(201);
    const written = await app.rows('SELECT reporter_post_id AS "postId" FROM incident WHERE id = $1', [
      theirs.id,
    ]);
    expect(written).toEqual([{ postId: moved.postId }]);
  });

  it('reads as whoever it is now', async () => {
    const [mine, theirs] = [await aReportAt(school), await aReportAt(neighbour)];
    const actor = await remembered();
    const moved = await here.signIn(actor, { role: 'SCHOOL_SAFETY', school: neighbour });
    await app.admin.query('UPDATE session SET active_post_id = $2 WHERE id = $1', [
      actor.sessionId,
      moved.postId,
    ]);
    await app.ask(actor, 'get', `/incidents/${mine}`).expect(404);
    await app.ask(actor, 'get', `/incidents/${theirs}`).expect(200);
    await app.admin.query("UPDATE post SET role = 'SCHOOL_DIRECTOR' WHERE id = $1", [moved.postId]);
    await app.ask(actor, 'get', `/incidents/${theirs}`).expect(200);
  });

  it('is refused what its post may not do any more, and the refusal is audited under the post as it is', async () => {
    const actor = await remembered();
    await app.admin.query("UPDATE post SET role = 'AUDITOR_DPO', school_id = NULL WHERE id = $1", [
      actor.postId,
    ]);
    await app.ask(actor, 'get', '/incidents').expect(403);
    const refusals = await app.rows(
      "SELECT acting_role FROM audit_event WHERE person_id = $1 AND outcome = 'refused'",
      [actor.personId],
    );
    expect(refusals).toEqual([{ acting_role: 'AUDITOR_DPO' }]);
  });

  it('is asked for anew when nothing else was asked of the database', async () => {
    const service = app.app.get(IncidentReadService);
    const [actor, gone] = [await remembered(), await remembered()];
    const before = askedAlone;
    service.listIncidents = () => Promise.resolve({ items: [], nextCursor: null });
    try {
      await app.ask(actor, 'get', '/incidents').expect(200, { items: [], nextCursor: null });
      expect(askedAlone).toBe(before + 1);
      await revoke(gone);
      await app.ask(gone, 'get', '/incidents').expect(401);
    } finally {
      delete (service as { listIncidents?: unknown }).listIncidents;
    }
  });

  it('is kept awake like any other', async () => {
    const actor = await remembered();
    await app.admin.query(
      "UPDATE session SET last_seen_at = clock_timestamp() - interval '2 minutes' WHERE id = $1",
      [actor.sessionId],
    );
    await app.ask(actor, 'get', '/incidents').expect(200);
    const [row] = await app.rows<{ awake: boolean }>(
      "SELECT last_seen_at > clock_timestamp() - interval '30 seconds' AS awake FROM session WHERE id = $1",
      [actor.sessionId],
    );
    expect(row).toEqual({ awake: true });
  });

  it('answers nothing that was asked for after the end of the session, 200 times over', async () => {
    let answeredBefore = 0;
    for (let round = 0; round < 200; round += 1) {
      const actor = await here.actor({ role: 'SCHOOL_SAFETY', school });
      await app.ask(actor, 'get', '/incidents').expect(200);
      let endedAt = Infinity;
      const seen: { began: number; status: number }[] = [];
      const asking = async (): Promise<void> => {
        for (let left = 3; left > 0; left -= 1) {
          const began = performance.now();
          seen.push({ began, status: (await app.ask(actor, 'get', '/incidents')).status });
        }
      };
      const ending = async (): Promise<void> => {
        // Before the first answer in some rounds, between two answers in others.
        await sleep(round % 10);
        await revoke(actor);
        endedAt = performance.now();
      };
      await Promise.all([asking(), asking(), ending()]);
      seen.push({ began: performance.now(), status: (await app.ask(actor, 'get', '/incidents')).status });
      const late = seen.filter(({ began }) => began >= endedAt);
      expect(late.length).toBeGreaterThan(0);
      expect(late.filter(({ status }) => status !== 401)).toEqual([]);
      answeredBefore += seen.filter(({ status }) => status === 200).length;
    }
    expect(answeredBefore).toBeGreaterThan(0);
  }, 120_000);
});

describe('an actor that still owes the proof', () => {
  const guessed = (isRight: boolean) =>
    rememberedActor({ ...teacher }, { text: 'SELECT 1 AS n', values: [], accepts: () => isRight });

  it('neither reads nor writes when the database says something else', async () => {
    const uow = app.app.get(UnitOfWork);
    let begun = 0;
    const work = () => Promise.resolve((begun += 1));
    await expect(uow.run(guessed(false), work)).rejects.toThrow(ForgottenActor);
    await expect(uow.read(guessed(false), work)).rejects.toThrow(ForgottenActor);
    expect(begun).toBe(0);
    await expect(uow.readAtOnce(guessed(false), (tx) => tx.row('SELECT 2 AS n'))).rejects.toThrow(
      ForgottenActor,
    );
    const refusing = () => Promise.reject(new Error('refused'));
    await expect(uow.readAtOnce(guessed(false), refusing)).rejects.toThrow(ForgottenActor);
  });

  it('takes no role when there is no proof: the database itself refuses what is asked', async () => {
    const uow = app.app.get(UnitOfWork);
    const nobody = () =>
      rememberedActor(
        { ...teacher },
        { text: 'SELECT 1 AS n WHERE FALSE', values: [], accepts: () => false },
      );
    const refusals: unknown[] = [];
    const look = async (tx: Tx) =>
      tx.rows('SELECT id FROM incident').catch((error: unknown) => void refusals.push(error));
    await expect(uow.readAtOnce(nobody(), look)).rejects.toThrow(ForgottenActor);
    const once = { key: newId(), requestHash: 'a' };
    const create = { ahead: look, work: () => Promise.resolve({}) };
    await expect(uow.runOnceAhead(nobody(), once, create)).rejects.toThrow(ForgottenActor);
    expect(refusals.map((error) => (error as { code?: string }).code)).toEqual(['42501', '42501']);
  });

  it('has paid it with the first transaction', async () => {
    const uow = app.app.get(UnitOfWork);
    const actor = guessed(true);
    expect(await uow.readAtOnce(actor, (tx) => tx.row('SELECT 2 AS n'))).toEqual({ n: 2 });
    expect(await uow.run(actor, (tx) => tx.row('SELECT 3 AS n'))).toEqual({ n: 3 });
    expect(app.app.get(Access).mayEver(actor, 'incident.read')).toBe(true);
  });
});
