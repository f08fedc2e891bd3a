import type { NoticeChannel } from '../tasks/notice-kinds.js';

/**
 * Every background job and its payload: ids and versions only, never personal data (engineering.md 3).
 * The worker refuses to start when a name has no handler or two.
 */
export interface JobMap {
  'roster.read': { districtId: string; importId: string };
  'roster.check': { districtId: string; importId: string; version: number };
  'roster.apply': { districtId: string; importId: string; version: number };
  'roster.undo': { districtId: string; importId: string; version: number };
  'roster.purge': { districtId: string };
  'statistics.compile': { districtId: string };
  'statistics.recompile': { districtId: string };
  /** A new or newly coded incident at a school with an approved risk of that sub-type. */
  'risk.review': { districtId: string; incidentId: string };
  'reports.make': { districtId: string; reportId: string };
  'reports.purge': { districtId: string };
  /** Contacts to check this term, plans to review this year. */
  'plans.remind': { districtId: string };
  'dropouts.compile': { districtId: string };
  /** Boards of schools whose records changed. */
  'steps.compile': { districtId: string };
  /** Every board of the present and the last year, against what is stored. */
  'steps.verify': { districtId: string };
  /** Drafts of the present year's risk assessments from last year's. */
  'steps.prefill': { districtId: string };
  /** Starts the prefilling of every district. */
  'steps.new-year': Record<string, never>;
  'cases.without-holder': { districtId: string };
  'platform.purge': { districtId: string };
  'tasks.sweep': { districtId: string };
  'tasks.digest': { districtId: string };
  'notices.deliver': { districtId: string; channel: NoticeChannel };
  /** Starts sweeps and deliveries where something is due. */
  'tasks.tick': Record<string, never>;
  /** Starts every district's weekly summary. */
  'tasks.weekly': Record<string, never>;
  /** Clears away codes that ran out, and events that LINE tells no more. */
  'line.forget': Record<string, never>;
  'partners.warn': { districtId: string };
  'referrals.sweep': { districtId: string };
  /** Starts the nightly work of every district. */
  'platform.nightly': Record<string, never>;
  /** Starts the hourly work of every district. */
  'platform.hourly': Record<string, never>;
}

export type JobName = keyof JobMap;

export const JOB_NAMES = [
  'roster.read',
  'roster.check',
  'roster.apply',
  'roster.undo',
  'roster.purge',
  'statistics.compile',
  'statistics.recompile',
  'risk.review',
  'reports.make',
  'reports.purge',
  'plans.remind',
  'dropouts.compile',
  'steps.compile',
  'steps.verify',
  'steps.prefill',
  'steps.new-year',
  'cases.without-holder',
  'platform.purge',
  'tasks.sweep',
  'tasks.digest',
  'notices.deliver',
  'tasks.tick',
  'tasks.weekly',
  'line.forget',
  'partners.warn',
  'referrals.sweep',
  'platform.nightly',
  'platform.hourly',
] as const satisfies readonly JobName[];

/** Jobs that may run for minutes wait in a line of their own, so that a roster never delays a count. */
export const BULK_JOBS: ReadonlySet<JobName> = new Set<JobName>([
  'roster.read',
  'roster.check',
  'roster.apply',
  'roster.undo',
  'reports.make',
]);

/** Jobs that wait for somebody outside the house. */
export const OUTSIDE_JOBS: ReadonlySet<JobName> = new Set<JobName>(['notices.deliver']);
