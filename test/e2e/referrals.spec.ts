import { newId } from '#platform/database';
import { TestApp } from '../support/app.js';
import { ReferralWorld, TEXTS, type PartnerOf } from '../support/referrals.js';
import { TestDistrict } from '../support/world.js';

let app: TestApp;
let world: ReferralWorld;
let hospital: PartnerOf;

const ALL_BUT_LEGAL = ['IDENTITY', 'CONTACT', 'NARRATIVE', 'EDUCATION', 'SCREENING', 'HEALTH'] as const;

beforeAll(async () => {
  app = await TestApp.start();
  world = await ReferralWorld.create(app, 'ref-life');
  hospital = await world.partner('HOSPITAL');
});
afterAll(() => app.stop());

describe('a referral', () => {
  it('goes from a teacher’s draft to an answer that the school has read', async () => {
    const { teacher, care, officer } = world;
    const id = await world.draft(teacher, { dataClasses: ALL_BUT_LEGAL });
    await world.act(teacher, id, 'offer');
    await world.basis(teacher, id, 'CONSENT');
    expect((await app.ask(teacher, 'post', `/referrals/${id}/submit`, { version: 3 })).status).toBe(403);
    await world.act(care, id, 'submit');
    await world.act(officer, id, 'return', { question: 'นักเรียนพบแพทย์แล้วหรือยัง' });
    const edited = await app.ask(teacher, 'patch', `/referrals/${id}`, {
      version: world.versions.get(id)!,
      body: { schoolDid: 'พบครูแนะแนวแล้ว' },
    });
    expect(edited.status).toBe(200);
    world.versions.set(id, edited.body.version as number);
    await world.act(care, id, 'submit');
    await world.act(officer, id, 'triage', { urgency: 'URGENT' });
    await world.act(officer, id, 'assign', { agencyId: hospital.agency.id });
    await world.act(hospital.officer, id, 'accept');
    await world.act(hospital.officer, id, 'start-service', { type: 'COUNSEL', servedOn: '2026-08-19' });
    await world.act(hospital.officer, id, 'record-service', { type: 'TREAT', servedOn: '2026-08-19' });
    await world.act(hospital.officer, id, 'give-feedback', { result: 'ดีขึ้น', advice: 'ติดตามทุกสัปดาห์' });
    const answered = await app.ask(teacher, 'get', '/referrals?lane=answered');
    expect(answered.body.items.map((item: { id: string }) => item.id)).toEqual([id]);
    await world.act(teacher, id, 'confirm-reading');
    await world.act(officer, id, 'complete');

    const { body } = await app.ask(care, 'get', `/referrals/${id}`);
    expect(body).toMatchObject({
      status: 'COMPLETED',
      unread: false,
      services: [{ type: 'COUNSEL' }, { type: 'TREAT', onBehalf: false }],
      replies: [{ result: 'ดีขึ้น', advice: 'ติดตามทุกสัปดาห์', readAt: expect.any(String) }],
      lastChange: { action: 'complete', actingRole: 'DISTRICT_SAFETY' },
      availableActions: ['confirm-reading'],
    });
    const { body: history } = await app.ask(care, 'get', `/referrals/${id}/history`);
    expect(history.items.map(({ action }: { action: string }) => action)).toEqual([
      ...['draft', 'offer', 'add-basis', 'submit', 'return', 'edit', 'submit', 'triage', 'assign', 'accept'],
      ...['start-service', 'record-service', 'give-feedback', 'confirm-reading', 'complete'],
    ]);
    const audit = await app.rows<{ action: string }>(
      "SELECT action FROM audit_event WHERE record_id = $1 AND outcome = 'done' ORDER BY seq",
      [id],
    );
    expect(audit.map(({ action }) => action)).toContain('referral.give-feedback');
    // What is answered and closed is open to nobody outside: routing is left, the child is not.
    const after = await app.ask(hospital.officer, 'get', `/assigned-referrals/${id}`);
    expect(after.status).toBe(200);
    expect(after.body).not.toHaveProperty('packet');
  });

  it('runs a clock for the step that is owed, and tells without a name', async () => {
    const id = await world.assigned(hospital, { dataClasses: ALL_BUT_LEGAL });
    const tasks = await app.rows<{
      kind: string;
      state: string;
      owner_agency_id: string | null;
      school_id: string | null;
    }>('SELECT kind, state, owner_agency_id, school_id FROM task WHERE subject_id = $1 ORDER BY kind', [id]);
    expect(tasks).toEqual([
      { kind: 'answer', state: 'open', owner_agency_id: hospital.agency.id, school_id: null },
      { kind: 'triage', state: 'done', owner_agency_id: null, school_id: world.school.id },
    ]);
    const notices = await app.rows('SELECT * FROM notice WHERE subject_id = $1', [id]);
    expect(notices.length).toBeGreaterThan(1);
    expect(JSON.stringify(notices)).not.toMatch(/zz[A-Z]+zz/u);
  });

  it('is declined with a reason, and goes to another agency', async () => {
    const id = await world.assigned(hospital, { dataClasses: ALL_BUT_LEGAL });
    await world.act(hospital.officer, id, 'decline', { reasonCode: 'CAPACITY', reason: 'เตียงเต็ม' });
    expect((await app.ask(hospital.officer, 'get', `/assigned-referrals/${id}`)).status).toBe(404);
    const other = await world.partner('MENTAL_HEALTH_CENTER');
    await world.act(world.officer, id, 'triage', { urgency: 'NORMAL' });
    await world.act(world.officer, id, 'assign', { agencyId: other.agency.id });
    expect((await app.ask(other.officer, 'get', `/assigned-referrals/${id}`)).status).toBe(200);
    expect((await app.ask(hospital.officer, 'get', `/assigned-referrals/${id}`)).status).toBe(404);
  });

  it('is answered by the district on the agency’s behalf, marked so', async () => {
    const id = await world.assigned(hospital, { dataClasses: ALL_BUT_LEGAL });
    await world.act(world.officer, id, 'on-behalf/accept');
    await world.act(world.officer, id, 'on-behalf/start-service', { type: 'ASSESS', servedOn: '2026-08-19' });
    await world.act(world.officer, id, 'on-behalf/give-feedback', { result: 'ประเมินแล้ว' });
    const { body } = await app.ask(world.care, 'get', `/referrals/${id}`);
    expect(body).toMatchObject({ services: [{ onBehalf: true }], replies: [{ onBehalf: true }] });
    const [line] = await app.rows<{ on_behalf: boolean }>(
      "SELECT on_behalf FROM referral_history WHERE referral_id = $1 AND action = 'accept'",
      [id],
    );
    expect(line).toEqual({ on_behalf: true });
  });

  it('is triaged by one of two officers; the other sees who was faster', async () => {
    const id = await world.submitted({ dataClasses: ALL_BUT_LEGAL });
    const second = await world.district.actor({ role: 'DISTRICT_SAFETY' });
    const version = world.versions.get(id)!;
    const triage = (who: typeof second) =>
      app.ask(who, 'post', `/referrals/${id}/triage`, { version, body: { urgency: 'URGENT' } });
    const answers = await Promise.all([triage(world.officer), triage(second)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409)!;
    const winner = answers[0]!.status === 200 ? world.officer : second;
    expect(lost.body).toMatchObject({
      code: 'illegal-transition',
      availableActions: expect.arrayContaining(['assign']),
      current: { lastChange: { action: 'triage', byNameTh: winner.displayName } },
    });
  });

  it('takes a question before acceptance, and an answer that does not say who the child is', async () => {
    const id = await world.assigned(hospital, { dataClasses: ALL_BUT_LEGAL });
    await world.act(hospital.officer, id, 'ask', { question: 'ต้องการรับเมื่อใด' });
    const { body } = await app.ask(world.officer, 'get', `/referrals/${id}`);
    const questionId = body.questions[0].id as string;
    for (const answer of ['เด็กนามสกุล zzLASTzz', 'โทร ๐๘๑ ๒๓๔ ๕๖๗๘', 'เรียนที่บ้านzzSCHOOLzz'])
      expect(await world.act(world.officer, id, 'answer', { questionId, answer }, 422)).toMatchObject({
        code: 'referral.names-child',
      });
    await world.act(world.officer, id, 'answer', { questionId, answer: 'ภายในสัปดาห์นี้' });
    const { body: seen } = await app.ask(hospital.officer, 'get', `/assigned-referrals/${id}`);
    expect(seen.questions).toMatchObject([{ question: 'ต้องการรับเมื่อใด', answer: 'ภายในสัปดาห์นี้' }]);
    expect(await world.act(world.officer, id, 'answer', { questionId, answer: 'อีกครั้ง' }, 409)).toMatchObject({
      code: 'referral.already-answered',
    });
  });
});

describe('bad input', () => {
  it('is refused before submission: no purpose, no reason, no problem, no basis', async () => {
    const id = newId();
    await app.ask(world.care, 'post', '/referrals', { body: { id, studentId: world.student.id } });
    world.versions.set(id, 1);
    expect(await world.act(world.care, id, 'submit', undefined, 409)).toMatchObject({
      code: 'referral.incomplete',
    });
    const whole = await world.draft(world.care);
    expect(await world.act(world.care, whole, 'submit', undefined, 409)).toMatchObject({
      code: 'referral.basis-missing',
    });
  });

  it('asks no consent of a suspected guardian, and uses none', async () => {
    const id = await world.draft(world.care);
    const patch = (body: object) =>
      app.ask(world.care, 'patch', `/referrals/${id}`, { version: world.versions.get(id)!, body });
    const set = await patch({ guardianSuspected: true });
    world.versions.set(id, set.body.version as number);
    const consent = { code: 'CONSENT', givenOn: '2026-08-18', givenBy: 'x', relation: 'y', method: 'z' };
    expect(await world.act(world.care, id, 'add-basis', consent, 422)).toMatchObject({
      code: 'referral.consent-not-asked',
    });
    const other = await world.draft(world.care);
    await world.basis(world.care, other, 'CONSENT');
    const refused = await app.ask(world.care, 'patch', `/referrals/${other}`, {
      version: world.versions.get(other)!,
      body: { guardianSuspected: true },
    });
    expect([refused.status, refused.body.code]).toEqual([422, 'referral.consent-not-asked']);
  });

  it('wants consent whole, and no day of the future', async () => {
    const id = await world.draft(world.care);
    expect(
      await world.act(world.care, id, 'add-basis', { code: 'CONSENT', givenOn: '2026-08-18' }, 422),
    ).toMatchObject({
      errors: [{ pointer: '/givenBy' }, { pointer: '/relation' }, { pointer: '/method' }],
    });
    expect(
      await world.act(world.care, id, 'add-basis', { code: 'VITAL', givenOn: '2026-08-20' }, 422),
    ).toMatchObject({
      code: 'inconsistent',
    });
  });

  it('is refused at the assignment: class outside the MOU, basis or purpose; MOU expired; nothing lawful', async () => {
    const narrow = await world.partner('HOSPITAL', ['F1']);
    const police = await world.partner('POLICE');
    const old = await world.district.agency('หน่วยงานหมดสัญญา', 'HOSPITAL');
    await world.agreement(old, ['F1'], '2026-01-31');
    const id = await world.submitted({ dataClasses: ['IDENTITY', 'HEALTH'] });
    await world.act(world.officer, id, 'triage', { urgency: 'NORMAL' });
    const assign = (agencyId: string, dataClasses?: string[]) =>
      world.act(world.officer, id, 'assign', { agencyId, ...(dataClasses ? { dataClasses } : {}) }, 409);
    expect(await assign(narrow.agency.id)).toMatchObject({ code: 'referral.mou-scope' });
    expect(await assign(police.agency.id)).toMatchObject({ code: 'referral.mou-scope' });
    expect(await assign(old.id)).toMatchObject({ code: 'referral.mou-expired' });
    await world.act(
      world.officer,
      id,
      'assign',
      { agencyId: narrow.agency.id, dataClasses: ['CONTACT'] },
      422,
    );
    const legal = await world.submitted({ dataClasses: ['IDENTITY', 'LEGAL'], purpose: 'LEGAL_PROCESS' });
    await world.act(world.officer, legal, 'triage', { urgency: 'NORMAL' });
    expect(
      await world.act(world.officer, legal, 'assign', { agencyId: police.agency.id }, 409),
    ).toMatchObject({
      code: 'referral.class-not-allowed',
    });
    // The district may hand over less than was chosen, never more.
    await world.act(world.officer, id, 'assign', { agencyId: narrow.agency.id, dataClasses: ['IDENTITY'] });
  });

  it('treats a foreign student, agency, post and incident as absent', async () => {
    const foreign = await TestDistrict.create(app.admin, 'ref-foreign');
    const school = await foreign.school('โรงเรียนอื่น');
    const student = await foreign.student(school);
    const neighbour = await world.district.student(await world.district.school('โรงเรียนข้างเคียง'));
    const agency = await foreign.agency('หน่วยงานเขตอื่น');
    const psych = await foreign.actor({ role: 'DISTRICT_PSYCH' });
    const otherClass = await world.district.student(world.school, { room: '2' });
    const create = (studentId: string) =>
      app.ask(world.teacher, 'post', '/referrals', { body: { id: newId(), studentId } });
    const answers = await Promise.all([newId(), student.id, neighbour.id, otherClass.id].map(create));
    for (const { status, body } of answers)
      expect([status, body.errors]).toEqual([
        422,
        [expect.objectContaining({ pointer: '/studentId', code: 'unknown-reference' })],
      ]);
    const id = await world.submitted({ dataClasses: ['IDENTITY'] });
    await world.act(world.officer, id, 'triage', { urgency: 'NORMAL' });
    await world.act(world.officer, id, 'assign', { agencyId: agency.id }, 422);
    await world.act(world.officer, id, 'appoint', { postId: psych.postId }, 422);
    await world.act(world.officer, id, 'appoint', { postId: world.teacher.postId }, 422);
    const lockedOut = await world.district.actor({ role: 'DISTRICT_PSYCH' });
    await world.district.setDisabled(lockedOut);
    await world.act(world.officer, id, 'appoint', { postId: lockedOut.postId }, 422);
    const bad = { id: newId(), studentId: world.student.id, incidentId: newId() };
    expect((await app.ask(world.care, 'post', '/referrals', { body: bad })).body.errors).toMatchObject([
      { pointer: '/incidentId' },
    ]);
  });

  it('hides the text of screening and health from posts that read a headline, and refuses the mask', async () => {
    const id = await world.submitted({ dataClasses: ['HEALTH', 'DOCUMENTS'] });
    await app.rows(
      `INSERT INTO referral_document (id, referral_id, district_id, file_id, name, data_class, chosen_by, chosen_at)
       SELECT $1, rf.id, rf.district_id, $2, 'zzHEALTHzz.pdf', 'HEALTH', rf.creator_person_id, now() FROM referral rf WHERE rf.id = $3`,
      [newId(), newId(), id],
    );
    const read = async (who: typeof world.care) => (await app.ask(who, 'get', `/referrals/${id}`)).body;
    expect((await read(world.care)).texts.health).toBe(TEXTS.health);
    for (const who of [world.officer, world.director]) {
      const view = await read(who);
      expect(view.withheld).toEqual(['SCREENING', 'HEALTH']);
      expect(JSON.stringify(view)).not.toMatch(/zzHEALTHzz|zzSCREENzz/u);
    }
    const preview = await app.ask(
      world.officer,
      'get',
      `/referrals/${id}/preview?agencyId=${hospital.agency.id}`,
    );
    expect(preview.body.after.packet.HEALTH.health).toBe('•••••');
    // That a file goes along is shown, its name is not.
    expect(preview.body.after.packet.DOCUMENTS.documents).toMatchObject([{ name: '•••••' }]);
    expect(JSON.stringify(preview.body)).not.toMatch(/zzHEALTHzz|zzSCREENzz/u);
    const psych = await world.district.actor({ role: 'DISTRICT_PSYCH' });
    expect((await app.ask(psych, 'get', `/referrals/${id}`)).status).toBe(404);
    await world.act(world.officer, id, 'appoint', { postId: psych.postId });
    expect((await read(psych)).texts.health).toBe(TEXTS.health);
    const draft = await world.draft(world.care);
    const sent = await app.ask(world.care, 'patch', `/referrals/${draft}`, {
      version: 1,
      body: { health: '•••••' },
    });
    expect([sent.status, sent.body.code]).toEqual([422, 'referral.masked-value']);
  });

  it('hides the text about police and courts from a class teacher who did not write it', async () => {
    const id = await world.submitted({ dataClasses: ['LEGAL'] });
    const read = async (who: typeof world.care) =>
      (await app.ask(who, 'get', `/referrals/${id}`).expect(200)).body;
    for (const who of [world.care, world.director, world.officer])
      expect((await read(who)).texts.legal).toBe(TEXTS.legal);
    const view = await read(world.teacher);
    expect(view.withheld).toContain('LEGAL');
    expect(view.texts.legal).toBe('•••••');
    const address = `/referrals/${id}/preview?agencyId=${hospital.agency.id}`;
    for (const body of [view, (await app.ask(world.teacher, 'get', address).expect(200)).body])
      expect(JSON.stringify(body)).not.toContain(TEXTS.legal);
  });

  it('answers an action that is not in the table with what is', async () => {
    const id = await world.submitted({ dataClasses: ['IDENTITY'] });
    expect(await world.act(world.officer, id, 'complete', undefined, 409)).toMatchObject({
      code: 'illegal-transition',
      availableActions: ['cancel', 'return', 'triage', 'appoint', 'add-basis', 'withdraw-basis'],
    });
  });
});

describe('the record of an agency', () => {
  it('reconciles with the lists', async () => {
    const partner = await world.partner('HOSPITAL');
    const open = await world.assigned(partner, { dataClasses: ['IDENTITY'] });
    const done = await world.accepted(partner, { dataClasses: ['IDENTITY'] });
    await world.act(partner.officer, done, 'start-service', { type: 'COUNSEL', servedOn: '2026-08-19' });
    await world.act(partner.officer, done, 'give-feedback', { result: 'เรียบร้อย' });
    const declined = await world.assigned(partner, { dataClasses: ['IDENTITY'] });
    await world.act(partner.officer, declined, 'decline', { reasonCode: 'OTHER', reason: 'ย้าย' });
    const { body } = await app.ask(world.officer, 'get', '/agency-records');
    const record = body.items.find((item: { agencyId: string }) => item.agencyId === partner.agency.id);
    expect(record).toMatchObject({
      assigned: 3,
      accepted: 1,
      declined: 1,
      open: 1,
      done: 1,
      donePercent: 100,
      medianAnswerHours: 0,
    });
    const list = async (lane: string) =>
      (
        await app.ask(world.officer, 'get', `/referrals?lane=${lane}&agencyId=${partner.agency.id}`)
      ).body.items.map((item: { id: string }) => item.id);
    expect(await list('no-answer')).toEqual([open]);
    const counts = await app.ask(partner.officer, 'get', '/assigned-referrals/counts');
    expect(counts.body).toEqual({ new: 1, working: 0, done: 1, all: 2 });
  });
});
