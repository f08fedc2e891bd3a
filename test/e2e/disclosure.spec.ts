import {
  DATA_CLASSES,
  OUTLINE_FIELDS,
  ROUTING_FIELDS,
  TALK_FIELDS,
  WORKING_FIELDS,
  type DataClassCode,
  type PartnerTypeCode,
  type ReferralBasisCode,
  type ReferralPurposeCode,
} from '#contracts';
import { newId } from '#platform/database';
import { readXlsx } from 'hucre';
import sharp from 'sharp';
import { TestApp } from '../support/app.js';
import { GROUPS, ReferralWorld, TEXTS, type PartnerOf } from '../support/referrals.js';

let app: TestApp;
let world: ReferralWorld;

beforeAll(async () => {
  app = await TestApp.start();
  world = await ReferralWorld.create(app, 'ref-shown');
});
afterAll(() => app.stop());

/** Where each class shows: values that turn up nowhere unless the class was granted. */
const SIGNS: Record<Exclude<DataClassCode, 'DOCUMENTS'>, readonly string[]> = {
  IDENTITY: ['zzLASTzz', 'zzSCHOOLzz', '2015-06-01'],
  CONTACT: ['zzGUARDIANzz', 'zzHOUSEzz', TEXTS.phone],
  NARRATIVE: [TEXTS.problem, TEXTS.schoolDid, TEXTS.visitRisk],
  EDUCATION: [TEXTS.learning, TEXTS.attendance],
  SCREENING: [TEXTS.screening],
  HEALTH: [TEXTS.health],
  LEGAL: [TEXTS.legal],
};
const NEVER = ['zzGIVERzz'];

interface Kind {
  type: PartnerTypeCode;
  groups: string[];
  purpose: ReferralPurposeCode;
  bases: ReferralBasisCode[];
  /** What was chosen, all of which the four sets let through; written by hand. */
  granted: DataClassCode[];
}

/** One child, five agencies of different kinds. */
const KINDS: Kind[] = [
  {
    type: 'HOSPITAL',
    groups: GROUPS,
    purpose: 'HEALTH_CARE',
    bases: ['CONSENT'],
    granted: ['IDENTITY', 'CONTACT', 'NARRATIVE', 'EDUCATION', 'SCREENING', 'HEALTH'],
  },
  {
    type: 'POLICE',
    groups: ['F1', 'F2', 'F3', 'F6'],
    purpose: 'LEGAL_PROCESS',
    bases: ['CHILD_PROTECTION'],
    granted: ['IDENTITY', 'CONTACT', 'NARRATIVE', 'LEGAL'],
  },
  {
    type: 'MONASTIC',
    groups: ['F1', 'F7'],
    purpose: 'WELFARE',
    bases: ['PUBLIC_TASK'],
    granted: ['IDENTITY', 'EDUCATION'],
  },
  {
    type: 'LOCAL_GOV',
    groups: ['F3'],
    purpose: 'SITE_SAFETY',
    bases: ['PUBLIC_TASK'],
    granted: ['NARRATIVE'],
  },
  {
    type: 'SOCIAL_DEV',
    groups: ['F1', 'F2'],
    purpose: 'PROTECTION',
    bases: ['CHILD_PROTECTION'],
    granted: ['IDENTITY', 'CONTACT'],
  },
];

const LINE = [...ROUTING_FIELDS, ...OUTLINE_FIELDS].sort();
const BEFORE = [...ROUTING_FIELDS, ...OUTLINE_FIELDS, ...TALK_FIELDS].sort();
const AFTER = [...BEFORE, ...WORKING_FIELDS, 'packet'].sort();

function signsFound(text: string): string[] {
  return [...Object.values(SIGNS).flat(), ...NEVER].filter((sign) => text.includes(sign)).sort();
}
const signsOf = (classes: readonly DataClassCode[]): string[] =>
  classes.flatMap((code) => (code === 'DOCUMENTS' ? [] : SIGNS[code])).sort();

async function bytesOf(partner: PartnerOf, path: string): Promise<Buffer> {
  const answer = await app
    .ask(partner.officer, 'get', path)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    });
  expect(answer.status).toBe(200);
  return answer.body as Buffer;
}

async function exportsOf(partner: PartnerOf): Promise<string[]> {
  const csv = (await bytesOf(partner, '/assigned-referrals/export.csv')).toString('utf8');
  const { sheets } = await readXlsx(await bytesOf(partner, '/assigned-referrals/export.xlsx'));
  return [csv, JSON.stringify(sheets[0]?.rows)];
}

describe.each(KINDS)('an agency of type $type', ({ type, groups, purpose, bases, granted }) => {
  let partner: PartnerOf;
  let id: string;

  beforeAll(async () => {
    partner = await world.partner(type, groups);
    id = await world.assigned(partner, { purpose, bases, dataClasses: granted });
  });

  it('sees before acceptance the outline in each outlet, and nothing of the child', async () => {
    const list = await app.ask(partner.officer, 'get', '/assigned-referrals');
    const page = await app.ask(partner.officer, 'get', `/assigned-referrals/${id}`);
    expect(Object.keys(list.body.items[0]).sort()).toEqual(LINE);
    expect(Object.keys(page.body).sort()).toEqual(BEFORE);
    expect(page.body).toMatchObject({
      ageBand: '9-11',
      sex: 'F',
      subdistrict: 'ในเมือง',
      reasons: ['MENTAL_HEALTH'],
      urgency: 'URGENT',
    });
    const inbox = await app.ask(partner.officer, 'get', '/notices');
    for (const text of [list.text, page.text, inbox.text, ...(await exportsOf(partner))])
      expect(signsFound(text)).toEqual([]);
    for (const text of [list.text, page.text, inbox.text]) {
      expect(text).not.toContain(world.student.id);
      expect(text).not.toContain(world.school.id);
    }
  });

  it('is shown in the preview exactly what it gets, before and after', async () => {
    const { body: preview } = await app.ask(
      world.care,
      'get',
      `/referrals/${id}/preview?agencyId=${partner.agency.id}`,
    );
    expect(preview.grants).toEqual(
      DATA_CLASSES.filter(({ code }) => granted.includes(code)).map(({ code }) => ({ code, withheld: null })),
    );
    expect(Object.keys(preview.before).sort()).toEqual(BEFORE);
    await world.act(partner.officer, id, 'accept');
    const { body: page } = await app.ask(partner.officer, 'get', `/assigned-referrals/${id}`);
    expect(preview.after.packet).toEqual(page.packet);
    expect(Object.keys(preview.after).sort()).toEqual(Object.keys(page).sort());
  });

  it('sees after acceptance its granted fields and not one more, in each outlet', async () => {
    const page = await app.ask(partner.officer, 'get', `/assigned-referrals/${id}`);
    expect(Object.keys(page.body).sort()).toEqual(AFTER);
    expect(Object.keys(page.body.packet).sort()).toEqual([...granted].sort());
    for (const { code, fields } of DATA_CLASSES.filter(({ code }) => granted.includes(code)))
      expect(Object.keys(page.body.packet[code]).sort()).toEqual([...fields].sort());
    expect(signsFound(page.text)).toEqual(signsOf(granted));
    const list = await app.ask(partner.officer, 'get', '/assigned-referrals');
    expect(Object.keys(list.body.items[0]).sort()).toEqual(LINE);
    expect(signsFound(list.text)).toEqual([]);
    for (const text of await exportsOf(partner)) expect(signsFound(text)).toEqual(signsOf(granted));
    const inbox = await app.ask(partner.officer, 'get', '/notices');
    expect(signsFound(inbox.text)).toEqual([]);
  });

  it('leaves a line for each opening, which the office reads', async () => {
    const { body } = await app.ask(world.care, 'get', `/referrals/${id}/disclosures`);
    const outlets = body.items.map(({ outlet, dataClasses }: { outlet: string; dataClasses: string[] }) => [
      outlet,
      [...dataClasses].sort(),
    ]);
    expect(outlets).toEqual([
      ['page', []],
      ['export', []],
      ['export', []],
      ['page', [...granted].sort()],
      ['page', [...granted].sort()],
      ['export', [...granted].sort()],
      ['export', [...granted].sort()],
    ]);
  });

  it('sees nothing of what the others have', async () => {
    const others = await app.rows<{ id: string }>('SELECT id FROM referral WHERE agency_id <> $1', [
      partner.agency.id,
    ]);
    for (const { id: other } of others) {
      expect((await app.ask(partner.officer, 'get', `/assigned-referrals/${other}`)).status).toBe(404);
      for (const action of ['accept', 'ask', 'start-service']) {
        const body = {
          accept: undefined,
          ask: { question: 'ก' },
          'start-service': { type: 'COUNSEL', servedOn: '2026-08-19' },
        }[action];
        const answer = await app.ask(partner.officer, 'post', `/assigned-referrals/${other}/${action}`, {
          version: 1,
          ...(body ? { body } : {}),
        });
        expect(answer.status).toBe(404);
      }
    }
  });

  it('reaches no route of the offices', async () => {
    for (const path of [
      `/referrals/${id}`,
      '/referrals',
      '/referral-queue',
      '/agency-records',
      `/referrals/${id}/preview?agencyId=${partner.agency.id}`,
    ])
      expect((await app.ask(partner.officer, 'get', path)).status).toBe(403);
  });
});

describe('nothing of the child leaves', () => {
  it('into jobs, notices, tasks or the audit trail', async () => {
    for (const table of [
      'outbox',
      'notice',
      'task',
      'audit_event',
      'referral_history',
      'referral_assignment',
    ]) {
      const rows = await app.rows(`SELECT to_jsonb(t) AS row FROM ${table} t`);
      expect([table, signsFound(JSON.stringify(rows))]).toEqual([table, []]);
    }
  });
});

describe('a document', () => {
  const send = async (id: string, dataClass: string) => {
    const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    const answer = await app
      .ask(world.care, 'post', `/referrals/${id}/documents?dataClass=${dataClass}`, {
        version: world.versions.get(id)!,
      })
      .attach('file', bytes, 'zzDOCzz.png');
    expect(answer.status).toBe(200);
    world.versions.set(id, answer.body.version as number);
  };
  const open = (partner: PartnerOf, id: string, documentId: string) =>
    app.ask(partner.officer, 'get', `/assigned-referrals/${id}/documents/${documentId}`);

  it('goes with DOCUMENTS and the class of its subject, after acceptance, until the referral is lost', async () => {
    const partner = await world.partner('MONASTIC', ['F1', 'F3', 'FX']);
    const id = await world.draft(world.care, { purpose: 'WELFARE', dataClasses: ['NARRATIVE', 'DOCUMENTS'] });
    await send(id, 'NARRATIVE');
    await send(id, 'HEALTH');
    await world.basis(world.care, id, 'PUBLIC_TASK');
    await world.act(world.care, id, 'submit');
    const { body: view } = await app.ask(world.care, 'get', `/referrals/${id}`);
    expect(view.documents).toHaveLength(2);
    const [story, health] = view.documents as { id: string }[];
    await world.act(world.officer, id, 'triage', { urgency: 'NORMAL' });
    await world.act(world.officer, id, 'assign', { agencyId: partner.agency.id });
    expect((await open(partner, id, story!.id)).status).toBe(404);
    await world.act(partner.officer, id, 'accept');
    const { body } = await app.ask(partner.officer, 'get', `/assigned-referrals/${id}`);
    expect(body.packet.DOCUMENTS.documents).toEqual([expect.objectContaining({ id: story!.id })]);
    const opened = await open(partner, id, story!.id);
    expect([opened.status, opened.headers['content-type'], opened.headers['content-disposition']]).toEqual([
      200,
      'image/png',
      expect.stringContaining('attachment'),
    ]);
    expect((await open(partner, id, health!.id)).status).toBe(404);
    const lines = await app.rows(
      'SELECT outlet, document_id FROM disclosure_ledger WHERE referral_id = $1 AND outlet = $2',
      [id, 'file'],
    );
    expect(lines).toEqual([{ outlet: 'file', document_id: story!.id }]);
    await world.act(world.officer, id, 'recall', { reason: 'ก' });
    expect((await open(partner, id, story!.id)).status).toBe(404);
    expect((await app.ask(world.officer, 'get', `/referrals/${id}/documents/${health!.id}`)).status).toBe(
      404,
    );
    expect((await app.ask(world.care, 'get', `/referrals/${id}/documents/${health!.id}`)).status).toBe(200);
  });
});

describe('documents one by one', () => {
  const photo = () =>
    sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
  const file = async (path: string, name: string): Promise<string> => {
    const answer = await app.ask(world.care, 'post', path, {}).attach('file', await photo(), name);
    expect(answer.status).toBe(201);
    return answer.body.id as string;
  };
  const choose = (id: string, sourceId: string, { who = world.care, source = 'case' } = {}) =>
    app.ask(who, 'post', `/referrals/${id}/documents/choose`, {
      version: world.versions.get(id)!,
      body: { source, sourceId, dataClass: 'NARRATIVE' },
    });

  it('come from the case one by one, are narrowed by the district, and reach no agency unchosen', async () => {
    const student = await world.district.student(world.school, {});
    const story = { studentId: student.id, type: 'AT_RISK', urgency: 'NORMAL', problem: 'ก' };
    const { body: opened } = await app.ask(world.care, 'post', '/cases', { body: story }).expect(201);
    const [first, second, left] = [
      await file(`/cases/${opened.id}/files`, 'zzDOC1zz.png'),
      await file(`/cases/${opened.id}/files`, 'zzDOC2zz.png'),
      await file(`/cases/${opened.id}/files`, 'zzDOC3zz.png'),
    ];
    const id = newId();
    await app
      .ask(world.care, 'post', '/referrals', {
        body: {
          ...{ id, studentId: student.id, caseId: opened.id, urgency: 'NORMAL', purpose: 'WELFARE' },
          ...{
            reasons: ['MENTAL_HEALTH'],
            dataClasses: ['NARRATIVE', 'DOCUMENTS'],
            problem: 'ก',
            schoolDid: 'ข',
          },
        },
      })
      .expect(201);
    world.versions.set(id, 1);
    const stranger = await world.district.actor({
      role: 'SCHOOL_CARE',
      school: await world.district.school('โรงเรียนอื่น'),
    });
    await app.ask(stranger, 'get', `/referrals/${id}/document-options`).expect(404);
    await choose(id, first, { who: stranger }).expect(404);
    await choose(id, newId()).expect(422);
    await choose(id, first, { source: 'incident' }).expect(422);
    for (const one of [first, second]) {
      const { body } = await choose(id, one).expect(200);
      world.versions.set(id, body.version as number);
    }
    await choose(id, first).expect(422);
    const { body: options } = await app.ask(world.care, 'get', `/referrals/${id}/document-options`);
    expect(
      options.items.map((one: { sourceId: string; chosen: boolean }) => [one.sourceId, one.chosen]),
    ).toEqual([
      [first, true],
      [second, true],
      [left, false],
    ]);
    await world.basis(world.care, id, 'PUBLIC_TASK');
    await world.act(world.care, id, 'submit');
    await world.act(world.officer, id, 'triage', { urgency: 'NORMAL' });

    const { body: view } = await app.ask(world.officer, 'get', `/referrals/${id}`);
    const kept = (view.documents as { id: string; name: string }[])[1]!;
    const partner = await world.partner('MONASTIC', ['F1', 'F3', 'FX']);
    const agencyId = partner.agency.id;
    const ask = (part: object) => ({ agencyId, ...part });
    await world.act(world.officer, id, 'assign', ask({ documentIds: [newId()] }), 422);
    await world.act(world.officer, id, 'assign', ask({ dataClasses: ['IDENTITY'] }), 422);
    const preview = await app.ask(
      world.officer,
      'get',
      `/referrals/${id}/preview?agencyId=${agencyId}&documentIds=${kept.id}`,
    );
    await world.act(world.officer, id, 'assign', ask({ documentIds: [kept.id] }));
    await world.act(partner.officer, id, 'accept');
    const page = await app.ask(partner.officer, 'get', `/assigned-referrals/${id}`);
    expect(page.body.packet.DOCUMENTS.documents.map((one: { name: string }) => one.name)).toEqual([
      'zzDOC2zz.png',
    ]);
    expect(preview.body.after.packet).toEqual(page.body.packet);
    const outlets = [page.text, ...(await exportsOf(partner))];
    for (const text of outlets) expect(text).not.toMatch(/zzDOC[13]zz/u);
    const dropped = (view.documents as { id: string }[])[0]!;
    for (const [documentId, status] of [
      [kept.id, 200],
      [dropped.id, 404],
    ] as const)
      await app
        .ask(partner.officer, 'get', `/assigned-referrals/${id}/documents/${documentId}`)
        .expect(status);
  });
});

describe('the frozen packet', () => {
  it('does not follow a later change of the roll, the text or a wider MOU', async () => {
    const partner = await world.partner('HOSPITAL', ['F1']);
    const id = await world.accepted(partner, { dataClasses: ['IDENTITY'] });
    await app.rows("UPDATE student SET last_name = 'zzNEWNAMEzz', version = version + 1 WHERE id = $1", [
      world.student.id,
    ]);
    await app.rows('UPDATE mou SET data_classes = $2, version = version + 1 WHERE id = $1', [
      partner.mouId,
      GROUPS,
    ]);
    const { body, text } = await app.ask(partner.officer, 'get', `/assigned-referrals/${id}`);
    expect(Object.keys(body.packet)).toEqual(['IDENTITY']);
    expect(text).not.toContain('zzNEWNAMEzz');
    await app.rows("UPDATE student SET last_name = 'zzLASTzz', version = version + 1 WHERE id = $1", [
      world.student.id,
    ]);
  });

  it('closes a class that the MOU no longer names, or whose basis is gone', async () => {
    const partner = await world.partner('HOSPITAL');
    const id = await world.accepted(partner, {
      dataClasses: ['IDENTITY', 'HEALTH'],
      bases: ['CONSENT', 'PUBLIC_TASK'],
    });
    const packet = async () =>
      (await app.ask(partner.officer, 'get', `/assigned-referrals/${id}`)).body.packet;
    expect(Object.keys(await packet())).toEqual(['IDENTITY', 'HEALTH']);
    const { body } = await app.ask(world.care, 'get', `/referrals/${id}`);
    const consent = body.bases.find(({ code }: { code: string }) => code === 'CONSENT');
    await world.act(world.care, id, 'withdraw-basis', { basisId: consent.id, withdrawnOn: '2026-08-19' });
    expect(Object.keys(await packet())).toEqual(['IDENTITY']);
    await app.rows("UPDATE mou SET data_classes = '{F7}', version = version + 1 WHERE id = $1", [
      partner.mouId,
    ]);
    expect(await packet()).toBeUndefined();
  });
});
