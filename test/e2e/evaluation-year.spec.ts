import type { EvidenceKey, StepState } from '#contracts';
import { ALL_SOURCES, NewYearService, type StepCompiler } from '#features/evaluation';
import { StatisticsCompiler } from '#features/statistics';
import type { FrozenClock } from '#platform/clock';
import type { DataSource } from 'typeorm';
import { TestApp } from '../support/app.js';
import { stepCompiler } from '../support/step-evidence.js';
import { TestDistrict, type TestActor, type TestAgency, type TestSchool } from '../support/world.js';

/*
 * A year of one school, month by month, through the API: after each record, and after each one that is taken back,
 * the board is asked. Only the roll is the world's own.
 */
const YEAR = 2569;

let app: TestApp;
let here: TestDistrict;
let school: TestSchool;
let hospital: TestAgency;
let safety: TestActor;
let care: TestActor;
let director: TestActor;
let officer: TestActor;
let supervisor: TestActor;
let compiler: StepCompiler;
let clock: FrozenClock;
let source: DataSource;

beforeAll(async () => {
  app = await TestApp.start('2026-05-18T03:00:00Z');
  here = await TestDistrict.create(app.admin, 'here');
  await app.rows(
    "INSERT INTO academic_year VALUES ($1, 2570, '2027-05-16', '2028-05-15', '2027-10-10', '2027-11-01')",
    [here.id],
  );
  school = await here.school('โรงเรียนบ้านหนองน้ำใส');
  await here.school('โรงเรียนบ้านดอนกลาง');
  hospital = await here.agency('โรงพยาบาลสมมติ');
  safety = await here.actor({ role: 'SCHOOL_SAFETY', school });
  care = await here.actor({ role: 'SCHOOL_CARE', school });
  director = await here.actor({ role: 'SCHOOL_DIRECTOR', school });
  officer = await here.actor({ role: 'DISTRICT_SAFETY' });
  supervisor = await here.actor({ role: 'DISTRICT_SUPERVISOR' });
  ({ compiler, clock, source } = await stepCompiler(app, ALL_SOURCES));
});
afterAll(async () => {
  await source.destroy();
  await app.stop();
});

interface Seen {
  id: string;
  version: number;
}

async function post<T = Seen>(
  who: TestActor,
  path: string,
  ...[body, version]: [object?, number?]
): Promise<T> {
  const asking = { ...(body ? { body } : {}), ...(version === undefined ? {} : { version }) };
  const answer = await app.ask(who, 'post', path, asking);
  expect([path, answer.status < 300, answer.body.code, answer.body.errors]).toEqual([
    path,
    true,
    undefined,
    undefined,
  ]);
  return answer.body as T;
}

async function patch(who: TestActor, path: string, version: number, body: object): Promise<Seen> {
  return (await app.ask(who, 'patch', path, { body, version }).expect(200)).body as Seen;
}

function on(day: string): void {
  const instant = new Date(`${day}T03:00:00Z`);
  app.clock.set(instant);
  clock.set(instant);
}

/** Steps by number, and the rules that are not met. */
async function board(): Promise<{ steps: string; open: EvidenceKey[] }> {
  await compiler.compile(here.id);
  const { body } = await app
    .ask(director, 'get', `/step-boards/${school.id}?academicYear=${YEAR}`)
    .expect(200);
  const steps = body.steps as { state: StepState; rules: { key: EvidenceKey; satisfied: boolean }[] }[];
  return {
    steps: steps.map(({ state }) => LETTER[state]).join(''),
    open: steps.flatMap(({ rules }) => rules.filter(({ satisfied }) => !satisfied).map(({ key }) => key)),
  };
}
const LETTER: Record<StepState, string> = {
  ...{ NOT_STARTED: '-', IN_PROGRESS: 'i', SUBMITTED: 's', RETURNED: 'r', APPROVED: 'A', OVERDUE: 'o' },
};

const open = async (step: string): Promise<EvidenceKey[]> =>
  (await board()).open.filter((key) => key.startsWith(step));

const RISKS = ['V03', 'R01', 'U04', 'A03'].map((code) => ({
  ...{ code, area: 'BUILDING', place: 'อาคาร 1', happening: 'นักเรียนบาดเจ็บ', likelihood: 2, impact: 2 },
}));

const heads = (students: number) => ({ students, teachers: 3, staff: 0 });
const drill = (scenario: string, more: object = {}) => ({
  ...{ kind: 'DRILL', status: 'HELD', title: 'ซ้อมแผน', scenario, drillType: 'FULL', minutesToClear: 5 },
  ...{ schools: [heads(2)], ...more },
});

const TEXTS = Object.fromEntries(
  ['trigger', 'routes', 'assemblyPoints', 'before', 'during', 'after', 'handover'].map((field) => [
    field,
    'ก',
  ]),
);
const contactsOf = new Map<string, { planId: string; ids: string[] }>();

type Plan = Seen & { contacts: Seen[] };

async function approvedEmergencyPlan(scenario: string): Promise<void> {
  let plan = await post<Plan>(safety, '/plans', { kind: 'EMERGENCY', scenario, academicYear: YEAR });
  const path = `/plans/${plan.id}`;
  const command = [{ duty: 'ผู้บัญชาการเหตุการณ์', holder: 'ผู้อำนวยการ' }];
  plan = (await patch(safety, path, plan.version, { ...TEXTS, command })) as Plan;
  for (const kind of ['COORDINATOR', 'AGENCY'])
    plan = await post(safety, `${path}/contacts`, { kind, name: 'สถานี', phone: '0810000000' }, plan.version);
  for (const { id } of plan.contacts)
    plan = await post(safety, `${path}/contacts/${id}/check`, undefined, plan.version);
  plan = await post(director, `${path}/submit`, undefined, plan.version);
  plan = await post(officer, `${path}/approve`, undefined, plan.version);
  contactsOf.set(scenario, { planId: plan.id, ids: plan.contacts.map(({ id }) => id) });
}

/** Somebody calls every number of every plan again. */
async function checkContacts(): Promise<void> {
  for (const { planId, ids } of contactsOf.values())
    for (const id of ids) {
      const { body } = await app.ask(safety, 'get', `/plans/${planId}`).expect(200);
      await post(safety, `/plans/${planId}/contacts/${id}/check`, undefined, body.version as number);
    }
}

const SCENARIOS_OF_ALL = ['FLOOD', 'STORM', 'ACCIDENT', 'EPIDEMIC'];

describe('a year of a school', () => {
  it('May: begins with nothing', async () => {
    expect((await board()).steps).toBe('------');
  });

  it('June: the roll and the screening', async () => {
    on('2026-06-26');
    const pupils = [await here.student(school), await here.student(school)];
    await app.rows(
      `INSERT INTO roster_import (id, district_id, school_id, academic_year, round, file_name, state, applied_at, undo_until, created_by, created_at, changed_at)
       VALUES (gen_random_uuid(), $1, $2, $3, 'JUNE', 'x', 'APPLIED', now(), now(), $4, now(), now())`,
      [here.id, school.id, YEAR, safety.personId],
    );
    await app.rows(
      `INSERT INTO enrolment SELECT district_id, $2, 'JUNE', id, school_id, level, room FROM student WHERE school_id = $1`,
      [school.id, YEAR],
    );
    expect((await board()).steps).toBe('i-----');
    const scores = { emotional: 6, conduct: 3, hyperactivity: 4, peer: 4, prosocial: 7 };
    await post(care, '/screenings', {
      ...{ kind: 'SDQ', informant: 'TEACHER', assessedOn: '2026-06-25' },
      entries: pupils.map(({ id }) => ({ studentId: id, scores })),
    });
    expect(await open('screenings')).toEqual([]);
  });

  it('July: the risk assessment, from draft to approved', async () => {
    on('2026-07-10');
    let view = await post(safety, '/risk-assessments', { academicYear: YEAR });
    const path = `/risk-assessments/${view.id}`;
    for (const row of RISKS) view = await post(safety, `${path}/rows`, row, view.version);
    view = await post(safety, `${path}/fix-ranking`, undefined, view.version);
    view = await post(director, `${path}/submit`, undefined, view.version);
    expect((await board()).steps).toMatch(/^s/u);
    expect(await open('risk')).toContain('risk.approved');
    await post(officer, `${path}/approve`, undefined, view.version);
    expect(await board()).toMatchObject({ steps: expect.stringMatching(/^A/u) });
    expect(await open('risk')).toEqual(['risk.next-prefilled']);
  });

  it('August: plans, their contacts, and the registers', async () => {
    on('2026-08-10');
    let plan = await post(safety, '/plans', { kind: 'SAFETY', academicYear: YEAR });
    const path = `/plans/${plan.id}`;
    plan = await patch(safety, path, plan.version, { aims: 'ไม่มีนักเรียนบาดเจ็บ' });
    const measure = {
      measure: 'PREVENT',
      hazardGroup: 'ACCIDENT',
      phase: 'BEFORE',
      what: 'ตรวจรถรับส่ง',
      riskIds: [],
    };
    plan = await post(
      ...([
        safety,
        `${path}/measures`,
        { ...measure, ownerPostId: care.postId, dueOn: '2026-10-31' },
      ] as const),
      plan.version,
    );
    plan = await post(director, `${path}/submit`, undefined, plan.version);
    expect((await board()).steps).toMatch(/^As/u);
    plan = await post(officer, `${path}/return`, { reason: 'เพิ่มมาตรการ' }, plan.version);
    expect((await board()).steps).toMatch(/^Ar/u);
    plan = await post(director, `${path}/submit`, undefined, plan.version);
    await post(officer, `${path}/approve`, undefined, plan.version);
    expect(await open('plans.safety')).toEqual([]);
    for (const scenario of SCENARIOS_OF_ALL) await approvedEmergencyPlan(scenario);
    expect(await open('plans.emergency')).toEqual([]);
    for (const kind of ['MANUAL', 'CENTRE', 'COMMITTEE', 'MSC']) {
      const members = [{ name: 'นายสมมติ', role: 'ประธาน' }];
      await post(director, '/safety-registers', {
        ...{ kind, academicYear: YEAR, number: '1/2569', datedOn: '2026-08-01', title: 'x' },
        members: kind === 'CENTRE' || kind === 'COMMITTEE' ? members : [],
      });
    }
    expect((await board()).steps).toMatch(/^AA/u);
  });

  it('September: drills; what is found has to be closed, and a withdrawn drill proves nothing any more', async () => {
    on('2026-09-10');
    const day = { happensOn: '2026-09-09' };
    const drills = [];
    for (const scenario of ['FLOOD', 'STORM', 'ACCIDENT'])
      drills.push(await post(safety, '/activities', drill(scenario, day)));
    expect(await open('activities.drills')).toEqual(['activities.drills']);
    const finding = { text: 'ประตูเปิดไม่ออก', dueOn: '2026-09-30', ownerPostId: care.postId };
    const last = await post<Seen & { findings: Seen[] }>(
      ...([safety, '/activities', drill('EPIDEMIC', { ...day, findings: [finding] })] as const),
    );
    expect(await open('activities.drill')).toEqual(['activities.drill-findings-closed']);
    const [found] = last.findings;
    await post(care, `/activity-findings/${found!.id}/close`, { done: 'ซ่อมแล้ว' }, found!.version);
    expect(await open('activities.drill')).toEqual([]);
    const [first] = drills;
    await post(safety, `/activities/${first!.id}/withdraw`, { reason: 'บันทึกผิดวัน' }, first!.version);
    expect(await open('activities.drill')).toEqual(['activities.drills']);
    await post(safety, '/activities', drill('FLOOD', day));
    expect(await open('activities.drill')).toEqual([]);
  });

  it('October: guidance in three areas completes step 3', async () => {
    on('2026-10-05');
    for (const guidanceArea of ['STUDY', 'CAREER', 'PERSONAL_SOCIAL'])
      await post(care, '/activities', {
        ...{ kind: 'GUIDANCE', guidanceArea, status: 'HELD', happensOn: '2026-10-02', title: 'แนะแนว' },
        schools: [heads(2)],
      });
    expect(await open('activities')).toEqual(['activities.joint']);
    expect((await board()).steps).toMatch(/^AAA/u);
  });

  it('November: an agreement and an activity with partners; an ended agreement proves nothing', async () => {
    on('2026-11-05');
    const signed = { name: 'นายสมมติ', position: 'ผู้อำนวยการ', signedOn: '2026-10-20' };
    const mou = await post(officer, '/mous', {
      ...{
        agencyId: hospital.id,
        startsOn: '2026-11-01',
        endsOn: '2028-10-31',
        hazardGroups: ['UNHEALTHINESS'],
      },
      ...{ services: ['TREAT'], dataClasses: ['F1'] },
      signatories: [
        { side: 'district', ...signed },
        { side: 'agency', ...signed },
      ],
    });
    expect(await open('partners')).toEqual(['partners.live-mous']);
    await post(officer, `/mous/${mou.id}/activate`, undefined, mou.version);
    expect(await open('partners')).toEqual([]);
    const joint = await post(safety, '/activities', {
      ...{ kind: 'JOINT_ACTIVITY', status: 'HELD', happensOn: '2026-11-04', title: 'รณรงค์กับโรงพยาบาล' },
      ...{ agencyIds: [hospital.id], schools: [heads(2)] },
    });
    expect((await board()).steps).toMatch(/^AAAA/u);
    await post(safety, `/activities/${joint.id}/withdraw`, { reason: 'ซ้ำ' }, joint.version);
    expect((await board()).steps).toMatch(/^AAAi/u);
    await post(safety, '/activities', {
      ...{ kind: 'JOINT_ACTIVITY', status: 'HELD', happensOn: '2026-11-04', title: 'รณรงค์กับโรงพยาบาล' },
      ...{ agencyIds: [hospital.id], schools: [heads(2)] },
    });
    expect((await board()).steps).toMatch(/^AAAA/u);
  });

  it('December: a visit in each term that has begun', async () => {
    const draft = await post(supervisor, '/monitoring-tools', { title: 'แบบนิเทศ' });
    const item = { id: 'a', text: 'มีแผน', kind: 'CHOICE', required: true, help: null };
    const filled = await patch(supervisor, `/monitoring-tools/${draft.id}`, draft.version, {
      sections: [{ title: 'ก', items: [item] }],
    });
    await post(supervisor, `/monitoring-tools/${draft.id}/publish`, undefined, filled.version);
    const visit = async (day: string): Promise<void> => {
      on(day);
      const planned = await post(supervisor, '/monitoring-visits', {
        ...{ schoolId: school.id, plannedOn: day, visitorPostIds: [supervisor.postId], toolIds: [draft.id] },
      });
      const path = `/monitoring-visits/${planned.id}`;
      const begun = await post(supervisor, `${path}/start`, undefined, planned.version);
      await patch(supervisor, `${path}/sheets/${draft.id}`, 1, { answers: [{ itemId: 'a', choice: 'YES' }] });
      await post(supervisor, `${path}/complete`, { summary: 'ภาพรวมดี' }, begun.version);
    };
    await visit('2026-10-08');
    on('2026-12-01');
    await compiler.verify(here.id);
    expect(await open('monitoring.visited')).toEqual(['monitoring.visited-terms']);
    await visit('2026-12-14');
    expect((await board()).steps).toMatch(/^AAAAA/u);
  });

  it('March: numbers that were checked half a year ago prove nothing; calling them again does', async () => {
    on('2027-03-01');
    expect(await compiler.verify(here.id)).toMatchObject({ mended: 0 });
    expect((await board()).steps).toMatch(/^Ao/u);
    expect(await open('plans')).toEqual(['plans.contacts-checked']);
    await checkContacts();
    expect((await board()).steps).toMatch(/^AAAAA/u);
  });

  it('April: the yearly summary, accepted by another person', async () => {
    on('2027-04-20');
    let summary = await post(safety, '/yearly-summaries', { academicYear: YEAR });
    const path = `/yearly-summaries/${summary.id}`;
    const texts = { results: 'ก', problems: 'ข', learned: 'ค', nextYear: 'ง' };
    summary = await patch(safety, path, summary.version, texts);
    summary = await post(director, `${path}/submit`, undefined, summary.version);
    expect((await board()).steps).toMatch(/s$/u);
    summary = await post(supervisor, `${path}/return`, { reason: 'เพิ่มผลการซ้อม' }, summary.version);
    expect((await board()).steps).toMatch(/r$/u);
    summary = await post(director, `${path}/submit`, undefined, summary.version);
    await post(officer, `${path}/accept`, undefined, summary.version);
    expect(await open('evaluation')).toEqual([]);
  });

  it('May: sealed figures, and next year begun from this one, complete the board', async () => {
    on('2027-05-17');
    await app.app.get(StatisticsCompiler, { strict: false }).compile(here.id);
    await post(officer, `/statistics/academic/${YEAR}/seals`, {});
    expect((await board()).open).toEqual(['risk.next-prefilled']);
    expect(await app.app.get(NewYearService, { strict: false }).prefill(here.id)).toBe(1);
    expect(await board()).toEqual({ steps: 'AAAAAA', open: [] });
  });

  it('next night: nothing was missed', async () => {
    on('2027-05-18');
    expect(await compiler.verify(here.id)).toMatchObject({ mended: 0 });
    expect((await board()).steps).toBe('AAAAAA');
  });
});
