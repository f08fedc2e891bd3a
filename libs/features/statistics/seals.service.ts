import { Injectable } from '@nestjs/common';
import { sealPeriodKey, type SealPeriod } from '#contracts';
import { Access, type Actor } from '#platform/access';
import { newId, UnitOfWork, type Idempotency, type Replayable, type Tx } from '#platform/database';
import { DomainError, invalidFields } from '#platform/errors';
import { SealedFigures } from './sealed-figures.js';
import { SealView, type SealedView, type SealList, type SealRequest } from './seals.dto.js';
import { differencesSince, type Differences } from './seals.facts.js';
import { insertSeal } from './seals.insert.js';
import { findSealed, findSpan, listSeals } from './seals.queries.js';
import { isOver, settledAt, type SealSpan } from './seals.rules.js';
import { careOf } from './seals.view.js';
import { COUNT_WAITING, LOCK_STATE } from './statistics-compile.sql.js';
import { StatisticsCompiler } from './statistics-compile.service.js';
import { assembleReport } from './statistics.rules.js';

/** Figures that somebody vouches for: what was quoted is found again, and what came later shows as a revision. */
@Injectable()
export class SealsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly compiler: StatisticsCompiler,
    private readonly figures: SealedFigures,
  ) {}

  async listSeals(actor: Actor, period: SealPeriod): Promise<SealList> {
    const { districtId } = actor;
    this.access.assertCan(actor, 'statistics.read', { districtId });
    return this.uow.read(actor, (tx) =>
      tx.asSystem(async (tx) => {
        const span = await findSpan(tx, districtId, period);
        const { seals, since } = await this.sealsOf(tx, districtId, span);
        return {
          days: { ...span.range },
          items: seals.map((seal) => SealView.of(seal)),
          // Who may not read figures of care learns nothing of their changes either.
          since: since && { ...since, figures: this.mayReadCare(actor) ? since.figures : [] },
          sealable: isOver(span, tx.now) && (since === null || isAny(since)),
        };
      }),
    );
  }

  /** @throws DomainError `not-found`. */
  async getSealed(actor: Actor, period: SealPeriod, revision: number): Promise<SealedView> {
    this.access.assertCan(actor, 'statistics.read', { districtId: actor.districtId });
    const sealed = await this.uow.read(actor, (tx) =>
      tx.asSystem((tx) => findSealed(tx, actor.districtId, { period, revision })),
    );
    if (!sealed) throw new DomainError('not-found');
    return {
      seal: SealView.of(sealed.seal),
      days: { ...sealed.span.range },
      report: assembleReport(sealed.parts),
      care: this.mayReadCare(actor) ? careOf(sealed) : null,
    };
  }

  /**
   * Seals a period, or what came after its last seal as a revision.
   * @throws DomainError `seal.period-not-over`, `seal.nothing-new`, `seal.still-counting`, `validation` without a reason.
   */
  async seal(
    actor: Actor,
    period: SealPeriod,
    { reason }: SealRequest,
    once: Idempotency,
  ): Promise<Replayable<SealView>> {
    const { districtId } = actor;
    this.access.assertCan(actor, 'statistics.seal', { districtId });
    await this.compiler.compile(districtId);
    return this.uow.runOnce(actor, once, async (tx) => {
      // The district party reads figures and writes none: what is vouched for is copied for it.
      const seal = await tx.asSystem(async (tx) => {
        const span = await findSpan(tx, districtId, period);
        if (!isOver(span, tx.now)) throw new DomainError('seal.period-not-over');
        return this.sealSpan(tx, districtId, span, reason ?? null);
      });
      tx.audit({
        action: 'statistics.seal',
        recordKind: 'statistics-seal',
        recordId: seal.id,
        fields: [
          `${period.calendar}-${sealPeriodKey(period)}`,
          String(seal.revision),
          seal.digest.toString('hex'),
        ],
      });
      return SealView.of(seal);
    });
  }

  private mayReadCare(actor: Actor): boolean {
    return this.access.can(actor, 'care-statistics.read', { districtId: actor.districtId });
  }

  private async sealsOf(tx: Tx, districtId: string, span: SealSpan) {
    const seals = await listSeals(tx, districtId, span.period);
    const newest = seals.at(-1);
    if (!newest) return { seals, since: null };
    const asOf = settledAt(tx.now);
    const since = await differencesSince(tx, newest.id, {
      districtId,
      span,
      asOf,
      figures: this.figures.all,
    });
    return { seals, since };
  }

  private async sealSpan(tx: Tx, districtId: string, span: SealSpan, reason: string | null) {
    // The compiling job queues up at this row: nothing moves while it is copied.
    await tx.row(LOCK_STATE, [districtId]);
    const waiting = await tx.row<{ waiting: number }>(COUNT_WAITING, [districtId, 1]);
    if (waiting?.waiting !== 0) throw new DomainError('seal.still-counting', { retryAfterSeconds: 2 });
    const { seals, since } = await this.sealsOf(tx, districtId, span);
    const newest = seals.at(-1);
    if (since) {
      if (!isAny(since)) throw new DomainError('seal.nothing-new');
      if (reason === null) throw invalidFields({ pointer: '/reason', code: 'required' });
    }
    return insertSeal(tx, {
      ...{ id: newId(), districtId, span, figures: this.figures.all },
      revision: (newest?.revision ?? 0) + 1,
      reason: newest ? reason : null,
    });
  }
}

function isAny({ added, removed, changed, figures }: Differences): boolean {
  return added + removed + changed + figures.length > 0;
}
