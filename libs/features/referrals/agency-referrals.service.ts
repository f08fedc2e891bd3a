import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#platform/access';
import { UnitOfWork } from '#platform/database';
import { DomainError } from '#platform/errors';
import { Cursors, type Page } from '#platform/http';
import { projectionOf, toAgencyLine, toAgencyReferral } from './agency-projection.js';
import type {
  AssignedReferralQuery,
  AgencyReferral,
  AgencyReferralCounts,
  AgencyReferralLine,
} from './agency-referral.dto.js';
import {
  countAssignments,
  findAssignment,
  listAssignments,
  listForExport,
  noteDisclosure,
  type AssignmentFacts,
} from './agency-referrals.queries.js';
import { writeAgencyCsv, writeAgencyXlsx } from './agency-export.js';

/** An export is a table for a desk, not a copy of the district. */
const EXPORT_ROWS = 500;

/** The agency's side: what is assigned to it, through the one projection. */
@Injectable()
export class AgencyReferralsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly cursors: Cursors,
  ) {}

  async list(
    actor: Actor,
    { lane, limit, cursor }: AssignedReferralQuery,
  ): Promise<Page<AgencyReferralLine>> {
    const after = cursor ? this.cursors.decode(cursor) : [];
    const rows = await this.uow.read(actor, (tx) =>
      listAssignments(tx, this.access, actor, { lane, limit, after }),
    );
    const position = (row: AssignmentFacts): string[] => [row.assignedAt.toISOString(), row.id];
    const { items, nextCursor } = this.cursors.page(rows, limit, position, toAgencyLine);
    return { items: items.filter((line) => line !== null), nextCursor };
  }

  count(actor: Actor): Promise<AgencyReferralCounts> {
    return this.uow.read(actor, (tx) => countAssignments(tx, this.access, actor));
  }

  /** Opens a referral; each opening leaves a line of disclosure in the same transaction. */
  async get(actor: Actor, id: string): Promise<AgencyReferral> {
    return this.uow.run(actor, async (tx) => {
      const facts = await findAssignment(tx, this.access, actor, id);
      const view = facts && toAgencyReferral(facts);
      if (!facts || !view) throw new DomainError('not-found');
      await noteDisclosure(tx, facts, { outlet: 'page', dataClasses: projectionOf(facts).classes });
      return view;
    });
  }

  /** What each page shows, as a table. */
  async export(actor: Actor, format: 'csv' | 'xlsx'): Promise<Uint8Array> {
    const views = await this.uow.run(actor, async (tx) => {
      const shown: AgencyReferral[] = [];
      for (const facts of await listForExport(tx, this.access, actor, EXPORT_ROWS)) {
        const view = toAgencyReferral(facts);
        if (!view) continue;
        await noteDisclosure(tx, facts, { outlet: 'export', dataClasses: projectionOf(facts).classes });
        shown.push(view);
      }
      tx.audit({ action: 'assignment.export', recordKind: 'agency', recordId: actor.agencyId });
      return shown;
    });
    return format === 'csv' ? writeAgencyCsv(views) : writeAgencyXlsx(views);
  }
}
