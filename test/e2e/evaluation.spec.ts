import { EVIDENCE_KEYS, type EvidenceKey, type StepState } from '#contracts';
import { NewYearService, type StepCompiler } from '#features/evaluation';
import { newId } from '#platform/database';
import type { FrozenClock } from '#platform/clock';
import type { DataSource } from 'typeorm';
import { TestApp } from '../support/app.js';
import { figure, StepFigures, stepCompiler } from '../support/step-evidence.js';
import { TestDistrict, type TestActor, type TestSchool } from '../support/world.js';

const YEAR = 2569;
const SCHOOLS = 12;

let app: TestApp;
let here: TestDistrict;
let school: TestSchool;
let safety: TestActor;
let director: TestActor;
let teacher: TestActor;
let officer: TestActor;
let supervisor: TestActor;
let exec: TestActor;
let chair: TestActor;
let elsewhere: TestActor;
let stranger: TestActor;
let compiler: StepCompiler;
let clock: FrozenClock;
let source: DataSource;
const figures = new StepFigures();

beforeAll(async () => {
  app = await TestApp.start();
  here = await TestDistrict.create(app.admin, 'here');
  const there = await TestDistrict.create(app.admin, 'there');
  school = await here.school('โรงเรียนบ้านหนองน้ำใส');
  const others = [];
  for (let index = 1; index < SCHOOLS; index += 1) others.push(await here.school(`โรงเรียนที่ ${index}`));
  safety = await here.actor({ role: 'SCHOOL_SAFETY', school });
  director = await here.actor({ role: 'SCHOOL_DIRECTOR', school });
  teacher = await here.actor({ role: 'TEACHER', school });
  officer = await here.actor({ role: 'DISTRICT_SAFETY' });
  supervisor = await here.actor({ role: 'DISTRICT_SUPERVISOR' });
  exec = await here.actor({ role: 'DISTRICT_EXEC' });
  chair = await here.actor({ role: 'NETWORK_CHAIR', networkId: here.networkId });
  elsewhere = await here.actor({ role: 'SCHOOL_SAFETY', school: others[0]! });
  stranger = await there.actor({ role: 'DISTRICT_SAFETY' });
  ({ compiler, clock, source } = await stepCompiler(app, [figures.source]));
});
afterAll(async () => {
  await source.destroy();
  await app.stop();
});

interface Rule {
  key: EvidenceKey;
  have: number;
  of: number | null;
  satisfied: boolean;
  sinceOn: string | null;
  waiting: string | null;
  missing: string[];
  records: { kind: string; id: string }[];
}
interface Board {
  state: StepState;
  satisfied: number;
  ruleVersion: string;
  steps: { step: string; state: StepState; rules: Rule[] }[];
  remarks: { remark: string; role: string }[];
}

const boardPath = (id = school.id, year = YEAR) => `/step-boards/${id}?academicYear=${year}`;
async function board(who: TestActor = safety, path = boardPath()): Promise<Board> {
  const answer = await app.ask(who, 'get', path).expect(200);
  return answer.body as Board;
}
const ruleOf = ({ steps }: Board, key: EvidenceKey): Rule =>
  steps.flatMap(({ rules }) => rules).find((rule) => rule.key === key)!;

/** A record of the school, so that its board is looked at: which one does not matter here. */
const touch = (of: TestSchool = school) => here.student(of);

describe('the step board', () => {
  it('is empty and says so before the job has run', async () => {
    expect(await board()).toMatchObject({
      state: 'OVERDUE',
      satisfied: 0,
      changedAt: null,
      ruleVersion: '2569-1',
    });
  });

  it('is computed from figures, with what stands behind each and what is missing', async () => {
    const approved = newId();
    figures.set(school.id, {
      'students.roster-rounds': figure(1, null),
      'risk.approved': figure(1, 1, {
        records: [{ kind: 'risk-assessment', id: approved, on: '2026-06-30' }],
      }),
      'risk.groups-rated': figure(3, 4, { missing: ['RIGHT'] }),
      'referrals.answered-in-time': figure(2, 2, { records: [{ kind: 'referral', id: newId(), on: null }] }),
    });
    const { boards } = await compiler.compile(here.id);
    expect(boards).toBe(SCHOOLS);
    const view = await board();
    expect(ruleOf(view, 'risk.approved')).toMatchObject({
      ...{ have: 1, of: 1, satisfied: true, sinceOn: '2026-06-30' },
      records: [{ kind: 'risk-assessment', id: approved }],
    });
    expect(ruleOf(view, 'risk.groups-rated')).toMatchObject({ satisfied: false, missing: ['RIGHT'] });
    expect(ruleOf(view, 'referrals.answered-in-time').records).toHaveLength(1);
    const seen = ruleOf(await board(teacher), 'referrals.answered-in-time');
    expect(seen).toMatchObject({ have: 2, of: 2, records: [] });
  });

  it('computes one board after one change, whatever the number of schools', async () => {
    figures.asked.length = 0;
    const versions = () =>
      app.rows<{ school_id: string; version: number; at: Date }>(
        'SELECT school_id, version, changed_at AS at FROM step_board ORDER BY school_id',
      );
    const before = await versions();
    figures.set(school.id, { 'risk.groups-rated': figure(4, 4) });
    await touch();
    const { boards, results } = await compiler.compile(here.id);
    expect({ boards, results }).toEqual({ boards: 1, results: 1 });
    expect(figures.asked.map(({ schoolIds, year }) => [schoolIds, year])).toEqual([[[school.id], YEAR]]);
    const moved = (await versions()).filter(({ version }, index) => version !== before[index]?.version);
    expect(moved.map(({ school_id }) => school_id)).toEqual([school.id]);
    expect(await compiler.compile(here.id)).toEqual({ boards: 0, results: 0 });
  });

  it('falls when a record is taken back, and says since when', async () => {
    clock.set(new Date('2026-09-01T03:00:00Z'));
    figures.set(school.id, { 'risk.approved': figure(0, 1, { waiting: 'RETURNED' }) });
    await touch();
    await compiler.compile(here.id);
    const view = await board();
    expect(ruleOf(view, 'risk.approved')).toMatchObject({
      ...{ satisfied: false, sinceOn: '2026-09-01', waiting: 'RETURNED', records: [] },
    });
    const history = await app.rows(
      "SELECT satisfied FROM step_rule_history WHERE school_id = $1 AND rule_key = 'risk.approved' ORDER BY at",
      [school.id],
    );
    expect(history).toEqual([{ satisfied: true }, { satisfied: false }]);
    figures.set(school.id, { 'risk.approved': figure(1, 1) });
  });

  it('is mended at night where a change was missed, and the calendar’s own moves are none', async () => {
    await touch();
    await compiler.compile(here.id);
    figures.set(school.id, { 'plans.manual': figure(1, 1), 'plans.contacts-checked': figure(1, 2) });
    const checked = await compiler.verify(here.id);
    expect(checked).toMatchObject({ boards: 2 * SCHOOLS, results: expect.any(Number), mended: 1 });
    expect(await compiler.verify(here.id)).toMatchObject({ results: 0, mended: 0 });
    expect(await app.rows('SELECT mended FROM step_state')).toEqual([{ mended: 0 }]);
  });

  it('has no route that sets a step', async () => {
    for (const method of ['post', 'put', 'patch', 'delete'] as const) {
      const answer = await app.ask(officer, method, `/step-boards/${school.id}`, {
        body: { state: 'APPROVED' },
        version: 1,
      });
      expect([404, 405]).toContain(answer.status);
    }
  });

  it('is read by the school, its network and its district alone', async () => {
    await app.ask(elsewhere, 'get', boardPath()).expect(404);
    await app.ask(stranger, 'get', boardPath()).expect(404);
    await app.ask(chair, 'get', boardPath()).expect(200);
    await app.ask(teacher, 'get', `/step-boards?academicYear=${YEAR}`).expect(403);
    await app.ask(safety, 'get', boardPath(school.id, 25)).expect(400);
    const all = await app.ask(exec, 'get', `/step-boards?academicYear=${YEAR}`).expect(200);
    expect(all.body.schools).toHaveLength(SCHOOLS);
    expect(all.body.networks).toMatchObject([{ networkId: here.networkId, schools: SCHOOLS }]);
    const step = (all.body.steps as { step: string; states: { schools: number }[] }[])[0]!;
    expect(step.states.reduce((sum, { schools }) => sum + schools, 0)).toBe(SCHOOLS);
    const none = await app.ask(exec, 'get', `/step-boards?academicYear=${YEAR}&networkId=${newId()}`);
    expect(none.body.schools).toEqual([]);
  });

  it('takes a dissenting remark, which changes no state', async () => {
    const before = await board();
    const body = { academicYear: YEAR, step: 'STEP2', ruleKey: 'plans.manual', remark: 'คู่มือยังเป็นฉบับเดิม' };
    const path = `/step-boards/${school.id}/remarks`;
    await app.ask(teacher, 'post', path, { body }).expect(403);
    await app.ask(elsewhere, 'post', path, { body }).expect(404);
    const wrong = await app.ask(supervisor, 'post', path, { body: { ...body, step: 'STEP1' } }).expect(422);
    expect(wrong.body.errors).toMatchObject([{ pointer: '/ruleKey' }]);
    const answer = await app.ask(supervisor, 'post', path, { body }).expect(201);
    expect(answer.body.remarks).toMatchObject([{ remark: body.remark, role: 'DISTRICT_SUPERVISOR' }]);
    const after = await board();
    expect([after.state, after.satisfied]).toEqual([before.state, before.satisfied]);
    const line = (await app.ask(exec, 'get', `/step-boards?academicYear=${YEAR}`)).body.schools as {
      remarks: number;
      schoolId: string;
    }[];
    expect(line.find(({ schoolId }) => schoolId === school.id)?.remarks).toBe(1);
  });
});

describe('the rules of a district', () => {
  const rules = (who: TestActor, academicYear: number, value: number) =>
    app.ask(who, 'post', '/step-rules', {
      body: { academicYear, thresholds: [{ key: 'screenings.coverage', value }], reason: 'ทดลองเกณฑ์' },
    });

  it('change from a year on, as a new version; an old year keeps its own', async () => {
    figures.set(school.id, { 'screenings.coverage': figure(70, 100) });
    await compiler.verify(here.id);
    await rules(supervisor, YEAR, 60).expect(403);
    expect((await rules(officer, YEAR - 1, 60).expect(422)).body.code).toBe('step-rule.year-is-over');
    expect((await rules(officer, YEAR, 101).expect(422)).body.errors).toMatchObject([
      { pointer: '/thresholds/0/value' },
    ]);
    const answer = await rules(officer, YEAR, 60).expect(201);
    expect(answer.body).toMatchObject({ version: '2569-2', history: [{ version: '2569-2' }] });
    expect((await compiler.compile(here.id)).boards).toBe(2 * SCHOOLS);
    const met = async (year: number) => {
      const view = await board(safety, boardPath(school.id, year));
      return [view.ruleVersion, ruleOf(view, 'screenings.coverage').satisfied];
    };
    expect(await met(YEAR)).toEqual(['2569-2', true]);
    expect(await met(YEAR - 1)).toEqual(['2569-1', false]);
  });
});

describe('what the office promised', () => {
  it('has a figure and the list behind it, or none at all', async () => {
    await app.ask(director, 'get', `/indicators?academicYear=${YEAR}`).expect(403);
    const { body } = await app.ask(exec, 'get', `/indicators?academicYear=${YEAR}`).expect(200);
    const by = (code: string) => (body.items as { code: string }[]).find((one) => one.code === code);
    expect(by('PUPILS_CARED_FOR')).toMatchObject({ measured: true, have: 70, of: 100, percent: 70 });
    expect(by('SATISFACTION')).toMatchObject({ measured: false, have: null, percent: null });
    const detail = await app
      .ask(exec, 'get', `/indicators/PUPILS_CARED_FOR?academicYear=${YEAR}`)
      .expect(200);
    const listed = detail.body.schools as { have: number }[];
    expect(listed.reduce((sum, { have }) => sum + have, 0)).toBe(70);
    await app.ask(exec, 'get', `/indicators/NOTHING?academicYear=${YEAR}`).expect(404);
  });
});

describe('a yearly summary', () => {
  interface Summary {
    id: string;
    version: number;
    status: string;
    figures: { satisfied: number; events: { group: string; events: number }[] };
    missing: string[];
    availableActions: string[];
  }
  const TEXTS = { results: 'ทำได้ครบ', problems: 'งบจำกัด', learned: 'ซ้อมบ่อยดีกว่า', nextYear: 'เพิ่มการซ้อม' };
  let view: Summary;
  const act = async (
    who: TestActor,
    action: string,
    ...[status = 200, body]: [number?, object?]
  ): Promise<Summary> => {
    const [method, path] = action === 'change' ? (['patch', ''] as const) : (['post', `/${action}`] as const);
    const asking = { version: view.version, ...(body ? { body } : {}) };
    const answer = await app.ask(who, method, `/yearly-summaries/${view.id}${path}`, asking);
    expect([action, answer.status, answer.body.code]).toEqual([action, status, answer.body.code]);
    return answer.body as Summary;
  };

  it('is begun once, by whoever writes for the school, and filled from its board', async () => {
    const begin = (who: TestActor, academicYear = YEAR) =>
      app.ask(who, 'post', '/yearly-summaries', { body: { academicYear } });
    await begin(director).expect(403);
    await begin(safety, 2601).expect(422);
    view = (await begin(safety).expect(201)).body as Summary;
    expect((await begin(safety).expect(409)).body.code).toBe('summary.already-begun');
    expect(view).toMatchObject({ status: 'DRAFT', missing: ['results', 'problems', 'learned', 'nextYear'] });
    expect(view.figures.satisfied).toBe((await board()).satisfied);
    expect(view.figures.events.map(({ events }) => events)).toEqual([0, 0, 0, 0]);
  });

  it('is submitted whole, returned with a reason, and accepted by another person', async () => {
    await app.ask(elsewhere, 'get', `/yearly-summaries/${view.id}`).expect(404);
    await app.ask(stranger, 'get', `/yearly-summaries/${view.id}`).expect(404);
    expect(await act(director, 'submit', 422)).toMatchObject({
      code: 'summary.incomplete',
      errors: [{ pointer: '/results' }, {}, {}, {}],
    });
    view = await act(safety, 'change', 200, TEXTS);
    await act(safety, 'submit', 403);
    view = await act(director, 'submit');
    await act(safety, 'change', 409, { learned: 'แก้' });
    view = await act(supervisor, 'return', 200, { reason: 'ขอให้เพิ่มผลการซ้อม' });
    view = await act(safety, 'change', 200, { results: 'ทำได้ครบ ซ้อมสองครั้ง' });
    view = await act(director, 'submit');
    await act(director, 'accept', 403);
    await act(exec, 'accept', 403);
    view = await act(officer, 'accept');
    expect(view).toMatchObject({ status: 'ACCEPTED', availableActions: [] });
    await act(safety, 'change', 409, { learned: 'แก้' });
  });

  it('stays as it was accepted, figures and all', async () => {
    const before = view.figures.satisfied;
    figures.set(school.id, Object.fromEntries(EVIDENCE_KEYS.map((key) => [key, figure(1, 1)])));
    await touch();
    await compiler.compile(here.id);
    const later = await app.ask(safety, 'get', `/yearly-summaries/${view.id}`).expect(200);
    expect(later.body.figures.satisfied).toBe(before);
    expect((await board()).state).toBe('APPROVED');
    await expect(
      app.rows("UPDATE yearly_summary SET learned = 'x', version = version + 1 WHERE id = $1", [view.id]),
    ).rejects.toThrow(/stays/u);
  });

  it('is the district’s own too: written by the centre, accepted by the director of the area', async () => {
    const begun = await app
      .ask(officer, 'post', '/yearly-summaries', { body: { academicYear: YEAR } })
      .expect(201);
    view = begun.body as Summary;
    expect(begun.body).toMatchObject({ schoolId: null, figures: { schools: SCHOOLS, acceptedSummaries: 1 } });
    view = await act(officer, 'change', 200, TEXTS);
    view = await act(officer, 'submit');
    await act(supervisor, 'accept', 403);
    await app.ask(safety, 'get', `/yearly-summaries/${view.id}`).expect(404);
    view = await act(exec, 'accept');
    const { body } = await app.ask(exec, 'get', `/yearly-summaries?academicYear=${YEAR}&limit=1`).expect(200);
    expect(body.items).toHaveLength(1);
    const next = await app.ask(exec, 'get', `/yearly-summaries?limit=1&cursor=${body.nextCursor as string}`);
    expect(next.body.items).toHaveLength(1);
  });
});

describe('a best practice', () => {
  const TEXT = {
    ...{ academicYear: YEAR, step: 'STEP3', title: 'ซ้อมอพยพกับชุมชน' },
    ...{ situation: 'โรงเรียนติดแม่น้ำ', done: 'ซ้อมร่วมกับ อบต.', outcome: 'อพยพได้ในสี่นาที' },
  };
  const propose = (who: TestActor, more: object = {}) =>
    app.ask(who, 'post', '/best-practices', { body: { ...TEXT, ...more } });

  it('names no pupil', async () => {
    const child = await here.student(school);
    const answer = await propose(safety, {
      done: `ให้ ${child.displayName.replace(' ', '  ')} เป็นแกนนำ`,
    }).expect(422);
    expect(answer.body.code).toBe('practice.names-a-pupil');
    expect(JSON.stringify(answer.body)).not.toContain(child.displayName);
  });

  it('is proposed by a school, chosen by the district, and then read by every school', async () => {
    await propose(teacher).expect(403);
    await propose(officer).expect(403);
    const one = (await propose(safety).expect(201)).body as { id: string; version: number };
    const listed = async (who: TestActor) =>
      ((await app.ask(who, 'get', '/best-practices').expect(200)).body.items as { id: string }[]).map(
        ({ id }) => id,
      );
    expect(await listed(elsewhere)).toEqual([]);
    expect(await listed(teacher)).toEqual([one.id]);
    await app.ask(safety, 'post', `/best-practices/${one.id}/choose`, { version: 1 }).expect(403);
    await app.ask(stranger, 'post', `/best-practices/${one.id}/choose`, { version: 1 }).expect(404);
    await app.ask(officer, 'post', `/best-practices/${one.id}/choose`, { version: 4 }).expect(412);
    await app.ask(officer, 'post', `/best-practices/${one.id}/choose`, { version: 1 }).expect(200);
    expect(await listed(elsewhere)).toEqual([one.id]);
    expect(await listed(stranger)).toEqual([]);
    const declined = await app
      .ask(officer, 'post', `/best-practices/${one.id}/decline`, { version: 2, body: { reason: 'x' } })
      .expect(409);
    expect(declined.body.code).toBe('illegal-transition');
    await app
      .ask(director, 'post', `/best-practices/${one.id}/withdraw`, { version: 2, body: { reason: 'ขอปรับ' } })
      .expect(200);
    expect(await listed(elsewhere)).toEqual([]);
  });
});

describe('16 May', () => {
  it('begins next year’s assessment from this year’s, once, also late and twice', async () => {
    const assessment = newId();
    const cuts = '4, 9, 16';
    await app.rows(
      `INSERT INTO risk_assessment (id, district_id, school_id, academic_year, number, status, low_max, medium_max, high_max, opened_at, changed_at)
       VALUES ($1, $2, $3, $4, 1, 'DRAFT', ${cuts}, now(), now())`,
      [assessment, here.id, school.id, YEAR],
    );
    await app.rows(
      `INSERT INTO risk_row (id, assessment_id, district_id, school_id, code, hazard_group, area, place, happening, likelihood, impact, level, due_on, rank, position)
       VALUES ($1, $2, $3, $4, 'A03', 'ACCIDENT', 'TRAVEL', 'ถนน', 'รถชน', 3, 4, 'HIGH', '2026-10-31', 1, 1)`,
      [newId(), assessment, here.id, school.id],
    );
    await app.rows(
      `UPDATE risk_assessment SET status = 'APPROVED', ranking_fixed_at = now(), submitted_at = now(), submitted_by_post_id = $2, submitted_by_person_id = $3,
         approved_at = now(), approved_by_post_id = $4, approved_by_person_id = $5, version = version + 1 WHERE id = $1`,
      [assessment, director.postId, director.personId, officer.postId, officer.personId],
    );
    const newYear = app.app.get(NewYearService, { strict: false });
    expect(await newYear.prefill(here.id)).toBe(0);
    app.clock.set(new Date('2027-06-20T03:00:00Z'));
    const [first, second] = await Promise.all([newYear.prefill(here.id), newYear.prefill(here.id)]);
    expect(first + second).toBe(1);
    expect(await newYear.prefill(here.id)).toBe(0);
    const drafts = await app.rows(
      `SELECT a.status, a.previous_id, r.code, r.level, r.due_on FROM risk_assessment a JOIN risk_row r ON r.assessment_id = a.id WHERE a.academic_year = $1`,
      [YEAR + 1],
    );
    expect(drafts).toEqual([
      { status: 'DRAFT', previous_id: assessment, code: 'A03', level: 'HIGH', due_on: null },
    ]);
    const touched = await app.rows(
      'SELECT DISTINCT academic_year FROM step_change WHERE school_id = $1 AND academic_year IS NOT NULL ORDER BY 1',
      [school.id],
    );
    expect(touched).toEqual(expect.arrayContaining([{ academic_year: YEAR }, { academic_year: YEAR + 1 }]));
  });
});
