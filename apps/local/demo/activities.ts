import { addDays, academicYearOf, isoDateOf } from '#contracts';
import type pg from 'pg';

/** A thing that schools of the demo have held or plan, and how many of them. */
interface Plan {
  kind: string;
  title: string;
  scenario?: string;
  area?: string;
  /** Days before today; negative ones are planned. */
  daysAgo: number;
  /** Schools that hold it, of 100. */
  perCent: number;
  /** Share of the roll that came, of 100. */
  reach: number;
  /** A partner that was there, by the start of its type. */
  agencyType?: string;
  /** The school whose people have accounts holds it too. */
  show?: true;
}

const PLANS: readonly Plan[] = [
  {
    kind: 'DRILL',
    title: 'ซ้อมแผนอุทกภัย',
    scenario: 'FLOOD',
    daysAgo: 150,
    perCent: 62,
    reach: 92,
    show: true,
  },
  { kind: 'DRILL', title: 'ซ้อมแผนวาตภัย', scenario: 'STORM', daysAgo: 128, perCent: 38, reach: 85 },
  {
    ...{ kind: 'DRILL', title: 'ซ้อมแผนอุบัติเหตุร่วมกับโรงพยาบาล', scenario: 'ACCIDENT', daysAgo: 95 },
    ...{ perCent: 30, reach: 78, agencyType: 'HOSPITAL', show: true },
  },
  { kind: 'DRILL', title: 'ซ้อมแผนโรคระบาด', scenario: 'EPIDEMIC', daysAgo: 60, perCent: 24, reach: 88 },
  { kind: 'DRILL', title: 'ซ้อมหนีไฟ', scenario: 'FIRE', daysAgo: 20, perCent: 18, reach: 95 },
  { kind: 'DRILL', title: 'ซ้อมแผนวาตภัย', scenario: 'STORM', daysAgo: -14, perCent: 20, reach: 0, show: true },
  { kind: 'TRAINING', title: 'อบรมความปลอดภัยทางถนน', daysAgo: 110, perCent: 45, reach: 70 },
  { kind: 'CAMPAIGN', title: 'รณรงค์สวมหมวกนิรภัย', daysAgo: 75, perCent: 40, reach: 97 },
  {
    kind: 'GUIDANCE',
    title: 'แนะแนวการเรียนต่อ',
    area: 'STUDY',
    daysAgo: 118,
    perCent: 55,
    reach: 35,
    show: true,
  },
  { kind: 'GUIDANCE', title: 'เปิดโลกอาชีพ', area: 'CAREER', daysAgo: 82, perCent: 35, reach: 40 },
  { kind: 'GUIDANCE', title: 'ทักษะชีวิต', area: 'PERSONAL_SOCIAL', daysAgo: 48, perCent: 42, reach: 60 },
  {
    ...{ kind: 'JOINT_VISIT', title: 'ลงพื้นที่ร่วมกับสถานีตำรวจ', daysAgo: 70, perCent: 28, reach: 0 },
    ...{ agencyType: 'POLICE', show: true },
  },
  {
    ...{ kind: 'PARTNER_MEETING', title: 'ประชุมภาคีเครือข่ายประจำภาคเรียน', daysAgo: 105 },
    ...{ perCent: 33, reach: 0, agencyType: 'LOCAL' },
  },
];

/** An id that hangs on a text alone, in the one form that addresses take. */
const idOf = (text: string): string =>
  `overlay(overlay(md5(${text}) placing '4' from 13) placing '8' from 17)::uuid`;

/** $1 district, $2 the plans, $3 now. Which schools hold what hangs on their ids alone: always the same ones. */
const ACTIVITIES = `
  WITH plan AS (SELECT * FROM jsonb_to_recordset($2::jsonb) AS p (kind text, title text, scenario text, area text, day date, year int, status text,
      "perCent" int, reach int, "agencyType" text, show boolean)),
  chosen AS (
    SELECT p.*, s.id AS school, ${idOf("'activity' || s.id::text || p.title || p.day::text")} AS id,
      (SELECT count(*) FROM student st WHERE st.school_id = s.id) AS roll,
      (SELECT count(DISTINCT po.person_id) FROM post po WHERE po.school_id = s.id AND po.ends_on IS NULL) AS people,
      (SELECT ag.id FROM agency ag WHERE ag.district_id = $1 AND starts_with(ag.type, p."agencyType") ORDER BY ag.id LIMIT 1) AS agency
    FROM plan p CROSS JOIN school s WHERE s.district_id = $1 AND s.closed_on IS NULL
      AND (s.id = $4::uuid AND p.show OR mod(abs(hashtext(s.id::text || p.title || p.kind)), 100) < p."perCent")),
  made AS (
    INSERT INTO activity (id, district_id, school_id, school_ids, reference, academic_year, kind, status, happens_on, title, scenario, drill_type,
      minutes_to_clear, guidance_area, agency_ids, partner_names, recorded_at, changed_at)
    SELECT c.id, $1, c.school, ARRAY[c.school], 'ACT-' || c.year || '-' || lpad((row_number() OVER (PARTITION BY c.year ORDER BY c.day, c.id))::text, 6, '0'), c.year, c.kind,
      c.status, c.day, c.title, c.scenario,
      CASE WHEN c.scenario IS NOT NULL THEN CASE WHEN c."agencyType" IS NULL THEN 'FULL' ELSE 'WITH_AGENCY' END END,
      CASE WHEN c.scenario IS NOT NULL AND c.status = 'HELD' THEN 3 + mod(abs(hashtext(c.id::text)), 9) END, c.area,
      CASE WHEN c.agency IS NULL THEN '{}' ELSE ARRAY[c.agency] END,
      CASE WHEN c."agencyType" IS NOT NULL AND c.agency IS NULL THEN ARRAY['องค์การบริหารส่วนตำบล (สมมติ)'] ELSE '{}' END, $3, $3
    FROM chosen c RETURNING id, status, kind)
  INSERT INTO activity_school (activity_id, school_id, district_id, keeper_school_id, students, teachers, staff, guardians)
  SELECT c.id, c.school, $1, c.school, CASE WHEN c.status = 'HELD' THEN c.roll * c.reach / 100 ELSE 0 END,
    CASE WHEN c.status = 'HELD' THEN greatest(1, c.people * 3 / 4) ELSE 0 END, 0, CASE WHEN c.status = 'HELD' AND c.reach = 0 THEN 6 ELSE 0 END
  FROM chosen c`;

/** Each third drill has brought something to light; of those from long ago most are mended, and some too late. */
const FINDINGS = `
  INSERT INTO activity_finding (id, activity_id, district_id, school_id, keeper_school_id, text, owner_post_id, due_on, found_at, closed_on, closed_at,
    closed_by_post_id, done)
  SELECT ${idOf("'finding' || ac.id::text")}, ac.id, $1, ac.school_id, ac.school_id,
    (ARRAY['เสียงสัญญาณเตือนไม่ได้ยินที่อาคารหลัง', 'ประตูทางออกด้านข้างล็อกอยู่', 'จุดรวมพลอยู่ใกล้สายไฟ'])[1 + mod(h.n, 3)], p.id, ac.happens_on + 21, ac.recorded_at,
    e.on_day, e.on_day, CASE WHEN e.on_day IS NOT NULL THEN p.id END, CASE WHEN e.on_day IS NOT NULL THEN 'แก้ไขและตรวจแล้ว' END
  FROM activity ac
  CROSS JOIN LATERAL (SELECT abs(hashtext(ac.id::text)) AS n) AS h
  JOIN LATERAL (SELECT po.id FROM post po WHERE po.school_id = ac.school_id AND po.role = 'SCHOOL_SAFETY' AND po.ends_on IS NULL ORDER BY po.id LIMIT 1) AS p ON TRUE
  CROSS JOIN LATERAL (SELECT CASE WHEN ac.happens_on < $2::date - 40 AND mod(h.n, 4) > 0 THEN ac.happens_on + 10 + mod(h.n, 17) END AS on_day) AS e
  WHERE ac.district_id = $1 AND ac.kind = 'DRILL' AND ac.status = 'HELD' AND (mod(h.n, 3) = 0 OR ac.school_id = $3::uuid)`;

/** What is not mended waits with its owner. */
const TASKS = `
  INSERT INTO task (id, district_id, subject_kind, subject_id, subject_reference, school_id, kind, source_id, urgency, owner_post_id, starts_at, due_at,
    level, next_at, late)
  SELECT gen_random_uuid(), f.district_id, 'activity', ac.id, ac.reference, f.school_id, 'drill-finding', f.id, 'NORMAL', f.owner_post_id, f.found_at, t.due,
    CASE WHEN t.due < $2 THEN 'district' ELSE 'none' END, CASE WHEN t.due >= $2 THEN t.due END, t.due < $2
  FROM activity_finding f JOIN activity ac ON ac.id = f.activity_id
  CROSS JOIN LATERAL (SELECT ((f.due_on + 1)::timestamp AT TIME ZONE 'Asia/Bangkok') - interval '1 second' AS due) AS t
  WHERE f.district_id = $1 AND f.closed_at IS NULL`;

const COUNTERS = `
  INSERT INTO reference_counter SELECT $1, 'ACT', substr(reference, 5, 4)::int, count(*) FROM activity WHERE district_id = $1 GROUP BY 3`;

/** Drills, trainings, guidance and work with partners of many schools in different states: some have nothing yet. */
export async function writeActivities(
  client: pg.Client,
  { districtId, showSchoolId, now }: { districtId: string; showSchoolId: string; now: Date },
): Promise<void> {
  const today = isoDateOf(now);
  const plans = PLANS.map(({ daysAgo, ...plan }) => {
    const day = addDays(today, -daysAgo);
    return { ...plan, day, year: academicYearOf(day), status: daysAgo < 0 ? 'PLANNED' : 'HELD' };
  });
  await client.query(ACTIVITIES, [districtId, JSON.stringify(plans), now, showSchoolId]);
  await client.query(FINDINGS, [districtId, today, showSchoolId]);
  await client.query(TASKS, [districtId, now]);
  await client.query(COUNTERS, [districtId]);
}
