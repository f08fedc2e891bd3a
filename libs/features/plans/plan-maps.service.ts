import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#platform/access';
import { newId, UnitOfWork, type Idempotency, type Replayable } from '#platform/database';
import { DomainError } from '#platform/errors';
import { FileVault, onceWithFile, type OpenedFile, type UploadedFile } from '#platform/files';
import { PlanActions, type PlanTarget } from './plan-actions.js';
import { assertRoom } from './plan-parts.js';
import { accessOf, readPlan } from './plan.record.js';
import type { PlanView } from './plan-view.dto.js';

const MOST_MAPS = 5;

/** Site maps of an emergency plan. */
@Injectable()
export class PlanMapsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly actions: PlanActions,
    private readonly vault: FileVault,
  ) {}

  async add(
    actor: Actor,
    target: PlanTarget,
    upload: UploadedFile,
    once: Idempotency,
  ): Promise<Replayable<PlanView>> {
    // Whoever may not write the plan does not make the server draw pictures.
    await this.uow.read(actor, async (tx) => {
      this.access.assertCan(actor, 'plan.write', accessOf(await readPlan(tx, target.id)));
    });
    const checked = await this.vault.check({ ...upload, purpose: 'document' });
    return this.uow.runOnce(actor, onceWithFile(once, upload), async (tx) => {
      const record = await this.actions.take(tx, actor, target, 'change');
      if (record.kind !== 'EMERGENCY') throw new DomainError('not-found');
      await assertRoom(
        tx,
        'SELECT count(*)::int AS count FROM plan_map WHERE plan_id = $1',
        record.id,
        MOST_MAPS,
      );
      const { id: fileId, mediaType, fileName, size } = await this.vault.keep(tx, checked);
      const partId = newId();
      await tx.execute(
        `INSERT INTO plan_map (id, plan_id, district_id, school_id, file_id, media_type, file_name, size, added_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [partId, record.id, record.districtId, record.schoolId, fileId, mediaType, fileName, size, tx.now],
      );
      return this.actions.finish(tx, { actor, record, action: 'change' }, { as: 'add-map', partId });
    });
  }

  remove(actor: Actor, target: PlanTarget): Promise<PlanView> {
    return this.actions.perform(actor, target, 'change', async (tx, record) => {
      const removed = await tx.execute('DELETE FROM plan_map WHERE id = $1 AND plan_id = $2', [
        target.partId,
        record.id,
      ]);
      if (removed !== 1) throw new DomainError('not-found');
      return { as: 'remove-map', partId: target.partId };
    });
  }

  /** Opens a map. The plan is checked first, the vault asked after it. */
  open(actor: Actor, planId: string, mapId: string): Promise<OpenedFile> {
    return this.uow.run(actor, async (tx) => {
      this.access.assertCan(actor, 'plan.read', accessOf(await readPlan(tx, planId)));
      const map = await tx.row<{ fileId: string }>(
        'SELECT f.file_id AS "fileId" FROM plan_map f WHERE f.id = $1 AND f.plan_id = $2',
        [mapId, planId],
      );
      if (!map) throw new DomainError('not-found');
      return this.vault.open(tx, map.fileId);
    });
  }
}
