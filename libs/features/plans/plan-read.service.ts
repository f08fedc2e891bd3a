import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#platform/access';
import { UnitOfWork } from '#platform/database';
import { Cursors, type Page } from '#platform/http';
import { readOverview } from './plan-overview.queries.js';
import { findPlan, LINE, toLine, type LineRow } from './plan.queries.js';
import { accessOf, readPlan, RECORD } from './plan.record.js';
import type { PlanQuery } from './plan.dto.js';
import type {
  PlanHistoryList,
  PlanLine,
  PlanOverview,
  PlanOwnerPost,
  PlanOwnerPostList,
  PlanView,
} from './plan-view.dto.js';

/** Reading plans, one by one and side by side. */
@Injectable()
export class PlanReadService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly cursors: Cursors,
  ) {}

  async listPlans(actor: Actor, query: PlanQuery): Promise<Page<PlanLine>> {
    const [year, id] = query.cursor ? this.cursors.decode(query.cursor) : [null, null];
    const rows = await this.uow.read(actor, (tx) => {
      const { limit, academicYear, schoolId, kind, status } = query;
      const params: unknown[] = [
        ...[limit + 1, academicYear ?? null, schoolId ?? null, kind ?? null, status ?? null],
        ...[year ?? null, id ?? null],
      ];
      const scope = this.access.scopeWhere(actor, 'plan.read', params);
      return tx.rows<LineRow>(
        `SELECT ${RECORD}, ${LINE} FROM plan pl JOIN school sc ON sc.id = pl.school_id
         WHERE ${scope} AND ($2::int IS NULL OR pl.academic_year = $2) AND ($3::uuid IS NULL OR pl.school_id = $3)
           AND ($4::text IS NULL OR pl.kind = $4) AND ($5::text IS NULL OR pl.status = $5)
           AND ($6::int IS NULL OR (pl.academic_year, pl.id) < ($6, $7::uuid))
         ORDER BY pl.academic_year DESC, pl.id DESC LIMIT $1`,
        params,
      );
    });
    return this.cursors.page(rows, query.limit, (row) => [row.academicYear, row.id], toLine);
  }

  getPlan(actor: Actor, id: string): Promise<PlanView> {
    return this.uow.read(actor, (tx) => findPlan(tx, this.access, actor, id));
  }

  /** Posts of the school today that a measure can be given to. */
  listOwnerPosts(actor: Actor, id: string): Promise<PlanOwnerPostList> {
    return this.uow.read(actor, async (tx) => {
      const record = await readPlan(tx, id);
      this.access.assertCan(actor, 'plan.write', accessOf(record));
      const items = await tx.rows<PlanOwnerPost & Record<string, unknown>>(
        `SELECT p.id AS "postId", p.role, pe.prefix || pe.first_name || ' ' || pe.last_name AS "displayName"
         FROM post p JOIN person pe ON pe.id = p.person_id WHERE p.school_id = $1 AND is_current(p)
         ORDER BY pe.first_name COLLATE "th-x-icu", p.id`,
        [record.schoolId],
      );
      return { items };
    });
  }

  listHistory(actor: Actor, id: string): Promise<PlanHistoryList> {
    return this.uow.read(actor, async (tx) => {
      this.access.assertCan(actor, 'plan.read', accessOf(await readPlan(tx, id)));
      const rows = await tx.rows<{ at: Date } & Omit<PlanHistoryList['items'][number], 'at'>>(
        `SELECT at, acting_role AS role, action, from_status AS "fromStatus", to_status AS "toStatus", fields, reason
         FROM plan_history WHERE plan_id = $1 ORDER BY at, id`,
        [id],
      );
      return { items: rows.map((row) => ({ ...row, at: row.at.toISOString() })) };
    });
  }

  /** Which schools have which plans of a year. */
  getOverview(actor: Actor, academicYear: number): Promise<PlanOverview> {
    this.access.assertRole(actor, 'plan.compare');
    return this.uow.read(actor, (tx) => readOverview(tx, this.access, actor, academicYear));
  }
}
