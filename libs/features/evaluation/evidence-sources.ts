import type { EvidenceBySchool, EvidenceKey, EvidenceQuestion } from '#contracts';
import type { Tx } from '#platform/database';
import { activitiesEvidence } from '#features/activities';
import { casesEvidence } from '#features/cases';
import { monitoringEvidence } from '#features/monitoring';
import { partnersEvidence } from '#features/partners';
import { plansEvidence } from '#features/plans';
import { referralsEvidence } from '#features/referrals';
import { riskEvidence } from '#features/risk';
import { screeningsEvidence } from '#features/screenings';
import { statisticsEvidence } from '#features/statistics';
import { studentsEvidence } from '#features/students';
import { summaryEvidence } from './summary.evidence.js';
import { waitingEvidence } from './waiting.evidence.js';

/** Tells figures of many schools at once; each feature gives the keys that begin with its name. */
export type EvidenceSource = (tx: Tx, question: EvidenceQuestion) => Promise<EvidenceBySchool>;

/** Injection token of the list, so that a test can bring figures of its own. */
export const EVIDENCE_SOURCES = Symbol('evidence sources');

/** Everybody who is asked for a board. A new feature with evidence joins here and in `evidence-tables.sql.ts`. */
export const ALL_SOURCES: readonly EvidenceSource[] = [
  studentsEvidence,
  screeningsEvidence,
  riskEvidence,
  plansEvidence,
  activitiesEvidence,
  partnersEvidence,
  referralsEvidence,
  monitoringEvidence,
  casesEvidence,
  statisticsEvidence,
  summaryEvidence,
  waitingEvidence,
];

/**
 * Figures that move by the calendar alone, without a record: a number that was checked too long ago, a due day that
 * has passed. For these the nightly check is the way; for every other one a difference at night is a missed change.
 */
export const AGEING_KEYS: ReadonlySet<EvidenceKey> = new Set<EvidenceKey>([
  'students.roster-rounds',
  'risk.high-answered',
  'plans.contacts-checked',
  'activities.staff-reached',
  'partners.live-mous',
  'referrals.answered-in-time',
  'monitoring.visited-terms',
  'monitoring.findings-in-time',
]);
