import { roleByCode, type RoleCode } from '#contracts';
import type { AccountRow } from './account-row.js';
import { PARTNER_LOGINS } from './partners.js';
import { DISTRICT_CODE, DISTRICT_ID, type DemoSchool } from './schools.js';
import type { PostRow, Staff } from './staff.js';

/** One password for all of them, printed at the terminal: the demo holds no real person's data. */
export const DEMO_PASSWORD = 'mali-bansuan-2569';

const NAMES = [
  ['kru', 'TEACHER'],
  ['care', 'SCHOOL_CARE'],
  ['safety', 'SCHOOL_SAFETY'],
  ['director', 'SCHOOL_DIRECTOR'],
  ['officer', 'DISTRICT_SAFETY'],
  ['psych', 'DISTRICT_PSYCH'],
  ['supervisor', 'DISTRICT_SUPERVISOR'],
  ['exec', 'DISTRICT_EXEC'],
  ['admin', 'DISTRICT_ADMIN'],
  ['auditor', 'AUDITOR_DPO'],
] as const satisfies readonly (readonly [string, RoleCode])[];

/** What the terminal shows. */
export const DEMO_ACCOUNTS = [...NAMES, ...PARTNER_LOGINS].map(([name, role]) => ({
  username: `${name}@${DISTRICT_CODE}`,
  password: DEMO_PASSWORD,
  roleTh: roleByCode(role).th,
  roleEn: roleByCode(role).en,
}));

/** The school whose people have accounts: one that teaches up to M3 and whose director chairs the network. */
export function showSchoolOf(schools: readonly DemoSchool[]): DemoSchool {
  const found = schools.find(({ isReal, levels }) => !isReal && levels.includes('M1'));
  if (!found) throw new Error('no school for the accounts');
  return found;
}

/** Post of the demo teacher: a homeroom and nothing else, so that signing in leads straight to it. */
export function teacherPostOf({ posts }: Staff, school: DemoSchool): PostRow {
  const homerooms = posts.filter((post) => post.school_id === school.id && post.level !== null);
  const alone = homerooms.filter(
    (post) => posts.filter(({ person_id }) => person_id === post.person_id).length === 1,
  );
  const found = alone.find(({ level }) => level === 'P4') ?? alone[0];
  if (!found) throw new Error('no homeroom teacher for the accounts');
  return found;
}

export function planAccounts(staff: Staff, school: DemoSchool): AccountRow[] {
  return NAMES.map(([username, role]) => {
    const post = role === 'TEACHER' ? teacherPostOf(staff, school) : firstPost(staff, role, school);
    return { person_id: post.person_id, district_id: DISTRICT_ID, username };
  });
}

function firstPost({ posts }: Staff, role: RoleCode, school: DemoSchool): PostRow {
  const found = posts.find(
    (post) => post.role === role && (post.school_id === null || post.school_id === school.id),
  );
  if (!found) throw new Error(`nobody is ${role}`);
  return found;
}
