import {
  DETAIL_TAGS,
  hazardByCode,
  higherUrgency,
  INCIDENT_ACTIONS,
  type DetailTagCode,
  type HazardCode,
  type IncidentActionName,
  type IncidentPersonRoleCode,
  type IncidentStatus,
  type Party,
  type PersonKindCode,
  type UrgencyCode,
} from '#contracts';

export type Route = 'school' | 'district';

export interface ReportedPerson {
  role: IncidentPersonRoleCode;
  kind: PersonKindCode;
}

export interface Classification {
  mainCode: HazardCode;
  furtherCodes: readonly HazardCode[];
  tags: readonly DetailTagCode[];
}

/** Few readers and no names in lists: by the sub-types and tags that the vocabulary marks (domain.md 1). */
export function isRestricted({ mainCode, furtherCodes, tags }: Classification): boolean {
  return (
    [mainCode, ...furtherCodes].some((code) => hazardByCode(code).restrictedByDefault) ||
    tagsOf(tags).some((tag) => tag.restrictedByDefault)
  );
}

/** A report that says a member of staff did it goes past the school (product.md 3). */
export function routeOf({ tags }: Pick<Classification, 'tags'>, persons: readonly ReportedPerson[]): Route {
  const namesStaff = persons.some(({ role, kind }) => role === 'ALLEGED' && kind === 'STAFF');
  return namesStaff || tagsOf(tags).some((tag) => tag.conflictRoute) ? 'district' : 'school';
}

/** The logger's proposal, raised to the floor that a tag sets. */
export function urgencyWithFloor(proposed: UrgencyCode, tags: readonly DetailTagCode[]): UrgencyCode {
  return tagsOf(tags).reduce<UrgencyCode>(
    (urgency, { minUrgency }) => (minUrgency ? higherUrgency(urgency, minUrgency) : urgency),
    proposed,
  );
}

function tagsOf(codes: readonly DetailTagCode[]) {
  return DETAIL_TAGS.filter(({ code }) => codes.includes(code));
}

/** When the three clocks of a report end; by the district's policy. */
export interface Clocks {
  acknowledgeDueAt: Date | null;
  firstReportDueAt: Date | null;
  closeDueAt: Date | null;
}

export type Refusal = 'illegal-transition' | 'incident.critical-not-rejectable';

/** Why an action cannot be taken now; null when it can. */
export function refusalOfAction(
  action: IncidentActionName,
  { status, urgency }: { status: IncidentStatus; urgency: UrgencyCode },
  party: Party,
): Refusal | null {
  const rule = INCIDENT_ACTIONS[action];
  if (!rule.from.includes(status)) return 'illegal-transition';
  return rule.notBySchoolWhenCritical && party === 'school' && urgency === 'CRITICAL'
    ? 'incident.critical-not-rejectable'
    : null;
}

/** Whether the event lies after the moment it was told, or it was known before it happened. */
export function contradictingMoment(
  { happenedOn, knownOn }: { happenedOn: string; knownOn: string | null },
  today: string,
): '/happenedOn' | '/knownAt' | null {
  if (happenedOn > today) return '/happenedOn';
  return knownOn !== null && (knownOn < happenedOn || knownOn > today) ? '/knownAt' : null;
}

const CLOCK_COLUMNS = {
  acknowledge: 'acknowledgedAt',
  'first-report': 'firstReportedAt',
  close: 'closedAt',
} as const;

/** The column that an action's clock is stopped in; null when it stops none. */
export function stoppedClock(
  action: IncidentActionName,
): (typeof CLOCK_COLUMNS)[keyof typeof CLOCK_COLUMNS] | null {
  const { stopsClock } = INCIDENT_ACTIONS[action];
  return stopsClock ? CLOCK_COLUMNS[stopsClock] : null;
}
