import { createHash } from 'node:crypto';
import { systemActor } from '#platform/access';
import type { Tx, UnitOfWork } from '#platform/database';
import type { Client } from './client.js';

export interface Account {
  personId: string;
  districtId: string;
  passwordHash: string | null;
  disabled: boolean;
  /** Whether the account has signed in on this device before. */
  knownDevice: boolean;
}

/** A login name in its one spelling, so that a try under another one counts as the same. */
export function loginOf(given: string): { login: string; name: string; district: string } {
  const [name = '', district = ''] = given.trim().toLowerCase().split('@');
  return { login: `${name}@${district}`, name, district };
}

export function deviceHash(token: string | null): Buffer | null {
  return token === null ? null : createHash('sha256').update(token).digest();
}

/** @returns the account behind a login name as the given device sees it, or null. */
export function findAccount(
  uow: UnitOfWork,
  { name, district }: { name: string; district: string },
  client: Client,
): Promise<Account | null> {
  return uow.read(systemActor('sign-in'), (tx) =>
    tx.row<Account>('SELECT * FROM account_of($1, $2, $3)', [name, district, deviceHash(client.deviceToken)]),
  );
}

const PREFIX_OF_SCHOOLS = /^โรงเรียน/u;

/** Words of a person that a guesser would try first. Read as the system party, inside the person's district. */
export async function personalWords(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx.rows<{ word: string }>(
    `SELECT unnest(ARRAY[a.username, pe.first_name, pe.last_name, d.name_th]) AS word
     FROM account a JOIN person pe ON pe.id = a.person_id JOIN district d ON d.id = a.district_id WHERE a.person_id = $1
     UNION SELECT sc.name_th FROM post p JOIN school sc ON sc.id = p.school_id WHERE p.person_id = $1`,
    [personId],
  );
  return rows.map(({ word }) => word.replace(PREFIX_OF_SCHOOLS, ''));
}
