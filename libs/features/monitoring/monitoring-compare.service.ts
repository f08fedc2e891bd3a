import { Injectable } from '@nestjs/common';
import {
  codesOf,
  daysBetween,
  isoDateOf,
  itemsOf,
  lastDayToVisit,
  MONITORING_CHOICES,
  MONITORING_DONE,
  MONITORING_FINDING_LEVELS,
  type MonitoringSection,
} from '#contracts';
import { Access, type Actor } from '#platform/access';
import { UnitOfWork, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import type { ItemComparison, ToolComparison, ToolComparisonQuery } from './tool.dto.js';
import type { OverviewQuery } from './visit.dto.js';
import type { FindingCount, MonitoringOverview, NetworkProgress } from './visit-view.dto.js';

interface SchoolRow {
  schoolId: string;
  schoolNameTh: string;
  networkId: string | null;
  networkNameTh: string | null;
  visited: boolean;
  plannedOn: string | null;
  visitId: string | null;
  lastVisitedOn: string | null;
}

/** `$5`: the chair's network; the visits themselves are read through the wall of whoever asks. */
const SCHOOLS = `
  SELECT sc.id AS "schoolId", sc.name_th AS "schoolNameTh", n.id AS "networkId", n.name_th AS "networkNameTh",
    EXISTS (SELECT FROM monitoring_visit v WHERE v.school_id = sc.id AND v.academic_year = $2 AND v.term = $3 AND v.done_at IS NOT NULL) AS visited,
    next.planned_on AS "plannedOn", next.id AS "visitId",
    (SELECT max(v.visited_on) FROM monitoring_visit v WHERE v.school_id = sc.id AND v.done_at IS NOT NULL) AS "lastVisitedOn"
  FROM school sc LEFT JOIN network n ON n.id = sc.network_id LEFT JOIN LATERAL (
    SELECT v.id, v.planned_on FROM monitoring_visit v
    WHERE v.school_id = sc.id AND v.academic_year = $2 AND v.term = $3 AND v.status IN ('PLANNED', 'UNDER_WAY') ORDER BY v.planned_on, v.id LIMIT 1
  ) AS next ON TRUE
  WHERE sc.district_id = $1 AND sc.closed_on IS NULL AND ($4::uuid IS NULL OR sc.network_id = $4) AND ($5::uuid IS NULL OR sc.network_id = $5)
  ORDER BY n.name_th COLLATE "th-x-icu" NULLS LAST, sc.name_th COLLATE "th-x-icu", sc.id`;

interface ItemRow {
  itemId: string;
  yes: number;
  partly: number;
  no: number;
  answered: number;
  meanScore: number | null;
  total: number | null;
}

/** Schools and answers side by side: counts alone. */
@Injectable()
export class MonitoringCompareService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
  ) {}

  /** Planned, done and not visited by network, and findings by level. */
  getOverview(actor: Actor, query: OverviewQuery): Promise<MonitoringOverview> {
    this.access.assertRole(actor, 'visit.compare');
    const { academicYear, term, networkId } = query;
    return this.uow.read(actor, async (tx) => {
      const schools = await tx.rows<SchoolRow & Record<string, unknown>>(SCHOOLS, [
        ...[actor.districtId, academicYear, term, networkId ?? null, actor.networkId],
      ]);
      const lastDay = lastDayToVisit(academicYear, term);
      return {
        ...{ academicYear, term, lastDay },
        daysLeft: daysBetween(isoDateOf(tx.now), lastDay),
        networks: networksOf(schools),
        findings: await this.countFindings(tx, actor, query),
        notVisited: schools
          .filter(({ visited }) => !visited)
          .map(({ schoolId, schoolNameTh, networkNameTh, plannedOn, visitId, lastVisitedOn }) => ({
            ...{ schoolId, schoolNameTh, networkNameTh, plannedOn, visitId, lastVisitedOn },
          })),
      };
    });
  }

  /** How the schools answered each item of one version; of each school its last completed visit counts. */
  compareTool(actor: Actor, toolId: string, query: ToolComparisonQuery): Promise<ToolComparison> {
    return this.uow.read(actor, async (tx) => {
      const tool = await tx.row<{ districtId: string; sections: MonitoringSection[] }>(
        'SELECT district_id AS "districtId", sections FROM monitoring_tool WHERE id = $1',
        [toolId],
      );
      if (!tool) throw new DomainError('not-found');
      this.access.assertCan(actor, 'monitoring-tool.read', { districtId: tool.districtId });
      const { academicYear, term, networkId } = query;
      const params: unknown[] = [toolId, academicYear, term ?? null, networkId ?? null];
      const scope = this.access.scopeWhere(actor, 'visit.compare', params);
      const last = `SELECT DISTINCT ON (mv.school_id) mv.id, mv.school_id FROM monitoring_visit mv JOIN monitoring_sheet ms ON ms.visit_id = mv.id
        JOIN school sc ON sc.id = mv.school_id
        WHERE ${scope} AND ms.tool_id = $1 AND mv.academic_year = $2 AND mv.done_at IS NOT NULL AND ($3::int IS NULL OR mv.term = $3)
          AND ($4::uuid IS NULL OR sc.network_id = $4) ORDER BY mv.school_id, mv.done_at DESC`;
      const rows = await tx.rows<ItemRow & Record<string, unknown>>(
        `WITH last AS (${last}) SELECT a.item_id AS "itemId", count(*) FILTER (WHERE a.choice = 'YES')::int AS yes,
           count(*) FILTER (WHERE a.choice = 'PARTLY')::int AS partly, count(*) FILTER (WHERE a.choice = 'NO')::int AS no,
           count(COALESCE(a.choice, a.score::text, a.count::text, a.text))::int AS answered,
           round(avg(a.score), 2)::float8 AS "meanScore", sum(a.count)::int AS total
         FROM last l JOIN monitoring_answer a ON a.visit_id = l.id AND a.tool_id = $1 GROUP BY a.item_id`,
        params,
      );
      const [count] = await tx.rows<{ schools: number }>(
        `WITH last AS (${last}) SELECT count(*)::int AS schools FROM last`,
        params,
      );
      return {
        schools: count?.schools ?? 0,
        items: itemsOf(tool.sections).map(({ id }) =>
          comparisonOf(
            id,
            rows.find(({ itemId }) => itemId === id),
          ),
        ),
      };
    });
  }

  private async countFindings(
    tx: Tx,
    actor: Actor,
    { academicYear, term, networkId }: OverviewQuery,
  ): Promise<FindingCount[]> {
    const params: unknown[] = [
      ...[academicYear, term, networkId ?? null, MONITORING_DONE, isoDateOf(tx.now)],
    ];
    const scope = this.access.scopeWhere(actor, 'visit.compare', params);
    const rows = await tx.rows<FindingCount & Record<string, unknown>>(
      `SELECT f.level, count(*)::int AS all, count(*) FILTER (WHERE f.status <> 'CLOSED')::int AS open,
         count(*) FILTER (WHERE f.status IN ('OPEN', 'RETURNED') AND f.due_on < $5::date)::int AS overdue, count(*) FILTER (WHERE f.late)::int AS late
       FROM monitoring_finding f JOIN monitoring_visit mv ON mv.id = f.visit_id JOIN school sc ON sc.id = mv.school_id
       WHERE ${scope} AND mv.academic_year = $1 AND mv.term = $2 AND mv.status = ANY ($4::text[]) AND ($3::uuid IS NULL OR sc.network_id = $3)
       GROUP BY f.level`,
      params,
    );
    return codesOf(MONITORING_FINDING_LEVELS).map(
      (level) => rows.find((row) => row.level === level) ?? { level, all: 0, open: 0, overdue: 0, late: 0 },
    );
  }
}

function networksOf(schools: readonly SchoolRow[]): NetworkProgress[] {
  const networks = new Map<string | null, NetworkProgress>();
  for (const { networkId, networkNameTh, visited, plannedOn } of schools) {
    const row = networks.get(networkId) ?? {
      ...{ networkId, networkNameTh, schools: 0, visited: 0, planned: 0, notPlanned: 0 },
    };
    row.schools += 1;
    if (visited) row.visited += 1;
    else if (plannedOn !== null) row.planned += 1;
    else row.notPlanned += 1;
    networks.set(networkId, row);
  }
  return [...networks.values()];
}

function comparisonOf(itemId: string, row: ItemRow | undefined): ItemComparison {
  const counts = { YES: row?.yes ?? 0, PARTLY: row?.partly ?? 0, NO: row?.no ?? 0 };
  return {
    itemId,
    answered: row?.answered ?? 0,
    choices: codesOf(MONITORING_CHOICES).map((choice) => ({ choice, schools: counts[choice] })),
    meanScore: row?.meanScore ?? null,
    total: row?.total ?? null,
  };
}
