import { SCHEDULES } from '../../apps/worker/schedules.js';
import { UnitOfWork } from '#platform/database';
import { systemActor } from '#platform/access';
import { TestApp } from '../support/app.js';
import {
  askCode,
  callWebhook,
  lineEvent,
  lineText,
  lineUser,
  LINE_CHANNEL,
  signatureOf,
} from '../support/line.js';
import { NoticeWorld } from '../support/notice-world.js';
import { until } from '../support/until.js';
import { TestDistrict, type TestActor } from '../support/world.js';

let world: NoticeWorld;
let app: TestApp;
let teacher: TestActor;
let code: string;

beforeAll(async () => {
  world = await NoticeWorld.start();
  ({ app } = world);
});
afterAll(() => world.stop());
beforeEach(async () => {
  await world.calm();
  teacher = await world.here.actor({ role: 'TEACHER', school: world.school });
  code = await askCode(app, teacher);
});

const state = async (): Promise<string> => {
  const { body } = await app.ask(teacher, 'get', '/me/line-link').expect(200);
  return (body as { state: string }).state;
};
const count = async (table: 'line_event' | 'throttle'): Promise<number> =>
  (await app.rows(`SELECT 1 FROM ${table}`)).length;

describe('the webhook', () => {
  it.each<[string, (body: string) => string | undefined]>([
    ['no signature', () => undefined],
    ['an empty one', () => ''],
    ['one of another secret', (body) => signatureOf(body, 'another-secret')],
    ['one of another body', () => signatureOf('{}')],
    ['half of one', (body) => signatureOf(body).slice(0, 20)],
    ['one that is no base64', () => '!'.repeat(44)],
    ['its bytes in hex', (body) => Buffer.from(signatureOf(body), 'base64').toString('hex')],
  ])('with %s does nothing, and says nothing of why', async (_what, signature) => {
    const body = JSON.stringify({ events: [lineText(lineUser(), app.clock.now(), code)] });
    const [before, tries] = [await count('line_event'), await count('throttle')];
    const { body: told } = await callWebhook(app, body, { 'x-line-signature': signature(body) }).expect(401);
    expect(told).toMatchObject({ code: 'unauthenticated', title: 'กรุณาเข้าสู่ระบบ' });
    expect(JSON.stringify(told)).not.toMatch(/signature|hmac|secret/iu);
    expect(await state()).toBe('waiting');
    expect([await count('line_event'), await count('throttle')]).toEqual([before, tries]);
  });

  it('reads nothing before the signature: what is no JSON is refused for its signature first', async () => {
    const broken = '{"events": [';
    await callWebhook(app, broken, { 'x-line-signature': signatureOf('{}') }).expect(401);
    await callWebhook(app, broken).expect(400);
    await callWebhook(app, '', { 'x-line-signature': undefined }).expect(401);
  });

  it('counts every byte: a body with other spaces has another signature', async () => {
    const body = JSON.stringify({ events: [lineText(lineUser(), app.clock.now(), code)] });
    const headers = { 'x-line-signature': signatureOf(body) };
    await callWebhook(app, body.replace('{', '{ '), headers).expect(401);
    await callWebhook(app, body, headers).expect(200);
    expect(await state()).toBe('linked');
  });

  it('takes an event once, however often it is told', async () => {
    const userId = lineUser();
    const event = lineText(userId, app.clock.now(), code);
    await callWebhook(app, [event]).expect(200);
    await until('the account answered', () => world.gateways.replies.length === 1);
    const audited = await count('line_event');
    await app.ask(teacher, 'delete', '/me/line-link').expect(204);
    const again = { ...event, deliveryContext: { isRedelivery: true } };
    await Promise.all([1, 2, 3].map(() => callWebhook(app, [again]).expect(200)));
    expect(await state()).toBe('none');
    expect(await count('line_event')).toBe(audited);
    expect(world.gateways.replies).toHaveLength(1);
    const trail = await app.rows("SELECT 1 FROM audit_event WHERE record_id = $1 AND action = 'line.link'", [
      teacher.personId,
    ]);
    expect(trail).toHaveLength(1);
  });

  it('takes one event once when it is told several times together', async () => {
    const event = lineText(lineUser(), app.clock.now(), code);
    await Promise.all([1, 2, 3, 4].map(() => callWebhook(app, [event]).expect(200)));
    expect(await state()).toBe('linked');
    await until('the account answered', () => world.gateways.replies.length > 0);
    expect(world.gateways.replies.map(({ body }) => body.messages[0]!.text.slice(0, 9))).toEqual(['เชื่อมต่อ']);
  });

  it('takes a departure once: what is told again does not end a newer link', async () => {
    const userId = lineUser();
    await callWebhook(app, [lineText(userId, app.clock.now(), code)]).expect(200);
    app.clock.advance(1_000);
    const left = lineEvent(userId, app.clock.now(), { type: 'unfollow' });
    await callWebhook(app, [left]).expect(200);
    expect(await state()).toBe('none');
    await callWebhook(app, [lineText(userId, app.clock.now(), await askCode(app, teacher))]).expect(200);
    await callWebhook(app, [left]).expect(200);
    expect(await state()).toBe('linked');
  });

  it('takes several events in one call, and none', async () => {
    const [leaver, other] = [lineUser(), lineUser()];
    const at = app.clock.now();
    await callWebhook(app, []).expect(200);
    await callWebhook(app, [
      lineEvent(leaver, at, { type: 'unfollow' }),
      lineEvent(leaver, at, { type: 'follow', replyToken: 'r' }),
      lineText(other, at, 'สวัสดีค่ะ'),
      lineText(other, at, code),
    ]).expect(200);
    expect(await state()).toBe('linked');
  });

  it.each([
    ['a group', { type: 'group', groupId: 'C1' }],
    ['a room', { type: 'room', roomId: 'R1' }],
  ])('links nobody from %s, and is silent there', async (_what, source) => {
    const userId = lineUser();
    const message = { ...lineText(userId, app.clock.now(), code), source: { ...source, userId } };
    await callWebhook(app, [message]).expect(200);
    expect(await state()).toBe('waiting');
    expect(world.gateways.replies).toEqual([]);
  });

  it('does not wait for the answer to the person, nor fail with it', async () => {
    world.gateways.answers.line = 500;
    await callWebhook(app, [lineText(lineUser(), app.clock.now(), code)]).expect(200);
    expect(await state()).toBe('linked');
  });

  it('forgets events after a month, and codes that ran out', async () => {
    expect(SCHEDULES.map(({ job }) => job)).toContain('line.forget');
    await callWebhook(app, [lineText(lineUser(), app.clock.now(), '100000000')]).expect(200);
    const moment = app.clock.now();
    const forget = (before: Date) =>
      app.app
        .get(UnitOfWork)
        .run(systemActor('line.forget'), (tx) => tx.execute('SELECT forget_line_events($1, $1)', [before]));
    await forget(new Date(moment.getTime() - 1));
    expect(await count('line_event')).toBeGreaterThan(0);
    expect(await state()).toBe('waiting');
    await forget(new Date(moment.getTime() + 3_600_000));
    expect(await count('line_event')).toBe(0);
    expect(await state()).toBe('none');
  });
});

describe('where there is no channel', () => {
  it.each([
    ['nothing', {}],
    ['no secret', { LINE_TOKEN: 'line-token' }],
    ['no token', { LINE_CHANNEL_SECRET: LINE_CHANNEL.LINE_CHANNEL_SECRET }],
  ])('(%s is configured) there is no webhook and no code, and the page is told so', async (_what, env) => {
    const bare = await TestApp.start(undefined, env);
    try {
      const district = await TestDistrict.create(bare.admin, 'bare');
      const officer = await district.actor({ role: 'DISTRICT_SAFETY' });
      await callWebhook(bare, [lineText(lineUser(), bare.clock.now(), '123456789')]).expect(404);
      const { body } = await bare.ask(officer, 'get', '/me/line-link').expect(200);
      expect(body).toEqual({ state: 'off', accountId: null, linkedAt: null, secondsLeft: null });
      const { body: refusal } = await bare.ask(officer, 'post', '/me/line-link/code').expect(422);
      expect(refusal).toMatchObject({ code: 'line.not-offered' });
    } finally {
      await bare.stop();
    }
  });
});
