import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { systemActor } from '#platform/access';
import { Config } from '#platform/config';
import { UnitOfWork } from '#platform/database';
import { DomainError } from '#platform/errors';

export interface Attempt {
  /** What is guessed at: a login name in its one spelling. */
  account: string;
  address: string;
  /** Name of a device on which this very account has signed in before; null for a stranger's. */
  knownDevice: string | null;
  /** Fewer tries of all strangers together, for what is guessed sooner than a password. */
  perAccount?: number;
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
 * counts against strangers only, and a device on which the account has signed in keeps a count of its own. A device
 * is known by our own record, never by its word: else every guess could come from a new one.
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

  /**
   * Counts a try before it is made, so that many at once cannot slip through together.
   * @throws DomainError `too-many-requests` when one of the attempt's buckets is full; it is not counted then.
   */
  async enter(attempt: Attempt): Promise<void> {
    await this.uow.run(systemActor('sign-in'), async (tx) => {
      for (const { name, limit } of this.bucketsOf(attempt)) {
        const bucket = await tx.row<{ tries: number; wait: number }>(ADD_TRY, [name]);
        if (bucket && bucket.tries > limit)
          throw new DomainError('too-many-requests', { retryAfterSeconds: Math.max(1, bucket.wait) });
      }
    });
  }

  /** Takes back a try that was no guess. */
  async forget(attempt: Attempt): Promise<void> {
    const place = this.placeOf(attempt).name;
    await this.uow.run(systemActor('sign-in'), async (tx) => {
      for (const { name } of this.bucketsOf(attempt))
        await tx.execute(name === place ? FORGET_ALL : FORGET_ONE, [name]);
    });
  }

  /** In one order for everybody, so that no two tries wait for each other. */
  private bucketsOf(attempt: Attempt): Bucket[] {
    const { account, address, knownDevice, perAccount = PER_ACCOUNT } = attempt;
    const place = this.placeOf(attempt);
    if (knownDevice !== null) return [place];
    const buckets = [
      place,
      { name: this.nameOf('account', account), limit: perAccount },
      { name: this.nameOf('address', address), limit: PER_ADDRESS },
    ];
    return buckets.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  private placeOf({ account, address, knownDevice }: Attempt): Bucket {
    const name =
      knownDevice === null
        ? this.nameOf('place', account, address)
        : this.nameOf('device', account, knownDevice);
    return { name, limit: PER_PLACE };
  }

  private nameOf(...parts: string[]): string {
    return createHmac('sha256', this.key).update(parts.join('\n')).digest('base64url');
  }
}

const ADD_TRY = `
  INSERT INTO throttle AS t VALUES ($1, 1, clock_timestamp() + interval '${WINDOW_MINUTES} minutes')
  ON CONFLICT (bucket) DO UPDATE SET
    tries = CASE WHEN t.window_ends_at < clock_timestamp() THEN 1 ELSE t.tries + 1 END,
    window_ends_at = CASE WHEN t.window_ends_at < clock_timestamp() THEN EXCLUDED.window_ends_at ELSE t.window_ends_at END
  RETURNING tries, ceil(EXTRACT(epoch FROM window_ends_at - clock_timestamp()))::int AS wait`;
const FORGET_ALL = 'DELETE FROM throttle WHERE bucket = $1';
const FORGET_ONE = 'UPDATE throttle SET tries = tries - 1 WHERE bucket = $1 AND tries > 0';
