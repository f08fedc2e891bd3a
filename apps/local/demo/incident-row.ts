import {
  DETAIL_TAGS,
  hazardByCode,
  type IncidentStatus,
  type ReportChannelCode,
  type UrgencyCode,
} from '#contracts';
import type { Standing } from './incident-history.js';
import { dueOf } from './incident-life.js';
import type { PlannedIncident } from './incident-plan.js';
import type { IncidentTemplate } from './incident-template.js';

export interface IncidentRow {
  readonly id: string;
  readonly district_id: string;
  readonly reference: string;
  readonly kind: string;
  readonly main_code: string;
  readonly further_codes: readonly string[];
  readonly tags: readonly string[];
  readonly urgency: UrgencyCode;
  readonly status: IncidentStatus;
  readonly route: 'school' | 'district';
  readonly restricted: boolean;
  readonly school_id: string | null;
  readonly school_ids: readonly string[];
  readonly accused_person_ids: readonly string[];
  readonly class_keys: readonly string[];
  readonly harmed_count: number;
  readonly happened_on: string;
  readonly happened_time: string | null;
  readonly happened_about: boolean;
  readonly known_at: Date;
  readonly recorded_at: Date;
  readonly location_type: string;
  readonly channel: ReportChannelCode;
  readonly reporter_person_id: string;
  readonly reporter_post_id: string;
  readonly assignee_post_id: string | null;
  readonly acknowledge_due_at: Date | null;
  readonly acknowledged_at: Date | null;
  readonly first_report_due_at: Date | null;
  readonly first_reported_at: Date | null;
  readonly close_due_at: Date | null;
  readonly closed_at: Date | null;
  readonly msc_number: string | null;
  readonly msc_reported_on: string | null;
  readonly merged_into_id: string | null;
  readonly damage_baht: number | null;
  readonly lessons_stopped_days: number | null;
  readonly version: number;
  readonly changed_at: Date;
}

type StandingColumns = Pick<
  IncidentRow,
  | 'assignee_post_id'
  | 'acknowledge_due_at'
  | 'acknowledged_at'
  | 'first_report_due_at'
  | 'first_reported_at'
  | 'close_due_at'
  | 'closed_at'
  | 'msc_number'
  | 'msc_reported_on'
  | 'version'
  | 'changed_at'
>;

/** State and clocks of a report as columns. */
export function standingColumns(
  standing: Standing,
  { recordedAt, course }: PlannedIncident,
): StandingColumns {
  const isDraft = course === 'draft' || course === 'discarded';
  const due = isDraft ? null : dueOf(standing.urgency, recordedAt);
  return {
    assignee_post_id: standing.assignee?.id ?? null,
    acknowledge_due_at: due?.acknowledge ?? null,
    acknowledged_at: standing.acknowledgedAt,
    first_report_due_at: due?.firstReport ?? null,
    first_reported_at: standing.firstReportedAt,
    close_due_at: due?.close ?? null,
    closed_at: standing.closedAt,
    msc_number: standing.mscNumber,
    msc_reported_on: standing.mscReportedOn,
    version: standing.version,
    changed_at: standing.changedAt,
  };
}

function tagsOf({ tags = [] }: IncidentTemplate) {
  return DETAIL_TAGS.filter(({ code }) => tags.includes(code));
}

/** Whether a tag alone sends the report past the school. */
export function hasConflictTag(template: IncidentTemplate): boolean {
  return tagsOf(template).some(({ conflictRoute }) => conflictRoute);
}

/** Few readers, by the vocabulary's marks. */
export function isRestricted(template: IncidentTemplate): boolean {
  const codes = [template.code, ...(template.furtherCodes ?? [])];
  return (
    codes.some((code) => hazardByCode(code).restrictedByDefault) ||
    tagsOf(template).some((tag) => tag.restrictedByDefault)
  );
}

/** When it happened, became known and was recorded. */
export function momentColumns(plan: PlannedIncident) {
  return {
    happened_on: plan.happenedOn,
    happened_time: plan.happenedTime,
    happened_about: plan.happenedAbout,
    known_at: plan.knownAt,
    recorded_at: plan.recordedAt,
  };
}
