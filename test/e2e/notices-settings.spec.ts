import { newId } from '#platform/database';
import type { TestApp } from '../support/app.js';
import { lineUser } from '../support/line.js';
import { NoticeWorld } from '../support/notice-world.js';
import type { TestActor } from '../support/world.js';

let world: NoticeWorld;
let app: TestApp;
let director: TestActor;

beforeAll(async () => {
  world = await NoticeWorld.start();
  ({ app } = world);
  ({ director } = world.people);
});
afterAll(() => world.stop());

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
    ['a LINE account that nobody proved to hold', { lineUserId: lineUser() }],
    ['an hour that is none', { quietFrom: '24:00' }],
    ['an unknown choice', { emailFor: 'sometimes' }],
    ['somebody else', { personId: newId() }],
  ])('refuses %s', async (_what, more) => {
    const { body } = await app.ask(director, 'get', '/me/notice-settings').expect(200);
    const { version, channels: _, ...now } = body as { version: number; channels: string[] };
    await app.ask(director, 'put', '/me/notice-settings', { version, body: { ...now, ...more } }).expect(422);
  });
});
