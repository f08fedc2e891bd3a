import type { Permission } from '../access/permissions.js';
import type { VocabularyEntry } from '../vocabularies/entry.js';

export const CASE_STUDY_STATUS_LABELS = [
  { code: 'DRAFT', th: 'ฉบับร่าง', en: 'Draft', basis: 'proposal' },
  { code: 'SUBMITTED', th: 'ส่งถึงเขตพื้นที่', en: 'Submitted to the district', basis: 'proposal' },
  { code: 'RETURNED', th: 'ส่งกลับแก้ไข', en: 'Returned', basis: 'proposal' },
  { code: 'ANALYSED', th: 'เขตวิเคราะห์แล้ว', en: 'Analysed by the district', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type CaseStudyStatus = (typeof CASE_STUDY_STATUS_LABELS)[number]['code'];

export type CaseStudyActionName = 'edit' | 'submit' | 'return' | 'analyse';

export interface CaseStudyTransition {
  from: readonly CaseStudyStatus[];
  to: CaseStudyStatus | null;
  permission: Permission;
  requires: readonly string[];
}

/** The life cycle of a case-study report. */
export const CASE_STUDY_ACTIONS: Record<CaseStudyActionName, CaseStudyTransition> = {
  edit: { from: ['DRAFT', 'RETURNED'], to: null, permission: 'case-study.write', requires: [] },
  submit: { from: ['DRAFT', 'RETURNED'], to: 'SUBMITTED', permission: 'case-study.submit', requires: [] },
  return: { from: ['SUBMITTED'], to: 'RETURNED', permission: 'case-study.analyse', requires: ['note'] },
  analyse: { from: ['SUBMITTED'], to: 'ANALYSED', permission: 'case-study.analyse', requires: ['note'] },
};

export const CASE_STUDY_ACTION_NAMES = Object.keys(CASE_STUDY_ACTIONS) as CaseStudyActionName[];

/** States in which a report counts in the district's table. */
export const COUNTED_STUDY_STATUSES: readonly CaseStudyStatus[] = ['SUBMITTED', 'ANALYSED'];

export function availableCaseStudyActions(
  status: CaseStudyStatus,
  permitted: (permission: Permission) => boolean,
): CaseStudyActionName[] {
  return CASE_STUDY_ACTION_NAMES.filter((name) => {
    const { from, permission } = CASE_STUDY_ACTIONS[name];
    return from.includes(status) && permitted(permission);
  });
}
