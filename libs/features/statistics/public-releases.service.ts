import { Injectable } from '@nestjs/common';
import { academicYearRange, isoDateOf, type Permission } from '#contracts';
import { Access, type Actor } from '#platform/access';
import { newId, UnitOfWork, type Idempotency, type Replayable, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { writeReleaseCsv, writeReleaseXlsx } from './public-releases-files.js';
import {
  ReleaseLine,
  ReleasePreview,
  ReleaseView,
  type PublishRequest,
  type ReleaseList,
  type WithdrawReleaseRequest,
} from './public-releases.dto.js';
import {
  findRelease,
  findSameRelease,
  insertRelease,
  listPublished,
  listReleases,
  type FullRelease,
} from './public-releases.queries.js';
import { draftRelease, thresholdFor, type ReleaseDraft } from './public-releases.rules.js';
import { presentThreshold } from './public-threshold.service.js';
import { findSealed, listSeals } from './seals.queries.js';
import { LOCK_STATE } from './statistics-compile.sql.js';
import { assembleReport } from './statistics.rules.js';
import type { ExportFormat } from './statistics.service.js';

/** Tables of sealed years that may leave the office: previewed, published once and for all, and withdrawn. */
@Injectable()
export class PublicReleasesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
  ) {}

  listReleases(actor: Actor): Promise<ReleaseList> {
    this.assertMay(actor, 'public-tables.read');
    return this.uow.read(actor, async (tx) => {
      const rows = await listReleases(tx, actor.districtId);
      return { items: rows.map((row) => ReleaseLine.of(row)) };
    });
  }

  /** @throws DomainError `not-found`. */
  getRelease(actor: Actor, id: string): Promise<ReleaseView> {
    this.assertMay(actor, 'public-tables.read');
    return this.uow.read(actor, async (tx) => ReleaseView.of(await getRelease(tx, actor, id)));
  }

  /** The newest release of an academic year that is handed out, or null: papers that leave the office say no more. */
  findStanding(actor: Actor, year: number): Promise<FullRelease | null> {
    this.assertMay(actor, 'public-tables.read');
    return this.uow.read(actor, async (tx) => {
      const rows = await listReleases(tx, actor.districtId);
      const standing = rows.find((row) => row.year === year && row.withdrawnAt === null);
      return standing ? findRelease(tx, actor.districtId, standing.id) : null;
    });
  }

  /**
   * What a release of the year's newest seal would show and hide, and why.
   * @throws DomainError `public-tables.year-not-over`, `public-tables.not-sealed`, `public-tables.not-protectable`.
   */
  previewRelease(actor: Actor, year: number): Promise<ReleasePreview> {
    this.assertMay(actor, 'public-tables.publish');
    return this.uow.read(actor, async (tx) => {
      const { draft, asOf, releasedAs } = await draftOf(tx, actor, year);
      return ReleasePreview.of(draft, { asOf, releasedAs });
    });
  }

  /**
   * Publishes what the preview of this digest showed.
   * @throws DomainError as the preview, `public-tables.changed`, `public-tables.nothing-new`.
   */
  publish(
    actor: Actor,
    { year, digest }: PublishRequest,
    once: Idempotency,
  ): Promise<Replayable<ReleaseLine>> {
    this.assertMay(actor, 'public-tables.publish');
    return this.uow.runOnce(actor, once, async (tx) => {
      // One at a time: of two releases side by side neither would be checked against the other.
      await tx.asSystem((tx) => tx.row(LOCK_STATE, [actor.districtId]));
      const { draft, sealId, asOf, releasedAs } = await draftOf(tx, actor, year);
      if (releasedAs !== null) throw new DomainError('public-tables.nothing-new');
      if (draft.digest !== digest) throw new DomainError('public-tables.changed');
      const id = newId();
      await insertRelease(tx, actor, { id, sealId, asOf, draft });
      tx.audit({
        action: 'public-tables.publish',
        recordKind: 'public-release',
        recordId: id,
        fields: [`academic-${year}`, String(draft.sealRevision), String(draft.hidesUpTo), draft.digest],
      });
      return ReleaseLine.of(await getRelease(tx, actor, id));
    });
  }

  /**
   * Hands a release out no more. It stays in the list with the reason, and later releases are still checked against it.
   * @throws DomainError `not-found`, `public-tables.withdrawn`.
   */
  withdraw(
    actor: Actor,
    id: string,
    { reason, once }: WithdrawReleaseRequest & { once: Idempotency },
  ): Promise<Replayable<ReleaseLine>> {
    this.assertMay(actor, 'public-tables.publish');
    return this.uow.runOnce(actor, once, async (tx) => {
      await tx.asSystem((tx) => tx.row(LOCK_STATE, [actor.districtId]));
      assertOut(await getRelease(tx, actor, id));
      await tx.execute(
        `INSERT INTO public_withdrawal_ledger (release_id, district_id, reason, withdrawn_at, withdrawn_by, post_id)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [id, actor.districtId, reason, tx.now, actor.personId, actor.postId],
      );
      tx.audit({ action: 'public-tables.withdraw', recordKind: 'public-release', recordId: id });
      return ReleaseLine.of(await getRelease(tx, actor, id));
    });
  }

  /**
   * A release as the file that is handed out.
   * @throws DomainError `not-found`, `public-tables.withdrawn`.
   */
  async exportRelease(actor: Actor, id: string, format: ExportFormat): Promise<ReleaseFile> {
    this.assertMay(actor, 'public-tables.read');
    const { release, office } = await this.uow.run(actor, async (tx) => {
      const found = await getRelease(tx, actor, id);
      assertOut(found);
      tx.audit({
        action: 'public-tables.export',
        recordKind: 'public-release',
        recordId: id,
        outcome: 'read',
        fields: [format],
      });
      return { release: found, office: await officeOf(tx, actor.districtId) };
    });
    const bytes =
      format === 'xlsx' ? await writeReleaseXlsx(release, office) : writeReleaseCsv(release, office);
    return { bytes, name: `public-tables-${release.year}-${release.number}.${format}` };
  }

  private assertMay(actor: Actor, permission: Permission): void {
    this.access.assertCan(actor, permission, { districtId: actor.districtId });
  }
}

export interface ReleaseFile {
  bytes: Uint8Array;
  name: string;
}

interface DraftOfSeal {
  draft: ReleaseDraft;
  sealId: string;
  asOf: Date;
  releasedAs: number | null;
}

async function draftOf(tx: Tx, { districtId }: Actor, year: number): Promise<DraftOfSeal> {
  const period = { calendar: 'academic', year, part: null } as const;
  if (academicYearRange(year).to >= isoDateOf(tx.now)) throw new DomainError('public-tables.year-not-over');
  const own = await presentThreshold(tx, districtId);
  // No party reads seals and hidden counts of releases: what may be shown of them is decided here.
  return tx.asSystem(async (tx) => {
    const seals = await listSeals(tx, districtId, period);
    const seal = seals.at(-1);
    if (!seal) throw new DomainError('public-tables.not-sealed');
    const sealed = await findSealed(tx, districtId, { period, revision: seal.revision });
    if (!sealed) throw new DomainError('public-tables.not-sealed');
    // A reader whom a report names must not learn of it: for them no tables of this district can be protected.
    if (await isNamed(tx)) throw new DomainError('public-tables.not-protectable');
    const earlier = await listPublished(tx, districtId, year);
    const threshold = thresholdFor(own, earlier);
    const draft = draftRelease(
      {
        report: assembleReport(sealed.parts),
        seal: { revision: seal.revision, digest: seal.digest.toString('hex') },
      },
      { earlier, threshold },
    );
    if (!draft) throw new DomainError('public-tables.not-protectable');
    const releasedAs = await findSameRelease(tx, { districtId, sealId: seal.id, hidesUpTo: threshold });
    return { draft, sealId: seal.id, asOf: seal.asOf, releasedAs };
  });
}

async function isNamed(tx: Tx): Promise<boolean> {
  const row = await tx.row<{ named: boolean }>('SELECT cardinality(incidents_naming_reader()) > 0 AS named');
  return row?.named !== false;
}

/** @throws DomainError `not-found`. */
async function getRelease(tx: Tx, { districtId }: Actor, id: string): Promise<FullRelease> {
  const release = await findRelease(tx, districtId, id);
  if (!release) throw new DomainError('not-found');
  return release;
}

function assertOut({ withdrawnAt }: FullRelease): void {
  if (withdrawnAt !== null) throw new DomainError('public-tables.withdrawn');
}

async function officeOf(tx: Tx, districtId: string): Promise<string> {
  const row = await tx.row<{ nameTh: string }>('SELECT name_th AS "nameTh" FROM district WHERE id = $1', [
    districtId,
  ]);
  return row?.nameTh ?? '';
}
