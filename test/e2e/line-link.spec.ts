import { DeliveryService } from '../../libs/features/tasks/delivery.service.js';
import { UnitOfWork } from '#platform/database';
import { Channels } from '#platform/notify';
import type { TestApp } from '../support/app.js';
import type { Gateways } from '../support/gateways.js';
import { askCode, callWebhook, lineEvent, lineText, lineUser, linkLine } from '../support/line.js';
import { NoticeWorld } from '../support/notice-world.js';
import { until } from '../support/until.js';
import { TestDistrict, type TestActor } from '../support/world.js';

let world: NoticeWorld;
let app: TestApp;
let delivery: DeliveryService;
let replies: Gateways['replies'];
let teacher: TestActor;

beforeAll(async () => {
  world = await NoticeWorld.start();
  ({ app } = world);
  delivery = new DeliveryService(app.app.get(UnitOfWork), app.app.get(Channels), app.config);
  ({ replies } = world.gateways);
});
afterAll(() => world.stop());
beforeEach(async () => {
  await world.calm();
  await app.rows('DELETE FROM line_link; DELETE FROM throttle');
  teacher = await world.here.actor({ role: 'TEACHER', school: world.school });
});

const linkOf = async (who: TestActor) => {
  const { body } = await app.ask(who, 'get', '/me/line-link').expect(200);
  return body as { state: string; accountId: string; linkedAt: string | null; secondsLeft: number | null };
};
const auditOf = ({ personId }: TestActor) =>
  app.rows<{ action: string }>(
    `SELECT action, outcome, reason_code, acting_role, person_id FROM audit_event
     WHERE record_id = $1 AND action LIKE 'line%' ORDER BY seq`,
    [personId],
  );
const links = () => app.rows('SELECT person_id, line_user_id FROM line_link ORDER BY linked_at, person_id');
const send = (userId: string, text: string) =>
  callWebhook(app, [lineText(userId, app.clock.now(), text)]).expect(200);
/** What the account answered; LINE has its own answer before. */
const said = async (count = 1): Promise<string[]> => {
  await until('the account answered', () => replies.length >= count);
  return replies.map(({ body }) => body.messages[0]!.text);
};

describe('a code', () => {
  it('links the account that sends it, is told once, and kept as a keyed hash alone', async () => {
    expect(await linkOf(teacher)).toEqual({
      ...{ state: 'none', accountId: '@kumkrong.test', linkedAt: null, secondsLeft: null },
    });
    const code = await askCode(app, teacher);
    expect(code).toMatch(/^[1-9]\d{2} \d{3} \d{3}$/u);
    expect(await linkOf(teacher)).toMatchObject({ state: 'waiting', secondsLeft: 600 });
    const kept = await app.rows<{ text: string }>(
      `SELECT c::text AS text FROM line_link_code c UNION ALL SELECT i::text FROM idempotent_answer i
       UNION ALL SELECT a::text FROM audit_event a UNION ALL SELECT o::text FROM outbox o`,
    );
    for (const form of [code, code.replaceAll(' ', '')]) expect(JSON.stringify(kept)).not.toContain(form);

    const userId = lineUser();
    await send(userId, code);
    expect(await said()).toEqual([expect.stringMatching(/^เชื่อมต่อ LINE กับระบบคุ้มครองแล้ว/u)]);
    expect(replies[0]!.authorization).toBe('Bearer line-token');
    expect(replies[0]!.body.messages[0]!.text).not.toContain(teacher.displayName.split(' ')[1]);
    expect(await linkOf(teacher)).toMatchObject({
      ...{ state: 'linked', linkedAt: '2026-08-19T03:00:00.000Z', secondsLeft: null },
    });
    expect(await links()).toContainEqual({ person_id: teacher.personId, line_user_id: userId });
    expect(await auditOf(teacher)).toEqual([
      expect.objectContaining({ action: 'line-code.ask', outcome: 'done', person_id: teacher.personId }),
      expect.objectContaining({ action: 'line.link', outcome: 'done', acting_role: 'system:line.link' }),
    ]);
  });

  it('brings notices to whoever chose nothing yet, and leaves the choice unmade', async () => {
    const officer = await world.here.actor({ role: 'DISTRICT_SAFETY' });
    const userId = lineUser();
    await linkLine(app, officer, userId);
    const { body } = await app.ask(officer, 'get', '/me/notice-settings').expect(200);
    expect(body).toMatchObject({ version: 0, lineFor: 'urgent', email: null });
    expect(JSON.stringify(body)).not.toContain(userId);
    const subject = await world.tell(true);
    await delivery.deliver(world.here.id, 'line');
    expect(world.gateways.pushes.map(({ body: push }) => push.to)).toContain(userId);
    expect(await world.deliveries(subject)).toContainEqual({ channel: 'line', state: 'sent', tries: 1 });
    const { version: _, channels: __, ...now } = body as Record<string, unknown>;
    await app.ask(officer, 'put', '/me/notice-settings', { version: 0, body: now }).expect(200);
  });

  it('may be typed with Thai digits and dashes', async () => {
    const code = await askCode(app, teacher);
    const thai = [...code.replaceAll(' ', '-')].map((c) => (c === '-' ? c : '๐๑๒๓๔๕๖๗๘๙'.charAt(Number(c))));
    await send(lineUser(), thai.join(''));
    expect((await linkOf(teacher)).state).toBe('linked');
  });

  it('is good for ten minutes', async () => {
    const code = await askCode(app, teacher);
    app.clock.advance(600_000);
    expect((await linkOf(teacher)).state).toBe('none');
    await send(lineUser(), code);
    expect(await said()).toEqual([expect.stringMatching(/^รหัสนี้ใช้ไม่ได้/u)]);
    expect((await linkOf(teacher)).state).toBe('none');
  });

  it('is good for once, also for two that send it together', async () => {
    const code = await askCode(app, teacher);
    await Promise.all([send(lineUser(), code), send(lineUser(), code)]);
    expect((await said(2)).map((text) => text.slice(0, 9)).sort()).toEqual(['รหัสนี้ใช', 'เชื่อมต่อ'].sort());
    await send(lineUser(), code);
    expect((await said(3))[2]).toMatch(/^รหัสนี้ใช้ไม่ได้/u);
    expect((await links()).filter((row) => row.person_id === teacher.personId)).toHaveLength(1);
  });

  it('voids the one before', async () => {
    const first = await askCode(app, teacher);
    const second = await askCode(app, teacher);
    await send(lineUser(), first);
    expect((await linkOf(teacher)).state).toBe('waiting');
    await send(lineUser(), second);
    expect((await linkOf(teacher)).state).toBe('linked');
  });

  it('of a disabled account links nothing', async () => {
    const code = await askCode(app, teacher);
    await app.rows('UPDATE account SET disabled_at = now() WHERE person_id = $1', [teacher.personId]);
    await send(lineUser(), code);
    expect(await said()).toEqual([expect.stringMatching(/^รหัสนี้ใช้ไม่ได้/u)]);
  });

  it('is not guessed: after six wrong ones an account is not heard for a while, and others are', async () => {
    const guesser = lineUser();
    const code = await askCode(app, teacher);
    for (let guess = 0; guess < 6; guess += 1) await send(guesser, `10000000${guess}`);
    await send(guesser, code);
    const answers = await said(7);
    expect(answers.slice(0, 6).every((text) => text.startsWith('รหัสนี้ใช้ไม่ได้'))).toBe(true);
    expect(answers[6]).toMatch(/^ลองรหัสผิดหลายครั้ง/u);
    expect((await linkOf(teacher)).state).toBe('waiting');
    await send(lineUser(), code);
    expect((await linkOf(teacher)).state).toBe('linked');
    expect(JSON.stringify(await app.rows('SELECT bucket FROM throttle'))).not.toContain(guesser);
  });

  it('is not guessed from many accounts either: their address has a limit of its own', async () => {
    const code = await askCode(app, teacher);
    await send(lineUser(), '100000001');
    await app.rows('UPDATE throttle SET tries = 150');
    await send(lineUser(), code);
    expect((await said(2))[1]).toMatch(/^ลองรหัสผิดหลายครั้ง/u);
    await app.rows('DELETE FROM throttle');
    await send(lineUser(), code);
    expect((await linkOf(teacher)).state).toBe('linked');
  });
});

describe('a LINE account', () => {
  it('serves one person, of whatever district, and is told so without a name', async () => {
    const there = await TestDistrict.create(app.admin, 'there');
    const stranger = await there.actor({ role: 'DISTRICT_SAFETY' });
    const userId = lineUser();
    await linkLine(app, stranger, userId);
    const code = await askCode(app, teacher);
    await send(userId, code);
    expect((await said(2))[1]).toMatch(/^บัญชี LINE นี้เชื่อมต่อกับผู้ใช้คนหนึ่งอยู่แล้ว/u);
    expect((await linkOf(teacher)).state).toBe('waiting');
    expect((await linkOf(stranger)).state).toBe('linked');
    expect(await auditOf(teacher)).toMatchObject([
      { action: 'line-code.ask' },
      { action: 'line.link', outcome: 'refused', reason_code: 'taken' },
    ]);
    await send(lineUser(), code);
    expect((await linkOf(teacher)).state).toBe('linked');
  });

  it('that stops following is linked no more, and what was on its way stays here', async () => {
    const officer = await world.here.actor({ role: 'DISTRICT_SAFETY' });
    const userId = lineUser();
    await linkLine(app, officer, userId);
    const subject = await world.tell(true);
    app.clock.advance(1_000);
    await callWebhook(app, [lineEvent(userId, app.clock.now(), { type: 'unfollow' })]).expect(200);
    expect((await linkOf(officer)).state).toBe('none');
    expect((await auditOf(officer)).at(-1)).toMatchObject({
      ...{ action: 'line.unlink', outcome: 'done', reason_code: 'unfollowed' },
    });
    await delivery.deliver(world.here.id, 'line');
    expect(world.gateways.pushes).toEqual([]);
    expect(await world.deliveries(subject)).toContainEqual({ channel: 'line', state: 'dropped', tries: 1 });
    expect(await world.deliveries(await world.tell(true))).toEqual([]);
    await linkLine(app, officer, userId);
    expect((await linkOf(officer)).state).toBe('linked');
  });

  it('is freed by who holds it, also of a person who cannot sign in any more', async () => {
    const [gone, userId] = [await world.here.actor({ role: 'DISTRICT_PSYCH' }), lineUser()];
    await linkLine(app, gone, userId);
    await app.rows('UPDATE account SET disabled_at = now() WHERE person_id = $1', [gone.personId]);
    const code = await askCode(app, teacher);
    await send(userId, code);
    expect((await linkOf(teacher)).state).toBe('waiting');
    await callWebhook(app, [lineEvent(userId, app.clock.now(), { type: 'unfollow' })]).expect(200);
    await send(userId, code);
    expect((await linkOf(teacher)).state).toBe('linked');
  });

  it('that left before it was linked anew keeps the new link', async () => {
    const userId = lineUser();
    const left = lineEvent(userId, app.clock.now(), { type: 'unfollow' });
    app.clock.advance(60_000);
    await linkLine(app, teacher, userId);
    await callWebhook(app, [left]).expect(200);
    expect((await linkOf(teacher)).state).toBe('linked');
  });

  it('is unlinked on the page, by its person alone, and another may have it then', async () => {
    const userId = lineUser();
    await linkLine(app, teacher, userId);
    await app.ask(teacher, 'post', '/me/line-link/code').expect(409);
    await app.ask(world.people.director, 'delete', '/me/line-link').expect(204);
    expect((await linkOf(teacher)).state).toBe('linked');
    await app.ask(teacher, 'delete', '/me/line-link').expect(204);
    expect((await linkOf(teacher)).state).toBe('none');
    expect((await auditOf(teacher)).at(-1)).toMatchObject({
      ...{ action: 'line.unlink', outcome: 'done', reason_code: null, person_id: teacher.personId },
    });
    await app.ask(teacher, 'delete', '/me/line-link').expect(204);
    await linkLine(app, world.people.director, userId);
    expect((await linkOf(world.people.director)).state).toBe('linked');
  });

  it('is nobody’s business without a session', async () => {
    await app.ask(null, 'get', '/me/line-link').expect(401);
    await app.ask(null, 'post', '/me/line-link/code').expect(401);
    await app.ask(null, 'delete', '/me/line-link').expect(401);
  });
});
