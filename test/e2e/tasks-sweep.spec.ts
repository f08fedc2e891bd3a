import { caseFigures } from '#features/cases';
import { silentSchools } from '#features/statistics';
import { DigestFigures } from '#features/tasks';
import { DigestService } from '../../libs/features/tasks/digest.service.js';
import { SweepService } from '../../libs/features/tasks/sweep.service.js';
import { Notices, Tasks, type Subject } from '#features/tasks';
import { newId } from '#platform/database';
import { Channels } from '#platform/notify';
import { testConfig } from '../support/config.js';
import { TestPlatform } from '../support/platform.js';
import { TestDistrict, type TestActor, type TestSchool } from '../support/world.js';

/*
 * The clock of an urgent report runs over Songkran 2570 (13 to 15 April 2027). Every sweep of these days is started
 * twice at once, and each level's first one is killed between its notices and its commit.
 */
let platform: TestPlatform;
let district: TestDistrict;
let school: TestSchool;
let safety: TestActor;
let director: TestActor;
let officer: TestActor;
let exec: TestActor;
let sweeps: SweepService;
let digests: DigestService;
let tasks: Tasks;

beforeAll(async () => {
  platform = await TestPlatform.start(10);
  district = await TestDistrict.create(platform.admin, 'sweep-1');
  school = await district.school('โรงเรียนทดสอบ');
  safety = await district.actor({ role: 'SCHOOL_SAFETY', school });
  director = await district.actor({ role: 'SCHOOL_DIRECTOR', school });
  officer = await district.actor({ role: 'DISTRICT_SAFETY' });
  exec = await district.actor({ role: 'DISTRICT_EXEC' });
  const notices = new Notices(new Channels(testConfig(platform.database.appUrl)));
  tasks = new Tasks(notices);
  sweeps = new SweepService(platform.uow, notices);
  const figures = new DigestFigures();
  figures.add(caseFigures);
  figures.add(silentSchools);
  digests = new DigestService(platform.uow, notices, figures);
});
afterAll(() => platform.stop());

const FROM = '2027-04-09T08:30:00Z';

async function start(
  owner: Parameters<Tasks['startClock']>[1]['owner'],
  more: Partial<Subject> = {},
): Promise<Subject> {
  platform.clock.set(FROM);
  const subject: Subject = {
    ...{ kind: 'incident', id: newId(), reference: 'INC-2569-000001', schoolId: school.id },
    ...more,
  };
  await platform.uow.run(officer, (tx) =>
    tasks.startClock(tx, { subject, step: 'acknowledge', urgency: 'URGENT', owner }),
  );
  return subject;
}

/** Kills every second sweep between its notices and its commit: a sequence goes on after a rollback. */
const CUT_OFF = `
  CREATE SEQUENCE cut;
  CREATE FUNCTION cut_off() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    IF nextval('cut') % 2 = 1 THEN PERFORM pg_terminate_backend(pg_backend_pid()), pg_sleep(5); END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER cut_off BEFORE UPDATE OF level ON task FOR EACH ROW EXECUTE FUNCTION cut_off()`;

/** Twice at once, and once more, as the next tick would within minutes. */
async function sweepOverSongkran(): Promise<void> {
  const end = Date.parse('2027-04-20T00:00:00Z');
  for (let at = Date.parse(FROM); at < end; at += 30 * 60_000) {
    platform.clock.set(new Date(at));
    await Promise.allSettled([sweeps.sweep(district.id), sweeps.sweep(district.id)]);
    await sweeps.sweep(district.id).catch(() => undefined);
    await sweeps.sweep(district.id);
  }
}

const told = (subject: Subject) =>
  platform.rows<{ kind: string; personId: string; at: Date }>(
    'SELECT kind, person_id AS "personId", created_at AS at FROM notice WHERE subject_id = $1 ORDER BY created_at, kind',
    [subject.id],
  );

describe('the sweep over Songkran', () => {
  it('tells each level at its working hour, to the right person, once', async () => {
    const subject = await start({ role: 'SCHOOL_SAFETY', schoolId: school.id });
    await platform.rows(CUT_OFF);
    await sweepOverSongkran();
    const [cut] = await platform.rows<{ tries: string }>('SELECT last_value AS tries FROM cut');
    await platform.rows('DROP TRIGGER cut_off ON task');
    // Each of the four levels was cut off once and told the time after.
    expect(Number(cut?.tries)).toBe(8);
    expect(await told(subject)).toEqual([
      { kind: 'task-reminder', personId: safety.personId, at: new Date('2027-04-12T06:30:00Z') },
      { kind: 'task-overdue', personId: safety.personId, at: new Date('2027-04-12T08:30:00Z') },
      { kind: 'task-overdue-head', personId: director.personId, at: new Date('2027-04-16T02:30:00Z') },
      { kind: 'task-overdue-district', personId: officer.personId, at: new Date('2027-04-16T04:30:00Z') },
    ]);
    const [task] = await platform.rows('SELECT level, late, next_at FROM task WHERE subject_id = $1', [
      subject.id,
    ]);
    expect(task).toEqual({ level: 'district', late: true, next_at: null });
  }, 120_000);

  it('tells everything that was missed when it comes late, but no reminder of what is over', async () => {
    const subject = await start({ role: 'SCHOOL_SAFETY', schoolId: school.id });
    platform.clock.set('2027-04-19T03:00:00Z');
    await Promise.all([sweeps.sweep(district.id), sweeps.sweep(district.id), sweeps.sweep(district.id)]);
    expect((await told(subject)).map(({ kind }) => kind)).toEqual([
      'task-overdue',
      'task-overdue-district',
      'task-overdue-head',
    ]);
  });

  it('tells the district of what the district owes to its director, and no officer twice', async () => {
    const subject = await start({ role: 'DISTRICT_SAFETY' }, { schoolId: null });
    platform.clock.set('2027-04-19T03:00:00Z');
    await sweeps.sweep(district.id);
    expect((await told(subject)).map(({ kind, personId }) => [kind, personId])).toEqual([
      ['task-overdue', officer.personId],
      ['task-overdue-district', exec.personId],
    ]);
  });

  it('keeps the conflict route: no school hears of it, nor who must not know', async () => {
    const subject = await start({ role: 'SCHOOL_SAFETY', schoolId: school.id }, { districtOnly: true });
    platform.clock.set('2027-04-19T03:00:00Z');
    await sweeps.sweep(district.id);
    const persons = (await told(subject)).map(({ personId }) => personId);
    expect(persons).not.toContain(safety.personId);
    expect(persons).not.toContain(director.personId);
    expect(persons).toContain(officer.personId);
  });

  it('tells nothing of what was done in time', async () => {
    const subject = await start({ role: 'SCHOOL_SAFETY', schoolId: school.id });
    await platform.uow.run(safety, (tx) => tasks.stopClock(tx, subject, 'acknowledge'));
    platform.clock.set('2027-04-19T03:00:00Z');
    await sweeps.sweep(district.id);
    expect(await told(subject)).toEqual([]);
    expect(await platform.rows('SELECT late FROM task WHERE subject_id = $1', [subject.id])).toEqual([
      { late: false },
    ]);
  });
});

describe('the weekly summary', () => {
  it('is told once a week to those who meet on Thursday, in figures alone', async () => {
    platform.clock.set('2027-04-21T12:00:00Z');
    await Promise.all([digests.tell(district.id), digests.tell(district.id)]);
    platform.clock.set('2027-04-21T13:00:00Z');
    await digests.tell(district.id);
    const rows = await platform.rows<{ person_id: string; subject_reference: string; figures: object }>(
      "SELECT person_id, subject_reference, figures FROM notice WHERE kind = 'weekly-digest'",
    );
    expect(rows.map((row) => row.person_id).sort()).toEqual([exec.personId, officer.personId].sort());
    expect(rows[0]).toMatchObject({
      subject_reference: '2027-04-22',
      figures: {
        overdue: 4,
        quietSchools: 0,
        silentSchools: 1,
        openCases: 0,
        casesWithoutHolder: 0,
        lateFollowUps: 0,
      },
    });
    platform.clock.set('2027-04-28T12:00:00Z');
    await digests.tell(district.id);
    expect(await platform.rows("SELECT 1 FROM notice WHERE kind = 'weekly-digest'")).toHaveLength(4);
  });
});
