import { isoDateOf, type IsoDate } from '#contracts';
import type { CasePlan } from './cases-plan.js';
import { demoId } from './demo-id.js';
import { DISTRICT_ID } from './schools.js';
import type { PostRow } from './staff.js';
import type { StudentRow } from './students.js';

export const DAY_MS = 86_400_000;
/** Parts of one case that have an id of their own. */
export const PARTS = 20;

export interface Written {
  plan: CasePlan;
  index: number;
  id: string;
  reference: string;
  student: StudentRow;
  owner: PostRow;
  care: PostRow;
  psychologist: PostRow;
  officer: PostRow;
  openedAt: Date;
}

export const head = { district_id: DISTRICT_ID };
export const partId = ({ index }: Written, part: number): string => demoId('case-part', index * PARTS + part);
export const later = ({ openedAt, plan }: Written, share: number): Date =>
  new Date(openedAt.getTime() + plan.daysAgo * DAY_MS * share);
export const dayOf = (one: Written, share: number): IsoDate => isoDateOf(later(one, share));

export const begun = ({ plan }: Written): boolean => plan.status !== 'DRAFT';
