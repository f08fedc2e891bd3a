import { newId } from '#platform/database';
import { TestApp } from '../support/app.js';
import { ReferralWorld, type PartnerOf } from '../support/referrals.js';
import { TestDistrict, type TestActor, type TestSchool } from '../support/world.js';

const NOW = '2026-08-19T03:00:00Z';
const HOUR = 3_600_000;
let app: TestApp;

beforeAll(async () => {
  app = await TestApp.start(NOW);
}, 60_000);
afterAll(() => app.stop());

const PATH = '/care-statistics?academicYear=2569';
const figures = async (who: TestActor, more = '') =>
  (await app.ask(who, 'get', `${PATH}${more}`).expect(200)).body;
const of = <T extends object>(items: T[], wanted: Partial<T>): T | undefined =>
  items.find((item) => Object.entries(wanted).every(([key, value]) => item[key as keyof T] === value));

describe('who may read them', () => {
  let district: TestDistrict;
  let school: TestSchool;

  beforeAll(async () => {
    district = await TestDistrict.create(app.admin, 'who');
    school = await district.school('โรงเรียนหนึ่ง');
  });

  it('are the safety centre and the directors of the district', async () => {
    for (const role of ['DISTRICT_SAFETY', 'DISTRICT_EXEC'] as const)
      expect(await figures(await district.actor({ role }))).toEqual({
        academicYear: 2569,
        schoolId: null,
        asOf: new Date(NOW).toISOString(),
        over: false,
        clocks: [],
        cases: { opened: 0, openAtEnd: 0, closed: 0, byType: [], byOutcome: [] },
        dropouts: {
          ...{ listed: 0, back: 0, open: 0, unspecified: 0, backPercent: null, unspecifiedPercent: null },
          byReason: [],
        },
        agencies: [],
      });
  });

  it('are no school, no psychologist, supervisor, administrator or auditor, and no partner', async () => {
    const agency = await district.agency('โรงพยาบาล');
    const refused = [
      ...(['TEACHER', 'SCHOOL_CARE', 'SCHOOL_SAFETY', 'SCHOOL_DIRECTOR'] as const).map((role) => ({
        role,
        school,
      })),
      ...(
        ['NETWORK_CHAIR', 'DISTRICT_PSYCH', 'DISTRICT_SUPERVISOR', 'DISTRICT_ADMIN', 'AUDITOR_DPO'] as const
      ).map((role) => ({ role })),
      ...(['PARTNER_OFFICER', 'PARTNER_MANAGER'] as const).map((role) => ({ role, agency })),
    ];
    for (const post of refused) {
      const actor = await district.actor(post);
      await app.ask(actor, 'get', PATH).expect(403);
      await app.ask(actor, 'get', `${PATH}&schoolId=${school.id}`).expect(403);
    }
    await app.ask(null, 'get', PATH).expect(401);
  });

  it('find a school of another district absent, as one that is none', async () => {
    const officer = await district.actor({ role: 'DISTRICT_SAFETY' });
    const foreign = await (await TestDistrict.create(app.admin, 'who-else')).school('โรงเรียนเขตอื่น');
    for (const id of [foreign.id, newId()]) {
      const { body } = await app.ask(officer, 'get', `${PATH}&schoolId=${id}`).expect(404);
      expect(body.code).toBe('not-found');
    }
    await app.ask(officer, 'get', `${PATH}&schoolId=x`).expect(400);
    await app.ask(officer, 'get', '/care-statistics?academicYear=2026').expect(400);
    expect((await app.ask(officer, 'get', '/care-statistics').expect(200)).body.academicYear).toBe(2569);
  });
});

describe('dropouts', () => {
  it('are found, back, and by reason, as their own figures say', async () => {
    const district = await TestDistrict.create(app.admin, 'dropouts');
    const school = await district.school('โรงเรียนหนึ่ง');
    const other = await district.school('โรงเรียนสอง');
    const officer = await district.actor({ role: 'DISTRICT_SAFETY' });
    const entry = async (
      at: TestSchool,
      year: number,
      state: string,
      ...[outcome, reason]: (string | null)[]
    ) =>
      app.rows(
        `INSERT INTO dropout_entry (id, district_id, school_id, student_id, reference, academic_year, level, room, sign, source_key, state, outcome, reason,
           listed_at, closed_at, changed_at)
         VALUES ($1, $2, $3, $4, $1::uuid::text, $5, 'P4', '1', 'ROUND', 'x', $6, $7, $8, $9, $10, $9)`,
        [
          ...[newId(), district.id, at.id, (await district.student(at)).id, year, state, outcome ?? null],
          ...[reason ?? null, NOW, ['CLOSED', 'MISTAKEN'].includes(state) ? NOW : null],
        ],
      );
    await entry(school, 2569, 'CLOSED', 'RETURNED_SAME', 'M09');
    await entry(school, 2569, 'CLOSED', 'WORKING', 'M09');
    await entry(school, 2569, 'CLOSED', 'NFE', 'M19');
    await entry(school, 2569, 'NOT_TRACED');
    await entry(other, 2569, 'FOUND_PENDING', null, 'M01');
    await entry(other, 2569, 'MISTAKEN');
    await entry(other, 2568, 'CLOSED', 'RETURNED_SAME', 'M01');

    const { dropouts } = await figures(officer);
    expect(dropouts).toEqual({
      ...{ listed: 5, back: 2, open: 2, unspecified: 2, backPercent: 40, unspecifiedPercent: 40 },
      byReason: [
        { reason: 'M01', listed: 1, back: 0 },
        { reason: 'M09', listed: 2, back: 1 },
        { reason: null, listed: 2, back: 1 },
      ],
    });
    const own = (await app.ask(officer, 'get', '/dropout-figures?year=2569').expect(200)).body.items;
    const sum = (field: string): number =>
      own.reduce((total: number, item: Record<string, number>) => total + (item[field] ?? 0), 0);
    for (const field of ['listed', 'back', 'open', 'unspecified'])
      expect([field, dropouts[field]]).toEqual([field, sum(field)]);
    expect((await figures(officer, `&schoolId=${other.id}`)).dropouts).toMatchObject({ listed: 1, back: 0 });
  });
});

describe('referrals by agency', () => {
  let world: ReferralWorld;
  let hospital: PartnerOf;
  let police: PartnerOf;

  const referred = async (partner: PartnerOf): Promise<string> =>
    world.assigned(partner, {
      student: await world.district.student(world.school),
      dataClasses: ['IDENTITY', 'NARRATIVE'],
    });

  beforeAll(async () => {
    world = await ReferralWorld.create(app, 'care-refer');
    hospital = await world.partner('HOSPITAL');
    police = await world.partner('POLICE');
    const [first, second] = [await referred(hospital), await referred(hospital)];
    await referred(hospital);
    app.clock.advance(2 * HOUR);
    await world.act(hospital.officer, first, 'accept');
    await world.act(hospital.officer, first, 'start-service', { type: 'COUNSEL', servedOn: '2026-08-19' });
    await world.act(hospital.officer, first, 'give-feedback', { result: 'ดีขึ้น' });
    app.clock.advance(2 * HOUR);
    await world.act(hospital.officer, second, 'decline', { reasonCode: 'CAPACITY', reason: 'เตียงเต็ม' });
  });
  afterAll(() => app.clock.set(NOW));

  it('are assigned, answered and done, with the median time to an answer', async () => {
    const { agencies, clocks } = await figures(world.officer);
    expect(of(agencies, { agencyId: hospital.agency.id })).toEqual({
      ...{ agencyId: hospital.agency.id, nameTh: hospital.agency.nameTh, type: 'HOSPITAL' },
      ...{ assigned: 3, answered: 2, accepted: 1, declined: 1, done: 1, medianAnswerHours: 3 },
    });
    expect(of(agencies, { agencyId: police.agency.id })).toMatchObject({
      ...{ assigned: 0, answered: 0, done: 0, medianAnswerHours: null },
    });
    // The clocks of the same referrals.
    const clock = (step: string) => of<Record<string, unknown>>(clocks, { subjectKind: 'referral', step });
    expect(clock('triage')).toMatchObject({ kept: 3, missed: 0 });
    expect(clock('answer')).toMatchObject({ kept: 2, missed: 0, running: 1 });
  });

  it('reconcile with the list of agencies’ records', async () => {
    const { agencies } = await figures(world.officer);
    const { body } = await app.ask(world.officer, 'get', '/agency-records').expect(200);
    const shared = ({ agencyId, assigned, accepted, declined, done, medianAnswerHours }: Shared): Shared => ({
      ...{ agencyId, assigned, accepted, declined, done, medianAnswerHours },
    });
    expect(agencies.map(shared)).toEqual(body.items.map(shared));
  });

  it('are those that the year assigned, of the school that is asked for', async () => {
    const { body } = await app.ask(world.officer, 'get', '/care-statistics?academicYear=2568').expect(200);
    expect(body.agencies.every(({ assigned }: Shared) => assigned === 0)).toBe(true);
    const own = await figures(world.officer, `&schoolId=${world.school.id}`);
    expect(of<Shared>(own.agencies, { agencyId: hospital.agency.id })).toMatchObject({ assigned: 3 });
    const empty = await world.district.school('โรงเรียนว่าง');
    const none = await figures(world.officer, `&schoolId=${empty.id}`);
    expect(of<Shared>(none.agencies, { agencyId: hospital.agency.id })).toMatchObject({ assigned: 0 });
  });

  it('name no student', async () => {
    const { text } = await app.ask(world.officer, 'get', PATH).expect(200);
    expect(text).not.toMatch(/zz[A-Z]+zz/u);
    expect(text).not.toContain(world.student.id);
  });
});

interface Shared {
  agencyId: string;
  assigned: number;
  accepted: number;
  declined: number;
  done: number;
  medianAnswerHours: number | null;
}
