import { newId } from '#platform/database';
import type pg from 'pg';
import type { TestActor, TestSchool, TestStudent } from '../../support/world.js';
import {
  hearsState,
  readsIncident,
  readsName,
  wallNames,
  wallShows,
  type IncidentFacts,
  type NamedFacts,
} from './facts.js';
import type { Secrets } from './secrets.js';

export interface IncidentPlan {
  label: string;
  school: TestSchool;
  reporter: TestActor;
  children?: readonly TestStudent[];
  restricted?: boolean;
  /** Makes it a report on the conflict route. */
  accused?: TestActor;
  assigneePostId?: string;
  /** A child of this school whom the reporter names by hearsay. */
  hearsayOf?: TestSchool;
  status?: string;
}

const INSERT = `
  INSERT INTO incident (id, district_id, reference, kind, main_code, urgency, status, route, restricted, school_id, school_ids,
    accused_person_ids, class_keys, harmed_count, happened_on, recorded_at, location_type, reporter_person_id, reporter_post_id,
    assignee_post_id, changed_at, msc_number, msc_reported_on)
  VALUES ($1, $2, $3, 'EVENT', $4, 'NORMAL', $5, $6, $7, $8, $9, $10, $11, $12, '2026-08-18', '2026-08-18T04:00:00Z', 'PLAYGROUND',
    $13, $14, $15, '2026-08-18T04:00:00Z', $16, '2026-08-18')`;

let serial = 0;

/** Writes reports as the superuser, around both walls, with a canary in every sensitive column. */
export class IncidentFactory {
  readonly all: IncidentFacts[] = [];

  constructor(
    private readonly admin: pg.Pool,
    private readonly secrets: Secrets,
  ) {}

  async add(plan: IncidentPlan): Promise<IncidentFacts> {
    const facts = this.factsOf(plan);
    this.watch(facts, plan.label);
    await this.insert(facts, plan);
    this.all.push(facts);
    return facts;
  }

  private factsOf({ school, reporter, children = [], accused, ...plan }: IncidentPlan): IncidentFacts {
    serial += 1;
    return {
      id: newId(),
      reference: `INC-2569-9${String(serial).padStart(5, '0')}`,
      districtId: reporter.districtId,
      status: plan.status ?? 'SUBMITTED',
      route: accused ? 'district' : 'school',
      restricted: plan.restricted ?? false,
      schoolIds: [
        ...new Set([school.id, ...children.map(({ schoolId }) => schoolId), plan.hearsayOf?.id ?? school.id]),
      ],
      classKeys: children.map(({ schoolId, level, room }) => `${schoolId}/${level}/${room}`),
      accusedPersonIds: accused ? [accused.personId] : [],
      reporterPersonId: reporter.personId,
      assigneePostId: plan.assigneePostId ?? null,
      persons: [],
    };
  }

  private watch(facts: IncidentFacts, label: string): void {
    const knows = {
      both: (who: Parameters<typeof readsIncident>[0]) => readsIncident(who, facts) || hearsState(who, facts),
      wall: (who: Parameters<typeof readsIncident>[0]) => wallShows(who, facts) || hearsState(who, facts),
    };
    this.secrets.watch(facts.id, `${label}: id`, knows);
    this.secrets.watch(facts.reference, `${label}: reference`, knows);
  }

  private async insert(facts: IncidentFacts, plan: IncidentPlan): Promise<void> {
    const story = (field: string): string =>
      this.secrets.canary(`${plan.label}: ${field}`, {
        both: (who) => readsIncident(who, facts),
        wall: (who) => wallShows(who, facts),
      });
    await this.admin.query(INSERT, [
      facts.id,
      facts.districtId,
      facts.reference,
      facts.restricted ? 'V01' : 'A04',
      facts.status,
      facts.route,
      facts.restricted,
      plan.school.id,
      facts.schoolIds,
      facts.accusedPersonIds,
      facts.classKeys,
      plan.children?.length ?? 0,
      plan.reporter.personId,
      plan.reporter.postId,
      facts.assigneePostId,
      story('MSC number'),
    ]);
    await this.admin.query(
      'INSERT INTO incident_narrative (incident_id, district_id, facts, immediate_action, location_detail, result, remedy, lesson) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
      [facts.id, facts.districtId, ...['facts', 'action', 'place', 'result', 'remedy', 'lesson'].map(story)],
    );
    await this.admin.query(
      `INSERT INTO incident_history (id, incident_id, district_id, at, person_id, post_id, acting_role, action, to_status, reason, version)
       VALUES ($1, $2, $3, '2026-08-18T04:00:00Z', $4, $5, 'TEACHER', 'submit', $6, $7, 1)`,
      [
        newId(),
        facts.id,
        facts.districtId,
        plan.reporter.personId,
        plan.reporter.postId,
        facts.status,
        story('reason'),
      ],
    );
    for (const person of this.personsOf(facts, plan)) await this.insertPerson(facts, person);
  }

  private personsOf(facts: IncidentFacts, plan: IncidentPlan): NamedFacts[] {
    const { school, children = [], accused, hearsayOf } = plan;
    const own = { schoolId: school.id, viewSchoolId: school.id, studentId: null, staffPersonId: null };
    const persons: Omit<NamedFacts, 'name'>[] = [
      ...children.map(({ id, schoolId }) => ({
        ...{ role: 'HARMED' as const, kind: 'STUDENT' as const, staffPersonId: null },
        ...{ schoolId, viewSchoolId: schoolId, studentId: id },
      })),
      { ...own, role: 'WITNESS', kind: 'GUARDIAN', schoolId: null },
      accused
        ? { ...own, role: 'ALLEGED', kind: 'STAFF', staffPersonId: accused.personId }
        : { ...own, role: 'ALLEGED', kind: 'STUDENT' },
    ];
    if (hearsayOf) persons.push({ ...own, role: 'WITNESS', kind: 'STUDENT', schoolId: hearsayOf.id });
    return persons.map((person) => this.named(facts, person, plan.label));
  }

  private named(facts: IncidentFacts, person: Omit<NamedFacts, 'name'>, label: string): NamedFacts {
    const whole: NamedFacts = { ...person, name: '' };
    whole.name = this.secrets.canary(`${label}: ${person.role} ${person.kind}`, {
      both: (who) => readsName(who, facts, whole),
      wall: (who) => wallNames(who, facts, whole),
    });
    facts.persons.push(whole);
    return whole;
  }

  private async insertPerson(facts: IncidentFacts, person: NamedFacts): Promise<void> {
    const id = newId();
    await this.admin.query(
      `INSERT INTO incident_person (id, incident_id, district_id, role, kind, school_id, added_at) VALUES ($1, $2, $3, $4, $5, $6, now())`,
      [id, facts.id, facts.districtId, person.role, person.kind, person.schoolId],
    );
    await this.admin.query('INSERT INTO incident_person_identity VALUES ($1, $2, $3, $4, $5, $6, $7)', [
      id,
      facts.id,
      facts.districtId,
      person.viewSchoolId,
      person.studentId,
      person.staffPersonId,
      person.name,
    ]);
  }
}
