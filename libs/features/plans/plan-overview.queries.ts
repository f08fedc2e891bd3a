import type { PlanKindCode, PlanStatus, ScenarioCode } from '#contracts';
import type { Access, Actor } from '#platform/access';
import type { Tx } from '#platform/database';
import { requiredScenarios } from './plans.evidence.js';
import type { PlanOverview, SchoolPlansView } from './plan-view.dto.js';

interface SchoolRow {
  id: string;
  nameTh: string;
}

interface FurthestPlan {
  id: string;
  schoolId: string;
  kind: PlanKindCode;
  scenario: ScenarioCode | null;
  status: PlanStatus;
}

/** The version that stands furthest for each plan: an approved one before one in work. */
const FURTHEST = `
  SELECT DISTINCT ON (p.school_id, p.kind, p.scenario) p.id, p.school_id AS "schoolId", p.kind, p.scenario, p.status FROM plan p
  WHERE p.district_id = $1 AND p.school_id = ANY ($2::uuid[]) AND p.academic_year = $3 AND p.status <> 'SUPERSEDED'
  ORDER BY p.school_id, p.kind, p.scenario, p.status = 'APPROVED' DESC, p.number DESC`;

/** Open schools of the actor's district or network, each with what it has and what it must have. */
export async function readOverview(
  tx: Tx,
  access: Access,
  actor: Actor,
  academicYear: number,
): Promise<PlanOverview> {
  const params: unknown[] = [];
  const scope = access.scopeWhere(actor, 'plan.compare', params);
  const schools = await tx.rows<SchoolRow & Record<string, unknown>>(
    `SELECT pl.school_id AS id, pl.name_th AS "nameTh" FROM (SELECT s.id AS school_id, s.district_id, s.name_th, s.closed_on FROM school s) pl
     WHERE ${scope} AND pl.closed_on IS NULL ORDER BY pl.name_th COLLATE "th-x-icu", pl.school_id`,
    params,
  );
  const schoolIds = schools.map(({ id }) => id);
  const { districtId } = actor;
  const [required, plans] = await Promise.all([
    requiredScenarios(tx, { districtId, schoolIds, year: academicYear }),
    tx.rows<FurthestPlan & Record<string, unknown>>(FURTHEST, [districtId, schoolIds, academicYear]),
  ]);
  return {
    academicYear,
    items: schools.map((school) => toSchool(school, required.get(school.id) ?? [], plans)),
  };
}

function toSchool(
  { id, nameTh }: SchoolRow,
  required: readonly ScenarioCode[],
  all: readonly FurthestPlan[],
): SchoolPlansView {
  const plans = all.filter(({ schoolId }) => schoolId === id);
  const safety = plans.find(({ kind }) => kind === 'SAFETY');
  const inState = (isApproved: boolean): string[] =>
    required.filter((code) =>
      plans.some(({ scenario, status }) => scenario === code && (status === 'APPROVED') === isApproved),
    );
  return {
    schoolId: id,
    schoolNameTh: nameTh,
    safetyStatus: safety?.status ?? null,
    safetyPlanId: safety?.id ?? null,
    required: [...required],
    approved: inState(true),
    inWork: inState(false),
  };
}
