import type { Actor } from '#platform/access';
import type { Tx } from '#platform/database';
import { DomainError } from '#platform/errors';

/** The two halves of a way into somebody's account: a new password, and no second factor any more. */
export type Half = 'recovery-slip.print' | 'second-factor.reset';
const OTHER: Record<Half, Half> = {
  'recovery-slip.print': 'second-factor.reset',
  'second-factor.reset': 'recovery-slip.print',
};

/**
 * Nobody holds both halves within a day.
 * @throws DomainError `both-halves`.
 */
export async function takeHalf(tx: Tx, byPersonId: string, personId: string, half: Half): Promise<void> {
  const held = await tx.asSystem((tx) =>
    tx.row(
      `SELECT 1 AS held FROM account_signature
       WHERE person_id = $1 AND action = $2 AND signed_by = $3 AND signed_at > clock_timestamp() - interval '24 hours'`,
      [personId, OTHER[half], byPersonId],
    ),
  );
  if (held) throw new DomainError('both-halves');
  await sign(tx, byPersonId, personId, half);
}

/**
 * Whoever audits the administrators must not be silenced by one of them: what ends the auditor's access takes two. The
 * other one must have been here for a week, so that nobody makes a second signature for himself.
 * @returns whether it may be done now; if not, the signature is kept for 24 hours and the caller commits.
 */
export async function signedByTwo(tx: Tx, actor: Actor, personId: string, action: string): Promise<boolean> {
  const wanted = `two:${action}`;
  const { auditor, other } = await tx.asSystem(async (tx) => ({
    auditor: await tx.row(
      `SELECT 1 AS found FROM post WHERE person_id = $1 AND role = 'AUDITOR_DPO' AND (ends_on IS NULL OR ends_on >= today_in_thailand())`,
      [personId],
    ),
    other: await tx.row(
      `SELECT 1 AS found FROM account_signature s JOIN person pe ON pe.id = s.signed_by
       WHERE s.person_id = $1 AND s.action = $2 AND s.signed_by <> $3 AND s.signed_at > clock_timestamp() - interval '24 hours'
         AND pe.created_at < clock_timestamp() - interval '7 days'`,
      [personId, wanted, actor.personId],
    ),
  }));
  if (!auditor) return true;
  if (!other || !(await hereForAWeek(tx, actor.personId))) {
    await sign(tx, actor.personId, personId, wanted);
    tx.audit({ action: 'account.sign', recordKind: 'account', recordId: personId, reasonCode: action });
    return false;
  }
  await tx.asSystem((tx) =>
    tx.execute('DELETE FROM account_signature WHERE person_id = $1 AND action = $2', [personId, wanted]),
  );
  return true;
}

async function hereForAWeek(tx: Tx, personId: string): Promise<boolean> {
  const row = await tx.row(
    `SELECT 1 AS found FROM person WHERE id = $1 AND created_at < clock_timestamp() - interval '7 days'`,
    [personId],
  );
  return row !== null;
}

async function sign(tx: Tx, byPersonId: string, personId: string, action: string): Promise<void> {
  await tx.asSystem((tx) =>
    tx.execute(
      `INSERT INTO account_signature (person_id, action, signed_by, district_id) VALUES ($1, $2, $3, (SELECT ctx_district()))
       ON CONFLICT (person_id, action, signed_by) DO UPDATE SET signed_at = clock_timestamp()`,
      [personId, action, byPersonId],
    ),
  );
}
