import { DeliveryService } from '../../libs/features/tasks/delivery.service.js';
import { Tasks } from '#features/tasks';
import { UnitOfWork } from '#platform/database';
import { Channels } from '#platform/notify';
import type { TestApp } from '../support/app.js';
import { CANARY, NoticeWorld } from '../support/notice-world.js';
import { TestDistrict, type TestActor } from '../support/world.js';

let world: NoticeWorld;
let app: TestApp;
let delivery: DeliveryService;
let officer: TestActor;
let director: TestActor;
let admin: TestActor;

beforeAll(async () => {
  world = await NoticeWorld.start();
  ({ app } = world);
  delivery = new DeliveryService(app.app.get(UnitOfWork), app.app.get(Channels), app.config);
  ({ officer, director, admin } = world.people);
  await world.reachOfficer();
});
afterAll(() => world.stop());
beforeEach(() => world.calm());

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
    world.gateways.answers.mail = 550;
    const subject = await world.tell();
    await delivery.deliver(world.here.id, 'email');
    const { items } = await troubles(admin);
    expect(items.find(({ reference }) => reference === subject.reference)).toEqual({
      ...{ id: expect.any(String), channel: 'email', state: 'failed', tries: 1, failure: 'refused' },
      ...{ kind: 'incident-submitted', reference: subject.reference, role: 'DISTRICT_SAFETY' },
      ...{ queuedAt: '2026-08-19T03:00:00.000Z', lastTryAt: '2026-08-19T03:00:00.000Z' },
    });
    expect(await countOf('email', 'failed')).toBe(failedBefore + 1);
    expect((await counts(officer)).channels).toEqual(['email', 'line']);
    const said = JSON.stringify([items, await counts(admin)]);
    for (const secret of [CANARY, 'officer@kumkrong.test', world.lineUserId, officer.personId, subject.id])
      expect(said).not.toContain(secret);
  });

  it('tells what is tried again from what was given up, page by page', async () => {
    world.gateways.answers.mail = 550;
    for (const _ of [1, 2]) {
      await world.tell();
      await delivery.deliver(world.here.id, 'email');
    }
    world.gateways.answers.mail = 451;
    const subject = await world.tell();
    await delivery.deliver(world.here.id, 'email');
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
    world.gateways.answers.mail = 550;
    const subject = await world.tell();
    await delivery.deliver(world.here.id, 'email');
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
    const psychologist = await world.here.actor({ role: 'DISTRICT_PSYCH' });
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
