import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { DeliveryService } from '../../libs/features/tasks/delivery.service.js';
import { Notices, Tasks, type Subject } from '#features/tasks';
import { newId, UnitOfWork } from '#platform/database';
import { Channels } from '#platform/notify';
import { TestApp } from '../support/app.js';
import { TestDistrict, type TestActor, type TestSchool } from '../support/world.js';

const CANARY = 'นกขมิ้นเหลืองอ่อน';
const LINE_USER = `U${'a1'.repeat(16)}`;

interface Mail {
  to: string[];
  text: string;
}
interface Push {
  key: string;
  authorization: string;
  body: { to: string; messages: { text: string }[] };
}

let mailServer: SMTPServer;
let lineServer: Server;
let app: TestApp;
let here: TestDistrict;
let school: TestSchool;
let officer: TestActor;
let director: TestActor;
let admin: TestActor;
let delivery: DeliveryService;
const mails: Mail[] = [];
const pushes: Push[] = [];
/** What the gateways answer next. */
const gateways = { mail: 250, line: 200 };

beforeAll(async () => {
  mailServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
      stream.on('end', () => {
        if (gateways.mail !== 250)
          return done(Object.assign(new Error('not now'), { responseCode: gateways.mail }));
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), text });
        done();
      });
    },
  });
  lineServer = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      if (gateways.line === 200)
        pushes.push({
          key: String(request.headers['x-line-retry-key']),
          authorization: String(request.headers.authorization),
          body: JSON.parse(body) as Push['body'],
        });
      response.writeHead(gateways.line).end('{}');
    });
  });
  mailServer.listen(0, '127.0.0.1');
  lineServer.listen(0, '127.0.0.1');
  await Promise.all([once(mailServer.server, 'listening'), once(lineServer, 'listening')]);
  const portOf = (server: { address(): unknown }) => (server.address() as AddressInfo).port;
  app = await TestApp.start('2026-08-19T03:00:00Z', {
    SMTP_URL: `smtp://127.0.0.1:${portOf(mailServer.server)}`,
    MAIL_FROM: 'notice@kumkrong.test',
    LINE_TOKEN: 'line-token',
    LINE_API_URL: `http://127.0.0.1:${portOf(lineServer)}`,
    PUBLIC_URL: 'http://kumkrong.test',
  });
  here = await TestDistrict.create(app.admin, 'here');
  school = await here.school('โรงเรียนหนึ่ง');
  officer = await here.actor({ role: 'DISTRICT_SAFETY' }, CANARY);
  director = await here.actor({ role: 'SCHOOL_DIRECTOR', school }, CANARY);
  admin = await here.actor({ role: 'DISTRICT_ADMIN' });
  delivery = new DeliveryService(app.app.get(UnitOfWork), app.app.get(Channels), app.config);
});
afterAll(async () => {
  await app.stop();
  lineServer.close();
  await new Promise<void>((resolve) => mailServer.close(resolve));
});
beforeEach(async () => {
  await app.rows(
    "UPDATE notice_delivery SET state = 'dropped', next_try_at = NULL WHERE next_try_at IS NOT NULL",
  );
  mails.length = 0;
  pushes.length = 0;
  Object.assign(gateways, { mail: 250, line: 200 });
  app.clock.set('2026-08-19T03:00:00Z');
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

async function settings(who: TestActor, more: object): Promise<void> {
  const { body } = await app.ask(who, 'get', '/me/notice-settings').expect(200);
  const { version, channels, ...now } = body as { version: number; channels: string[] };
  expect(channels).toEqual(['email', 'line']);
  await app.ask(who, 'put', '/me/notice-settings', { version, body: { ...now, ...more } }).expect(200);
}

let serial = 0;
async function tell(urgent = false): Promise<Subject> {
  serial += 1;
  const subject: Subject = {
    ...{ kind: 'incident', id: newId(), reference: `INC-2569-00010${serial}`, schoolId: school.id },
  };
  await app.app.get(UnitOfWork).run(director, (tx) =>
    app.app.get(Notices, { strict: false }).tell(tx, {
      ...{ kind: 'incident-submitted', subject, to: [{ role: 'DISTRICT_SAFETY' }], urgent },
    }),
  );
  return subject;
}

const deliveries = (subject: Subject) =>
  app.rows<{ channel: string; state: string; tries: number }>(
    'SELECT d.channel, d.state, d.tries FROM notice_delivery d JOIN notice n ON n.id = d.notice_id WHERE n.subject_id = $1 ORDER BY 1',
    [subject.id],
  );
/** The body of a plain mail, whichever way it was encoded. */
function text({ text: raw }: Mail): string {
  const [head = '', ...parts] = raw.split('\r\n\r\n');
  const body = parts.join('\r\n\r\n');
  if (/base64/iu.test(head)) return Buffer.from(body, 'base64').toString();
  const bytes = body
    .replace(/=\r\n/gu, '')
    .replace(/=([0-9A-F]{2})/gu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

describe('channels', () => {
  it('carry kind, number and link, and never a name', async () => {
    await settings(officer, { email: 'officer@kumkrong.test', lineUserId: LINE_USER, lineFor: 'all' });
    const subject = await tell();
    await delivery.deliver(here.id, 'email');
    await delivery.deliver(here.id, 'line');
    expect(mails.map(({ to }) => to)).toEqual([['officer@kumkrong.test']]);
    expect(pushes).toMatchObject([{ authorization: 'Bearer line-token', body: { to: LINE_USER } }]);
    for (const said of [text(mails[0]!), pushes[0]!.body.messages[0]!.text]) {
      expect(said).toContain(subject.reference);
      expect(said).toContain(`http://kumkrong.test/incidents/${subject.id}`);
    }
    expect(pushes[0]!.body.messages[0]!.text).toContain('มีเหตุแจ้งใหม่');
    expect(JSON.stringify([mails, mails.map(text), pushes])).not.toContain(CANARY);
    expect(await deliveries(subject)).toMatchObject([{ state: 'sent' }, { state: 'sent' }]);
    await delivery.deliver(here.id, 'email');
    expect(mails).toHaveLength(1);
  });

  it('leave no name in jobs, deliveries and notices', async () => {
    await tell();
    const rows = await app.rows<{ t: string }>(
      'SELECT to_jsonb(o)::text AS t FROM outbox o UNION ALL SELECT to_jsonb(n)::text FROM notice n UNION ALL SELECT to_jsonb(d)::text FROM notice_delivery d',
    );
    const all = JSON.stringify(rows);
    expect(all).not.toContain(CANARY);
    expect(all).not.toContain('officer@kumkrong.test');
  });

  it('wait for a gateway that fails, without the other, under the same key, and give up in the end', async () => {
    gateways.mail = 451;
    gateways.line = 500;
    const subject = await tell();
    await delivery.deliver(here.id, 'email');
    expect(await deliveries(subject)).toMatchObject([
      { channel: 'email', state: 'queued', tries: 1 },
      { channel: 'line', state: 'queued', tries: 0 },
    ]);
    await delivery.deliver(here.id, 'line');
    gateways.line = 200;
    await delivery.deliver(here.id, 'line');
    expect(pushes).toEqual([]);
    app.clock.advance(61_000);
    await delivery.deliver(here.id, 'line');
    const [row] = await app.rows<{ id: string }>(
      "SELECT d.id FROM notice_delivery d JOIN notice n ON n.id = d.notice_id WHERE n.subject_id = $1 AND d.channel = 'line'",
      [subject.id],
    );
    expect(pushes.map(({ key }) => key)).toContain(row?.id);
    for (let day = 0; day < 8; day += 1) {
      app.clock.advance(3 * 3_600_000);
      for (let more = 0; more < 4; more += 1) await delivery.deliver(here.id, 'email');
    }
    expect(await deliveries(subject)).toMatchObject([
      { channel: 'email', state: 'failed', tries: 8 },
      { channel: 'line', state: 'sent', tries: 2 },
    ]);
    expect(mails).toEqual([]);
  });

  it('do not try again what is refused for good', async () => {
    gateways.mail = 550;
    const subject = await tell();
    await delivery.deliver(here.id, 'email');
    expect(await deliveries(subject)).toMatchObject([{ state: 'failed', tries: 1 }, { state: 'queued' }]);
  });

  it('keep the quiet hours, but not for what is urgent', async () => {
    app.clock.set('2026-08-19T15:00:00Z');
    const calm = await tell();
    const urgent = await tell(true);
    await delivery.deliver(here.id, 'email');
    expect(await deliveries(calm)).toMatchObject([{ state: 'queued', tries: 0 }, { state: 'queued' }]);
    expect(await deliveries(urgent)).toMatchObject([{ state: 'sent' }, { state: 'queued' }]);
    app.clock.set('2026-08-19T23:00:00Z');
    await delivery.deliver(here.id, 'email');
    expect(await deliveries(calm)).toMatchObject([{ state: 'sent' }, { state: 'queued' }]);
  });

  it('drop what was handled before it left', async () => {
    const subject = await tell();
    const [notice] = await app.rows<{ id: string }>('SELECT id FROM notice WHERE subject_id = $1', [
      subject.id,
    ]);
    await app.ask(officer, 'post', `/notices/${notice!.id}/handled`).expect(200);
    await delivery.deliver(here.id, 'email');
    expect(await deliveries(subject)).toMatchObject([{ state: 'dropped' }, { state: 'queued' }]);
    expect(mails).toEqual([]);
  });

  it('are sent once when two workers take the same line', async () => {
    const subject = await tell();
    await Promise.all([1, 2, 3].map(() => delivery.deliver(here.id, 'email')));
    expect(mails.filter((mail) => text(mail).includes(subject.reference))).toHaveLength(1);
  });
});

describe('whether notices get out', () => {
  interface Trouble {
    id: string;
    channel: string;
    state: string;
    tries: number;
    failure: string;
    kind: string;
    reference: string;
    role: string;
  }
  const troubles = async (who: TestActor, query = '') => {
    const { body } = await app.ask(who, 'get', `/notice-deliveries${query}`).expect(200);
    return body as { items: Trouble[]; nextCursor: string | null };
  };
  const counts = async (who: TestActor) => {
    const { body } = await app.ask(who, 'get', '/notice-deliveries/counts').expect(200);
    return body as { channels: string[]; items: { channel: string; state: string; count: number }[] };
  };
  const countOf = async (channel: string, state: string) =>
    (await counts(admin)).items.find((item) => item.channel === channel && item.state === state)?.count ?? 0;

  it('shows the office what a gateway refused: kind, number and role, never whom or what', async () => {
    const failedBefore = await countOf('email', 'failed');
    gateways.mail = 550;
    const subject = await tell();
    await delivery.deliver(here.id, 'email');
    const { items } = await troubles(admin);
    expect(items.find(({ reference }) => reference === subject.reference)).toEqual({
      ...{ id: expect.any(String), channel: 'email', state: 'failed', tries: 1, failure: 'refused' },
      ...{ kind: 'incident-submitted', reference: subject.reference, role: 'DISTRICT_SAFETY' },
      ...{ queuedAt: '2026-08-19T03:00:00.000Z', lastTryAt: '2026-08-19T03:00:00.000Z' },
    });
    expect(await countOf('email', 'failed')).toBe(failedBefore + 1);
    expect((await counts(officer)).channels).toEqual(['email', 'line']);
    const said = JSON.stringify([items, await counts(admin)]);
    for (const secret of [CANARY, 'officer@kumkrong.test', LINE_USER, officer.personId, subject.id])
      expect(said).not.toContain(secret);
  });

  it('tells what is tried again from what was given up, page by page', async () => {
    gateways.mail = 451;
    const subject = await tell();
    await delivery.deliver(here.id, 'email');
    const { items } = await troubles(officer, '?lane=retrying');
    expect(items).toMatchObject([
      { reference: subject.reference, state: 'queued', tries: 1, failure: 'retry' },
    ]);
    const failed = await troubles(officer, '?lane=failed');
    expect(failed.items.map(({ reference }) => reference)).not.toContain(subject.reference);
    const first = await troubles(officer, '?limit=1');
    const second = await troubles(officer, `?limit=1&cursor=${first.nextCursor}`);
    expect([first, second].map((page) => page.items[0]?.id)).toEqual(
      failed.items.slice(0, 2).map(({ id }) => id),
    );
    await app.ask(officer, 'get', '/notice-deliveries?lane=sent').expect(400);
    await app.ask(officer, 'get', '/notice-deliveries?cursor=x.y').expect(400);
  });

  it('says nothing of a subject that the reader must not learn of', async () => {
    gateways.mail = 550;
    const subject = await tell();
    await delivery.deliver(here.id, 'email');
    const failed = await countOf('email', 'failed');
    await app.app.get(UnitOfWork).run(director, (tx) =>
      app.app.get(Tasks, { strict: false }).startClock(tx, {
        ...{
          subject: { ...subject, exceptPersonIds: [admin.personId] },
          step: 'acknowledge',
          urgency: 'NORMAL',
        },
        owner: { role: 'DISTRICT_SAFETY' },
      }),
    );
    const numbersFor = async (who: TestActor) =>
      (await troubles(who)).items.map(({ reference }) => reference);
    expect(await numbersFor(admin)).not.toContain(subject.reference);
    expect(await countOf('email', 'failed')).toBe(failed - 1);
    expect(await numbersFor(officer)).toContain(subject.reference);
  });

  it('forgets after thirty days', async () => {
    app.clock.set('2026-09-20T03:00:00Z');
    expect(await counts(officer)).toMatchObject({ days: 30, items: [] });
    expect((await troubles(officer)).items).toEqual([]);
  });

  it('is for those who manage clocks, in their own district; the wall says the same', async () => {
    const there = await TestDistrict.create(app.admin, 'there');
    const stranger = await there.actor({ role: 'DISTRICT_ADMIN' });
    const psychologist = await here.actor({ role: 'DISTRICT_PSYCH' });
    for (const path of ['/notice-deliveries', '/notice-deliveries/counts']) {
      await app.ask(null, 'get', path).expect(401);
      for (const who of [director, psychologist]) await app.ask(who, 'get', path).expect(403);
    }
    expect((await counts(stranger)).items).toEqual([]);
    expect((await troubles(stranger)).items).toEqual([]);
    const asSchool = app.app
      .get(UnitOfWork)
      .read(director, (tx) => tx.rows("SELECT * FROM notice_delivery_counts('2026-01-01')"));
    await expect(asSchool).rejects.toThrow();
  });
});

describe('what a person wants to be told', () => {
  it('is the own affair, and changes only from what was seen', async () => {
    const { body } = await app.ask(director, 'get', '/me/notice-settings').expect(200);
    expect(body).toMatchObject({ email: null, quietFrom: '20:00', quietTo: '06:00', version: 0 });
    const { version: _, channels: __, ...now } = body as Record<string, unknown>;
    await app.ask(director, 'put', '/me/notice-settings', { version: 3, body: now }).expect(412);
    await app.ask(director, 'put', '/me/notice-settings', { version: 0, body: now }).expect(200);
    await app.ask(director, 'put', '/me/notice-settings', { version: 0, body: now }).expect(412);
    await app.ask(null, 'get', '/me/notice-settings').expect(401);
  });

  it.each([
    ['an address that is none', { email: 'x' }],
    ['two addresses', { email: 'a@b.test, c@d.test' }],
    ['a line break in an address', { email: 'a@b.test\r\nBcc: c@d.test' }],
    ['a foreign form of a LINE id', { lineUserId: 'somebody' }],
    ['an hour that is none', { quietFrom: '24:00' }],
    ['an unknown choice', { emailFor: 'sometimes' }],
    ['somebody else', { personId: newId() }],
  ])('refuses %s', async (_what, more) => {
    const { body } = await app.ask(director, 'get', '/me/notice-settings').expect(200);
    const { version, channels: _, ...now } = body as { version: number; channels: string[] };
    await app.ask(director, 'put', '/me/notice-settings', { version, body: { ...now, ...more } }).expect(422);
  });
});
