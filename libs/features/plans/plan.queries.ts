import {
  availablePlanActions,
  coverageOf,
  isContactFresh,
  isoDateOf,
  missingOfEmergencyPlan,
  missingOfSafetyPlan,
  PLAN_OPEN,
  pointerOfPlanMissing,
  type PlanContent,
} from '#contracts';
import type { Access, Actor } from '#platform/access';
import type { Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import {
  accessOf,
  contentOf,
  isHigh,
  listContacts,
  listMaps,
  listMeasures,
  listPlanRisks,
  RECORD,
  type ContactRecord,
  type MeasureRecord,
  type PlanRecord,
  type PlanRisk,
} from './plan.record.js';
import type {
  PlanMeasureView,
  PlanContentView,
  PlanLine,
  PlanMissingView,
  PlanRiskView,
  PlanView,
} from './plan-view.dto.js';

export const LINE = `sc.name_th AS "schoolNameTh", pl.submitted_at AS "submittedAt", pl.approved_at AS "approvedAt"`;

export interface LineRow extends PlanRecord {
  [column: string]: unknown;
  schoolNameTh: string;
  submittedAt: Date | null;
  approvedAt: Date | null;
}

interface DetailRow extends LineRow {
  openedReason: string | null;
  returnReason: string | null;
  submittedByRole: string | null;
  approvedByRole: string | null;
  previousYear: number | null;
}

export function toLine(row: LineRow): PlanLine {
  const { id, schoolId, schoolNameTh, kind, scenario, academicYear, number, status, version } = row;
  return {
    ...{ id, schoolId, schoolNameTh, kind, scenario, academicYear, number, status, version },
    submittedAt: row.submittedAt?.toISOString() ?? null,
    approvedAt: row.approvedAt?.toISOString() ?? null,
  };
}

const DETAIL = `
  SELECT ${RECORD}, ${LINE}, pl.opened_reason AS "openedReason", pl.return_reason AS "returnReason",
    (SELECT h.acting_role FROM plan_history h WHERE h.plan_id = pl.id AND h.action = 'submit' ORDER BY h.at DESC LIMIT 1) AS "submittedByRole",
    (SELECT h.acting_role FROM plan_history h WHERE h.plan_id = pl.id AND h.action = 'approve' ORDER BY h.at DESC LIMIT 1) AS "approvedByRole",
    (SELECT pv.academic_year FROM plan pv WHERE pv.id = pl.previous_id) AS "previousYear"
  FROM plan pl JOIN school sc ON sc.id = pl.school_id WHERE pl.id = $1`;

export interface PlanParts {
  content: PlanContent;
  risks: PlanRisk[];
  measures: MeasureRecord[];
  contacts: ContactRecord[];
}

export async function partsOf(tx: Tx, record: PlanRecord): Promise<PlanParts> {
  const isSafety = record.kind === 'SAFETY';
  const [risks, measures, contacts] = await Promise.all([
    isSafety ? listPlanRisks(tx, record) : [],
    isSafety ? listMeasures(tx, record.id) : [],
    isSafety ? [] : listContacts(tx, record.id),
  ]);
  return { content: contentOf(record), risks, measures, contacts };
}

/** What the plan lacks before it can be submitted. */
export function missingOf(tx: Tx, { kind }: PlanRecord, parts: PlanParts): PlanMissingView[] {
  const missing =
    kind === 'SAFETY'
      ? missingOfSafetyPlan({ ...parts, highRisks: parts.risks.filter(isHigh) })
      : missingOfEmergencyPlan(parts, isoDateOf(tx.now));
  return missing.map((one) => ({ code: one.code, pointer: pointerOfPlanMissing(one) }));
}

/**
 * One plan as the actor may read it.
 * @throws DomainError `not-found` when it is absent or out of scope.
 */
export async function findPlan(tx: Tx, access: Access, actor: Actor, id: string): Promise<PlanView> {
  const row = await tx.row<DetailRow>(DETAIL, [id]);
  if (!row) throw new DomainError('not-found');
  access.assertCan(actor, 'plan.read', accessOf(row));
  const [parts, maps] = [await partsOf(tx, row), await listMaps(tx, id)];
  const named = actor.party === 'school' || actor.role === 'DISTRICT_SAFETY';
  const today = isoDateOf(tx.now);
  const { openedReason, returnReason, submittedByRole, approvedByRole, previousId, previousYear } = row;
  return {
    ...toLine(row),
    ...{ openedReason, returnReason, submittedByRole, approvedByRole, previousId, previousYear },
    content: toContent(parts.content),
    risks: toRisks(parts),
    measures: parts.measures.map((measure) => toMeasure(measure, named)),
    contacts: parts.contacts.map((contact) => ({
      ...contact,
      fresh: isContactFresh(contact.checkedOn, today),
    })),
    maps,
    missing: PLAN_OPEN.includes(row.status) ? missingOf(tx, row, parts) : [],
    availableActions: availablePlanActions(row.status, (permission) =>
      access.can(actor, permission, accessOf(row)),
    ).filter((action) => action !== 'check-contact' || row.kind === 'EMERGENCY'),
  };
}

const toContent = ({ command, helpNeeds, ...texts }: PlanContent): PlanContentView => ({
  ...texts,
  command: [...command],
  helpNeeds: [...helpNeeds],
});

function toRisks({ risks, measures }: PlanParts): PlanRiskView[] {
  const { covered } = coverageOf(
    risks,
    measures.flatMap((measure) => measure.risks),
  );
  const ids = new Set(covered.map(({ id }) => id));
  return risks.map((risk) => ({ ...risk, covered: ids.has(risk.id) }));
}

function toMeasure({ ownerCurrent: _, ...measure }: MeasureRecord, named: boolean): PlanMeasureView {
  return { ...measure, ownerName: named ? measure.ownerName : null };
}
