import type pg from 'pg';

/** Small pools, so that actors and records meet often. */
export const id = (kind: number, index: number): string =>
  `019a0000-0000-7000-80${String(kind).padStart(2, '0')}-${String(index).padStart(12, '0')}`;
export const DISTRICTS = [id(1, 1), id(1, 2)];
export const SCHOOLS = [1, 2, 3, 4].map((index) => id(2, index));
export const PERSONS = [1, 2, 3].map((index) => id(3, index));
export const POSTS = [1, 2, 3].map((index) => id(4, index));
export const CLASSES = [
  { level: 'P4', room: '1' },
  { level: 'P4', room: '2' },
] as const;
/** A network of its own for each school: a chair reaches one and not the other. */
export const networkOf = (schoolId: string): string => id(8, SCHOOLS.indexOf(schoolId) + 1);
export const districtOf = (schoolId: string): string => DISTRICTS[SCHOOLS.indexOf(schoolId) < 2 ? 0 : 1]!;

/** Places, people and their posts, and one of each record whose reach hangs on its place alone. */
export async function writeRegister(admin: pg.Pool): Promise<void> {
  for (const [index, district] of DISTRICTS.entries()) {
    await admin.query('INSERT INTO district (id, code, name_th) VALUES ($1, $2, $2)', [
      district,
      `d-${index}`,
    ]);
    await admin.query("INSERT INTO statistics_state VALUES ($1, now(), '1', 1)", [district]);
  }
  await writeSchools(admin);
  // The office's own, for all its schools.
  for (const one of DISTRICTS)
    await admin.query(
      `INSERT INTO activity (id, district_id, school_ids, reference, academic_year, kind, status, happens_on, title, recorded_at, changed_at)
       VALUES ($1, $1, $2, 'x', 2569, 'CAMPAIGN', 'PLANNED', '2026-06-01', 'x', now(), now())`,
      [one, SCHOOLS.filter((school) => districtOf(school) === one)],
    );
  for (const [index, one] of PERSONS.entries()) {
    await admin.query(
      "INSERT INTO person (id, district_id, first_name, last_name, name_fold) VALUES ($1, $2, 'x', 'x', 'x')",
      [one, DISTRICTS[index % 2]],
    );
  }
  for (const [index, one] of POSTS.entries()) {
    await admin.query(
      "INSERT INTO post (id, district_id, person_id, role, starts_on) VALUES ($1, $2, $3, 'DISTRICT_PSYCH', '2020-05-16')",
      [one, DISTRICTS[0], PERSONS[index]],
    );
  }
}

/** One of each record whose reach hangs on the school alone. */
async function writeSchools(admin: pg.Pool): Promise<void> {
  for (const [index, one] of SCHOOLS.entries()) {
    await admin.query('INSERT INTO network VALUES ($1, $2, $3)', [
      ...[networkOf(one), districtOf(one), `network ${index}`],
    ]);
    await admin.query(
      'INSERT INTO school (id, district_id, code10, name_th, network_id) VALUES ($1, $2, $3, $3, $4)',
      [...[one, districtOf(one), `106500000${index}`, networkOf(one)]],
    );
    // One assessment a school: who reaches it hangs on the place alone.
    await admin.query(
      `INSERT INTO risk_assessment (id, district_id, school_id, academic_year, number, status, low_max, medium_max, high_max, opened_at, changed_at)
       VALUES ($1, $2, $1, 2569, 1, 'DRAFT', 4, 9, 16, now(), now())`,
      [one, districtOf(one)],
    );
    await admin.query(
      `INSERT INTO activity (id, district_id, school_id, school_ids, reference, academic_year, kind, status, happens_on, title, recorded_at, changed_at)
       VALUES ($1, $2, $1, ARRAY[$1::uuid], $1::text, 2569, 'CAMPAIGN', 'PLANNED', '2026-06-01', 'x', now(), now())`,
      [one, districtOf(one)],
    );
    await admin.query(
      `INSERT INTO plan (id, district_id, school_id, kind, academic_year, number, status, content, opened_at, changed_at)
       VALUES ($1, $2, $1, 'SAFETY', 2569, 1, 'DRAFT', '{}', now(), now())`,
      [one, districtOf(one)],
    );
  }
}
