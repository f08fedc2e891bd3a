import {
  EMPTY_PLAN,
  type ContactKindCode,
  type HazardGroupCode,
  type IncidentPhaseCode,
  type IsoDate,
  type Measure3pCode,
  type PlanContent,
  type PlanKindCode,
  type PlanStatus,
  type RiskIdentity,
  type RiskLevelCode,
  type ScenarioCode,
} from '#contracts';
import type { AccessRecord } from '#platform/access';
import type { Tx } from '#platform/database';
import { DomainError } from '#platform/errors';

/** The row of `plan` as a change needs it. */
export interface PlanRecord {
  id: string;
  districtId: string;
  schoolId: string;
  networkId: string | null;
  kind: PlanKindCode;
  scenario: ScenarioCode | null;
  academicYear: number;
  number: number;
  status: PlanStatus;
  previousId: string | null;
  content: Partial<PlanContent>;
  submittedByPersonId: string | null;
  version: number;
}

export const RECORD = `pl.id, pl.district_id AS "districtId", pl.school_id AS "schoolId", pl.kind, pl.scenario, pl.academic_year AS "academicYear",
  pl.number, pl.status, pl.previous_id AS "previousId", pl.content, pl.submitted_by_person_id AS "submittedByPersonId", pl.version,
  (SELECT s.network_id FROM school s WHERE s.id = pl.school_id) AS "networkId"`;

/** @throws DomainError `not-found` when the wall shows none. */
export async function lockPlan(tx: Tx, id: string): Promise<PlanRecord> {
  const record = await tx.row<PlanRecord & Record<string, unknown>>(
    `SELECT ${RECORD} FROM plan pl WHERE pl.id = $1 FOR UPDATE`,
    [id],
  );
  if (!record) throw new DomainError('not-found');
  return record;
}

export async function readPlan(tx: Tx, id: string): Promise<PlanRecord> {
  const record = await tx.row<PlanRecord & Record<string, unknown>>(
    `SELECT ${RECORD} FROM plan pl WHERE pl.id = $1`,
    [id],
  );
  if (!record) throw new DomainError('not-found');
  return record;
}

/** What the access check reads of a plan. */
export function accessOf({
  districtId,
  schoolId,
  networkId,
}: Pick<PlanRecord, 'districtId' | 'schoolId' | 'networkId'>): AccessRecord {
  return { districtId, schoolIds: [schoolId], networkId };
}

export const contentOf = ({ content }: Pick<PlanRecord, 'content'>): PlanContent => ({
  ...EMPTY_PLAN,
  ...content,
});

const COLUMN = {
  status: 'status',
  content: 'content',
  submittedAt: 'submitted_at',
  submittedByPersonId: 'submitted_by_person_id',
  submittedByPostId: 'submitted_by_post_id',
  returnReason: 'return_reason',
  approvedAt: 'approved_at',
  approvedByPersonId: 'approved_by_person_id',
  approvedByPostId: 'approved_by_post_id',
} as const;

export type PlanChange = Partial<Record<keyof typeof COLUMN, unknown>>;

/** Writes a change by compare-and-set. */
export async function updatePlan(
  tx: Tx,
  { id, version }: Pick<PlanRecord, 'id' | 'version'>,
  change: PlanChange,
): Promise<void> {
  const fields = (Object.keys(change) as (keyof typeof COLUMN)[]).sort();
  const assignments = fields.map((field, index) => `, ${COLUMN[field]} = $${index + 4}`).join('');
  const changed = await tx.execute(
    `UPDATE plan SET version = version + 1, changed_at = $3${assignments} WHERE id = $1 AND version = $2`,
    [id, version, tx.now, ...fields.map((field) => change[field])],
  );
  if (changed !== 1) throw new DomainError('stale-version');
}

export interface PlanHistoryEntry {
  action: string;
  from: PlanStatus | null;
  to: PlanStatus;
  reason?: string | null;
  partId?: string | null;
  fields?: readonly string[];
  version: number;
}

/** Adds a line to the history: names of fields, never their texts. */
export async function addPlanHistory(
  tx: Tx,
  { id, schoolId }: Pick<PlanRecord, 'id' | 'schoolId'>,
  { action, from, to, reason, partId, fields, version }: PlanHistoryEntry,
): Promise<void> {
  await tx.execute(
    `INSERT INTO plan_history (id, plan_id, district_id, school_id, at, person_id, post_id, acting_role, action, part_id, fields, from_status, to_status, reason, version)
     VALUES (gen_random_uuid(), $1, (SELECT ctx_district()), $2, $3, (SELECT ctx_person()), (SELECT ctx_post()), current_setting('app.acting_role'), $4, $5, $6, $7, $8, $9, $10)`,
    [id, schoolId, tx.now, action, partId ?? null, fields ?? [], from, to, reason ?? null, version],
  );
}

/** A risk that a measure may name, with its level. */
export interface PlanRisk extends RiskIdentity {
  level: RiskLevelCode | null;
  rank: number | null;
}

export interface MeasureRecord {
  id: string;
  measure: Measure3pCode;
  hazardGroup: HazardGroupCode;
  phase: IncidentPhaseCode;
  what: string;
  ownerPostId: string | null;
  ownerRole: string | null;
  ownerName: string | null;
  ownerCurrent: boolean;
  dueOn: string | null;
  budgetBaht: number | null;
  risks: RiskIdentity[];
}

export const listMeasures = (tx: Tx, planId: string): Promise<MeasureRecord[]> =>
  tx.rows<MeasureRecord & Record<string, unknown>>(
    `SELECT m.id, m.measure, m.hazard_group AS "hazardGroup", m.phase, m.what, m.owner_post_id AS "ownerPostId", p.role AS "ownerRole",
       pe.prefix || pe.first_name || ' ' || pe.last_name AS "ownerName", COALESCE(is_current(p), FALSE) AS "ownerCurrent",
       m.due_on AS "dueOn", m.budget_baht AS "budgetBaht",
       COALESCE((SELECT jsonb_agg(jsonb_build_object('id', r.id, 'code', r.code, 'place', r.place) ORDER BY r.rank, r.id)
         FROM plan_measure_risk k JOIN risk_row r ON r.id = k.risk_id WHERE k.measure_id = m.id), '[]'::jsonb) AS risks
     FROM plan_measure m LEFT JOIN post p ON p.id = m.owner_post_id LEFT JOIN person pe ON pe.id = p.person_id
     WHERE m.plan_id = $1 ORDER BY m.position, m.id`,
    [planId],
  );

export interface ContactRecord {
  id: string;
  kind: ContactKindCode;
  name: string;
  duty: string | null;
  phone: string;
  checkedOn: IsoDate | null;
}

export const listContacts = (tx: Tx, planId: string): Promise<ContactRecord[]> =>
  tx.rows<ContactRecord & Record<string, unknown>>(
    `SELECT c.id, c.kind, c.name, c.duty, c.phone, c.checked_on AS "checkedOn" FROM plan_contact c WHERE c.plan_id = $1 ORDER BY c.position, c.id`,
    [planId],
  );

export interface MapRecord {
  id: string;
  fileName: string;
  mediaType: string;
  size: number;
}

export const listMaps = (tx: Tx, planId: string): Promise<MapRecord[]> =>
  tx.rows<MapRecord & Record<string, unknown>>(
    'SELECT f.id, f.file_name AS "fileName", f.media_type AS "mediaType", f.size FROM plan_map f WHERE f.plan_id = $1 ORDER BY f.added_at, f.id',
    [planId],
  );

/** Risks of the school's approved assessment of the plan's year; none without one. */
export const listPlanRisks = (
  tx: Tx,
  { schoolId, academicYear }: Pick<PlanRecord, 'schoolId' | 'academicYear'>,
): Promise<PlanRisk[]> =>
  tx.rows<PlanRisk & Record<string, unknown>>(
    `SELECT r.id, r.code, r.place, r.level, r.rank FROM risk_assessment a JOIN risk_row r ON r.assessment_id = a.id
     WHERE a.school_id = $1 AND a.academic_year = $2 AND a.status = 'APPROVED' ORDER BY r.rank NULLS LAST, r.position, r.id`,
    [schoolId, academicYear],
  );

export const isHigh = ({ level }: Pick<PlanRisk, 'level'>): boolean =>
  level === 'HIGH' || level === 'VERY_HIGH';
