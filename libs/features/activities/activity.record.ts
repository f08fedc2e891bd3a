import {
  type ActivityKind,
  type ActivityStatus,
  type ScenarioCode,
  type DrillType,
  type GuidanceArea,
  type HazardGroupCode,
} from '#contracts';
import type { AccessRecord } from '#platform/access';
import type { Tx } from '#platform/database';
import { DomainError } from '#platform/errors';

/** The row of `activity` as a change needs it. */
export interface ActivityRecord {
  id: string;
  districtId: string;
  schoolId: string | null;
  schoolIds: string[];
  networkIds: string[];
  reference: string;
  academicYear: number;
  kind: ActivityKind;
  status: ActivityStatus;
  happensOn: string;
  title: string;
  note: string | null;
  hazardGroups: HazardGroupCode[];
  scenario: ScenarioCode | null;
  drillType: DrillType | null;
  minutesToClear: number | null;
  guidanceArea: GuidanceArea | null;
  leadTeachers: boolean;
  followsId: string | null;
  agencyIds: string[];
  partnerNames: string[];
  withdrawReason: string | null;
  version: number;
}

export const RECORD = `ac.id, ac.district_id AS "districtId", ac.school_id AS "schoolId", ac.school_ids AS "schoolIds",
  ARRAY(SELECT DISTINCT s.network_id FROM school s WHERE s.id = ANY (ac.school_ids) AND s.network_id IS NOT NULL) AS "networkIds", ac.reference,
  ac.academic_year AS "academicYear", ac.kind, ac.status, ac.happens_on AS "happensOn", ac.title, ac.note, ac.hazard_groups AS "hazardGroups",
  ac.scenario, ac.drill_type AS "drillType", ac.minutes_to_clear AS "minutesToClear", ac.guidance_area AS "guidanceArea",
  ac.lead_teachers AS "leadTeachers", ac.follows_id AS "followsId", ac.agency_ids AS "agencyIds", ac.partner_names AS "partnerNames",
  ac.withdraw_reason AS "withdrawReason", ac.version`;

/** Locks what the actor's party may change; what it may only see is found, so that the check can say so. */
export async function takeActivity(tx: Tx, id: string): Promise<ActivityRecord> {
  const sql = `SELECT ${RECORD} FROM activity ac WHERE ac.id = $1` as const;
  const record =
    (await tx.row<ActivityRecord & Record<string, unknown>>(`${sql} FOR UPDATE`, [id])) ??
    (await tx.row<ActivityRecord & Record<string, unknown>>(sql, [id]));
  if (!record) throw new DomainError('not-found');
  return record;
}

/** What the access check reads of an activity. */
export function accessOf({
  districtId,
  schoolId,
  schoolIds,
  networkIds,
}: Pick<ActivityRecord, 'districtId' | 'schoolId' | 'schoolIds' | 'networkIds'>): AccessRecord {
  return { districtId, keeper: schoolId ?? 'district', schoolIds, networkIds };
}

/** The subject of its tasks. */
export const subjectOf = (
  { id, reference }: Pick<ActivityRecord, 'id' | 'reference'>,
  schoolId: string,
): { kind: 'activity'; id: string; reference: string; schoolId: string } => ({
  kind: 'activity',
  id,
  reference,
  schoolId,
});

export interface ActivityStep {
  action: string;
  from: ActivityStatus | null;
  to: ActivityStatus;
  reason?: string | null;
  findingId?: string | null;
  /** What the record says now. */
  content?: object;
  version: number;
}

/** Keeps one step: history, audit and live event. */
export async function recordStep(
  tx: Tx,
  { id, districtId, schoolIds }: Pick<ActivityRecord, 'id' | 'districtId' | 'schoolIds'>,
  { action, from, to, reason, findingId, content, version }: ActivityStep,
): Promise<void> {
  await tx.execute(
    `INSERT INTO activity_history (id, activity_id, district_id, school_id, at, person_id, post_id, acting_role, action, finding_id, from_status, to_status, reason, content, version)
     VALUES (gen_random_uuid(), $1, (SELECT ctx_district()), (SELECT ctx_school()), $2, (SELECT ctx_person()), (SELECT ctx_post()), current_setting('app.acting_role'),
       $3, $4, $5, $6, $7, $8::jsonb, $9)`,
    [
      ...[id, tx.now, action, findingId ?? null, from, to, reason ?? null],
      ...[JSON.stringify(content ?? {}), version],
    ],
  );
  tx.audit({ action: `activity.${action}`, recordKind: 'activity', recordId: id });
  tx.publish({ kind: 'activity', id, version, districtId, schoolIds });
}
