import { newId } from '#platform/database';
import { TestApp } from '../support/app.js';
import { TestDistrict, type TestActor, type TestSchool } from '../support/world.js';

let app: TestApp;

beforeAll(async () => {
  app = await TestApp.start('2026-08-19T03:00:00Z');
}, 60_000);
afterAll(() => app.stop());

const figures = async (who: TestActor, more = '') =>
  (await app.ask(who, 'get', `/care-statistics?academicYear=2569${more}`).expect(200)).body;

describe('clocks', () => {
  let district: TestDistrict;
  let officer: TestActor;
  let named: TestActor;
  let school: TestSchool;

  interface ATask {
    kind?: string;
    due: string;
    ended?: string;
    state?: string;
    late?: boolean;
    at?: TestSchool;
    except?: string[];
    inDistrict?: string;
  }
  const task = ({ kind = 'close', due, ended, state, late = false, at, except = [], inDistrict }: ATask) =>
    app.rows(
      `INSERT INTO task (id, district_id, subject_kind, subject_id, subject_reference, school_id, except_person_ids, kind, urgency, owner_role,
         starts_at, due_at, ended_at, state, late)
       VALUES ($1, $2, 'incident', $1, 'x', $3, $4, $5, 'NORMAL', 'DISTRICT_SAFETY', $6::timestamptz - interval '9 days', $6, $7, $8, $9)`,
      [
        ...[newId(), inDistrict ?? district.id, at?.id ?? null, except, kind, due, ended ?? null],
        ...[state ?? (ended ? 'done' : 'open'), late],
      ],
    );

  beforeAll(async () => {
    district = await TestDistrict.create(app.admin, 'clocks');
    school = await district.school('โรงเรียนหนึ่ง');
    officer = await district.actor({ role: 'DISTRICT_SAFETY' });
    named = await district.actor({ role: 'DISTRICT_SAFETY' });
    const due = '2026-08-10T03:00:00Z';
    // Kept: to the second, at a school, and one that fell due in the year after but was done in this one.
    await task({ due, ended: due });
    await task({ due, ended: '2026-08-01T00:00:00Z', at: school });
    await task({ due: '2027-06-01T00:00:00Z', ended: '2026-08-01T00:00:00Z' });
    // Missed: done late, still open, carried over, and called off when it was late already.
    await task({ due, ended: '2026-08-10T03:00:01Z', late: true });
    await task({ due });
    await task({ due: '2026-09-10T03:00:00Z', late: true });
    await task({ due, ended: '2026-08-12T00:00:00Z', state: 'cancelled', late: true });
    // Running, of which one at a school.
    await task({ due: '2026-08-19T03:00:00Z' });
    await task({ due: '2027-05-15T16:59:59Z', at: school });
    await task({ kind: 'acknowledge', due, ended: due, except: [named.personId] });
    // Nowhere: called off in time, of the years beside it by Thai time, of another district.
    await task({ due, ended: '2026-08-01T00:00:00Z', state: 'cancelled' });
    await task({ due: '2026-05-15T16:59:59Z', ended: '2026-05-17T00:00:00Z', late: true });
    await task({ due: '2027-05-15T17:00:00Z' });
    await task({ due, inDistrict: (await TestDistrict.create(app.admin, 'clocks-else')).id });
  });

  it('were kept, missed or still run, each in one year alone', async () => {
    const rows = (who: TestActor, more = '') => figures(who, more).then(({ clocks }) => clocks);
    const close = { subjectKind: 'incident', step: 'close', kept: 3, missed: 4, running: 2 };
    const acknowledge = { subjectKind: 'incident', step: 'acknowledge', kept: 1, missed: 0, running: 0 };
    expect(await rows(officer)).toEqual([acknowledge, close]);
    expect(await rows(officer, `&schoolId=${school.id}`)).toEqual([
      { ...close, kept: 1, missed: 0, running: 1 },
    ]);
    const year = async (academicYear: number) =>
      (await app.ask(officer, 'get', `/care-statistics?academicYear=${academicYear}`)).body;
    expect(await year(2568)).toMatchObject({ over: true, clocks: [{ kept: 0, missed: 1, running: 0 }] });
    expect(await year(2570)).toMatchObject({ over: false, clocks: [{ kept: 0, missed: 0, running: 1 }] });
  });

  it('tell somebody who must not know of a record nothing of it', async () => {
    expect((await figures(named)).clocks.map(({ step }: { step: string }) => step)).toEqual(['close']);
  });
});

describe('cases', () => {
  let district: TestDistrict;
  let officer: TestActor;
  let named: TestActor;
  let care: TestActor;
  let school: TestSchool;
  let other: TestSchool;

  interface ACase {
    type?: string;
    at?: TestSchool;
    opened: string;
    closed?: [on: string, reason: string];
    status?: string;
    except?: string[];
  }
  /** A case as the database keeps it, with the lines of its timeline. */
  const aCase = async ({ type = 'AT_RISK', at = school, opened, closed, status, except = [] }: ACase) => {
    const id = newId();
    const student = await district.student(at);
    await app.rows(
      `INSERT INTO student_case (id, district_id, reference, student_id, school_id, class_key, route, except_person_ids, type, urgency, status, origin,
         owner_post_id, opener_person_id, opened_at, closed_at, close_reason, changed_at)
       VALUES ($1, $2, $1::uuid::text, $3, $4, 'x', $5, $6, $7, 'NORMAL', $8, 'HAND', $9, $10, $11, $12, $13, $11)`,
      [
        ...[id, district.id, student.id, at.id, except.length > 0 ? 'district' : 'school', except, type],
        ...[status ?? (closed ? 'CLOSED' : 'OPEN'), care.postId, care.personId, opened],
        ...[closed?.[0] ?? null, closed?.[1] ?? null],
      ],
    );
    await line(id, 'open', 'OPEN', opened);
    if (closed) await line(id, 'close', 'CLOSED', ...closed);
    return id;
  };
  const line = (id: string, action: string, to: string, ...[at, code]: [string, string?]) =>
    app.rows(
      `INSERT INTO case_history (id, case_id, district_id, at, acting_role, action, code, to_status) VALUES ($1, $2, $3, $4, 'x', $5, $6, $7)`,
      [newId(), id, district.id, at, action, code ?? null, to],
    );

  beforeAll(async () => {
    district = await TestDistrict.create(app.admin, 'cases');
    school = await district.school('โรงเรียนหนึ่ง');
    other = await district.school('โรงเรียนสอง');
    officer = await district.actor({ role: 'DISTRICT_SAFETY' });
    named = await district.actor({ role: 'DISTRICT_EXEC' });
    care = await district.actor({ role: 'SCHOOL_CARE', school });
    await aCase({ opened: '2026-06-01T03:00:00Z' });
    await aCase({ opened: '2026-06-01T03:00:00Z', closed: ['2026-07-01T03:00:00Z', 'RETURNED'] });
    await aCase({ opened: '2026-06-01T03:00:00Z', at: other, type: 'ABUSE' });
    await aCase({ opened: '2026-06-01T03:00:00Z', except: [named.personId], type: 'ABUSE' });
    await aCase({ opened: '2026-06-01T03:00:00Z', status: 'DRAFT' });
    await aCase({ opened: '2026-06-01T03:00:00Z', status: 'DISCARDED' });
    // Of the year before: closed in it, closed in this one, and closed in it but opened anew in this one.
    await aCase({ opened: '2025-08-01T03:00:00Z', closed: ['2026-01-10T03:00:00Z', 'IMPROVED'] });
    await aCase({ opened: '2025-08-01T03:00:00Z', closed: ['2026-07-02T03:00:00Z', 'IMPROVED'], at: other });
    const again = await aCase({ opened: '2025-08-01T03:00:00Z', status: 'REOPENED', type: 'MENTAL' });
    await line(again, 'close', 'CLOSED', '2026-02-01T03:00:00Z', 'RETURNED');
    await line(again, 'reopen', 'REOPENED', '2026-06-15T03:00:00Z');
  });

  it('are counted as opened, open now and closed by outcome', async () => {
    expect((await figures(officer)).cases).toEqual({
      opened: 4,
      openAtEnd: 4,
      closed: 2,
      byType: [
        { type: 'ABUSE', opened: 2, openAtEnd: 2, closed: 0 },
        { type: 'AT_RISK', opened: 2, openAtEnd: 1, closed: 2 },
        { type: 'MENTAL', opened: 0, openAtEnd: 1, closed: 0 },
      ],
      byOutcome: [
        { outcome: 'IMPROVED', closed: 1 },
        { outcome: 'RETURNED', closed: 1 },
      ],
    });
  });

  it('of a year that is over stand as they stood on its last day', async () => {
    const { body } = await app.ask(officer, 'get', '/care-statistics?academicYear=2568').expect(200);
    expect(body.cases).toMatchObject({
      opened: 3,
      openAtEnd: 1,
      closed: 2,
      byOutcome: [
        { outcome: 'IMPROVED', closed: 1 },
        { outcome: 'RETURNED', closed: 1 },
      ],
    });
  });

  it('of one school are its own', async () => {
    expect((await figures(officer, `&schoolId=${other.id}`)).cases).toMatchObject({
      ...{ opened: 1, openAtEnd: 1, closed: 1 },
      byOutcome: [{ outcome: 'IMPROVED', closed: 1 }],
    });
  });

  it('do not count for somebody from whom one is kept', async () => {
    expect((await figures(named)).cases).toMatchObject({ opened: 3, openAtEnd: 3, closed: 2 });
  });
});
