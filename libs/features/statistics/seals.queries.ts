import type { Tx } from '#platform/database';
import { NOT_NAMING_READER } from './statistics-compile.sql.js';
import { baseYearOf, RULE_VERSION, type Calendar, type ReportParts } from './statistics.rules.js';
import { placeOf, toBase, toFigure, type BaseTuple, type FigureTuple, type PlaceTuple } from './year-json.js';

const YEAR_COLUMN = { academic: 'academic_year', fiscal: 'fiscal_year' } as const;

const FACT = `incident_id, subject_id, school_id, network_id, academic_year, fiscal_year, month, hazard_group, subtype, sex, level, without_student`;

export interface SealRow {
  id: string;
  revision: number;
  reason: string | null;
  asOf: Date;
  ruleVersion: string;
  digest: Buffer;
  events: number;
  students: number;
}

/** The figures of a seal \`s\` counted again from its facts, \`which\` of them. */
export const recountedFigures = (which = ''): string => `(
  SELECT COALESCE(jsonb_agg(jsonb_build_array(c.cut, c.key, c.in_group, c.events, c.students, c.schools) ORDER BY c.cut, c.key, c.in_group), '[]')
  FROM (SELECT v.cut, v.key, v.in_group, count(DISTINCT v.incident_id) AS events, count(DISTINCT v.subject_id) AS students,
          count(DISTINCT v.school_id) AS schools
        FROM statistics_sealed_counted v WHERE v.seal_id = s.id ${which} GROUP BY v.cut, v.key, v.in_group) c)`;

/** A reader whom a counted report names must not learn of it from a seal either: theirs is counted without it. */
const FIGURES = `CASE WHEN cardinality((SELECT incidents_naming_reader())) = 0 THEN s.figures
  ELSE ${recountedFigures(`AND v.${NOT_NAMING_READER}`)} END`;

const totalOf = (index: 3 | 4): string =>
  `COALESCE((SELECT (f->>${index})::int FROM jsonb_array_elements(${FIGURES}) f WHERE f->>0 = 'total'), 0)`;
const SEAL = `s.id, s.revision, s.reason, s.as_of AS "asOf", s.rule_version AS "ruleVersion", s.digest,
  ${totalOf(3)} AS events, ${totalOf(4)} AS students`;

/** Seals of a year, the first one first. The district party reads no seal by itself: the service asks as the system. */
export function listSeals(
  tx: Tx,
  districtId: string,
  { calendar, year }: { calendar: Calendar; year: number },
): Promise<SealRow[]> {
  return tx.rows<SealRow>(
    `SELECT ${SEAL} FROM statistics_seal_snapshot s WHERE s.district_id = $1 AND s.calendar = $2 AND s.year = $3 ORDER BY s.revision`,
    [districtId, calendar, year],
  );
}

interface SealedYear {
  asOf: Date;
  ruleVersion: string;
  figures: FigureTuple[];
  base: BaseTuple[];
  schools: PlaceTuple[];
  networks: PlaceTuple[];
}

/** What a sealed report is made of, or null. */
export async function findSealedYear(
  tx: Tx,
  districtId: string,
  { calendar, year, revision }: { calendar: Calendar; year: number; revision: number },
): Promise<ReportParts | null> {
  const row = await tx.row<SealedYear>(
    `SELECT s.as_of AS "asOf", s.rule_version AS "ruleVersion", ${FIGURES} AS figures, s.base, s.schools, s.networks
     FROM statistics_seal_snapshot s WHERE s.district_id = $1 AND s.calendar = $2 AND s.year = $3 AND s.revision = $4`,
    [districtId, calendar, year, revision],
  );
  if (!row) return null;
  return {
    calendar,
    year,
    asOf: row.asOf.toISOString(),
    ruleVersion: row.ruleVersion,
    figures: row.figures.map(toFigure),
    base: row.base.map(toBase),
    schools: row.schools.map(placeOf),
    networks: row.networks.map(placeOf),
  };
}

interface NewSeal {
  id: string;
  districtId: string;
  calendar: Calendar;
  year: number;
  revision: number;
  reason: string | null;
}

/** Copies the compiled figures and their facts, and stamps the digest in the same statement order as it is checked. */
export async function insertSeal(tx: Tx, seal: NewSeal): Promise<SealRow> {
  const { id, districtId, calendar, year, revision, reason } = seal;
  // The digest is over the row itself, so the row is written in two steps inside one transaction: facts first.
  await tx.execute('SET CONSTRAINTS statistics_sealed_fact_seal_fk DEFERRED');
  await tx.execute(
    `INSERT INTO statistics_sealed_fact_snapshot (seal_id, district_id, ${FACT})
     SELECT $1, district_id, ${FACT} FROM statistics_fact WHERE district_id = $2 AND ${YEAR_COLUMN[calendar]} = $3`,
    [id, districtId, year],
  );
  const row = await tx.row<SealRow>(
    `WITH parts AS (
       SELECT
         (SELECT COALESCE(jsonb_agg(jsonb_build_array(cut, key, in_group, events, students, schools) ORDER BY cut, key, in_group), '[]')
            FROM statistics_cell WHERE district_id = $2 AND calendar = $3 AND year = $4) AS figures,
         (SELECT COALESCE(jsonb_agg(jsonb_build_array(cut, key, students, schools) ORDER BY cut, key), '[]')
            FROM statistics_base WHERE district_id = $2 AND academic_year = $5) AS base,
         (SELECT COALESCE(jsonb_agg(jsonb_build_array(id, name_th) ORDER BY name_th COLLATE "th-x-icu"), '[]') FROM school WHERE district_id = $2) AS schools,
         (SELECT COALESCE(jsonb_agg(jsonb_build_array(id, name_th) ORDER BY name_th COLLATE "th-x-icu"), '[]') FROM network WHERE district_id = $2) AS networks
     )
     INSERT INTO statistics_seal_snapshot AS s (id, district_id, calendar, year, revision, reason, as_of, rule_version, sealed_by, post_id,
       figures, base, schools, networks, digest)
     SELECT $1, $2, $3, $4, $6, $7, $8, $9, ctx_person(), ctx_post(), p.figures, p.base, p.schools, p.networks,
       statistics_seal_digest($1, $2, $3, $4, $6, $8, $9, p.figures, p.base)
     FROM parts p RETURNING ${SEAL}`,
    [id, districtId, calendar, year, baseYearOf(calendar, year), revision, reason, tx.now, RULE_VERSION],
  );
  if (!row) throw new Error('An insert of one row gave none');
  return row;
}

export interface Differences {
  added: number;
  removed: number;
  changed: number;
}

/** How the present facts of a year differ from those of a seal, in incidents: late entries, withdrawals, corrections. */
export async function differencesSince(
  tx: Tx,
  sealId: string,
  { districtId, calendar, year }: { districtId: string; calendar: Calendar; year: number },
): Promise<Differences> {
  const row = await tx.row<Differences>(
    `WITH sealed AS (
       SELECT incident_id, array_agg(ROW(${FACT})::text ORDER BY subject_id, school_id) AS facts
       FROM statistics_sealed_fact_snapshot WHERE seal_id = $1 AND ${NOT_NAMING_READER} GROUP BY incident_id
     ), present AS (
       SELECT incident_id, array_agg(ROW(${FACT})::text ORDER BY subject_id, school_id) AS facts
       FROM statistics_fact WHERE district_id = $2 AND ${YEAR_COLUMN[calendar]} = $3 AND ${NOT_NAMING_READER} GROUP BY incident_id
     )
     SELECT count(*) FILTER (WHERE s.incident_id IS NULL)::int AS added,
       count(*) FILTER (WHERE p.incident_id IS NULL)::int AS removed,
       count(*) FILTER (WHERE s.facts <> p.facts)::int AS changed
     FROM sealed s FULL JOIN present p ON p.incident_id = s.incident_id`,
    [sealId, districtId, year],
  );
  return row ?? { added: 0, removed: 0, changed: 0 };
}
