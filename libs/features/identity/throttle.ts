import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { systemActor } from '#platform/access';
import { Config } from '#platform/config';
import { UnitOfWork, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';

export interface Attempt {
  account: string;
  address: string;
  /** Token of a device on which this account has signed in before. */
  device: string | null;
}

interface Bucket {
  name: string;
  limit: number;
}

const WINDOW_MINUTES = 15;
const PER_PLACE = 6;
const PER_ACCOUNT = 40;
const PER_ADDRESS = 150;

/**
 * Slows guessing down without giving anybody the means to lock a colleague out: what strangers do to an account
 * counts against strangers only, and a device on which the account has signed in keeps a count of its own.
 */
@Injectable()
export class Throttle {
  private readonly key: Buffer;

  constructor(
    private readonly uow: UnitOfWork,
    config: Config,
  ) {
    this.key = Buffer.from(config.KUMKRONG_SIGNING_KEY, 'base64');
  }

  /** @throws DomainError `too-many-requests` while one of the attempt's buckets is full. */
  async assertMayTry(attempt: Attempt): Promise<void> {
    const buckets = this.bucketsOf(attempt);
    const wait = await this.uow.read(systemActor('sign-in'), async (tx) => {
      const rows = await tx.rows<{ bucket: string; tries: number; wait: number }>(
        `SELECT bucket, tries, ceil(EXTRACT(epoch FROM window_ends_at - clock_timestamp()))::int AS wait
         FROM throttle WHERE bucket = ANY ($1::text[]) AND window_ends_at > clock_timestamp()`,
        [buckets.map(({ name }) => name)],
      );
      const full = rows.filter(
        ({ bucket, tries }) => tries >= (buckets.find(({ name }) => name === bucket)?.limit ?? Infinity),
      );
      return Math.max(0, ...full.map((row) => row.wait));
    });
    if (wait > 0) throw new DomainError('too-many-requests', { retryAfterSeconds: wait });
  }

  async countFailure(attempt: Attempt): Promise<void> {
    await this.uow.run(systemActor('sign-in'), async (tx) => {
      for (const { name } of this.bucketsOf(attempt).sort((a, b) => a.name.localeCompare(b.name)))
        await addTry(tx, name);
    });
  }

  async forget(attempt: Attempt): Promise<void> {
    const [place] = this.bucketsOf(attempt);
    await this.uow.run(systemActor('sign-in'), (tx) =>
      tx.execute('DELETE FROM throttle WHERE bucket = $1', [place?.name]),
    );
  }

  private bucketsOf({ account, address, device }: Attempt): Bucket[] {
    const place = { name: this.nameOf('place', account, device ?? address), limit: PER_PLACE };
    if (device !== null) return [place];
    return [
      place,
      { name: this.nameOf('account', account), limit: PER_ACCOUNT },
      { name: this.nameOf('address', address), limit: PER_ADDRESS },
    ];
  }

  private nameOf(...parts: string[]): string {
    return createHmac('sha256', this.key).update(parts.join('\n')).digest('base64url');
  }
}

function addTry(tx: Tx, bucket: string): Promise<number> {
  return tx.execute(
    `INSERT INTO throttle AS t VALUES ($1, 1, clock_timestamp() + interval '${WINDOW_MINUTES} minutes')
     ON CONFLICT (bucket) DO UPDATE SET
       tries = CASE WHEN t.window_ends_at < clock_timestamp() THEN 1 ELSE t.tries + 1 END,
       window_ends_at = CASE WHEN t.window_ends_at < clock_timestamp() THEN EXCLUDED.window_ends_at ELSE t.window_ends_at END`,
    [bucket],
  );
}
