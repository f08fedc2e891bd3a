import { INCIDENT_LINE, type LineRow } from '#features/incidents';
import type { Access, Actor } from '#platform/access';
import type { Tx } from '#platform/database';
import { liveFigures, NOT_NAMING_READER } from './statistics-compile.sql.js';
import {
  baseYearOf,
  RULE_VERSION,
  type Calendar,
  type Figure,
  type Measure,
  type ReportParts,
} from './statistics.rules.js';
import { placeOf, toBase, toFigure, type BaseTuple, type FigureTuple, type PlaceTuple } from './year-json.js';

const YEAR_COLUMN = { academic: 'academic_year', fiscal: 'fiscal_year' } as const;

const NAMED = 'cardinality(incidents_naming_reader()) > 0';

/**
 * A year in one row: figures and base are one range of their key each. As JSON, because reading hundreds of rows one
 * by one costs the driver more than the database.
 */
const YEAR = `
  SELECT ${NAMED} AS named, st.as_of AS "asOf", st.rule_version AS "ruleVersion",
    (SELECT json_agg(json_build_array(cut, key, in_group, events, students, schools)) FROM statistics_cell
       WHERE district_id = $1 AND calendar = $2 AND year = $3) AS figures,
    (SELECT json_agg(json_build_array(cut, key, students, schools)) FROM statistics_base
       WHERE district_id = $1 AND academic_year = $4) AS base,
    (SELECT json_agg(json_build_array(id, name_th) ORDER BY name_th COLLATE "th-x-icu") FROM school WHERE district_id = $1) AS schools,
    (SELECT json_agg(json_build_array(id, name_th) ORDER BY name_th COLLATE "th-x-icu") FROM network WHERE district_id = $1) AS networks
  FROM (SELECT 1) AS one LEFT JOIN statistics_state st ON st.district_id = $1`;

const LIVE = { academic: liveFigures('academic_year'), fiscal: liveFigures('fiscal_year') } as const;

interface YearRow {
  named: boolean;
  asOf: Date | null;
  ruleVersion: string | null;
  figures: FigureTuple[] | null;
  base: BaseTuple[] | null;
  schools: PlaceTuple[] | null;
  networks: PlaceTuple[] | null;
}

/**
 * Everything a year's report is made of. A reader whom a report names gets figures counted now, without those
 * reports: the wall shows such a reader no compiled cell, and none of the reports' facts.
 */
export async function readYear(
  tx: Tx,
  districtId: string,
  calendar: Calendar,
  year: number,
): Promise<ReportParts> {
  const row = await tx.row<YearRow>(YEAR, [districtId, calendar, year, baseYearOf(calendar, year)]);
  if (!row) throw new Error('A query of one row gave none');
  const compiled = row.figures ?? [];
  return {
    calendar,
    year,
    asOf: row.asOf?.toISOString() ?? null,
    ruleVersion: row.ruleVersion ?? RULE_VERSION,
    figures: row.named ? await tx.rows<Figure>(LIVE[calendar], [districtId, year]) : compiled.map(toFigure),
    base: (row.base ?? []).map(toBase),
    schools: (row.schools ?? []).map(placeOf),
    networks: (row.networks ?? []).map(placeOf),
  };
}

/** Years with figures or a base, newest first. */
export async function listYears(tx: Tx, districtId: string): Promise<{ calendar: Calendar; year: number }[]> {
  const reader = await tx.row<{ named: boolean }>(`SELECT ${NAMED} AS named`);
  const counted = reader?.named
    ? `SELECT y.calendar, y.year FROM statistics_fact f
         CROSS JOIN LATERAL (VALUES ('academic', f.academic_year), ('fiscal', f.fiscal_year)) AS y (calendar, year)
         WHERE f.district_id = $1 AND f.${NOT_NAMING_READER}`
    : "SELECT calendar, year FROM statistics_cell WHERE district_id = $1 AND cut = 'total'";
  return tx.rows(
    `SELECT calendar, year FROM (${counted}) AS counted
     UNION SELECT c.calendar, b.academic_year FROM statistics_base b CROSS JOIN (VALUES ('academic'), ('fiscal')) AS c (calendar)
       WHERE b.district_id = $1 AND b.cut = 'total'
     ORDER BY 1, 2 DESC`,
    [districtId],
  );
}

export interface Cell {
  calendar: Calendar;
  year: number;
  cut: string;
  key: string;
  inGroup: string;
  measure: Measure;
}

/** A line of the list behind a cell: the incident, and what of it was counted. */
export interface RecordRow extends LineRow {
  unit: string;
  unitEvents: number;
  unitSchoolId: string | null;
  unitSex: string | null;
  unitLevel: string | null;
}

const UNIT: Record<Measure, string> = {
  events: 'v.incident_id',
  students: 'v.subject_id',
  schools: 'v.school_id',
};

const newest = (column: string): string => `(array_agg(${column} ORDER BY i.recorded_at DESC, i.id DESC))[1]`;

/**
 * The list behind a cell: as many lines as the cell counts, of events, students or schools. A student or school that
 * counts once although it met with several incidents has one line, with the newest of them and how many there are.
 * Read from the same view as the cell, inside the actor's scope of incidents.
 */
export async function listCell(
  tx: Tx,
  { access, actor, limit, after }: { access: Access; actor: Actor; limit: number; after: string | null },
  cell: Cell,
): Promise<{ total: number; rows: RecordRow[] }> {
  const params: unknown[] = [actor.districtId, cell.year, cell.cut, cell.key, cell.inGroup, after, limit + 1];
  const scope = access.scopeWhere(actor, 'incident.read', params);
  const rows = await tx.rows<{ total: number } & (RecordRow | { id: null })>(recordsSql(cell, scope), params);
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.filter((row): row is { total: number } & RecordRow => row.id !== null),
  };
}

function recordsSql({ calendar, measure }: Cell, scope: string): string {
  return `
  WITH counted AS (
    SELECT ${UNIT[measure]} AS unit, ${newest('i.id')} AS incident_id, count(DISTINCT i.id)::int AS events,
      ${newest('v.school_id')} AS school_id, ${newest('v.sex')} AS sex, ${newest('v.level')} AS level
    FROM statistics_counted v JOIN incident i ON i.id = v.incident_id
    WHERE v.district_id = $1 AND v.${YEAR_COLUMN[calendar]} = $2 AND v.cut = $3 AND v.key = $4 AND v.in_group = $5
      AND ${UNIT[measure]} IS NOT NULL AND ${scope}
    GROUP BY 1
  )
  SELECT total.total, page.* FROM (SELECT count(*)::int AS total FROM counted) AS total LEFT JOIN LATERAL (
    SELECT c.unit, c.events AS "unitEvents", c.school_id AS "unitSchoolId", c.sex AS "unitSex", c.level AS "unitLevel",
      ${INCIDENT_LINE}
    FROM counted c JOIN incident i ON i.id = c.incident_id
    WHERE $6::uuid IS NULL OR c.unit < $6 ORDER BY c.unit DESC LIMIT $7
  ) AS page ON TRUE`;
}
