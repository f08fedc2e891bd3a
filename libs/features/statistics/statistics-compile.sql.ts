/*
 * The statements of the compiling job. $1 is always the district. What counts in which cell is defined once, by the
 * view statistics_counted.
 */

/** `FOR UPDATE` on it makes the jobs of a district queue up: two that recount one cell side by side would lose one's part. */
export const LOCK_STATE = `SELECT rule_version AS "ruleVersion" FROM statistics_state WHERE district_id = $1 FOR UPDATE`;

export const MAKE_STATE = `INSERT INTO statistics_state (district_id, as_of, rule_version, version)
  SELECT $1, $2, '', 0 WHERE NOT EXISTS (SELECT FROM statistics_state WHERE district_id = $1) ON CONFLICT DO NOTHING`;

export const STAMP_STATE = `UPDATE statistics_state SET as_of = $2, rule_version = $3, version = version + 1
  WHERE district_id = $1 RETURNING version`;

/** Takes at most $2 changed incidents. What commits after this statement's snapshot keeps its own row. */
export const TAKE_CHANGES = `WITH taken AS (
    SELECT DISTINCT incident_id FROM statistics_change WHERE district_id = $1 LIMIT $2
  )
  DELETE FROM statistics_change c USING taken t WHERE c.district_id = $1 AND c.incident_id = t.incident_id
  RETURNING c.incident_id AS "incidentId"`;

/** How many incidents wait, counted no further than $2. */
export const COUNT_WAITING = `SELECT count(*)::int AS waiting FROM (
    SELECT DISTINCT incident_id FROM statistics_change WHERE district_id = $1 LIMIT $2
  ) AS changed`;

/** Cells that the facts of the incidents $2 count in. */
export const CELLS_OF_INCIDENTS = `SELECT DISTINCT y.calendar, y.year, v.cut, v.key, v.in_group
  FROM statistics_counted v CROSS JOIN LATERAL (VALUES ('academic' COLLATE "C", v.academic_year), ('fiscal', v.fiscal_year)) AS y (calendar, year)
  WHERE v.district_id = $1 AND v.incident_id = ANY ($2::uuid[])`;

export const DROP_FACTS =
  'DELETE FROM statistics_fact WHERE district_id = $1 AND incident_id = ANY ($2::uuid[])';

const addFacts = (which: string): string => `
WITH reported AS (
  SELECT i.id, i.district_id, i.main_code, i.happened_on, i.school_id, i.school_ids FROM incident i
  WHERE i.district_id = $1 AND statistics_counts(i.kind, i.status) ${which}
), harmed AS (
  SELECT DISTINCT ON (i.id, COALESCE(d.student_id, p.id)) i.id AS incident_id, COALESCE(d.student_id, p.id) AS subject_id,
    COALESCE(p.school_id, i.school_id, i.school_ids[1]) AS school_id, p.sex, p.level
  FROM reported i JOIN incident_person p ON p.incident_id = i.id
    LEFT JOIN incident_person_identity d ON d.incident_person_id = p.id
  WHERE p.role = 'HARMED' AND p.kind = 'STUDENT'
  ORDER BY i.id, COALESCE(d.student_id, p.id), p.id
), marked AS (
  SELECT i.*, NOT EXISTS (SELECT FROM harmed h WHERE h.incident_id = i.id) AS without_student FROM reported i
), hit AS (
  SELECT DISTINCT i.id AS incident_id, s.school_id
  FROM marked i CROSS JOIN LATERAL unnest(
    CASE WHEN cardinality(i.school_ids) = 0 AND i.without_student THEN ARRAY[i.school_id] ELSE i.school_ids END
  ) AS s (school_id)
  WHERE NOT EXISTS (SELECT FROM harmed h WHERE h.incident_id = i.id AND h.school_id IS NOT DISTINCT FROM s.school_id)
), counted AS (
  SELECT incident_id, subject_id, school_id, sex, level FROM harmed
  UNION ALL SELECT incident_id, NULL, school_id, NULL, NULL FROM hit
)
INSERT INTO statistics_fact (district_id, incident_id, subject_id, school_id, network_id, academic_year, fiscal_year, month,
  hazard_group, subtype, sex, level, without_student)
SELECT i.district_id, i.id, c.subject_id, c.school_id, s.network_id, statistics_academic_year(i.happened_on),
  statistics_fiscal_year(i.happened_on), to_char(i.happened_on, 'YYYY-MM'), statistics_group(i.main_code), i.main_code,
  c.sex, c.level, i.without_student
FROM counted c JOIN marked i ON i.id = c.incident_id LEFT JOIN school s ON s.id = c.school_id`;

export const ADD_FACTS = addFacts('AND i.id = ANY ($2::uuid[])');
export const ADD_ALL_FACTS = addFacts('');

const COUNTS = `count(DISTINCT v.incident_id)::int AS events, count(DISTINCT v.subject_id)::int AS students,
  count(DISTINCT v.school_id)::int AS schools`;

/** Recounts the cells named in $2 (JSON) from the facts of the academic years $3 and fiscal years $4, and drops those at zero. */
export const RECOUNT_CELLS = `
WITH touched AS (
  SELECT * FROM jsonb_to_recordset($2::jsonb) AS t (calendar text COLLATE "C", year smallint, cut text COLLATE "C", key text COLLATE "C", in_group text COLLATE "C")
), spread AS MATERIALIZED (
  SELECT y.calendar, y.year, v.cut, v.key, v.in_group, v.incident_id, v.subject_id, v.school_id
  FROM statistics_counted v CROSS JOIN LATERAL (VALUES ('academic' COLLATE "C", v.academic_year), ('fiscal', v.fiscal_year)) AS y (calendar, year)
  WHERE v.district_id = $1 AND (v.academic_year = ANY ($3::smallint[]) OR v.fiscal_year = ANY ($4::smallint[]))
), recounted AS (
  SELECT v.calendar, v.year, v.cut, v.key, v.in_group, ${COUNTS}
  FROM spread v JOIN touched t ON t.calendar = v.calendar AND t.year = v.year AND t.cut = v.cut AND t.key = v.key AND t.in_group = v.in_group
  GROUP BY v.key, v.in_group, v.cut, v.year, v.calendar
), emptied AS (
  DELETE FROM statistics_cell c USING touched t
  WHERE c.district_id = $1 AND c.calendar = t.calendar AND c.year = t.year AND c.cut = t.cut AND c.key = t.key AND c.in_group = t.in_group
    AND NOT EXISTS (SELECT FROM recounted r WHERE r.calendar = t.calendar AND r.year = t.year AND r.cut = t.cut AND r.key = t.key AND r.in_group = t.in_group)
)
INSERT INTO statistics_cell AS c (district_id, calendar, year, cut, key, in_group, events, students, schools)
SELECT $1, calendar, year, cut, key, in_group, events, students, schools FROM recounted
ON CONFLICT (district_id, calendar, year, cut, key, in_group)
DO UPDATE SET events = EXCLUDED.events, students = EXCLUDED.students, schools = EXCLUDED.schools
WHERE (c.events, c.students, c.schools) IS DISTINCT FROM (EXCLUDED.events, EXCLUDED.students, EXCLUDED.schools)`;

/**
 * Around the recount only. Fresh statistics of the tables are rare here, and without them the planner takes thousands
 * of rows for one and loops over them: 1 s instead of 0.05 s.
 */
export const FORBID_LOOPS = "SELECT set_config('enable_nestloop', 'off', true)";
export const ALLOW_LOOPS = "SELECT set_config('enable_nestloop', 'on', true)";

/** A year's facts fan out over every cut: sorted on disk it takes twice as long. */
export const ALLOW_MEMORY = "SELECT set_config('work_mem', '64MB', true)";

export const COUNT_ALL_CELLS = `
INSERT INTO statistics_cell (district_id, calendar, year, cut, key, in_group, events, students, schools)
SELECT v.district_id, y.calendar, y.year, v.cut, v.key, v.in_group, ${COUNTS}
FROM statistics_counted v CROSS JOIN LATERAL (VALUES ('academic' COLLATE "C", v.academic_year), ('fiscal', v.fiscal_year)) AS y (calendar, year)
WHERE v.district_id = $1
GROUP BY v.key, v.in_group, v.cut, y.year, y.calendar, v.district_id`;

/** Enrolment of the June rounds, by the school's network of today and the student's sex on the roll. */
export const COUNT_BASE = `
INSERT INTO statistics_base (district_id, academic_year, cut, key, students, schools)
SELECT e.district_id, e.academic_year, c.cut, c.key, count(*)::int, count(DISTINCT e.school_id)::int
FROM enrolment e JOIN school s ON s.id = e.school_id JOIN student st ON st.id = e.student_id
  CROSS JOIN LATERAL (VALUES
    ('total', 'ALL'), ('school', e.school_id::text), ('network', COALESCE(s.network_id::text, 'UNKNOWN')),
    ('sex', COALESCE(st.sex, 'UNKNOWN')), ('level', e.level)
  ) AS c (cut, key)
WHERE e.district_id = $1 AND e.round = 'JUNE'
GROUP BY e.district_id, e.academic_year, c.cut, c.key`;

export const FORGET_CHANGES = 'DELETE FROM statistics_change WHERE district_id = $1';
export const DROP_ALL_FACTS = 'DELETE FROM statistics_fact WHERE district_id = $1';
export const DROP_ALL_CELLS = 'DELETE FROM statistics_cell WHERE district_id = $1';
export const DROP_BASE = 'DELETE FROM statistics_base WHERE district_id = $1';

/** Leaves out what names the reader, who must not learn of it from a number either; the wall does the same. */
export const NOT_NAMING_READER = 'incident_id <> ALL ((SELECT incidents_naming_reader())::uuid[])';

/** The same figures without the compiled cells, for a reader whom a report names. */
export const liveFigures = (yearColumn: 'academic_year' | 'fiscal_year'): string => `
SELECT v.cut, v.key, v.in_group AS "inGroup", ${COUNTS}
FROM statistics_counted v WHERE v.district_id = $1 AND v.${yearColumn} = $2 AND v.${NOT_NAMING_READER} GROUP BY v.cut, v.key, v.in_group`;
