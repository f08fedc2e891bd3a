import {
  academicYearRange,
  countSteps,
  COUNTED_STATUSES,
  HAZARD_GROUPS,
  RISK_LEVELS,
  riskLevel,
  type EvidenceKey,
  type HazardCode,
  type RiskCutPoints,
  type RiskLevelCode,
  groupOfHazard,
} from '#contracts';
import type { Access, Actor } from '#platform/access';
import type { Tx } from '#platform/database';
import { readBoard, readBoards, readRuleSet } from './step-board.queries.js';
import type { SummaryFigures } from './summary.dto.js';

export interface SummaryOf {
  districtId: string;
  /** Null: the office's own, over all schools. */
  schoolId: string | null;
  academicYear: number;
}

const ACTIVITY_KEYS: readonly EvidenceKey[] = [
  'activities.students-reached',
  'activities.staff-reached',
  'activities.drills',
  'activities.guidance-areas',
  'activities.joint',
];

/** What a summary is filled with: figures of the year as they are at this moment, through the reader's own wall. */
export async function readFigures(
  tx: Tx,
  access: Access,
  actor: Actor,
  of: SummaryOf,
): Promise<SummaryFigures> {
  const board = of.schoolId ? await boardFigures(tx, access, actor, { ...of, schoolId: of.schoolId }) : null;
  const district = board ? null : await districtFigures(tx, access, actor, of);
  const { accepted, chosen, remarks } = await countRecords(tx, of);
  return {
    asOf: tx.now.toISOString(),
    ...(board ?? district ?? NOTHING),
    ...{ remarks, acceptedSummaries: accepted, chosenPractices: chosen },
    events: await countEvents(tx, of),
    risks: await countRisks(tx, of),
    activities: await sumActivities(tx, of),
  };
}

const NOTHING = { ruleVersion: '', schools: 0, satisfied: 0, of: 0, steps: [], stepCounts: [] };
type Boards = Pick<SummaryFigures, keyof typeof NOTHING>;

async function boardFigures(
  tx: Tx,
  access: Access,
  actor: Actor,
  of: { schoolId: string; academicYear: number },
): Promise<Boards> {
  const { ruleVersion, satisfied, of: rules, steps } = await readBoard(tx, access, actor, of);
  const lines = steps.map(({ rules: _, ...line }) => line);
  return { ruleVersion, schools: 1, satisfied, of: rules, steps: lines, stepCounts: [] };
}

async function districtFigures(
  tx: Tx,
  access: Access,
  actor: Actor,
  { academicYear, districtId }: SummaryOf,
): Promise<Boards> {
  const ruleSet = await readRuleSet(tx, districtId, academicYear);
  const boards = await readBoards(tx, access, actor, { academicYear, networkId: null, ruleSet });
  return {
    ruleVersion: ruleSet.version,
    schools: boards.length,
    satisfied: boards.reduce((sum, board) => sum + board.satisfied, 0),
    of: boards.reduce((sum, board) => sum + board.of, 0),
    steps: [],
    stepCounts: countSteps(boards).map(({ step, byState }) => ({
      step,
      states: Object.entries(byState).map(([state, schools]) => ({ state, schools })),
    })),
  };
}

/** Reports on the conflict route count in the district's statistics, and nowhere that a school may read. */
async function countEvents(
  tx: Tx,
  { districtId, schoolId, academicYear }: SummaryOf,
): Promise<SummaryFigures['events']> {
  const { from, to } = academicYearRange(academicYear);
  const rows = await tx.rows<{ code: HazardCode; events: number }>(
    `SELECT i.main_code AS code, count(*)::int AS events FROM incident i
     WHERE i.district_id = $1 AND i.kind = 'EVENT' AND i.status = ANY ($2::text[]) AND i.route = 'school'
       AND i.happened_on BETWEEN $3::date AND $4::date AND ($5::uuid IS NULL OR $5 = ANY (i.school_ids)) GROUP BY 1`,
    [districtId, [...COUNTED_STATUSES], from, to, schoolId],
  );
  return HAZARD_GROUPS.map(({ code: group }) => ({
    group,
    events: rows
      .filter(({ code }) => groupOfHazard(code) === group)
      .reduce((sum, { events }) => sum + events, 0),
  }));
}

interface RiskRating extends RiskCutPoints {
  level: RiskLevelCode | null;
  likelihoodAfter: number | null;
  impactAfter: number | null;
}

/** Risks of approved assessments: as they were rated, and as they are expected to be after the measures. */
async function countRisks(
  tx: Tx,
  { districtId, schoolId, academicYear }: SummaryOf,
): Promise<SummaryFigures['risks']> {
  const rows = await tx.rows<RiskRating & Record<string, unknown>>(
    `SELECT r.level, r.likelihood_after AS "likelihoodAfter", r.impact_after AS "impactAfter",
       a.low_max AS "lowMax", a.medium_max AS "mediumMax", a.high_max AS "highMax"
     FROM risk_assessment a JOIN risk_row r ON r.assessment_id = a.id
     WHERE a.district_id = $1 AND a.academic_year = $2 AND a.status = 'APPROVED' AND ($3::uuid IS NULL OR a.school_id = $3)`,
    [districtId, academicYear, schoolId],
  );
  const after = (row: RiskRating): RiskLevelCode | null =>
    riskLevel(row.likelihoodAfter, row.impactAfter, row) ?? row.level;
  return RISK_LEVELS.map(({ code: level }) => ({
    level,
    before: rows.filter((row) => row.level === level).length,
    after: rows.filter((row) => after(row) === level).length,
  }));
}

async function sumActivities(
  tx: Tx,
  { districtId, schoolId, academicYear }: SummaryOf,
): Promise<SummaryFigures['activities']> {
  const rows = await tx.rows<SummaryFigures['activities'][number] & Record<string, unknown>>(
    `SELECT rule_key AS key, sum(have)::int AS have, sum(whole)::int AS "of" FROM step_rule_result
     WHERE district_id = $1 AND academic_year = $2 AND ($3::uuid IS NULL OR school_id = $3) AND rule_key = ANY ($4::text[]) GROUP BY 1 ORDER BY 1`,
    [districtId, academicYear, schoolId, [...ACTIVITY_KEYS]],
  );
  return rows.map(({ key, have, of }) => ({ key, have, of }));
}

async function countRecords(
  tx: Tx,
  { districtId, schoolId, academicYear }: SummaryOf,
): Promise<{ accepted: number; chosen: number; remarks: number }> {
  const row = await tx.row<{ accepted: number; chosen: number; remarks: number }>(
    `SELECT
       (SELECT count(*)::int FROM yearly_summary s WHERE s.district_id = $1 AND s.academic_year = $2 AND s.status = 'ACCEPTED'
          AND s.school_id IS NOT NULL AND ($3::uuid IS NULL OR s.school_id = $3)) AS accepted,
       (SELECT count(*)::int FROM best_practice p WHERE p.district_id = $1 AND p.academic_year = $2 AND p.status = 'CHOSEN'
          AND ($3::uuid IS NULL OR p.school_id = $3)) AS chosen,
       (SELECT count(*)::int FROM step_dissent_ledger d WHERE d.district_id = $1 AND d.academic_year = $2
          AND ($3::uuid IS NULL OR d.school_id = $3)) AS remarks`,
    [districtId, academicYear, schoolId],
  );
  return row ?? { accepted: 0, chosen: 0, remarks: 0 };
}
