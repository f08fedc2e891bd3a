import type { CaseStudyStatus } from '#contracts';
import type { Access, Actor } from '#platform/access';
import type { Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import type { CaseStudyCount, CaseStudyLine, SectionField, StudyFilter } from './case-study.dto.js';

export interface StudyRow {
  id: string;
  caseId: string;
  reference: string;
  schoolNameTh: string;
  status: CaseStudyStatus;
  causes: string[];
  helps: string[];
  result: string | null;
  academicYear: number;
  submittedAt: Date | null;
  changedAt: Date;
  version: number;
  sections: SectionField[];
  districtNote: string | null;
}

const STUDY = `cs.id, cs.case_id AS "caseId", c.reference, sc.name_th AS "schoolNameTh", cs.status, cs.causes, cs.helps, cs.result,
  cs.academic_year AS "academicYear", cs.submitted_at AS "submittedAt", cs.changed_at AS "changedAt", cs.version`;
const WHOLE = `${STUDY}, cs.sections, cs.district_note AS "districtNote"`;
const FROM = 'case_study cs JOIN student_case c ON c.id = cs.case_id JOIN school sc ON sc.id = c.school_id';

export async function findStudy(tx: Tx, id: string): Promise<StudyRow> {
  const row = await tx.row<StudyRow>(`SELECT ${WHOLE} FROM ${FROM} WHERE cs.id = $1`, [id]);
  if (!row) throw new DomainError('not-found');
  return row;
}

export async function lockStudy(tx: Tx, id: string): Promise<StudyRow> {
  const row = await tx.row<StudyRow>(`SELECT ${WHOLE} FROM ${FROM} WHERE cs.id = $1 FOR UPDATE OF cs`, [id]);
  if (!row) throw new DomainError('not-found');
  return row;
}

export function toStudyLine(row: StudyRow): CaseStudyLine {
  return {
    id: row.id,
    caseId: row.caseId,
    reference: row.reference,
    schoolNameTh: row.schoolNameTh,
    status: row.status,
    causes: row.causes,
    helps: row.helps,
    result: row.result,
    academicYear: row.academicYear,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    version: row.version,
  };
}

/** The reports that count, for the table and for the list behind each of its cells alike. */
function counted(access: Access, actor: Actor, query: StudyFilter, params: unknown[]): string {
  const conditions = [
    access.scopeWhere(actor, 'case-study.read', params),
    "cs.status IN ('SUBMITTED', 'ANALYSED')",
    `cs.academic_year = $${params.push(query.academicYear)}`,
  ];
  if (query.cause !== undefined) conditions.push(`$${params.push(query.cause)}::text = ANY (cs.causes)`);
  if (query.help !== undefined) conditions.push(`$${params.push(query.help)}::text = ANY (cs.helps)`);
  if (query.result !== undefined) conditions.push(`cs.result = $${params.push(query.result)}`);
  return conditions.join(' AND ');
}

export function listStudies(
  tx: Tx,
  access: Access,
  actor: Actor,
  { query, after }: { query: StudyFilter; after: readonly (string | number)[] },
): Promise<StudyRow[]> {
  const params: unknown[] = [query.limit + 1];
  const where = counted(access, actor, query, params);
  const position =
    after.length === 2
      ? ` AND (cs.submitted_at, cs.id) < ($${params.push(after[0])}::timestamptz, $${params.push(after[1])}::uuid)`
      : '';
  return tx.rows<StudyRow>(
    `SELECT ${STUDY} FROM ${FROM} WHERE ${where}${position} ORDER BY cs.submitted_at DESC, cs.id DESC LIMIT $1`,
    params,
  );
}

export async function countStudies(
  tx: Tx,
  access: Access,
  actor: Actor,
  query: StudyFilter,
): Promise<{ reports: number; cells: CaseStudyCount[] }> {
  const params: unknown[] = [];
  const where = counted(access, actor, query, params);
  const [total, cells] = await Promise.all([
    tx.row<{ reports: number }>(`SELECT count(*)::int AS reports FROM ${FROM} WHERE ${where}`, params),
    tx.rows<CaseStudyCount>(
      `SELECT cause, help, cs.result, count(*)::int AS count FROM ${FROM}, unnest(cs.causes) cause, unnest(cs.helps) help
       WHERE ${where} GROUP BY cause, help, cs.result ORDER BY cause, help, cs.result`,
      params,
    ),
  ]);
  return { reports: total?.reports ?? 0, cells };
}
