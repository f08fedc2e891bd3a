import { RiskReviewService } from '#features/risk';
import { newId } from '#platform/database';
import { TestApp } from '../support/app.js';
import { TestDistrict, type TestActor, type TestSchool } from '../support/world.js';

const YEAR = 2569;

let app: TestApp;
let here: TestDistrict;
let school: TestSchool;
let safety: TestActor;
let director: TestActor;
let teacher: TestActor;
let officer: TestActor;
let supervisor: TestActor;
let chair: TestActor;
let elsewhere: TestActor;
let stranger: TestActor;

beforeAll(async () => {
  app = await TestApp.start();
  here = await TestDistrict.create(app.admin, 'here');
  const there = await TestDistrict.create(app.admin, 'there');
  school = await here.school('โรงเรียนบ้านหนองน้ำใส');
  const other = await here.school('โรงเรียนบ้านดอนกลาง');
  safety = await here.actor({ role: 'SCHOOL_SAFETY', school });
  director = await here.actor({ role: 'SCHOOL_DIRECTOR', school });
  teacher = await here.actor({ role: 'TEACHER', school });
  officer = await here.actor({ role: 'DISTRICT_SAFETY' });
  supervisor = await here.actor({ role: 'DISTRICT_SUPERVISOR' });
  chair = await here.actor({ role: 'NETWORK_CHAIR', networkId: here.networkId });
  elsewhere = await here.actor({ role: 'SCHOOL_SAFETY', school: other });
  stranger = await there.actor({ role: 'DISTRICT_SAFETY' });
});
afterAll(() => app.stop());

const row = (code: string, likelihood: number | null, impact: number | null, more: object = {}) => ({
  ...{ code, area: 'BUILDING', place: 'อาคาร 1', happening: 'นักเรียนบาดเจ็บ', likelihood, impact },
  ...more,
});

interface View {
  id: string;
  version: number;
  status: string;
  number: number;
  rows: { id: string; code: string; level: string; rank: number; dueOn: string | null; incidents: number }[];
  missing: { code: string; pointer: string }[];
  availableActions: string[];
}

async function act(
  who: TestActor,
  of: View,
  action: string,
  ...[body, status = 200]: [body?: object, status?: number]
): Promise<View> {
  const answer = await app.ask(who, 'post', `/risk-assessments/${of.id}/${action}`, {
    version: of.version,
    ...(body ? { body } : {}),
  });
  expect([action, answer.status, answer.body.code]).toEqual([action, status, answer.body.code]);
  return answer.body as View;
}

const WHOLE = () => [
  row('V03', 2, 2),
  row('A03', 1, 5, { response: 'REDUCE', ownerPostId: safety.postId, dueOn: '2026-10-31' }),
  row('R01', 2, 2),
  row('U04', 3, 3),
];

async function logIncident(mainCode: string): Promise<string> {
  const answer = await app.ask(safety, 'post', '/incidents', {
    body: {
      ...{
        id: newId(),
        kind: 'EVENT',
        mainCode,
        urgency: 'NORMAL',
        happenedOn: '2026-08-18',
        happenedAbout: false,
      },
      ...{ locationType: 'GATE_ROAD', facts: 'เหตุที่สมมติขึ้น', persons: [] },
    },
  });
  expect(answer.status).toBe(201);
  return answer.body.id as string;
}

describe('the risk assessment of a school', () => {
  let view: View;

  it('is started by the school’s safety officer, once a year', async () => {
    const ask = (who: TestActor, academicYear: number) =>
      app.ask(who, 'post', '/risk-assessments', { body: { academicYear } });
    await ask(teacher, YEAR).expect(403);
    await ask(director, YEAR).expect(403);
    await ask(officer, YEAR).expect(403);
    await ask(safety, 2601).expect(422);
    const answer = await ask(safety, YEAR).expect(201);
    view = answer.body as View;
    expect(answer.body).toMatchObject({
      ...{ status: 'DRAFT', number: 1, rows: [], schoolId: school.id },
      cutPoints: { lowMax: 4, mediumMax: 9, highMax: 16 },
      availableActions: ['change', 'fix-ranking'],
    });
    const again = await ask(safety, YEAR).expect(409);
    expect(again.body.code).toBe('risk.already-open');
  });

  it('takes rows of the scale alone, and owners of the own school', async () => {
    const ask = (body: object) =>
      app.ask(safety, 'post', `/risk-assessments/${view.id}/rows`, { body, version: view.version });
    const pointers = async (body: object): Promise<string[]> => {
      const answer = await ask(body).expect(422);
      return (answer.body.errors as { pointer: string }[]).map(({ pointer }) => pointer);
    };
    expect(await pointers(row('A03', 0, 3))).toEqual(['/likelihood']);
    expect(await pointers(row('A03', 2, 6))).toEqual(['/impact']);
    expect(await pointers({ code: 'A03' })).toEqual(['/area', '/place', '/happening']);
    expect(await pointers(row('A03', 2, 3, { ownerPostId: elsewhere.postId }))).toEqual(['/ownerPostId']);
    expect(await pointers(row('A03', 2, 3, { score: 25 }))).toEqual(['/score']);
    await app
      .ask(safety, 'post', `/risk-assessments/${view.id}/rows`, { body: row('A03', 2, 3) })
      .expect(428);
    await app
      .ask(safety, 'post', `/risk-assessments/${view.id}/rows`, { body: row('A03', 2, 3), version: 9 })
      .expect(412);
    for (const one of WHOLE()) view = await act(safety, view, 'rows', one, 201);
    expect(view.rows.map(({ code, level }) => [code, level])).toEqual([
      ['V03', 'LOW'],
      ['A03', 'HIGH'],
      ['R01', 'LOW'],
      ['U04', 'MEDIUM'],
    ]);
  });

  it('lets the school raise a computed level with a reason, and never lower it', async () => {
    const of = view.rows.find(({ code }) => code === 'U04')!;
    const change = (body: object) =>
      app.ask(safety, 'patch', `/risk-assessments/${view.id}/rows/${of.id}`, { body, version: view.version });
    const refused = async (body: object): Promise<string[]> => {
      const { body: problem } = await change(body).expect(422);
      return (problem.errors as { pointer: string }[]).map(({ pointer }) => pointer);
    };
    expect(await refused({ raisedTo: 'HIGH' })).toEqual(['/raiseReason']);
    expect(await refused({ raisedTo: 'LOW', raiseReason: 'เบากว่า' })).toEqual(['/raisedTo']);
    expect(await refused({ raisedTo: 'MEDIUM', raiseReason: 'เท่ากัน' })).toEqual(['/raisedTo']);
    const after = async (body: object) => {
      view = (await change(body).expect(200)).body as View;
      return view.rows.find(({ id }) => id === of.id);
    };
    expect(await after({ raisedTo: 'HIGH', raiseReason: 'เด็กเล็กแพ้รุนแรง' })).toMatchObject({
      ...{ level: 'HIGH', computedLevel: 'MEDIUM', raisedTo: 'HIGH', raiseReason: 'เด็กเล็กแพ้รุนแรง' },
    });
    expect(view.missing.map(({ pointer }) => pointer)).toContain(`/rows/${of.id}/response`);
    // A rating that reaches it leaves nothing to raise.
    expect(await after({ likelihood: 4, impact: 4 })).toMatchObject({ level: 'HIGH', raisedTo: null });
    expect(await after({ likelihood: 3, impact: 3 })).toMatchObject({ level: 'MEDIUM', raiseReason: null });
  });

  it('is out of sight and out of reach elsewhere', async () => {
    const path = `/risk-assessments/${view.id}`;
    for (const who of [elsewhere, stranger]) await app.ask(who, 'get', path).expect(404);
    for (const who of [teacher, director, officer, supervisor, chair])
      await app.ask(who, 'get', path).expect(200);
    await app.ask(elsewhere, 'post', `${path}/fix-ranking`, { version: view.version }).expect(404);
    await app
      .ask(safety, 'patch', `${path}/rows/${view.id}`, { body: { impact: 3 }, version: view.version })
      .expect(404);
  });

  it('is submitted whole, by the director', async () => {
    const refused = await app
      .ask(director, 'post', `/risk-assessments/${view.id}/submit`, { version: view.version })
      .expect(422);
    expect(refused.body).toMatchObject({
      code: 'risk.incomplete',
      errors: [{ pointer: '/rankingFixed', code: 'required' }],
    });
    view = await act(safety, view, 'fix-ranking');
    expect(view.rows.map(({ code, rank }) => [code, rank])).toEqual([
      ['U04', 1],
      ['A03', 2],
      ['V03', 3],
      ['R01', 3],
    ]);
    await act(safety, view, 'submit', undefined, 403);
    view = await act(director, view, 'submit');
    expect(view).toMatchObject({ status: 'SUBMITTED', missing: [], availableActions: [] });
    const closed = await app
      .ask(safety, 'post', `/risk-assessments/${view.id}/rows`, {
        body: row('A03', 2, 3),
        version: view.version,
      })
      .expect(409);
    expect(closed.body).toMatchObject({ code: 'illegal-transition', availableActions: [] });
  });

  it('comes back with a reason, and a change opens the ranking again', async () => {
    await act(officer, view, 'return', {}, 422);
    view = await act(supervisor, view, 'return', { reason: 'ขอมาตรการของถนนหน้าโรงเรียน' });
    const { id } = view.rows.find(({ code }) => code === 'A03')!;
    const changed = await app
      .ask(safety, 'patch', `/risk-assessments/${view.id}/rows/${id}`, {
        ...{ body: { prevent: 'ทำทางข้าม', dueOn: null }, version: view.version },
      })
      .expect(200);
    view = changed.body as View;
    expect(view).toMatchObject({ status: 'RETURNED', returnReason: 'ขอมาตรการของถนนหน้าโรงเรียน' });
    expect(view.missing.map(({ pointer }) => pointer)).toEqual([`/rows/${id}/dueOn`, '/rankingFixed']);
    const mended = await app
      .ask(safety, 'patch', `/risk-assessments/${view.id}/rows/${id}`, {
        ...{ body: { dueOn: '2026-11-30' }, version: view.version },
      })
      .expect(200);
    view = await act(safety, mended.body as View, 'fix-ranking');
    view = await act(director, view, 'submit');
  });

  it('is never approved by whoever submitted it or wrote in it, in whatever post', async () => {
    await act(director, view, 'approve', undefined, 403);
    for (const who of [director, safety]) {
      const twoHats = await here.signIn(who, { role: 'DISTRICT_SAFETY' });
      const refused = await app
        .ask(twoHats, 'post', `/risk-assessments/${view.id}/approve`, { version: view.version })
        .expect(403);
      expect(refused.body.code).toBe('separation-of-duty');
    }
    view = await act(supervisor, view, 'approve');
    expect(view).toMatchObject({ status: 'APPROVED', submittedByRole: 'SCHOOL_DIRECTOR' });
  });

  it('never changes once it is approved, not even in the database', async () => {
    await act(safety, view, 'fix-ranking', undefined, 409);
    const { id } = view.rows[0]!;
    const refusals = [
      app.rows('UPDATE risk_row SET impact = 1 WHERE id = $1', [id]),
      app.rows('DELETE FROM risk_row WHERE id = $1', [id]),
      app.rows("UPDATE risk_assessment SET status = 'DRAFT', version = version + 1 WHERE id = $1", [view.id]),
      app.rows("UPDATE risk_assessment SET return_reason = 'x', version = version + 1 WHERE id = $1", [
        view.id,
      ]),
    ];
    const ended = await Promise.allSettled(refusals);
    for (const one of ended) expect(one).toMatchObject({ status: 'rejected', reason: { code: '42501' } });
  });

  it('asks for a review when something happens at a rated hazard, once for each incident', async () => {
    const incidentId = await logIncident('A03');
    await logIncident('A05');
    const jobs = await app.rows<{ payload: { incidentId: string } }>(
      "SELECT payload FROM outbox WHERE name = 'risk.review'",
    );
    expect(jobs.map(({ payload }) => payload)).toEqual([{ districtId: here.id, incidentId }]);
    const reviews = app.app.get(RiskReviewService, { strict: false });
    for (let time = 0; time < 2; time += 1) await reviews.askForReview(here.id, incidentId);
    const answer = await app.ask(safety, 'get', `/risk-assessments/${view.id}`).expect(200);
    expect(answer.body).toMatchObject({
      reviewAskedAt: '2026-08-19T03:00:00.000Z',
      availableActions: ['renew', 'confirm'],
    });
    const asked = answer.body.rows.filter((one: { reviewAskedAt: string | null }) => one.reviewAskedAt);
    expect(asked).toEqual([expect.objectContaining({ code: 'A03', incidents: 1, contradicts: true })]);
    expect(await app.rows("SELECT 1 FROM risk_history WHERE action = 'ask-review'")).toHaveLength(1);
    expect(await app.rows("SELECT 1 FROM audit_event WHERE action = 'risk.ask-review'")).toHaveLength(1);
  });

  it('forgets the ask and the count when the incident leaves the school’s sight', async () => {
    await app.rows(
      "UPDATE incident SET route = 'district', version = version + 1 WHERE main_code = 'A03' AND district_id = $1",
      [here.id],
    );
    const seen = async (who: TestActor) => {
      const { body } = await app.ask(who, 'get', `/risk-assessments/${view.id}`).expect(200);
      return [body.reviewAskedAt !== null, body.ownIncidents.map(({ code }: { code: string }) => code)];
    };
    for (const who of [safety, director, teacher]) expect(await seen(who)).toEqual([false, ['A05']]);
    expect(await seen(supervisor)).toEqual([true, ['A05']]);
    expect(await seen(officer)).toEqual([true, ['A03', 'A05']]);
    await act(safety, view, 'confirm', { reason: 'ดูแล้ว' }, 409);
  });

  it('is replaced by a mid-year version, which holds from its approval on', async () => {
    const next = await act(safety, view, 'renew', { reason: 'มีเหตุหน้าโรงเรียน' }, 201);
    expect(next).toMatchObject({ status: 'DRAFT', number: 2, rankingFixed: false, previousId: view.id });
    expect(next.rows.map(({ code }) => code)).toEqual(['V03', 'A03', 'R01', 'U04']);
    expect(next.rows[1]!.dueOn).toBe('2026-11-30');
    await act(safety, view, 'renew', { reason: 'อีกครั้ง' }, 409);
    const fixed = await act(safety, next, 'fix-ranking');
    const sent = await act(director, fixed, 'submit');
    await act(officer, sent, 'approve');
    const old = await app.ask(safety, 'get', `/risk-assessments/${view.id}`).expect(200);
    expect(old.body).toMatchObject({ status: 'SUPERSEDED', availableActions: [] });
  });

  it('fills the next year, without last year’s dates and without owners who have left', async () => {
    await app.rows('INSERT INTO academic_year VALUES ($1, 2570, $2, $3, $4, $5)', [
      ...[here.id, '2027-05-16', '2028-05-15', '2027-10-10', '2027-11-01'],
    ]);
    const cut = { lowMax: 3, mediumMax: 8, highMax: 15, reason: 'มติคณะกรรมการ' };
    await app.ask(supervisor, 'post', '/risk-cut-points', { body: cut }).expect(403);
    await app.ask(officer, 'post', '/risk-cut-points', { body: { ...cut, lowMax: 8 } }).expect(422);
    await app.ask(officer, 'post', '/risk-cut-points', { body: cut }).expect(201);
    const { body } = await app
      .ask(safety, 'post', '/risk-assessments', { body: { academicYear: 2570 } })
      .expect(201);
    expect(body).toMatchObject({ previousYear: 2569, cutPoints: { lowMax: 3, mediumMax: 8, highMax: 15 } });
    expect(body.rows[0]).toMatchObject({ code: 'V03', level: 'MEDIUM', dueOn: null });
    expect(body.rows[1]).toMatchObject({ code: 'A03', ownerPostId: safety.postId, dueOn: null });
  });
});

describe('the risks of all schools', () => {
  it('stand on one table with the list behind each cell, and name who is not in yet', async () => {
    const path = `/risk-heat-map?academicYear=${YEAR}`;
    await app.ask(director, 'get', path).expect(403);
    for (const who of [officer, supervisor, chair]) {
      const { body } = await app.ask(who, 'get', path).expect(200);
      expect(body).toMatchObject({ schools: 2, approved: 1 });
      expect(body.notYetIn).toEqual([expect.objectContaining({ status: null })]);
      for (const { group, likelihood, impact, risks } of body.cells) {
        const query = `academicYear=${YEAR}&group=${group}&likelihood=${likelihood}&impact=${impact}`;
        const list = await app.ask(who, 'get', `/ranked-risks?${query}`).expect(200);
        expect(list.body.items).toHaveLength(risks);
      }
    }
    const { body } = await app.ask(stranger, 'get', path).expect(200);
    expect(body).toMatchObject({ schools: 0, cells: [], notYetIn: [] });
    const network = await TestDistrict.create(app.admin, 'third');
    const outside = await here.actor({ role: 'NETWORK_CHAIR', networkId: network.networkId });
    const none = await app.ask(outside, 'get', path).expect(200);
    expect(none.body).toMatchObject({ schools: 0, cells: [] });
  });

  it('are listed gravest first, page by page', async () => {
    const first = await app.ask(officer, 'get', `/ranked-risks?academicYear=${YEAR}&limit=2`).expect(200);
    expect(first.body.items.map(({ code }: { code: string }) => code)).toEqual(['U04', 'A03']);
    const rest = await app
      .ask(officer, 'get', `/ranked-risks?academicYear=${YEAR}&limit=2&cursor=${first.body.nextCursor}`)
      .expect(200);
    expect(rest.body.items).toHaveLength(2);
    expect(rest.body.nextCursor).toBeNull();
  });
});
