import { Injectable } from '@nestjs/common';
import { DEFAULT_CUT_POINTS } from '#contracts';
import { Access, type Actor } from '#platform/access';
import { UnitOfWork } from '#platform/database';
import { DomainError } from '#platform/errors';
import { Cursors, type Page } from '#platform/http';
import { cutPointsOf, findRisk, LINE, presentCutPoints, toLine, type LineRow } from './risk.queries.js';
import { accessOf, RECORD, type RiskRecord } from './risk.record.js';
import { listRanked, readHeatMap } from './risk-compare.queries.js';
import type { RankedRisksQuery, RiskQuery, RiskYearQuery } from './risk.dto.js';
import type {
  CutPointsView,
  OwnerPostList,
  OwnerPostView,
  RankedRiskView,
  RiskAssessmentView,
  RiskHeatMap,
  RiskHistoryList,
  RiskLine,
} from './risk-view.dto.js';

/** Reading assessments, one by one and side by side. */
@Injectable()
export class RiskReadService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly cursors: Cursors,
  ) {}

  async listAssessments(actor: Actor, query: RiskQuery): Promise<Page<RiskLine>> {
    const [year, id] = query.cursor ? this.cursors.decode(query.cursor) : [null, null];
    const rows = await this.uow.read(actor, (tx) => {
      const { limit, academicYear, schoolId, status } = query;
      const params: unknown[] = [
        ...[limit + 1, academicYear ?? null, schoolId ?? null, status ?? null, year ?? null, id ?? null],
      ];
      const scope = this.access.scopeWhere(actor, 'risk.read', params);
      return tx.rows<LineRow>(
        `SELECT ${RECORD}, ${LINE} FROM risk_assessment ra JOIN school sc ON sc.id = ra.school_id
         WHERE ${scope} AND ($2::int IS NULL OR ra.academic_year = $2) AND ($3::uuid IS NULL OR ra.school_id = $3)
           AND ($4::text IS NULL OR ra.status = $4) AND ($5::int IS NULL OR (ra.academic_year, ra.id) < ($5, $6::uuid))
         ORDER BY ra.academic_year DESC, ra.id DESC LIMIT $1`,
        params,
      );
    });
    return this.cursors.page(rows, query.limit, (row) => [row.academicYear, row.id], toLine);
  }

  getAssessment(actor: Actor, id: string): Promise<RiskAssessmentView> {
    return this.uow.read(actor, (tx) => findRisk(tx, this.access, actor, id));
  }

  /** Posts of the school today that a risk can be given to. */
  async listOwnerPosts(actor: Actor, id: string): Promise<OwnerPostList> {
    return this.uow.read(actor, async (tx) => {
      const record = await tx.row<RiskRecord>(`SELECT ${RECORD} FROM risk_assessment ra WHERE ra.id = $1`, [
        id,
      ]);
      if (!record) throw new DomainError('not-found');
      this.access.assertCan(actor, 'risk.write', accessOf(record));
      const items = await tx.rows<OwnerPostView & Record<string, unknown>>(
        `SELECT p.id AS "postId", p.role, pe.prefix || pe.first_name || ' ' || pe.last_name AS "displayName"
         FROM post p JOIN person pe ON pe.id = p.person_id WHERE p.school_id = $1 AND is_current(p)
         ORDER BY pe.first_name COLLATE "th-x-icu", p.id`,
        [record.schoolId],
      );
      return { items };
    });
  }

  async listHistory(actor: Actor, id: string): Promise<RiskHistoryList> {
    return this.uow.read(actor, async (tx) => {
      const record = await tx.row<RiskRecord>(`SELECT ${RECORD} FROM risk_assessment ra WHERE ra.id = $1`, [
        id,
      ]);
      if (!record) throw new DomainError('not-found');
      this.access.assertCan(actor, 'risk.read', accessOf(record));
      const rows = await tx.rows<{ at: Date } & Omit<RiskHistoryList['items'][number], 'at'>>(
        `SELECT at, acting_role AS role, action, from_status AS "fromStatus", to_status AS "toStatus", fields, reason
         FROM risk_history WHERE assessment_id = $1 ORDER BY at, id`,
        [id],
      );
      return { items: rows.map((row) => ({ ...row, at: row.at.toISOString() })) };
    });
  }

  /** The district's, or for a chair the network's, risks of a year on one 5 × 5 table. */
  getHeatMap(actor: Actor, query: RiskYearQuery): Promise<RiskHeatMap> {
    this.access.assertRole(actor, 'risk.compare');
    return this.uow.read(actor, (tx) => readHeatMap(tx, this.access, actor, query));
  }

  async listRanked(actor: Actor, query: RankedRisksQuery): Promise<Page<RankedRiskView>> {
    this.access.assertRole(actor, 'risk.compare');
    const after = query.cursor ? this.cursors.decode(query.cursor) : [];
    const rows = await this.uow.read(actor, (tx) => listRanked(tx, this.access, actor, { query, after }));
    return this.cursors.page(
      rows,
      query.limit,
      (row) => [row.score, row.impact, row.id],
      (row) => row,
    );
  }

  getCutPoints(actor: Actor): Promise<CutPointsView> {
    this.access.assertRole(actor, 'risk.read');
    return this.uow.read(actor, async (tx) =>
      cutPointsOf((await presentCutPoints(tx, actor.districtId)) ?? DEFAULT_CUT_POINTS),
    );
  }
}
