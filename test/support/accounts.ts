import { Passwords } from '#features/identity';
import type { TestApp } from './app.js';
import { PASSWORD } from './browser.js';
import type { TestActor } from './world.js';

let hash: Promise<string> | undefined;

/** Gives an actor's account the tests' password, around the recovery slip. @returns the login name. */
export async function withPassword(app: TestApp, actor: TestActor): Promise<string> {
  hash ??= new Passwords().hash(PASSWORD);
  const [row] = await app.rows<{ login: string }>(
    `UPDATE account a SET password_hash = $2 FROM district d WHERE d.id = a.district_id AND a.person_id = $1
     RETURNING a.username || '@' || d.code AS login`,
    [actor.personId, await hash],
  );
  return row?.login ?? '';
}
