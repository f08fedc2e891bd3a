import { setTimeout as sleep } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { owedProof, settleProof, type AnyActor } from '../access/index.js';
import type { Clock } from '../clock/index.js';
import { DomainError, isRetryable, toDomainError } from '../errors/index.js';
import { currentTraceId } from '../logging/index.js';
import { Burst, LateStatement } from './batch.js';
import { openTransaction, type Kind } from './context.js';
import { statementName } from './statements.js';
import { Tx } from './tx.js';

/** A client's promise that a repeated create is the same create (RFC draft Idempotency-Key). */
export interface Idempotency {
  key: string;
  /** Hash of route and body: the same key with other data is refused. */
  requestHash: string;
}

/** An answer that was given before, told again. */
export interface Replayable<T> {
  body: T;
  replayed: boolean;
}

/** The two steps of a create: what it asks, and what it writes by the answers. */
export interface Ahead<Seen, T> {
  ahead: (tx: Tx) => Promise<Seen>;
  work: (tx: Tx, seen: Seen) => Promise<T>;
}

const TRIES = 3;
/** What takes the role, and the one statement that is asked in it. */
const AT_ONCE = 2;

/** What is done in a transaction; `opened` settles when it is open and the actor, if only remembered, is proved. */
type Work<T> = (tx: Tx, opened: Promise<void>) => Promise<T>;

/** Whoever is only remembered is proved before anything is done in their name. */
function afterProof<T>(actor: AnyActor, work: (tx: Tx) => Promise<T>): Work<T> {
  return async (tx, opened) => {
    if (owedProof(actor)) await opened;
    return work(tx);
  };
}

/** Ends the transaction of a create that was made before, with what was asked ahead in it. */
class AnsweredBefore extends Error {
  constructor(readonly body: unknown) {
    super('The create was answered before');
  }
}

/**
 * The only way to the protected tables. Opens a transaction in the actor's name, flushes audit, outbox and live
 * events in the same transaction, and retries what the database asks to be retried.
 */
export class UnitOfWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** A read-only transaction. */
  read<T>(actor: AnyActor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transact(actor, 'read', afterProof(actor, work));
  }

  /**
   * A read that most often asks one statement: it goes there and back in one packet, which is a transaction of its own.
   * When it asks again it is begun anew in steps, so that it still sees one moment.
   */
  async readAtOnce<T>(actor: AnyActor, work: (tx: Tx) => Promise<T>): Promise<T> {
    const { tx, opened, burst, client, runner } = await this.open(actor, 'at-once');
    const answer = attempt(work, tx);
    answer.catch(() => undefined);
    burst.close();
    burst.last.then(
      () => runner.release(),
      () => giveBack(client, runner, 'SELECT'),
    );
    try {
      await opened;
      return await answer;
    } catch (error) {
      if (error instanceof LateStatement) return this.read(actor, work);
      throw toDomainErrorUnlessRetryable(error);
    }
  }

  /** A write: everything in it, audit and jobs included, or nothing. Deadlocks are tried again. */
  run<T>(actor: AnyActor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.write(actor, afterProof(actor, work));
  }

  /**
   * A create under an idempotency key: the second time the first answer is told again and nothing is done.
   * @throws DomainError `idempotency-key-reused` with other data, `request-in-flight` while the first is running.
   */
  runOnce<T>(
    actor: AnyActor,
    idempotency: Idempotency,
    work: (tx: Tx) => Promise<T>,
  ): Promise<Replayable<T>> {
    return this.runOnceAhead(actor, idempotency, { ahead: () => Promise.resolve(), work });
  }

  /**
   * A create that knows from its request what it will have to ask. `ahead` asks it in the packet that opens the
   * transaction, before it is known whether the actor is who they were and whether the create was made before; so it
   * looks, and does nothing that a rollback does not undo. When it asks everything that `work` needs, and `work` asks
   * nothing, the create costs two packets.
   * @throws DomainError as `runOnce`.
   */
  async runOnceAhead<Seen, T>(
    actor: AnyActor,
    idempotency: Idempotency,
    { ahead, work }: Ahead<Seen, T>,
  ): Promise<Replayable<T>> {
    try {
      const body = await this.write(actor, async (tx, opened) => {
        const [first, looked] = [assertFirst(tx, idempotency), attempt(ahead, tx)];
        for (const answer of [first, looked]) answer.catch(() => undefined);
        await opened;
        await first;
        const made = await work(tx, await looked);
        tx.pending.answers.push({ ...idempotency, status: 201, body: made });
        return made;
      });
      return { body, replayed: false };
    } catch (error) {
      if (error instanceof AnsweredBefore) return { body: error.body as T, replayed: true };
      throw error;
    }
  }

  /**
   * A create that asks ahead and takes its number as it writes (`tx.writeNumbered`): the answer is told, and kept, with
   * the number as its `reference`.
   * @throws DomainError as `runOnce`.
   */
  async runOnceNumbered<Seen, T extends { reference: string }>(
    actor: AnyActor,
    idempotency: Idempotency,
    { ahead, work }: Ahead<Seen, Omit<T, 'reference'>>,
  ): Promise<Replayable<T>> {
    let number: Promise<string> | undefined;
    const numbered = async (tx: Tx, seen: Seen): Promise<Omit<T, 'reference'>> => {
      const made = await work(tx, seen);
      number = tx.number;
      return made;
    };
    const { body, replayed } = await this.runOnceAhead(actor, idempotency, { ahead, work: numbered });
    if (replayed) return { body: body as T, replayed };
    return { body: { ...body, reference: await number } as T, replayed };
  }

  private async write<T>(actor: AnyActor, work: Work<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.transact(actor, 'write', work);
      } catch (error) {
        if (attempt >= TRIES || !isRetryable(error)) throw error;
        await sleep(attempt * 20 + Math.random() * 30);
      }
    }
  }

  private async transact<T>(actor: AnyActor, kind: 'read' | 'write', work: Work<T>): Promise<T> {
    const { tx, opened, burst, client, runner } = await this.open(actor, kind);
    try {
      const result = await work(tx, opened);
      await opened;
      if (kind === 'read') {
        // Nothing hangs on the answer of a read's COMMIT: the caller need not wait for it.
        finishRead(burst, client, runner);
        return result;
      }
      await commit(burst, tx);
      await runner.release();
      return result;
    } catch (error) {
      await rollback(burst, client, runner);
      throw toDomainErrorUnlessRetryable(tx.failure ?? error);
    }
  }

  private async open(actor: AnyActor, kind: Kind) {
    const runner = this.dataSource.createQueryRunner();
    const client = await connect(runner);
    const burst = new Burst(client, kind === 'at-once' ? AT_ONCE : undefined);
    const opened = begin(burst, actor, kind);
    opened.catch(() => undefined);
    const tx = Tx.of(actor, this.clock.now(), { burst, openManager: () => runner.manager });
    return { tx, opened, burst, client, runner };
  }
}

/**
 * Opens the transaction in one packet with what is asked in it. A remembered actor is proved as the bare login role, which
 * may ask nothing else, and in the snapshot that everything after it reads; the role is taken on that proof.
 * @throws ForgottenActor
 */
async function begin(burst: Burst, actor: AnyActor, kind: Kind): Promise<void> {
  const proof = owedProof(actor);
  const asked = openTransaction(actor, currentTraceId(), { kind, proof }).map(({ text, values }) =>
    burst.ask({ name: statementName(text, ''), text, values }),
  );
  const set = (await Promise.all(asked)).at(-1);
  if (proof && set) settleProof(actor, set.rows);
}

const COMMIT = { name: statementName('COMMIT', ''), text: 'COMMIT', values: [] };

/** @throws DomainError when it ended in a rollback: COMMIT of a failed transaction answers so without an error. */
async function end(burst: Burst): Promise<void> {
  const committed = burst.ask(COMMIT);
  burst.close();
  const { command } = await committed;
  if (command !== 'COMMIT') throw new DomainError('dependency-unavailable', { retryAfterSeconds: 1 });
}

/** Work that throws before its first statement refuses like one that throws later. */
async function attempt<T>(work: (tx: Tx) => Promise<T>, tx: Tx): Promise<T> {
  return work(tx);
}

async function connect(runner: QueryRunner): Promise<PoolClient> {
  try {
    return (await runner.connect()) as PoolClient;
  } catch (error) {
    await runner.release();
    throw toDomainError(error) ?? error;
  }
}

function finishRead(burst: Burst, client: PoolClient, runner: QueryRunner): void {
  end(burst).then(
    () => runner.release(),
    () => rollback(burst, client, runner),
  );
}

async function commit(burst: Burst, tx: Tx): Promise<void> {
  const flushed = tx.flush();
  flushed.catch(() => undefined);
  await end(burst);
  await flushed;
}

async function rollback(burst: Burst, client: PoolClient, runner: QueryRunner): Promise<void> {
  burst.close();
  await giveBack(client, runner, 'ROLLBACK');
}

/** Gives a connection back on which something failed, if it still answers. */
async function giveBack(client: PoolClient, runner: QueryRunner, last: 'ROLLBACK' | 'SELECT'): Promise<void> {
  try {
    await client.query(last);
    await runner.release();
  } catch (error) {
    await discard(runner, error);
  }
}

/**
 * A connection in an unknown state must not go back to the pool. It goes through the query runner, which lets go of a
 * lost connection by itself the moment it hears of it: a second release would throw.
 */
async function discard(runner: QueryRunner, error: unknown): Promise<void> {
  const { releasePostgresConnection } = runner as unknown as {
    releasePostgresConnection: (error: unknown) => Promise<void>;
  };
  await releasePostgresConnection.call(runner, error ?? new Error('unknown state'));
}

function toDomainErrorUnlessRetryable(error: unknown): unknown {
  return isRetryable(error) ? error : (toDomainError(error) ?? error);
}

/** @throws AnsweredBefore when the create was made already; DomainError as `runOnce`. */
async function assertFirst(tx: Tx, { key, requestHash }: Idempotency): Promise<void> {
  // The lock comes in a statement of its own: the look-up after it then sees what its last holder committed.
  const [lock, answer] = await Promise.all([
    tx.row<{ locked: boolean }>(
      "SELECT pg_try_advisory_xact_lock(hashtextextended(current_setting('app.person_id') || $1, 0)) AS locked",
      [key],
    ),
    tx.row<{ request_hash: string; body: unknown }>(
      'SELECT request_hash, body FROM idempotent_answer WHERE person_id = (SELECT ctx_person()) AND key = $1',
      [key],
    ),
  ]);
  if (answer && answer.request_hash !== requestHash) throw new DomainError('idempotency-key-reused');
  if (answer) throw new AnsweredBefore(answer.body);
  if (!lock?.locked) throw new DomainError('request-in-flight', { retryAfterSeconds: 1 });
}
