import type { AccessRecord } from '#platform/access';
import { newId } from '#platform/database';
import type { AccessWorld } from './access-world.js';
import {
  hearsState,
  isDistrict,
  isPartner,
  isSchool,
  wallShows,
  type IncidentFacts,
  type Principal,
  wallShowsPerson,
} from './facts.js';
import { caseSubject } from './case-subject.js';
import type { IncidentPlan } from './incident-factory.js';
import { boardSubject, practiceSubject, summarySubject } from './evaluation-subjects.js';
import { activityFindingSubject, activitySubject } from './activity-subject.js';
import { findingSubject, toolSubject, visitSubject } from './monitoring-subject.js';
import { reportSubject } from './report-subject.js';
import { emergencyPlanSubject, planSubject } from './plan-subject.js';
import { screeningSubject } from './screening-subject.js';
import { releaseSubject } from './release-subject.js';
import { riskSubject } from './risk-subject.js';
import { agencySubject, mouSubject, spareAgencySubject } from './partner-subjects.js';
import { assignmentSubject, referralSubject } from './referral-subject.js';
import type { Subject, SubjectKind } from './table.js';

const ABSENT = '019a0000-0000-7000-8000-00000000dead';

/** Makes the record of a relation: once for whatever only looks, anew for whatever changes it. */
export class Subjects {
  private readonly kept = new Map<string, Promise<Subject>>();

  constructor(private readonly world: AccessWorld) {}

  get anybody(): Principal {
    return this.world.principals.TEACHER;
  }

  /** @param status state of an incident; `fresh` gives a record that nobody else uses. */
  of(
    kind: SubjectKind,
    relation: string,
    who: Principal,
    { status = 'SUBMITTED', fresh = false }: { status?: string; fresh?: boolean } = {},
  ): Promise<Subject> {
    if (fresh) return this.make(kind, relation, who, status);
    const key = [kind, relation, who.personId].join('|');
    const kept = this.kept.get(key) ?? this.make(kind, relation, who, status);
    this.kept.set(key, kept);
    return kept;
  }

  private async make(kind: SubjectKind, relation: string, who: Principal, status: string): Promise<Subject> {
    if (relation === 'absent') return subject(relation, ABSENT, () => false);
    const makers: Record<SubjectKind, () => Subject | Promise<Subject>> = {
      none: () => subject(relation, ABSENT, () => true),
      report: () => subject(relation, ABSENT, () => true),
      'new-post': () => subject(relation, ABSENT, () => true),
      incident: () => this.incident(relation, who, status),
      assignee: async () => ({ ...(await this.incident('own-school', who, status)), relation }),
      'merge-target': () => this.mergeTarget(relation, who, status),
      person: () => this.person(relation, who),
      'spare-person': () => this.sparePerson(relation),
      post: () => this.post(relation),
      school: () => this.school(relation),
      'spare-school': () => this.school(relation),
      student: () => this.student(relation),
      dropout: () => this.dropout(relation, status),
      screening: () => screeningSubject(this.world, relation),
      case: () => caseSubject(this.world, relation, who, status),
      'roster-import': () => this.rosterImport(relation, who, status),
      agency: () => agencySubject(this.world, relation),
      'spare-agency': () => spareAgencySubject(this.world, relation),
      mou: () => mouSubject(this.world, relation),
      referral: () => referralSubject(this.world, relation, who, status),
      assignment: () => assignmentSubject(this.world, relation, status),
      activity: () => activitySubject(this.world, relation, status),
      'activity-finding': () => activityFindingSubject(this.world, relation),
      'monitoring-tool': () => toolSubject(this.world, relation, status),
      visit: () => visitSubject(this.world, relation, who, status),
      finding: () => findingSubject(this.world, relation, who, status),
      'report-request': () => reportSubject(this.world, relation, who, status),
      'public-release': () => releaseSubject(this.world, relation),
      risk: () => riskSubject(this.world, relation, status),
      plan: () => planSubject(this.world, relation, status),
      'emergency-plan': () => emergencyPlanSubject(this.world, relation, status),
      'step-board': () => boardSubject(this.world, relation),
      summary: () => summarySubject(this.world, relation, status),
      practice: () => practiceSubject(this.world, relation, status),
      session: async () => ({ ...(await this.session(relation, who)), cookie: who.cookie }),
      'own-session': () => this.session(relation, who),
      'own-post': () => this.ownPost(relation, who),
    };
    return makers[kind]();
  }

  /** Also for specs that want the facts of a relation's record. */
  async incident(
    relation: string,
    who: Principal,
    status: string,
  ): Promise<Subject & { facts: IncidentFacts }> {
    const facts = await this.world.incidents.add({
      label: `${relation} (${who.label})`,
      status,
      ...this.planOf(relation, who),
    });
    return {
      ...subject(relation, facts.id, (reader) => wallShows(reader, facts) || hearsState(reader, facts)),
      record: accessRecordOf(facts),
      facts,
    };
  }

  private async mergeTarget(relation: string, who: Principal, status: string): Promise<Subject> {
    const other = relation === 'nothing' ? ABSENT : (await this.incident(relation, who, 'SUBMITTED')).id;
    return { ...(await this.incident('own-school', who, status)), relation, other };
  }

  private planOf(relation: string, who: Principal): Omit<IncidentPlan, 'label' | 'status'> {
    const { a, b, c, d, cast, children } = this.world;
    const atA = { school: a, reporter: cast.reporterA };
    const plans: Record<string, Omit<IncidentPlan, 'label' | 'status'>> = {
      own: { school: a, reporter: who, children: [children.ownSchool, children.b] },
      'own-elsewhere': { school: c, reporter: who, children: [children.c] },
      'own-class': { ...atA, children: [children.ownClass] },
      'own-class-restricted': { ...atA, children: [children.ownClass], restricted: true },
      'own-school': { ...atA, children: [children.ownSchool] },
      touched: {
        school: b,
        reporter: cast.reporterB,
        children: [children.b, children.ownSchool],
        hearsayOf: a,
      },
      'other-school': { school: c, reporter: cast.reporterC, children: [children.c] },
      'other-district': { school: d, reporter: cast.reporterThere, children: [children.there] },
      named: { ...atA, children: [children.ownClass], accused: who },
      conflict: { ...atA, children: [children.ownClass], accused: cast.accusedA },
      'own-conflict': { school: a, reporter: who, children: [children.ownClass], accused: cast.accusedA },
      assigned: { school: c, reporter: cast.reporterC, children: [children.c], assigneePostId: who.postId },
    };
    const plan = plans[relation];
    if (!plan) throw new Error(`No report for the relation ${relation}`);
    return plan;
  }

  private person(relation: string, who: Principal): Subject {
    const { cast } = this.world;
    const persons: Record<string, Principal> = {
      self: who,
      'own-school': cast.staffA,
      'own-school-raised': cast.raised,
      'own-school-former': cast.former,
      'other-school': cast.reporterC,
      district: cast.colleague,
      partner: cast.partnerHere,
      'other-district': cast.reporterThere,
    };
    return this.subjectOf(relation, persons[relation]!);
  }

  private subjectOf(relation: string, person: Principal): Subject {
    const facts = this.world.people.find(({ personId }) => personId === person.personId)!;
    const { schoolIds, agencyId } = facts;
    const plain = placed(relation, person.personId, person.districtId, schoolIds);
    return {
      ...plain,
      wallOpen: (reader) => plain.wallOpen(reader) || (isPartner(reader) && wallShowsPerson(reader, facts)),
      record: { ...plain.record, agencyIds: agencyId ? [agencyId] : [], atAgency: agencyId ? 'yes' : 'no' },
    };
  }

  /** Somebody whom no other request has touched. */
  private async sparePerson(relation: string): Promise<Subject> {
    const { a, c, d, here, there } = this.world;
    const places: Record<string, Parameters<AccessWorld['person']>[1]> = {
      'own-school': { role: 'TEACHER', school: a },
      'own-school-raised': { role: 'TEACHER', school: a },
      'other-school': { role: 'TEACHER', school: c },
      district: { role: 'DISTRICT_SAFETY' },
      partner: { role: 'PARTNER_OFFICER', agency: here.agencies[1] },
      'other-district': { role: 'TEACHER', school: d },
    };
    const of = relation === 'other-district' ? there : here;
    const spare = await this.world.person(`spare (${relation})`, places[relation]!, of);
    if (relation === 'own-school-raised') await this.world.addPost(spare, { role: 'DISTRICT_SAFETY' });
    return this.subjectOf(relation, spare);
  }

  /** Posts are made anew: they are there to be ended. */
  private async post(relation: string): Promise<Subject> {
    const { a, b, c, d, cast } = this.world;
    const posts: Record<string, [Principal, Parameters<AccessWorld['addPost']>[1]]> = {
      'own-school': [cast.reporterA, { role: 'TEACHER', school: a }],
      'own-school-director': [cast.secondDirector, { role: 'SCHOOL_DIRECTOR', school: a }],
      'raised-elsewhere': [cast.raised, { role: 'TEACHER', school: b }],
      'other-school': [cast.reporterC, { role: 'TEACHER', school: c }],
      district: [cast.colleague, { role: 'DISTRICT_SAFETY' }],
      'other-district': [cast.reporterThere, { role: 'TEACHER', school: d }],
    };
    const [person, place] = posts[relation]!;
    const { postId } = await this.world.addPost(person, place);
    return placed(relation, postId, person.districtId, place.school ? [place.school.id] : []);
  }

  /** Schools are made anew as well: closing one for good must not close the world. */
  private async school(relation: string): Promise<Subject> {
    const { here, there, secrets, a } = this.world;
    const inRegister = (id: string, districtId: string): Subject => ({
      ...subject(relation, id, (reader) => openPlace(reader, districtId, 'all')),
      record: { districtId, schoolIds: [id] },
    });
    if (relation === 'own') return inRegister(a.id, here.district.id);
    const of = relation === 'other-district' ? there : here;
    const inside = (who: Principal): boolean => who.districtId === of.district.id && !isPartner(who);
    const { id } = await of.district.school(
      secrets.canary(`name of a school (${relation})`, { both: inside, wall: inside }),
    );
    return inRegister(id, of.district.id);
  }

  private student(relation: string): Subject {
    const { children } = this.world;
    const { id } = {
      'own-class': children.ownClass,
      'own-school': children.ownSchool,
      'other-school': children.c,
      'other-district': children.there,
    }[relation]!;
    const facts = this.world.students.find((student) => student.id === id)!;
    const { districtId, schoolId, classKey } = facts;
    const record = { districtId, schoolIds: [schoolId], classKeys: [classKey] };
    return { ...placed(relation, id, districtId, [schoolId]), record };
  }

  /** One child stands for many entries here, so that no list of students grows with them. */
  private async dropout(relation: string, status: string): Promise<Subject> {
    const { id: studentId, record, wallOpen } = this.student(relation);
    const state = status === 'SUBMITTED' ? 'NOT_TRACED' : status;
    const closed = state === 'CLOSED';
    const id = newId();
    await this.world.app.rows('DROP INDEX IF EXISTS dropout_entry_one_open');
    await this.world.app.rows(
      `INSERT INTO dropout_entry (id, district_id, school_id, student_id, reference, academic_year, level, room, sign, source_key, state, outcome, listed_at, closed_at, changed_at)
       SELECT $1, st.district_id, st.school_id, st.id, $2, 2569, st.level, st.room, 'ROUND', $2, $3, $4, '2026-08-18T04:00:00Z', $5, '2026-08-18T04:00:00Z'
       FROM student st WHERE st.id = $6`,
      [id, `DRP-${id}`, state, closed ? 'ABROAD' : null, closed ? '2026-08-18T04:00:00Z' : null, studentId],
    );
    return { ...subject(relation, id, wallOpen), record };
  }

  private async rosterImport(relation: string, who: Principal, status: string): Promise<Subject> {
    const { here, there, a, c, d, cast } = this.world;
    const of = relation === 'other-district' ? there : here;
    const school =
      { 'own-school': a, 'other-school': c, 'other-district': d, 'whole-district': null }[relation] ?? null;
    const open = (reader: Principal): boolean => openPlace(reader, of.district.id, school ? [school.id] : []);
    const manages = (reader: Principal): boolean =>
      open(reader) && ['SCHOOL_DIRECTOR', 'DISTRICT_SAFETY', 'DISTRICT_ADMIN'].includes(reader.role);
    const id = newId();
    const name = this.world.secrets.canary(`file name (${relation})`, { both: manages, wall: open });
    this.world.secrets.watch(id, `roster import (${relation})`, { both: manages, wall: open });
    const by = relation === 'other-district' ? cast.reporterThere : who;
    const applied = status === 'APPLIED' ? "'2026-08-18T04:00:00Z'" : 'NULL';
    await this.world.app.rows(
      `INSERT INTO roster_import (id, district_id, school_id, academic_year, round, file_name, state, summary, created_by, created_at, changed_at, applied_at, undo_until)
       VALUES ($1, $2, $3, 2569, 'JUNE', $4, $5, '{"rows":1,"new":1,"changed":0,"unchanged":0,"moved":0,"left":0,"errors":0,"warnings":0}',
         $6, '2026-08-18T04:00:00Z', '2026-08-18T04:00:00Z', ${applied}, ${applied}::timestamptz + interval '7 days')`,
      [
        id,
        of.district.id,
        school?.id ?? null,
        `${name}.csv`,
        status === 'SUBMITTED' ? 'CHECKED' : status,
        by.personId,
      ],
    );
    return placed(relation, id, of.district.id, school ? [school.id] : []);
  }

  private async session(relation: string, who: Principal): Promise<Subject> {
    const owner = relation === 'own' ? who : this.world.cast.colleague;
    const { id, cookie } = await this.world.spareSession(owner);
    const made = subject(relation, id, () => relation === 'own');
    return relation === 'own' ? { ...made, cookie } : made;
  }

  private async ownPost(relation: string, who: Principal): Promise<Subject> {
    const { cookie } = await this.world.spareSession(who);
    if (relation === 'colleague')
      return { ...subject(relation, this.world.cast.colleague.postId, () => false), cookie };
    if (relation === 'own') return { ...subject(relation, who.postId, () => true), cookie };
    const { postId } = await this.world.addPost(
      who,
      { role: who.role, ...(who.schoolId ? { school: this.world.a } : {}) },
      true,
    );
    return { ...subject(relation, postId, () => false), cookie };
  }
}

function subject(relation: string, id: string, wallOpen: Subject['wallOpen']): Subject {
  return { relation, id, version: 1, wallOpen, record: null };
}

/** Whether the database's wall alone opens a place to somebody. */
function openPlace(who: Principal, districtId: string, schoolIds: readonly string[] | 'all'): boolean {
  if (isPartner(who) || who.districtId !== districtId) return false;
  if (isDistrict(who) || schoolIds === 'all') return true;
  return isSchool(who) && schoolIds.includes(who.schoolId ?? '');
}

function placed(relation: string, id: string, districtId: string, schoolIds: readonly string[]): Subject {
  return {
    ...subject(relation, id, (reader) => openPlace(reader, districtId, schoolIds)),
    record: { districtId, schoolIds: [...schoolIds] },
  };
}

/** A report as the features describe it to the check. */
export function accessRecordOf(facts: IncidentFacts): AccessRecord {
  const { districtId, route, schoolIds, classKeys, accusedPersonIds, reporterPersonId, assigneePostId } =
    facts;
  const restricted = facts.restricted ? 'yes' : 'no';
  return {
    districtId,
    route,
    restricted,
    schoolIds,
    classKeys,
    accusedPersonIds,
    reporterPersonId,
    assigneePostId,
  };
}
