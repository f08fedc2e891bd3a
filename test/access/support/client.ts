import http from 'node:http';
import type { TestApp } from '../../support/app.js';

export interface Request {
  method: string;
  url: string;
  headers: Record<string, string>;
  payload?: Buffer | object;
  /** Hang up after the head when the answer is a success. */
  headOnly?: boolean;
}

export interface Response {
  status: number;
  headers: Record<string, unknown>;
  text: string;
  bytes: Buffer;
}

/** Plain HTTP over kept connections: thousands of requests, each read to its last byte. */
export class Client {
  private readonly agent = new http.Agent({ keepAlive: true });

  private constructor(private readonly port: number) {}

  static to({ port }: TestApp): Client {
    return new Client(port);
  }

  ask({ method, url, headers, payload, headOnly = false }: Request): Promise<Response> {
    const isRaw = Buffer.isBuffer(payload);
    const body = payload === undefined || isRaw ? payload : Buffer.from(JSON.stringify(payload));
    const type = body && !isRaw ? { 'content-type': 'application/json' } : {};
    const length = body ? { 'content-length': String(body.length) } : {};
    return new Promise((resolve, reject) => {
      const options = { agent: this.agent, host: '127.0.0.1', port: this.port, method, path: url };
      const request = http.request({ ...options, headers: { ...type, ...length, ...headers } }, (answer) => {
        const head = { status: answer.statusCode ?? 0, headers: answer.headers };
        if (headOnly && head.status < 400) {
          request.destroy();
          return resolve({ ...head, text: '', bytes: Buffer.alloc(0) });
        }
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const bytes = Buffer.concat(chunks);
          resolve({ ...head, text: bytes.toString('utf8'), bytes });
        });
      });
      request.on('error', reject);
      request.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
