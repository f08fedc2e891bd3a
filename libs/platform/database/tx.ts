import type { JobMap, JobName } from '#contracts';
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
  kind: string;
  id: string;
  version: number;
  districtId: string;
  /** Schools that may hear it besides the district; none on the conflict route. */
  schoolIds: readonly string[];
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

/** What a use case holds while its transaction is open. Made by the unit of work alone. */
export class Tx {
  readonly pending: Pending = { audit: [], jobs: [], live: [], answers: [] };
  private role: string;

  constructor(
    readonly actor: AnyActor,
    readonly now: Date,
    private readonly burst: Burst,
    private readonly openManager: () => EntityManager,
  ) {
    this.role = PARTY_ROLE[actor.party];
  }

  /** TypeORM's manager on this very transaction; for mapped tables. */
  get manager(): EntityManager {
    this.burst.send();
    return this.openManager();
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
   * report onto the conflict route. Each use says why.
   */
  async asSystem<T>(work: () => Promise<T>): Promise<T> {
    const before = this.role;
    this.takeRole(PARTY_ROLE.system);
    try {
      return await work();
    } finally {
      this.takeRole(before);
    }
  }

  private ask<T extends QueryResultRow>(text: string, values: readonly unknown[]): Promise<QueryResult<T>> {
    return this.burst.ask<T>({ name: statementName(text, this.role), text, values });
  }

  /** Travels with the statements that follow it. When it fails they fail with it: the transaction takes no more. */
  private takeRole(role: string): void {
    this.role = role;
    this.execute("SELECT set_config('role', $1, true)", [role]).catch(() => undefined);
  }
}
