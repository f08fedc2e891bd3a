import type { UseFormReturnType } from '@mantine/form';
import {
  addDays,
  toAsciiDigits,
  type ActivityKind,
  type ScenarioCode,
  type DrillType,
  type GuidanceArea,
  type Heads,
  type HazardGroupCode,
  type IsoDate,
  type StudentGroup,
} from '#contracts';
import { today } from '../../ui/dates';
import type { Activity, NewActivity } from './activities.api';

/** Texts of the number fields; Thai digits are taken. */
export interface SchoolValues {
  schoolId: string;
  group: StudentGroup;
  students: string;
  teachers: string;
  staff: string;
  guardians: string;
  outsiders: string;
}

export interface FindingValues {
  text: string;
  ownerPostId: string | null;
  dueOn: IsoDate | null;
}

export interface ActivityValues {
  kind: ActivityKind;
  status: 'PLANNED' | 'HELD';
  happensOn: IsoDate | null;
  title: string;
  note: string;
  hazardGroups: HazardGroupCode[];
  scenario: ScenarioCode | null;
  drillType: DrillType | null;
  minutesToClear: string;
  guidanceArea: GuidanceArea | null;
  leadTeachers: boolean;
  followsId: string | null;
  agencyIds: string[];
  partnerNames: string;
  schools: SchoolValues[];
  findings: FindingValues[];
}

export type ActivityForm = UseFormReturnType<ActivityValues>;

export const emptySchool = (schoolId: string): SchoolValues => ({
  ...{ schoolId, group: 'WHOLE', students: '', teachers: '', staff: '', guardians: '', outsiders: '' },
});

const DAYS_TO_MEND = 14;

/** A finding is to be mended within two weeks unless somebody says otherwise. */
export const dayToMend = (): IsoDate => addDays(today(), DAYS_TO_MEND);

export const emptyFinding = (): FindingValues => ({
  ...{ text: '', ownerPostId: null, dueOn: dayToMend() },
});

/** A new activity: held today. */
export const emptyValues = (kind: ActivityKind, schoolId: string | null): ActivityValues => ({
  ...{ kind, status: 'HELD', happensOn: today(), title: '', note: '', hazardGroups: [], scenario: null },
  ...{ drillType: kind === 'DRILL' ? 'FULL' : null, minutesToClear: '', guidanceArea: null },
  ...{ leadTeachers: false, followsId: null, agencyIds: [], partnerNames: '', findings: [] },
  schools: schoolId === null ? [] : [emptySchool(schoolId)],
});

const shown = (count: number): string => (count === 0 ? '' : String(count));

export function valuesOf(activity: Activity, status: 'PLANNED' | 'HELD'): ActivityValues {
  const { kind, title, note, hazardGroups, scenario, drillType, minutesToClear, guidanceArea } = activity;
  return {
    ...{ kind, status, title, note: note ?? '', hazardGroups, scenario, drillType, guidanceArea },
    happensOn: activity.happensOn as IsoDate,
    minutesToClear: minutesToClear === null ? '' : String(minutesToClear),
    leadTeachers: activity.leadTeachers,
    followsId: activity.follows?.id ?? null,
    agencyIds: activity.agencies.map(({ id }) => id),
    partnerNames: activity.partnerNames.join('\n'),
    schools: activity.schools.map(({ schoolId, group, ...heads }) => ({
      ...{ schoolId, group, students: shown(heads.students), teachers: shown(heads.teachers) },
      ...{ staff: shown(heads.staff), guardians: shown(heads.guardians), outsiders: shown(heads.outsiders) },
    })),
    findings: [],
  };
}

/** A whole number, empty for none. */
export const isWhole = (text: string): boolean => /^\d{0,6}$/u.test(toAsciiDigits(text.trim()));
const wholeOf = (text: string): number => Number(toAsciiDigits(text.trim()));

function headsOf(school: SchoolValues, held: boolean): Heads {
  const of = (text: string) => (held ? wholeOf(text) : 0);
  return {
    ...{ students: of(school.students), teachers: of(school.teachers), staff: of(school.staff) },
    ...{ guardians: of(school.guardians), outsiders: of(school.outsiders) },
  };
}

/** What is sent; nobody is counted in what is only planned. */
export function bodyOf(values: ActivityValues, title: string): NewActivity {
  const { kind, status, happensOn, note, hazardGroups, scenario, drillType, guidanceArea } = values;
  const held = status === 'HELD';
  const minutes = held && kind === 'DRILL' ? values.minutesToClear.trim() : '';
  return {
    ...{ kind, status, title, hazardGroups, scenario, drillType, guidanceArea },
    ...{ leadTeachers: values.leadTeachers, followsId: values.followsId, agencyIds: values.agencyIds },
    happensOn: happensOn ?? '',
    note: note.trim() === '' ? null : note.trim(),
    minutesToClear: minutes === '' ? null : wholeOf(minutes),
    partnerNames: [...new Set(values.partnerNames.split('\n').map((name) => name.trim()))].filter(
      (name) => name !== '',
    ),
    schools: values.schools.map((school) => ({
      ...{ schoolId: school.schoolId, group: school.group },
      ...headsOf(school, held),
    })),
    findings: values.findings.map(({ text, ownerPostId, dueOn }) => ({
      ...{ text: text.trim(), ownerPostId: ownerPostId ?? '', dueOn: dueOn ?? '' },
    })),
  };
}
