import { LEVELS } from '#contracts';

const LEVEL_ORDER = `ARRAY[${LEVELS.map(({ code }) => `'${code}'`).join(',')}]`;
const ROUND_ORDER = `CASE round WHEN 'JUNE' THEN 1 ELSE 2 END`;

/**
 * $1 today. Who should be looked for, each child once, the gravest sign first.
 *
 * Difference: of a school's last two rounds (June and November; what else was imported is no round of its own), who
 * stood in the earlier and in no school's later one. A school that has sent no later round lists nobody. Who stood in
 * the school's last level when the year ended left it as a graduate: listed apart, and only where no school of the
 * district has the child.
 */
export const FIND_CANDIDATES_SQL = `
  WITH rounds AS (
    SELECT e.school_id, e.academic_year, e.round, e.academic_year * 2 + ${ROUND_ORDER} AS place,
      max(array_position(${LEVEL_ORDER}, e.level)) AS last_level,
      row_number() OVER (PARTITION BY e.school_id ORDER BY e.academic_year * 2 + ${ROUND_ORDER} DESC) AS back
    FROM enrolment e WHERE e.district_id = (SELECT ctx_district()) AND e.round IN ('JUNE', 'NOVEMBER')
    GROUP BY e.school_id, e.academic_year, e.round),
  gone AS (
    SELECT e.student_id, e.school_id, e.level, e.room, later.academic_year,
      CASE WHEN later.academic_year > earlier.academic_year AND array_position(${LEVEL_ORDER}, e.level) = earlier.last_level
        THEN 'LEAVER' ELSE 'ROUND' END AS sign,
      'ROUND:' || later.academic_year || '/' || later.round AS source_key
    FROM rounds later JOIN rounds earlier ON earlier.school_id = later.school_id AND earlier.back = 2
    JOIN enrolment e ON e.district_id = (SELECT ctx_district()) AND e.school_id = earlier.school_id
      AND e.academic_year = earlier.academic_year AND e.round = earlier.round
    WHERE later.back = 1 AND NOT EXISTS (
      SELECT FROM enrolment n WHERE n.student_id = e.student_id AND n.round IN ('JUNE', 'NOVEMBER')
        AND n.academic_year * 2 + CASE n.round WHEN 'JUNE' THEN 1 ELSE 2 END >= later.place)),
  flagged AS (
    SELECT st.id AS student_id, st.school_id, st.level, st.room, $2::int AS academic_year, 'NOT_STRUCK_OFF' AS sign,
      '3.1.8:' || $2::int AS source_key
    FROM student st WHERE st.district_id = (SELECT ctx_district()) AND st.not_struck_off),
  absent AS (
    SELECT DISTINCT ON (a.student_id) a.student_id, st.school_id, st.level, st.room, $2::int AS academic_year, a.sign,
      'ABSENCE:' || a.id AS source_key
    FROM absence_report a JOIN student st ON st.id = a.student_id
    WHERE a.district_id = (SELECT ctx_district()) AND a.sign IS NOT NULL AND a.seen_on > $1::date - 30
    ORDER BY a.student_id, a.recorded_at DESC),
  found AS (SELECT * FROM gone UNION ALL SELECT * FROM flagged UNION ALL SELECT * FROM absent)
  SELECT DISTINCT ON (f.student_id) f.student_id AS "studentId", f.school_id AS "schoolId", f.level, f.room,
    f.academic_year AS "academicYear", f.sign, f.source_key AS "sourceKey",
    (SELECT p.id FROM post p WHERE p.school_id = f.school_id AND p.role = 'TEACHER' AND p.level = f.level AND p.room = f.room
       AND p.starts_on <= $1::date AND (p.ends_on IS NULL OR p.ends_on >= $1::date) ORDER BY p.starts_on DESC, p.id LIMIT 1) AS "ownerPostId"
  FROM found f
  WHERE NOT EXISTS (SELECT FROM dropout_entry o WHERE o.student_id = f.student_id AND o.state IN ('NOT_TRACED', 'TRACING', 'FOUND_PENDING'))
    AND NOT EXISTS (SELECT FROM dropout_entry o WHERE o.district_id = (SELECT ctx_district()) AND o.student_id = f.student_id AND o.source_key = f.source_key)
  ORDER BY f.student_id, array_position(ARRAY['ROUND','NOT_STRUCK_OFF','CONSEC5','MONTH7','LEAVER'], f.sign)`;

/** $1 id, $2 district, $3 school, $4 student, $5 Buddhist year, $6 academic year, $7 level, $8 room, $9 sign, $10 source, $11 owner, $12 now. */
export const INSERT_ENTRY_SQL = `
  INSERT INTO dropout_entry (id, district_id, school_id, student_id, reference, academic_year, level, room, sign, source_key, owner_post_id,
    listed_at, changed_at)
  VALUES ($1, $2, $3, $4, take_reference('DRP', $5), $6, $7, $8, $9, $10, $11, $12, $12)
  ON CONFLICT DO NOTHING RETURNING reference`;

/**
 * Open entries that a difference made and whose child stands in a round as late as that one after all: the next
 * school's file came later, or the child came back.
 */
export const SEEN_AGAIN_SQL = `
  SELECT d.id, d.school_id AS "schoolId", d.reference, d.state, d.version, n.school_id AS "seenAt" FROM dropout_entry d
  CROSS JOIN LATERAL (
    SELECT n.school_id FROM enrolment n WHERE n.student_id = d.student_id AND n.round IN ('JUNE', 'NOVEMBER')
      AND n.academic_year * 2 + CASE n.round WHEN 'JUNE' THEN 1 ELSE 2 END >=
        split_part(split_part(d.source_key, ':', 2), '/', 1)::int * 2 + CASE split_part(d.source_key, '/', 2) WHEN 'JUNE' THEN 1 ELSE 2 END
    ORDER BY n.academic_year DESC, n.round LIMIT 1) n
  WHERE d.district_id = (SELECT ctx_district()) AND d.sign IN ('ROUND', 'LEAVER') AND d.state IN ('NOT_TRACED', 'TRACING', 'FOUND_PENDING')
  FOR UPDATE OF d`;
