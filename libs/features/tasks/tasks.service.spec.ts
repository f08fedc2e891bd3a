import { systemActor } from '#platform/access';
import { newId } from '#platform/database';
import { Channels } from '#platform/notify';
import { testConfig } from '../../../test/support/config.js';
import { TestPlatform } from '../../../test/support/platform.js';
import { TestDistrict, type TestActor, type TestSchool } from '../../../test/support/world.js';
import { Notices } from './notices.service.js';
import type { Subject } from './subject.js';
import { Tasks } from './tasks.service.js';

let platform: TestPlatform;
let district: TestDistrict;
let school: TestSchool;
let teacher: TestActor;
let director: TestActor;
let officer: TestActor;
const notices = new Notices(new Channels(testConfig('postgres://test')));
const tasks = new Tasks(notices);

beforeAll(async () => {
  platform = await TestPlatform.start();
  district = await TestDistrict.create(platform.admin, 'tasks-1');
  school = await district.school('โรงเรียนทดสอบ');
  teacher = await district.actor({ role: 'TEACHER', school });
  director = await district.actor({ role: 'SCHOOL_DIRECTOR', school });
  officer = await district.actor({ role: 'DISTRICT_SAFETY' });
});
afterAll(() => platform.stop());

function subject(more: Partial<Subject> = {}): Subject {
  return { kind: 'incident', id: newId(), reference: 'INC-2569-000001', schoolId: school.id, ...more };
}

const taskOf = async (of: Subject) =>
  (await platform.rows('SELECT * FROM task WHERE subject_id = $1 ORDER BY starts_at, id', [of.id])) as Record<
    string,
    unknown
  >[];
const toldTo = async (of: Subject) =>
  (
    await platform.rows<{ post_id: string }>(
      'SELECT post_id FROM notice WHERE subject_id = $1 AND withdrawn_at IS NULL ORDER BY post_id',
      [of.id],
    )
  ).map((row) => row.post_id);

describe('clocks', () => {
  it('run by the policy, keep their limit and store who stopped them', async () => {
    const of = subject();
    const due = await platform.uow.run(teacher, (tx) =>
      tasks.startClock(tx, {
        subject: of,
        step: 'acknowledge',
        urgency: 'NORMAL',
        owner: { role: 'DISTRICT_SAFETY' },
      }),
    );
    // Wednesday 10:00 and three working days.
    expect(due?.toISOString()).toBe('2026-08-24T03:00:00.000Z');
    const again = await platform.uow.run(teacher, (tx) =>
      tasks.startClock(tx, {
        subject: of,
        step: 'acknowledge',
        urgency: 'NORMAL',
        owner: { role: 'DISTRICT_SAFETY' },
        from: new Date('2026-08-20T03:00:00Z'),
      }),
    );
    expect(again).toEqual(due);
    await platform.uow.run(officer, (tx) => tasks.stopClock(tx, of, 'acknowledge', 'seen'));
    const [task] = await taskOf(of);
    expect(task).toMatchObject({
      state: 'done',
      late: false,
      done_by: officer.personId,
      done_by_post_id: officer.postId,
      evidence: 'seen',
      next_at: null,
    });
  });

  it('say null where the policy runs none', async () => {
    const due = await platform.uow.run(teacher, (tx) =>
      tasks.startClock(tx, {
        subject: subject(),
        step: 'first-report',
        urgency: 'NORMAL',
        owner: { role: 'DISTRICT_SAFETY' },
      }),
    );
    expect(due).toBeNull();
  });

  it('are set anew by another urgency, from the moment that is named', async () => {
    const of = subject();
    const owner = { role: 'DISTRICT_SAFETY' } as const;
    await platform.uow.run(officer, async (tx) => {
      await tasks.startClock(tx, { subject: of, step: 'acknowledge', urgency: 'NORMAL', owner });
      await tasks.startClock(tx, { subject: of, step: 'acknowledge', urgency: 'CRITICAL', owner });
    });
    const rows = await taskOf(of);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      urgency: 'CRITICAL',
      due_at: new Date('2026-08-19T04:00:00Z'),
      round: 2,
    });
  });

  it('leave lateness behind when they are stopped after their time', async () => {
    const of = subject();
    await platform.uow.run(officer, async (tx) => {
      await tasks.startClock(tx, {
        subject: of,
        step: 'acknowledge',
        urgency: 'CRITICAL',
        owner: { role: 'DISTRICT_SAFETY' },
        from: new Date('2026-08-19T01:00:00Z'),
      });
      await tasks.stopClock(tx, of, 'acknowledge');
    });
    expect(await taskOf(of)).toMatchObject([{ state: 'done', late: true }]);
  });
});

describe('tasks that follow from a record', () => {
  it('are told to their owner, once per source, and end with their record', async () => {
    const of = subject({ kind: 'case', reference: 'CASE-2569-000001' });
    const sourceId = newId();
    const owner = { postId: teacher.postId };
    await platform.uow.run(director, (tx) =>
      tasks.open(tx, { subject: of, kind: 'care-step', sourceId, owner, dueOn: '2026-08-28' }),
    );
    expect(await toldTo(of)).toEqual([teacher.postId]);
    expect(await taskOf(of)).toMatchObject([
      { due_at: new Date('2026-08-28T09:30:00Z'), reminder_at: new Date('2026-08-27T01:30:00Z') },
    ]);
    await platform.uow.run(teacher, (tx) => tasks.finish(tx, { subject: of, sourceId, evidence: 'บันทึกแล้ว' }));
    expect(await taskOf(of)).toMatchObject([{ state: 'done', done_by: teacher.personId }]);
    const handled = await platform.rows('SELECT handled_at FROM notice WHERE subject_id = $1', [of.id]);
    expect(handled).toEqual([{ handled_at: platform.clock.now() }]);
  });

  it('change hands: everything, or what one owner had', async () => {
    const of = subject({ kind: 'case' });
    await platform.uow.run(director, async (tx) => {
      for (const owner of [{ postId: teacher.postId }, { role: 'DISTRICT_SAFETY' }] as const)
        await tasks.open(tx, { subject: of, kind: 'other', sourceId: newId(), owner, dueOn: '2026-08-28' });
      await tasks.handOver(tx, {
        subject: of,
        fromOwner: { postId: teacher.postId },
        toOwner: { postId: director.postId },
      });
    });
    const keys = (await taskOf(of)).map((row) => row['owner_key']);
    expect(keys.sort()).toEqual([`post/${director.postId}`, 'role/DISTRICT_SAFETY/-'].sort());
  });
});

describe('notices', () => {
  it('reach nobody who must not know, and somebody in their stead', async () => {
    const of = subject({ districtOnly: true, exceptPersonIds: [director.personId] });
    await platform.uow.run(systemActor('test', district.id), (tx) =>
      notices.tell(tx, {
        kind: 'incident-submitted',
        subject: of,
        to: [{ role: 'SCHOOL_DIRECTOR', schoolId: school.id }, { postId: teacher.postId }],
      }),
    );
    expect(await toldTo(of)).toEqual([officer.postId]);
  });

  it('reach somebody in the stead of whoever is locked out', async () => {
    const tell = async (): Promise<string[]> => {
      const of = subject();
      await platform.uow.run(systemActor('test', district.id), (tx) =>
        notices.tell(tx, { kind: 'incident-submitted', subject: of, to: [{ postId: teacher.postId }] }),
      );
      return toldTo(of);
    };
    await district.setDisabled(teacher);
    expect(await tell()).toEqual([director.postId]);
    await district.setDisabled(director);
    expect(await tell()).toEqual([officer.postId]);
    for (const person of [teacher, director]) await district.setDisabled(person, false);
    expect(await tell()).toEqual([teacher.postId]);
  });

  it('are not for the one who acts', async () => {
    const of = subject();
    await platform.uow.run(officer, (tx) =>
      notices.tell(tx, { kind: 'incident-submitted', subject: of, to: [{ role: 'DISTRICT_SAFETY' }] }),
    );
    expect(await toldTo(of)).toEqual([]);
  });

  it('leave the inbox of those who must no longer know', async () => {
    const of = subject();
    await platform.uow.run(systemActor('test', district.id), async (tx) => {
      await notices.tell(tx, {
        kind: 'incident-submitted',
        subject: of,
        to: [{ postId: director.postId }, { postId: officer.postId }],
      });
      await tasks.follow(tx, { ...of, districtOnly: true });
    });
    expect(await toldTo(of)).toEqual([officer.postId]);
  });
});
