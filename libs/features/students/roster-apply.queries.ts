/*
 * Multi-row statements of applying and undoing an import. One statement per table and batch: row by row, 18,276
 * students cost 70,000 round trips.
 */

/**
 * $1 places, $2 import, $3 district, $4 year, $5 round: what is touched, as it was. One look-up by key per student: joined
 * freely on tables that grew a minute ago and have no statistics yet, the planner took one row for 18,276.
 */
export const REMEMBER_BEFORE_SQL = `
  INSERT INTO roster_undo (import_id, student_id, district_id, kind, student_before, family_before, enrolment_before, version_after)
  SELECT $2, r.id, $3, r.kind, CASE WHEN r.kind = 'changed' THEN to_jsonb(st.was) END, to_jsonb(sf.was), to_jsonb(e.was),
    COALESCE(st.version, 0) + (r.kind <> 'enrolled')::int
  FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, kind text)
  LEFT JOIN LATERAL (SELECT s AS was, s.version FROM student s WHERE s.id = r.id LIMIT 1) st ON TRUE
  LEFT JOIN LATERAL (SELECT f AS was FROM student_family f WHERE f.student_id = r.id AND r.kind = 'changed' LIMIT 1) sf ON TRUE
  LEFT JOIN LATERAL (SELECT n AS was FROM enrolment n
    WHERE n.district_id = $3 AND n.academic_year = $4 AND n.round = $5 AND n.student_id = r.id LIMIT 1) e ON TRUE`;

/** $1 rows, $2 district, $3 now. A citizen id that the file does not give stays; who stands in the file is not missing. */
export const WRITE_STUDENTS_SQL = `
  INSERT INTO student AS st (id, district_id, school_id, student_code, prefix, first_name, last_name, name_fold, sex, birth_date, level, room,
    weight_kg, height_cm, not_struck_off, citizen_id_cipher, citizen_id_hash, citizen_id_tail, changed_at)
  SELECT r.id, $2, r.school_id, r.student_code, r.prefix, r.first_name, r.last_name, r.name_fold, r.sex, r.birth_date, r.level, r.room,
    r.weight_kg, r.height_cm, r.not_struck_off, decode(r.cipher, 'hex'), decode(r.hash, 'hex'), r.tail, $3
  FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, school_id uuid, student_code text, prefix text, first_name text, last_name text,
    name_fold text, sex text, birth_date date, level text, room text, weight_kg numeric, height_cm numeric, not_struck_off boolean,
    cipher text, hash text, tail text)
  ON CONFLICT (id) DO UPDATE SET school_id = EXCLUDED.school_id, student_code = EXCLUDED.student_code, prefix = EXCLUDED.prefix,
    first_name = EXCLUDED.first_name, last_name = EXCLUDED.last_name, name_fold = EXCLUDED.name_fold, sex = EXCLUDED.sex,
    birth_date = EXCLUDED.birth_date, level = EXCLUDED.level, room = EXCLUDED.room, weight_kg = EXCLUDED.weight_kg,
    height_cm = EXCLUDED.height_cm, not_struck_off = EXCLUDED.not_struck_off,
    citizen_id_cipher = COALESCE(EXCLUDED.citizen_id_cipher, st.citizen_id_cipher),
    citizen_id_hash = COALESCE(EXCLUDED.citizen_id_hash, st.citizen_id_hash),
    citizen_id_tail = COALESCE(EXCLUDED.citizen_id_tail, st.citizen_id_tail),
    missing_since_import_id = NULL, version = st.version + 1, changed_at = EXCLUDED.changed_at`;

/** $1 rows, $2 district. */
export const WRITE_FAMILIES_SQL = `
  INSERT INTO student_family (student_id, district_id, school_id, address, guardian_name, guardian_last_name, guardian_relation, disadvantages)
  SELECT r.id, $2, r.school_id, r.address, r.guardian_name, r.guardian_last_name, r.guardian_relation,
    ARRAY(SELECT jsonb_array_elements_text(r.disadvantages))
  FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, school_id uuid, address jsonb, guardian_name text, guardian_last_name text,
    guardian_relation text, disadvantages jsonb)
  ON CONFLICT (student_id) DO UPDATE SET school_id = EXCLUDED.school_id, address = EXCLUDED.address, guardian_name = EXCLUDED.guardian_name,
    guardian_last_name = EXCLUDED.guardian_last_name, guardian_relation = EXCLUDED.guardian_relation, disadvantages = EXCLUDED.disadvantages`;

/** $1 places, $2 district, $3 year, $4 round. */
export const WRITE_ENROLMENTS_SQL = `
  INSERT INTO enrolment (district_id, academic_year, round, student_id, school_id, level, room)
  SELECT $2, $3, $4, r.id, r.school_id, r.level, r.room
  FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, school_id uuid, level text, room text)
  ON CONFLICT (district_id, academic_year, round, student_id)
    DO UPDATE SET school_id = EXCLUDED.school_id, level = EXCLUDED.level, room = EXCLUDED.room`;

/** $1 import, $2 students, $3 now. */
export const FLAG_MISSING_SQL = `
  WITH before AS (
    INSERT INTO roster_undo (import_id, student_id, district_id, kind, student_before, version_after)
    SELECT $1, st.id, st.district_id, 'flagged', to_jsonb(st), st.version + 1 FROM student st WHERE st.id = ANY ($2::uuid[])
    RETURNING student_id)
  UPDATE student SET missing_since_import_id = $1, version = version + 1, changed_at = $3 FROM before WHERE id = before.student_id`;

/** $1 import: whether one of its students was changed again. */
export const CHANGED_SINCE_SQL = `
  SELECT EXISTS (SELECT 1 FROM roster_undo u LEFT JOIN student st ON st.id = u.student_id
    WHERE u.import_id = $1 AND st.version IS DISTINCT FROM u.version_after) AS touched`;

/** $1 import: imports that were written after it and stand. */
export const LATER_IMPORTS_SQL = `
  SELECT li.id FROM roster_import own JOIN roster_import li ON li.district_id = own.district_id AND li.id <> own.id
  WHERE own.id = $1 AND li.state IN ('APPLIED', 'UNDOING') AND li.applied_at >= own.applied_at`;

/** $1 import, $2 later import: whether they have a student in common. */
export const SHARE_STUDENTS_SQL = `
  SELECT EXISTS (SELECT 1 FROM roster_undo u CROSS JOIN LATERAL
    (SELECT 1 FROM roster_undo l WHERE l.import_id = $2 AND l.student_id = u.student_id LIMIT 1) later
    WHERE u.import_id = $1) AS touched`;

/** $1 import, $2 district, $3 year, $4 round. */
export const UNDO_ENROLMENTS_SQL = `
  DELETE FROM enrolment WHERE district_id = $2 AND academic_year = $3 AND round = $4 AND student_id = ANY (ARRAY(
    SELECT u.student_id FROM roster_undo u WHERE u.import_id = $1 AND u.kind <> 'flagged' AND u.enrolment_before IS NULL))`;

/** $1 import. */
export const RESTORE_ENROLMENTS_SQL = `
  UPDATE enrolment e SET school_id = b.school_id, level = b.level, room = b.room
  FROM roster_undo u, jsonb_populate_record(NULL::enrolment, u.enrolment_before) b
  WHERE u.import_id = $1 AND u.enrolment_before IS NOT NULL
    AND e.district_id = b.district_id AND e.academic_year = b.academic_year AND e.round = b.round AND e.student_id = b.student_id`;

/** $1 import, $2 now. The version goes on: a screen that is open on the undone student must notice. */
export const RESTORE_STUDENTS_SQL = `
  UPDATE student st SET school_id = b.school_id, student_code = b.student_code, prefix = b.prefix, first_name = b.first_name,
    last_name = b.last_name, name_fold = b.name_fold, sex = b.sex, birth_date = b.birth_date, level = b.level, room = b.room,
    weight_kg = b.weight_kg, height_cm = b.height_cm, not_struck_off = b.not_struck_off, citizen_id_cipher = b.citizen_id_cipher,
    citizen_id_hash = b.citizen_id_hash, citizen_id_tail = b.citizen_id_tail, missing_since_import_id = b.missing_since_import_id,
    version = st.version + 1, changed_at = $2
  FROM roster_undo u, jsonb_populate_record(NULL::student, u.student_before) b
  WHERE u.import_id = $1 AND u.student_before IS NOT NULL AND st.id = b.id`;

/** $1 import. A family that the import brought to a known student goes with it. */
export const REMOVE_FAMILIES_SQL = `
  DELETE FROM student_family sf USING roster_undo u
  WHERE u.import_id = $1 AND u.kind = 'changed' AND u.family_before IS NULL AND sf.student_id = u.student_id`;

/** $1 import. */
export const RESTORE_FAMILIES_SQL = `
  UPDATE student_family sf SET school_id = b.school_id, address = b.address, guardian_name = b.guardian_name,
    guardian_last_name = b.guardian_last_name, guardian_relation = b.guardian_relation, disadvantages = b.disadvantages
  FROM roster_undo u, jsonb_populate_record(NULL::student_family, u.family_before) b
  WHERE u.import_id = $1 AND u.family_before IS NOT NULL AND sf.student_id = b.student_id`;

/** $1 import, $2 now: students whom the import brought leave; those who are named in a report stay and are flagged. */
export const REMOVE_CREATED_SQL = `
  UPDATE student SET missing_since_import_id = $1, version = version + 1, changed_at = $2
  WHERE id = ANY (roster_remove_students(ARRAY(SELECT student_id FROM roster_undo WHERE import_id = $1 AND kind = 'created')))`;
