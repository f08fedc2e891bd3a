import { Injectable } from '@nestjs/common';
import { academicYearRange, fiscalYearRange, isoDateOf } from '#contracts';
import { Access, type Actor } from '#platform/access';
import { newId, UnitOfWork, type Idempotency, type Replayable, type Tx } from '#platform/database';
import { DomainError, invalidFields } from '#platform/errors';
import { SealView, type SealList, type SealRequest } from './seals.dto.js';
import {
  differencesSince,
  findSealedYear,
  insertSeal,
  listSeals,
  type Differences,
} from './seals.queries.js';
import { COUNT_WAITING, LOCK_STATE } from './statistics-compile.sql.js';
import { StatisticsCompiler } from './statistics-compile.service.js';
import { assembleReport, type YearReport } from './statistics.rules.js';
import type { Year } from './statistics.service.js';

const RANGE = { academic: academicYearRange, fiscal: fiscalYearRange } as const;

/** Figures that somebody vouches for: what was quoted is found again, and what came later shows as a revision. */
@Injectable()
export class SealsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly compiler: StatisticsCompiler,
  ) {}

  async listSeals(actor: Actor, year: Year): Promise<SealList> {
    this.access.assertCan(actor, 'statistics.read', { districtId: actor.districtId });
    return this.uow.read(actor, async (tx) => {
      const { seals, since } = await tx.asSystem(() => sealsOf(tx, actor.districtId, year));
      return {
        items: seals.map((seal) => SealView.of(seal)),
        since,
        sealable: isOver(year, tx.now) && (since === null || isAny(since)),
      };
    });
  }

  /** @throws DomainError `not-found`. */
  async getSealed(actor: Actor, year: Year, revision: number): Promise<YearReport> {
    this.access.assertCan(actor, 'statistics.read', { districtId: actor.districtId });
    const parts = await this.uow.read(actor, (tx) =>
      tx.asSystem(() => findSealedYear(tx, actor.districtId, { ...year, revision })),
    );
    if (!parts) throw new DomainError('not-found');
    return assembleReport(parts);
  }

  /**
   * Seals a year, or what came after its last seal as a revision.
   * @throws DomainError `seal.period-not-over`, `seal.nothing-new`, `seal.still-counting`, `validation` without a reason.
   */
  async seal(
    actor: Actor,
    year: Year,
    { reason }: SealRequest,
    once: Idempotency,
  ): Promise<Replayable<SealView>> {
    this.access.assertCan(actor, 'statistics.seal', { districtId: actor.districtId });
    await this.compiler.compile(actor.districtId);
    return this.uow.runOnce(actor, once, async (tx) => {
      if (!isOver(year, tx.now)) throw new DomainError('seal.period-not-over');
      // The district party reads figures and writes none: what is vouched for is copied for it.
      const seal = await tx.asSystem(() => sealYear(tx, actor.districtId, year, reason ?? null));
      const digest = seal.digest.toString('hex');
      tx.audit({
        action: 'statistics.seal',
        recordKind: 'statistics-seal',
        recordId: seal.id,
        fields: [`${year.calendar}-${year.year}`, String(seal.revision), digest],
      });
      return SealView.of(seal);
    });
  }
}

async function sealsOf(tx: Tx, districtId: string, year: Year) {
  const seals = await listSeals(tx, districtId, year);
  const newest = seals.at(-1);
  return { seals, since: newest ? await differencesSince(tx, newest.id, { districtId, ...year }) : null };
}

async function sealYear(tx: Tx, districtId: string, year: Year, reason: string | null) {
  // The compiling job queues up at this row: nothing moves while it is copied.
  await tx.row(LOCK_STATE, [districtId]);
  const waiting = await tx.row<{ waiting: number }>(COUNT_WAITING, [districtId, 1]);
  if (waiting?.waiting !== 0) throw new DomainError('seal.still-counting', { retryAfterSeconds: 2 });
  const { seals, since } = await sealsOf(tx, districtId, year);
  const newest = seals.at(-1);
  if (since) {
    if (!isAny(since)) throw new DomainError('seal.nothing-new');
    if (reason === null) throw invalidFields({ pointer: '/reason', code: 'required' });
  }
  return insertSeal(tx, {
    id: newId(),
    districtId,
    ...year,
    revision: (newest?.revision ?? 0) + 1,
    reason: newest ? reason : null,
  });
}

function isOver({ calendar, year }: Year, now: Date): boolean {
  return RANGE[calendar](year).to < isoDateOf(now);
}

function isAny({ added, removed, changed }: Differences): boolean {
  return added + removed + changed > 0;
}
