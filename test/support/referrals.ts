import {
  DATA_CLASS_CODES,
  type DataClassCode,
  type PartnerTypeCode,
  type ReferralBasisCode,
  type ReferralPurposeCode,
} from '#contracts';
import { newId } from '#platform/database';
import type { TestApp } from './app.js';
import { TestDistrict, type TestActor, type TestAgency, type TestSchool, type TestStudent } from './world.js';

export const GROUPS = ['F1', 'F2', 'F3', 'F5', 'F6', 'F7', 'FX'];

/** Each text a canary, so that one that turns up says where it escaped from. */
export const TEXTS = {
  problem: 'zzPROBLEMzz',
  schoolDid: 'zzDIDzz',
  visitRisk: 'zzRISKzz',
  phone: 'zzPHONEzz',
  learning: 'zzLEARNzz',
  attendance: 'zzATTENDzz',
  screening: 'zzSCREENzz',
  health: 'zzHEALTHzz',
  legal: 'zzLEGALzz',
};

export interface PartnerOf {
  agency: TestAgency;
  officer: TestActor;
  mouId: string;
}

export interface RefOptions {
  purpose?: ReferralPurposeCode;
  bases?: readonly ReferralBasisCode[];
  dataClasses?: readonly DataClassCode[];
  student?: TestStudent;
  screeningId?: string;
  caseId?: string;
}

/** One school, its people, the district's, and whatever agencies a spec adds. */
export class ReferralWorld {
  readonly versions = new Map<string, number>();

  private constructor(
    readonly app: TestApp,
    readonly district: TestDistrict,
    readonly school: TestSchool,
    readonly student: TestStudent,
    private readonly people: Record<'teacher' | 'care' | 'director' | 'officer', TestActor>,
  ) {}

  get teacher(): TestActor {
    return this.people.teacher;
  }

  get care(): TestActor {
    return this.people.care;
  }

  get director(): TestActor {
    return this.people.director;
  }

  get officer(): TestActor {
    return this.people.officer;
  }

  static async create(app: TestApp, code: string): Promise<ReferralWorld> {
    const district = await TestDistrict.create(app.admin, code);
    const school = await district.school('บ้านzzSCHOOLzz');
    const student = await district.student(school, { lastName: 'zzLASTzz' });
    await app.rows(
      `INSERT INTO student_family (student_id, district_id, school_id, address, guardian_name, guardian_last_name, guardian_relation)
       VALUES ($1, $2, $3, '{"houseNo":"zzHOUSEzz","tambon":"ในเมือง"}', 'zzGUARDIANzz', 'ใจดี', 'มารดา')`,
      [student.id, district.id, school.id],
    );
    return new ReferralWorld(app, district, school, student, {
      teacher: await district.actor({ role: 'TEACHER', school, classroom: { level: 'P4', room: '1' } }),
      care: await district.actor({ role: 'SCHOOL_CARE', school }),
      director: await district.actor({ role: 'SCHOOL_DIRECTOR', school }),
      officer: await district.actor({ role: 'DISTRICT_SAFETY' }),
    });
  }

  /** An agency with an agreement in force, and somebody who sits there. */
  async partner(type: PartnerTypeCode, groups: readonly string[] = GROUPS): Promise<PartnerOf> {
    const agency = await this.district.agency(`หน่วยงาน ${type} ${newId().slice(-6)}`, type);
    const officer = await this.district.actor({ role: 'PARTNER_OFFICER', agency });
    const mouId = await this.agreement(agency, groups);
    return { agency, officer, mouId };
  }

  async agreement(
    agency: TestAgency,
    groups: readonly string[] = GROUPS,
    endsOn = '2027-12-31',
  ): Promise<string> {
    const id = newId();
    await this.app.rows(
      `INSERT INTO mou (id, district_id, agency_id, reference, edition, state, starts_on, ends_on, hazard_groups, services, data_classes, changed_at)
       VALUES ($1, $2, $3, $4, 1, 'ACTIVE', '2026-01-01', $6, '{}', '{}', $5, now())`,
      [id, this.district.id, agency.id, `MOU-${id.slice(-8)}`, groups, endsOn],
    );
    return id;
  }

  async endAgreement(id: string): Promise<void> {
    await this.app.rows(
      "UPDATE mou SET state = 'TERMINATED', termination_reason = 'ทดสอบ', ended_at = now(), version = version + 1 WHERE id = $1",
      [id],
    );
  }

  /** Acts with the version that was seen last, and remembers the new one. */
  async act(
    who: TestActor,
    id: string,
    action: string,
    ...[body, status = 200]: [body?: object | undefined, status?: number]
  ): Promise<Record<string, unknown>> {
    const base = who.party === 'partner' ? 'assigned-referrals' : 'referrals';
    const answer = await this.app.ask(who, 'post', `/${base}/${id}/${action}`, {
      version: this.versions.get(id) ?? 1,
      ...(body ? { body } : {}),
    });
    if (answer.status !== status)
      throw new Error(`${action}: ${answer.status} ${JSON.stringify(answer.body)}`);
    const said = answer.body as Record<string, unknown>;
    if (status === 200) this.versions.set(id, said['version'] as number);
    return said;
  }

  async draft(
    who: TestActor = this.care,
    {
      purpose = 'HEALTH_CARE',
      dataClasses = DATA_CLASS_CODES,
      student = this.student,
      screeningId,
      caseId,
    }: RefOptions = {},
  ): Promise<string> {
    const id = newId();
    const body = {
      id,
      studentId: student.id,
      urgency: 'URGENT',
      purpose,
      reasons: ['MENTAL_HEALTH'],
      dataClasses,
      ...(screeningId ? { screeningId } : {}),
      ...(caseId ? { caseId } : {}),
      ...TEXTS,
    };
    const answer = await this.app.ask(who, 'post', '/referrals', { body });
    if (answer.status !== 201) throw new Error(`draft: ${answer.status} ${JSON.stringify(answer.body)}`);
    this.versions.set(id, 1);
    return id;
  }

  async basis(who: TestActor, id: string, code: ReferralBasisCode): Promise<void> {
    const consent = { givenBy: 'zzGIVERzz', relation: 'มารดา', method: 'แบบยินยอม' };
    await this.act(who, id, 'add-basis', {
      code,
      givenOn: '2026-08-18',
      ...(code === 'CONSENT' ? consent : {}),
    });
  }

  async submitted(options: RefOptions = {}): Promise<string> {
    const id = await this.draft(this.care, options);
    for (const code of options.bases ?? ['CONSENT']) await this.basis(this.care, id, code);
    await this.act(this.care, id, 'submit');
    return id;
  }

  async assigned({ agency }: PartnerOf, options: RefOptions = {}): Promise<string> {
    const id = await this.submitted(options);
    await this.act(this.officer, id, 'triage', { urgency: 'URGENT' });
    await this.act(this.officer, id, 'assign', { agencyId: agency.id });
    return id;
  }

  async accepted(partner: PartnerOf, options: RefOptions = {}): Promise<string> {
    const id = await this.assigned(partner, options);
    await this.act(partner.officer, id, 'accept');
    return id;
  }
}
