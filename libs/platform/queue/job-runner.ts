import type { JobName } from '#contracts';
import type { Job } from 'bullmq';
import type { Logger } from 'pino';
import { traceIdFrom, withTrace } from '../logging/index.js';
import { jobSeconds } from '../metrics/index.js';
import { LINES, type Queues } from './queues.js';
import type { collectHandlers } from './handlers.js';

type Handlers = ReturnType<typeof collectHandlers>;

/** Big files are read one at a time: memory is the worker's scarce good. */
const BULK_AT_ONCE = 1;

/** Works on every line until the queues are closed. */
export function runJobs(
  queues: Queues,
  handlers: Handlers,
  { logger, concurrency }: { logger: Logger; concurrency: number },
): void {
  for (const line of LINES) {
    const atOnce = line === 'bulk' ? BULK_AT_ONCE : concurrency;
    queues.work(
      line,
      (job) => runJob(job, handlers, logger),
      atOnce,
      (err) => logger.warn({ err }, 'queue connection'),
    );
  }
}

function runJob(job: Job, handlers: Handlers, logger: Logger): Promise<void> {
  return withTrace(traceIdFrom(undefined), async () => {
    const name = job.name as JobName;
    const handle = handlers.get(name);
    if (!handle) throw new Error(`Job ${name} has no handler`);
    const measured = jobSeconds.startTimer({ job: name });
    try {
      await handle(job.data, { id: job.id ?? '', attempt: job.attemptsMade + 1 });
      measured({ outcome: 'done' });
      logger.info({ job: name, id: job.id }, 'job done');
    } catch (err) {
      measured({ outcome: 'failed' });
      logger.error({ err, job: name, id: job.id, attempt: job.attemptsMade + 1 }, 'job failed');
      throw err;
    }
  });
}
