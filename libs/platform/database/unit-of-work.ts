import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { owedProof, settleProof, type AnyActor } from '../access/index.js';
import type { Clock } from '../clock/index.js';
import { DomainError, isRetryable, toDomainError } from '../errors/index.js';
import { currentTraceId } from '../logging/index.js';
import { Burst, LateStatement } from './batch.js';
import { Connection, SharedConnections } from './connections.js';
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

/**
 * What is done in a transaction; `opened` settles when it is open and the actor, if only remembered, is proved. Work that
 * ends without waiting for it has asked nothing: then the transaction's opening and end go in one packet.
 */
type Work<T> = (tx: Tx, opened: Promise<void>) => Promise<T>;

/** Whoever is only remembered is proved before anything is done in their name. */
function afterProof<T>(actor: AnyActor, work: (tx: Tx) => Promise<T>): Work<T> {
  return async (tx, opened) => {
    if (owedProof(actor)) await opened;
    const result = await work(tx);
    await opened;
    return result;
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
  private readonly shared: SharedConnections;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    this.shared = new SharedConnections(dataSource);
  }

  /** A read-only transaction. */
  read<T>(actor: AnyActor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transact(actor, 'read', afterProof(actor, work));
  }

  /**
   * A read that most often asks one statement: it goes there and back in one packet, which is a transaction of its own.
   * When it asks again it is begun anew in steps, so that it still sees one moment.
   */
  async readAtOnce<T>(actor: AnyActor, work: (tx: Tx) => Promise<T>): Promise<T> {
    const { connection, done } = await this.shared.take();
    const { tx, opened, burst } = this.begin(actor, 'at-once', connection);
    const answer = attempt(work, tx);
    answer.catch(() => undefined);
    burst.close();
    burst.last.then(
      () => done(false),
      () => done(true),
    );
    try {
      await opened;
      return await answer;
    } catch (error) {
      if (error instanceof LateStatement || isUnprepared(error)) return this.read(actor, work);
      throw toDomainErrorUnlessRetryable(error);
    }
  }

  /** A write: everything in it, audit and jobs included, or nothing. Deadlocks are tried again. */
  run<T>(actor: AnyActor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.write(actor, afterProof(actor, work));
  }

  /** A write that asks nothing and only leaves its trace (`tx.audit`), in one packet where the actor is proved. */
  leaveTrace(actor: AnyActor, say: (tx: Tx) => void): Promise<void> {
    return this.write(actor, async (tx, opened) => {
      // What was refused before it was sent has failed by now: nothing may be written outside of a transaction.
      await (owedProof(actor) ? opened : Promise.race([opened, Promise.resolve()]));
      say(tx);
    });
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
    const connection = await Connection.take(this.dataSource);
    const { tx, opened, burst } = this.begin(actor, kind, connection);
    try {
      const result = await work(tx, opened);
      if (kind === 'read') {
        // Nothing hangs on the answer of a read's COMMIT: the caller need not wait for it.
        finishRead(burst, connection);
        return result;
      }
      await commit(burst, tx);
      await connection.release();
      return result;
    } catch (error) {
      await rollback(burst, connection);
      throw toDomainErrorUnlessRetryable(tx.failure ?? error);
    }
  }

  private begin(actor: AnyActor, kind: Kind, connection: Connection) {
    const burst = new Burst(connection.client, kind === 'at-once' ? AT_ONCE : undefined);
    const opened = open(burst, actor, kind);
    opened.catch(() => undefined);
    const tx = Tx.of(actor, this.clock.now(), { burst, openManager: () => connection.manager });
    return { tx, opened, burst };
  }
}

/**
 * Opens the transaction in one packet with what is asked in it. A remembered actor is proved as the bare login role, which
 * may ask nothing else, and in the snapshot that everything after it reads; the role is taken on that proof.
 * @throws ForgottenActor
 */
async function open(burst: Burst, actor: AnyActor, kind: Kind): Promise<void> {
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

function finishRead(burst: Burst, connection: Connection): void {
  end(burst).then(
    () => connection.release(),
    () => rollback(burst, connection),
  );
}

async function commit(burst: Burst, tx: Tx): Promise<void> {
  const flushed = tx.flush();
  flushed.catch(() => undefined);
  await end(burst);
  await flushed;
}

async function rollback(burst: Burst, connection: Connection): Promise<void> {
  burst.close();
  await connection.releaseAfter('ROLLBACK');
}

/** Another packet on its connection was to prepare a statement, and failed before it. */
function isUnprepared(error: unknown): boolean {
  return (error as { code?: unknown }).code === '26000';
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
