import { DropoutCompileService } from '#features/dropouts';
import { StepCompiler } from '#features/evaluation';
import { StatisticsCompiler } from '#features/statistics';
import { newId } from '#platform/database';
import { get, type IncomingMessage } from 'node:http';
import { TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import { TestDistrict, type TestActor, type TestSchool } from '../support/world.js';

let app: TestApp;
let here: TestDistrict;
let school: TestSchool;
let neighbour: TestSchool;
let officer: TestActor;
let admin: TestActor;
let teacher: TestActor;
let safety: TestActor;
let neighbourSafety: TestActor;
let accused: TestActor;
let psychologist: TestActor;
let exec: TestActor;
let chair: TestActor;
let stranger: TestActor;
let partner: TestActor;
let auditor: TestActor;
let open: Listener[] = [];

beforeAll(async () => {
  app = await TestApp.start();
  here = await TestDistrict.create(app.admin, 'here');
  const there = await TestDistrict.create(app.admin, 'there');
  school = await here.school('โรงเรียนหนึ่ง');
  neighbour = await here.school('โรงเรียนสอง');
  officer = await here.actor({ role: 'DISTRICT_SAFETY' });
  admin = await here.actor({ role: 'DISTRICT_ADMIN' });
  teacher = await here.actor({ role: 'TEACHER', school });
  safety = await here.actor({ role: 'SCHOOL_SAFETY', school });
  neighbourSafety = await here.actor({ role: 'SCHOOL_SAFETY', school: neighbour });
  accused = await here.actor({ role: 'SCHOOL_DIRECTOR', school });
  psychologist = await here.actor({ role: 'DISTRICT_PSYCH' });
  exec = await here.actor({ role: 'DISTRICT_EXEC' });
  chair = await here.actor({ role: 'NETWORK_CHAIR' });
  stranger = await there.actor({ role: 'DISTRICT_SAFETY' });
  partner = await here.actor({ role: 'PARTNER_MANAGER', agency: await here.agency('โรงพยาบาลตัวอย่าง') });
  auditor = await here.actor({ role: 'AUDITOR_DPO' });
});
afterEach(() => {
  for (const listener of open) listener.close();
  open = [];
});
afterAll(() => app.stop());

/** An open event stream and everything that came over it. */
class Listener {
  text = '';
  ended = false;

  private constructor(private readonly answer: IncomingMessage) {
    answer.on('data', (chunk: Buffer) => (this.text += chunk.toString()));
    answer.on('close', () => (this.ended = true));
    answer.on('error', () => undefined);
  }

  static async open(actor: TestActor): Promise<Listener> {
    const { port } = app;
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const headers = { Cookie: actor.cookie, Accept: 'text/event-stream' };
      get({ port, host: '127.0.0.1', path: '/api/v1/events', headers }, resolve).on('error', reject);
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toMatch(/^text\/event-stream/);
    const listener = new Listener(answer);
    open.push(listener);
    return listener;
  }

  /** What was said about reports; the same moments also bring notices. */
  get events(): { type: string; data: unknown }[] {
    return this.text
      .split('\n\n')
      .map(
        (block) =>
          Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s))) as Record<
            string,
            string
          >,
      )
      .filter((event) => event.event !== undefined && event.event !== 'ping' && event.event !== 'notice')
      .map((event) => ({ type: event.event ?? '', data: JSON.parse(event.data ?? 'null') as unknown }));
  }

  hears(id: string): boolean {
    return this.text.includes(id);
  }

  close(): void {
    this.answer.destroy();
  }
}

async function log(actor: TestActor, more: object = {}): Promise<string> {
  const body = {
    id: newId(),
    kind: 'EVENT',
    mainCode: 'A04',
    happenedOn: '2026-08-19',
    happenedAbout: false,
    locationType: 'PLAYGROUND',
    facts: 'หกล้มระหว่างวิ่งผลัด',
    urgency: 'NORMAL',
    persons: [],
    ...more,
  };
  await app.ask(actor, 'post', '/incidents', { body }).expect(201);
  return body.id;
}

/** A later event that the listener may hear: when it is there, an earlier one would have been. */
async function afterwards(listener: Listener, reporter: TestActor): Promise<void> {
  const marker = await log(reporter);
  await until('the later event is heard', () => listener.hears(marker));
}

describe('the live stream', () => {
  it('tells the officer ids and versions, and not one word of the report', async () => {
    const listener = await Listener.open(officer);
    const id = await log(teacher);
    await until('the report is heard', () => listener.hears(id));
    await app.ask(officer, 'post', `/incidents/${id}/acknowledge`, { version: 1 }).expect(200);
    await until('the change is heard', () => listener.events.length === 2);
    expect(listener.events).toEqual([
      { type: 'incident', data: { id, version: 1 } },
      { type: 'incident', data: { id, version: 2 } },
    ]);
    expect(listener.text).not.toMatch(/หกล้ม|INC-|SUBMITTED/);
    for (const secret of [school.id, teacher.personId, here.id]) expect(listener.hears(secret)).toBe(false);
  });

  it('tells the schools of a report, and its reporter, but no other school', async () => {
    const [own, reporter, other] = [
      await Listener.open(safety),
      await Listener.open(teacher),
      await Listener.open(neighbourSafety),
    ];
    const id = await log(teacher);
    await until('school and reporter hear it', () => own.hears(id) && reporter.hears(id));
    await afterwards(other, neighbourSafety);
    expect(other.hears(id)).toBe(false);
    const both = await log(officer, { schoolId: school.id, otherSchoolIds: [neighbour.id] });
    await until('both schools hear it', () => own.hears(both) && other.hears(both));
    expect(reporter.hears(both)).toBe(false);
  });

  it('tells nothing of a conflict report to its school or to whom it names', async () => {
    const [named, own, reporter, district] = [
      await Listener.open(accused),
      await Listener.open(safety),
      await Listener.open(teacher),
      await Listener.open(officer),
    ];
    const id = await log(teacher, {
      persons: [{ role: 'ALLEGED', kind: 'STAFF', staffPersonId: accused.personId }],
    });
    await until('the officer and the reporter hear it', () => district.hears(id) && reporter.hears(id));
    await app.ask(officer, 'post', `/incidents/${id}/acknowledge`, { version: 1 }).expect(200);
    await until('the officer hears the change', () => district.events.length === 2);
    await afterwards(own, teacher);
    await afterwards(named, safety);
    expect([own.hears(id), named.hears(id)]).toEqual([false, false]);
  });

  it('tells nothing to whom is named, not even at the district', async () => {
    const colleague = await here.actor({ role: 'DISTRICT_SAFETY' });
    const [named, other] = [await Listener.open(colleague), await Listener.open(officer)];
    const id = await log(officer, {
      schoolId: school.id,
      persons: [{ role: 'ALLEGED', kind: 'STAFF', staffPersonId: colleague.personId }],
    });
    await until('the other officer hears it', () => other.hears(id));
    await afterwards(named, teacher);
    expect(named.hears(id)).toBe(false);
  });

  it('tells nothing to another district, and to no role that does not take reports in hand', async () => {
    const far = await Listener.open(stranger);
    const roles = [await Listener.open(admin), await Listener.open(psychologist)];
    const id = await log(teacher);
    const own = await Listener.open(officer);
    await afterwards(own, teacher);
    expect([far, ...roles].map((listener) => listener.hears(id))).toEqual([false, false, false]);
    expect(far.events).toEqual([]);
  });

  it('tells those who read the figures, and nobody else, that they were compiled', async () => {
    const readers = [await Listener.open(officer), await Listener.open(psychologist)];
    const nobody = [safety, teacher, admin, partner, auditor, stranger];
    const others = await Promise.all(nobody.map((actor) => Listener.open(actor)));
    await app.app.get(StatisticsCompiler, { strict: false }).recompile(here.id);
    for (const reader of readers) await until('it is heard', () => reader.events.length === 1);
    const [{ version } = { version: 0 }] = await app.rows<{ version: number }>(
      'SELECT version FROM statistics_state WHERE district_id = $1',
      [here.id],
    );
    expect(readers.map(({ events }) => events)).toEqual(
      readers.map(() => [{ type: 'statistics', data: { id: here.id, version } }]),
    );
    await Promise.all(others.slice(0, 2).map((other) => afterwards(other, teacher)));
    expect(others.map((other) => other.hears('statistics'))).toEqual(others.map(() => false));
  });

  it('tells who compares schools of the boards that they compare, and a school of its own', async () => {
    const elsewhere = newId();
    await app.rows("INSERT INTO network VALUES ($1, $2, 'เครือข่ายอื่น')", [elsewhere, here.id]);
    const chairOf = (networkId: string) => here.actor({ role: 'NETWORK_CHAIR', networkId });
    const [ownChair, otherChair] = [await chairOf(school.networkId), await chairOf(elsewhere)];
    const readers = await Promise.all([officer, exec, ownChair].map((one) => Listener.open(one)));
    const [own, other] = [await Listener.open(safety), await Listener.open(neighbourSafety)];
    const nobody = [teacher, chair, otherChair, partner, auditor, stranger];
    const others = await Promise.all(nobody.map((one) => Listener.open(one)));
    await app.app.get(StepCompiler, { strict: false }).verify(here.id);
    for (const reader of readers)
      await until('both boards are heard', () => reader.hears(school.id) && reader.hears(neighbour.id));
    await until('each school hears its own', () => own.hears(school.id) && other.hears(neighbour.id));
    await Promise.all([own, others[0]!].map((listener) => afterwards(listener, teacher)));
    await afterwards(other, neighbourSafety);
    expect([own.hears(neighbour.id), other.hears(school.id)]).toEqual([false, false]);
    expect(others.map((listener) => listener.hears('step-board'))).toEqual(others.map(() => false));
  });

  it('tells the office and the school whose child is looked for, and nobody else', async () => {
    const [gone, stays] = [await here.student(school), await here.student(school)];
    for (const [student, round] of [
      [gone, 'JUNE'] as const,
      [stays, 'JUNE'] as const,
      [stays, 'NOVEMBER'] as const,
    ])
      await app.rows('INSERT INTO enrolment VALUES ($1, 2569, $2, $3, $4, $5, $6)', [
        ...[here.id, round, student.id, school.id, student.level, student.room],
      ]);
    const readers = await Promise.all([officer, psychologist, safety].map((one) => Listener.open(one)));
    const nobody = [teacher, neighbourSafety, chair, exec, admin, partner, auditor, stranger];
    const others = await Promise.all(nobody.map((one) => Listener.open(one)));
    await app.app.get(DropoutCompileService, { strict: false }).compile(here.id);
    const [entry] = await app.rows<{ id: string }>('SELECT id FROM dropout_entry WHERE student_id = $1', [
      gone.id,
    ]);
    for (const reader of readers) await until('it is heard', () => reader.events.length === 1);
    expect(readers.map(({ events }) => events)).toEqual(
      readers.map(() => [{ type: 'dropout', data: { id: entry?.id, version: 1 } }]),
    );
    for (const reader of readers) expect(reader.hears(gone.id)).toBe(false);
    await afterwards(others[0]!, teacher);
    await afterwards(others[1]!, neighbourSafety);
    expect(others.map((listener) => listener.hears('dropout'))).toEqual(others.map(() => false));
  });

  it('tells nobody of a kind that it does not know', async () => {
    const listeners = [await Listener.open(officer), await Listener.open(safety)];
    const event = {
      kind: 'of-tomorrow',
      id: newId(),
      version: 1,
      districtId: here.id,
      schoolIds: [school.id],
    };
    await app.rows("SELECT pg_notify('live', $1)", [JSON.stringify(event)]);
    await Promise.all(listeners.map((listener) => afterwards(listener, teacher)));
    expect(listeners.map((listener) => listener.hears(event.id))).toEqual([false, false]);
  });

  it('tells only what was committed', async () => {
    const listener = await Listener.open(officer);
    const id = newId();
    await app
      .ask(teacher, 'post', '/incidents', {
        body: {
          id,
          kind: 'EVENT',
          mainCode: 'A04',
          happenedOn: '2026-08-20',
          happenedAbout: false,
          locationType: 'HOME',
          facts: 'ก',
          urgency: 'NORMAL',
          persons: [],
        },
      })
      .expect(422);
    await afterwards(listener, teacher);
    expect(listener.hears(id)).toBe(false);
  });

  it('is for those who are signed in', async () => {
    await app.ask(null, 'get', '/events').expect(401);
  });

  it('goes on after the database dropped its listening connection, each event once', async () => {
    const LISTENING =
      "SELECT pid FROM pg_stat_activity WHERE application_name = 'kumkrong-live' AND datname = current_database() AND query = 'LISTEN live'";
    const listener = await Listener.open(officer);
    const [before] = await app.rows<{ pid: number }>(LISTENING);
    await app.rows('SELECT pg_terminate_backend($1)', [before?.pid]);
    await until('it listens again', async () => {
      const now = await app.rows<{ pid: number }>(LISTENING);
      return now.length === 1 && now[0]?.pid !== before?.pid;
    });
    for (let n = 0; n < 3; n += 1) await afterwards(listener, teacher);
    expect(listener.events).toHaveLength(3);
  });

  it('tells nothing more once its session has ended, and ends at the next word', async () => {
    const person = await here.actor({ role: 'DISTRICT_SAFETY' });
    const [listener, other] = [await Listener.open(person), await Listener.open(officer)];
    await app.ask(admin, 'post', `/people/${person.personId}/disable`).expect(200);
    const id = await log(teacher);
    await until('the other officer hears it', () => other.hears(id));
    await until('the stream ended', () => listener.ended);
    expect(listener.hears(id)).toBe(false);
  });
});
