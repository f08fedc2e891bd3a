import { Injectable } from '@nestjs/common';
import { isoDateOf } from '#contracts';
import { Access, type Actor } from '#platform/access';
import { UnitOfWork } from '#platform/database';
import { Cursors, type Page } from '#platform/http';
import { listSchoolPosts, listVisitors, namesSchoolStaff } from './monitoring-posts.js';
import { findVisit, lineOfVisit, listVisits } from './visit.queries.js';
import { accessOfVisit, getVisit } from './visit.record.js';
import type { VisitQuery } from './visit.dto.js';
import type {
  SchoolPostView,
  VisitHistoryView,
  VisitLine,
  VisitorView,
  VisitView,
} from './visit-view.dto.js';

/** Reading visits: the plan, the calendar, one visit. */
@Injectable()
export class VisitReadService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly cursors: Cursors,
  ) {}

  async listVisits(actor: Actor, query: VisitQuery): Promise<Page<VisitLine>> {
    const after = query.cursor ? this.cursors.decode(query.cursor) : [];
    const { rows, today } = await this.uow.read(actor, async (tx) => ({
      rows: await listVisits(tx, this.access, actor, { query, after }),
      today: isoDateOf(tx.now),
    }));
    return this.cursors.page(
      rows,
      query.limit,
      (row) => [row.plannedOn, row.id],
      (row) => lineOfVisit(row, actor, today),
    );
  }

  getVisit(actor: Actor, id: string): Promise<VisitView> {
    return this.uow.read(actor, (tx) => findVisit(tx, this.access, actor, id));
  }

  /** Posts that a visit can be planned with; a chair plans in the own network. */
  listVisitors(actor: Actor): Promise<VisitorView[]> {
    this.access.assertRole(actor, 'visit.plan');
    return this.uow.read(actor, (tx) => listVisitors(tx, actor.networkId));
  }

  /** Posts of the school today that a finding can be given to. */
  listOwnerPosts(actor: Actor, id: string): Promise<SchoolPostView[]> {
    return this.uow.read(actor, async (tx) => {
      const record = await getVisit(tx, id);
      // Who plans there may give a finding to somebody else, without having been a visitor.
      if (!this.access.can(actor, 'visit.conduct', accessOfVisit(record)))
        this.access.assertCan(actor, 'visit.plan', accessOfVisit(record));
      return listSchoolPosts(tx, { schoolId: record.schoolId, named: namesSchoolStaff(actor) });
    });
  }

  listHistory(actor: Actor, id: string): Promise<VisitHistoryView[]> {
    return this.uow.read(actor, async (tx) => {
      const record = await getVisit(tx, id);
      this.access.assertCan(actor, 'visit.read', accessOfVisit(record));
      const rows = await tx.rows<{ at: Date } & Omit<VisitHistoryView, 'at'>>(
        `SELECT at, acting_role AS role, action, from_status AS "fromStatus", to_status AS "toStatus", from_day AS "fromDay", to_day AS "toDay", reason
         FROM monitoring_visit_history WHERE visit_id = $1 ORDER BY at, id`,
        [id],
      );
      return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
    });
  }
}
