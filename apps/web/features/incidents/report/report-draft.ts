import type { Me, NewIncident, NewIncidentPerson } from '../../../api/types';
import type { DraftPerson, ReportDraft } from './draft-shape';
import { proposedUrgency } from './report-rules';

export type { DraftPerson, ReportDraft } from './draft-shape';

export function emptyDraft(me: Me): ReportDraft {
  const { place } = me.activePost;
  return {
    kind: 'EVENT',
    school: place.kind === 'school' ? { id: place.id, nameTh: place.nameTh } : null,
    otherSchools: [],
    mainCode: null,
    tags: [],
    happenedOn: null,
    happenedTime: '',
    happenedAbout: false,
    locationType: null,
    locationDetail: '',
    facts: '',
    immediateAction: '',
    told: [],
    persons: [],
    urgency: null,
  };
}

export function isBlank(draft: ReportDraft): boolean {
  const { mainCode, happenedOn, locationType, facts, persons } = draft;
  return (
    mainCode === null && happenedOn === null && locationType === null && facts === '' && persons.length === 0
  );
}

export function toNewPerson(person: DraftPerson): NewIncidentPerson {
  const { role, kind, studentId, staffPersonId, displayName } = person;
  const isLinked = studentId !== undefined || staffPersonId !== undefined;
  return {
    role,
    kind,
    studentId,
    staffPersonId,
    displayName: isLinked ? undefined : displayName.trim(),
    harmLevel: role === 'HARMED' ? (person.harmLevel ?? undefined) : undefined,
  };
}

const textOrNothing = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

/**
 * The wire form of a checked draft.
 * @throws when a required answer is missing, which the steps do not let through.
 */
export function toNewIncident(id: string, draft: ReportDraft): NewIncident {
  const { mainCode, happenedOn, locationType } = draft;
  if (mainCode === null || happenedOn === null || locationType === null) throw new Error('unchecked draft');
  return {
    id,
    kind: draft.kind,
    schoolId: draft.school?.id,
    otherSchoolIds: draft.otherSchools.map((school) => school.id),
    mainCode,
    tags: draft.tags,
    happenedOn,
    happenedTime: draft.happenedTime === '' ? undefined : draft.happenedTime,
    happenedAbout: draft.happenedAbout,
    locationType,
    locationDetail: textOrNothing(draft.locationDetail),
    facts: draft.facts.trim(),
    immediateAction: textOrNothing(draft.immediateAction),
    told: draft.told,
    persons: draft.persons.map(toNewPerson),
    urgency: draft.urgency ?? proposedUrgency(draft),
  };
}
