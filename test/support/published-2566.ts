import { toCommonEraYear, type HazardCode, type HazardGroupCode } from '#contracts';
import type pg from 'pg';
import { anIncident } from './incidents.js';
import type { TestDistrict } from './world.js';

/** What the office's report of academic year 2566 must say (product.md 7). */
export const PUBLISHED_2566 = {
  year: 2566,
  students: 18_276,
  schools: 120,
  networks: 9,
  affected: 34,
  percent: 0.19,
  groups: [
    { code: 'VIOLENCE', students: 1, percent: 0.01 },
    { code: 'ACCIDENT', students: 14, percent: 0.08 },
    { code: 'RIGHT', students: 11, percent: 0.06 },
    { code: 'UNHEALTHINESS', students: 8, percent: 0.04 },
  ] satisfies { code: HazardGroupCode; students: number; percent: number }[],
  earthquake: { events: 1, schools: 2 },
} as const;

const CODE_OF: Record<HazardGroupCode, HazardCode> = {
  VIOLENCE: 'V02',
  ACCIDENT: 'A03',
  RIGHT: 'R01',
  UNHEALTHINESS: 'U01',
};

interface EnrolledStudent {
  id: string;
  school_id: string;
  sex: 'M' | 'F';
  level: string;
}

/**
 * The roll and the records of that year: one event for each affected student, two schools shaken, one event in the
 * fiscal year before. Names are the fixture's own.
 */
export async function loadPublished2566(admin: pg.Pool, district: TestDistrict): Promise<void> {
  const { year, students, schools, networks, groups } = PUBLISHED_2566;
  await admin.query(
    `INSERT INTO network SELECT gen_random_uuid(), $1, 'เครือข่ายที่ ' || n FROM generate_series(2, $2) n`,
    [district.id, networks],
  );
  await admin.query(
    `INSERT INTO school (id, district_id, network_id, code10, name_th)
     SELECT gen_random_uuid(), $1, (SELECT array_agg(id ORDER BY id) FROM network WHERE district_id = $1)[1 + n % $3], '1070' || lpad(n::text, 6, '0'), 'โรงเรียนที่ ' || n
     FROM generate_series(1, $2) n`,
    [district.id, schools, networks],
  );
  const { rows: roll } = await admin.query<EnrolledStudent>(
    `WITH added AS (
       INSERT INTO student (id, district_id, school_id, first_name, last_name, name_fold, sex, level, room)
       SELECT gen_random_uuid(), $1, (ARRAY(SELECT id FROM school WHERE district_id = $1 ORDER BY code10))[1 + n % $3], 'เด็ก', n::text, 'เด็ก ' || n,
         CASE WHEN n % 2 = 0 THEN 'F' ELSE 'M' END, (ARRAY['AN2','AN3','P1','P2','P3','P4','P5','P6','M1'])[1 + n % 9], '1'
       FROM generate_series(1, $2) n RETURNING id, district_id, school_id, level, room, sex
     ), enrolled AS (
       INSERT INTO enrolment SELECT district_id, $4, 'JUNE', id, school_id, level, room FROM added
     )
     SELECT id, school_id, sex, level FROM added ORDER BY id LIMIT 34`,
    [district.id, students, schools, year],
  );
  const begins = toCommonEraYear(year);
  const codes = groups.flatMap(({ code, students: count }) =>
    Array.from({ length: count }, () => CODE_OF[code]),
  );
  for (const [index, mainCode] of codes.entries()) {
    const { id, school_id: schoolId, sex, level } = roll[index]!;
    const happenedOn =
      index === 0 ? `${begins}-06-20` : `${begins}-11-${String(1 + (index % 28)).padStart(2, '0')}`;
    await anIncident(admin, district, {
      mainCode,
      schoolIds: [schoolId],
      happenedOn,
      status: 'CLOSED',
      harmed: [{ studentId: id, schoolId, sex, level }],
    });
  }
  const { rows: hit } = await admin.query<{ id: string }>(
    'SELECT id FROM school WHERE district_id = $1 ORDER BY code10 LIMIT 2',
    [district.id],
  );
  await anIncident(admin, district, {
    mainCode: 'A01',
    schoolIds: hit.map(({ id }) => id),
    happenedOn: `${begins + 1}-03-28`,
    status: 'CLOSED',
  });
}
