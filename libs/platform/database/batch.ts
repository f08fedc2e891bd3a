import pg, { type PoolClient, type QueryResult, type QueryResultRow } from 'pg';
import utils from 'pg/lib/utils.js';

/** What of pg's connection a batch uses. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void };
  readonly parsedStatements: Record<string, string>;
  readonly submittedNamedStatements: Record<string, string>;
  parse(message: { name: string; text: string }): void;
  bind(message: { statement: string; values: unknown[] }): void;
  describe(message: { type: 'P'; name: '' }): void;
  execute(message: { portal: '' }): void;
  sync(): void;
}

/** What pg's builder of a result makes of the columns of a statement. */
interface Shape {
  fields: QueryResult['fields'];
  _parsers: readonly unknown[] | undefined;
  _prebuiltEmptyResultObject: object | null;
}

/** pg's builder of a result. */
interface Result extends QueryResult, Shape {
  addFields(fields: readonly object[]): void;
  parseRow(values: readonly (string | null)[]): QueryResultRow;
  addRow(row: QueryResultRow): void;
  addCommandComplete(message: unknown): void;
}

export interface Statement {
  name: string;
  text: string;
  values: readonly unknown[];
}

interface Asked extends Statement {
  result: Result;
  resolve(result: QueryResult): void;
  reject(error: unknown): void;
}

/** The shape of each prepared statement's rows, which need not be told again: PostgreSQL refuses to run it when they change. */
const shapes = new WeakMap<Wire, Map<string, Shape>>();

function shapesOf(wire: Wire): Map<string, Shape> {
  const known = shapes.get(wire) ?? new Map<string, Shape>();
  shapes.set(wire, known);
  return known;
}

/** Asked when the transaction had ended. */
export class LateStatement extends Error {
  constructor() {
    super('The transaction takes no more statements');
  }
}

/**
 * Statements that one step of a transaction asks without waiting in between. They leave together when the step has
 * said all it has to say, and are answered together.
 */
export class Burst {
  private asked: Asked[] = [];
  private isClosed = false;
  /** Settles with the answer to what was asked last. */
  last: Promise<unknown> = Promise.resolve();

  /** @param room how many statements it takes, in one packet; any number in any number of packets when absent. */
  constructor(
    private readonly client: PoolClient,
    private readonly room?: number,
  ) {}

  /** Puts a statement into the packet that leaves next. Order is kept; each sees what those before it did. */
  ask<T extends QueryResultRow>({ name, text, values: given }: Statement): Promise<QueryResult<T>> {
    if (this.isClosed) return Promise.reject(new LateStatement());
    const answer = new Promise<QueryResult<T>>((resolve, reject) => {
      const result = new pg.Result('', pg.types) as unknown as Result;
      const values = given.map(utils.prepareValue);
      // Name by name: Node.js 20 takes a microsecond for each property that follows a spread.
      const asked = { name, text, values, result, resolve: resolve as Asked['resolve'], reject };
      if (this.asked.push(asked) === 1) process.nextTick(() => this.send());
    });
    this.last = answer;
    if (this.asked.length === this.room) this.close();
    return answer;
  }

  /**
   * Sends at once what waits, before anybody else speaks on the connection.
   * @throws LateStatement when nobody else may: the transaction ends with the packet, or has ended.
   */
  makeWay(): void {
    if (this.isClosed || this.room !== undefined) throw new LateStatement();
    this.send();
  }

  /** Sends what waits and takes no more: whoever asks later would speak into somebody else's transaction. */
  close(): void {
    this.isClosed = true;
    this.send();
  }

  private send(): void {
    if (this.asked.length === 0) return;
    if (this.room !== undefined) this.isClosed = true;
    const batch = new Batch(this.asked);
    this.asked = [];
    this.client.query(batch);
  }
}

/**
 * Prepared statements with one Sync for all of them, where pg sends one for each: one packet there and one back. A
 * packet costs a system call on both sides and wakes a process up, which is most of a small statement's price. When
 * one fails, PostgreSQL skips those after it, and they fail with it. It stands on pg's internals; batch.spec.ts holds
 * what it needs of them.
 */
class Batch extends pg.Query {
  private answered = 0;
  /** Of the statement that is being answered: pg's client notes it as prepared. */
  name = '';
  text = '';

  constructor(private readonly asked: readonly Asked[]) {
    super('');
    this.turnTo(0);
  }

  override submit = (connection: unknown): void => {
    const wire = connection as Wire;
    wire.stream.cork();
    for (const asked of this.asked) send(wire, asked);
    wire.sync();
    wire.stream.uncork();
  };

  handleRowDescription({ fields }: { fields: readonly object[] }): void {
    this.current?.result.addFields(fields);
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    const { current } = this;
    if (current) current.result.addRow(current.result.parseRow(fields));
  }

  handleCommandComplete(message: unknown, wire: Wire): void {
    const { current } = this;
    if (!current) return;
    current.result.addCommandComplete(message);
    const { fields, _parsers, _prebuiltEmptyResultObject } = current.result;
    shapesOf(wire).set(current.name, { fields, _parsers, _prebuiltEmptyResultObject });
    current.resolve(current.result);
    this.turnTo(this.answered + 1);
  }

  handleReadyForQuery(): void {
    // Each statement has been told its own end.
  }

  handleError(error: unknown, wire: Wire): void {
    for (const { name, reject } of this.asked.slice(this.answered)) {
      if (wire.parsedStatements[name] === undefined) delete wire.submittedNamedStatements[name];
      reject(error);
    }
    this.turnTo(this.asked.length);
  }

  private get current(): Asked | undefined {
    return this.asked[this.answered];
  }

  private turnTo(index: number): void {
    this.answered = index;
    this.name = this.current?.name ?? '';
    this.text = this.current?.text ?? '';
  }
}

function send(wire: Wire, { name, text, values, result }: Asked): void {
  const isKnown =
    wire.parsedStatements[name] !== undefined || wire.submittedNamedStatements[name] !== undefined;
  if (!isKnown) {
    wire.parse({ name, text });
    wire.submittedNamedStatements[name] = text;
  }
  wire.bind({ statement: name, values: [...values] });
  const shape = shapesOf(wire).get(name);
  if (shape === undefined) wire.describe({ type: 'P', name: '' });
  else Object.assign(result, shape);
  wire.execute({ portal: '' });
}
