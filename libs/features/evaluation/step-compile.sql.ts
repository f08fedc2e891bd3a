/*
 * The statements of the compiling job. $1 is always the district.
 */

export const MAKE_STATE = `INSERT INTO step_state (district_id, as_of) SELECT $1, $2
  WHERE NOT EXISTS (SELECT FROM step_state WHERE district_id = $1) ON CONFLICT DO NOTHING`;

/** Jobs of one district queue here: two that write one board side by side would lose one's figures. */
export const LOCK_STATE = 'SELECT as_of FROM step_state WHERE district_id = $1 FOR UPDATE';

export const STAMP_STATE = 'UPDATE step_state SET as_of = $2 WHERE district_id = $1';

export const STAMP_CHECK =
  'UPDATE step_state SET as_of = $2, checked_at = $2, mended = $3 WHERE district_id = $1';

/** Takes every change that is committed by now; what commits later keeps its own row. */
export const TAKE_CHANGES = `DELETE FROM step_change WHERE district_id = $1
  RETURNING school_id AS "schoolId", academic_year AS "academicYear"`;

export const OPEN_SCHOOLS = `SELECT id FROM school WHERE district_id = $1 AND (closed_on IS NULL OR closed_on > $2::date) ORDER BY id`;

export const BOARD_YEARS = `SELECT school_id AS "schoolId", academic_year AS "academicYear" FROM step_board WHERE district_id = $1`;

export const RULE_REVISIONS = `SELECT rule_version AS version, academic_year AS "academicYear", thresholds FROM step_rule_revision
  WHERE district_id = $1 ORDER BY number`;

const GIVEN = `given AS (
    SELECT * FROM jsonb_to_recordset($3::jsonb) AS g (school_id uuid, key text, step text, have integer, whole integer,
      satisfied boolean, waiting text, missing jsonb, records jsonb, first_on date)
  )`;
const RESULT = 'r.step, r.have, r.whole, r.satisfied, r.waiting, r.missing, r.records';

/**
 * Writes the results $3 (JSON) of year $2 as far as they differ, as of day $4, and notes in the history what became
 * met or stopped being met, at $5 by version $6. A rule that is met at the first look counts from its newest record.
 * @returns the rules that were written, and whether a result was there before.
 */
export const WRITE_RESULTS = `
  WITH ${GIVEN}, earlier AS (
    SELECT r.school_id, r.rule_key, r.satisfied FROM step_rule_result r
    WHERE r.district_id = $1 AND r.academic_year = $2 AND r.school_id = ANY (ARRAY(SELECT DISTINCT school_id FROM given))
  ), written AS (
    INSERT INTO step_rule_result AS r (district_id, academic_year, school_id, rule_key, step, have, whole, satisfied, waiting, missing, records, since_on)
    SELECT $1, $2, school_id, key, step, have, whole, satisfied, waiting, missing, records, COALESCE(LEAST(first_on, $4::date), $4::date) FROM given
    ON CONFLICT (district_id, academic_year, school_id, rule_key) DO UPDATE
      SET step = EXCLUDED.step, have = EXCLUDED.have, whole = EXCLUDED.whole, satisfied = EXCLUDED.satisfied, waiting = EXCLUDED.waiting,
        missing = EXCLUDED.missing, records = EXCLUDED.records,
        since_on = CASE WHEN r.satisfied = EXCLUDED.satisfied THEN r.since_on ELSE $4::date END
      WHERE (${RESULT}) IS DISTINCT FROM (${RESULT.replaceAll('r.', 'EXCLUDED.')})
    RETURNING r.school_id, r.rule_key, r.satisfied, r.have, r.whole
  ), noted AS (
    INSERT INTO step_rule_history (district_id, academic_year, school_id, rule_key, at, satisfied, have, whole, rule_version)
    SELECT $1, $2, w.school_id, w.rule_key, $5, w.satisfied, w.have, w.whole, $6
    FROM written w LEFT JOIN earlier e ON e.school_id = w.school_id AND e.rule_key = w.rule_key
    WHERE COALESCE(e.satisfied, FALSE) <> w.satisfied
  )
  SELECT w.school_id AS "schoolId", w.rule_key AS key, e.school_id IS NOT NULL AS known
  FROM written w LEFT JOIN earlier e ON e.school_id = w.school_id AND e.rule_key = w.rule_key`;

/** Writes the boards $3 (JSON) of year $2 as far as they differ, at $4 by version $5. */
export const WRITE_BOARDS = `
  INSERT INTO step_board AS b (district_id, academic_year, school_id, rule_version, state, satisfied, rules, steps, changed_at)
  SELECT $1, $2, school_id, $5, state, satisfied, rules, steps, $4
  FROM jsonb_to_recordset($3::jsonb) AS g (school_id uuid, state text, satisfied smallint, rules smallint, steps jsonb)
  ON CONFLICT (district_id, academic_year, school_id) DO UPDATE
    SET rule_version = EXCLUDED.rule_version, state = EXCLUDED.state, satisfied = EXCLUDED.satisfied, rules = EXCLUDED.rules,
      steps = EXCLUDED.steps, changed_at = EXCLUDED.changed_at, version = b.version + 1
    WHERE (b.rule_version, b.state, b.satisfied, b.rules, b.steps) IS DISTINCT FROM
      (EXCLUDED.rule_version, EXCLUDED.state, EXCLUDED.satisfied, EXCLUDED.rules, EXCLUDED.steps)
  RETURNING b.school_id AS "schoolId", b.version, (SELECT sc.network_id FROM school sc WHERE sc.id = b.school_id) AS "networkId"`;
