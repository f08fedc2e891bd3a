import { SealedFigures, StatisticsCompiler, verifySeals } from '#features/statistics';
import { newId, UnitOfWork } from '#platform/database';
import { TestApp } from '../support/app.js';
import { TestDistrict, type TestActor, type TestSchool } from '../support/world.js';

const NOW = '2026-11-24T03:00:00Z';
const AUGUST = '/statistics/month/2026-08/seals';
let app: TestApp;
let district: TestDistrict;
let school: TestSchool;
let other: TestSchool;
let officer: TestActor;
let kept: TestActor;
let psychologist: TestActor;
let care: TestActor;

beforeAll(async () => {
  app = await TestApp.start(NOW);
  district = await TestDistrict.create(app.admin, 'periods');
  school = await district.school('โรงเรียนหนึ่ง');
  other = await district.school('โรงเรียนสอง');
  officer = await district.actor({ role: 'DISTRICT_SAFETY' });
  kept = await district.actor({ role: 'DISTRICT_EXEC' });
  psychologist = await district.actor({ role: 'DISTRICT_PSYCH' });
  care = await district.actor({ role: 'SCHOOL_CARE', school });
}, 60_000);
afterAll(() => app.stop());

const seal = (path: string, body: object = {}) => app.ask(officer, 'post', path, { body });
const read = async (who: TestActor, path: string) => (await app.ask(who, 'get', path).expect(200)).body;
const verify = () =>
  verifySeals(
    app.app.get(UnitOfWork, { strict: false }),
    district.id,
    app.app.get(SealedFigures, { strict: false }).all,
  );
const faults = async () => (await verify()).map(({ faults: of }) => of);
const clean = async () => (await faults()).every((of) => of.length === 0);

interface ATask {
  due: string;
  ended?: string;
  state?: string;
  late?: boolean;
  except?: string[];
}
async function task({ due, ended, state, late = false, except = [] }: ATask): Promise<string> {
  const id = newId();
  await app.rows(
    `INSERT INTO task (id, district_id, subject_kind, subject_id, subject_reference, except_person_ids, kind, urgency, owner_role, starts_at, due_at, ended_at, state, late)
     VALUES ($1, $2, 'incident', $1, 'x', $3, 'close', 'NORMAL', 'DISTRICT_SAFETY', $4::timestamptz - interval '9 days', $4, $5, $6, $7)`,
    [id, district.id, except, due, ended ?? null, state ?? (ended ? 'done' : 'open'), late],
  );
  return id;
}

async function aCase(opened: string, closed?: string, except: string[] = []): Promise<string> {
  const id = newId();
  await app.rows(
    `INSERT INTO student_case (id, district_id, reference, student_id, school_id, class_key, route, except_person_ids, type, urgency, status, origin,
       owner_post_id, opener_person_id, opened_at, closed_at, close_reason, changed_at)
     VALUES ($1, $2, $1::uuid::text, $3, $4, 'x', $5, $6, 'AT_RISK', 'NORMAL', $7, 'HAND', $8, $9, $10, $11, $12, $10)`,
    [
      ...[id, district.id, (await district.student(school)).id, school.id],
      ...[except.length > 0 ? 'district' : 'school', except, closed ? 'CLOSED' : 'OPEN'],
      ...[care.postId, care.personId, opened, closed ?? null, closed ? 'RETURNED' : null],
    ],
  );
  await caseLine(id, 'OPEN', opened);
  if (closed) await caseLine(id, 'CLOSED', closed, 'RETURNED');
  return id;
}
const caseLine = (id: string, to: string, at: string, code?: string) =>
  app.rows(
    `INSERT INTO case_history (id, case_id, district_id, at, acting_role, action, code, to_status) VALUES ($1, $2, $3, $4, 'x', 'x', $5, $6)`,
    [newId(), id, district.id, at, code ?? null, to],
  );

async function dropout(listed: string, state: string, outcome: string | null = null): Promise<string> {
  const id = newId();
  await app.rows(
    `INSERT INTO dropout_entry (id, district_id, school_id, student_id, reference, academic_year, level, room, sign, source_key, state, outcome, reason,
       listed_at, closed_at, changed_at)
     VALUES ($1, $2, $3, $4, $1::uuid::text, 2569, 'P4', '1', 'ROUND', 'x', $5, $6, 'M09', $7, $8, $7)`,
    [
      ...[id, district.id, school.id, (await district.student(school)).id, state, outcome, listed],
      outcome ? listed : null,
    ],
  );
  return id;
}

async function assignment(): Promise<string> {
  const agency = await district.agency('โรงพยาบาล');
  const [mou, referral, id] = [newId(), newId(), newId()];
  // What a month counts is one row; the agreement and the rest of a referral are not of interest here.
  await app.rows(
    `INSERT INTO referral (id, district_id, reference, student_id, school_id, route, class_key, creator_person_id, creator_post_id, urgency, status, recorded_at, changed_at)
     VALUES ($1, $2, $1::uuid::text, $3, $4, 'school', 'x', $5, $6, 'NORMAL', 'ACCEPTED', '2026-08-03T03:00:00Z', '2026-08-04T03:00:00Z')`,
    [referral, district.id, (await district.student(school)).id, school.id, care.personId, care.postId],
  );
  await app.rows(`SET session_replication_role = replica;
    INSERT INTO referral_assignment (id, referral_id, district_id, agency_id, mou_id, reference, status, reasons, urgency, purpose, data_classes, officer_name,
      assigned_at, answered_at, accepted_at, version)
    VALUES ('${id}', '${referral}', '${district.id}', '${agency.id}', '${mou}', 'x', 'ACCEPTED', '{}', 'NORMAL', 'x', '{}', 'x',
      '2026-08-03T03:00:00Z', '2026-08-04T03:00:00Z', '2026-08-04T03:00:00Z', 1);
    SET session_replication_role = DEFAULT;`);
  return id;
}

const rule = (at: string, satisfied: boolean, of = school) =>
  app.rows(`INSERT INTO step_rule_history VALUES ($1, 2569, $2, 'plans.manual', $3, $4, 1, 1, '2569-1')`, [
    district.id,
    of.id,
    at,
    satisfied,
  ]);

async function report(happenedOn: string): Promise<string> {
  const id = newId();
  const body = {
    ...{ id, kind: 'EVENT', mainCode: 'A04', happenedOn, happenedAbout: false, locationType: 'CLASSROOM' },
    ...{ facts: 'หกล้ม', urgency: 'NORMAL', schoolId: school.id, persons: [] },
  };
  await app.ask(officer, 'post', '/incidents', { body }).expect(201);
  await app.app.get(StatisticsCompiler, { strict: false }).compile(district.id);
  return id;
}

let [open, closes, back, told] = ['', '', '', ''];

describe('a month', () => {
  beforeAll(async () => {
    const due = '2026-08-10T03:00:00Z';
    await task({ due, ended: due });
    open = await task({ due });
    await task({ due, except: [kept.personId] });
    await task({ due: '2026-09-10T03:00:00Z' });
    closes = await aCase('2026-08-05T03:00:00Z');
    await aCase('2026-06-05T03:00:00Z', '2026-08-20T03:00:00Z');
    await aCase('2026-08-05T03:00:00Z', undefined, [kept.personId]);
    back = await dropout('2026-08-11T03:00:00Z', 'TRACING');
    await dropout('2026-08-12T03:00:00Z', 'CLOSED', 'RETURNED_SAME');
    await assignment();
    await rule('2026-08-20T03:00:00Z', true);
    await rule('2026-08-21T03:00:00Z', true, other);
    await rule('2026-08-30T03:00:00Z', false, other);
    await rule('2026-09-01T03:00:00Z', true, other);
    await app.rows(
      `INSERT INTO zero_report_history VALUES ($1, $2, '2026-08-01', '2026-09-02T03:00:00Z', $3, $4)`,
      [...[district.id, other.id, care.personId, care.postId]],
    );
    told = await report('2026-08-12');
    app.clock.advance(3_600_000);
  });

  it('is sealed with what the schools and student care did in it', async () => {
    const { body } = await seal(AUGUST).expect(201);
    expect(body).toMatchObject({ revision: 1, events: 1, ruleVersion: '2' });
    const sealed = await read(officer, `${AUGUST}/1`);
    expect(sealed).toMatchObject({
      days: { from: '2026-08-01', to: '2026-08-31' },
      report: { total: { events: 1 }, months: [{ month: '2026-08', events: 1 }] },
    });
    expect(sealed.care).toMatchObject({
      clocks: [{ subjectKind: 'incident', step: 'close', kept: 1, missed: 2, running: 0 }],
      cases: { opened: 2, openAtEnd: 2, closed: 1, byOutcome: [{ outcome: 'RETURNED', closed: 1 }] },
      dropouts: { listed: 2, back: 1, open: 1 },
      agencies: [{ assigned: 1, answered: 1, accepted: 1, declined: 0, done: 0 }],
      zeroReports: [{ month: '2026-08', hasRecords: 1, confirmedZero: 1, silent: 0 }],
      steps: [{ ruleKey: 'plans.manual', met: 1 }],
    });
    expect(await faults()).toEqual([[]]);
  });

  it('tells nobody of a record that is kept from them, and the figures of care to nobody else', async () => {
    const { care: seen } = await read(kept, `${AUGUST}/1`);
    expect(seen).toMatchObject({ clocks: [{ missed: 1 }], cases: { opened: 1, openAtEnd: 1, closed: 1 } });
    expect((await read(psychologist, `${AUGUST}/1`)).care).toBeNull();
  });

  it('is not sealed twice, and not before it is over', async () => {
    expect((await seal(AUGUST, { reason: 'อีกครั้ง' }).expect(409)).body.code).toBe('seal.nothing-new');
    const early = await seal('/statistics/month/2026-11/seals').expect(422);
    expect(early.body.code).toBe('seal.period-not-over');
    for (const path of [
      'month/2026-13',
      'month/2569-08',
      'term/2569-3',
      'term/2569',
      'academic/2569-1',
      'week/2569',
    ])
      await app.ask(officer, 'get', `/statistics/${path}/seals`).expect(404);
  });

  it('stays as it was known, whatever becomes of its records, and says which figures moved since', async () => {
    app.clock.advance(3_600_000);
    const at = new Date(app.clock.now()).toISOString();
    await app.rows(
      `UPDATE task SET due_at = '2026-12-24T03:00:00Z', set_at = $2, version = version + 1 WHERE id = $1`,
      [open, at],
    );
    await app.rows(
      `UPDATE student_case SET status = 'CLOSED', closed_at = $2, close_reason = 'IMPROVED', version = version + 1 WHERE id = $1`,
      [closes, at],
    );
    await caseLine(closes, 'CLOSED', at, 'IMPROVED');
    await app.rows(
      `UPDATE dropout_entry SET state = 'CLOSED', outcome = 'RETURNED_SAME', closed_at = $2, changed_at = $2, version = version + 1 WHERE id = $1`,
      [back, at],
    );
    await app.rows(
      `UPDATE incident SET happened_on = '2026-09-12', changed_at = $2, version = version + 1 WHERE id = $1`,
      [told, at],
    );
    await app.app.get(StatisticsCompiler, { strict: false }).compile(district.id);
    app.clock.advance(3_600_000);
    expect(await faults()).toEqual([[]]);
    const { since } = await read(officer, AUGUST);
    expect(since).toEqual({
      added: 0,
      removed: 1,
      changed: 0,
      figures: ['clocks', 'dropouts', 'zero-reports'],
    });
    await seal(AUGUST, { reason: 'แก้วันที่ของรายงาน' }).expect(201);
    const revised = await read(officer, `${AUGUST}/2`);
    expect(revised.care).toMatchObject({
      clocks: [{ kept: 1, missed: 1 }],
      cases: { openAtEnd: 2, closed: 1 },
      dropouts: { back: 2, open: 0 },
      zeroReports: [{ hasRecords: 0, confirmedZero: 1, silent: 1 }],
    });
    expect((await read(officer, `${AUGUST}/1`)).care).toMatchObject({ clocks: [{ kept: 1, missed: 2 }] });
    expect(await clean()).toBe(true);
  });
});

describe('a term', () => {
  it('has the days that the district gave it', async () => {
    const path = '/statistics/term/2569-1/seals';
    expect((await read(officer, path)).days).toEqual({ from: '2026-05-16', to: '2026-10-10' });
    await app.rows(
      `UPDATE academic_year SET term1_ends_on = '2026-09-08', term2_starts_on = '2026-10-20' WHERE district_id = $1 AND year = 2569`,
      [district.id],
    );
    expect((await read(officer, path)).days).toEqual({ from: '2026-05-16', to: '2026-09-08' });
    const second = await read(officer, '/statistics/term/2569-2/seals');
    expect(second).toMatchObject({ days: { from: '2026-10-20', to: '2027-03-31' }, sealable: false });
    expect((await seal('/statistics/term/2569-2/seals').expect(422)).body.code).toBe('seal.period-not-over');
    await seal(path).expect(201);
    const sealed = await read(officer, `${path}/1`);
    expect(sealed.report.total).toMatchObject({ events: 0 });
    expect(sealed.care).toMatchObject({ cases: { opened: 3 }, dropouts: { listed: 2 } });
    expect(sealed.care.zeroReports.map(({ month }: { month: string }) => month)).toEqual([
      ...['2026-05', '2026-06', '2026-07', '2026-08'],
    ]);
    // A term that is moved after it was sealed moves no figure of the seal.
    await app.rows(
      `UPDATE academic_year SET term1_ends_on = '2026-10-01' WHERE district_id = $1 AND year = 2569`,
      [district.id],
    );
    expect((await read(officer, `${path}/1`)).days).toMatchObject({ to: '2026-09-08' });
    expect(await clean()).toBe(true);
  });
});

describe('statistics:verify', () => {
  /** What no login of the application may do. */
  async function planted(change: string, undo: string): Promise<string[]> {
    const as = (sql: string) =>
      app.rows(`SET session_replication_role = replica; ${sql}; SET session_replication_role = DEFAULT;`);
    await as(change);
    const found = (await verify()).filter(({ faults: of }) => of.length > 0);
    await as(undo);
    return found
      .filter(({ calendar, revision }) => calendar === 'month' && revision === 1)
      .flatMap(({ faults: of }) => of);
  }

  const where = (figure: string) =>
    `seal_id = (SELECT id FROM statistics_seal_snapshot WHERE calendar = 'month' AND revision = 1) AND figure = '${figure}'`;

  it.each([
    [
      'clocks',
      `UPDATE task SET ended_at = ended_at + interval '1 day' WHERE state = 'done'`,
      `UPDATE task SET ended_at = ended_at - interval '1 day' WHERE state = 'done'`,
    ],
    [
      'cases',
      `UPDATE case_history SET code = 'MOVED' WHERE code = 'RETURNED'`,
      `UPDATE case_history SET code = 'RETURNED' WHERE code = 'MOVED'`,
    ],
    ['dropouts', `UPDATE dropout_entry SET reason = 'M01'`, `UPDATE dropout_entry SET reason = 'M09'`],
    [
      'referrals',
      `UPDATE referral_assignment SET accepted_at = NULL`,
      `UPDATE referral_assignment SET accepted_at = answered_at`,
    ],
    [
      'zero-reports',
      `UPDATE zero_report_history SET month = '2026-07-01'`,
      `UPDATE zero_report_history SET month = '2026-08-01'`,
    ],
    [
      'steps',
      `UPDATE step_rule_history SET satisfied = NOT satisfied`,
      `UPDATE step_rule_history SET satisfied = NOT satisfied`,
    ],
  ])('names the seal and the figure when the records of %s were changed', async (figure, change, undo) => {
    expect(await planted(change, undo)).toEqual([`records:${figure}`]);
    expect(await clean()).toBe(true);
  });

  it.each(['clocks', 'cases', 'dropouts', 'referrals', 'zero-reports', 'steps'])(
    'names the figure of %s that a sealed record does not give',
    async (figure) => {
      const moved = await planted(
        `UPDATE statistics_sealed_record_snapshot SET cell = cell || '~' WHERE ${where(figure)}`,
        `UPDATE statistics_sealed_record_snapshot SET cell = rtrim(cell, '~') WHERE ${where(figure)}`,
      );
      expect(moved).toEqual(['digest', `figures:${figure}`, `records:${figure}`]);
      expect(await clean()).toBe(true);
    },
  );

  it('finds a figure that was changed in the seal itself', async () => {
    const seals = `UPDATE statistics_seal_snapshot SET further =`;
    const first = `WHERE calendar = 'month' AND revision = 1`;
    const found = await planted(
      `${seals} jsonb_set(further, '{0,2}', '9') ${first}`,
      `${seals} jsonb_set(further, '{0,2}', '1') ${first}`,
    );
    expect(found).toEqual(['digest', 'figures:cases']);
    expect(await clean()).toBe(true);
  });

  it('still knows seals of the first rules, which hold the events of a year alone', async () => {
    const id = newId();
    const columns = `id, district_id, calendar, year, revision, as_of, rule_version, sealed_by, post_id, figures, base, schools, networks, digest`;
    await app.rows(
      `INSERT INTO statistics_seal_snapshot (${columns}) SELECT $1, $2, 'academic', 2567, 1, $3, '1', $4, $5, '[]', '[]', '[]', '[]',
         statistics_seal_digest($1, $2, 'academic', 2567, 1, $3, '1', '[]', '[]')`,
      [id, district.id, NOW, officer.personId, officer.postId],
    );
    const old = (await verify()).find(({ year }) => year === 2567);
    expect(old?.faults).toEqual(['audit']);
    expect((await read(officer, '/statistics/academic/2567/seals/1')).care).toBeNull();
    const { since } = await read(officer, '/statistics/academic/2567/seals');
    expect(since).toMatchObject({ figures: ['zero-reports'] });
  });
});
