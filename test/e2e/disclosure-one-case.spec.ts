import {
  DATA_CLASSES,
  DOCUMENT_CLASSES,
  OUTLINE_FIELDS,
  ROUTING_FIELDS,
  TALK_FIELDS,
  WORKING_FIELDS,
  type DataClassCode,
} from '#contracts';
import { parseCsv, readXlsx } from 'hucre';
import sharp from 'sharp';
import { TestApp } from '../support/app.js';
import { PARTNER_KINDS, type PartnerKind } from '../support/partner-kinds.js';
import { ReferralWorld, TEXTS, type PartnerOf } from '../support/referrals.js';

/** Everything else that is written about the child, and that no agency is given. */
const OF_CASE = ['zzCASEzz', 'zzHISTORYzz', 'zzNOTEzz', 'zzHEADzz', 'zzPLANzz', 'zzVISITzz', 'zzGIVERzz'];

const LINE = [...ROUTING_FIELDS, ...OUTLINE_FIELDS].sort();
const BEFORE = [...LINE, ...TALK_FIELDS].sort();
const AFTER = [...BEFORE, ...WORKING_FIELDS, 'packet'].sort();
const RECEIPT = ['id', 'reference', 'status', 'version'];
const OUTLINE_HEADINGS = [
  ...[
    'เลขที่',
    'สถานะ',
    'วันที่มอบหมาย',
    'เหตุผล',
    'ความเร่งด่วน',
    'ช่วงอายุ',
    'เพศ',
    'ตำบล',
    'วัตถุประสงค์',
    'เจ้าหน้าที่เขต',
  ],
  ...['จำนวนครั้งที่ช่วยเหลือ', 'ผลการช่วยเหลือ'],
];

let app: TestApp;
let world: ReferralWorld;
let caseId: string;
const partners = new Map<string, PartnerOf & { id: string; files: Map<string, string> }>();

beforeAll(async () => {
  app = await TestApp.start();
  world = await ReferralWorld.create(app, 'ref-one-case');
  caseId = await aCase();
  for (const kind of PARTNER_KINDS) await begin(kind);
}, 60_000);
afterAll(() => app.stop());

async function aCase(): Promise<string> {
  const { care, student } = world;
  const story = { studentId: student.id, type: 'AT_RISK', urgency: 'NORMAL', problem: 'zzCASEzz' };
  const { body } = await app
    .ask(care, 'post', '/cases', { body: { ...story, history: 'zzHISTORYzz' } })
    .expect(201);
  const add = (part: string, of: object) =>
    app.ask(care, 'post', `/cases/${body.id}/${part}`, { body: of }).expect(201);
  await add('notes', { sensitivity: 'NORMAL', headline: 'zzHEADzz', text: 'zzNOTEzz' });
  await add('plan', { kind: 'GOAL', text: 'zzPLANzz', dueOn: '2026-09-30' });
  await add('visits', { visitedOn: '2026-08-18', outcome: 'MET', remarks: 'zzVISITzz' });
  return body.id as string;
}

/** A referral of the case on the agency's desk, a document of each class chosen. */
async function begin({ type, groups, purpose, bases, granted }: PartnerKind): Promise<void> {
  const partner = await world.partner(type, groups);
  const id = await world.draft(world.care, { purpose, dataClasses: granted, caseId });
  for (const dataClass of DOCUMENT_CLASSES) await attach(id, dataClass);
  for (const code of bases) await world.basis(world.care, id, code);
  await world.act(world.care, id, 'submit');
  await world.act(world.officer, id, 'triage', { urgency: 'URGENT' });
  await world.act(world.officer, id, 'assign', { agencyId: partner.agency.id });
  const rows = await app.rows<{ id: string; dataClass: string }>(
    'SELECT id, data_class AS "dataClass" FROM referral_document WHERE referral_id = $1',
    [id],
  );
  const files = new Map(rows.map(({ id: file, dataClass }) => [dataClass, file]));
  partners.set(type, { ...partner, id, files });
}

async function attach(id: string, dataClass: string): Promise<void> {
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  const { body } = await app
    .ask(world.care, 'post', `/referrals/${id}/documents?dataClass=${dataClass}`, {
      version: world.versions.get(id)!,
    })
    .attach('file', bytes, nameOf(dataClass))
    .expect(200);
  world.versions.set(id, body.version as number);
}

const nameOf = (dataClass: string): string => `zzFILE-${dataClass}zz.png`;

/** The packet as it must be, field by field. */
function packetOf({ granted, documents }: PartnerKind, files: Map<string, string>): Record<string, object> {
  const { student } = world;
  const whole: Record<DataClassCode, object> = {
    IDENTITY: {
      ...{ displayName: student.displayName, sex: 'F', birthDate: '2015-06-01', level: 'P4', room: '1' },
      schoolNameTh: world.school.nameTh,
    },
    CONTACT: {
      ...{ guardianName: 'zzGUARDIANzz ใจดี', guardianRelation: 'มารดา', address: 'zzHOUSEzz ในเมือง' },
      phone: TEXTS.phone,
    },
    NARRATIVE: { problem: TEXTS.problem, schoolDid: TEXTS.schoolDid, visitRisk: TEXTS.visitRisk },
    EDUCATION: { learning: TEXTS.learning, attendance: TEXTS.attendance },
    SCREENING: { screening: TEXTS.screening },
    HEALTH: { health: TEXTS.health },
    LEGAL: { legal: TEXTS.legal },
    DOCUMENTS: {
      documents: documents.map((dataClass) => ({
        ...{ id: files.get(dataClass), name: nameOf(dataClass), dataClass },
      })),
    },
  };
  return Object.fromEntries(granted.map((code) => [code, whole[code]]));
}

async function bytesOf({ officer }: PartnerOf, path: string): Promise<Buffer> {
  const { body } = await app
    .ask(officer, 'get', path)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    })
    .expect(200);
  return body as Buffer;
}

/** Both exports as tables, which must hold the same. */
async function exportOf(partner: PartnerOf): Promise<string[][]> {
  const csv = (await bytesOf(partner, '/assigned-referrals/export.csv')).toString('utf8');
  const table = parseCsv(csv).map((row) => row.map((cell) => String(cell ?? '')));
  const { sheets } = await readXlsx(await bytesOf(partner, '/assigned-referrals/export.xlsx'));
  const width = table[0]?.length ?? 0;
  const rows = (sheets[0]?.rows ?? []).map((row) =>
    Array.from({ length: width }, (_, index) => String(row[index] ?? '')),
  );
  expect(rows).toEqual(table);
  return table;
}

describe.each(PARTNER_KINDS)('of one case, an agency of type $type', (kind) => {
  const { type, granted } = kind;
  const mine = () => partners.get(type)!;
  const ask = (path: string) => app.ask(mine().officer, 'get', path);
  const act = async (action: string, body?: object): Promise<void> => {
    const said = await world.act(mine().officer, mine().id, action, body);
    expect(Object.keys(said).sort()).toEqual(RECEIPT);
  };
  /** Values of the child that turn up in a text. */
  const signs = (text: string): string[] => [...new Set(text.match(/zz[A-Z-]+zz/gu) ?? [])].sort();

  it('knows one referral, by its outline, in list, page, export, notice and task, and no file', async () => {
    const { id, files } = mine();
    const [list, page, inbox, tasks] = [
      await ask('/assigned-referrals'),
      await ask(`/assigned-referrals/${id}`),
      await ask('/notices'),
      await ask('/tasks'),
    ];
    expect(list.body.items.map((line: object) => Object.keys(line).sort())).toEqual([LINE]);
    expect(Object.keys(page.body).sort()).toEqual(BEFORE);
    expect(inbox.body.items).toEqual([notice(page.body.reference, 'referral-assigned')]);
    expect(tasks.body.items).toEqual([
      expect.objectContaining({ kind: 'answer', subjectId: id, schoolNameTh: null }),
    ]);
    const [heading, row, ...rest] = await exportOf(mine());
    expect(rest).toEqual([]);
    expect(heading?.slice(0, OUTLINE_HEADINGS.length)).toEqual(OUTLINE_HEADINGS);
    // Purpose, officer and result come with acceptance, the fields of the child as well.
    expect(row?.slice(8).filter((cell) => cell !== '' && cell !== '0')).toEqual([]);
    for (const { text } of [list, page, inbox, tasks]) expect(signs(text)).toEqual([]);
    expect(signs(JSON.stringify(row))).toEqual([]);
    for (const file of files.values()) await ask(`/assigned-referrals/${id}/documents/${file}`).expect(404);
  });

  const notice = (reference: string, first: string) => ({
    ...{ id: expect.any(String), kind: first, subjectKind: 'referral', subjectId: mine().id, reference },
    ...{ path: `/referrals/${mine().id}`, urgent: false, state: 'unread', taskKind: null },
    ...{ dueAt: null, figures: null, createdAt: expect.any(String) },
  });

  it('is shown after it accepts exactly the granted fields on its page, each with its value', async () => {
    const { id, files } = mine();
    await act('accept');
    const page = await ask(`/assigned-referrals/${id}`);
    expect(Object.keys(page.body).sort()).toEqual(AFTER);
    expect(page.body.packet).toEqual(packetOf(kind, files));
    const fields = DATA_CLASSES.filter(({ code }) => granted.includes(code)).map(({ code, fields: of }) => [
      code,
      [...of].sort(),
    ]);
    expect(
      DATA_CLASSES.filter(({ code }) => code in page.body.packet).map(({ code }) => [
        code,
        Object.keys(page.body.packet[code]).sort(),
      ]),
    ).toEqual(fields);
    const { body: preview } = await app.ask(
      world.care,
      'get',
      `/referrals/${id}/preview?agencyId=${mine().agency.id}`,
    );
    expect(preview.after.packet).toEqual(page.body.packet);
  });

  it('gets in its exports exactly those fields, and in list, notices and tasks none', async () => {
    const { files } = mine();
    const [, row] = await exportOf(mine());
    const packet = packetOf(kind, files) as Record<string, Record<string, unknown>>;
    const cells = DATA_CLASSES.flatMap(({ code, fields }) =>
      fields.map((field) => {
        const value = packet[code]?.[field] ?? '';
        return Array.isArray(value) ? String(value.length) : value;
      }),
    );
    expect(row?.slice(OUTLINE_HEADINGS.length)).toEqual(cells);
    for (const path of ['/assigned-referrals', '/assigned-referrals/counts', '/notices', '/tasks', '/me']) {
      const { text } = await ask(path).expect(200);
      expect([path, signs(text)]).toEqual([path, []]);
      for (const id of [world.student.id, world.school.id, caseId]) expect(text).not.toContain(id);
    }
  });

  it('opens exactly the files whose class it was granted', async () => {
    const { id, files } = mine();
    const opened = await Promise.all(
      DOCUMENT_CLASSES.map(async (dataClass) => {
        const path = `/assigned-referrals/${id}/documents/${files.get(dataClass) ?? ''}`;
        return [dataClass, (await ask(path)).status];
      }),
    );
    expect(opened).toEqual(
      DOCUMENT_CLASSES.map((dataClass) => [dataClass, kind.documents.includes(dataClass) ? 200 : 404]),
    );
    const lines = await app.rows<{ dataClasses: string[] }>(
      'SELECT data_classes AS "dataClasses" FROM disclosure_ledger WHERE referral_id = $1 AND outlet = \'file\'',
      [id],
    );
    expect(lines).toHaveLength(kind.documents.length);
  });

  it('is told nothing else of the case, by no route, and nothing of what the others were given', async () => {
    const others = [...partners].filter(([name]) => name !== type).map(([, one]) => one);
    for (const { id, files } of others)
      for (const path of ['', ...[...files.values()].map((file) => `/documents/${file}`)])
        await ask(`/assigned-referrals/${id}${path}`).expect(404);
    for (const path of [
      ...[`/cases/${caseId}`, `/cases/${caseId}/timeline`, '/cases', '/referrals', '/referral-queue'],
      ...[`/referrals/${mine().id}`, `/students/${world.student.id}`, '/case-studies'],
    ]) {
      const { status, text } = await ask(path);
      expect([path, status, signs(text)]).toEqual([path, 403, []]);
    }
    const page = await ask(`/assigned-referrals/${mine().id}`);
    for (const sign of OF_CASE) expect(page.text).not.toContain(sign);
  });

  it('keeps its own part when all is done, and nothing of the child', async () => {
    const { id, files } = mine();
    await act('start-service', { type: 'COUNSEL', servedOn: '2026-08-19' });
    await act('give-feedback', { result: 'ดีขึ้น' });
    await world.act(world.care, id, 'confirm-reading');
    await world.act(world.officer, id, 'complete');
    const page = await ask(`/assigned-referrals/${id}`);
    expect(Object.keys(page.body).sort()).toEqual([...BEFORE, ...WORKING_FIELDS].sort());
    expect(signs(page.text)).toEqual([]);
    const [, row] = await exportOf(mine());
    expect(row?.slice(OUTLINE_HEADINGS.length).filter((cell) => cell !== '')).toEqual([]);
    for (const file of files.values()) await ask(`/assigned-referrals/${id}/documents/${file}`).expect(404);
  });
});
