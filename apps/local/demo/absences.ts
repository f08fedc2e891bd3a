import { addDays, isoDateOf } from '#contracts';
import type pg from 'pg';
import { demoId } from './demo-id.js';

/** Two classes' teachers typed that a child has stayed away, so that the show school's dropout list is not empty. */
const ABSENCES = `
  INSERT INTO absence_report (id, district_id, school_id, student_id, seen_on, consecutive_days, days_in_month, sign, reported_by, recorded_at)
  SELECT ($5::uuid[])[a.n], a.district_id, a.school_id, a.student_id, $3, 6 + a.n, 6 + a.n, 'CONSEC5', a.person_id, $4
  FROM (
    SELECT row_number() OVER (ORDER BY s.level, s.id)::int AS n, s.district_id, s.school_id, s.id AS student_id, p.person_id
    FROM (SELECT DISTINCT ON (level, room) id, district_id, school_id, level, room FROM student
          WHERE district_id = $1 AND school_id = $2 AND level IN ('P4', 'P5', 'P6') ORDER BY level, room, id DESC) s
    JOIN post p ON p.school_id = s.school_id AND p.role = 'TEACHER' AND p.level = s.level AND p.room = s.room
      AND p.starts_on <= $3 AND (p.ends_on IS NULL OR p.ends_on >= $3)
  ) a WHERE a.n <= 3`;

export async function writeAbsences(
  client: pg.Client,
  { districtId, showSchoolId, now }: { districtId: string; showSchoolId: string; now: Date },
): Promise<void> {
  const ids = [1, 2, 3].map((n) => demoId('absence', n));
  await client.query(ABSENCES, [districtId, showSchoolId, addDays(isoDateOf(now), -1), now, ids]);
}
