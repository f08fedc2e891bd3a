import { readXlsx } from 'hucre';
import sharp from 'sharp';
import { TestApp } from '../support/app.js';
import { ReferralWorld, type PartnerOf } from '../support/referrals.js';

let app: TestApp;
let world: ReferralWorld;

beforeAll(async () => {
  app = await TestApp.start();
  world = await ReferralWorld.create(app, 'ref-races');
});
afterAll(() => app.stop());

interface Given {
  partner: PartnerOf;
  id: string;
  file: string;
}

/** An accepted referral with a document, as an agency has it open in several places. */
async function given(): Promise<Given> {
  const partner = await world.partner('HOSPITAL');
  const id = await world.draft(world.care, { dataClasses: ['IDENTITY', 'NARRATIVE', 'DOCUMENTS'] });
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  const { body } = await app
    .ask(world.care, 'post', `/referrals/${id}/documents?dataClass=NARRATIVE`, { version: 1 })
    .attach('file', bytes, 'zzDOCzz.png')
    .expect(200);
  world.versions.set(id, body.version as number);
  await world.basis(world.care, id, 'CONSENT');
  await world.act(world.care, id, 'submit');
  await world.act(world.officer, id, 'triage', { urgency: 'URGENT' });
  await world.act(world.officer, id, 'assign', { agencyId: partner.agency.id });
  await world.act(partner.officer, id, 'accept');
  const view = await app.ask(partner.officer, 'get', `/assigned-referrals/${id}`);
  return { partner, id, file: view.body.packet.DOCUMENTS.documents[0].id as string };
}

const withdraw = async ({ id }: Given): Promise<void> => {
  const { body } = await app.ask(world.care, 'get', `/referrals/${id}`);
  const basisId = body.bases[0].id as string;
  await world.act(world.care, id, 'withdraw-basis', { basisId, withdrawnOn: '2026-08-19' });
};

const WAYS: [string, (given: Given) => Promise<unknown>][] = [
  ['the district recalls it', ({ id }) => world.act(world.officer, id, 'recall', { reason: 'ก' })],
  ['the MOU is terminated', ({ partner }) => world.endAgreement(partner.mouId)],
  ['the only consent is withdrawn', withdraw],
];

/** Every outlet, and the status of what is gone: an absent record, or a table without its line. */
const OUTLETS: [string, (given: Given) => string, gone: 200 | 404][] = [
  ['list', () => '/assigned-referrals?lane=all', 200],
  ['counts', () => '/assigned-referrals/counts', 200],
  ['page', ({ id }) => `/assigned-referrals/${id}`, 404],
  ['file', ({ id, file }) => `/assigned-referrals/${id}/documents/${file}`, 404],
  ['table', () => '/assigned-referrals/export.csv', 200],
  ['workbook', () => '/assigned-referrals/export.xlsx', 200],
];

/** What says that there is something: its number, a count, a value of the child, a picture. */
const SOMETHING = /REF-\d{4}-\d{6}|"all":[1-9]|zz[A-Z]+zz|PNG/u;

async function read(partner: PartnerOf, path: string): Promise<{ status: number; text: string }> {
  const { status, body } = await app
    .ask(partner.officer, 'get', path)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    });
  const bytes = body as Buffer;
  if (!path.endsWith('.xlsx') || status !== 200) return { status, text: bytes.toString('latin1') };
  const { sheets } = await readXlsx(bytes);
  return { status, text: JSON.stringify(sheets.map(({ rows }) => rows)) };
}

describe.each(WAYS)('when %s', (_, revoke) => {
  it.each(OUTLETS)('the %s is closed to whatever began after the commit', async (_outlet, path, gone) => {
    const one = await given();
    expect((await read(one.partner, path(one))).text).toMatch(SOMETHING);
    let committed = false;
    let early = 0;
    const late: { status: number; text: string }[] = [];
    const reader = async (): Promise<void> => {
      for (let tries = 0; tries < 60 && late.length < 8; tries += 1) {
        const beganAfter = committed;
        const answer = await read(one.partner, path(one));
        if (beganAfter) late.push(answer);
        else early += 1;
      }
    };
    const readers = Promise.all([reader(), reader(), reader()]);
    await revoke(one);
    committed = true;
    await readers;
    expect(early).toBeGreaterThan(0);
    expect(late.length).toBeGreaterThan(2);
    expect(new Set(late.map(({ status }) => status))).toEqual(new Set([gone]));
    expect(late.filter(({ text }) => SOMETHING.test(text))).toEqual([]);
  });
});

/** What an agency writes at the very moment when it loses the referral. */
const WORDS: [string, object | undefined][] = [
  ['ask', { question: 'ก' }],
  ['start-service', { type: 'COUNSEL', servedOn: '2026-08-19' }],
];
const TAKES: [string, (given: Given) => Promise<{ action: string; body: object }>][] = [
  ['a recall', async () => ({ action: 'recall', body: { reason: 'ก' } })],
  [
    'a withdrawal',
    async ({ id }) => {
      const { body } = await app.ask(world.care, 'get', `/referrals/${id}`);
      const basisId = body.bases[0].id as string;
      return { action: 'withdraw-basis', body: { basisId, withdrawnOn: '2026-08-19' } };
    },
  ],
];

describe.each(TAKES)('%s that meets', (name, takeOf) => {
  it.each(WORDS)('what the agency does (%s): one of them wins, whoever it is', async (action, words) => {
    const winners: string[] = [];
    for (let round = 0; round < 6; round += 1) {
      const one = await given();
      const { id, partner } = one;
      const version = world.versions.get(id)!;
      const take = await takeOf(one);
      const who = name === 'a recall' ? world.officer : world.care;
      const takes = () =>
        app.ask(who, 'post', `/referrals/${id}/${take.action}`, { version, body: take.body });
      const acts = () =>
        app.ask(partner.officer, 'post', `/assigned-referrals/${id}/${action}`, {
          version,
          ...(words ? { body: words } : {}),
        });
      // Who is asked first changes with the round.
      const asked = round % 2 === 0 ? [takes(), acts()] : [acts(), takes()];
      const answers = await Promise.all(asked);
      const [taken, acted] = round % 2 === 0 ? answers : [...answers].reverse();
      const statuses = [taken!.status, acted!.status];
      const isTaken = taken!.status === 200;
      winners.push(isTaken ? 'taken' : 'acted');
      expect(
        isTaken
          ? [[200, 404]]
          : [
              [412, 200],
              [409, 200],
            ],
      ).toContainEqual(statuses);
      const [kept] = await app.rows<{ version: number; actions: string[]; open: boolean }>(
        `SELECT rf.version, (SELECT array_agg(h.action) FROM referral_history h WHERE h.referral_id = rf.id AND h.version > $2) AS actions,
           EXISTS (SELECT FROM referral_assignment a WHERE a.referral_id = rf.id AND a.ended_at IS NULL) AS open FROM referral rf WHERE rf.id = $1`,
        [id, version],
      );
      expect(kept?.actions?.includes(action)).toBe(!isTaken);
      expect(kept?.open).toBe(!isTaken);
      const page = await app.ask(partner.officer, 'get', `/assigned-referrals/${id}`);
      expect(page.status).toBe(isTaken ? 404 : 200);
    }
    expect(winners).toHaveLength(6);
  });
});

describe('an agreement that ends while the agency accepts', () => {
  it('leaves nothing open, whoever was first', async () => {
    for (let round = 0; round < 4; round += 1) {
      const partner = await world.partner('HOSPITAL');
      const id = await world.assigned(partner, { dataClasses: ['IDENTITY'] });
      const ends = () =>
        app.ask(world.officer, 'post', `/mous/${partner.mouId}/terminate`, {
          version: 1,
          body: { reason: 'ก' },
        });
      const accepts = () =>
        app.ask(partner.officer, 'post', `/assigned-referrals/${id}/accept`, {
          version: world.versions.get(id)!,
        });
      const answers = await Promise.all(round % 2 === 0 ? [ends(), accepts()] : [accepts(), ends()]);
      const [ended, accepted] = round % 2 === 0 ? answers : [...answers].reverse();
      expect(ended!.status).toBe(200);
      expect([200, 404]).toContain(accepted!.status);
      expect((await read(partner, `/assigned-referrals/${id}`)).status).toBe(404);
      const [kept] = await app.rows(
        `SELECT rf.status, rf.agency_id, (SELECT count(*)::int FROM referral_assignment a WHERE a.referral_id = rf.id AND a.ended_at IS NULL) AS open,
           (SELECT count(*)::int FROM task t WHERE t.subject_id = rf.id AND t.owner_agency_id IS NOT NULL AND t.state = 'open') AS clocks
         FROM referral rf WHERE rf.id = $1`,
        [id],
      );
      expect(kept).toEqual({ status: 'RECALLED', agency_id: null, open: 0, clocks: 0 });
    }
  });
});
