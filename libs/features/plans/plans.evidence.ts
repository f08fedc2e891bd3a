import {
  coverageOf,
  CONTACT_GOOD_DAYS,
  REGISTER_KINDS,
  scenariosRequiredBy,
  type Evidence,
  type EvidenceBySchool,
  type EvidenceKey,
  type EvidenceQuestion,
  type EvidenceRecord,
  type EvidenceRecordKind,
  type HazardCode,
  type RegisterKindCode,
  type RiskIdentity,
  type ScenarioCode,
  type SchoolEvidence,
} from '#contracts';
import type { Tx } from '#platform/database';

interface OfSchool {
  schoolId: string;
}
type HighRisk = OfSchool & RiskIdentity & { code: HazardCode };
interface ApprovedPlan extends OfSchool {
  id: string;
  kind: 'SAFETY' | 'EMERGENCY';
  scenario: ScenarioCode | null;
  approvedOn: string;
  contacts: number;
  fresh: number;
}
type NamedRisk = OfSchool & RiskIdentity;
interface Registered extends OfSchool {
  id: string;
  kind: RegisterKindCode;
  datedOn: string;
}

const HIGH_RISKS = `
  SELECT a.school_id AS "schoolId", r.id, r.code, r.place FROM risk_assessment a JOIN risk_row r ON r.assessment_id = a.id
  WHERE a.district_id = $1 AND a.school_id = ANY ($2::uuid[]) AND a.academic_year = $3 AND a.status = 'APPROVED' AND r.level IN ('HIGH', 'VERY_HIGH')
  ORDER BY r.rank, r.id`;

const APPROVED = `
  SELECT p.id, p.school_id AS "schoolId", p.kind, p.scenario, to_char(p.approved_at AT TIME ZONE 'Asia/Bangkok', 'YYYY-MM-DD') AS "approvedOn",
    (SELECT count(*)::int FROM plan_contact c WHERE c.plan_id = p.id) AS contacts,
    (SELECT count(*)::int FROM plan_contact c WHERE c.plan_id = p.id AND c.checked_on BETWEEN $4::date - $5::int AND $4::date) AS fresh
  FROM plan p WHERE p.district_id = $1 AND p.school_id = ANY ($2::uuid[]) AND p.academic_year = $3 AND p.status = 'APPROVED' ORDER BY p.id`;

const NAMED_RISKS = `
  SELECT DISTINCT p.school_id AS "schoolId", r.id, r.code, r.place
  FROM plan p JOIN plan_measure m ON m.plan_id = p.id JOIN plan_measure_risk k ON k.measure_id = m.id JOIN risk_row r ON r.id = k.risk_id
  WHERE p.district_id = $1 AND p.school_id = ANY ($2::uuid[]) AND p.academic_year = $3 AND p.status = 'APPROVED' AND p.kind = 'SAFETY'`;

/** The newest of each kind: of the year where it is made yearly, else of this year or one before. */
const REGISTERED = `
  SELECT DISTINCT ON (s.school_id, s.kind) s.id, s.school_id AS "schoolId", s.kind, s.dated_on AS "datedOn" FROM safety_register_revision s
  WHERE s.district_id = $1 AND s.school_id = ANY ($2::uuid[]) AND (s.academic_year = $3 OR s.academic_year < $3 AND NOT s.kind = ANY ($4::text[]))
  ORDER BY s.school_id, s.kind, s.academic_year DESC, s.revision DESC`;

const YEARLY = REGISTER_KINDS.filter(({ yearly }) => yearly).map(({ code }) => code);

/**
 * Scenarios that each school must have a plan and a drill for in an academic year: the four of every school, and one
 * for each high or very high risk of its approved assessment, as far as a scenario stands for it.
 */
export async function requiredScenarios(
  tx: Tx,
  { districtId, schoolIds, year }: Omit<EvidenceQuestion, 'today'>,
): Promise<ReadonlyMap<string, readonly ScenarioCode[]>> {
  const risks = await tx.rows<HighRisk>(HIGH_RISKS, [districtId, schoolIds, year]);
  return new Map(
    schoolIds.map((id) => [id, scenariosRequiredBy(ofSchool(risks, id).map(({ code }) => code))]),
  );
}

/** What the plans know of schools and an academic year, for the step board. Asks a fixed number of questions. */
export async function plansEvidence(
  tx: Tx,
  { districtId, schoolIds, year, today }: EvidenceQuestion,
): Promise<EvidenceBySchool> {
  const of = [districtId, schoolIds, year];
  const [risks, plans, named, registered] = await Promise.all([
    tx.rows<HighRisk>(HIGH_RISKS, of),
    tx.rows<ApprovedPlan & Record<string, unknown>>(APPROVED, [...of, today, CONTACT_GOOD_DAYS]),
    tx.rows<NamedRisk>(NAMED_RISKS, of),
    tx.rows<Registered & Record<string, unknown>>(REGISTERED, [...of, YEARLY]),
  ]);
  return new Map(
    schoolIds.map((id) => [
      id,
      {
        ...evidenceOfPlans(ofSchool(risks, id), ofSchool(plans, id), ofSchool(named, id)),
        ...evidenceOfRegisters(ofSchool(registered, id)),
      },
    ]),
  );
}

const ofSchool = <T extends OfSchool>(rows: readonly T[], schoolId: string): T[] =>
  rows.filter((row) => row.schoolId === schoolId);

function evidenceOfPlans(
  risks: readonly HighRisk[],
  plans: readonly ApprovedPlan[],
  named: readonly NamedRisk[],
): SchoolEvidence {
  const safety = plans.filter(({ kind }) => kind === 'SAFETY');
  const emergency = plans.filter(({ kind }) => kind === 'EMERGENCY');
  const { covered, missing } = coverageOf(risks, named);
  const required = scenariosRequiredBy(risks.map(({ code }) => code));
  const done = emergency.filter(({ scenario }) => scenario !== null && required.includes(scenario));
  const planned = new Set(done.map(({ scenario }) => scenario));
  const sum = (pick: (plan: ApprovedPlan) => number): number =>
    emergency.reduce((total, plan) => total + pick(plan), 0);
  return {
    'plans.safety-approved': { have: safety.length, of: 1, records: safety.map(recordOf), missing: [] },
    'plans.high-risks-covered': {
      ...{ have: covered.length, of: risks.length, records: safety.map(recordOf) },
      missing: missing.map(({ id }) => id),
    },
    'plans.emergency-approved': {
      ...{ have: planned.size, of: required.length, records: done.map(recordOf) },
      missing: required.filter((scenario) => !planned.has(scenario)),
    },
    'plans.contacts-checked': {
      ...{ have: sum(({ fresh }) => fresh), of: sum(({ contacts }) => contacts) },
      records: emergency.map(recordOf),
      missing: emergency.filter(({ fresh, contacts }) => fresh < contacts).map(({ id }) => id),
    },
  };
}

const recordOf = ({ id, kind, approvedOn }: ApprovedPlan): EvidenceRecord => ({
  kind: kind === 'SAFETY' ? 'safety-plan' : 'emergency-plan',
  id,
  on: approvedOn,
});

const REGISTER_EVIDENCE: Record<RegisterKindCode, { key: EvidenceKey; kind: EvidenceRecordKind }> = {
  MANUAL: { key: 'plans.manual', kind: 'manual' },
  CENTRE: { key: 'plans.centre', kind: 'safety-centre' },
  COMMITTEE: { key: 'plans.committee', kind: 'committee' },
  MSC: { key: 'plans.msc-registered', kind: 'msc-registration' },
};

function evidenceOfRegisters(registered: readonly Registered[]): SchoolEvidence {
  return Object.fromEntries(
    REGISTER_KINDS.map(({ code }): [EvidenceKey, Evidence] => {
      const { key, kind } = REGISTER_EVIDENCE[code];
      const found = registered.filter((one) => one.kind === code);
      const records = found.map(({ id, datedOn }) => ({ kind, id, on: datedOn }));
      return [key, { have: found.length, of: 1, records, missing: [] }];
    }),
  );
}
