import { Injectable } from '@nestjs/common';
import type { DataClassCode } from '#contracts';
import { Access, type Actor } from '#platform/access';
import { UnitOfWork, type Tx } from '#platform/database';
import { DomainError, invalidFields } from '#platform/errors';
import { Cursors, type Page } from '#platform/http';
import { listAgencyRecords } from './agency-records.queries.js';
import { toAgencyReferral, type AgencyFacts } from './agency-projection.js';
import type { PacketDocument } from './agency-referral.dto.js';
import { findReferral, MASK, withheldFrom } from './referral-detail.queries.js';
import {
  countReferralQueue,
  listReferralQueue,
  listReferrals,
  toLine,
  type LineRow,
} from './referral-lists.queries.js';
import {
  findLiveBases,
  findStanding,
  grantsFor,
  listStandings,
  loadSource,
  partOf,
  previewFacts,
} from './referral-packet.js';
import { databaseNow } from './referral-triage.service.js';
import type {
  AgencyOption,
  AgencyRecordView,
  DisclosureLine,
  PreviewQuery,
  ReferralHistoryLine,
  ReferralLine,
  ReferralPreview,
  ReferralQuery,
  ReferralQueueCounts,
  ReferralQueueQuery,
  ReferralView,
} from './referral-view.dto.js';
import { accessOf, RECORD, type ReferralRecord } from './referral.record.js';

const RANK = { NORMAL: 1, URGENT: 2, CRITICAL: 3 } as const;

/** Looking at referrals from the school's and the district's side. Opening one leaves a trace. */
@Injectable()
export class ReferralReadService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly cursors: Cursors,
  ) {}

  async listReferrals(actor: Actor, query: ReferralQuery): Promise<Page<ReferralLine>> {
    const after = query.cursor ? this.cursors.decode(query.cursor) : [];
    return this.uow.read(actor, async (tx) => {
      const rows = await listReferrals(tx, this.access, actor, { query, after });
      const position = (row: LineRow): string[] => [row.recordedAt.toISOString(), row.id];
      return this.cursors.page(rows, query.limit, position, (row) => toLine(row, actor, tx.now));
    });
  }

  async listQueue(actor: Actor, { lane, limit, cursor }: ReferralQueueQuery): Promise<Page<ReferralLine>> {
    const after = cursor ? this.cursors.decode(cursor) : [];
    return this.uow.read(actor, async (tx) => {
      const rows = await listReferralQueue(tx, this.access, actor, { lane, limit, after });
      const position = ({ urgency, dueAt, id }: LineRow): (string | number)[] => [
        RANK[urgency],
        dueAt?.toISOString() ?? 'infinity',
        id,
      ];
      return this.cursors.page(rows, limit, position, (row) => toLine(row, actor, tx.now));
    });
  }

  countQueue(actor: Actor): Promise<ReferralQueueCounts> {
    return this.uow.read(actor, (tx) => countReferralQueue(tx, this.access, actor));
  }

  async getReferral(actor: Actor, id: string): Promise<ReferralView> {
    return this.uow.run(actor, async (tx) => {
      const view = await findReferral(tx, this.access, actor, id);
      tx.audit({
        action: 'referral.read',
        recordKind: 'referral',
        recordId: id,
        outcome: 'read',
        fields: ['identity', 'narrative'],
      });
      return view;
    });
  }

  async listHistory(actor: Actor, id: string): Promise<ReferralHistoryLine[]> {
    return this.uow.read(actor, async (tx) => {
      await this.assertReadable(tx, actor, id);
      return tx.rows<ReferralHistoryLine>(
        `SELECT at, acting_role AS "actingRole", action, on_behalf AS "onBehalf", from_status AS "from", to_status AS "to", reason, changes
         FROM referral_history WHERE referral_id = $1 ORDER BY version, at`,
        [id],
      );
    });
  }

  /** Who outside has opened what. */
  async listDisclosures(actor: Actor, id: string): Promise<DisclosureLine[]> {
    return this.uow.read(actor, async (tx) => {
      await this.assertReadable(tx, actor, id);
      return tx.rows<DisclosureLine>(
        `SELECT d.at, ag.name_th AS "agencyNameTh", d.outlet, d.data_classes AS "dataClasses"
         FROM disclosure_ledger d JOIN agency ag ON ag.id = d.agency_id WHERE d.referral_id = $1 ORDER BY d.at, d.id`,
        [id],
      );
    });
  }

  /** Exactly what an agency would see, before and after it accepts: made by the projection that it will be given. */
  async preview(actor: Actor, id: string, { agencyId, ...part }: PreviewQuery): Promise<ReferralPreview> {
    return this.uow.read(actor, async (tx) => {
      const record = await this.assertReadable(tx, actor, id);
      const [standing, whole, bases] = [
        await findStanding(tx, agencyId),
        await loadSource(tx, id),
        await findLiveBases(tx, id),
      ];
      if (!standing || !whole) throw invalidFields({ pointer: '/agencyId', code: 'unknown-reference' });
      const source = partOf(whole, {
        dataClasses: listOf(part.dataClasses),
        documentIds: listOf(part.documentIds),
      });
      const now = await databaseNow(tx);
      const asked = { record, source, standing, bases, chosen: source.chosen, now };
      const hidden = withheldFrom(this.access, actor, accessOf(record));
      const shown = (facts: AgencyFacts) => toAgencyReferral(masked(facts, hidden));
      return {
        agencyId,
        inForce: standing.mouId !== null,
        lastOn: standing.lastOn,
        before: shown(previewFacts(asked, 'ASSIGNED')),
        after: shown(previewFacts(asked, 'ACCEPTED')),
        grants: grantsFor(asked),
      };
    });
  }

  /** Agencies of the district, with what each could be given of what was chosen. */
  async listOptions(actor: Actor, id: string): Promise<AgencyOption[]> {
    return this.uow.read(actor, async (tx) => {
      const record = await this.assertReadable(tx, actor, id);
      const [source, bases, standings] = [
        await loadSource(tx, id),
        await findLiveBases(tx, id),
        await listStandings(tx),
      ];
      const [chosen, now] = [source?.chosen ?? [], await databaseNow(tx)];
      return standings.map((standing) => ({
        agencyId: standing.agencyId,
        nameTh: standing.nameTh,
        type: standing.type,
        inForce: standing.mouId !== null,
        lastOn: standing.lastOn,
        grants: grantsFor({ record, standing, bases, chosen, now }),
      }));
    });
  }

  /** How agencies answer: made from the very assignments that the lists show. */
  listAgencyRecords(actor: Actor): Promise<AgencyRecordView[]> {
    return this.uow.read(actor, (tx) => listAgencyRecords(tx));
  }

  private async assertReadable(tx: Tx, actor: Actor, id: string): Promise<ReferralRecord> {
    const params: unknown[] = [id];
    const scope = this.access.scopeWhere(actor, 'referral.read', params);
    const record = await tx.row<ReferralRecord>(
      `SELECT ${RECORD} FROM referral rf WHERE rf.id = $1 AND ${scope}`,
      params,
    );
    if (!record) throw new DomainError('not-found');
    return record;
  }
}

function listOf<Code extends string>(text: string | undefined): Code[] | undefined {
  if (text === undefined) return undefined;
  return text === '' ? [] : (text.split(',') as Code[]);
}

/** The same fields, with the texts of some classes, and the names of files about them, behind the mask. */
function masked(facts: AgencyFacts, hidden: readonly DataClassCode[]): AgencyFacts {
  const hide = (fields: Record<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, value === null ? null : MASK]));
  // That a file goes along is shown; a name like «ผลตรวจ.pdf» would say what the mask hides.
  const nameless = (documents: unknown): unknown =>
    Array.isArray(documents)
      ? (documents as PacketDocument[]).map((one) =>
          hidden.some((code) => code === one.dataClass) ? { ...one, name: MASK } : one,
        )
      : documents;
  const packet = Object.entries(facts.packet).map(([code, fields]) => {
    if (hidden.some((one) => one === code)) return [code, hide(fields)];
    return [code, 'documents' in fields ? { ...fields, documents: nameless(fields['documents']) } : fields];
  });
  return { ...facts, packet: Object.fromEntries(packet) as AgencyFacts['packet'] };
}
