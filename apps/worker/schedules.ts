import type { JobName } from '#contracts';

interface Schedule {
  id: string;
  /** Cron pattern on the Thai clock. */
  pattern: string;
  job: JobName;
}

/** Everything that happens by the clock, in one table. */
export const SCHEDULES: readonly Schedule[] = [
  { id: 'nightly', pattern: '30 2 * * *', job: 'platform.nightly' },
  { id: 'line-forget', pattern: '40 2 * * *', job: 'line.forget' },
  { id: 'hourly', pattern: '10 * * * *', job: 'platform.hourly' },
  { id: 'tick', pattern: '*/2 * * * *', job: 'tasks.tick' },
  { id: 'weekly', pattern: '0 19 * * 3', job: 'tasks.weekly' },
  { id: 'new-year', pattern: '15 5 16 5 *', job: 'steps.new-year' },
];
