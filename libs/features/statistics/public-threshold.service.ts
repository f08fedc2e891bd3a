import { Injectable } from '@nestjs/common';
import { SMALL_COUNT } from '#contracts';
import { Access, type Actor } from '#platform/access';
import { UnitOfWork, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import type {
  PublicThresholdRequest,
  PublicThresholdView,
  ThresholdChangeView,
} from './public-releases.dto.js';

interface ChangeRow {
  hidesUpTo: number;
  reason: string;
  setAt: Date;
  setBy: string;
}

/** The largest count that public tables hide: the district's own, with who set it when and why. */
@Injectable()
export class PublicThresholdService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
  ) {}

  getThreshold(actor: Actor): Promise<PublicThresholdView> {
    this.access.assertCan(actor, 'public-tables.read', { districtId: actor.districtId });
    return this.uow.read(actor, (tx) => thresholdView(tx, actor.districtId));
  }

  /**
   * Holds for releases to come; a year that went out under a higher one keeps that.
   * @throws DomainError `stale-version`.
   */
  setThreshold(
    actor: Actor,
    version: number,
    { hidesUpTo, reason }: PublicThresholdRequest,
  ): Promise<PublicThresholdView> {
    return this.uow.run(actor, async (tx) => {
      await lockThreshold(tx);
      this.access.assertCan(actor, 'public-tables.threshold', { districtId: actor.districtId });
      const before = await thresholdView(tx, actor.districtId);
      if (before.version !== version) throw new DomainError('stale-version', { current: before });
      await tx.execute(
        `INSERT INTO public_threshold_revision (district_id, number, hides_up_to, reason, set_at, set_by, post_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [actor.districtId, version + 1, hidesUpTo, reason, tx.now, actor.personId, actor.postId],
      );
      tx.audit({
        action: 'public-tables.threshold',
        recordKind: 'public-threshold',
        fields: [String(before.hidesUpTo), String(hidesUpTo)],
      });
      return thresholdView(tx, actor.districtId);
    });
  }
}

/** A threshold that was never set has no row to lock. */
async function lockThreshold(tx: Tx): Promise<void> {
  await tx.execute(
    "SELECT pg_advisory_xact_lock(hashtextextended('public-threshold/' || (SELECT ctx_district()), 0))",
  );
}

/** The threshold of releases to come. */
export async function presentThreshold(tx: Tx, districtId: string): Promise<number> {
  const { hidesUpTo } = await thresholdView(tx, districtId);
  return hidesUpTo;
}

async function thresholdView(tx: Tx, districtId: string): Promise<PublicThresholdView> {
  const rows = await tx.rows<ChangeRow>(
    `SELECT t.hides_up_to AS "hidesUpTo", t.reason, t.set_at AS "setAt", concat(pe.prefix, pe.first_name, ' ', pe.last_name) AS "setBy"
     FROM public_threshold_revision t JOIN person pe ON pe.id = t.set_by WHERE t.district_id = $1 ORDER BY t.number DESC`,
    [districtId],
  );
  return {
    hidesUpTo: rows[0]?.hidesUpTo ?? SMALL_COUNT,
    version: rows.length,
    history: rows.map((row): ThresholdChangeView => ({ ...row, setAt: row.setAt.toISOString() })),
  };
}
