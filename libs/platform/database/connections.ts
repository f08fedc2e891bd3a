import type { PoolClient } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { toDomainError } from '../errors/index.js';

/** A connection of the pool, for one who asks or for several. */
export class Connection {
  private constructor(
    private readonly runner: QueryRunner,
    readonly client: PoolClient,
  ) {}

  /** @throws DomainError when there is none to be had in time. */
  static async take(dataSource: DataSource): Promise<Connection> {
    const runner = dataSource.createQueryRunner();
    try {
      return new Connection(runner, (await runner.connect()) as PoolClient);
    } catch (error) {
      await runner.release();
      throw toDomainError(error) ?? error;
    }
  }

  /** TypeORM's manager on this very connection. */
  get manager(): EntityManager {
    return this.runner.manager;
  }

  release(): Promise<void> {
    return this.runner.release();
  }

  /** Gives a connection back on which something failed, if it still answers. */
  async releaseAfter(last: 'ROLLBACK' | 'SELECT'): Promise<void> {
    try {
      await this.client.query(last);
      await this.runner.release();
    } catch (error) {
      await this.discard(error);
    }
  }

  /**
   * A connection in an unknown state must not go back to the pool. It goes through the query runner, which lets go of a
   * lost connection by itself the moment it hears of it: a second release would throw.
   */
  private async discard(error: unknown): Promise<void> {
    const { releasePostgresConnection } = this.runner as unknown as {
      releasePostgresConnection: (error: unknown) => Promise<void>;
    };
    await releasePostgresConnection.call(this.runner, error ?? new Error('unknown state'));
  }
}

/** More of them would only take turns on the cores of the database (ADR 36). */
export const SHARED = 4;

/** A connection that several packets are on at the same time. */
interface Line {
  readonly connection: Promise<Connection>;
  packets: number;
  hasFailed: boolean;
}

/**
 * Connections for packets that are a transaction each. Such packets can follow each other without waiting: PostgreSQL
 * finds the next one in its buffer when it has answered the last, and nobody is woken up for it. As long as few are
 * asked, each has a connection to itself.
 */
export class SharedConnections {
  private readonly lines: Line[] = [];

  constructor(private readonly dataSource: DataSource) {}

  /**
   * The connection with the fewest packets on it.
   * @returns with `done`, to be called once when the packet was answered.
   * @throws DomainError when there is none to be had in time.
   */
  async take(): Promise<{ connection: Connection; done: (hasFailed: boolean) => void }> {
    const line = this.lineWithRoom();
    line.packets += 1;
    try {
      const connection = await line.connection;
      return { connection, done: (hasFailed) => this.letGo(line, connection, hasFailed) };
    } catch (error) {
      this.close(line);
      throw error;
    }
  }

  private lineWithRoom(): Line {
    const { lines } = this;
    let best = lines[0];
    for (const line of lines) if (best && line.packets < best.packets) best = line;
    if (best && lines.length >= SHARED) return best;
    const opened = { connection: Connection.take(this.dataSource), packets: 0, hasFailed: false };
    lines.push(opened);
    return opened;
  }

  private letGo(line: Line, connection: Connection, hasFailed: boolean): void {
    line.packets -= 1;
    line.hasFailed ||= hasFailed;
    if (line.hasFailed) this.close(line);
    if (line.packets > 0) return;
    this.close(line);
    void (line.hasFailed ? connection.releaseAfter('SELECT') : connection.release());
  }

  private close(line: Line): void {
    const index = this.lines.indexOf(line);
    if (index >= 0) this.lines.splice(index, 1);
  }
}
