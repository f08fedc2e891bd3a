import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Access, systemActor, type Actor } from '#platform/access';
import { Config } from '#platform/config';
import { newId, UnitOfWork, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { signedByTwo, takeHalf } from './account-signatures.js';
import { findAccount, loginOf, personalWords, type Account } from './accounts.queries.js';
import type { Client } from './client.js';
import type { RecoveryRequest, RecoverySlipView } from './identity.dto.js';
import { Passwords } from './passwords.js';
import { assertKeepsAccount } from './people.queries.js';
import { attemptOf, setPassword } from './sessions.service.js';
import { Throttle } from './throttle.js';

/** Without letters and digits that look alike on paper. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const LENGTH = 8;
const HOURS = 24;

/** The paper way back in: an admin prints a slip and never sees a password. */
@Injectable()
export class RecoveryService {
  private readonly key: Buffer;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly passwords: Passwords,
    private readonly throttle: Throttle,
    config: Config,
  ) {
    this.key = Buffer.from(config.KUMKRONG_LOOKUP_KEY, 'base64');
  }

  /**
   * Prints a slip for a person of the admin's place; an earlier one is void.
   * @throws DomainError `both-halves` for whoever reset the person's factors within a day; `second-signature-required`
   * for the auditor's.
   */
  async printSlip(actor: Actor, personId: string): Promise<RecoverySlipView> {
    const slip = await this.uow.run(actor, async (tx) => {
      await assertKeepsAccount(tx, this.access, actor, personId);
      if (!(await signedByTwo(tx, actor, personId, 'recovery-slip.print'))) return null;
      return this.issue(tx, actor.personId, personId);
    });
    if (!slip) throw new DomainError('second-signature-required');
    return slip;
  }

  /** Makes a slip inside a running use case. */
  async issue(tx: Tx, byPersonId: string, personId: string): Promise<RecoverySlipView> {
    await takeHalf(tx, byPersonId, personId, 'recovery-slip.print');
    tx.audit({ action: 'recovery-slip.print', recordKind: 'account', recordId: personId });
    return tx.asSystem(async (tx) => {
      const account = await tx.row<{ username: string; district: string }>(
        'SELECT a.username, d.code AS district FROM account a JOIN district d ON d.id = a.district_id WHERE a.person_id = $1',
        [personId],
      );
      if (!account) throw new DomainError('not-found');
      await tx.execute(
        'UPDATE recovery_slip SET used_at = clock_timestamp() WHERE person_id = $1 AND used_at IS NULL',
        [personId],
      );
      const code = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
      const slip = await tx.row<{ expiresAt: Date }>(
        `INSERT INTO recovery_slip (id, district_id, person_id, code_hash, created_by, expires_at)
         VALUES ($1, (SELECT ctx_district()), $2, $3, $4, clock_timestamp() + interval '${HOURS} hours') RETURNING expires_at AS "expiresAt"`,
        [newId(), personId, this.hashOf(code), byPersonId],
      );
      return {
        code,
        username: `${account.username}@${account.district}`,
        expiresAt: (slip?.expiresAt ?? tx.now).toISOString(),
      };
    });
  }

  /**
   * Trades a slip for a new password, once.
   * @throws DomainError `sign-in-failed` for a wrong name and a wrong, used or expired slip alike; `weak-password`.
   */
  async recover({ username, slipCode, newPassword }: RecoveryRequest, client: Client): Promise<void> {
    const { login, ...names } = loginOf(username);
    const account = await findAccount(this.uow, names, client);
    const attempt = attemptOf(`slip:${login}`, account, client);
    await this.throttle.enter(attempt);
    this.passwords.assertStrong(newPassword, [names.name]);
    const hash = await this.passwords.hash(newPassword);
    const used =
      account !== null && !account.disabled && (await this.useSlip(account, { slipCode, newPassword, hash }));
    if (!used) throw new DomainError('sign-in-failed');
    await this.throttle.forget(attempt);
  }

  private async useSlip(
    { personId, districtId }: Account,
    { slipCode, newPassword, hash }: { slipCode: string; newPassword: string; hash: string },
  ): Promise<boolean> {
    return this.uow.run(systemActor('recovery', districtId), async (tx) => {
      const slip = await tx.row<{ id: string; codeHash: Buffer }>(
        `SELECT id, code_hash AS "codeHash" FROM recovery_slip
         WHERE person_id = $1 AND used_at IS NULL AND expires_at > clock_timestamp() FOR UPDATE`,
        [personId],
      );
      if (!slip || !timingSafeEqual(slip.codeHash, this.hashOf(slipCode))) {
        tx.audit({
          action: 'recovery-slip.use',
          recordKind: 'account',
          recordId: personId,
          outcome: 'refused',
        });
        return false;
      }
      // Only now: to anybody else the answer would tell the person's name or school.
      this.passwords.assertStrong(newPassword, await personalWords(tx, personId));
      await tx.execute('UPDATE recovery_slip SET used_at = clock_timestamp() WHERE id = $1', [slip.id]);
      await setPassword(tx, personId, hash, null);
      tx.audit({ action: 'recovery-slip.use', recordKind: 'account', recordId: personId });
      return true;
    });
  }

  private hashOf(code: string): Buffer {
    return createHmac('sha256', this.key).update(code.trim().toUpperCase()).digest();
  }
}
