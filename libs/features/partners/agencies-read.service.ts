import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#platform/access';
import { UnitOfWork, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { Cursors, type Page } from '#platform/http';
import { AgencyView, type AgencyQuery, type AgencyUserView } from './agency.dto.js';
import {
  AGENCY_COLUMNS,
  agencyAccess,
  type AgencyRow,
  type ContactRow,
  type StandingRow,
} from './agency.record.js';
import { MOU_STATUS } from './mou.record.js';

/** The register of agencies as each may see it: schools find help in it, no names and no private numbers. */
@Injectable()
export class AgenciesReadService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly cursors: Cursors,
  ) {}

  async listAgencies(actor: Actor, query: AgencyQuery): Promise<Page<AgencyView>> {
    const [afterName, afterId] = query.cursor ? this.cursors.decode(query.cursor) : [null, null];
    return this.uow.read(actor, async (tx) => {
      const { type, service, subdistrict, q, state, limit } = query;
      const params: unknown[] = [
        ...[type ?? null, service ?? null, subdistrict ?? null, q ?? null, state],
        ...[afterName ?? null, afterId ?? null, limit + 1],
      ];
      const scope = this.access.scopeWhere(actor, 'agency.read', params);
      const rows = await tx.rows<AgencyRow>(
        `SELECT ${AGENCY_COLUMNS} FROM agency ag LEFT JOIN agency_profile ap ON ap.agency_id = ag.id WHERE ${scope}
           AND ($1::text IS NULL OR ag.type = $1) AND ($2::text IS NULL OR ap.services @> ARRAY[$2::text])
           AND ($3::text IS NULL OR ag.subdistricts = '{}' OR $3 = ANY (ag.subdistricts))
           AND ($4::text IS NULL OR strpos(thai_fold(ag.name_th), thai_fold($4)) > 0)
           AND (ag.closed_on IS NULL OR ag.closed_on > today_in_thailand()) = ($5 = 'open')
           AND ($6::text IS NULL OR (ag.name_th COLLATE "th-x-icu", ag.id) > ($6 COLLATE "th-x-icu", $7::uuid))
         ORDER BY ag.name_th COLLATE "th-x-icu", ag.id LIMIT $8`,
        params,
      );
      const views = await this.viewsOf(tx, actor, rows);
      return this.cursors.page(
        views,
        limit,
        (view) => [view.nameTh, view.id],
        (view) => view,
      );
    });
  }

  async getAgency(actor: Actor, id: string): Promise<AgencyView> {
    return this.uow.read(actor, async (tx) => {
      const agency = await tx.row<AgencyRow>(
        `SELECT ${AGENCY_COLUMNS} FROM agency ag LEFT JOIN agency_profile ap ON ap.agency_id = ag.id WHERE ag.id = $1`,
        [id],
      );
      if (!agency) throw new DomainError('not-found');
      this.access.assertCan(actor, 'agency.read', agencyAccess(agency));
      return this.viewOf(tx, actor, agency);
    });
  }

  async listUsers(actor: Actor, id: string): Promise<{ items: AgencyUserView[] }> {
    return this.uow.read(actor, async (tx) => {
      const agency = await tx.row<{ id: string; districtId: string }>(
        'SELECT ag.id, ag.district_id AS "districtId" FROM agency ag WHERE ag.id = $1',
        [id],
      );
      if (!agency) throw new DomainError('not-found');
      this.access.assertCan(actor, 'agency.read-contact', agencyAccess(agency));
      const items = await tx.rows<AgencyUserView>(
        `SELECT pe.id AS "personId", po.id AS "postId", pe.prefix || pe.first_name || ' ' || pe.last_name AS "displayName", po.role,
           po.starts_on AS "startsOn", po.ends_on AS "endsOn"
         FROM post po JOIN person pe ON pe.id = po.person_id WHERE po.agency_id = $1
         ORDER BY po.ends_on IS NOT NULL, pe.first_name COLLATE "th-x-icu", po.id LIMIT 200`,
        [id],
      );
      return { items };
    });
  }

  /** The agency as the actor may see it, inside a transaction that is open. */
  async viewOf(tx: Tx, actor: Actor, agency: AgencyRow): Promise<AgencyView> {
    const [view] = await this.viewsOf(tx, actor, [agency]);
    if (!view) throw new DomainError('not-found');
    return view;
  }

  private async viewsOf(tx: Tx, actor: Actor, agencies: readonly AgencyRow[]): Promise<AgencyView[]> {
    const ids = agencies.map(({ id }) => id);
    const [contacts, standings] = await Promise.all([
      this.access.mayEver(actor, 'agency.read-contact') ? contactsOf(tx, ids) : [],
      this.access.mayEver(actor, 'mou.read') ? standingsOf(tx, ids) : [],
    ]);
    return agencies.map((agency) =>
      AgencyView.of(
        agency,
        contacts.find(({ agencyId }) => agencyId === agency.id) ?? null,
        standings.find(({ agencyId }) => agencyId === agency.id) ?? null,
      ),
    );
  }
}

function contactsOf(tx: Tx, ids: readonly string[]): Promise<ContactRow[]> {
  return tx.rows<ContactRow>(
    'SELECT agency_id AS "agencyId", name, phone, email, note FROM agency_contact WHERE agency_id = ANY ($1::uuid[])',
    [ids],
  );
}

function standingsOf(tx: Tx, ids: readonly string[]): Promise<StandingRow[]> {
  return tx.rows<StandingRow>(
    `SELECT DISTINCT ON (mo.agency_id) mo.agency_id AS "agencyId", mo.id AS "mouId", ${MOU_STATUS} AS status, mo.last_on AS "lastOn"
     FROM mou mo WHERE mo.agency_id = ANY ($1::uuid[]) AND mo.state <> 'DRAFT'
     ORDER BY mo.agency_id, mo.state = 'ACTIVE' DESC, today_in_thailand() BETWEEN mo.starts_on AND mo.last_on DESC, mo.starts_on DESC`,
    [ids],
  );
}
