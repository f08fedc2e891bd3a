import { begun, head, later, partId, PARTS, type Written } from './cases-written.js';
import { demoId } from './demo-id.js';
import type { PostRow } from './staff.js';

/** The timeline, in the order in which the product would have written it. */
export function historyOf(one: Written) {
  const { plan, owner, care, psychologist, officer } = one;
  const lines: [share: number, post: PostRow, action: string, more?: object][] = [
    [0, owner, 'open', { to_status: begun(one) ? 'OPEN' : 'DRAFT', code: 'HAND' }],
  ];
  const add = (when: boolean, ...line: (typeof lines)[number]): void => {
    if (when) lines.push(line);
  };
  add(begun(one), 0.1, owner, 'plan', { source_id: partId(one, 2), code: 'GOAL' });
  add(plan.visited === true, 0.2, owner, 'visit', { source_id: partId(one, 5), code: 'MET' });
  add(plan.note !== undefined, 0.3, owner, 'note', { source_id: partId(one, 7), code: 'NORMAL' });
  add(plan.psychologist !== undefined, 0.4, care, 'conference', { source_id: partId(one, 6) });
  add(plan.psychologist !== undefined, 0.5, psychologist, 'note', {
    source_id: partId(one, 8),
    code: 'PSYCHOLOGIST',
  });
  const moved = {
    CONFERENCE: 'call-conference',
    FOLLOW_UP: 'follow-up',
    REFERRED: 'refer',
    CLOSED: 'close',
    REOPENED: 'reopen',
  };
  const action = moved[plan.status as keyof typeof moved] as string | undefined;
  add(plan.status === 'REOPENED', 0.6, care, 'close', {
    from_status: 'OPEN',
    to_status: 'CLOSED',
    code: 'IMPROVED',
  });
  if (action)
    lines.push([
      0.9,
      care,
      action,
      {
        ...{ from_status: plan.status === 'REOPENED' ? 'CLOSED' : 'OPEN', to_status: plan.status },
        ...(plan.closeReason ? { code: plan.closeReason } : {}),
        ...(plan.status === 'REOPENED' ? { reason: 'กลับมามีพฤติกรรมเดิม' } : {}),
      },
    ]);
  add(plan.study !== undefined, 0.91, owner, 'study');
  add(plan.study !== undefined && plan.study !== 'DRAFT', 0.92, care, 'study-submit');
  add(plan.study === 'ANALYSED', 0.95, officer, 'study-analyse');
  add(plan.study === 'RETURNED', 0.95, officer, 'study-return');
  return lines.map(([share, post, act, more], position) => ({
    ...{ ...head, case_id: one.id, id: demoId('case-history', one.index * PARTS + position) },
    ...{ at: later(one, share), person_id: post.person_id, post_id: post.id, acting_role: post.role },
    ...{ action: act, ...more },
  }));
}
