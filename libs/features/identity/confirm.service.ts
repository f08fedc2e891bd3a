import { Injectable } from '@nestjs/common';
import type { ConfirmMethod } from '#contracts';
import { systemActor, type Actor } from '#platform/access';
import { DataCipher } from '#platform/crypto';
import { UnitOfWork, type Tx } from '#platform/database';
import { DomainError, invalidFields } from '#platform/errors';
import { stepOf } from './authenticator-app.js';
import { BackupCodes } from './backup-codes.js';
import type { Client } from './client.js';
import type { ConfirmRequest, PasskeyOptionsView } from './factors.dto.js';
import { keepChallenge, listPasskeys, lockApp, proofState, takeChallenge } from './factors.queries.js';
import { confirmationOptions, counterAfter, type SignedChallenge, type Site } from './passkeys.js';
import { Passwords } from './passwords.js';
import { passwordHashOf } from './sessions.service.js';
import { Throttle, type Attempt } from './throttle.js';

/** Six digits are guessed sooner than a password: fewer tries from strangers' addresses together. */
const PER_ACCOUNT = 12;

const FIELDS: Record<keyof ConfirmRequest, ConfirmMethod> = {
  password: 'password',
  code: 'totp',
  backupCode: 'backup-code',
  passkey: 'passkey',
};

/** The second step of signing in, and the same proof again before what an open session alone must not do. */
@Injectable()
export class ConfirmService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly passwords: Passwords,
    private readonly backupCodes: BackupCodes,
    private readonly throttle: Throttle,
    private readonly cipher: DataCipher,
  ) {}

  /** What a passkey of the person must sign next in this session. */
  async challenge(actor: Actor, site: Site): Promise<PasskeyOptionsView> {
    return this.uow.run(actor, (tx) =>
      tx.asSystem(async (tx) => {
        const options = await confirmationOptions(site, await listPasskeys(tx, actor.personId));
        await keepChallenge(tx, actor, 'confirm', options.challenge);
        tx.audit({ action: 'session.challenge', recordKind: 'session', recordId: actor.sessionId });
        return { options };
      }),
    );
  }

  /**
   * Proves that the person is there. A session that owed its second step goes on under a new token, so that a token
   * known before is worth nothing after.
   * @returns whether the new token is the session's now.
   * @throws DomainError `mfa-required` for a factor that is wrong, used or not the person's, and for a password where a
   * factor is enrolled; `sign-in-failed` for a wrong password; `too-many-requests`.
   */
  async confirm(
    actor: Actor,
    request: ConfirmRequest,
    { client, site, newTokenHash }: { client: Client; site: Site; newTokenHash: Buffer },
  ): Promise<boolean> {
    const method = methodOf(request);
    const attempt = factorAttempt(actor, client);
    await this.throttle.enter(attempt);
    const passwordFits = method === 'password' && (await this.passwordFits(actor, request.password ?? ''));
    const { proved, renewed } = await this.uow.run(actor, (tx) =>
      tx.asSystem(async (tx) => {
        const { secondStep, confirmWith } = await proofState(tx, actor.sessionId);
        const proved =
          method === 'password'
            ? passwordFits && confirmWith.includes('password')
            : await this.proves(tx, actor, request, site);
        tx.audit({
          action: 'session.confirm',
          recordKind: 'session',
          recordId: actor.sessionId,
          outcome: proved ? 'done' : 'refused',
          reasonCode: method,
        });
        const renewed = proved && secondStep === 'confirm';
        if (proved) await markConfirmed(tx, actor.sessionId, method, renewed ? newTokenHash : null);
        return { proved, renewed };
      }),
    );
    if (!proved)
      throw new DomainError(method === 'password' && !passwordFits ? 'sign-in-failed' : 'mfa-required');
    await this.throttle.forget(attempt);
    return renewed;
  }

  private async passwordFits({ personId, districtId }: Actor, password: string): Promise<boolean> {
    const hash = await this.uow.read(systemActor('confirm', districtId), (tx) =>
      passwordHashOf(tx, personId),
    );
    return this.passwords.verify(hash, password);
  }

  private async proves(tx: Tx, actor: Actor, request: ConfirmRequest, site: Site): Promise<boolean> {
    if (request.code !== undefined) return this.takeCode(tx, actor.personId, request.code);
    if (request.backupCode !== undefined) return this.backupCodes.use(tx, actor.personId, request.backupCode);
    return request.passkey !== undefined && takeSignature(tx, actor, request.passkey, site);
  }

  private async takeCode(tx: Tx, personId: string, code: string): Promise<boolean> {
    const app = await lockApp(tx, personId, true);
    if (!app) return false;
    const secret = this.cipher.open(app.secret, `second-factor:${app.id}`);
    const step = stepOf({ secret, lastStep: app.lastStep }, code, tx.now);
    if (step === null) return false;
    await tx.execute(
      'UPDATE second_factor SET last_step = $2, last_used_at = clock_timestamp() WHERE id = $1',
      [app.id, step],
    );
    return true;
  }
}

async function takeSignature(tx: Tx, actor: Actor, signed: SignedChallenge, site: Site): Promise<boolean> {
  const challenge = await takeChallenge(tx, actor, 'confirm');
  const passkeys = await listPasskeys(tx, actor.personId);
  const passkey = passkeys.find(({ credentialId }) => credentialId === signed.id);
  if (challenge === null || !passkey) return false;
  const counter = await counterAfter(site, challenge, passkey, signed);
  if (counter === null) return false;
  await tx.execute(
    'UPDATE second_factor SET counter = $2, last_used_at = clock_timestamp() WHERE credential_id = $1',
    [passkey.credentialId, counter],
  );
  return true;
}

/** @throws DomainError `validation` unless exactly one proof is given. */
function methodOf(request: ConfirmRequest): ConfirmMethod {
  const given = (Object.keys(FIELDS) as (keyof ConfirmRequest)[]).filter(
    (field) => request[field] !== undefined,
  );
  const [field] = given;
  if (field === undefined) throw invalidFields({ pointer: '/code', code: 'required' });
  if (given.length > 1) throw invalidFields({ pointer: `/${given[1] ?? field}`, code: 'inconsistent' });
  return FIELDS[field];
}

/** Tries at a person's factors; whoever gets here knows the password, so no device counts as the person's own. */
export function factorAttempt({ personId }: Actor, { address }: Client): Attempt {
  return { account: `factor:${personId}`, address, knownDevice: null, perAccount: PER_ACCOUNT };
}

async function markConfirmed(
  tx: Tx,
  sessionId: string,
  method: ConfirmMethod,
  tokenHash: Buffer | null,
): Promise<void> {
  await tx.execute(
    `UPDATE session SET confirmed_at = clock_timestamp(), token_hash = COALESCE($3, token_hash),
       assurance = CASE WHEN $2::text = 'password' THEN assurance ELSE 'second-factor' END
     WHERE id = $1 AND revoked_at IS NULL`,
    [sessionId, method, tokenHash],
  );
}
