import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#platform/access';
import { newId, UnitOfWork, type Idempotency, type Replayable } from '#platform/database';
import { invalidFields } from '#platform/errors';
import type { ChooseSdqSetRequest, CriteriaView, EditAspectsRequest } from './screening.dto.js';
import { criteriaNow } from './screening.queries.js';

/** What the district judges by: each choice is a new version, and no record is judged again by it. */
@Injectable()
export class ScreeningCriteriaService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
  ) {}

  getCriteria(actor: Actor): Promise<CriteriaView> {
    return this.uow.read(actor, (tx) => criteriaNow(tx));
  }

  chooseSdqSet(
    actor: Actor,
    { set }: ChooseSdqSetRequest,
    once: Idempotency,
  ): Promise<Replayable<CriteriaView>> {
    return this.addVersion(actor, 'SDQ', { set }, once);
  }

  async editAspects(
    actor: Actor,
    { criteria }: EditAspectsRequest,
    once: Idempotency,
  ): Promise<Replayable<CriteriaView>> {
    if (new Set(criteria.map(({ aspect }) => aspect)).size < criteria.length)
      throw invalidFields({ pointer: '/criteria', code: 'duplicate' });
    return this.addVersion(actor, 'ASPECTS', criteria, once);
  }

  private addVersion(
    actor: Actor,
    kind: 'SDQ' | 'ASPECTS',
    data: object,
    once: Idempotency,
  ): Promise<Replayable<CriteriaView>> {
    return this.uow.runOnce(actor, once, async (tx) => {
      this.access.assertCan(actor, 'screening.configure', { districtId: actor.districtId });
      await tx.execute("SELECT pg_advisory_xact_lock(hashtextextended('screening-criteria:' || $1, 0))", [
        actor.districtId,
      ]);
      const id = newId();
      await tx.execute(
        `INSERT INTO screening_criteria_revision (id, district_id, kind, version, data, chosen_at, chosen_by_post_id)
         SELECT $1, $2, $3, COALESCE(max(version), 0) + 1, $4::jsonb, $5, $6 FROM screening_criteria_revision WHERE district_id = $2 AND kind = $3`,
        [id, actor.districtId, kind, JSON.stringify(data), tx.now, actor.postId],
      );
      tx.audit({
        action: 'screening.configure',
        recordKind: 'screening-criteria',
        recordId: id,
        fields: [kind],
      });
      return criteriaNow(tx);
    });
  }
}
