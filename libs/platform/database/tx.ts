import type { JobMap, JobName, LiveKind } from '#contracts';
import type { QueryResult, QueryResultRow } from 'pg';
import type { EntityManager } from 'typeorm';
import type { AnyActor } from '../access/index.js';
import type { Burst } from './batch.js';
import { PARTY_ROLE } from './roles.js';
import { statementName } from './statements.js';

/** One line of the audit trail; ids and codes only, never content. */
export interface AuditEntry {
  action: string;
  recordKind: string;
  recordId?: string | null;
  /** `done` unless told otherwise. */
  outcome?: 'done' | 'refused' | 'read';
  reasonCode?: string | null;
  /** Names of the fields or field groups touched. */
  fields?: readonly string[];
}

/** A change that open screens should hear of: ids and versions only, and who may hear it. */
export interface LiveEvent {
  kind: LiveKind;
  id: string;
  version: number;
  districtId: string;
  /** Schools that may hear it besides the district; none on the conflict route. */
  schoolIds: readonly string[];
  /** Networks whose chairs may hear it, where the kind's permission is theirs. */
  networkIds?: readonly string[];
  /** Persons who may hear it for their own sake, such as the reporter. */
  personIds?: readonly string[];
  /** Persons who must not hear it, whatever their post. */
  exceptPersonIds?: readonly string[];
}

/** PostgreSQL refuses a notification of 8,000 bytes, and with it the whole transaction. */
const NOTIFICATION_BYTES = 7_900;
const SCHOOLS_AT_ONCE = 90;

/** An event in parts that fit. One that cannot be parted is not told: screens ask again by themselves. */
function notificationsOf(event: LiveEvent): LiveEvent[] {
  const parts = Math.max(1, Math.ceil(event.schoolIds.length / SCHOOLS_AT_ONCE));
  return Array.from({ length: parts }, (_, part) => ({
    ...event,
    schoolIds: event.schoolIds.slice(part * SCHOOLS_AT_ONCE, (part + 1) * SCHOOLS_AT_ONCE),
  })).filter((part) => Buffer.byteLength(JSON.stringify(part)) < NOTIFICATION_BYTES);
}

interface Pending {
  audit: AuditEntry[];
  jobs: { name: JobName; payload: unknown }[];
  live: LiveEvent[];
  answers: { key: string; requestHash: string; status: number; body: unknown }[];
}

const FLUSH = 'SELECT unit_of_work_flush($1::jsonb)';
const FLUSH_NAME = statementName(FLUSH, '');
const TAKE_ROLE = "SELECT set_config('role', $1, true)";
const TAKE_ROLE_NAME = statementName(TAKE_ROLE, '');

/** One transaction on its connection, whoever speaks in it. */
interface Conversation {
  burst: Burst;
  openManager: () => EntityManager;
  pending: Pending;
  /** The role that the connection has when all that was asked has been done. */
  role: string;
  /** Why a write that nobody waits for failed. */
  failure?: unknown;
  /** The number that a write takes. */
  number?: Promise<string>;
}

/** What a use case holds while its transaction is open. Made by the unit of work alone. */
export class Tx {
  private constructor(
    readonly actor: AnyActor,
    readonly now: Date,
    private readonly open: Conversation,
    private readonly role: string,
  ) {}

  /** A transaction that was opened in the actor's role. */
  static of(
    actor: AnyActor,
    now: Date,
    { burst, openManager }: Pick<Conversation, 'burst' | 'openManager'>,
  ): Tx {
    const role = PARTY_ROLE[actor.party];
    const pending = { audit: [], jobs: [], live: [], answers: [] };
    return new Tx(actor, now, { burst, openManager, pending, role }, role);
  }

  /** What is written when the work is done. */
  get pending(): Pending {
    return this.open.pending;
  }

  /** Why a write that nobody waited for failed; whatever came after it failed because of it. */
  get failure(): unknown {
    return this.open.failure;
  }

  /** TypeORM's manager on this very transaction; for mapped tables. */
  get manager(): EntityManager {
    this.takeRole();
    this.open.burst.makeWay();
    return this.open.openManager();
  }

  /** Rows of a prepared statement. The text must be a constant; values go in `params`. */
  async rows<T extends QueryResultRow>(text: string, params: readonly unknown[] = []): Promise<T[]> {
    const result = await this.ask<T>(text, params);
    return result.rows;
  }

  /** The only row of a prepared statement, or null. */
  async row<T extends QueryResultRow>(text: string, params: readonly unknown[] = []): Promise<T | null> {
    const rows = await this.rows<T>(text, params);
    return rows[0] ?? null;
  }

  /** Runs a prepared statement. @returns the number of rows it touched. */
  async execute(text: string, params: readonly unknown[] = []): Promise<number> {
    const result = await this.ask(text, params);
    return result.rowCount ?? 0;
  }

  /**
   * Asks for a write whose answer nobody waits for: it leaves with what is asked next, at the latest with the commit.
   * When it fails the unit of work fails with its error.
   */
  write(text: string, params: readonly unknown[] = []): void {
    this.noteFailure(this.ask(text, params));
  }

  /**
   * A `write` of `runOnceNumbered` that takes the number (`take_reference`) and returns it as `reference`. Everybody else of
   * the district waits for the next number until the commit, so nothing waits for this one: what is written with it says
   * `taken_reference()`, and `number` is there with the commit.
   */
  writeNumbered(text: string, params: readonly unknown[]): void {
    const asked = this.ask<{ reference: string }>(text, params);
    this.noteFailure(asked);
    this.open.number = asked.then(({ rows: [row] }) => row?.reference ?? '');
    this.open.number.catch(() => undefined);
  }

  /** The number that `writeNumbered` took; absent when nothing did. */
  get number(): Promise<string> | undefined {
    return this.open.number;
  }

  /** Writes a line of the audit trail in this transaction, at its end. */
  audit(entry: AuditEntry): void {
    this.pending.audit.push(entry);
  }

  /** Puts a job into the outbox in this transaction; it runs only after the commit. */
  enqueue<N extends JobName>(name: N, payload: JobMap[N]): void {
    this.pending.jobs.push({ name, payload });
  }

  /** Tells open screens after the commit. */
  publish(event: LiveEvent): void {
    this.pending.live.push(...notificationsOf(event));
  }

  /**
   * Runs a step as the system party, for what a party must cause but may not touch itself, such as sending its own
   * report onto the conflict route. Only what the step asks of the transaction it is given is asked as the system; what
   * is asked beside it, or after it, is not. Each use says why.
   */
  asSystem<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return work(new Tx(this.actor, this.now, this.open, PARTY_ROLE.system));
  }

  /** Writes what every write leaves behind. No wall stands before it, so it goes in whatever role the connection has. */
  async flush(): Promise<void> {
    const { burst, pending, number } = this.open;
    const { audit, jobs, live, answers } = pending;
    if (audit.length + jobs.length + live.length + answers.length === 0) return;
    const input = number === undefined ? pending : { ...pending, numbered: true };
    await burst.ask({ name: FLUSH_NAME, text: FLUSH, values: [JSON.stringify(input)] });
  }

  private noteFailure(asked: Promise<unknown>): void {
    asked.catch((error: unknown) => {
      this.open.failure ??= error;
    });
  }

  private ask<T extends QueryResultRow>(text: string, values: readonly unknown[]): Promise<QueryResult<T>> {
    this.takeRole();
    return this.open.burst.ask<T>({ name: statementName(text, this.role), text, values });
  }

  /** Travels with the statement that needs it. When it fails that one fails with it: the transaction takes no more. */
  private takeRole(): void {
    const { role, open } = this;
    if (open.role === role) return;
    open.role = role;
    open.burst.ask({ name: TAKE_ROLE_NAME, text: TAKE_ROLE, values: [role] }).catch(() => undefined);
  }
}
