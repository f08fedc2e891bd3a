import { foldName, type LevelCode, type RoleCode } from '#contracts';
import { demoId } from './demo-id.js';
import { MEN, SURNAMES, WOMEN } from './names.js';
import { apportion, Random } from './random.js';
import { DEMO_NETWORKS, DISTRICT_ID, type DemoSchool } from './schools.js';

export const DEMO_STAFF = 1_476;

const OFFICE = [
  'DISTRICT_SAFETY',
  'DISTRICT_SAFETY',
  'DISTRICT_PSYCH',
  'DISTRICT_SUPERVISOR',
  'DISTRICT_SUPERVISOR',
  'DISTRICT_EXEC',
  'DISTRICT_EXEC',
  'DISTRICT_ADMIN',
  'AUDITOR_DPO',
] as const satisfies readonly RoleCode[];

const FEWEST_TEACHERS = 3;
const PUPILS_PER_TEACHER = 16;
const POSTS_SINCE = '2022-05-16';
/** In some schools the safety post has passed from one teacher to another: the cases stay with the post's school. */
const HANDED_OVER_ON = '2024-05-16';
const HELD_UNTIL = '2024-05-15';
const HANDED_OVER_EVERY = 10;

export interface PersonRow {
  readonly id: string;
  readonly district_id: string;
  readonly prefix: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly name_fold: string;
}

export interface PostRow {
  readonly id: string;
  readonly district_id: string;
  readonly person_id: string;
  readonly role: RoleCode;
  readonly school_id: string | null;
  readonly network_id: string | null;
  readonly level: LevelCode | null;
  readonly room: string | null;
  readonly starts_on: string;
  readonly ends_on: string | null;
}

export interface Staff {
  readonly persons: readonly PersonRow[];
  readonly posts: readonly PostRow[];
}

interface Place {
  school?: DemoSchool;
  networkId?: string;
  level?: LevelCode;
  room?: string;
  startsOn?: string;
  endsOn?: string;
}

/** Everybody who works in the district, with all posts. */
export function planStaff(seed: number, schools: readonly DemoSchool[]): Staff {
  const staff = new StaffBuilder(Random.named(seed, 'staff'));
  for (const role of OFFICE) staff.post(staff.person(), role);
  const size = (school: DemoSchool): number => school.firstClasses.reduce((sum, pupils) => sum + pupils, 0);
  const teachers = apportion(
    DEMO_STAFF - OFFICE.length - schools.length,
    schools.map((school) => 1 + size(school) / PUPILS_PER_TEACHER),
    FEWEST_TEACHERS,
  );
  schools.forEach((school, index) => staffSchool(staff, school, teachers[index] ?? FEWEST_TEACHERS));
  return staff;
}

function staffSchool(staff: StaffBuilder, school: DemoSchool, teacherCount: number): void {
  const director = staff.person();
  staff.post(director, 'SCHOOL_DIRECTOR', { school });
  // The first director of each network chairs it: one person, two posts.
  if (school.index < DEMO_NETWORKS) staff.post(director, 'NETWORK_CHAIR', { networkId: school.networkId });
  const teachers = Array.from({ length: teacherCount }, () => staff.person());
  const at = (index: number): PersonRow => teachers[index % teacherCount] ?? director;
  staffSafety(staff, school, at(teacherCount - 1), at(teacherCount - 2));
  staff.post(at(teacherCount - 2), 'SCHOOL_CARE', { school });
  const classrooms = classroomsOf(school);
  classrooms.forEach((classroom, index) => staff.post(at(index), 'TEACHER', { school, ...classroom }));
  for (const teacher of teachers.slice(classrooms.length)) staff.post(teacher, 'TEACHER', { school });
}

function staffSafety(staff: StaffBuilder, school: DemoSchool, holder: PersonRow, former: PersonRow): void {
  const handedOver = school.index % HANDED_OVER_EVERY === 7;
  if (handedOver) staff.post(former, 'SCHOOL_SAFETY', { school, endsOn: HELD_UNTIL });
  staff.post(holder, 'SCHOOL_SAFETY', { school, ...(handedOver ? { startsOn: HANDED_OVER_ON } : {}) });
}

/** All classrooms of a school: the same number of rooms for every level. */
export function classroomsOf(school: DemoSchool): { level: LevelCode; room: string }[] {
  return school.levels.flatMap((level) =>
    Array.from({ length: school.rooms }, (_, room) => ({ level, room: String(room + 1) })),
  );
}

class StaffBuilder implements Staff {
  readonly persons: PersonRow[] = [];
  readonly posts: PostRow[] = [];

  constructor(private readonly random: Random) {}

  person(): PersonRow {
    const isWoman = this.random.chance(0.72);
    const prefix = isWoman ? this.random.pick(['นาง', 'นางสาว']) : 'นาย';
    const first = this.random.pick(isWoman ? WOMEN : MEN);
    const last = this.random.pick(SURNAMES);
    const row: PersonRow = {
      id: demoId('person', this.persons.length),
      district_id: DISTRICT_ID,
      prefix,
      first_name: first,
      last_name: last,
      name_fold: foldName({ prefix, first, last }),
    };
    this.persons.push(row);
    return row;
  }

  post(
    person: PersonRow,
    role: RoleCode,
    { school, networkId, level, room, startsOn, endsOn }: Place = {},
  ): void {
    this.posts.push({
      id: demoId('post', this.posts.length),
      district_id: DISTRICT_ID,
      person_id: person.id,
      role,
      school_id: school?.id ?? null,
      network_id: networkId ?? null,
      level: level ?? null,
      room: room ?? null,
      starts_on: startsOn ?? POSTS_SINCE,
      ends_on: endsOn ?? null,
    });
  }
}

/** Who held which post on a day: reports and decisions are signed by somebody who could. */
export class StaffDirectory {
  private readonly bySchool = new Map<string, PostRow[]>();
  private readonly office: PostRow[] = [];
  private readonly names: ReadonlyMap<string, string>;

  constructor({ persons, posts }: Staff) {
    this.names = new Map(persons.map((row) => [row.id, `${row.prefix}${row.first_name} ${row.last_name}`]));
    for (const post of posts) {
      if (post.school_id === null) this.office.push(post);
      else this.bySchool.set(post.school_id, [...(this.bySchool.get(post.school_id) ?? []), post]);
    }
  }

  /** @throws Error when nobody held the post: the plan would be wrong. */
  atSchool(schoolId: string, role: RoleCode, day: string): PostRow {
    const found = this.postsOf(schoolId).find((post) => post.role === role && holds(post, day));
    if (!found) throw new Error(`nobody is ${role}`);
    return found;
  }

  homeroom(schoolId: string, level: LevelCode, room: string): PostRow | undefined {
    return this.postsOf(schoolId).find((post) => post.level === level && post.room === room);
  }

  teachers(schoolId: string): readonly PostRow[] {
    return this.postsOf(schoolId).filter(({ role }) => role === 'TEACHER');
  }

  inOffice(role: RoleCode): readonly PostRow[] {
    return this.office.filter((post) => post.role === role);
  }

  nameOf(personId: string): string {
    return this.names.get(personId) ?? '';
  }

  private postsOf(schoolId: string): readonly PostRow[] {
    return this.bySchool.get(schoolId) ?? [];
  }
}

function holds({ starts_on, ends_on }: PostRow, day: string): boolean {
  return starts_on <= day && (ends_on === null || ends_on >= day);
}
