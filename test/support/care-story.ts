import { isoDateOf } from '#contracts';
import { newId } from '#platform/database';
import { TalkingProcesses } from './canaries.js';
import { TestDistrict, type TestActor, type TestAgency, type TestSchool, type TestStudent } from './world.js';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const CLASSROOM = { level: 'P4', room: '1' } as const;
const GROUPS = ['F1', 'F2', 'F3', 'F5', 'F6', 'F7', 'FX'];

type Who =
  | 'teacher'
  | 'care'
  | 'director'
  | 'officer'
  | 'psych'
  | 'nextClass'
  | 'elsewhere'
  | 'exec'
  | 'admin'
  | 'foreign'
  | 'hospital'
  | 'police';
type Receipt = Record<string, unknown> & { id: string; version: number };

/**
 * A case and its referrals played on the running product, every text of a person a canary of its own, so that one that
 * turns up says where it escaped from.
 */
export class CareStory {
  readonly today = isoDateOf(new Date());
  readonly ids = {} as Record<
    'case' | 'study' | 'note' | 'psych' | 'legal' | 'file' | 'referral' | 'recalled' | 'document',
    string
  >;
  private readonly versions = new Map<string, number>();

  private constructor(
    private readonly processes: TalkingProcesses,
    readonly people: Readonly<Record<Who, TestActor>>,
    readonly student: TestStudent,
    readonly agency: TestAgency,
  ) {}

  static async begin(processes: TalkingProcesses): Promise<CareStory> {
    const { admin } = processes;
    const district = await TestDistrict.create(admin, 'care-canary');
    const there = await TestDistrict.create(admin, 'care-canary-there');
    const school = await district.school('โรงเรียนบ้านzqSCHOOLqz');
    const beside = await district.school('โรงเรียนข้างเคียง');
    const student = await district.student(school, { lastName: 'zqLASTqz' });
    await admin.query(
      `INSERT INTO student_family (student_id, district_id, school_id, address, guardian_name, guardian_last_name, guardian_relation)
       VALUES ($1, $2, $3, '{"houseNo":"zqHOUSEqz","tambon":"ในเมือง"}', 'zqGUARDIANqz', 'ใจดี', 'มารดา')`,
      [student.id, district.id, school.id],
    );
    const [hospital, police] = [
      await district.agency('โรงพยาบาลตัวอย่าง'),
      await district.agency('สถานีตำรวจตัวอย่าง', 'POLICE'),
    ];
    for (const agency of [hospital, police])
      await admin.query(
        `INSERT INTO mou (id, district_id, agency_id, reference, edition, state, starts_on, ends_on, hazard_groups, services, data_classes, changed_at)
         VALUES ($1, $2, $3, $4, 1, 'ACTIVE', current_date - 30, current_date + 300, '{}', '{}', $5, now())`,
        [newId(), district.id, agency.id, `MOU-${agency.id.slice(-8)}`, GROUPS],
      );
    const people = await CareStory.cast({ district, there, school, beside, hospital, police });
    return new CareStory(processes, people, student, hospital);
  }

  private static async cast(at: {
    district: TestDistrict;
    there: TestDistrict;
    school: TestSchool;
    beside: TestSchool;
    hospital: TestAgency;
    police: TestAgency;
  }): Promise<Record<Who, TestActor>> {
    const { district, school } = at;
    const other = { level: 'P5', room: '1' } as const;
    return {
      teacher: await district.actor({ role: 'TEACHER', school, classroom: CLASSROOM }),
      care: await district.actor({ role: 'SCHOOL_CARE', school }),
      director: await district.actor({ role: 'SCHOOL_DIRECTOR', school }),
      officer: await district.actor({ role: 'DISTRICT_SAFETY' }),
      psych: await district.actor({ role: 'DISTRICT_PSYCH' }),
      nextClass: await district.actor({ role: 'TEACHER', school, classroom: other }),
      elsewhere: await district.actor({ role: 'SCHOOL_CARE', school: at.beside }),
      exec: await district.actor({ role: 'DISTRICT_EXEC' }),
      admin: await district.actor({ role: 'DISTRICT_ADMIN' }),
      foreign: await at.there.actor({ role: 'DISTRICT_SAFETY' }),
      hospital: await district.actor({ role: 'PARTNER_OFFICER', agency: at.hospital }),
      police: await district.actor({ role: 'PARTNER_OFFICER', agency: at.police }),
    };
  }

  /** Sends a step of the story, which must succeed, and remembers the version that it leads to. */
  async step(who: Who, path: string, body?: object, of?: string): Promise<Receipt> {
    const version = of === undefined ? undefined : (this.versions.get(of) ?? 1);
    const method = path.startsWith('PATCH ') ? 'PATCH' : 'POST';
    const answer = await this.processes.send(this.people[who], method, path.replace('PATCH ', ''), {
      ...(body ? { body } : {}),
      headers: version === undefined ? {} : { 'If-Match': `W/"${version}"` },
    });
    const said = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${said}`);
    const receipt = JSON.parse(said) as Receipt;
    if (of !== undefined) this.versions.set(of, receipt.version);
    return receipt;
  }

  /** From the first word to the report of the case. */
  async playCase(): Promise<void> {
    const { today, ids, people } = this;
    const opened = await this.step('care', '/cases', {
      ...{ studentId: this.student.id, type: 'AT_RISK', urgency: 'NORMAL', problem: 'zqPROBLEMqz' },
      ...{ history: 'zqHISTORYqz', family: 'zqFAMILYqz' },
    });
    ids.case = opened.id;
    const at = (part: string): string => `/cases/${ids.case}/${part}`;
    await this.step('care', at('set-team'), { postIds: [people.psych.postId] }, ids.case);
    await this.step('care', `PATCH /cases/${ids.case}`, { problem: 'zqPROBLEMTWOqz' }, ids.case);
    const goal = await this.step('care', at('plan'), { kind: 'GOAL', text: 'zqGOALqz', dueOn: today });
    const item = await this.step('care', at('plan'), {
      ...{ kind: 'SERVICE', parentId: goal.id, serviceType: 'COUNSEL', text: 'zqSERVICEqz', dueOn: today },
    });
    await this.step('care', at(`plan/${item.id}/done`), { result: 'zqPLANRESULTqz' }, item.id);
    const visit = await this.step('teacher', at('visits'), {
      ...{ visitedOn: today, outcome: 'MET', parentsWorries: 'zqWORRIESqz', remarks: 'zqREMARKSqz' },
    });
    const changed = { visitedOn: today, outcome: 'MET', remarks: 'zqREMARKSTWOqz' };
    await this.step('teacher', `PATCH ${at(`visits/${visit.id}`)}`, changed, visit.id);
    await this.step('care', at('conferences'), {
      ...{ heldOn: today, attendees: 'zqATTENDEESqz', summary: 'zqSUMMARYqz' },
      decisions: [{ text: 'zqDECISIONqz', dueOn: today, ownerPostId: people.care.postId }],
    });
    await this.playNotes(at('notes'));
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(PIXEL)], { type: 'image/png' }), 'zqFILEqz.png');
    ids.file = (await this.step('care', at('files'), form)).id;
    ids.study = (await this.step('care', at('study'))).id;
  }

  private async playNotes(path: string): Promise<void> {
    const { ids, people } = this;
    const note = (who: Who, sensitivity: string, head: string, more: object): Promise<Receipt> =>
      this.step(who, path, { sensitivity, headline: head, ...more });
    ids.note = (await note('care', 'NORMAL', 'zqHEADqz', { text: 'zqNOTEqz' })).id;
    ids.psych = (await note('psych', 'PSYCHOLOGIST', 'zqPSYCHHEADqz', { text: 'zqPSYCHNOTEqz' })).id;
    const readerPostIds = [people.director.postId];
    ids.legal = (await note('care', 'LEGAL', 'zqLEGALHEADqz', { text: 'zqLEGALNOTEqz', readerPostIds })).id;
  }

  /** A draft as far as the agency's desk. */
  private async playReferral(mark: string, caseId?: string): Promise<string> {
    const id = newId();
    const text = (name: string): string => `zq${name}${mark}qz`;
    await this.step('care', '/referrals', {
      ...{ id, studentId: this.student.id, urgency: 'URGENT', purpose: 'HEALTH_CARE' },
      ...(caseId ? { caseId } : {}),
      reasons: ['MENTAL_HEALTH'],
      dataClasses: ['IDENTITY', 'NARRATIVE', 'SCREENING', 'HEALTH', 'DOCUMENTS'],
      ...{ problem: text('REFPROBLEM'), schoolDid: text('REFDID'), visitRisk: text('REFRISK') },
      ...{ phone: text('REFPHONE'), learning: text('REFLEARN'), attendance: text('REFATTEND') },
      ...{ screening: text('REFSCREEN'), health: text('REFHEALTH'), legal: text('REFLEGAL') },
    });
    this.versions.set(id, 1);
    if (caseId !== undefined) await this.playDocument(id);
    const basis = { code: 'CONSENT', givenOn: this.today, relation: 'มารดา' };
    const given = { givenBy: text('GIVER'), method: text('METHOD') };
    await this.step('care', `/referrals/${id}/add-basis`, { ...basis, ...given }, id);
    await this.step('care', `/referrals/${id}/submit`, undefined, id);
    await this.step('officer', `/referrals/${id}/return`, { question: text('RETURN') }, id);
    await this.step('care', `/referrals/${id}/submit`, undefined, id);
    const triage = { urgency: 'URGENT', note: text('TRIAGE') };
    await this.step('officer', `/referrals/${id}/triage`, triage, id);
    await this.step('officer', `/referrals/${id}/assign`, { agencyId: this.agency.id }, id);
    return id;
  }

  private async playDocument(id: string): Promise<void> {
    const chosen = { source: 'case', sourceId: this.ids.file, dataClass: 'NARRATIVE' };
    await this.step('care', `/referrals/${id}/documents/choose`, chosen, id);
    const { rows } = await this.processes.admin.query<{ id: string }>(
      'SELECT id FROM referral_document WHERE referral_id = $1',
      [id],
    );
    this.ids.document = rows[0]?.id ?? '';
  }

  /** Asked, and asking back; not taken yet. */
  async playAsked(): Promise<void> {
    const id = await this.playReferral('', this.ids.case);
    this.ids.referral = id;
    await this.step('hospital', `/assigned-referrals/${id}/ask`, { question: 'zqASKqz' }, id);
  }

  /** Taken, and help has begun. */
  async playTaken(): Promise<void> {
    const id = this.ids.referral;
    const { rows } = await this.processes.admin.query<{ id: string }>('SELECT id FROM referral_question');
    const answer = { questionId: rows[0]?.id, answer: 'zqANSWERqz' };
    await this.step('officer', `/referrals/${id}/answer`, answer, id);
    await this.step('hospital', `/assigned-referrals/${id}/accept`, undefined, id);
    const served = { type: 'COUNSEL', servedOn: this.today, note: 'zqSERVEDqz' };
    await this.step('hospital', `/assigned-referrals/${id}/start-service`, served, id);
  }

  /** Answered, read and completed; another one is taken and called back. */
  async playEnded(): Promise<void> {
    const id = this.ids.referral;
    const feedback = { result: 'zqRESULTqz', advice: 'zqADVICEqz' };
    await this.step('hospital', `/assigned-referrals/${id}/give-feedback`, feedback, id);
    await this.step('care', `/referrals/${id}/confirm-reading`, undefined, id);
    await this.step('officer', `/referrals/${id}/complete`, undefined, id);
    this.ids.recalled = await this.playReferral('TWO');
    await this.step(
      'hospital',
      `/assigned-referrals/${this.ids.recalled}/accept`,
      undefined,
      this.ids.recalled,
    );
    const reason = { reason: 'zqRECALLqz' };
    await this.step('officer', `/referrals/${this.ids.recalled}/recall`, reason, this.ids.recalled);
  }

  /** Everything that can be sent wrongly on the way; what comes back of it. */
  async sendWrongly(): Promise<{ who: Who; status: number; text: string }[]> {
    const { ids, people } = this;
    const [note, draft] = [`/cases/${ids.case}/notes`, { id: newId(), studentId: this.student.id }];
    const visit = `/cases/${ids.case}/visits`;
    const wrong: [who: Who, path: string, body: string | object, headers?: Record<string, string>][] = [
      ['care', note, { sensitivity: 'zqWRONGNOTEqz', headline: 7, text: 'zqWRONGTEXTqz', zqFIELDqz: 1 }],
      ['care', note, '{"text": "zqBROKENqz'],
      ['care', visit, { visitedOn: 'zqDAYqz', outcome: 'MET', remarks: 'zqWRONGREMARKSqz' }],
      ['care', `/cases/zqPATHqz/notes`, { sensitivity: 'NORMAL', headline: 'ก', text: 'zqNOWHEREqz' }],
      ['nextClass', note, { sensitivity: 'NORMAL', headline: 'zqFOREIGNHEADqz', text: 'zqFOREIGNqz' }],
      ['care', '/referrals', { ...draft, health: '•••••', problem: 'zqMASKEDqz' }],
      ['care', '/referrals', { ...draft, reasons: ['zqREASONqz'], legal: 'zqWRONGLEGALqz' }],
      ['officer', `/referrals/${ids.referral}/recall`, { reason: 'zqSTALEqz' }, { 'If-Match': 'W/"1"' }],
      [
        'hospital',
        `/assigned-referrals/${ids.referral}/ask`,
        { question: 'zqLATEqz' },
        { 'If-Match': 'zqMATCHqz' },
      ],
      ['police', `/assigned-referrals/${ids.referral}/give-feedback`, { result: 'zqTHEIRSqz' }],
    ];
    return Promise.all(
      wrong.map(async ([who, path, body, headers = {}]) => {
        const answer = await this.processes.send(people[who], 'POST', path, { body, headers });
        return { who, status: answer.status, text: await answer.text() };
      }),
    );
  }

  /** Everything that anybody could open of it, by one address each. */
  paths(): string[] {
    const { ids, student, agency } = this;
    const of = (base: string, ...parts: string[]): string[] => parts.map((part) => `${base}${part}`);
    return [
      ...of('/cases', '', '?lane=all'),
      ...of(`/cases/${ids.case}`, '', '/timeline', `/files/${ids.file}`),
      ...of(`/cases/${ids.case}/notes/`, ids.note, ids.psych, ids.legal),
      ...of('/case-studies', '', `/${ids.study}`),
      ...of('/referrals', '?lane=all', `?lane=all&caseId=${ids.case}`),
      ...[ids.referral, ids.recalled].flatMap((id) => [
        ...of(`/referrals/${id}`, '', '/history', '/disclosures', '/agencies', '/document-options'),
        ...of(`/referrals/${id}`, `/preview?agencyId=${agency.id}`, `/documents/${ids.document}`),
        ...of(`/assigned-referrals/${id}`, '', `/documents/${ids.document}`),
      ]),
      ...of('/referral-queue', '?lane=all', '/counts'),
      ...of('/assigned-referrals', '?lane=all', '/export.csv'),
      ...of(`/students/${student.id}`, '', '/screenings'),
      ...['/tasks', '/notices', '/agency-records'],
    ];
  }

  /** All that somebody is told at every address, as one text; nobody at all for null. */
  async hears(who: Who | null): Promise<string> {
    const texts: string[] = [];
    for (const path of this.paths()) {
      const answer = await this.processes.send(who === null ? null : this.people[who], 'GET', path);
      if (answer.status >= 500) throw new Error(`${path}: ${answer.status}`);
      texts.push(JSON.stringify([...answer.headers]), await answer.text());
    }
    return texts.join('\n');
  }
}
