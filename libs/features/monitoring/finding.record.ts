import type { MonitoringFindingLevel, MonitoringFindingStatus } from '#contracts';
import type { AccessRecord } from '#platform/access';
import type { Tx } from '#platform/database';
import { DomainError } from '#platform/errors';

/** The row of `monitoring_finding` as a change needs it. */
export interface FindingRecord {
  id: string;
  visitId: string;
  reference: string;
  districtId: string;
  schoolId: string;
  networkId: string | null;
  level: MonitoringFindingLevel;
  ownerPostId: string;
  foundByPostId: string;
  dueOn: string;
  status: MonitoringFindingStatus;
  late: boolean;
  version: number;
}

export const FINDING = `mf.id, mf.visit_id AS "visitId", mv.reference, mf.district_id AS "districtId", mf.school_id AS "schoolId", mf.level,
  mf.owner_post_id AS "ownerPostId", mf.found_by_post_id AS "foundByPostId", mf.due_on AS "dueOn", mf.status, mf.late, mf.version,
  (SELECT s.network_id FROM school s WHERE s.id = mf.school_id) AS "networkId"`;

export const FROM_FINDING = 'FROM monitoring_finding mf JOIN monitoring_visit mv ON mv.id = mf.visit_id';

const ONE = `SELECT ${FINDING} ${FROM_FINDING} WHERE mf.id = $1`;

/** @throws DomainError `not-found` when the wall shows none. */
export async function lockFinding(tx: Tx, id: string): Promise<FindingRecord> {
  const record = await tx.row<FindingRecord & Record<string, unknown>>(`${ONE} FOR UPDATE OF mf`, [id]);
  if (!record) throw new DomainError('not-found');
  return record;
}

/** @throws DomainError `not-found` when the wall shows none. */
export async function getFinding(tx: Tx, id: string): Promise<FindingRecord> {
  const record = await tx.row<FindingRecord & Record<string, unknown>>(ONE, [id]);
  if (!record) throw new DomainError('not-found');
  return record;
}

/** What the access check reads of a finding. */
export function accessOfFinding({
  districtId,
  schoolId,
  networkId,
  ownerPostId,
}: Pick<FindingRecord, 'districtId' | 'schoolId' | 'networkId' | 'ownerPostId'>): AccessRecord {
  return { districtId, schoolIds: [schoolId], networkId, ownerPostId };
}

const COLUMN = {
  status: 'status',
  ownerPostId: 'owner_post_id',
  dueOn: 'due_on',
  taskId: 'task_id',
  answer: 'answer',
  answeredAt: 'answered_at',
  answeredByPostId: 'answered_by_post_id',
  returnReason: 'return_reason',
  closedAt: 'closed_at',
  late: 'late',
} as const;

export type FindingChange = Partial<Record<keyof typeof COLUMN, unknown>>;

/** Writes a change by compare-and-set. */
export async function updateFinding(
  tx: Tx,
  { id, version }: Pick<FindingRecord, 'id' | 'version'>,
  change: FindingChange,
): Promise<void> {
  const fields = (Object.keys(change) as (keyof typeof COLUMN)[]).sort();
  const assignments = fields.map((field, index) => `, ${COLUMN[field]} = $${index + 4}`).join('');
  const changed = await tx.execute(
    `UPDATE monitoring_finding SET version = version + 1, changed_at = $3${assignments} WHERE id = $1 AND version = $2`,
    [id, version, tx.now, ...fields.map((field) => change[field])],
  );
  if (changed !== 1) throw new DomainError('stale-version');
}
