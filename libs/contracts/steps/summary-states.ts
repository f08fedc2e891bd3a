import type { Permission } from '../access/permissions.js';
import type { VocabularyEntry } from '../vocabularies/entry.js';

/** Yearly summaries of schools, and the district's own. Proposal. */
export const SUMMARY_STATUS_LABELS = [
  { code: 'DRAFT', th: 'กำลังจัดทำ', en: 'Being written', basis: 'proposal' },
  { code: 'SUBMITTED', th: 'เสนอแล้ว รอพิจารณา', en: 'Submitted', basis: 'proposal' },
  { code: 'RETURNED', th: 'ส่งกลับให้แก้ไข (ระบุเหตุ)', en: 'Returned with reason', basis: 'proposal' },
  { code: 'ACCEPTED', th: 'รับรองแล้ว', en: 'Accepted', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type SummaryStatus = (typeof SUMMARY_STATUS_LABELS)[number]['code'];

export type SummaryActionName = 'change' | 'submit' | 'return' | 'accept';

export interface SummaryTransition {
  from: readonly SummaryStatus[];
  /** The state after it; `null` leaves the state as it is. */
  to: SummaryStatus | null;
  permission: Permission;
  requires: readonly string[];
}

export const SUMMARY_OPEN: readonly SummaryStatus[] = ['DRAFT', 'RETURNED'];

/** An accepted summary does not change; whoever wrote or submitted one does not accept it. */
export const SUMMARY_ACTIONS: Record<SummaryActionName, SummaryTransition> = {
  change: { from: SUMMARY_OPEN, to: null, permission: 'summary.write', requires: [] },
  submit: { from: SUMMARY_OPEN, to: 'SUBMITTED', permission: 'summary.submit', requires: [] },
  return: { from: ['SUBMITTED'], to: 'RETURNED', permission: 'summary.decide', requires: ['reason'] },
  accept: { from: ['SUBMITTED'], to: 'ACCEPTED', permission: 'summary.decide', requires: [] },
};
export const SUMMARY_ACTION_NAMES = Object.keys(SUMMARY_ACTIONS) as SummaryActionName[];

/** Texts that a summary cannot be submitted without. */
export const SUMMARY_TEXTS = ['results', 'problems', 'learned', 'nextYear'] as const;
export type SummaryText = (typeof SUMMARY_TEXTS)[number];

/** Actions that the table offers in a state to somebody who holds the permissions on this very summary. */
export function availableSummaryActions(
  status: SummaryStatus,
  permitted: (permission: Permission) => boolean,
): SummaryActionName[] {
  return SUMMARY_ACTION_NAMES.filter((name) => {
    const { from, permission } = SUMMARY_ACTIONS[name];
    return from.includes(status) && permitted(permission);
  });
}
