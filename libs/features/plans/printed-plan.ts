import type { PlanContent, PlanStatus, ScenarioCode } from '#contracts';
import { FileVault, type OpenedFile } from '#platform/files';
import type { Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { contentOf, listContacts, readPlan, type ContactRecord } from './plan.record.js';

export interface PrintedPlan {
  id: string;
  schoolId: string;
  schoolNameTh: string;
  scenario: ScenarioCode;
  academicYear: number;
  number: number;
  status: PlanStatus;
  approvedAt: Date | null;
  content: PlanContent;
  contacts: readonly ContactRecord[];
  maps: readonly OpenedFile[];
}

/**
 * An emergency plan as it is put on paper: no student is named in it. Whoever asks has checked `plan.read` before.
 * @throws DomainError `not-found` when the wall shows none, or for a safety plan.
 */
export async function readPrintedPlan(tx: Tx, vault: FileVault, id: string): Promise<PrintedPlan> {
  const record = await readPlan(tx, id);
  if (record.scenario === null) throw new DomainError('not-found');
  const head = await tx.row<{ schoolNameTh: string; approvedAt: Date | null }>(
    'SELECT s.name_th AS "schoolNameTh", p.approved_at AS "approvedAt" FROM plan p JOIN school s ON s.id = p.school_id WHERE p.id = $1',
    [id],
  );
  const files = await tx.rows<{ fileId: string }>(
    'SELECT f.file_id AS "fileId" FROM plan_map f WHERE f.plan_id = $1 ORDER BY f.added_at, f.id',
    [id],
  );
  const maps: OpenedFile[] = [];
  for (const { fileId } of files) maps.push(await vault.open(tx, fileId));
  const { schoolId, scenario, academicYear, number, status } = record;
  return {
    ...{ id, schoolId, scenario, academicYear, number, status, maps },
    schoolNameTh: head?.schoolNameTh ?? '',
    approvedAt: head?.approvedAt ?? null,
    content: contentOf(record),
    contacts: await listContacts(tx, id),
  };
}
