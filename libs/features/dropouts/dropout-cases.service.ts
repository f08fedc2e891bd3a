import { Injectable } from '@nestjs/common';
import { CasesService, type CaseReceipt } from '#features/cases';
import { Access, type Actor } from '#platform/access';
import { UnitOfWork, type Idempotency, type Replayable } from '#platform/database';
import { accessOf, lockDropout } from './dropout.record.js';
import type { OpenDropoutCaseRequest } from './dropout.dto.js';

/** A case that is opened for a child on the list knows where it came from. */
@Injectable()
export class DropoutCasesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly cases: CasesService,
  ) {}

  /** @throws DomainError `not-found` for an entry out of reach, `case.already-open` when the child has a case. */
  openCase(
    actor: Actor,
    id: string,
    request: OpenDropoutCaseRequest,
    once: Idempotency,
  ): Promise<Replayable<CaseReceipt>> {
    return this.uow.runOnce(actor, once, async (tx) => {
      const entry = await lockDropout(tx, id);
      this.access.assertCan(actor, 'dropout.read', accessOf(entry));
      const { studentId } = entry;
      return this.cases.openCaseInTx(tx, actor, { ...request, studentId, origin: 'DROPOUT', originId: id });
    });
  }
}
