import { createHash, randomBytes } from 'node:crypto';
import { foldName, type LevelCode, type RoleCode } from '#contracts';
import { partyOf } from '#contracts';
import type { Actor } from '#platform/access';
import { newId } from '#platform/database';
import type pg from 'pg';

/** A person of the test world with a live session. */
export interface TestActor extends Actor {
  cookie: string;
  displayName: string;
}

export interface TestSchool {
  id: string;
  code10: string;
  nameTh: string;
  networkId: string;
}

export interface TestAgency {
  id: string;
  nameTh: string;
  type: string;
}

export interface TestStudent {
  id: string;
  schoolId: string;
  displayName: string;
  level: LevelCode;
  room: string;
}

interface PostOf {
  role: RoleCode;
  school?: TestSchool;
  networkId?: string;
  agency?: TestAgency;
  /** The session is older than what asks for a fresh proof allows. */
  stale?: boolean;
  /** How the session was opened; with a second factor unless said otherwise. */
  assurance?: 'password' | 'second-factor';
  classroom?: { level: LevelCode; room: string };
}

let serial = 0;

/**
 * One district of the test world with whatever a spec adds to it. Everything is written as the superuser, around
 * the walls: what is tested runs as the application.
 */
export class TestDistrict {
  private constructor(
    private readonly admin: pg.Pool,
    readonly id: string,
    readonly code: string,
    readonly networkId: string,
  ) {}

  static async create(admin: pg.Pool, code: string): Promise<TestDistrict> {
    const id = newId();
    const networkId = newId();
    await admin.query('INSERT INTO district (id, code, name_th) VALUES ($1, $2, $3)', [
      id,
      code,
      `เขตทดสอบ ${code}`,
    ]);
    await admin.query('INSERT INTO network VALUES ($1, $2, $3)', [networkId, id, 'เครือข่ายทดสอบ']);
    for (const year of [2566, 2567, 2568, 2569]) {
      const ce = year - 543;
      await admin.query('INSERT INTO academic_year VALUES ($1, $2, $3, $4, $5, $6)', [
        id,
        year,
        `${ce}-05-16`,
        `${ce + 1}-05-15`,
        `${ce}-10-10`,
        `${ce}-11-01`,
      ]);
    }
    return new TestDistrict(admin, id, code, networkId);
  }

  async school(nameTh: string, networkId = this.networkId): Promise<TestSchool> {
    const id = newId();
    serial += 1;
    const code10 = `1065${String(serial).padStart(6, '0')}`;
    const code8 = `6502${String(serial).padStart(4, '0')}`;
    await this.admin.query(
      'INSERT INTO school (id, district_id, network_id, code10, code8, name_th, opened_on) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [id, this.id, networkId, code10, code8, nameTh, '1960-05-16'],
    );
    return { id, code10, nameTh, networkId };
  }

  async agency(nameTh: string, type = 'HOSPITAL'): Promise<TestAgency> {
    const id = newId();
    await this.admin.query('INSERT INTO agency (id, district_id, type, name_th) VALUES ($1, $2, $3, $4)', [
      id,
      this.id,
      type,
      nameTh,
    ]);
    return { id, nameTh, type };
  }

  /** A person in a post, signed in. The account has no password: sign-in itself is tested elsewhere. */
  async actor(post: PostOf, lastName = 'ใจดี'): Promise<TestActor> {
    const personId = newId();
    serial += 1;
    const firstName = `สมมติ${serial}`;
    await this.admin.query(
      'INSERT INTO person (id, district_id, prefix, first_name, last_name, name_fold) VALUES ($1, $2, $3, $4, $5, $6)',
      [
        personId,
        this.id,
        'นาง',
        firstName,
        lastName,
        foldName({ prefix: 'นาง', first: firstName, last: lastName }),
      ],
    );
    await this.admin.query('INSERT INTO account (person_id, district_id, username) VALUES ($1, $2, $3)', [
      personId,
      this.id,
      `user${serial}`,
    ]);
    return this.signIn({ personId, displayName: `นาง${firstName} ${lastName}` }, post);
  }

  /** Locks somebody out, or in again, as an administrator does. */
  async setDisabled({ personId }: Pick<TestActor, 'personId'>, disabled = true): Promise<void> {
    await this.admin.query(
      'UPDATE account SET disabled_at = CASE WHEN $2::boolean THEN clock_timestamp() END WHERE person_id = $1',
      [personId, disabled],
    );
  }

  /** One more post, and a session in it, for somebody who is there already. */
  async signIn(
    person: { personId: string; displayName: string },
    { role, school, networkId, agency, classroom, stale = false, assurance = 'second-factor' }: PostOf,
  ): Promise<TestActor> {
    const postId = newId();
    const sessionId = newId();
    const token = randomBytes(32).toString('base64url');
    await this.admin.query(
      'INSERT INTO post (id, district_id, person_id, role, school_id, network_id, agency_id, level, room, starts_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
      [
        postId,
        this.id,
        person.personId,
        role,
        school?.id ?? null,
        networkId ?? null,
        agency?.id ?? null,
        classroom?.level ?? null,
        classroom?.room ?? null,
        '2020-05-16',
      ],
    );
    await this.admin.query(
      `INSERT INTO session (id, district_id, person_id, active_post_id, token_hash, device, expires_at, assurance, confirmed_at)
       VALUES ($1, $2, $3, $4, $5, 'test', clock_timestamp() + interval '1 day', $6, clock_timestamp() - $7::interval)`,
      [
        ...[
          sessionId,
          this.id,
          person.personId,
          postId,
          createHash('sha256').update(token).digest(),
          assurance,
        ],
        stale ? '15 minutes 1 second' : '0 seconds',
      ],
    );
    return {
      personId: person.personId,
      displayName: person.displayName,
      postId,
      sessionId,
      role,
      party: partyOf(role),
      districtId: this.id,
      schoolId: school?.id ?? null,
      networkId: networkId ?? null,
      agencyId: agency?.id ?? null,
      fresh: !stale,
      classroom: classroom ?? null,
      cookie: `kumkrong-session=${token}`,
    };
  }

  async student(
    school: TestSchool,
    {
      level = 'P4',
      room = '1',
      lastName = 'เรียนดี',
    }: { level?: LevelCode; room?: string; lastName?: string } = {},
  ): Promise<TestStudent> {
    const id = newId();
    serial += 1;
    const firstName = `เด็ก${serial}`;
    await this.admin.query(
      `INSERT INTO student (id, district_id, school_id, student_code, prefix, first_name, last_name, name_fold, sex, birth_date, level, room)
       VALUES ($1, $2, $3, $4, 'เด็กหญิง', $5, $6, $7, 'F', '2015-06-01', $8, $9)`,
      [
        id,
        this.id,
        school.id,
        String(serial),
        firstName,
        lastName,
        foldName({ prefix: 'เด็กหญิง', first: firstName, last: lastName }),
        level,
        room,
      ],
    );
    return { id, schoolId: school.id, displayName: `เด็กหญิง${firstName} ${lastName}`, level, room };
  }
}
