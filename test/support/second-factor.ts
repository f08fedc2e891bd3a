import { expect } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { withPassword } from './accounts.js';
import type { TestApp } from './app.js';
import { TestBrowser } from './browser.js';
import type { TestActor } from './world.js';

/** The code that a phone shows at an instant. */
export function codeAt(secret: string, at: Date): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });
}

/** Status and code of an answer. */
export const outcome = ({ status, body }: { status: number; body: { code?: string } }): unknown => [
  status,
  body.code,
];

export interface Enrolled {
  secret: string;
  backupCodes: string[];
  login: string;
  /** The device that enrolled; its session is whole. */
  person: TestBrowser;
}

/** Gives somebody a password and an authenticator app, through the routes. The code of the present step is spent. */
export async function withApp(
  app: TestApp,
  actor: TestActor,
  person = new TestBrowser(app),
): Promise<Enrolled> {
  const login = await withPassword(app, actor);
  expect((await person.signIn(login)).status).toBe(200);
  const { body: setup } = await person.ask('post', '/me/factors/app');
  const answer = await person.ask('post', '/me/factors/app/confirm', {
    code: codeAt(setup.secret, app.clock.now()),
  });
  expect(answer.status).toBe(200);
  return { secret: setup.secret, backupCodes: answer.body.backupCodes, login, person };
}
