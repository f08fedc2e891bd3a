import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#platform/access';
import { UnitOfWork, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { Cursors, type Page } from '#platform/http';
import { MouView, type MouQuery, type MouStepView } from './mou.dto.js';
import { mouAccess, MOU_STATUS, SELECT_MOU, type MouRow } from './mou.record.js';

/** Agreements as the office and the agency itself may see them. */
@Injectable()
export class MousReadService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly cursors: Cursors,
  ) {}

  async listMous(actor: Actor, { agencyId, status, cursor, limit }: MouQuery): Promise<Page<MouView>> {
    const [afterDay, afterId] = cursor ? this.cursors.decode(cursor) : [null, null];
    const rows = await this.uow.read(actor, async (tx) => {
      const params: unknown[] = [
        ...[agencyId ?? null, status ?? null, afterDay ?? null, afterId ?? null, limit + 1],
      ];
      const scope = this.access.scopeWhere(actor, 'mou.read', params);
      return tx.rows<MouRow>(
        `${SELECT_MOU} WHERE ${scope} AND ($1::uuid IS NULL OR mo.agency_id = $1) AND ($2::text IS NULL OR ${MOU_STATUS} = $2)
           AND ($3::date IS NULL OR (mo.last_on, mo.id) < ($3::date, $4::uuid))
         ORDER BY mo.last_on DESC, mo.id DESC LIMIT $5`,
        params,
      );
    });
    return this.cursors.page(
      rows,
      limit,
      (row) => [row.lastOn, row.id],
      (row) => this.viewOf(actor, row),
    );
  }

  async getMou(actor: Actor, id: string): Promise<MouView> {
    return this.uow.read(actor, async (tx) => this.viewOf(actor, await this.find(tx, actor, id)));
  }

  async listSteps(actor: Actor, id: string): Promise<{ items: MouStepView[] }> {
    return this.uow.read(actor, async (tx) => {
      const mou = await this.find(tx, actor, id);
      this.access.assertCan(actor, 'mou.manage', mouAccess(mou));
      const items = await tx.rows<MouStepView>(
        `SELECT at, acting_role AS "actingRole", action, to_state AS "toState", reason, version FROM mou_history
         WHERE mou_id = $1 ORDER BY at, id LIMIT 500`,
        [id],
      );
      return { items };
    });
  }

  /** @throws DomainError `not-found`, also for what is out of scope. */
  async find(tx: Tx, actor: Actor, id: string): Promise<MouRow> {
    const mou = await tx.row<MouRow>(`${SELECT_MOU} WHERE mo.id = $1`, [id]);
    if (!mou) throw new DomainError('not-found');
    this.access.assertCan(actor, 'mou.read', mouAccess(mou));
    return mou;
  }

  viewOf(actor: Actor, mou: MouRow): MouView {
    return MouView.of(mou, this.access.can(actor, 'mou.manage', mouAccess(mou)));
  }
}
