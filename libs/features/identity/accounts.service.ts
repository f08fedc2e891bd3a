import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#platform/access';
import { UnitOfWork, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { signedByTwo, takeHalf } from './account-signatures.js';
import type { PersonView } from './identity.dto.js';
import { assertKeepsAccount } from './people.queries.js';
import { getPersonView } from './people.service.js';

/** What an administrator does to somebody's account. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
  ) {}

  /**
   * Disables or enables the account; disabling ends every session at once.
   * @throws DomainError `second-signature-required` for the auditor's, until another administrator does the same.
   */
  async setDisabled(actor: Actor, personId: string, disabled: boolean): Promise<PersonView> {
    const view = await this.uow.run(actor, async (tx) => {
      await assertKeepsAccount(tx, this.access, actor, personId);
      if (personId === actor.personId) throw new DomainError('forbidden');
      if (disabled && !(await signedByTwo(tx, actor, personId, 'account.disable'))) return null;
      await tx.asSystem(async (tx) => {
        await tx.execute(
          'UPDATE account SET disabled_at = CASE WHEN $2::boolean THEN clock_timestamp() END, version = version + 1 WHERE person_id = $1',
          [personId, disabled],
        );
        if (disabled) await endSessions(tx, personId);
      });
      tx.audit({
        action: disabled ? 'account.disable' : 'account.enable',
        recordKind: 'account',
        recordId: personId,
      });
      return getPersonView(tx, actor, personId);
    });
    if (!view) throw new DomainError('second-signature-required');
    return view;
  }

  /**
   * Takes somebody's second factors away, for a phone that is lost: every session ends, and the next sign-in enrols anew.
   * @throws DomainError `both-halves` for whoever printed the person's slip within a day; `forbidden` for oneself;
   * `second-signature-required` for the auditor's.
   */
  async resetFactors(actor: Actor, personId: string): Promise<void> {
    const done = await this.uow.run(actor, async (tx) => {
      await assertKeepsAccount(tx, this.access, actor, personId);
      if (personId === actor.personId) throw new DomainError('forbidden');
      if (!(await signedByTwo(tx, actor, personId, 'second-factor.reset'))) return false;
      await takeHalf(tx, actor.personId, personId, 'second-factor.reset');
      await tx.asSystem(async (tx) => {
        await tx.execute('DELETE FROM second_factor WHERE person_id = $1', [personId]);
        await tx.execute('DELETE FROM backup_code WHERE person_id = $1', [personId]);
        await endSessions(tx, personId);
      });
      tx.audit({ action: 'second-factor.reset', recordKind: 'account', recordId: personId });
      return true;
    });
    if (!done) throw new DomainError('second-signature-required');
  }
}

async function endSessions(tx: Tx, personId: string): Promise<void> {
  await tx.execute(
    'UPDATE session SET revoked_at = clock_timestamp() WHERE person_id = $1 AND revoked_at IS NULL',
    [personId],
  );
}
