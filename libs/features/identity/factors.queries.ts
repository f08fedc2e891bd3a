import type { ConfirmMethod, SecondStep } from '#contracts';
import type { Actor } from '#platform/access';
import type { Tx } from '#platform/database';
import type { FactorView } from './factors.dto.js';
import type { StoredPasskey } from './passkeys.js';

/* All of it is read and written as the system party: a factor is its owner's alone, and no wall of a party shows it. */

export interface AppRow {
  id: string;
  secret: Buffer;
  lastStep: number | null;
}

const VIEW = `id, kind, name, created_at AS "createdAt", last_used_at AS "lastUsedAt"`;

export function listFactors(tx: Tx, personId: string): Promise<FactorView[]> {
  return tx.rows<FactorView>(
    `SELECT ${VIEW} FROM second_factor WHERE person_id = $1 AND confirmed_at IS NOT NULL ORDER BY created_at, id`,
    [personId],
  );
}

export async function countBackupCodes(tx: Tx, personId: string): Promise<number> {
  const row = await tx.row<{ left: number }>(
    'SELECT count(*)::int AS left FROM backup_code WHERE person_id = $1 AND used_at IS NULL',
    [personId],
  );
  return row?.left ?? 0;
}

/** The person's authenticator app, locked: of two who send the same code one waits and finds it taken. */
export function lockApp(tx: Tx, personId: string, confirmed: boolean): Promise<AppRow | null> {
  return tx.row<AppRow>(
    `SELECT id, secret, last_step AS "lastStep" FROM second_factor
     WHERE person_id = $1 AND kind = 'totp' AND (confirmed_at IS NOT NULL) = $2
       AND ($2 OR created_at > clock_timestamp() - interval '30 minutes') FOR UPDATE`,
    [personId, confirmed],
  );
}

export function listPasskeys(tx: Tx, personId: string): Promise<StoredPasskey[]> {
  return tx.rows<StoredPasskey>(
    `SELECT credential_id AS "credentialId", public_key AS "publicKey", counter, transports FROM second_factor
     WHERE person_id = $1 AND kind = 'passkey' ORDER BY created_at FOR UPDATE`,
    [personId],
  );
}

export async function keepChallenge(
  tx: Tx,
  { sessionId, districtId }: Actor,
  purpose: 'enrol' | 'confirm',
  challenge: string,
): Promise<void> {
  await tx.execute(
    `INSERT INTO passkey_challenge (session_id, purpose, district_id, challenge, expires_at)
     VALUES ($1, $2, $3, $4, clock_timestamp() + interval '5 minutes')
     ON CONFLICT (session_id, purpose) DO UPDATE SET challenge = EXCLUDED.challenge, expires_at = EXCLUDED.expires_at`,
    [sessionId, purpose, districtId, challenge],
  );
}

/** Takes the session's challenge away; whoever comes second, or late, finds none. */
export async function takeChallenge(
  tx: Tx,
  { sessionId }: Actor,
  purpose: 'enrol' | 'confirm',
): Promise<string | null> {
  const row = await tx.row<{ challenge: string; alive: boolean }>(
    'DELETE FROM passkey_challenge WHERE session_id = $1 AND purpose = $2 RETURNING challenge, expires_at > clock_timestamp() AS alive',
    [sessionId, purpose],
  );
  return row?.alive ? row.challenge : null;
}

/** What the session owes, and with what the person can prove to be there. */
export async function proofState(
  tx: Tx,
  sessionId: string,
): Promise<{ secondStep: SecondStep | null; confirmWith: ConfirmMethod[] }> {
  const row = await tx.row<{ secondStep: SecondStep | null; app: boolean; passkey: boolean; code: boolean }>(
    `SELECT second_step(s.assurance, s.person_id, p.role, s.district_id) AS "secondStep",
            EXISTS (SELECT FROM second_factor f WHERE f.person_id = s.person_id AND f.kind = 'totp' AND f.confirmed_at IS NOT NULL) AS app,
            EXISTS (SELECT FROM second_factor f WHERE f.person_id = s.person_id AND f.kind = 'passkey') AS passkey,
            EXISTS (SELECT FROM backup_code b WHERE b.person_id = s.person_id AND b.used_at IS NULL) AS code
     FROM session s JOIN post p ON p.id = s.active_post_id WHERE s.id = $1`,
    [sessionId],
  );
  if (!row || !(row.app || row.passkey))
    return { secondStep: row?.secondStep ?? null, confirmWith: ['password'] };
  const methods = { passkey: row.passkey, totp: row.app, 'backup-code': row.code };
  const confirmWith = (['passkey', 'totp', 'backup-code'] as const).filter((method) => methods[method]);
  return { secondStep: row.secondStep, confirmWith };
}

/** Sessions of somebody whose last factor is gone count as opened by the password alone. */
export async function lowerWithoutFactor(tx: Tx, personId: string): Promise<void> {
  await tx.execute(
    `UPDATE session SET assurance = 'password' WHERE person_id = $1 AND revoked_at IS NULL
       AND NOT EXISTS (SELECT FROM second_factor f WHERE f.person_id = $1 AND f.confirmed_at IS NOT NULL)`,
    [personId],
  );
}
