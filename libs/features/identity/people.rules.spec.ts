import { mayKeepAccount, mayStaff, misplacedField } from './people.rules.js';

const director = { role: 'SCHOOL_DIRECTOR', schoolId: 'a' } as const;
const admin = { role: 'DISTRICT_ADMIN', schoolId: null } as const;

describe('who may give a post', () => {
  it('lets a director staff the own school, directors apart', () => {
    expect(mayStaff(director, { role: 'SCHOOL_CARE', schoolId: 'a' })).toBe(true);
    expect(mayStaff(director, { role: 'SCHOOL_DIRECTOR', schoolId: 'a' })).toBe(false);
    expect(mayStaff(director, { role: 'TEACHER', schoolId: 'b' })).toBe(false);
    expect(mayStaff(director, { role: 'DISTRICT_SAFETY' })).toBe(false);
  });

  it('lets the district admin give every post', () => {
    expect(mayStaff(admin, { role: 'SCHOOL_DIRECTOR', schoolId: 'a' })).toBe(true);
    expect(mayStaff(admin, { role: 'PARTNER_OFFICER', agencyId: 'h' })).toBe(true);
  });
});

describe('the safety centre', () => {
  const safety = { role: 'DISTRICT_SAFETY', schoolId: null } as const;

  it('invites the people of agencies and nobody else', () => {
    expect(mayStaff(safety, { role: 'PARTNER_OFFICER', agencyId: 'h' })).toBe(true);
    expect(mayStaff(safety, { role: 'DISTRICT_SAFETY' })).toBe(false);
    expect(mayStaff(safety, { role: 'TEACHER', schoolId: 'a' })).toBe(false);
    expect(mayKeepAccount(safety, [{ role: 'PARTNER_OFFICER' }, { role: 'TEACHER', schoolId: 'a' }])).toBe(
      false,
    );
  });
});

describe('who may reset or stop an account', () => {
  it('lets a director when every post that it opens is the director’s to give', () => {
    expect(mayKeepAccount(director, [{ role: 'TEACHER', schoolId: 'a' }])).toBe(true);
    expect(mayKeepAccount(director, [{ role: 'TEACHER', schoolId: 'a' }, { role: 'DISTRICT_SAFETY' }])).toBe(
      false,
    );
    expect(mayKeepAccount(director, [{ role: 'TEACHER', schoolId: 'b' }])).toBe(false);
    expect(mayKeepAccount(director, [{ role: 'SCHOOL_DIRECTOR', schoolId: 'a' }])).toBe(false);
    expect(mayKeepAccount(director, [])).toBe(false);
  });

  it('lets the district admin always', () => {
    expect(mayKeepAccount(admin, [{ role: 'PARTNER_OFFICER' }])).toBe(true);
    expect(mayKeepAccount(admin, [])).toBe(true);
  });
});

it('finds the field that contradicts a role', () => {
  expect(misplacedField({ role: 'TEACHER' })).toBe('/schoolId');
  expect(misplacedField({ role: 'DISTRICT_SAFETY', schoolId: 'a' })).toBe('/schoolId');
  expect(misplacedField({ role: 'NETWORK_CHAIR' })).toBe('/networkId');
  expect(misplacedField({ role: 'SCHOOL_CARE', schoolId: 'a', classroom: {} })).toBe('/classroom');
  expect(misplacedField({ role: 'PARTNER_OFFICER' })).toBe('/agencyId');
  expect(misplacedField({ role: 'DISTRICT_SAFETY', agencyId: 'h' })).toBe('/agencyId');
  expect(misplacedField({ role: 'TEACHER', schoolId: 'a', classroom: {} })).toBeNull();
});
