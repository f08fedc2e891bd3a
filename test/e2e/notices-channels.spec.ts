import { DeliveryService } from '../../libs/features/tasks/delivery.service.js';
import { UnitOfWork } from '#platform/database';
import { Channels } from '#platform/notify';
import type { TestApp } from '../support/app.js';
import { textOf, type Gateways } from '../support/gateways.js';
import { CANARY, NoticeWorld } from '../support/notice-world.js';
import type { TestActor } from '../support/world.js';

let world: NoticeWorld;
let app: TestApp;
let delivery: DeliveryService;
let officer: TestActor;
let mails: Gateways['mails'];
let pushes: Gateways['pushes'];

beforeAll(async () => {
  world = await NoticeWorld.start();
  ({ app } = world);
  delivery = new DeliveryService(app.app.get(UnitOfWork), app.app.get(Channels), app.config);
  ({ officer } = world.people);
  ({ mails, pushes } = world.gateways);
  await world.reachOfficer();
});
afterAll(() => world.stop());
beforeEach(() => world.calm());

describe('channels', () => {
  it('carry kind, number and link, and never a name', async () => {
    const subject = await world.tell();
    await delivery.deliver(world.here.id, 'email');
    await delivery.deliver(world.here.id, 'line');
    expect(mails.map(({ to }) => to)).toEqual([['officer@kumkrong.test']]);
    expect(pushes).toMatchObject([{ authorization: 'Bearer line-token', body: { to: world.lineUserId } }]);
    for (const said of [textOf(mails[0]!), pushes[0]!.body.messages[0]!.text]) {
      expect(said).toContain(subject.reference);
      expect(said).toContain(`http://kumkrong.test/incidents/${subject.id}`);
    }
    expect(pushes[0]!.body.messages[0]!.text).toContain('มีเหตุแจ้งใหม่');
    expect(JSON.stringify([mails, mails.map(textOf), pushes])).not.toContain(CANARY);
    expect(await world.deliveries(subject)).toMatchObject([{ state: 'sent' }, { state: 'sent' }]);
    await delivery.deliver(world.here.id, 'email');
    expect(mails).toHaveLength(1);
  });

  it('leave no name in jobs, deliveries and notices', async () => {
    await world.tell();
    const rows = await app.rows<{ t: string }>(
      'SELECT to_jsonb(o)::text AS t FROM outbox o UNION ALL SELECT to_jsonb(n)::text FROM notice n UNION ALL SELECT to_jsonb(d)::text FROM notice_delivery d',
    );
    const all = JSON.stringify(rows);
    expect(all).not.toContain(CANARY);
    expect(all).not.toContain('officer@kumkrong.test');
  });

  it('wait for a gateway that fails, without the other, under the same key, and give up in the end', async () => {
    world.gateways.answers.mail = 451;
    world.gateways.answers.line = 500;
    const subject = await world.tell();
    await delivery.deliver(world.here.id, 'email');
    expect(await world.deliveries(subject)).toMatchObject([
      { channel: 'email', state: 'queued', tries: 1 },
      { channel: 'line', state: 'queued', tries: 0 },
    ]);
    await delivery.deliver(world.here.id, 'line');
    world.gateways.answers.line = 200;
    await delivery.deliver(world.here.id, 'line');
    expect(pushes).toEqual([]);
    app.clock.advance(61_000);
    await delivery.deliver(world.here.id, 'line');
    const [row] = await app.rows<{ id: string }>(
      "SELECT d.id FROM notice_delivery d JOIN notice n ON n.id = d.notice_id WHERE n.subject_id = $1 AND d.channel = 'line'",
      [subject.id],
    );
    expect(pushes.map(({ key }) => key)).toContain(row?.id);
    for (let day = 0; day < 8; day += 1) {
      app.clock.advance(3 * 3_600_000);
      for (let more = 0; more < 4; more += 1) await delivery.deliver(world.here.id, 'email');
    }
    expect(await world.deliveries(subject)).toMatchObject([
      { channel: 'email', state: 'failed', tries: 8 },
      { channel: 'line', state: 'sent', tries: 2 },
    ]);
    expect(mails).toEqual([]);
  });

  it('do not try again what is refused for good', async () => {
    world.gateways.answers.mail = 550;
    const subject = await world.tell();
    await delivery.deliver(world.here.id, 'email');
    expect(await world.deliveries(subject)).toMatchObject([
      { state: 'failed', tries: 1 },
      { state: 'queued' },
    ]);
  });

  it('keep the quiet hours, but not for what is urgent', async () => {
    app.clock.set('2026-08-19T15:00:00Z');
    const calm = await world.tell();
    const urgent = await world.tell(true);
    await delivery.deliver(world.here.id, 'email');
    expect(await world.deliveries(calm)).toMatchObject([{ state: 'queued', tries: 0 }, { state: 'queued' }]);
    expect(await world.deliveries(urgent)).toMatchObject([{ state: 'sent' }, { state: 'queued' }]);
    app.clock.set('2026-08-19T23:00:00Z');
    await delivery.deliver(world.here.id, 'email');
    expect(await world.deliveries(calm)).toMatchObject([{ state: 'sent' }, { state: 'queued' }]);
  });

  it('drop what was handled before it left', async () => {
    const subject = await world.tell();
    const [notice] = await app.rows<{ id: string }>('SELECT id FROM notice WHERE subject_id = $1', [
      subject.id,
    ]);
    await app.ask(officer, 'post', `/notices/${notice!.id}/handled`).expect(200);
    await delivery.deliver(world.here.id, 'email');
    expect(await world.deliveries(subject)).toMatchObject([{ state: 'dropped' }, { state: 'queued' }]);
    expect(mails).toEqual([]);
  });

  it('take nothing out of the house to whoever was locked out, or left the post, before it left', async () => {
    const lockedOut = await world.tell();
    await world.here.setDisabled(officer);
    for (const channel of ['email', 'line'] as const) await delivery.deliver(world.here.id, channel);
    await world.here.setDisabled(officer, false);
    const left = await world.tell();
    await app.rows('UPDATE post SET ends_on = $2 WHERE id = $1', [officer.postId, '2020-05-17']);
    for (const channel of ['email', 'line'] as const) await delivery.deliver(world.here.id, channel);
    await app.rows('UPDATE post SET ends_on = NULL WHERE id = $1', [officer.postId]);
    for (const subject of [lockedOut, left])
      expect(await world.deliveries(subject)).toMatchObject([{ state: 'dropped' }, { state: 'dropped' }]);
    expect([mails, pushes]).toEqual([[], []]);
  });

  it('are sent once when two workers take the same line', async () => {
    const subject = await world.tell();
    await Promise.all([1, 2, 3].map(() => delivery.deliver(world.here.id, 'email')));
    expect(mails.filter((mail) => textOf(mail).includes(`${subject.reference}`))).toHaveLength(1);
  });
});
