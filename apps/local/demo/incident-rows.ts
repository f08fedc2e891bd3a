import { academicYearOf, isoDateOf, type ReportChannelCode } from '#contracts';
import { classKey } from '#platform/access';
import { demoId } from './demo-id.js';
import { closingWordsOf } from './incident-catalogue.js';
import { type HistoryRow, HistoryWriter, type Standing } from './incident-history.js';
import { stepsOf } from './incident-life.js';
import { type IdentityRow, type IncidentPersonRow, PersonWriter } from './incident-persons.js';
import type { PlannedIncident } from './incident-plan.js';
import {
  hasConflictTag,
  type IncidentRow,
  isRestricted,
  momentColumns,
  standingColumns,
} from './incident-row.js';
import { Random } from './random.js';
import { DISTRICT_ID } from './schools.js';
import type { PostRow, StaffDirectory } from './staff.js';

export interface NarrativeRow {
  readonly incident_id: string;
  readonly district_id: string;
  readonly facts: string;
  readonly immediate_action: string;
  readonly told: readonly { whom: string; at: string }[];
  readonly result: string | null;
  readonly remedy: string | null;
  readonly lesson: string | null;
}

export interface IncidentRows {
  readonly incidents: readonly IncidentRow[];
  readonly narratives: readonly NarrativeRow[];
  readonly persons: readonly IncidentPersonRow[];
  readonly identities: readonly IdentityRow[];
  readonly history: readonly HistoryRow[];
  /** Last number that was given in each academic year. */
  readonly counters: readonly { year: number; last: number }[];
}

const CHANNELS: readonly { code: ReportChannelCode; weight: number }[] = [
  { code: 'SYSTEM', weight: 78 },
  { code: 'LINE_GROUP', weight: 8 },
  { code: 'PHONE', weight: 6 },
  { code: 'MSC_APP', weight: 5 },
  { code: 'SCREENING', weight: 3 },
];

interface Context {
  readonly seed: number;
  readonly directory: StaffDirectory;
  /** Reports of the last days at the teacher's school are the demo teacher's own. */
  readonly teacher: PostRow;
  readonly now: Date;
}

interface Written {
  readonly id: string;
  readonly route: IncidentRow['route'];
  readonly reporter: PostRow;
  readonly accused: PostRow | null;
  readonly standing: Standing;
  readonly into: IncidentRow | undefined;
}

/** Planned reports as rows of the product's tables. */
export function writeIncidents(plans: readonly PlannedIncident[], context: Context): IncidentRows {
  const writer = new IncidentWriter(context);
  const inOrder = [...plans].sort((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime());
  for (const plan of inOrder) if (plan.recordedAt <= context.now) writer.write(plan);
  return writer.rows();
}

class IncidentWriter {
  private readonly random: Random;
  private readonly persons: PersonWriter;
  private readonly history: HistoryWriter;
  private readonly incidents: IncidentRow[] = [];
  private readonly narratives: NarrativeRow[] = [];
  private readonly numbers = new Map<number, number>();
  private readonly written = new Map<PlannedIncident, IncidentRow>();

  constructor(private readonly context: Context) {
    this.random = Random.named(context.seed, 'reports');
    this.persons = new PersonWriter(context.directory, this.random);
    this.history = new HistoryWriter(context.directory);
  }

  rows(): IncidentRows {
    return {
      incidents: this.incidents,
      narratives: this.narratives,
      persons: this.persons.persons,
      identities: this.persons.identities,
      history: this.history.rows,
      counters: [...this.numbers].map(([year, last]) => ({ year, last })),
    };
  }

  write(plan: PlannedIncident): void {
    const sequence = this.incidents.length;
    const id = demoId('incident', sequence);
    const accused = this.persons.accusedOf(plan);
    const route = accused || hasConflictTag(plan.template) ? 'district' : 'school';
    const reporter = this.reporterOf(plan, accused);
    const into = plan.into ? this.written.get(plan.into) : undefined;
    const steps = stepsOf(plan, this.random, this.context.now);
    const standing = this.history.write({
      plan,
      incidentId: id,
      sequence,
      steps,
      reporter,
      isConflict: route === 'district',
      intoReference: into?.reference ?? null,
    });
    const row = this.incidentRow(plan, { id, route, reporter, accused, standing, into });
    this.incidents.push(row);
    this.written.set(plan, row);
    this.narratives.push(this.narrativeRow(plan, id, standing));
    this.persons.write(id, plan, accused);
  }

  private incidentRow(
    plan: PlannedIncident,
    { id, route, reporter, accused, standing, into }: Written,
  ): IncidentRow {
    const { template, schools, affected, otherPupil } = plan;
    const pupils = otherPupil ? [...affected, otherPupil] : affected;
    const keys = pupils.map(({ stay }) => classKey(stay.school.id, stay.level, stay.room));
    return {
      id,
      district_id: DISTRICT_ID,
      reference: this.nextReference(plan.recordedAt),
      kind: template.kind ?? 'EVENT',
      main_code: template.code,
      further_codes: template.furtherCodes ?? [],
      tags: template.tags ?? [],
      urgency: standing.urgency,
      status: standing.status,
      route,
      restricted: isRestricted(template),
      school_id: schools[0]?.id ?? null,
      school_ids: schools.map((school) => school.id),
      accused_person_ids: accused ? [accused.person_id] : [],
      class_keys: [...new Set(keys)],
      harmed_count: affected.length,
      ...momentColumns(plan),
      location_type: this.random.pick(template.places),
      channel: this.random.weighted(CHANNELS).code,
      reporter_person_id: reporter.person_id,
      reporter_post_id: reporter.id,
      damage_baht: template.damageBaht ? this.random.int(...template.damageBaht) : null,
      lessons_stopped_days: template.lessonsStoppedDays ?? null,
      merged_into_id: standing.status === 'MERGED' ? (into?.id ?? null) : null,
      ...standingColumns(standing, plan),
    };
  }

  private narrativeRow(
    { template, facts, knownAt }: PlannedIncident,
    id: string,
    { isResolved }: Standing,
  ): NarrativeRow {
    const words = closingWordsOf(template.code);
    const [result, remedy, lesson] = [words.result, words.remedy, words.lesson].map((list) =>
      this.random.pick(list),
    );
    return {
      incident_id: id,
      district_id: DISTRICT_ID,
      facts,
      immediate_action: template.action,
      told: [{ whom: this.random.pick(['PARENT', 'DIRECTOR']), at: knownAt.toISOString() }],
      result: isResolved ? (result ?? null) : null,
      remedy: isResolved ? (remedy ?? null) : null,
      lesson: isResolved ? (lesson ?? null) : null,
    };
  }

  private reporterOf(plan: PlannedIncident, accused: PostRow | null): PostRow {
    const { directory, teacher } = this.context;
    const [school] = plan.schools;
    const day = isoDateOf(plan.recordedAt);
    const [first] = plan.affected;
    if (!school) return teacher;
    if (plan.stages && school.id === teacher.school_id) return teacher;
    const stay = first?.stay;
    const homeroom = stay ? directory.homeroom(stay.school.id, stay.level, stay.room) : undefined;
    const wished = homeroom && this.random.chance(0.65) ? homeroom : undefined;
    const leader = directory.atSchool(
      school.id,
      this.random.chance(0.75) ? 'SCHOOL_SAFETY' : 'SCHOOL_DIRECTOR',
      day,
    );
    const candidates = [wished, leader, directory.atSchool(school.id, 'SCHOOL_DIRECTOR', day)];
    const found = candidates.find((post) => post && post.person_id !== accused?.person_id);
    return found ?? teacher;
  }

  /** Counted by the academic year in which a report was recorded, as the product does. */
  private nextReference(recordedAt: Date): string {
    const year = academicYearOf(isoDateOf(recordedAt));
    const number = (this.numbers.get(year) ?? 0) + 1;
    this.numbers.set(year, number);
    return `INC-${year}-${String(number).padStart(6, '0')}`;
  }
}
