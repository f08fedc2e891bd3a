import { newId } from '#platform/database';
import supertest from 'supertest';
import type { TestApp } from './app.js';

export const PASSWORD = 'ม้าลายวิ่งข้ามคลองแสนแสบ';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** A browser at an address: keeps cookies as one would, and nothing else. Needs an application with TRUSTED_PROXIES=1. */
export class TestBrowser {
  readonly cookies = new Map<string, string>();

  constructor(
    private readonly app: TestApp,
    readonly address = '203.0.113.1',
  ) {}

  async ask(method: Method, path: string, body?: object): Promise<supertest.Response> {
    const request = supertest(this.app.app.getHttpServer())
      [method](`/api/v1${path}`)
      .set('X-Forwarded-For', this.address)
      .set('Idempotency-Key', newId());
    if (this.cookies.size > 0)
      request.set('Cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = body === undefined ? await request : await request.send(body);
    this.keep(answer.headers['set-cookie'] as unknown as string[] | undefined);
    return answer;
  }

  signIn(username: string, password = PASSWORD): Promise<supertest.Response> {
    return this.ask('post', '/sessions', { username, password });
  }

  private keep(setCookies: string[] = []): void {
    for (const line of setCookies) {
      const [pair = ''] = line.split(';');
      const [name = '', value = ''] = pair.split('=');
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}
