import { detailTagByCode, higherUrgency, type HazardCode, type UrgencyCode } from '#contracts';
import { isTime } from '../../../ui/time-field';
import type { ReportDraft } from './draft-shape';

/** Sub-types that always ask for somebody at once (domain notes, proposed urgency). */
const criticalHazards: readonly HazardCode[] = ['V01', 'V08'];
const urgentHazards: readonly HazardCode[] = ['R01', 'R02', 'U03'];
const lifeHarms = ['SERIOUS', 'PERMANENT', 'DEATH'];

function urgencyOfHarm(draft: ReportDraft): UrgencyCode {
  const harmed = draft.persons.filter((person) => person.role === 'HARMED');
  if (harmed.some((person) => lifeHarms.includes(person.harmLevel ?? ''))) return 'CRITICAL';
  const needsDoctor = harmed.some((person) => person.harmLevel === 'MODERATE');
  const hurt = harmed.filter((person) => person.harmLevel !== null && person.harmLevel !== 'NONE');
  return needsDoctor || hurt.length > 1 ? 'URGENT' : 'NORMAL';
}

function urgencyOfHazard(code: HazardCode | null): UrgencyCode {
  if (code !== null && criticalHazards.includes(code)) return 'CRITICAL';
  return code !== null && urgentHazards.includes(code) ? 'URGENT' : 'NORMAL';
}

/** What the screen proposes; the person may change it and the district fixes it. */
export function proposedUrgency(draft: ReportDraft): UrgencyCode {
  const floors = draft.tags.map((tag) => detailTagByCode(tag).minUrgency ?? 'NORMAL');
  return [urgencyOfHarm(draft), urgencyOfHazard(draft.mainCode), ...floors].reduce(higherUrgency);
}

/** The report passes the school by and goes to the district. */
export function takesConflictRoute(draft: ReportDraft): boolean {
  return (
    draft.tags.some((tag) => detailTagByCode(tag).conflictRoute) ||
    draft.persons.some((person) => person.kind === 'STAFF' && person.role === 'ALLEGED')
  );
}

export type FirstHourAdvice = 'sexual' | 'selfHarm';

/** Kinds of incident where the next hour matters more than the form. */
export function firstHourAdvice(draft: ReportDraft): FirstHourAdvice | null {
  if (draft.mainCode === 'V01' || draft.mainCode === 'R02' || draft.tags.includes('ONLINE_SEXUAL'))
    return 'sexual';
  return draft.tags.includes('SELF_HARM') ? 'selfHarm' : null;
}

export type Step = 1 | 2 | 3;

/** Keys of texts under `report.missing`. */
export type Missing =
  | 'school'
  | 'mainCode'
  | 'happenedOn'
  | 'future'
  | 'locationType'
  | 'facts'
  | 'time'
  | 'personName';

/** What still stops a step, path → reason. An empty object lets it pass. */
export function missingIn(step: Step, draft: ReportDraft): Record<string, Missing> {
  const missing: Record<string, Missing> = {};
  if (step === 1) {
    if (draft.school === null) missing.school = 'school';
    if (draft.mainCode === null) missing.mainCode = 'mainCode';
    if (draft.happenedOn === null) missing.happenedOn = 'happenedOn';
    if (draft.locationType === null) missing.locationType = 'locationType';
    if (draft.happenedTime !== '' && !isTime(draft.happenedTime)) missing.happenedTime = 'time';
    if (draft.facts.trim().length < 5) missing.facts = 'facts';
  }
  if (step === 2) {
    draft.persons.forEach((person, index) => {
      if (person.displayName.trim() === '') missing[`persons.${index}.displayName`] = 'personName';
    });
  }
  return missing;
}

const stepOfField: Record<string, Step> = { persons: 2, otherSchoolIds: 2, otherSchools: 2, urgency: 3 };

/** The step of the form where a field of the request is asked. */
export function stepOfPath(path: string): Step {
  return stepOfField[path.split('.')[0] ?? ''] ?? 1;
}
