import { isoDateOf, type LevelCode } from '#contracts';
import { demoId } from './demo-id.js';
import type { Involved, PlannedIncident } from './incident-plan.js';
import { displayNameOn } from './pupils.js';
import type { Random } from './random.js';
import { DISTRICT_ID } from './schools.js';
import type { PostRow, StaffDirectory } from './staff.js';

export interface IncidentPersonRow {
  readonly id: string;
  readonly incident_id: string;
  readonly district_id: string;
  readonly role: string;
  readonly kind: string;
  readonly school_id: string | null;
  readonly harm_level: string | null;
  readonly sex: string | null;
  readonly level: LevelCode | null;
  readonly added_at: Date;
}

export interface IdentityRow {
  readonly incident_person_id: string;
  readonly incident_id: string;
  readonly district_id: string;
  readonly view_school_id: string | null;
  readonly student_id: string | null;
  readonly staff_person_id: string | null;
  readonly display_name: string;
}

type Part = Pick<IncidentPersonRow, 'role' | 'kind' | 'school_id' | 'harm_level' | 'sex' | 'level'> &
  Pick<IdentityRow, 'view_school_id' | 'student_id' | 'staff_person_id' | 'display_name'>;

const NOBODY = {
  school_id: null,
  harm_level: null,
  sex: null,
  level: null,
  view_school_id: null,
  student_id: null,
  staff_person_id: null,
};

/** Who took part in a report, each with an own role. */
export class PersonWriter {
  readonly persons: IncidentPersonRow[] = [];
  readonly identities: IdentityRow[] = [];

  constructor(
    private readonly directory: StaffDirectory,
    private readonly random: Random,
  ) {}

  /** A member of staff who is said to have done it; nobody who signs reports of the school. */
  accusedOf({ template, schools }: PlannedIncident): PostRow | null {
    const [school] = schools;
    if (!school || template.other?.kind !== 'STAFF' || template.other.role !== 'ALLEGED') return null;
    const [first] = this.directory.teachers(school.id);
    return first ?? null;
  }

  write(incidentId: string, plan: PlannedIncident, accused: PostRow | null): void {
    for (const part of this.partsOf(plan, accused)) {
      const id = demoId('incident-person', this.persons.length);
      const { view_school_id, student_id, staff_person_id, display_name, ...person } = part;
      this.persons.push({
        id,
        incident_id: incidentId,
        district_id: DISTRICT_ID,
        ...person,
        added_at: plan.recordedAt,
      });
      this.identities.push({
        incident_person_id: id,
        incident_id: incidentId,
        district_id: DISTRICT_ID,
        view_school_id,
        student_id,
        staff_person_id,
        display_name,
      });
    }
  }

  private partsOf(plan: PlannedIncident, accused: PostRow | null): Part[] {
    const harmed = plan.affected.map((one) => ({
      ...pupilPart(one, plan),
      role: 'HARMED',
      harm_level: one.harmLevel,
    }));
    return [...harmed, ...this.otherParts(plan, accused)];
  }

  private otherParts(plan: PlannedIncident, accused: PostRow | null): Part[] {
    const { other } = plan.template;
    const view_school_id = plan.schools[0]?.id ?? null;
    if (!other) return [];
    const base = { ...NOBODY, role: other.role, kind: other.kind, view_school_id };
    if (other.kind === 'STUDENT')
      return plan.otherPupil ? [{ ...pupilPart(plan.otherPupil, plan), role: other.role }] : [];
    if (other.kind === 'STAFF') {
      if (!accused) return [];
      const { school_id, person_id } = accused;
      return [
        { ...base, school_id, staff_person_id: person_id, display_name: this.directory.nameOf(person_id) },
      ];
    }
    const guardian = other.kind === 'GUARDIAN' ? plan.affected[0]?.pupil.guardian : undefined;
    const unknown = this.random.pick(['บุคคลภายนอก ไม่ทราบชื่อ', 'ชายไม่ทราบชื่อ', 'คนรู้จักของครอบครัว']);
    return [
      {
        ...base,
        display_name: guardian ? `${guardian.prefix}${guardian.firstName} ${guardian.lastName}` : unknown,
      },
    ];
  }
}

function pupilPart({ pupil, stay }: Involved, { recordedAt }: PlannedIncident): Part {
  return {
    ...NOBODY,
    role: 'HARMED',
    kind: 'STUDENT',
    school_id: stay.school.id,
    sex: pupil.sex,
    level: stay.level,
    view_school_id: stay.school.id,
    student_id: pupil.id,
    display_name: displayNameOn(pupil, isoDateOf(recordedAt)),
  };
}
