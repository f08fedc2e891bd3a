import { Injectable } from '@nestjs/common';
import { academicYearOf, isoDateOf, MOU_ACTIONS, mouActionsFrom, type MouActionName } from '#contracts';
import { Access, type Actor } from '#platform/access';
import { newId, UnitOfWork, type Idempotency, type Replayable, type Tx } from '#platform/database';
import { DomainError, invalidFields } from '#platform/errors';
import { agencyAccess, lockAgency } from './agency.record.js';
import { MouEnds } from './mou-ends.js';
import { MouNotices } from './mou-notices.js';
import type {
  MouDetailsRequest,
  MouView,
  NewMouRequest,
  RenewMouRequest,
  TerminateMouRequest,
} from './mou.dto.js';
import { lockMou, mouAccess, recordStep, type MouRow, type Signatory } from './mou.record.js';
import { assertTerms, isSigned } from './mou.rules.js';
import { MousReadService } from './mous-read.service.js';

interface Change {
  id: string;
  version: number;
  action: MouActionName;
  reason?: string;
}

/** What the district does with an agreement, from its draft to its end. */
@Injectable()
export class MousService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly mous: MousReadService,
    private readonly notices: MouNotices,
    private readonly ends: MouEnds,
  ) {}

  async draftMou(actor: Actor, request: NewMouRequest, once: Idempotency): Promise<Replayable<MouView>> {
    return this.uow.runOnce(actor, once, async (tx) => {
      const agency = await lockAgency(tx, request.agencyId).catch(unknownAgency);
      if (!this.access.can(actor, 'mou.manage', { ...agencyAccess(agency), draft: 'yes' })) unknownAgency();
      if (agency.closedOn !== null) throw new DomainError('agency.closed');
      assertTerms(request, agency.type);
      const year = academicYearOf(isoDateOf(tx.now));
      const id = await insertMou(tx, actor, {
        ...request,
        year,
        edition: 1,
        supersedesId: null,
        reference: null,
      });
      return this.recorded(tx, actor, id, { action: 'draft' });
    });
  }

  async editMou(actor: Actor, id: string, version: number, request: MouDetailsRequest): Promise<MouView> {
    return this.change(actor, { id, version, action: 'edit' }, async (tx, mou) => {
      const { startsOn, endsOn, dataClasses } = mou;
      assertTerms({ startsOn, endsOn, dataClasses, ...request }, mou.agencyType);
      await tx.execute(
        `UPDATE mou SET starts_on = COALESCE($3, starts_on), ends_on = COALESCE($4, ends_on), hazard_groups = COALESCE($5, hazard_groups),
           services = COALESCE($6, services), data_classes = COALESCE($7, data_classes), further_parties = COALESCE($8, further_parties),
           signatories = COALESCE($9::jsonb, signatories), version = version + 1, changed_at = $10 WHERE id = $1 AND version = $2`,
        [
          ...[id, version, request.startsOn ?? null, request.endsOn ?? null, request.hazardGroups ?? null],
          ...[request.services ?? null, request.dataClasses ?? null, request.furtherParties ?? null],
          ...[request.signatories ? JSON.stringify(request.signatories) : null, tx.now],
        ],
      );
    });
  }

  /** Comes into force for its days. What it supersedes ends the day before it begins. */
  async activateMou(actor: Actor, id: string, version: number): Promise<MouView> {
    return this.change(actor, { id, version, action: 'activate' }, async (tx, mou) => {
      const agency = await lockAgency(tx, mou.agencyId);
      if (agency.closedOn !== null) throw new DomainError('agency.closed');
      assertTerms(mou, agency.type);
      if (!isSigned(mou.signatories)) throw new DomainError('mou.not-signed');
      if (mou.supersedesId !== null) await cutPredecessor(tx, mou.supersedesId, mou.startsOn);
      await assertNoOverlap(tx, mou);
      await tx.execute(
        "UPDATE mou SET state = 'ACTIVE', version = version + 1, changed_at = $3 WHERE id = $1 AND version = $2",
        [id, version, tx.now],
      );
    });
  }

  /** A draft of the next edition, with the same terms. */
  async renewMou(
    actor: Actor,
    id: string,
    version: number,
    { startsOn, endsOn }: RenewMouRequest,
  ): Promise<MouView> {
    return this.uow.run(actor, async (tx) => {
      const mou = await this.open(tx, actor, { id, version, action: 'renew' });
      if (mou.supersededById !== null) throw new DomainError('mou.renewal-exists');
      assertTerms({ ...mou, startsOn, endsOn }, mou.agencyType);
      if (startsOn <= mou.startsOn) throw invalidFields({ pointer: '/startsOn', code: 'inconsistent' });
      const { agencyId, hazardGroups, services, dataClasses, furtherParties, reference } = mou;
      const draft = { agencyId, hazardGroups, services, dataClasses, furtherParties, startsOn, endsOn };
      const renewal = { ...draft, reference, edition: mou.edition + 1, supersedesId: id, year: 0 };
      return this.recorded(tx, actor, await insertMou(tx, actor, renewal), { action: 'renew' });
    });
  }

  /** Nothing more is disclosed under it from the commit on, and the agency is told in the same transaction. */
  async terminateMou(
    actor: Actor,
    id: string,
    version: number,
    { reason }: TerminateMouRequest,
  ): Promise<MouView> {
    return this.change(actor, { id, version, action: 'terminate', reason }, async (tx, mou) => {
      await tx.execute(
        "UPDATE mou SET state = 'TERMINATED', termination_reason = $3, ended_at = $4, version = version + 1, changed_at = $4 WHERE id = $1 AND version = $2",
        [id, version, reason, tx.now],
      );
      if (mou.state !== 'ACTIVE') return;
      await this.notices.tellEnded(tx, mou);
      await this.ends.ended(tx, mou.agencyId);
    });
  }

  /** The agreement of a change: locked, in scope, in a state that allows it, in the version that was seen. */
  async open(tx: Tx, actor: Actor, { id, version, action }: Change): Promise<MouRow> {
    const mou = await lockMou(tx, id);
    this.access.assertCan(actor, 'mou.manage', mouAccess(mou));
    if (!MOU_ACTIONS[action].from.includes(mou.state))
      throw new DomainError('illegal-transition', { availableActions: mouActionsFrom(mou.state) });
    if (mou.version !== version)
      throw new DomainError('stale-version', { current: this.mous.viewOf(actor, mou) });
    return mou;
  }

  async change(
    actor: Actor,
    change: Change,
    write: (tx: Tx, mou: MouRow) => Promise<void>,
  ): Promise<MouView> {
    return this.uow.run(actor, async (tx) => {
      await write(tx, await this.open(tx, actor, change));
      return this.recorded(tx, actor, change.id, change);
    });
  }

  private async recorded(
    tx: Tx,
    actor: Actor,
    id: string,
    step: { action: string; reason?: string },
  ): Promise<MouView> {
    const mou = await lockMou(tx, id);
    await recordStep(tx, actor, mou, step);
    return this.mous.viewOf(actor, mou);
  }
}

function unknownAgency(): never {
  throw invalidFields({ pointer: '/agencyId', code: 'unknown-reference' });
}

interface NewMou {
  agencyId: string;
  /** null = the next number of the year. */
  reference: string | null;
  year: number;
  edition: number;
  supersedesId: string | null;
  startsOn: string;
  endsOn: string;
  hazardGroups: readonly string[];
  services: readonly string[];
  dataClasses: readonly string[];
  furtherParties?: readonly string[];
  signatories?: readonly Signatory[];
}

async function insertMou(tx: Tx, { districtId }: Actor, mou: NewMou): Promise<string> {
  const id = newId();
  await tx.execute(
    `INSERT INTO mou (id, district_id, agency_id, reference, edition, supersedes_id, state, further_parties, starts_on, ends_on, hazard_groups,
       services, data_classes, signatories, changed_at)
     VALUES ($1, $2, $3, COALESCE($4, take_reference('MOU', $5, 4)), $6, $7, 'DRAFT', $8, $9, $10, $11,
       $12, $13, $14::jsonb, $15)`,
    [
      ...[id, districtId, mou.agencyId, mou.reference, mou.year, mou.edition, mou.supersedesId],
      ...[mou.furtherParties ?? [], mou.startsOn, mou.endsOn, mou.hazardGroups, mou.services],
      ...[mou.dataClasses, JSON.stringify(mou.signatories ?? []), tx.now],
    ],
  );
  return id;
}

async function cutPredecessor(tx: Tx, id: string, startsOn: string): Promise<void> {
  await tx.execute(
    `UPDATE mou SET cut_on = $2::date - 1, version = version + 1, changed_at = $3 WHERE id = $1 AND state = 'ACTIVE' AND last_on >= $2::date`,
    [id, startsOn, tx.now],
  );
}

/** The database refuses it as well; here it gets its own words. */
async function assertNoOverlap(tx: Tx, { id, agencyId, startsOn, endsOn }: MouRow): Promise<void> {
  const other = await tx.row(
    `SELECT 1 AS found FROM mou WHERE agency_id = $1 AND id <> $2 AND state = 'ACTIVE' AND daterange(starts_on, last_on, '[]') && daterange($3, $4, '[]')`,
    [agencyId, id, startsOn, endsOn],
  );
  if (other) throw new DomainError('mou.overlap');
}
