import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#platform/access';
import { UnitOfWork } from '#platform/database';
import { Cursors, type PageQuery } from '#platform/http';
import { CaseActions } from './case-actions.js';
import { findCase } from './case-detail.queries.js';
import { namesOfPosts } from './case-posts.js';
import type { CasePage, CaseQuery, CaseTimeline, CaseView } from './case-view.dto.js';
import { listCases, listEvents, toCaseLine } from './cases.queries.js';

/** Cases as people read them. */
@Injectable()
export class CaseReadService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly cursors: Cursors,
    private readonly actions: CaseActions,
  ) {}

  listCases(actor: Actor, query: CaseQuery): Promise<CasePage> {
    const after = query.cursor ? this.cursors.decode(query.cursor) : [];
    return this.uow.read(actor, async (tx) => {
      const rows = await listCases(tx, this.access, actor, { query, after });
      const names = await namesOfPosts(tx, [...new Set(rows.map(({ ownerPostId }) => ownerPostId))]);
      return this.cursors.page(
        rows,
        query.limit,
        ({ changedAt, id }) => [changedAt.toISOString(), id],
        (row) => toCaseLine(row, names, false),
      );
    });
  }

  /** One case. Opening it leaves a line in the audit trail. */
  getCase(actor: Actor, id: string): Promise<CaseView> {
    return this.uow.run(actor, async (tx) => {
      const { record, view } = await findCase(tx, this.access, actor, id);
      tx.audit({
        action: 'case.read',
        recordKind: 'case',
        recordId: id,
        outcome: 'read',
        fields: ['narrative'],
      });
      return { ...view, availableActions: this.actions.available(actor, record) };
    });
  }

  getTimeline(actor: Actor, id: string, query: PageQuery): Promise<CaseTimeline> {
    const after = query.cursor ? this.cursors.decode(query.cursor) : [];
    return this.uow.read(actor, async (tx) => {
      await this.actions.look(tx, actor, id);
      const rows = await listEvents(tx, id, query.limit, after);
      return this.cursors.page(
        rows,
        query.limit,
        (row) => [row.position, row.id],
        ({ position: _, at, ...event }) => ({ ...event, at: at.toISOString() }),
      );
    });
  }
}
