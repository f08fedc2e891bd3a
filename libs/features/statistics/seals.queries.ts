import { baseYearOfPeriod, monthsOf, type SealPeriod } from '#contracts';
import type { Tx } from '#platform/database';
import { NOT_NAMING_READER } from './statistics-compile.sql.js';
import type { ReportParts } from './statistics.rules.js';
import { spanOf, type SealSpan, type YearDays } from './seals.rules.js';
import { placeOf, toBase, toFigure, type BaseTuple, type FigureTuple, type PlaceTuple } from './year-json.js';

export interface SealRow {
  id: string;
  revision: number;
  reason: string | null;
  asOf: Date;
  ruleVersion: string;
  digest: Buffer;
  events: number;
  students: number;
  figures: string[];
}

/** The figures of a seal \`s\` counted again from its facts, \`which\` of them. */
export const recountedFigures = (which = '', seal = 's.id'): string => `(
  SELECT COALESCE(jsonb_agg(jsonb_build_array(c.cut, c.key, c.in_group, c.events, c.students, c.schools) ORDER BY c.cut, c.key, c.in_group), '[]')
  FROM (SELECT v.cut, v.key, v.in_group, count(DISTINCT v.incident_id) AS events, count(DISTINCT v.subject_id) AS students,
          count(DISTINCT v.school_id) AS schools
        FROM statistics_sealed_counted v WHERE v.seal_id = ${seal} ${which} GROUP BY v.cut, v.key, v.in_group) c)`;

/** A reader whom a counted report names must not learn of it from a seal either: theirs is counted without it. */
const FIGURES = `CASE WHEN cardinality((SELECT incidents_naming_reader())) = 0 THEN s.figures
  ELSE ${recountedFigures(`AND v.${NOT_NAMING_READER}`)} END`;

const keptIn = (table: string): string =>
  `SELECT id FROM ${table} WHERE district_id = (SELECT ctx_district()) AND (SELECT ctx_person()) = ANY (except_person_ids)`;

/** Records that the reader must not know of: reports that name them, and cases, referrals and tasks kept from them. */
export const KEPT_FROM_READER = `(SELECT ARRAY(SELECT unnest((SELECT incidents_naming_reader()))
  UNION ALL ${keptIn('student_case')} UNION ALL ${keptIn('referral')} UNION ALL ${keptIn('task')}))::uuid[]`;

const totalOf = (index: 3 | 4): string =>
  `COALESCE((SELECT (f->>${index})::int FROM jsonb_array_elements(${FIGURES}) f WHERE f->>0 = 'total'), 0)`;
export const SEAL = `s.id, s.revision, s.reason, s.as_of AS "asOf", s.rule_version AS "ruleVersion", s.digest,
  ${totalOf(3)} AS events, ${totalOf(4)} AS students,
  ARRAY(SELECT DISTINCT f->>0 FROM jsonb_array_elements(s.further) f ORDER BY 1) AS figures`;

const OF_PERIOD = 's.district_id = $1 AND s.calendar = $2 AND s.year = $3 AND s.part IS NOT DISTINCT FROM $4';
export const periodParams = (districtId: string, { calendar, year, part }: SealPeriod): unknown[] => [
  districtId,
  calendar,
  year,
  part,
];

/** The days that a period has in the district. */
export async function findSpan(tx: Tx, districtId: string, period: SealPeriod): Promise<SealSpan> {
  const own = await tx.row<YearDays & Record<string, unknown>>(
    `SELECT starts_on AS "startsOn", ends_on AS "endsOn", term1_ends_on AS "term1EndsOn", term2_starts_on AS "term2StartsOn"
     FROM academic_year WHERE district_id = $1 AND year = $2`,
    [districtId, period.year],
  );
  return spanOf(period, own);
}

/** Seals of a period, the first one first. The district party reads no seal by itself: the service asks as the system. */
export function listSeals(tx: Tx, districtId: string, period: SealPeriod): Promise<SealRow[]> {
  return tx.rows<SealRow>(
    `SELECT ${SEAL} FROM statistics_seal_snapshot s WHERE ${OF_PERIOD} ORDER BY s.revision`,
    periodParams(districtId, period),
  );
}

export type FurtherTuple = [figure: string, cell: string, count: number];

export interface SealedPeriod {
  seal: SealRow;
  span: SealSpan;
  parts: ReportParts;
  /** Null, as what they counted, in seals of the first rules. */
  settledAt: Date | null;
  further: FurtherTuple[] | null;
  agencies: { id: string; nameTh: string; type: string }[];
}

interface SealedRow extends SealRow {
  from: string | null;
  to: string | null;
  settledAt: Date | null;
  cells: FigureTuple[];
  base: BaseTuple[];
  schools: PlaceTuple[];
  networks: PlaceTuple[];
  further: FurtherTuple[] | null;
}

/** What a sealed report is made of, or null. */
export async function findSealed(
  tx: Tx,
  districtId: string,
  { period, revision }: { period: SealPeriod; revision: number },
): Promise<SealedPeriod | null> {
  const row = await tx.row<SealedRow>(
    `SELECT ${SEAL}, s.from_on AS "from", s.to_on AS "to", s.settled_at AS "settledAt", ${FIGURES} AS cells, s.base, s.schools, s.networks,
       CASE WHEN s.further IS NULL OR cardinality(${KEPT_FROM_READER}) = 0 THEN s.further
         ELSE statistics_sealed_further(s.id, ${KEPT_FROM_READER}) END AS further
     FROM statistics_seal_snapshot s WHERE ${OF_PERIOD} AND s.revision = $5`,
    [...periodParams(districtId, period), revision],
  );
  if (!row) return null;
  const byRule = spanOf(period, null);
  const range = row.from !== null && row.to !== null ? { from: row.from, to: row.to } : byRule.range;
  return {
    seal: row,
    span: { period, range } as SealSpan,
    parts: partsOf(row, { period, range } as SealSpan),
    settledAt: row.settledAt,
    further: row.further,
    agencies: await tx.rows(
      'SELECT id, name_th AS "nameTh", type FROM agency WHERE district_id = $1 ORDER BY name_th, id',
      [districtId],
    ),
  };
}

/** A term and a month are shown as a part of the academic year whose roll is their base. */
function partsOf(row: SealedRow, { period, range }: SealSpan): ReportParts {
  const calendar = period.calendar === 'fiscal' ? 'fiscal' : 'academic';
  return {
    calendar,
    year: baseYearOfPeriod(period, range),
    months: monthsOf(range),
    asOf: row.asOf.toISOString(),
    ruleVersion: row.ruleVersion,
    figures: row.cells.map(toFigure),
    base: row.base.map(toBase),
    schools: row.schools.map(placeOf),
    networks: row.networks.map(placeOf),
  };
}
