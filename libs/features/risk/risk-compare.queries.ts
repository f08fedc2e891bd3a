import type { Access, Actor } from '#platform/access';
import type { Tx } from '#platform/database';
import type { RankedRisksQuery, RiskYearQuery } from './risk.dto.js';
import type { HeatCell, RankedRiskView, RiskHeatMap, RiskSchoolView } from './risk-view.dto.js';

const APPROVED = "ra.status = 'APPROVED'";

const SCHOOLS = `
  SELECT sc.id AS "schoolId", sc.name_th AS "schoolNameTh", last.status, last.id AS "assessmentId"
  FROM school sc LEFT JOIN LATERAL (
    SELECT ra.id, ra.status FROM risk_assessment ra WHERE ra.school_id = sc.id AND ra.academic_year = $2 AND ra.status <> 'SUPERSEDED'
    ORDER BY (ra.status = 'APPROVED') DESC, ra.number DESC LIMIT 1
  ) AS last ON TRUE
  WHERE sc.district_id = $1 AND sc.closed_on IS NULL AND ($3::uuid IS NULL OR sc.network_id = $3) AND ($4::uuid IS NULL OR sc.network_id = $4)
  ORDER BY sc.name_th COLLATE "th-x-icu", sc.id`;

/** Approved versions alone count: a draft is the school's own business. */
export async function readHeatMap(
  tx: Tx,
  access: Access,
  actor: Actor,
  { academicYear, networkId }: RiskYearQuery,
): Promise<RiskHeatMap> {
  const params: unknown[] = [academicYear, networkId ?? null];
  const scope = access.scopeWhere(actor, 'risk.compare', params);
  const cells = await tx.rows<HeatCell & Record<string, unknown>>(
    `SELECT r.hazard_group AS "group", r.likelihood, r.impact, count(*)::int AS risks
     FROM risk_row r JOIN risk_assessment ra ON ra.id = r.assessment_id JOIN school sc ON sc.id = ra.school_id
     WHERE ${scope} AND ra.academic_year = $1 AND ${APPROVED} AND ($2::uuid IS NULL OR sc.network_id = $2) AND sc.closed_on IS NULL
     GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    params,
  );
  const schools = await tx.rows<RiskSchoolView & Record<string, unknown>>(SCHOOLS, [
    ...[actor.districtId, academicYear, networkId ?? null, actor.networkId],
  ]);
  const notYetIn = schools.filter(({ status }) => status !== 'APPROVED');
  return {
    academicYear,
    schools: schools.length,
    approved: schools.length - notYetIn.length,
    cells,
    notYetIn,
  };
}

/** Risks of all approved assessments of a year, the gravest first; `query` names a cell of the table. */
export function listRanked(
  tx: Tx,
  access: Access,
  actor: Actor,
  { query, after }: { query: RankedRisksQuery; after: readonly (string | number)[] },
): Promise<RankedRiskView[]> {
  const { academicYear, networkId, group, level, likelihood, impact, limit } = query;
  const params: unknown[] = [
    ...[academicYear, networkId ?? null, group ?? null, level ?? null, likelihood ?? null, impact ?? null],
    ...[after[0] ?? null, after[1] ?? null, after[2] ?? null, limit + 1],
  ];
  const scope = access.scopeWhere(actor, 'risk.compare', params);
  return tx.rows<RankedRiskView & Record<string, unknown>>(
    `SELECT r.id, r.assessment_id AS "assessmentId", r.school_id AS "schoolId", sc.name_th AS "schoolNameTh", r.code, r.place, r.likelihood, r.impact,
       r.score, r.level
     FROM risk_row r JOIN risk_assessment ra ON ra.id = r.assessment_id JOIN school sc ON sc.id = ra.school_id
     WHERE ${scope} AND ra.academic_year = $1 AND ${APPROVED} AND sc.closed_on IS NULL AND ($2::uuid IS NULL OR sc.network_id = $2)
       AND ($3::text IS NULL OR r.hazard_group = $3) AND ($4::text IS NULL OR r.level = $4)
       AND ($5::int IS NULL OR r.likelihood = $5) AND ($6::int IS NULL OR r.impact = $6)
       AND ($7::int IS NULL OR (r.score, r.impact, r.id) < ($7, $8::int, $9::uuid))
     ORDER BY r.score DESC, r.impact DESC, r.id DESC LIMIT $10`,
    params,
  );
}
