import { setTimeout as sleep } from 'node:timers/promises';
import type { JobName } from '#contracts';
import { systemActor } from '../access/index.js';
import type { UnitOfWork } from '../database/index.js';
import type { Queues, QueuedJob } from '../queue/index.js';

const BATCH = 500;
const SHORTEST_WAIT = 50;
const LONGEST_WAIT = 1_000;

/**
 * Hands the outbox over to the queue. A crash between the two hands a job over twice with the same id: the queue
 * knows the id for an hour, and effects are fenced by our own keys after that.
 */
export class OutboxRelay {
  private readonly stopping = new AbortController();
  private running: Promise<void> | null = null;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly queues: Queues,
    private readonly onError: (error: unknown) => void,
  ) {}

  start(): void {
    this.running ??= this.loop();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** Hands over one batch. @returns how many jobs it was. */
  async handOver(): Promise<number> {
    return this.uow.run(systemActor('outbox.relay'), async (tx) => {
      const waiting = await tx.rows<{ id: string; name: JobName; payload: unknown }>(
        `SELECT id, name, payload FROM outbox WHERE handed_over_at IS NULL ORDER BY position LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
      );
      if (waiting.length === 0) return 0;
      await this.queues.add(waiting satisfies QueuedJob[]);
      await tx.execute('UPDATE outbox SET handed_over_at = clock_timestamp() WHERE id = ANY ($1::uuid[])', [
        waiting.map((job) => job.id),
      ]);
      return waiting.length;
    });
  }

  private async loop(): Promise<void> {
    let wait = SHORTEST_WAIT;
    while (!this.stopping.signal.aborted) {
      try {
        const handed = await this.handOver();
        wait = handed > 0 ? SHORTEST_WAIT : Math.min(wait * 2, LONGEST_WAIT);
        if (handed === BATCH) continue;
      } catch (error) {
        this.onError(error);
        wait = LONGEST_WAIT;
      }
      await sleep(wait, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }
}
