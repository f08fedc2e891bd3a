import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { ERRORS, FIELD_ERRORS } from '#contracts';
import type { TestApp } from './app.js';

export interface Sent {
  method?: string;
  /** From `/api/v1` on. */
  path: string;
  headers?: Record<string, string | string[]>;
  body?: string | Uint8Array;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** The wire itself: sends what no polite client would. */
export class Wire {
  private constructor(private readonly port: number) {}

  static to({ port }: TestApp): Wire {
    return new Wire(port);
  }

  get host(): string {
    return `127.0.0.1:${this.port}`;
  }

  send({ method = 'GET', path, headers = {}, body }: Sent): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const sent = httpRequest(
        { host: '127.0.0.1', port: this.port, method, path: `/api/v1${path}`, headers },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
          incoming.on('error', reject);
          incoming.on('end', () =>
            resolve({
              status: incoming.statusCode ?? 0,
              headers: incoming.headers,
              text: Buffer.concat(chunks).toString(),
            }),
          );
        },
      );
      sent.on('error', reject);
      if (body !== undefined) sent.setHeader('Content-Length', Buffer.byteLength(body as Buffer));
      sent.end(body);
    });
  }

  /** Sends bytes as they are. @returns everything that came back until the server closed. */
  raw(bytes: string | Uint8Array): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(this.port, '127.0.0.1', () => socket.write(bytes));
      let back = '';
      socket.setTimeout(5_000, () => socket.destroy());
      socket.on('data', (chunk: Buffer) => (back += chunk.toString()));
      // A server that closes while we still send resets the connection: what it said before counts.
      socket.on('error', (error) => (back === '' ? reject(error) : undefined));
      socket.on('close', () => resolve(back));
    });
  }
}

interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  code: keyof typeof ERRORS;
  traceId: string;
  errors?: { pointer: string; code: keyof typeof FIELD_ERRORS; detail: string }[];
}

const INNARDS =
  /\bat [^"]+:\d+:\d+|SELECT |INSERT |node_modules|\/libs\/|QueryFailed|violates|constraint|stack/;

/**
 * What is wrong with a refusal as RFC 9457 and our catalogue want it; an empty list when nothing is.
 * @param secrets values that the client sent and that must not come back.
 */
export function faultsOf({ status, headers, text }: Answer, secrets: readonly string[] = []): string[] {
  const type = String(headers['content-type']);
  return named([
    [status >= 500 && status !== 503, `status ${status}`],
    [!type.startsWith('application/problem+json'), `type ${type}`],
    [INNARDS.test(text), 'tells its innards'],
    [secrets.some((secret) => text.includes(secret)), 'repeats what was refused'],
    ...bodyFaults(parse(text), status),
  ]);
}

const named = (faults: [boolean, string][]): string[] =>
  faults.flatMap(([isFault, what]) => (isFault ? [what] : []));

function bodyFaults(body: ProblemBody | null, status: number): [boolean, string][] {
  const entry = body && (ERRORS[body.code] as { status: number; th: string; en: string } | undefined);
  if (!body || !entry) return [[true, `no problem of ours: ${body?.code}`]];
  const { errors = [] } = body;
  return [
    [body.type !== `/problems/${body.code}`, 'type'],
    [body.status !== status || entry.status !== status, 'status in the body'],
    [![entry.th, entry.en].includes(body.title), 'title'],
    [typeof body.detail !== 'string' || body.detail === '', 'detail'],
    [!body.instance.startsWith('/') || body.instance.includes('?'), 'instance'],
    [!/^[0-9a-f]{32}$/.test(body.traceId), 'traceId'],
    [errors.some(({ pointer, code }) => !pointer.startsWith('/') || !(code in FIELD_ERRORS)), 'field errors'],
  ];
}

function parse(text: string): ProblemBody | null {
  try {
    return JSON.parse(text) as ProblemBody;
  } catch {
    return null;
  }
}

/** «422 validation /persons/0/role:required»: what an answer says, short enough for a table. */
export function gist({ status, text }: Answer): string {
  const body = parse(text);
  const errors = (body?.errors ?? []).map(({ pointer, code }) => `${pointer}:${code}`);
  return [status, body?.code, ...errors].filter(Boolean).join(' ');
}
