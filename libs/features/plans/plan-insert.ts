import {
  EMPTY_PLAN,
  groupOfHazard,
  riskKey,
  type HazardCode,
  type PlanContent,
  type PlanKindCode,
  type ScenarioCode,
} from '#contracts';
import type { Actor } from '#platform/access';
import { newId, type Tx } from '#platform/database';
import { contentOf, isHigh, listMeasures, listPlanRisks, readPlan, type PlanRisk } from './plan.record.js';

export interface PlanName {
  schoolId: string;
  kind: PlanKindCode;
  scenario: ScenarioCode | null;
  academicYear: number;
}

export interface NewPlan extends PlanName {
  number: number;
  /** The approved version that fills it. */
  previousId: string | null;
  /** Days and checks hold within a year; last year's are past. */
  keepsDates: boolean;
  reason: string | null;
}

interface OpenState {
  open: boolean;
  approved: boolean;
  next: number;
  lastApprovedId: string | null;
}

/** What the school has of this plan in the year, and the last approved version of any year before. */
export async function openStateOf(
  tx: Tx,
  { schoolId, academicYear, kind, scenario }: PlanName,
): Promise<OpenState> {
  const row = await tx.row<OpenState & Record<string, unknown>>(
    `SELECT COALESCE(bool_or(status IN ('DRAFT', 'SUBMITTED', 'RETURNED')), FALSE) AS open, COALESCE(bool_or(status = 'APPROVED'), FALSE) AS approved,
       (COALESCE(max(number), 0) + 1)::int AS next,
       (SELECT p.id FROM plan p WHERE p.school_id = $1 AND p.academic_year < $2 AND p.kind = $3 AND p.scenario IS NOT DISTINCT FROM $4 AND p.status = 'APPROVED'
        ORDER BY p.academic_year DESC LIMIT 1) AS "lastApprovedId"
     FROM plan WHERE school_id = $1 AND academic_year = $2 AND kind = $3 AND scenario IS NOT DISTINCT FROM $4`,
    [schoolId, academicYear, kind, scenario],
  );
  if (!row) throw new Error('A query of one row gave none');
  return row;
}

/** Writes a new version with what fills it: the approved version before, or for a first safety plan the assessment's own measures. */
export async function insertPlan(tx: Tx, { districtId }: Actor, plan: NewPlan): Promise<string> {
  const id = newId();
  const previous = plan.previousId === null ? null : await readPlan(tx, plan.previousId);
  const content: PlanContent = previous ? contentOf(previous) : EMPTY_PLAN;
  await tx.execute(
    `INSERT INTO plan (id, district_id, school_id, kind, scenario, academic_year, number, status, content, previous_id, opened_reason, opened_at, changed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 'DRAFT', $8::jsonb, $9, $10, $11, $11)`,
    [
      ...[id, districtId, plan.schoolId, plan.kind, plan.scenario, plan.academicYear, plan.number],
      ...[JSON.stringify(content), plan.previousId, plan.reason, tx.now],
    ],
  );
  if (plan.previousId !== null) await copyParts(tx, id, plan, plan.previousId);
  else if (plan.kind === 'SAFETY') await proposeMeasures(tx, id, plan);
  return id;
}

const COPY_CONTACTS = `
  INSERT INTO plan_contact (id, plan_id, district_id, school_id, kind, name, duty, phone, checked_on, checked_by_post_id, position)
  SELECT gen_random_uuid(), $2, c.district_id, c.school_id, c.kind, c.name, c.duty, c.phone, CASE WHEN $3 THEN c.checked_on END,
    CASE WHEN $3 THEN c.checked_by_post_id END, c.position FROM plan_contact c WHERE c.plan_id = $1`;
const COPY_MAPS = `
  INSERT INTO plan_map (id, plan_id, district_id, school_id, file_id, media_type, file_name, size, added_at)
  SELECT gen_random_uuid(), $2, f.district_id, f.school_id, f.file_id, f.media_type, f.file_name, f.size, f.added_at FROM plan_map f WHERE f.plan_id = $1`;
const COPY_MEASURES = `
  INSERT INTO plan_measure (id, plan_id, district_id, school_id, measure, hazard_group, phase, what, owner_post_id, due_on, budget_baht, position)
  SELECT k.id, $2, m.district_id, m.school_id, m.measure, m.hazard_group, m.phase, m.what, CASE WHEN k.owner THEN m.owner_post_id END,
    CASE WHEN $3 THEN m.due_on END, m.budget_baht, m.position
  FROM plan_measure m JOIN jsonb_to_recordset($4::jsonb) AS k (of uuid, id uuid, owner boolean) ON k.of = m.id WHERE m.plan_id = $1`;
const TIE = `
  INSERT INTO plan_measure_risk (measure_id, risk_id, district_id, school_id)
  SELECT k.measure, k.risk, (SELECT ctx_district()), $1 FROM jsonb_to_recordset($2::jsonb) AS k (measure uuid, risk uuid)`;

/** Measures keep their risks as far as this year's assessment still has them, and their owners as far as they hold their post. */
async function copyParts(tx: Tx, id: string, plan: NewPlan, previousId: string): Promise<void> {
  await tx.execute(COPY_CONTACTS, [previousId, id, plan.keepsDates]);
  await tx.execute(COPY_MAPS, [previousId, id]);
  const measures = (await listMeasures(tx, previousId)).map((measure) => ({
    ...measure,
    of: measure.id,
    id: newId(),
  }));
  const copies = measures.map(({ of, id: copy, ownerCurrent }) => ({ of, id: copy, owner: ownerCurrent }));
  await tx.execute(COPY_MEASURES, [previousId, id, plan.keepsDates, JSON.stringify(copies)]);
  const present = new Map((await listPlanRisks(tx, plan)).map((risk) => [riskKey(risk), risk.id]));
  const ties = measures.flatMap(({ id: measure, risks }) =>
    [...new Set(risks.map((risk) => present.get(riskKey(risk))))].flatMap((risk) =>
      risk ? [{ measure, risk }] : [],
    ),
  );
  await tieRisks(tx, plan.schoolId, ties);
}

export async function tieRisks(
  tx: Tx,
  schoolId: string,
  ties: readonly { measure: string; risk: string }[],
): Promise<void> {
  await tx.execute(TIE, [schoolId, JSON.stringify(ties)]);
}

type Proposal = PlanRisk & { code: HazardCode } & Record<
    'prevent' | 'cultivate' | 'suppress',
    string | null
  > & {
    ownerPostId: string | null;
    dueOn: string | null;
    budgetBaht: number | null;
  };

const PROPOSALS = `
  SELECT r.id, r.code, r.place, r.level, r.rank, r.prevent, r.cultivate, r.suppress, CASE WHEN is_current(p) THEN r.owner_post_id END AS "ownerPostId",
    r.due_on AS "dueOn", r.budget_baht AS "budgetBaht"
  FROM risk_assessment a JOIN risk_row r ON r.assessment_id = a.id LEFT JOIN post p ON p.id = r.owner_post_id
  WHERE a.school_id = $1 AND a.academic_year = $2 AND a.status = 'APPROVED' ORDER BY r.rank NULLS LAST, r.position, r.id`;

const STEPS = [
  { field: 'prevent', measure: 'PREVENT', phase: 'BEFORE' },
  { field: 'cultivate', measure: 'CULTIVATE', phase: 'BEFORE' },
  { field: 'suppress', measure: 'SUPPRESS', phase: 'DURING' },
] as const;

/** The assessment already says what is done about a high risk under the 3 ป: nobody types it again. */
async function proposeMeasures(tx: Tx, id: string, { schoolId, academicYear }: NewPlan): Promise<void> {
  const risks = await tx.rows<Proposal & Record<string, unknown>>(PROPOSALS, [schoolId, academicYear]);
  const measures = risks.filter(isHigh).flatMap((risk) =>
    STEPS.flatMap(({ field, measure, phase }) => {
      const { code, ownerPostId, dueOn, budgetBaht } = risk;
      const what = risk[field];
      const budget = field === 'prevent' ? budgetBaht : null;
      return what === null
        ? []
        : [
            {
              id: newId(),
              risk: risk.id,
              measure,
              phase,
              what,
              group: groupOfHazard(code),
              owner: ownerPostId,
              due: dueOn,
              budget,
            },
          ];
    }),
  );
  await tx.execute(
    `INSERT INTO plan_measure (id, plan_id, district_id, school_id, measure, hazard_group, phase, what, owner_post_id, due_on, budget_baht, position)
     SELECT k.id, $1, (SELECT ctx_district()), $2, k.measure, k."group", k.phase, k.what, k.owner, k.due, k.budget, row_number() OVER (ORDER BY k.id)
     FROM jsonb_to_recordset($3::jsonb) AS k (id uuid, measure text, "group" text, phase text, what text, owner uuid, due date, budget integer)`,
    [id, schoolId, JSON.stringify(measures)],
  );
  await tieRisks(
    tx,
    schoolId,
    measures.map(({ id: measure, risk }) => ({ measure, risk })),
  );
}
