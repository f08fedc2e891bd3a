import type { Evidence, EvidenceBySchool, EvidenceKey, SchoolEvidence } from './evidence.js';

/** One figure of one school, as a statement over many schools gives it. */
export interface EvidenceRow extends Evidence {
  schoolId: string;
  key: EvidenceKey;
}

/** Gathers figures by school. What a statement gave no row for stays unknown, which counts as nothing. */
export function evidenceBySchool(rows: readonly EvidenceRow[]): EvidenceBySchool {
  const bySchool = new Map<string, SchoolEvidence>();
  for (const { schoolId, key, have, of, records, missing } of rows)
    bySchool.set(schoolId, { ...bySchool.get(schoolId), [key]: { have, of, records, missing } });
  return bySchool;
}
