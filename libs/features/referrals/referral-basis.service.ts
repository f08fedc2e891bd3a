import { Injectable } from '@nestjs/common';
import { isoDateOf, REFERRAL_ACTIONS, REFERRAL_WITH_AGENCY } from '#contracts';
import type { Actor } from '#platform/access';
import { newId, type Tx } from '#platform/database';
import { DomainError, invalidFields } from '#platform/errors';
import { ReferralActions, type ActionTarget } from './referral-actions.js';
import { findLiveBases } from './referral-packet.js';
import type { ReferralReceipt } from './referral-view.dto.js';
import type { AddBasisRequest, WithdrawBasisRequest } from './referral.dto.js';
import type { ReferralRecord } from './referral.record.js';

const INSERT_LINE = `
  INSERT INTO referral_basis_ledger (id, referral_id, district_id, code, given_by, relation, method, given_on, valid_until, withdraws_id, recorded_by, recorded_at)
  VALUES ($1, $2, (SELECT ctx_district()), $3, $4, $5, $6, $7, $8, $9, (SELECT ctx_person()), $10)`;

/** The ledger of what makes a disclosure lawful. */
@Injectable()
export class ReferralBasisService {
  constructor(private readonly actions: ReferralActions) {}

  /** @throws DomainError `referral.consent-not-asked` when the guardian is suspected. */
  addBasis(actor: Actor, target: ActionTarget, request: AddBasisRequest): Promise<ReferralReceipt> {
    return this.actions.perform(actor, target, 'add-basis', async (tx, record) => {
      assertBasis(tx, record, request);
      const { code, givenBy = null, relation = null, method = null, givenOn, validUntil = null } = request;
      await tx.execute(INSERT_LINE, [
        ...[newId(), record.id, code, givenBy, relation, method, givenOn, validUntil, null, tx.now],
      ]);
      return { history: { changes: [{ field: 'basis', from: null, to: code }] } };
    });
  }

  /** Takes a basis back. When none is left, the agency loses the referral in this very transaction. */
  withdrawBasis(actor: Actor, target: ActionTarget, request: WithdrawBasisRequest): Promise<ReferralReceipt> {
    return this.actions.perform(actor, target, 'withdraw-basis', async (tx, record) => {
      const { basisId, withdrawnOn } = request;
      if (withdrawnOn > isoDateOf(tx.now)) throw inFuture('/withdrawnOn');
      const basis = await findStanding(tx, record.id, basisId);
      if (!basis) throw invalidFields({ pointer: '/basisId', code: 'unknown-reference' });
      await tx.execute(INSERT_LINE, [
        ...[newId(), record.id, basis.code, null, null, null, withdrawnOn, null, basisId, tx.now],
      ]);
      const left = await findLiveBases(tx, record.id);
      const changes = [{ field: 'basis', from: basis.code, to: null }];
      const to = REFERRAL_ACTIONS['withdraw-basis'].toWithoutBasis;
      if (left.length > 0 || to === undefined || !REFERRAL_WITH_AGENCY.has(record.status))
        return { history: { changes } };
      return { to, change: { agencyId: null }, history: { changes } };
    });
  }
}

/** A line that was not withdrawn. */
function findStanding(tx: Tx, referralId: string, id: string): Promise<{ code: string } | null> {
  return tx.row<{ code: string }>(
    `SELECT b.code FROM referral_basis_ledger b WHERE b.id = $1 AND b.referral_id = $2 AND b.withdraws_id IS NULL
       AND NOT EXISTS (SELECT FROM referral_basis_ledger w WHERE w.withdraws_id = b.id)`,
    [id, referralId],
  );
}

function assertBasis(tx: Tx, record: ReferralRecord, request: AddBasisRequest): void {
  const { code, givenOn, validUntil } = request;
  if (givenOn > isoDateOf(tx.now)) throw inFuture('/givenOn');
  if (validUntil !== undefined && validUntil < givenOn) throw inFuture('/validUntil');
  if (code !== 'CONSENT') return;
  if (record.guardianSuspected) throw new DomainError('referral.consent-not-asked');
  const missing = (['givenBy', 'relation', 'method'] as const).filter(
    (field) => request[field] === undefined,
  );
  if (missing.length > 0)
    throw invalidFields(...missing.map((field) => ({ pointer: `/${field}`, code: 'required' as const })));
}

function inFuture(pointer: string): DomainError {
  return new DomainError('inconsistent', { errors: [{ pointer, code: 'inconsistent' }] });
}
