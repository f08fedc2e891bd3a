import { newId } from '#platform/database';
import { TestApp } from '../support/app.js';
import { anIncident } from '../support/incidents.js';
import { outcome } from '../support/second-factor.js';
import { TestDistrict, type TestActor, type TestSchool } from '../support/world.js';

let app: TestApp;
let here: TestDistrict;
let school: TestSchool;
let exec: TestActor;
let auditor: TestActor;
let safety: TestActor;
let incident: { id: string; reference: string };

beforeAll(async () => {
  app = await TestApp.start();
});
beforeEach(async () => {
  here = await TestDistrict.create(app.admin, `d${newId().slice(-12)}`);
  school = await here.school('โรงเรียนบ้านหนองน้ำใส');
  exec = await here.actor({ role: 'DISTRICT_EXEC' });
  auditor = await here.actor({ role: 'AUDITOR_DPO' });
  safety = await here.actor({ role: 'DISTRICT_SAFETY' });
  incident = await anIncident(app.admin, here, { schoolIds: [school.id] });
  await app.rows(
    "INSERT INTO incident_narrative (incident_id, district_id, facts) SELECT id, district_id, 'เล่าเหตุ' FROM incident WHERE id = $1",
    [incident.id],
  );
});
afterAll(() => app.stop());

const REASON = { reasonCode: 'LIFE_IN_DANGER', reasonText: 'ติดต่อเจ้าหน้าที่ไม่ได้ เด็กอยู่ในอันตราย' };
const open = (who = exec, reference = incident.reference) =>
  app.ask(who, 'post', '/break-glass', { body: { subjectReference: reference, ...REASON } });

async function opened(): Promise<{ id: string; reference: string }> {
  const { body } = await open().expect(201);
  return body;
}

describe('breaking the glass', () => {
  it('shows one report, read-only, and leaves a line with the reason each time', async () => {
    await app.ask(exec, 'get', `/incidents/${incident.id}`).expect(403);
    const { id } = await opened();
    for (let look = 0; look < 2; look += 1) {
      const { body } = await app.ask(exec, 'get', `/break-glass/${id}/incident`).expect(200);
      expect(body).toMatchObject({ id: incident.id, availableActions: [] });
    }
    await app.ask(exec, 'get', `/incidents/${incident.id}`).expect(403);
    const lines = await app.rows(
      "SELECT action, outcome, reason_code FROM audit_event WHERE record_id = $1 AND person_id = $2 AND action ~ '^break-glass' ORDER BY seq",
      [incident.id, exec.personId],
    );
    const reason_code = 'LIFE_IN_DANGER';
    expect(lines).toEqual([
      { action: 'break-glass.open', outcome: 'done', reason_code },
      { action: 'break-glass.read', outcome: 'read', reason_code },
      { action: 'break-glass.read', outcome: 'read', reason_code },
    ]);
    const texts = await app.rows<{ all: string }>(
      'SELECT a::text AS all FROM audit_event a UNION ALL SELECT o::text FROM outbox o UNION ALL SELECT n::text FROM notice n',
    );
    expect(texts.filter(({ all }) => all.includes(REASON.reasonText))).toEqual([]);
  });

  it('tells the data protection officer and the safety centre at once, by number alone', async () => {
    const { reference } = await opened();
    const told = await app.rows<{ all: string }>(
      'SELECT n::text AS all FROM notice n WHERE n.district_id = $1 AND n.person_id = ANY ($2::uuid[])',
      [here.id, [auditor.personId, safety.personId]],
    );
    expect(told.length).toBeGreaterThanOrEqual(2);
    expect(told.every(({ all }) => !all.includes(incident.reference))).toBe(true);
    expect(told.some(({ all }) => all.includes(reference))).toBe(true);
  });

  it('ends after 60 minutes by the database’s clock', async () => {
    const { id } = await opened();
    const [row] = await app.rows<{ minutes: number }>(
      'SELECT round(EXTRACT(epoch FROM expires_at - clock_timestamp()) / 60)::int AS minutes FROM break_glass_ledger WHERE id = $1',
      [id],
    );
    expect(row?.minutes).toBe(60);
    await pass(
      id,
      "expires_at = clock_timestamp() - interval '1 second', opened_at = opened_at - interval '61 minutes'",
    );
    expect(outcome(await app.ask(exec, 'get', `/break-glass/${id}/incident`))).toEqual([
      409,
      'break-glass.expired',
    ]);
  });

  it('needs a fresh proof, a reason of the list and words', async () => {
    const stale = await here.actor({ role: 'DISTRICT_EXEC', stale: true });
    expect(outcome(await open(stale))).toEqual([403, 'reauthentication-required']);
    for (const [change, pointer] of [
      [{ reasonCode: 'CURIOSITY' }, '/reasonCode'],
      [{ reasonText: ' ' }, '/reasonText'],
      [{ reasonText: undefined }, '/reasonText'],
      [{ subjectReference: "INC-2569-1' OR 1=1" }, '/subjectReference'],
      [{ minutes: 600 }, '/minutes'],
    ] as const) {
      const body = { subjectReference: incident.reference, ...REASON, ...change };
      const answer = await app.ask(exec, 'post', '/break-glass', { body });
      expect([answer.status, answer.body.errors?.[0]?.pointer]).toEqual([422, pointer]);
    }
  });

  it('is the director’s alone, and each opening its own director’s', async () => {
    for (const role of ['DISTRICT_SAFETY', 'DISTRICT_ADMIN', 'AUDITOR_DPO', 'DISTRICT_SUPERVISOR'] as const)
      expect((await open(await here.actor({ role }))).status).toBe(403);
    const partner = await here.actor({ role: 'PARTNER_MANAGER', agency: await here.agency('โรงพยาบาล') });
    expect((await open(partner)).status).toBe(403);
    const { id } = await opened();
    const deputy = await here.actor({ role: 'DISTRICT_EXEC' });
    await app.ask(deputy, 'get', `/break-glass/${id}/incident`).expect(404);
    await app.ask(auditor, 'get', `/break-glass/${id}/incident`).expect(403);
    expect((await app.ask(deputy, 'get', '/break-glass')).body.items).toEqual([]);
  });

  it('does not lead to a report that names the director, nor to another district’s: both look absent', async () => {
    await app.rows(
      "UPDATE incident SET accused_person_ids = ARRAY[$2::uuid], route = 'district', version = version + 1 WHERE id = $1",
      [incident.id, exec.personId],
    );
    expect((await open()).status).toBe(404);
    const there = await TestDistrict.create(app.admin, `t${newId().slice(-12)}`);
    const stranger = await there.actor({ role: 'DISTRICT_EXEC' });
    expect((await open(stranger)).status).toBe(404);
  });

  it('closes when the director comes to be named in the report', async () => {
    const { id } = await opened();
    await app.rows(
      "UPDATE incident SET accused_person_ids = ARRAY[$2::uuid], route = 'district', version = version + 1 WHERE id = $1",
      [incident.id, exec.personId],
    );
    await app.ask(exec, 'get', `/break-glass/${id}/incident`).expect(404);
  });
});

/** As the owner of the table, since nobody else changes a row of it. */
async function pass(id: string, change: string): Promise<void> {
  await app.rows('ALTER TABLE break_glass_ledger DISABLE TRIGGER break_glass_ledger_insert_only');
  await app.rows(`UPDATE break_glass_ledger SET ${change} WHERE id = $1`, [id]);
  await app.rows('ALTER TABLE break_glass_ledger ENABLE TRIGGER break_glass_ledger_insert_only');
}

describe('a case behind glass', () => {
  let one: { id: string; reference: string };
  let psychologist: TestActor;

  beforeEach(async () => {
    const care = await here.actor({ role: 'SCHOOL_CARE', school });
    psychologist = await here.actor({ role: 'DISTRICT_PSYCH' });
    const { id: studentId } = await here.student(school);
    const body = { studentId, type: 'AT_RISK', urgency: 'NORMAL', problem: 'CANARY-F3' };
    one = (await app.ask(care, 'post', '/cases', { body }).expect(201)).body;
    await app
      .ask(care, 'post', `/cases/${one.id}/set-team`, {
        version: 1,
        body: { postIds: [psychologist.postId] },
      })
      .expect(200);
    const note = { sensitivity: 'PSYCHOLOGIST', headline: 'ประเมิน', text: 'CANARY-F5' };
    await app.ask(psychologist, 'post', `/cases/${one.id}/notes`, { body: note }).expect(201);
  });

  it('is read and nothing else, without the psychologist’s text, and each look leaves a line', async () => {
    await app.ask(exec, 'get', `/cases/${one.id}`).expect(403);
    const opening = (await open(exec, one.reference).expect(201)).body;
    expect(opening).toMatchObject({ subjectKind: 'case', subjectReference: one.reference, active: true });
    const { body, text } = await app.ask(exec, 'get', `/break-glass/${opening.id}/case`).expect(200);
    expect(body).toMatchObject({ id: one.id, problem: 'CANARY-F3', availableActions: [], posts: [] });
    expect(text).not.toContain('CANARY-F5');
    await app.ask(exec, 'get', `/break-glass/${opening.id}/incident`).expect(404);
    await app.ask(exec, 'get', `/cases/${one.id}`).expect(403);
    const lines = await app.rows(
      "SELECT action, record_kind FROM audit_event WHERE record_id = $1 AND person_id = $2 AND action ~ '^break-glass' ORDER BY seq",
      [one.id, exec.personId],
    );
    expect(lines).toEqual([
      { action: 'break-glass.open', record_kind: 'case' },
      { action: 'break-glass.read', record_kind: 'case' },
    ]);
    const told = await app.rows<{ all: string }>(
      'SELECT n::text AS all FROM notice n WHERE n.subject_id = $1',
      [opening.id],
    );
    expect(told.length).toBeGreaterThanOrEqual(2);
    expect(told.some(({ all }) => all.includes(one.reference))).toBe(false);
  });

  it('ends after its time, is one director’s alone, and does not lead to what is kept from that director', async () => {
    const kept = newId();
    await app.rows(
      `INSERT INTO student_case (id, district_id, reference, student_id, school_id, class_key, route, except_person_ids, type, urgency, status, origin,
         owner_post_id, opener_person_id, opened_at, changed_at)
       SELECT $1, district_id, 'CASE-2569-000999', student_id, school_id, class_key, 'district', ARRAY[$2::uuid], type, urgency, status, origin,
         owner_post_id, opener_person_id, opened_at, changed_at FROM student_case WHERE id = $3`,
      [kept, exec.personId, one.id],
    );
    expect((await open(exec, 'CASE-2569-000999')).status).toBe(404);
    const { id } = (await open(exec, one.reference).expect(201)).body;
    const deputy = await here.actor({ role: 'DISTRICT_EXEC' });
    await app.ask(deputy, 'get', `/break-glass/${id}/case`).expect(404);
    await app.ask(auditor, 'get', `/break-glass/${id}/case`).expect(403);
    await pass(
      id,
      "expires_at = clock_timestamp() - interval '1 second', opened_at = opened_at - interval '61 minutes'",
    );
    expect(outcome(await app.ask(exec, 'get', `/break-glass/${id}/case`))).toEqual([
      409,
      'break-glass.expired',
    ]);
  });
});

describe('the review', () => {
  const review = (who: TestActor, id: string) =>
    app.ask(who, 'post', `/break-glass/${id}/review`, {
      body: { decision: 'NOT_JUSTIFIED', remark: 'ไม่มีเหตุ' },
    });

  it('is the data protection officer’s, once, and ends the clock', async () => {
    const { id } = await opened();
    expect((await app.ask(auditor, 'get', '/break-glass')).body.items).toMatchObject([
      { id, subjectReference: incident.reference, review: null, ...REASON },
    ]);
    for (const who of [exec, safety]) expect((await review(who, id)).status).toBe(403);
    expect((await review(auditor, id)).body).toMatchObject({ review: { decision: 'NOT_JUSTIFIED' } });
    expect(outcome(await review(auditor, id))).toEqual([409, 'illegal-transition']);
    const own = await here.signIn(exec, { role: 'AUDITOR_DPO' });
    const { id: second } = await opened();
    expect((await review(own, second)).status).toBe(403);
    expect((await app.ask(exec, 'get', '/break-glass')).body.items).toHaveLength(2);
  });

  it('that is late stops the next opening in the district, until it is done', async () => {
    const { id } = await opened();
    await pass(id, "review_due_at = clock_timestamp() - interval '1 second'");
    const deputy = await here.actor({ role: 'DISTRICT_EXEC' });
    for (const who of [exec, deputy])
      expect(outcome(await open(who))).toEqual([409, 'break-glass.unreviewed']);
    await review(auditor, id).expect(200);
    await open().expect(201);
  });
});
