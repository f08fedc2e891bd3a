import { activityProblems, isFindingLate, reachedBy, type ActivityFacts } from './activity-rules.js';

const counted = (group: 'WHOLE' | 'LOWER_PRIMARY' | 'UPPER_PRIMARY', students: number, staff = 0) => ({
  ...{ group, students, staff },
});

describe('how many were reached', () => {
  const of = { students: 150, staff: 12 };

  it('is the largest head count, never a sum', () => {
    expect(reachedBy([counted('WHOLE', 90, 8), counted('WHOLE', 80, 10)], of)).toEqual({
      students: 90,
      staff: 10,
    });
    expect(reachedBy([], of)).toEqual({ students: 0, staff: 0 });
  });

  it('adds parts of a school that share nobody, each by its largest', () => {
    const parts = [counted('LOWER_PRIMARY', 60), counted('LOWER_PRIMARY', 50), counted('UPPER_PRIMARY', 70)];
    expect(reachedBy(parts, of).students).toBe(130);
    expect(reachedBy([...parts, counted('WHOLE', 140)], of).students).toBe(140);
    expect(reachedBy([...parts, counted('WHOLE', 20)], of).students).toBe(130);
  });

  it('is never more than there are', () => {
    expect(reachedBy([counted('WHOLE', 900, 40)], of)).toEqual(of);
  });
});

describe('an activity as a whole', () => {
  const nobody = { students: 0, teachers: 0, staff: 0, guardians: 0, outsiders: 0 };
  const drill: ActivityFacts = {
    ...{ kind: 'DRILL', status: 'HELD', happensOn: '2026-08-19', scenario: 'FLOOD', drillType: 'FULL' },
    ...{ minutesToClear: 4, guidanceArea: null, leadTeachers: false, followsId: null },
    ...{ agencyIds: [], partnerNames: [], schools: [{ ...nobody, students: 100 }] },
  };
  const problems = (more: Partial<ActivityFacts>, today = '2026-08-19'): string[] =>
    activityProblems({ ...drill, ...more }, today).map(
      ({ pointer, code, tooEarly }) => `${pointer} ${tooEarly ? 'too early' : code}`,
    );

  it('is fine when its day has come and somebody came', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ schools: [nobody] })).toEqual(['/schools required']);
  });

  it('counts nobody before its day', () => {
    expect(problems({}, '2026-08-18')).toEqual(['/happensOn too early']);
    expect(problems({ status: 'PLANNED', minutesToClear: null }, '2026-08-18')).toEqual([
      '/schools/0 too early',
    ]);
    expect(problems({ status: 'PLANNED', minutesToClear: null, schools: [nobody] }, '2026-08-18')).toEqual(
      [],
    );
  });

  it.each<[Partial<ActivityFacts>, string[]]>([
    [{ scenario: null, drillType: null }, ['/scenario required', '/drillType required']],
    [{ kind: 'CAMPAIGN', drillType: null, minutesToClear: null }, ['/scenario inconsistent']],
    [{ leadTeachers: true }, ['/leadTeachers inconsistent']],
    [{ followsId: 'x' }, ['/followsId inconsistent']],
    [{ guidanceArea: 'STUDY' }, ['/guidanceArea inconsistent']],
  ])('takes what belongs to its kind alone: %j', (more, expected) => {
    expect(problems(more)).toEqual(expected);
  });

  it('with partners names at least one', () => {
    const meeting = {
      kind: 'PARTNER_MEETING',
      scenario: null,
      drillType: null,
      minutesToClear: null,
    } as const;
    expect(problems(meeting)).toEqual(['/agencyIds required']);
    expect(problems({ ...meeting, partnerNames: ['วัดหนองน้ำใส'] })).toEqual([]);
  });
});

it('lateness of a finding stays', () => {
  expect(isFindingLate('2026-08-19', null, '2026-08-19')).toBe(false);
  expect(isFindingLate('2026-08-19', null, '2026-08-20')).toBe(true);
  expect(isFindingLate('2026-08-19', '2026-08-21', '2027-01-01')).toBe(true);
  expect(isFindingLate('2026-08-19', '2026-08-18', '2027-01-01')).toBe(false);
});
