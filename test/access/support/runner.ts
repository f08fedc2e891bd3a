import { newId } from '#platform/database';
import type { AccessWorld } from './access-world.js';
import type { Request } from './client.js';
import type { Principal } from './facts.js';
import type { Walls } from './secrets.js';
import type { Answer, Ask, Outcome, Row, Subject } from './table.js';

/** One cell of the matrix: who asks for what, and what must come of it. */
export interface Cell {
  row: Row;
  who: Principal | null;
  /** How the one who asks is called in the report. */
  as: string;
  relation: string;
  /** Whether it is somebody who ought to be known. */
  signedIn: boolean;
  subject: Subject;
  expected: Outcome;
}

export interface Result extends Cell {
  status: number;
  trace: string;
  leaks: string[];
  /** What its reader could not have known with both walls in place. */
  beyond: string[];
  /** What differs from the expectation; empty when nothing does. */
  wrong: string[];
}

const PARALLEL = 4;
let asked = 0;
/** Each request's own; counted, since random ones cost a call of the system each. */
const nextTrace = (): string => (asked += 1).toString(16).padStart(32, '0');

export const nameOf = ({ row, as, relation }: Pick<Cell, 'row' | 'as' | 'relation'>): string =>
  `${as} · ${row.route}${row.variant ? ` (${row.variant})` : ''} · ${relation}`;

export const statusOf = ({ row, expected }: Pick<Cell, 'row' | 'expected'>): number =>
  expected === 'ok' ? row.ok : expected;

/** Asks all of them, a few at a time. */
export async function runCells(
  world: AccessWorld,
  cells: readonly Cell[],
  walls: Walls = 'both',
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = cells.entries();
  const worker = async (): Promise<void> => {
    for (const [index, cell] of queue) results[index] = await runCell(world, cell, walls);
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
  return results;
}

async function runCell(world: AccessWorld, cell: Cell, walls: Walls): Promise<Result> {
  const { row, who, subject, expected } = cell;
  const trace = nextTrace();
  const ask = row.ask?.(world, who ?? world.principals.TEACHER, subject) ?? {};
  const { answer, said } = await send(world, cell, ask, trace);
  const leaks = world.secrets.leaks(who, spoken(answer), { walls, said });
  const beyond = walls === 'both' ? leaks : world.secrets.leaks(who, spoken(answer), { walls: 'both', said });
  const wrong = leaks.map((label) => `leaks ${label}`);
  const wanted = statusOf(cell);
  if (answer.status !== wanted)
    wrong.push(`answers ${answer.status} ${String(answer.body.code ?? '')}, not ${wanted}`);
  // With a wall down on purpose the answers show more; what counts then is whose secrets they hold.
  else if (walls === 'wall') return { ...cell, status: answer.status, trace, leaks, beyond, wrong };
  else if (expected === 'ok' && who) wrong.push(...looked(() => row.look?.(answer, world, who, subject)));
  else if (answer.status >= 400) wrong.push(...refused(answer));
  return { ...cell, status: answer.status, trace, leaks, beyond, wrong };
}

function spoken({ status, headers, text }: Answer): string {
  const { traceparent: _, date: __, ...rest } = headers;
  return `${status}\n${JSON.stringify(rest)}\n${text}`;
}

function looked(look: () => void): string[] {
  try {
    look();
    return [];
  } catch (error) {
    return [(error as Error).message.replaceAll(/\u001b\[[0-9;]*m/gu, '').replaceAll(/\s*\n\s*/gu, ' ')];
  }
}

const OF_A_PROBLEM = new Set(
  'type title status detail instance code traceId errors availableActions'.split(' '),
);

/** A refusal says no more than its code: no field of a record, no name. Plain words: `expect` is slow for so many. */
function refused({ body, headers }: Answer): string[] {
  const type = String(headers['content-type']);
  const told = Object.keys(body).filter((key) => !OF_A_PROBLEM.has(key));
  return [
    ...(type.startsWith('application/problem+json') ? [] : [`refuses as ${type}`]),
    ...told.map((key) => `tells ${key} in a refusal`),
  ];
}

async function send(
  world: AccessWorld,
  cell: Cell,
  ask: Ask,
  trace: string,
): Promise<{ answer: Answer; said: string }> {
  const { row, who, subject } = cell;
  const [method, path] = row.route.split(' ') as [string, string];
  const url = `${fill(path, { id: subject.id, ...ask.params })}${ask.query ? `?${ask.query}` : ''}`;
  const headers: Record<string, string> = { traceparent: `00-${trace}-0123456789abcdef-01` };
  if (who) headers.cookie = cell.signedIn ? (subject.cookie ?? who.cookie) : who.cookie;
  if (ask.version !== undefined) headers['if-match'] = `W/"${ask.version}"`;
  if (method === 'POST') headers['idempotency-key'] = newId();
  if (ask.raw) headers['content-type'] = ask.raw.type;
  const payload = ask.raw?.payload ?? ask.body;
  const request = { method, url, headers, headOnly: row.stream === true, ...(payload ? { payload } : {}) };
  const answer = await wholeAnswer(world, request, row.paged === true);
  return { answer, said: `${url}\n${ask.body ? JSON.stringify(ask.body) : ''}` };
}

async function wholeAnswer(world: AccessWorld, request: Request, paged: boolean): Promise<Answer> {
  const answer = await once(world, request);
  let next = answer.body.nextCursor;
  while (paged && typeof next === 'string') {
    const page = await once(world, { ...request, url: `${request.url}&cursor=${next}` });
    answer.text += page.text;
    answer.body.items?.push(...(page.body.items ?? []));
    next = page.body.nextCursor;
  }
  return answer;
}

async function once(world: AccessWorld, request: Request): Promise<Answer> {
  const { status, headers, text } = await world.client.ask(request);
  const isJson = String(headers['content-type']).includes('json');
  return { status, headers, text, body: (isJson && text ? JSON.parse(text) : {}) as Answer['body'] };
}

function fill(path: string, params: Record<string, string>): string {
  return path.replaceAll(/:([a-z]+)/giu, (_, name: string) => params[name] ?? 'missing');
}
