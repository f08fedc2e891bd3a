import { createHash, randomBytes } from 'node:crypto';
import { ROLES, type LevelCode, type RoleCode } from '#contracts';
import { StatisticsCompiler } from '#features/statistics';
import { newId } from '#platform/database';
import type { TestApp } from '../../support/app.js';
import { LINE_CHANNEL } from '../../support/line.js';
import {
  TestDistrict,
  type TestActor,
  type TestAgency,
  type TestSchool,
  type TestStudent,
} from '../../support/world.js';
import { Client } from './client.js';
import {
  findsPerson,
  isPartner,
  knowsVisitor,
  meetsAtAgency,
  readsAccount,
  readsStudent,
  wallShowsAgency,
  wallShowsPerson,
  wallShowsStudent,
  type IncidentFacts,
  type PersonFacts,
  type Principal,
  type StudentFacts,
} from './facts.js';
import { IncidentFactory } from './incident-factory.js';
import { everybody, nobody, Secrets } from './secrets.js';

export const ROLE_CODES: readonly RoleCode[] = ROLES.map(({ code }) => code);

/** With a LINE account, so that its routes are there; nothing is ever sent to it. */
export const WITH_LINE = { ...LINE_CHANNEL, LINE_TOKEN: 'line-token', LINE_API_URL: 'http://127.0.0.1:9' };

/** Ways of not being signed in, or not any more. */
export const OUTSIDERS = [
  'anonymous',
  'forged session',
  'disabled account',
  'ended post',
  'post not begun',
  'expired session',
  'idle session',
  'revoked session',
] as const;
export type Outsider = (typeof OUTSIDERS)[number];

const OWN_CLASS = { level: 'P4' as LevelCode, room: '1' };
const OTHER_CLASS = { level: 'P5' as LevelCode, room: '1' };

interface Place {
  role: RoleCode;
  school?: TestSchool;
  networkId?: string;
  agency?: TestAgency;
  classroom?: { level: LevelCode; room: string };
}

export interface TestDistrictOfThree {
  district: TestDistrict;
  schools: [TestSchool, TestSchool, TestSchool];
  /** An agency whose people ask, and one beside it. */
  agencies: [TestAgency, TestAgency];
}

/**
 * Two districts of three schools each, one principal per role at the first school of the first district (`A`), and
 * everybody around them whom the relations need.
 */
export class AccessWorld {
  readonly secrets = new Secrets();
  readonly incidents: IncidentFactory;
  readonly people: PersonFacts[] = [];
  readonly students: StudentFacts[] = [];
  readonly principals = {} as Record<RoleCode, Principal>;
  readonly outsiders = {} as Record<Outsider, Principal | null>;
  /** Teaches at C, and is director of A in a post that is not the active one. */
  otherPost!: Principal;
  mustChangePassword!: Principal;
  /** A report at A that stays open. */
  openReport!: IncidentFacts;
  here!: TestDistrictOfThree;
  there!: TestDistrictOfThree;
  readonly cast = {} as Record<
    | 'reporterA'
    | 'staffA'
    | 'reporterB'
    | 'reporterC'
    | 'reporterThere'
    | 'accusedA'
    | 'colleague'
    | 'secondDirector'
    | 'raised'
    | 'former'
    | 'officerThere'
    | 'partnerHere'
    | 'directorC',
    Principal
  >;
  readonly children = {} as Record<'ownClass' | 'ownSchool' | 'b' | 'c' | 'there', TestStudent>;

  /** Reports that stand in the compiled figures. */
  readonly compiled = new Set<string>();

  private constructor(
    readonly app: TestApp,
    readonly client: Client,
  ) {
    this.incidents = new IncidentFactory(app.admin, this.secrets);
  }

  static async build(app: TestApp): Promise<AccessWorld> {
    const world = new AccessWorld(app, Client.to(app));
    world.here = await world.addDistrict('here');
    world.there = await world.addDistrict('there');
    await world.addPeople();
    await world.addOutsiders();
    await world.addChildren();
    world.openReport = await world.incidents.add({
      label: 'open report',
      school: world.a,
      reporter: world.cast.reporterA,
    });
    return world;
  }

  get a(): TestSchool {
    return this.here.schools[0];
  }

  get b(): TestSchool {
    return this.here.schools[1];
  }

  get c(): TestSchool {
    return this.here.schools[2];
  }

  get d(): TestSchool {
    return this.there.schools[0];
  }

  async stop(): Promise<void> {
    this.client.close();
    await this.app.stop();
  }

  /** Brings the figures of both districts up to date with the reports. */
  async compileStatistics(): Promise<void> {
    const compiler = this.app.app.get(StatisticsCompiler, { strict: false });
    for (const { district } of [this.here, this.there]) await compiler.recompile(district.id);
    for (const { id, status } of this.incidents.all) if (status !== 'DRAFT') this.compiled.add(id);
    // No worker runs here: without one, jobs that wait for minutes would make the API say that it is not ready.
    await this.app.rows('UPDATE outbox SET handed_over_at = now()');
  }

  /** A session more for a principal, to be spent. */
  async spareSession(who: TestActor, postId = who.postId): Promise<{ id: string; cookie: string }> {
    const id = newId();
    const token = randomBytes(32).toString('base64url');
    await this.app.rows(
      `INSERT INTO session (id, district_id, person_id, active_post_id, token_hash, device, expires_at, assurance)
       VALUES ($1, $2, $3, $4, $5, 'spare', clock_timestamp() + interval '1 day', 'second-factor')`,
      [id, who.districtId, who.personId, postId, createHash('sha256').update(token).digest()],
    );
    return { id, cookie: `kumkrong-session=${token}` };
  }

  /** A person with a canary for a name, in a post, signed in. */
  async person(label: string, place: Place, of = this.here): Promise<Principal> {
    const facts: PersonFacts = {
      personId: '',
      districtId: of.district.id,
      role: place.role,
      schoolIds: place.school ? [place.school.id] : [],
      agencyId: place.agency?.id ?? null,
      roles: [place.role],
    };
    const self = (who: Principal): boolean => who.personId === facts.personId;
    const name = this.secrets.canary(`name of ${label}`, {
      both: (who) =>
        self(who) ||
        findsPerson(who, facts) ||
        readsAccount(who, facts) ||
        meetsAtAgency(who, facts) ||
        knowsVisitor(who, facts),
      wall: (who) => self(who) || wallShowsPerson(who, facts),
    });
    const username = this.secrets.canary(`username of ${label}`, {
      both: (who) => self(who) || readsAccount(who, facts),
      wall: (who) => self(who) || wallShowsPerson(who, facts),
    });
    const actor = await of.district.actor(place, name);
    facts.personId = actor.personId;
    this.people.push(facts);
    await this.app.rows('UPDATE account SET username = $2 WHERE person_id = $1', [actor.personId, username]);
    return { ...actor, label };
  }

  /** One more post of somebody; `ended` makes it a past one. */
  async addPost(who: Principal, place: Place, ended = false): Promise<TestActor> {
    const of = who.districtId === this.here.district.id ? this.here : this.there;
    const actor = await of.district.signIn(who, place);
    if (ended) await this.app.rows("UPDATE post SET ends_on = '2024-05-15' WHERE id = $1", [actor.postId]);
    const facts = this.people.find(({ personId }) => personId === who.personId);
    if (place.school) facts?.schoolIds.push(place.school.id);
    facts?.roles.push(place.role);
    return actor;
  }

  private async addDistrict(code: string): Promise<TestDistrictOfThree> {
    const district = await TestDistrict.create(this.app.admin, code);
    const inDistrict = {
      both: (who: Principal) => who.districtId === district.id && !isPartner(who),
      wall: (who: Principal) => who.districtId === district.id && !isPartner(who),
    };
    const ownDistrict = (who: Principal): boolean => who.districtId === district.id;
    const name = this.secrets.canary(`name of district ${code}`, { both: ownDistrict, wall: ownDistrict });
    await this.app.rows('UPDATE district SET name_th = $2 WHERE id = $1', [district.id, name]);
    const network = this.secrets.canary(`name of network ${code}`, inDistrict);
    await this.app.rows('UPDATE network SET name_th = $2 WHERE id = $1', [district.networkId, network]);
    const school = (letter: string): Promise<TestSchool> =>
      district.school(this.secrets.canary(`name of school ${letter} ${code}`, inDistrict));
    const agency = (letter: string): Promise<TestAgency> => {
      const facts = { id: '', districtId: district.id };
      const known = (who: Principal): boolean => wallShowsAgency(who, facts);
      const name = this.secrets.canary(`name of agency ${letter} ${code}`, { both: known, wall: known });
      return district.agency(name).then((made) => {
        facts.id = made.id;
        return made;
      });
    };
    return {
      district,
      schools: [await school('1'), await school('2'), await school('3')],
      agencies: [await agency('1'), await agency('2')],
    };
  }

  private async addPeople(): Promise<void> {
    const at = (school: TestSchool, role: RoleCode = 'TEACHER', classroom?: Place['classroom']): Place => ({
      role,
      school,
      ...(classroom ? { classroom } : {}),
    });
    const room = { level: 'P6' as LevelCode, room: '1' };
    for (const role of ROLE_CODES) this.principals[role] = await this.person(role, this.placeOf(role));
    this.cast.reporterA = await this.person('reporter at A', at(this.a, 'TEACHER', room));
    this.cast.staffA = await this.person('staff of A', at(this.a));
    this.cast.reporterB = await this.person('reporter at B', at(this.b));
    this.cast.reporterC = await this.person('reporter at C', at(this.c));
    this.cast.directorC = await this.person('director of C', at(this.c, 'SCHOOL_DIRECTOR'));
    this.cast.accusedA = await this.person('accused at A', at(this.a));
    this.cast.secondDirector = await this.person('second director of A', at(this.a, 'SCHOOL_DIRECTOR'));
    this.cast.colleague = await this.person('second officer', { role: 'DISTRICT_SAFETY' });
    this.cast.partnerHere = await this.person('partner', {
      role: 'PARTNER_OFFICER',
      agency: this.here.agencies[1],
    });
    this.cast.raised = await this.person('teacher of A raised to the district', at(this.a));
    await this.addPost(this.cast.raised, { role: 'DISTRICT_SAFETY' });
    this.cast.former = await this.person('teacher of C, formerly of A', at(this.c));
    await this.addPost(this.cast.former, at(this.a), true);
    this.cast.reporterThere = await this.person('reporter there', at(this.d), this.there);
    this.cast.officerThere = await this.person('officer there', { role: 'DISTRICT_SAFETY' }, this.there);
    this.otherPost = await this.person(
      'teacher at C, director of A in another post',
      at(this.c, 'TEACHER', OWN_CLASS),
    );
    await this.addPost(this.otherPost, at(this.a, 'SCHOOL_DIRECTOR'));
    this.mustChangePassword = await this.person('must change the password', { role: 'DISTRICT_SAFETY' });
    await this.app.rows('UPDATE account SET must_change_password = TRUE WHERE person_id = $1', [
      this.mustChangePassword.personId,
    ]);
  }

  private placeOf(role: RoleCode): Place {
    if (role === 'TEACHER') return { role, school: this.a, classroom: OWN_CLASS };
    if (role.startsWith('SCHOOL_')) return { role, school: this.a };
    if (role.startsWith('PARTNER_')) return { role, agency: this.here.agencies[0] };
    return role === 'NETWORK_CHAIR' ? { role, networkId: this.a.networkId } : { role };
  }

  private async addOutsiders(): Promise<void> {
    const change: Partial<Record<Outsider, string>> = {
      'disabled account': 'UPDATE account SET disabled_at = now() WHERE person_id = $1',
      'ended post': 'UPDATE post SET ends_on = current_date - 2 WHERE person_id = $1',
      'post not begun': 'UPDATE post SET starts_on = current_date + 2 WHERE person_id = $1',
      'expired session': "UPDATE session SET expires_at = now() - interval '1 second' WHERE person_id = $1",
      'idle session': "UPDATE session SET last_seen_at = now() - interval '31 minutes' WHERE person_id = $1",
      'revoked session': 'UPDATE session SET revoked_at = now() WHERE person_id = $1',
    };
    for (const outsider of OUTSIDERS) {
      this.outsiders[outsider] = null;
      if (outsider === 'anonymous') continue;
      const who = await this.person(outsider, { role: 'SCHOOL_DIRECTOR', school: this.a });
      const sql = change[outsider];
      if (sql) await this.app.rows(sql, [who.personId]);
      else who.cookie = `kumkrong-session=${randomBytes(32).toString('base64url')}`;
      this.outsiders[outsider] = who;
    }
  }

  private async addChildren(): Promise<void> {
    this.children.ownClass = await this.addChild('own class', this.a, OWN_CLASS);
    this.children.ownSchool = await this.addChild('own school', this.a, OTHER_CLASS);
    this.children.b = await this.addChild('child of B', this.b, OWN_CLASS);
    this.children.c = await this.addChild('child of C', this.c, OTHER_CLASS);
    this.children.there = await this.addChild('child there', this.d, OWN_CLASS, this.there);
  }

  private async addChild(
    label: string,
    school: TestSchool,
    { level, room }: typeof OWN_CLASS,
    of = this.here,
  ): Promise<TestStudent> {
    const facts = {
      id: '',
      districtId: of.district.id,
      schoolId: school.id,
      classKey: `${school.id}/${level}/${room}`,
      level,
      room,
    };
    const knows = {
      both: (who: Principal) => readsStudent(who, facts),
      wall: (who: Principal) => wallShowsStudent(who, facts),
    };
    const student = await of.district.student(school, {
      level,
      room,
      lastName: this.secrets.canary(`name of ${label}`, knows),
    });
    facts.id = student.id;
    this.students.push(facts);
    // A report that names the child may carry its id: both audiences are told apart by the report's own canaries.
    this.secrets.watch(student.id, `id of ${label}`, { both: everybody, wall: everybody });
    await this.app.rows(
      'INSERT INTO student_family (student_id, district_id, school_id, guardian_name, father_name) VALUES ($1, $2, $3, $4, $5)',
      [
        student.id,
        of.district.id,
        school.id,
        this.secrets.canary(`guardian of ${label}`, { both: nobody, wall: knows.wall }),
        this.secrets.canary(`father of ${label}`, { both: nobody, wall: knows.wall }),
      ],
    );
    return student;
  }
}
