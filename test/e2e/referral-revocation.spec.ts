import { TestApp } from '../support/app.js';
import { ReferralWorld, type PartnerOf } from '../support/referrals.js';

let app: TestApp;
let world: ReferralWorld;

beforeAll(async () => {
  app = await TestApp.start();
  world = await ReferralWorld.create(app, 'ref-revoked');
});
afterAll(() => app.stop());

interface Given {
  partner: PartnerOf;
  id: string;
}

/** Ways to lose a referral, each committed when its promise is fulfilled. */
const WAYS: [string, (given: Given) => Promise<unknown>, number][] = [
  [
    'the district recalls it',
    ({ id }) => world.act(world.officer, id, 'recall', { reason: 'เปลี่ยนหน่วยงาน' }),
    404,
  ],
  ['the MOU is terminated', ({ partner }) => world.endAgreement(partner.mouId), 404],
  [
    'the only consent is withdrawn',
    async ({ id }) => {
      const { body } = await app.ask(world.care, 'get', `/referrals/${id}`);
      await world.act(world.care, id, 'withdraw-basis', {
        basisId: body.bases[0].id,
        withdrawnOn: '2026-08-19',
      });
    },
    404,
  ],
  [
    'the agency declines',
    ({ partner, id }) => world.act(partner.officer, id, 'decline', { reasonCode: 'OTHER', reason: 'ก' }),
    404,
  ],
  [
    'the session ends',
    ({ partner }) =>
      app.rows('UPDATE session SET revoked_at = now() WHERE id = $1', [partner.officer.sessionId]),
    401,
  ],
  [
    'the post ends',
    ({ partner }) =>
      app.rows("UPDATE post SET ends_on = '2026-01-01', version = version + 1 WHERE id = $1", [
        partner.officer.postId,
      ]),
    401,
  ],
];

describe.each(WAYS)('when %s', (name, revoke, refused) => {
  it('no request that began after the commit is answered, not for what was seen a moment ago', async () => {
    const partner = await world.partner('HOSPITAL');
    const id =
      name === 'the agency declines'
        ? await world.assigned(partner, { dataClasses: ['IDENTITY'] })
        : await world.accepted(partner, { dataClasses: ['IDENTITY'] });
    expect((await app.ask(partner.officer, 'get', `/assigned-referrals/${id}`)).status).toBe(200);
    let committed = false;
    const late: number[] = [];
    let early = 0;
    const reader = async (): Promise<void> => {
      for (let tries = 0; tries < 40; tries += 1) {
        const beganAfter = committed;
        const { status } = await app.ask(partner.officer, 'get', `/assigned-referrals/${id}`);
        if (beganAfter) late.push(status);
        else early += 1;
        if (late.length >= 12) return;
      }
    };
    const readers = Promise.all([reader(), reader(), reader(), reader()]);
    await revoke({ partner, id });
    committed = true;
    await readers;
    expect(early).toBeGreaterThan(0);
    expect(late.length).toBeGreaterThan(3);
    expect(new Set(late)).toEqual(new Set([refused]));
    const others = await Promise.all(
      ['/assigned-referrals', '/assigned-referrals/export.csv'].map((path) =>
        app.ask(partner.officer, 'get', path),
      ),
    );
    for (const { text } of others) expect(text).not.toMatch(/REF-\d{4}-\d{6}/u);
    const accept = await app.ask(partner.officer, 'post', `/assigned-referrals/${id}/ask`, {
      version: 1,
      body: { question: 'ก' },
    });
    expect(accept.status).toBe(refused);
  });
});

describe('an agency that lost a referral', () => {
  it('is told so, with the number and nothing else', async () => {
    const partner = await world.partner('HOSPITAL');
    const id = await world.accepted(partner, { dataClasses: ['IDENTITY'] });
    await world.act(world.officer, id, 'recall', { reason: 'เปลี่ยนหน่วยงาน' });
    const { body } = await app.ask(partner.officer, 'get', '/notices');
    expect(body.items.map(({ kind }: { kind: string }) => kind)).toContain('referral-access-ended');
    const open = await app.rows(
      'SELECT FROM task WHERE subject_id = $1 AND owner_agency_id IS NOT NULL AND state = $2',
      [id, 'open'],
    );
    expect(open).toEqual([]);
  });

  it('has it back only by a new assignment, with what is granted then', async () => {
    const partner = await world.partner('HOSPITAL');
    const id = await world.accepted(partner, { dataClasses: ['IDENTITY', 'CONTACT'] });
    await world.act(world.officer, id, 'recall', { reason: 'ก' });
    await world.act(world.officer, id, 'triage', { urgency: 'NORMAL' });
    await world.act(world.officer, id, 'assign', { agencyId: partner.agency.id, dataClasses: ['IDENTITY'] });
    const offered = await app.ask(partner.officer, 'get', `/assigned-referrals/${id}`);
    expect(offered.body).not.toHaveProperty('packet');
    await world.act(partner.officer, id, 'accept');
    const { body } = await app.ask(partner.officer, 'get', `/assigned-referrals/${id}`);
    expect(Object.keys(body.packet)).toEqual(['IDENTITY']);
  });
});
