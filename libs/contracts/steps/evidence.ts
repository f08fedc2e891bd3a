/**
 * What the features know of one school and academic year, as figures: the step board (product.md 6) is computed from
 * them by pure rules, so that no step can be ticked by hand. A feature gives the keys that begin with its name.
 */
export const EVIDENCE_KEYS = [
  // Step 1: analysis, risk assessment, priority.
  /** Rounds of this year's roster that were applied. */
  'students.roster-rounds',
  /** 1 of 1 with an approved risk assessment of the year. */
  'risk.approved',
  /** Hazard groups rated in the approved assessment, of 4. */
  'risk.groups-rated',
  /** High and very high risks with response, owner and due date, of all high and very high ones. */
  'risk.high-answered',
  /** Risks with a fixed rank, of all. */
  'risk.ranked',
  /** Enrolled students screened this year, of those enrolled. */
  'screenings.coverage',

  // Step 2: safety plan.
  'plans.safety-approved',
  /** High and very high risks with a measure of the approved plan, of all. `missing`: ids of the risks. */
  'plans.high-risks-covered',
  /** Required scenarios with an approved emergency plan, of those required. `missing`: scenario codes. */
  'plans.emergency-approved',
  /** Contacts of approved emergency plans checked within 180 days, of all of them. */
  'plans.contacts-checked',
  'plans.manual',
  'plans.centre',
  'plans.committee',
  'plans.msc-registered',

  // Step 3: knowledge and action.
  /** Students reached by trainings and drills (the largest head count, never added up), of those enrolled. */
  'activities.students-reached',
  'activities.staff-reached',
  /** Required scenarios drilled, of those required. `missing`: scenario codes. */
  'activities.drills',
  /** Findings of drills that are closed, of all. */
  'activities.drill-findings-closed',
  /** Guidance areas (study, career, personal and social) with an activity, of 3. `missing`: area codes. */
  'activities.guidance-areas',

  // Step 4: network.
  'partners.live-mous',
  /** Joint visits, joint activities and meetings with partners. */
  'activities.joint',
  /** Referrals answered in time, of those answered or due. */
  'referrals.answered-in-time',

  // Step 5: monitoring.
  /** Terms with a visit whose tools are complete, of the terms begun. `missing`: term numbers. */
  'monitoring.visited-terms',
  /** Findings with a task, of all. */
  'monitoring.findings-with-task',
  /** Findings not overdue, of all. */
  'monitoring.findings-in-time',

  // Step 6: evaluation.
  /** Case studies read and analysed, of those submitted. */
  'cases.studies-analysed',
  'evaluation.summary-accepted',
  'statistics.year-sealed',
  /** 1 of 1 when the next year's assessment was begun from this year's. */
  'risk.next-prefilled',
] as const;

export type EvidenceKey = (typeof EVIDENCE_KEYS)[number];

/** A record behind a figure, one click away. */
export interface EvidenceRecord {
  kind: EvidenceRecordKind;
  id: string;
  /** The day that it counts from, ISO; null when it has none. */
  on: string | null;
  /** The record whose page shows it, where it has no page of its own. */
  at?: string;
}

export const EVIDENCE_RECORD_KINDS = [
  'roster-import',
  'risk-assessment',
  'risk',
  'safety-plan',
  'emergency-plan',
  'manual',
  'safety-centre',
  'committee',
  'msc-registration',
  'activity',
  'drill',
  'mou',
  'joint-activity',
  'referral',
  'visit',
  'finding',
  'drill-finding',
  'case-study',
  'yearly-summary',
  'seal',
] as const;

export type EvidenceRecordKind = (typeof EVIDENCE_RECORD_KINDS)[number];

/** One figure: `have` of `of`, what stands behind it, and codes or ids of what is missing. */
export interface Evidence {
  have: number;
  /** Null when there is no number that would be all of it. */
  of: number | null;
  records: readonly EvidenceRecord[];
  missing: readonly string[];
  /** How far the record is that would meet it: with the district, or back at the school. */
  waiting?: EvidenceWaiting;
}

export type EvidenceWaiting = 'SUBMITTED' | 'RETURNED';

/** A key that is absent is not known to any feature and counts as nothing. */
export type SchoolEvidence = Partial<Record<EvidenceKey, Evidence>>;

/** By school id. */
export type EvidenceBySchool = ReadonlyMap<string, SchoolEvidence>;

/** Whose evidence is asked for. `year` is the academic year in the Buddhist era, `today` an ISO day in Thailand. */
export interface EvidenceQuestion {
  districtId: string;
  schoolIds: readonly string[];
  year: number;
  today: string;
}
