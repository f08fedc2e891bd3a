import { Injectable } from '@nestjs/common';
import { mouDataClassesFor, type PartnerTypeCode } from '#contracts';
import { Access, type Actor } from '#platform/access';
import { newId, UnitOfWork, type Idempotency, type Replayable, type Tx } from '#platform/database';
import { DomainError, invalidFields } from '#platform/errors';
import { AgenciesReadService } from './agencies-read.service.js';
import type { AgencyDetailsRequest, AgencyView, CloseAgencyRequest, NewAgencyRequest } from './agency.dto.js';
import { agencyAccess, lockAgency, type AgencyRow } from './agency.record.js';
import { MouEnds } from './mou-ends.js';
import { MouNotices } from './mou-notices.js';

/** Who keeps the register of agencies, and how. */
@Injectable()
export class AgenciesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly agencies: AgenciesReadService,
    private readonly notices: MouNotices,
    private readonly ends: MouEnds,
  ) {}

  async addAgency(
    actor: Actor,
    request: NewAgencyRequest,
    once: Idempotency,
  ): Promise<Replayable<AgencyView>> {
    return this.uow.runOnce(actor, once, async (tx) => {
      const id = newId();
      this.access.assertCan(actor, 'agency.manage', { districtId: actor.districtId });
      await tx.execute(
        'INSERT INTO agency (id, district_id, type, name_th, name_en, subdistricts, phone) VALUES ($1, $2, $3, $4, $5, $6, $7)',
        [
          ...[id, actor.districtId, request.type, request.nameTh, request.nameEn ?? null],
          ...[request.subdistricts ?? [], request.phone ?? null],
        ],
      );
      await writeProfile(tx, { id, districtId: actor.districtId }, request);
      tx.audit({ action: 'agency.add', recordKind: 'agency', recordId: id });
      return this.agencies.viewOf(tx, actor, await lockAgency(tx, id));
    });
  }

  async changeAgency(
    actor: Actor,
    id: string,
    version: number,
    request: AgencyDetailsRequest,
  ): Promise<AgencyView> {
    return this.change(actor, { id, version, action: 'agency.change' }, async (tx, agency) => {
      if (agency.closedOn !== null) throw new DomainError('agency.closed');
      if (request.type !== undefined) await assertTypeFits(tx, id, request.type);
      await tx.execute(
        `UPDATE agency SET type = COALESCE($3, type), name_th = COALESCE($4, name_th), name_en = $5, phone = $6,
           subdistricts = COALESCE($7, subdistricts), version = version + 1 WHERE id = $1 AND version = $2`,
        [
          ...[id, version, request.type ?? null, request.nameTh ?? null],
          ...[request.nameEn === undefined ? agency.nameEn : request.nameEn],
          ...[request.phone === undefined ? agency.phone : request.phone],
          ...[request.subdistricts ?? null],
        ],
      );
      await writeProfile(tx, agency, request);
      return Object.keys(request);
    });
  }

  /** Ends today: whatever hangs on its agreement is closed to it in this very transaction. */
  async closeAgency(
    actor: Actor,
    id: string,
    version: number,
    { reason }: CloseAgencyRequest,
  ): Promise<AgencyView> {
    return this.change(actor, { id, version, action: 'agency.close' }, async (tx, agency) => {
      if (agency.closedOn !== null) throw new DomainError('agency.closed');
      const live = await tx.row<{ id: string; reference: string }>(
        'SELECT mo.id, mo.reference FROM live_mou($1) lm JOIN mou mo ON mo.id = lm.mou_id',
        [id],
      );
      await tx.execute(
        'UPDATE agency SET closed_on = today_in_thailand(), version = version + 1 WHERE id = $1 AND version = $2',
        [id, version],
      );
      await writeProfile(tx, agency, {});
      await tx.execute('UPDATE agency_profile SET closed_reason = $2 WHERE agency_id = $1', [id, reason]);
      if (live) await this.notices.tellEnded(tx, { ...live, agencyId: id });
      await this.ends.ended(tx, id);
      return ['closedOn'];
    });
  }

  private async change(
    actor: Actor,
    { id, version, action }: { id: string; version: number; action: string },
    decide: (tx: Tx, agency: AgencyRow) => Promise<string[]>,
  ): Promise<AgencyView> {
    return this.uow.run(actor, async (tx) => {
      const agency = await lockAgency(tx, id);
      this.access.assertCan(actor, 'agency.manage', agencyAccess(agency));
      if (agency.version !== version)
        throw new DomainError('stale-version', { current: await this.agencies.viewOf(tx, actor, agency) });
      const fields = await decide(tx, agency);
      tx.audit({ action, recordKind: 'agency', recordId: id, fields });
      return this.agencies.viewOf(tx, actor, await lockAgency(tx, id));
    });
  }
}

async function writeProfile(
  tx: Tx,
  { id, districtId }: { id: string; districtId: string },
  { services, contact }: AgencyDetailsRequest,
): Promise<void> {
  await tx.execute(
    `INSERT INTO agency_profile (agency_id, district_id, services) VALUES ($1, $2, COALESCE($3::text[], '{}'))
     ON CONFLICT ON CONSTRAINT agency_profile_pk DO UPDATE SET services = COALESCE($3::text[], agency_profile.services)`,
    [id, districtId, services ?? null],
  );
  if (contact === undefined) return;
  await tx.execute(
    `INSERT INTO agency_contact (agency_id, district_id, name, phone, email, note) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT ON CONSTRAINT agency_contact_pk DO UPDATE SET name = $3, phone = $4, email = $5, note = $6`,
    [
      ...[id, districtId, contact.name ?? null, contact.phone ?? null],
      ...[contact.email ?? null, contact.note ?? null],
    ],
  );
}

/** Another kind of agency must not keep what only its former kind may receive. */
async function assertTypeFits(tx: Tx, agencyId: string, type: PartnerTypeCode): Promise<void> {
  const beyond = await tx.row(
    `SELECT 1 AS found FROM mou WHERE agency_id = $1 AND state <> 'TERMINATED' AND last_on >= today_in_thailand() AND NOT data_classes <@ $2::text[]`,
    [agencyId, mouDataClassesFor(type)],
  );
  if (beyond) throw invalidFields({ pointer: '/type', code: 'inconsistent' });
}
