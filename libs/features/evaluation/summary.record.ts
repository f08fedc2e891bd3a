import { availableSummaryActions, SUMMARY_OPEN, SUMMARY_TEXTS, type SummaryStatus } from '#contracts';
import type { Access, AccessRecord, Actor } from '#platform/access';
import type { Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { listSteps } from './evaluation-history.js';
import type { SummaryFigures, SummaryLine, SummaryView } from './summary.dto.js';
import { readFigures } from './summary.figures.js';

/** The row of `yearly_summary`. */
export interface SummaryRecord {
  id: string;
  districtId: string;
  schoolId: string | null;
  schoolNameTh: string | null;
  networkId: string | null;
  academicYear: number;
  status: SummaryStatus;
  results: string | null;
  problems: string | null;
  learned: string | null;
  nextYear: string | null;
  figures: SummaryFigures | null;
  submittedAt: Date | null;
  submittedByPersonId: string | null;
  returnReason: string | null;
  acceptedAt: Date | null;
  version: number;
}

export const SUMMARY = `ys.id, ys.district_id AS "districtId", ys.school_id AS "schoolId", ys.academic_year AS "academicYear", ys.status,
  ys.results, ys.problems, ys.learned, ys.next_year AS "nextYear", ys.figures, ys.submitted_at AS "submittedAt",
  ys.submitted_by_person_id AS "submittedByPersonId", ys.return_reason AS "returnReason", ys.accepted_at AS "acceptedAt", ys.version,
  (SELECT s.name_th FROM school s WHERE s.id = ys.school_id) AS "schoolNameTh",
  (SELECT s.network_id FROM school s WHERE s.id = ys.school_id) AS "networkId"`;

export function accessOfSummary({
  districtId,
  schoolId,
  networkId,
}: Pick<SummaryRecord, 'districtId' | 'schoolId' | 'networkId'>): AccessRecord {
  return {
    ...{ districtId, networkId, schoolIds: schoolId ? [schoolId] : [] },
    of: schoolId ? 'school' : 'office',
  };
}

/** @throws DomainError `not-found` when the wall shows none. */
export async function lockSummary(tx: Tx, id: string): Promise<SummaryRecord> {
  const record = await tx.row<SummaryRecord & Record<string, unknown>>(
    `SELECT ${SUMMARY} FROM yearly_summary ys WHERE ys.id = $1 FOR UPDATE`,
    [id],
  );
  if (!record) throw new DomainError('not-found');
  return record;
}

export function summaryLine(record: SummaryRecord): SummaryLine {
  const { id, schoolId, schoolNameTh, academicYear, status, version } = record;
  return {
    ...{ id, schoolId, schoolNameTh, academicYear, status, version },
    submittedAt: record.submittedAt?.toISOString() ?? null,
    acceptedAt: record.acceptedAt?.toISOString() ?? null,
  };
}

export const missingTexts = (record: SummaryRecord): (typeof SUMMARY_TEXTS)[number][] =>
  SUMMARY_TEXTS.filter((field) => record[field] === null);

/**
 * One summary as the actor may read it.
 * @throws DomainError `not-found` when it is absent or out of scope.
 */
export async function findSummary(tx: Tx, access: Access, actor: Actor, id: string): Promise<SummaryView> {
  const record = await tx.row<SummaryRecord & Record<string, unknown>>(
    `SELECT ${SUMMARY} FROM yearly_summary ys WHERE ys.id = $1`,
    [id],
  );
  if (!record) throw new DomainError('not-found');
  access.assertCan(actor, 'summary.read', accessOfSummary(record));
  const isOpen = SUMMARY_OPEN.includes(record.status);
  const figures = record.figures && !isOpen ? record.figures : await readFigures(tx, access, actor, record);
  const { results, problems, learned, nextYear, returnReason } = record;
  return {
    ...summaryLine(record),
    ...{ results, problems, learned, nextYear, returnReason },
    // A teacher is told no numbers of what he may not read; restricted reports are among them.
    figures: actor.role === 'TEACHER' ? { ...figures, events: [] } : figures,
    missing: isOpen ? missingTexts(record) : [],
    history: await listSteps(tx, id),
    availableActions: availableSummaryActions(record.status, (permission) =>
      access.can(actor, permission, accessOfSummary(record)),
    ),
  };
}
