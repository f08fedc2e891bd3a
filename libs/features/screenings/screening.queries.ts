import {
  BUILT_IN_ASPECTS,
  BUILT_IN_ASPECTS_STAMP,
  DEFAULT_SDQ_SET,
  LEVELS,
  type AspectCriteria,
  type SdqSetCode,
} from '#contracts';
import type { Tx } from '#platform/database';
import type { ClassLights, CoverageLine, CriteriaView } from './screening.dto.js';

const LEVEL_ORDER = `array_position(ARRAY[${LEVELS.map(({ code }) => `'${code}'`).join(',')}], `;

/** What holds in the district now; the built-in sets until it chooses. */
export async function criteriaNow(tx: Tx): Promise<CriteriaView> {
  const rows = await tx.rows<{ kind: string; version: number; data: unknown }>(
    `SELECT DISTINCT ON (kind) kind, version, data FROM screening_criteria_revision
     WHERE district_id = (SELECT ctx_district()) ORDER BY kind, version DESC`,
  );
  const sdq = rows.find(({ kind }) => kind === 'SDQ');
  const aspects = rows.find(({ kind }) => kind === 'ASPECTS');
  return {
    sdqSet: (sdq?.data as { set: SdqSetCode } | undefined)?.set ?? DEFAULT_SDQ_SET,
    sdqVersion: sdq?.version ?? 0,
    aspectsVersion: aspects?.version ?? 0,
    aspectsStamp: aspects ? `ASPECTS/${aspects.version}` : BUILT_IN_ASPECTS_STAMP,
    aspects: [...((aspects?.data as AspectCriteria[] | undefined) ?? BUILT_IN_ASPECTS)],
  };
}

export interface StudentPlace {
  id: string;
  districtId: string;
  schoolId: string;
  level: string;
  room: string;
}

/** One writer at a time for each student, in one order for all: two of them correct one another instead of colliding. */
export const QUEUE_FOR_STUDENTS = `
  SELECT pg_advisory_xact_lock(hashtextextended('screening:' || s.id, 0)) FROM (SELECT id FROM unnest($1::uuid[]) AS u (id) ORDER BY id) s`;

/** Students by id. */
export function placesOf(tx: Tx, ids: readonly string[]): Promise<StudentPlace[]> {
  return tx.rows<StudentPlace>(
    `SELECT st.id, st.district_id AS "districtId", st.school_id AS "schoolId", st.level, st.room FROM student st WHERE st.id = ANY ($1::uuid[])`,
    [ids],
  );
}

/** $1 screenings as json; $2 district, $3 person, $4 post, $5 now. */
export const INSERT_SCREENINGS = `
  INSERT INTO screening (id, district_id, school_id, student_id, academic_year, term, kind, informant, assessed_on, overall, criteria, source,
    entered_by, entered_by_post_id, recorded_at)
  SELECT r.id, $2, r."schoolId", r."studentId", r.year, r.term, r.kind, r.informant, r."assessedOn", r.overall, r.criteria, r.source, $3, $4, $5
  FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, "schoolId" uuid, "studentId" uuid, year int, term int, kind text, informant text,
    "assessedOn" date, overall text, criteria text, source text)`;

export const INSERT_DETAILS = `
  INSERT INTO screening_detail (screening_id, district_id, school_id, result)
  SELECT r.id, $2, r."schoolId", r.result FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, "schoolId" uuid, result jsonb)`;

/** $1 students, $2 year, $3 term, $4 kind, $5 informant. */
export const CORRECT_EARLIER = `
  UPDATE screening SET latest = FALSE WHERE student_id = ANY ($1::uuid[]) AND academic_year = $2 AND term = $3 AND kind = $4
    AND informant IS NOT DISTINCT FROM $5::text AND latest`;

export interface ScreeningRow {
  id: string;
  kind: string;
  informant: string | null;
  academicYear: number;
  term: number;
  assessedOn: string;
  overall: string;
  criteria: string;
  latest: boolean;
  source: string;
  recordedAt: Date;
  result: Record<string, unknown> | null;
}

const COLUMNS = `s.id, s.kind, s.informant, s.academic_year AS "academicYear", s.term, s.assessed_on AS "assessedOn", s.overall, s.criteria,
  s.latest, s.source, s.recorded_at AS "recordedAt"`;

/** With `detail` the scores too; without it the table behind them is not even asked. */
export function listOfStudent(tx: Tx, studentId: string, detail: boolean): Promise<ScreeningRow[]> {
  const order = 'ORDER BY s.assessed_on DESC, s.recorded_at DESC, s.id DESC LIMIT 200';
  const sql = detail
    ? `SELECT ${COLUMNS}, d.result FROM screening s LEFT JOIN screening_detail d ON d.screening_id = s.id WHERE s.student_id = $1 ${order}`
    : `SELECT ${COLUMNS}, NULL::jsonb AS result FROM screening s WHERE s.student_id = $1 ${order}`;
  return tx.rows<ScreeningRow>(sql, [studentId]);
}

/** $1 school, $2 level, $3 room, $4 year; the scope stands over `st`. */
export const classLightsSql = (scope: string): string => `
  SELECT st.id AS "studentId", st.prefix || rtrim(st.first_name || ' ' || st.last_name) AS "displayName", st.student_code AS "studentCode",
    COALESCE((SELECT json_agg(l ORDER BY l.kind) FROM (
      SELECT DISTINCT ON (s.kind) s.kind, s.overall, s.assessed_on AS "assessedOn" FROM screening s
      WHERE s.student_id = st.id AND s.academic_year = $4 AND s.latest
      ORDER BY s.kind, array_position(ARRAY['PROBLEM','AT_RISK','NORMAL'], s.overall), s.assessed_on DESC) l), '[]') AS lights
  FROM student st WHERE ${scope} AND st.school_id = $1 AND st.level = $2 AND st.room = $3 AND st.missing_since_import_id IS NULL
  ORDER BY st.name_fold, st.id`;

export type LightsRow = ClassLights['items'][number];

/** The newest round of the year that this district has. */
export async function newestRound(tx: Tx, year: number): Promise<string | null> {
  const row = await tx.row<{ round: string }>(
    `SELECT round FROM enrolment WHERE district_id = (SELECT ctx_district()) AND academic_year = $1
     ORDER BY array_position(ARRAY['NOVEMBER','JUNE','OTHER'], round) LIMIT 1`,
    [year],
  );
  return row?.round ?? null;
}

/** Order of the rounds of one year; over `e`. */
export const NEWEST_ROUND_FIRST = `array_position(ARRAY['NOVEMBER','JUNE','OTHER'], e.round)`;

const screened = (kind: string): string => `count(*) FILTER (WHERE '${kind}' = ANY (k.kinds))::int`;

/** $1 year; the scope stands over `sc`. The newest round of each school is its base. */
export const coverageSql = (scope: string, ofSchool: string | null): string => {
  const place = ofSchool ? 'e.level, e.room' : 'NULL::text AS level, NULL::text AS room';
  const group = ofSchool ? ', e.level, e.room' : '';
  const order = ofSchool ? `${LEVEL_ORDER}e.level), e.room` : 'sc.name_th';
  return `
  WITH newest AS (
    SELECT e.school_id, (array_agg(e.round ORDER BY ${NEWEST_ROUND_FIRST}))[1] AS round
    FROM enrolment e WHERE e.district_id = (SELECT ctx_district()) AND e.academic_year = $1 GROUP BY e.school_id),
  kinds AS (
    SELECT s.student_id, array_agg(DISTINCT s.kind) AS kinds FROM screening s
    WHERE s.district_id = (SELECT ctx_district()) AND s.academic_year = $1 AND s.latest GROUP BY s.student_id)
  SELECT sc.id AS "schoolId", sc.name_th AS "schoolNameTh", ${place}, count(*)::int AS enrolled,
    ${screened('SDQ')} AS sdq, ${screened('ASPECTS')} AS aspects, ${screened('HERO')} AS hero, ${screened('CCT')} AS cct
  FROM newest n JOIN school sc ON sc.id = n.school_id
  JOIN enrolment e ON e.school_id = n.school_id AND e.academic_year = $1 AND e.round = n.round AND e.district_id = (SELECT ctx_district())
  LEFT JOIN kinds k ON k.student_id = e.student_id
  WHERE ${scope}${ofSchool ? ` AND sc.id = ${ofSchool}` : ''}
  GROUP BY sc.id, sc.name_th${group} ORDER BY ${order}`;
};

export type CoverageRow = CoverageLine;
