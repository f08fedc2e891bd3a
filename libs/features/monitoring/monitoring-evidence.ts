import {
  isFindingOverdue,
  MONITORING_DONE,
  termsBegun,
  type Evidence,
  type EvidenceBySchool,
  type EvidenceQuestion,
  type EvidenceRecord,
  type MonitoringFindingStatus,
  type SchoolEvidence,
} from '#contracts';
import type { Tx } from '#platform/database';

interface VisitRow {
  id: string;
  schoolId: string;
  term: number;
  on: string;
}

interface FindingRow {
  id: string;
  visitId: string;
  schoolId: string;
  status: MonitoringFindingStatus;
  dueOn: string;
  hasTask: boolean;
}

const VISITS = `
  SELECT mv.id, mv.school_id AS "schoolId", mv.term, mv.visited_on AS "on" FROM monitoring_visit mv
  WHERE mv.district_id = $1 AND mv.school_id = ANY ($2::uuid[]) AND mv.academic_year = $3 AND mv.status = ANY ($4::text[])
  ORDER BY mv.visited_on, mv.id`;

const FINDINGS = `
  SELECT mf.id, mf.visit_id AS "visitId", mf.school_id AS "schoolId", mf.status, mf.due_on AS "dueOn", mf.task_id IS NOT NULL AS "hasTask"
  FROM monitoring_finding mf JOIN monitoring_visit mv ON mv.id = mf.visit_id
  WHERE mv.district_id = $1 AND mv.school_id = ANY ($2::uuid[]) AND mv.academic_year = $3 AND mv.status = ANY ($4::text[])
  ORDER BY mf.due_on, mf.id`;

/** What monitoring knows of schools and an academic year, for the step board. Reads through the wall of whoever asks. */
export async function monitoringEvidence(
  tx: Tx,
  { districtId, schoolIds, year, today }: EvidenceQuestion,
): Promise<EvidenceBySchool> {
  const params = [districtId, schoolIds, year, MONITORING_DONE];
  const [visits, findings] = await Promise.all([
    tx.rows<VisitRow & Record<string, unknown>>(VISITS, params),
    tx.rows<FindingRow & Record<string, unknown>>(FINDINGS, params),
  ]);
  return new Map(
    schoolIds.map((id): [string, SchoolEvidence] => {
      const own = findings.filter(({ schoolId }) => schoolId === id);
      return [
        id,
        {
          'monitoring.visited-terms': visitedTerms(
            visits.filter(({ schoolId }) => schoolId === id),
            termsBegun(year, today),
          ),
          'monitoring.findings-with-task': share(own, ({ hasTask }) => hasTask),
          'monitoring.findings-in-time': share(
            own,
            ({ status, dueOn }) => !isFindingOverdue(status, dueOn, today),
          ),
        },
      ];
    }),
  );
}

function visitedTerms(visits: readonly VisitRow[], begun: readonly number[]): Evidence {
  const visited = new Set(visits.map(({ term }) => term));
  const missing = begun.filter((term) => !visited.has(term)).map(String);
  return {
    have: begun.length - missing.length,
    of: begun.length,
    records: visits.map(({ id, on }): EvidenceRecord => ({ kind: 'visit', id, on })),
    missing,
  };
}

function share(findings: readonly FindingRow[], meets: (finding: FindingRow) => boolean): Evidence {
  const met = findings.filter(meets);
  return {
    have: met.length,
    of: findings.length,
    records: met.map(({ id, dueOn, visitId }): EvidenceRecord => ({
      kind: 'finding',
      id,
      on: dueOn,
      at: visitId,
    })),
    missing: findings.filter((one) => !meets(one)).map(({ id }) => id),
  };
}
