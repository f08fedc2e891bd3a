import { Injectable } from '@nestjs/common';
import { needsSecondFactor, type FactorKind } from '#contracts';
import { systemActor, type Actor } from '#platform/access';
import { DataCipher } from '#platform/crypto';
import { newId, UnitOfWork, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { newAppSecret, setupOf, stepOf, type AppSetup } from './authenticator-app.js';
import { BackupCodes } from './backup-codes.js';
import type { Client } from './client.js';
import { factorAttempt } from './confirm.service.js';
import type {
  AppCodeRequest,
  BackupCodesView,
  EnrolledView,
  FactorsView,
  NewPasskeyRequest,
  PasskeyOptionsView,
} from './factors.dto.js';
import {
  countBackupCodes,
  keepChallenge,
  listFactors,
  listPasskeys,
  lockApp,
  lowerWithoutFactor,
  takeChallenge,
} from './factors.queries.js';
import { enrolmentOptions, readNewPasskey, type Owner, type Site } from './passkeys.js';
import { listCurrentPosts } from './posts.queries.js';
import { Throttle } from './throttle.js';

const APP_NAME = 'Authenticator';
const MOST_PASSKEYS = 10;

/** The person's own second factors: enrolling, listing, taking away. */
@Injectable()
export class FactorsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cipher: DataCipher,
    private readonly backupCodes: BackupCodes,
    private readonly throttle: Throttle,
  ) {}

  async listFactors(actor: Actor): Promise<FactorsView> {
    return this.uow.read(systemActor('session', actor.districtId), async (tx) => {
      const posts = await listCurrentPosts(tx, actor.personId);
      const district = await tx.row<{ demo: boolean }>('SELECT demo FROM district WHERE id = $1', [
        actor.districtId,
      ]);
      return {
        required: district?.demo === false && posts.some(({ role }) => needsSecondFactor(role)),
        items: await listFactors(tx, actor.personId),
        backupCodesLeft: await countBackupCodes(tx, actor.personId),
      };
    });
  }

  /** Begins with an authenticator app; it opens nothing until its first code has come back. */
  async startApp(actor: Actor): Promise<AppSetup> {
    return this.write(actor, async (tx) => {
      const secret = newAppSecret();
      const id = newId();
      await tx.execute(
        "DELETE FROM second_factor WHERE person_id = $1 AND kind = 'totp' AND confirmed_at IS NULL",
        [actor.personId],
      );
      await tx.execute(
        `INSERT INTO second_factor (id, district_id, person_id, kind, name, secret) VALUES ($1, $2, $3, 'totp', $4, $5)`,
        [id, actor.districtId, actor.personId, APP_NAME, this.cipher.seal(secret, `second-factor:${id}`)],
      );
      tx.audit({ action: 'second-factor.begin', recordKind: 'account', recordId: actor.personId });
      return setupOf(secret, (await ownerOf(tx, actor.personId)).login);
    });
  }

  /**
   * Takes the app's first code. A new app replaces the one before.
   * @throws DomainError `mfa-required` for a wrong code, `too-many-requests`.
   */
  async confirmApp(actor: Actor, { code }: AppCodeRequest, client: Client): Promise<EnrolledView> {
    const attempt = factorAttempt(actor, client);
    await this.throttle.enter(attempt);
    const enrolled = await this.write(actor, async (tx) => {
      const app = await lockApp(tx, actor.personId, false);
      const secret = app && this.cipher.open(app.secret, `second-factor:${app.id}`);
      const step = secret && stepOf({ secret, lastStep: null }, code, tx.now);
      if (!app || step === null) throw new DomainError('mfa-required');
      await tx.execute(
        "DELETE FROM second_factor WHERE person_id = $1 AND kind = 'totp' AND confirmed_at IS NOT NULL",
        [actor.personId],
      );
      await tx.execute(
        'UPDATE second_factor SET confirmed_at = clock_timestamp(), last_step = $2 WHERE id = $1',
        [app.id, step],
      );
      return this.enrolled(tx, actor, app.id, 'totp');
    });
    await this.throttle.forget(attempt);
    return enrolled;
  }

  async passkeyChallenge(actor: Actor, site: Site): Promise<PasskeyOptionsView> {
    return this.write(actor, async (tx) => {
      const owner = await ownerOf(tx, actor.personId);
      const options = await enrolmentOptions(site, owner, await listPasskeys(tx, actor.personId));
      await keepChallenge(tx, actor, 'enrol', options.challenge);
      tx.audit({ action: 'second-factor.begin', recordKind: 'account', recordId: actor.personId });
      return { options };
    });
  }

  /** @throws DomainError `mfa-required` when the answer fits no challenge that waits; `conflict` for one that is known. */
  async addPasskey(actor: Actor, request: NewPasskeyRequest, site: Site): Promise<EnrolledView> {
    const challenge = await this.write(actor, (tx) => takeChallenge(tx, actor, 'enrol'));
    const passkey = challenge === null ? null : await readNewPasskey(site, challenge, request);
    if (!passkey) throw new DomainError('mfa-required');
    return this.write(actor, async (tx) => {
      if ((await listPasskeys(tx, actor.personId)).length >= MOST_PASSKEYS)
        throw new DomainError('too-many-items');
      const id = newId();
      const added = await tx.execute(
        `INSERT INTO second_factor (id, district_id, person_id, kind, name, credential_id, public_key, counter, transports, confirmed_at)
         VALUES ($1, $2, $3, 'passkey', $4, $5, $6, $7, $8, clock_timestamp()) ON CONFLICT (credential_id) DO NOTHING`,
        [
          ...[id, actor.districtId, actor.personId, request.name, passkey.credentialId, passkey.publicKey],
          ...[passkey.counter, passkey.transports],
        ],
      );
      if (added === 0) throw new DomainError('conflict');
      return this.enrolled(tx, actor, id, 'passkey');
    });
  }

  /** Takes a factor away; without any left the codes on paper go too. */
  async removeFactor(actor: Actor, factorId: string): Promise<void> {
    await this.write(actor, async (tx) => {
      const removed = await tx.execute(
        'DELETE FROM second_factor WHERE id = $1 AND person_id = $2 AND confirmed_at IS NOT NULL',
        [factorId, actor.personId],
      );
      if (removed === 0) throw new DomainError('not-found');
      const left = await listFactors(tx, actor.personId);
      if (left.length === 0)
        await tx.execute('DELETE FROM backup_code WHERE person_id = $1', [actor.personId]);
      await lowerWithoutFactor(tx, actor.personId);
      tx.audit({ action: 'second-factor.remove', recordKind: 'account', recordId: actor.personId });
    });
  }

  /** @throws DomainError `conflict` without a factor: codes on paper alone are no second factor. */
  async renewBackupCodes(actor: Actor): Promise<BackupCodesView> {
    return this.write(actor, async (tx) => {
      if ((await listFactors(tx, actor.personId)).length === 0) throw new DomainError('conflict');
      tx.audit({ action: 'backup-codes.renew', recordKind: 'account', recordId: actor.personId });
      return { backupCodes: await this.backupCodes.renew(tx, actor.personId) };
    });
  }

  /** The session that enrols has proved itself by the new factor; the person's other ones owe the second step now. */
  private async enrolled(tx: Tx, actor: Actor, id: string, kind: FactorKind): Promise<EnrolledView> {
    await tx.execute(
      "UPDATE session SET assurance = 'second-factor', confirmed_at = clock_timestamp() WHERE id = $1 AND revoked_at IS NULL",
      [actor.sessionId],
    );
    tx.audit({
      action: 'second-factor.enrol',
      recordKind: 'account',
      recordId: actor.personId,
      reasonCode: kind,
    });
    const factors = await listFactors(tx, actor.personId);
    const factor = factors.find((one) => one.id === id);
    if (!factor) throw new DomainError('not-found');
    const codesLeft = await countBackupCodes(tx, actor.personId);
    return { factor, backupCodes: codesLeft === 0 ? await this.backupCodes.renew(tx, actor.personId) : null };
  }

  private write<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.uow.run(actor, (tx) => tx.asSystem(work));
  }
}

async function ownerOf(tx: Tx, personId: string): Promise<Owner> {
  const owner = await tx.row<Owner>(
    `SELECT a.person_id AS "personId", a.username || '@' || d.code AS login, pe.first_name || ' ' || pe.last_name AS "displayName"
     FROM account a JOIN district d ON d.id = a.district_id JOIN person pe ON pe.id = a.person_id WHERE a.person_id = $1`,
    [personId],
  );
  if (!owner) throw new DomainError('not-found');
  return owner;
}
