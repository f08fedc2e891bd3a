import type { SealedFacts, SealedFigure } from '#contracts';
import type { Tx } from '#platform/database';
import { NOT_NAMING_READER } from './statistics-compile.sql.js';
import { KEPT_FROM_READER } from './seals.queries.js';
import { askedBy, type SealSpan } from './seals.rules.js';

/** Columns of a counted fact, in the order in which they are copied and compared. */
export const FACT = `incident_id, subject_id, school_id, network_id, academic_year, fiscal_year, month, hazard_group, subtype, sex, level, without_student`;

/**
 * The compiled facts of a period: a year by the year that the fact carries, a term or a month by the day.
 * $1 district, $2 calendar, $3 year, $4 first and $5 last day.
 */
export const PRESENT_FACTS = `SELECT f.* FROM statistics_fact f WHERE f.district_id = $1 AND CASE $2::text
  WHEN 'academic' THEN f.academic_year = $3::smallint WHEN 'fiscal' THEN f.fiscal_year = $3::smallint
  ELSE EXISTS (SELECT FROM incident i WHERE i.id = f.incident_id AND i.happened_on BETWEEN $4::date AND $5::date) END`;

export const factParams = (districtId: string, { period, range }: SealSpan): unknown[] => [
  districtId,
  period.calendar,
  period.year,
  range.from,
  range.to,
];

/** What every statement of facts stands behind; contracts \`SealedFacts\` says what it holds. */
export const PERIOD = `WITH period AS (
  SELECT $1::uuid AS district_id, $2::date AS first, $3::date AS last, ($2::date)::timestamp AT TIME ZONE 'Asia/Bangkok' AS begins,
    ($3::date + 1)::timestamp AT TIME ZONE 'Asia/Bangkok' AS ends, $4::timestamptz AS as_of, $5::smallint AS academic_year, $6::text[] AS months)`;

export function recordParams(districtId: string, span: SealSpan, asOf: Date): unknown[] {
  const { academicYear, months } = askedBy(span);
  return [districtId, span.range.from, span.range.to, asOf, academicYear, months];
}

/** Whether records give, as they were known at a moment, other facts than those that a seal holds. */
export async function differs(
  tx: Tx,
  { figure, sql }: SealedFacts,
  { sealId, params, forReader }: { sealId: string; params: unknown[]; forReader: boolean },
): Promise<boolean> {
  const where = forReader ? `WHERE about_id <> ALL (${KEPT_FROM_READER})` : '';
  const row = await tx.row<{ differs: boolean }>(
    `${PERIOD}, present AS MATERIALIZED (SELECT cell, record_id, about_id FROM (${sql}) f ${where}),
     sealed AS MATERIALIZED (SELECT cell, record_id, about_id FROM (
       SELECT cell, record_id, about_id FROM statistics_sealed_record_snapshot WHERE seal_id = $7 AND figure = $8) s ${where})
     SELECT EXISTS ((TABLE present EXCEPT TABLE sealed) UNION ALL (TABLE sealed EXCEPT TABLE present)) AS differs`,
    [...params, sealId, figure],
  );
  return row?.differs ?? false;
}

export interface Differences {
  /** Incidents that the newest seal does not know. */
  added: number;
  removed: number;
  changed: number;
  /** Figures beside the events that records give otherwise now. */
  figures: SealedFigure[];
}

/** How the present facts of a period differ from those of a seal: late entries, withdrawals, corrections. */
export async function differencesSince(
  tx: Tx,
  sealId: string,
  {
    districtId,
    span,
    asOf,
    figures,
  }: { districtId: string; span: SealSpan; asOf: Date; figures: SealedFacts[] },
): Promise<Differences> {
  const events = await tx.row<Omit<Differences, 'figures'> & Record<string, unknown>>(
    `WITH sealed AS (
       SELECT incident_id, array_agg(ROW(${FACT})::text ORDER BY subject_id, school_id) AS facts
       FROM statistics_sealed_fact_snapshot WHERE seal_id = $6 AND ${NOT_NAMING_READER} GROUP BY incident_id
     ), present AS (
       SELECT incident_id, array_agg(ROW(${FACT})::text ORDER BY subject_id, school_id) AS facts
       FROM (${PRESENT_FACTS}) f WHERE ${NOT_NAMING_READER} GROUP BY incident_id
     )
     SELECT count(*) FILTER (WHERE s.incident_id IS NULL)::int AS added,
       count(*) FILTER (WHERE p.incident_id IS NULL)::int AS removed,
       count(*) FILTER (WHERE s.facts <> p.facts)::int AS changed
     FROM sealed s FULL JOIN present p ON p.incident_id = s.incident_id`,
    [...factParams(districtId, span), sealId],
  );
  const params = recordParams(districtId, span, asOf);
  const changed: SealedFigure[] = [];
  for (const one of figures)
    if (await differs(tx, one, { sealId, params, forReader: true })) changed.push(one.figure);
  return { added: 0, removed: 0, changed: 0, ...events, figures: changed };
}
