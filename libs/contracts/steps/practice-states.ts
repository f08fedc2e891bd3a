import type { Permission } from '../access/permissions.js';
import type { VocabularyEntry } from '../vocabularies/entry.js';

/** Best practices: a school proposes, the district chooses, every school of the district reads. Proposal. */
export const PRACTICE_STATUS_LABELS = [
  { code: 'PROPOSED', th: 'โรงเรียนเสนอ', en: 'Proposed by the school', basis: 'proposal' },
  { code: 'CHOSEN', th: 'เขตคัดเลือกเผยแพร่', en: 'Chosen by the district', basis: 'proposal' },
  { code: 'DECLINED', th: 'ไม่ได้คัดเลือก (ระบุเหตุ)', en: 'Not chosen, with reason', basis: 'proposal' },
  {
    code: 'WITHDRAWN',
    th: 'โรงเรียนถอน (ระบุเหตุ)',
    en: 'Withdrawn by the school, with reason',
    basis: 'proposal',
  },
] as const satisfies readonly VocabularyEntry[];
export type PracticeStatus = (typeof PRACTICE_STATUS_LABELS)[number]['code'];

export type PracticeActionName = 'choose' | 'decline' | 'withdraw';

export interface PracticeTransition {
  from: readonly PracticeStatus[];
  to: PracticeStatus;
  permission: Permission;
  requires: readonly string[];
}

export const PRACTICE_ACTIONS: Record<PracticeActionName, PracticeTransition> = {
  choose: { from: ['PROPOSED'], to: 'CHOSEN', permission: 'practice.decide', requires: [] },
  decline: { from: ['PROPOSED'], to: 'DECLINED', permission: 'practice.decide', requires: ['reason'] },
  withdraw: {
    from: ['PROPOSED', 'CHOSEN'],
    to: 'WITHDRAWN',
    permission: 'practice.withdraw',
    requires: ['reason'],
  },
};
export const PRACTICE_ACTION_NAMES = Object.keys(PRACTICE_ACTIONS) as PracticeActionName[];

export function availablePracticeActions(
  status: PracticeStatus,
  permitted: (permission: Permission) => boolean,
): PracticeActionName[] {
  return PRACTICE_ACTION_NAMES.filter((name) => {
    const { from, permission } = PRACTICE_ACTIONS[name];
    return from.includes(status) && permitted(permission);
  });
}
