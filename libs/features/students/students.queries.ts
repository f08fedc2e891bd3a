import { LEVELS } from '#contracts';
import { maskOfTail } from '#platform/crypto';
import type { StudentHit } from './student.dto.js';

/** Enough likeness for a name with a letter wrong or left out; see the vectors in the service's spec. */
const ALIKE = 0.4;

export interface StudentRow {
  id: string;
  displayName: string;
  studentCode: string | null;
  schoolId: string;
  schoolNameTh: string;
  level: string;
  room: string;
  sex: string | null;
  citizenIdTail: string | null;
  missing: boolean;
}

const columns = (
  of: string,
): string => `${of}.id, ${of}.prefix || rtrim(${of}.first_name || ' ' || ${of}.last_name) AS "displayName",
  ${of}.student_code AS "studentCode", ${of}.school_id AS "schoolId", sc.name_th AS "schoolNameTh", ${of}.level, ${of}.room, ${of}.sex,
  ${of}.citizen_id_tail AS "citizenIdTail", ${of}.missing_since_import_id IS NOT NULL AS missing`;

const LEVEL_ORDER = `array_position(ARRAY[${LEVELS.map(({ code }) => `'${code}'`).join(',')}], `;

/** $1 school, $2 level, $3 room; the actor's scope narrows before any of them. */
const PLACE = `($1::uuid IS NULL OR st.school_id = $1) AND ($2::text IS NULL OR (st.level = $2 AND st.room = $3))`;

/** A class or a school as its list stands on paper. Who is missing from the newest file is not in class. */
export const listClassSql = (scope: string, limit: number): string => `
  SELECT ${columns('st')} FROM student st JOIN school sc ON sc.id = st.school_id
  WHERE ${scope} AND ${PLACE} AND st.missing_since_import_id IS NULL
  ORDER BY ${LEVEL_ORDER}st.level), st.room, st.name_fold, st.id LIMIT ${limit}`;

/** $4: keyed hash of the citizen id. */
export const findByCitizenIdSql = (scope: string): string => `
  SELECT ${columns('st')} FROM student st JOIN school sc ON sc.id = st.school_id
  WHERE ${scope} AND ${PLACE} AND st.citizen_id_hash = $4`;

const JOINED = "replace(st.name_fold, ' ', '')";

/** The schools' names are joined to the few rows that are left: before, the planner takes the join for cheap. */
const likest = (rank: string, where: string, limit: number): string => `
  SELECT ${columns('hit')} FROM (
    SELECT st.*, ${rank} AS likeness FROM student st WHERE ${where}
    ORDER BY likeness DESC, st.name_fold, st.id LIMIT ${limit}
  ) hit JOIN school sc ON sc.id = hit.school_id
  ORDER BY hit.likeness DESC, hit.name_fold, hit.id`;

/** $4: folded name, $5: student code, $6: folded name without its space. */
export const findByNameSql = (scope: string, limit: number): string =>
  likest(
    `CASE WHEN st.student_code = $5 THEN 4 WHEN st.name_fold = $4 THEN 3 WHEN starts_with(${JOINED}, $6) THEN 2 ELSE 1 END`,
    `${scope} AND ${PLACE} AND (strpos(${JOINED}, $6) > 0 OR st.student_code = $5)`,
    limit,
  );

/**
 * $4: folded name, $5: the same without its space. Names that do not hold the query but are like it. Trigram functions
 * are not leakproof, so no trigram index works under the wall: the scope's own index comes first and what it leaves is
 * compared one by one (quality.md M5).
 */
export const findByLikenessSql = (scope: string, limit: number): string =>
  likest(
    'word_similarity($4, st.name_fold)',
    `${scope} AND ${PLACE} AND strpos(${JOINED}, $5) = 0 AND word_similarity($4, st.name_fold) >= ${ALIKE}`,
    limit,
  );

export const listClassroomsSql = (scope: string): string => `
  SELECT st.level, st.room, count(*) AS students FROM student st
  WHERE ${scope} AND st.school_id = $1 AND st.missing_since_import_id IS NULL
  GROUP BY st.level, st.room ORDER BY ${LEVEL_ORDER}st.level), st.room`;

export const GET_STUDENT_SQL = `
  SELECT ${columns('st')}, st.district_id AS "districtId", st.birth_date AS "birthDate", st.not_struck_off AS "notStruckOff", st.version
  FROM student st JOIN school sc ON sc.id = st.school_id WHERE st.id = $1`;

export function toHit({ citizenIdTail, ...row }: StudentRow): StudentHit {
  return { ...row, citizenIdMasked: maskOfTail(citizenIdTail) };
}
