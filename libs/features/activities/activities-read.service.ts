import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#platform/access';
import { UnitOfWork } from '#platform/database';
import { DomainError } from '#platform/errors';
import { Cursors, type Page } from '#platform/http';
import { countYear, type ActivityYearCounts } from './activity-counts.queries.js';
import { readActivityOverview, readNetworkOverview } from './activity-overview.queries.js';
import { findActivity, LINE, readsStaffNames, toLine, type LineRow } from './activity.queries.js';
import { RECORD } from './activity.record.js';
import type { ActivityOwnersQuery, ActivityQuery, ActivityYearQuery } from './activity.dto.js';
import type {
  ActivityHistoryLine,
  ActivityHistoryList,
  ActivityLine,
  ActivityOverview,
  ActivityOwner,
  ActivityOwnerList,
  ActivityView,
  NetworkOverview,
} from './activity-view.dto.js';

/** Reading activities, one by one and school by school. */
@Injectable()
export class ActivitiesReadService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly cursors: Cursors,
  ) {}

  async list(actor: Actor, query: ActivityQuery): Promise<Page<ActivityLine>> {
    const [day, id] = query.cursor ? this.cursors.decode(query.cursor) : [null, null];
    const rows = await this.uow.read(actor, (tx) => {
      const { limit, academicYear, schoolId, kind, status, scenario, leadTeachers } = query;
      const params: unknown[] = [
        ...[limit + 1, academicYear ?? null, schoolId ?? null, kind ?? null, status ?? null],
        ...[scenario ?? null, leadTeachers === 'true', day ?? null, id ?? null],
      ];
      const scope = this.access.scopeWhere(actor, 'activity.read', params);
      return tx.rows<LineRow>(
        `SELECT ${RECORD}, ${LINE} FROM activity ac
         WHERE ${scope} AND ($2::int IS NULL OR ac.academic_year = $2) AND ($3::uuid IS NULL OR ac.school_ids @> ARRAY[$3::uuid])
           AND ($4::text IS NULL OR ac.kind = $4) AND ($5::text IS NULL OR ac.status = $5) AND ($6::text IS NULL OR ac.scenario = $6)
           AND (NOT $7::boolean OR ac.lead_teachers) AND ($8::date IS NULL OR (ac.happens_on, ac.id) < ($8::date, $9::uuid))
         ORDER BY ac.happens_on DESC, ac.id DESC LIMIT $1`,
        params,
      );
    });
    return this.cursors.page(rows, query.limit, (row) => [row.happensOn, row.id], toLine);
  }

  get(actor: Actor, id: string): Promise<ActivityView> {
    return this.uow.read(actor, (tx) => findActivity(tx, this.access, actor, id));
  }

  listHistory(actor: Actor, id: string): Promise<ActivityHistoryList> {
    return this.uow.read(actor, async (tx) => {
      await findActivity(tx, this.access, actor, id);
      const rows = await tx.rows<Omit<ActivityHistoryLine, 'at'> & { at: Date }>(
        `SELECT h.at, h.acting_role AS role, h.action, h.from_status AS "fromStatus", h.to_status AS "toStatus", h.reason, h.version
         FROM activity_history h WHERE h.activity_id = $1 ORDER BY h.at, h.id LIMIT 500`,
        [id],
      );
      return { items: rows.map((row) => ({ ...row, at: row.at.toISOString() })) };
    });
  }

  /** Posts at a school today that a finding can be given to. */
  listOwners(actor: Actor, query: ActivityOwnersQuery): Promise<ActivityOwnerList> {
    const schoolId = query.schoolId ?? actor.schoolId;
    this.access.assertRole(actor, 'activity.write');
    if (!schoolId || (actor.schoolId && actor.schoolId !== schoolId)) throw new DomainError('not-found');
    return this.uow.read(actor, async (tx) => ({
      items: await tx.rows<ActivityOwner & Record<string, unknown>>(
        `SELECT p.id AS "postId", p.role, CASE WHEN $2::boolean THEN pe.prefix || pe.first_name || ' ' || pe.last_name END AS "displayName"
         FROM post p JOIN person pe ON pe.id = p.person_id WHERE p.school_id = $1 AND is_current(p)
         ORDER BY pe.first_name COLLATE "th-x-icu", p.id`,
        [schoolId, readsStaffNames(actor)],
      ),
    }));
  }

  getOverview(actor: Actor, query: ActivityYearQuery): Promise<ActivityOverview> {
    this.access.assertRole(actor, 'activity.read');
    return this.uow.read(actor, (tx) => readActivityOverview(tx, actor, query));
  }

  /** What was held in a year, by kind, scenario and area of guidance. */
  countYear(actor: Actor, academicYear: number): Promise<ActivityYearCounts> {
    this.access.assertRole(actor, 'activity.read');
    return this.uow.read(actor, (tx) => countYear(tx, this.access, actor, academicYear));
  }

  getNetwork(actor: Actor, query: ActivityYearQuery): Promise<NetworkOverview> {
    this.access.assertRole(actor, 'activity.read-network');
    return this.uow.read(actor, (tx) => readNetworkOverview(tx, actor, query));
  }
}
