import { MouWarnings } from '#features/partners';
import { ReferralLosses } from '#features/referrals';
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

/** Ways in which an agency loses everything at once; each is tried twice. */
const ENDS: [string, (partner: PartnerOf) => Promise<void>][] = [
  [
    'its agreement is terminated',
    async ({ mouId }) => {
      const body = { reason: 'เลิกความร่วมมือ' };
      for (const status of [200, 409])
        await app.ask(world.officer, 'post', `/mous/${mouId}/terminate`, { version: 1, body }).expect(status);
    },
  ],
  [
    'its agreement ends by its date',
    async ({ mouId }) => {
      await app.rows('UPDATE mou SET ends_on = today_in_thailand() - 1 WHERE id = $1', [mouId]);
      app.clock.set(new Date().toISOString());
      for (const _ of ['first', 'again'])
        await app.app.get(MouWarnings, { strict: false }).warn(world.district.id);
      app.clock.set('2026-08-19T03:00:00Z');
    },
  ],
  [
    'it is closed',
    async ({ agency }) => {
      const body = { reason: 'ยุบหน่วยงาน' };
      const close = (version: number) =>
        app.ask(world.officer, 'post', `/agencies/${agency.id}/close`, { version, body });
      await close(1).expect(200);
      await close(2).expect(409);
    },
  ],
];

describe.each(ENDS)('an agency of which %s', (_, end) => {
  it('is told of each referral once, its clocks stop, and the safety centre has them back', async () => {
    const partner = await world.partner('HOSPITAL');
    const colleague = await world.district.actor({ role: 'PARTNER_MANAGER', agency: partner.agency });
    const second = await world.district.actor({ role: 'DISTRICT_SAFETY' });
    const lost = [
      await world.assigned(partner, { dataClasses: ['IDENTITY'] }),
      await world.accepted(partner, { dataClasses: ['IDENTITY'] }),
    ];
    const reported = await world.accepted(partner, { dataClasses: ['IDENTITY'] });
    await world.act(partner.officer, reported, 'start-service', { type: 'COUNSEL', servedOn: '2026-08-19' });
    await world.act(partner.officer, reported, 'give-feedback', { result: 'zzRESULTzz' });
    const untouched = await world.assigned(await world.partner('HOSPITAL'), { dataClasses: ['IDENTITY'] });
    await end(partner);
    await app.app.get(ReferralLosses, { strict: false }).sweep(world.district.id);

    const states = await app.rows<{ id: string; status: string; agency_id: string | null }>(
      'SELECT id, status, agency_id FROM referral WHERE id = ANY ($1::uuid[])',
      [[...lost, reported, untouched]],
    );
    const stateOf = (id: string) => states.find((row) => row.id === id);
    for (const id of lost) expect(stateOf(id)).toMatchObject({ status: 'RECALLED', agency_id: null });
    expect(stateOf(reported)?.status).toBe('FEEDBACK_GIVEN');
    expect(stateOf(untouched)?.status).toBe('ASSIGNED');
    const clocks = await app.rows<{ subject_id: string; kind: string; owner_role: string }>(
      "SELECT subject_id, kind, owner_role FROM task WHERE subject_id = ANY ($1::uuid[]) AND state = 'open' ORDER BY kind",
      [lost],
    );
    expect(clocks.map(({ kind, owner_role }) => [kind, owner_role])).toEqual([
      ['triage', 'DISTRICT_SAFETY'],
      ['triage', 'DISTRICT_SAFETY'],
    ]);
    const told = async (personId: string, kind: string): Promise<string[]> =>
      (
        await app.rows<{ id: string }>(
          'SELECT subject_id AS id FROM notice WHERE person_id = $1 AND kind = $2 AND subject_id = ANY ($3::uuid[]) ORDER BY subject_id',
          [personId, kind, [...lost, reported]],
        )
      ).map(({ id }) => id);
    for (const { personId } of [partner.officer, colleague])
      expect(await told(personId, 'referral-access-ended')).toEqual([...lost, reported].sort());
    expect(await told(second.personId, 'referral-recalled')).toEqual([...lost].sort());
    expect(JSON.stringify(await app.rows('SELECT * FROM notice'))).not.toMatch(/zz[A-Z]+zz/u);
  });
});

describe('a basis that ran out by its date', () => {
  it('takes the referral back in the night, and nobody is told twice', async () => {
    const partner = await world.partner('HOSPITAL');
    const id = await world.accepted(partner, { dataClasses: ['IDENTITY'] });
    await app.rows('ALTER TABLE referral_basis_ledger DISABLE TRIGGER referral_basis_ledger_insert_only');
    await app.rows(
      'UPDATE referral_basis_ledger SET valid_until = today_in_thailand() - 1 WHERE referral_id = $1',
      [id],
    );
    await app.rows('ALTER TABLE referral_basis_ledger ENABLE TRIGGER referral_basis_ledger_insert_only');
    for (const _ of ['first', 'again'])
      await app.app.get(ReferralLosses, { strict: false }).sweep(world.district.id);
    const history = await app.ask(world.officer, 'get', `/referrals/${id}/history`);
    expect(history.body.items.filter(({ action }: { action: string }) => action === 'recall')).toEqual([
      expect.objectContaining({
        actingRole: 'system:referrals.sweep',
        changes: [{ field: 'recall', from: null, to: 'basis-ended' }],
      }),
    ]);
    const { body } = await app.ask(partner.officer, 'get', '/notices');
    expect(body.items.filter(({ kind }: { kind: string }) => kind === 'referral-access-ended')).toHaveLength(
      1,
    );
  });
});
