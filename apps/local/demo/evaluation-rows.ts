import { academicYearOf, FIRST_RULE_SET, isoDateOf } from '#contracts';
import type pg from 'pg';

const TEXTS = [
  'ดำเนินการตามแผนความปลอดภัยครบทุกมาตรการ ซ้อมแผนสองครั้ง และติดตามนักเรียนกลุ่มเสี่ยงทุกราย',
  'งบประมาณและบุคลากรมีจำกัด การซ้อมแผนบางสถานการณ์เลื่อนออกไป',
  'การซ้อมร่วมกับชุมชนทำให้ครูและนักเรียนมั่นใจขึ้น และพบจุดเสี่ยงที่ไม่เคยเห็น',
  'เพิ่มการซ้อมแผนในภาคเรียนแรก และตรวจสอบหมายเลขติดต่อให้เร็วขึ้น',
];

/** The same id in every demo, in the form of a random UUID (version 4). */
const demoUuid = (text: string): string =>
  `overlay(overlay(md5(${text}) placing '4' from 13) placing '8' from 17)::uuid`;

/**
 * Summaries of last year in every state, and of this year begun here and there. A hash of the school decides, so that
 * a second demo is the same one.
 */
const SUMMARIES = `
  WITH lead AS (
    SELECT DISTINCT ON (p.school_id) p.school_id, p.id AS post_id, p.person_id FROM post p
    WHERE p.district_id = $1 AND p.role = 'SCHOOL_DIRECTOR' AND p.ends_on IS NULL ORDER BY p.school_id, p.starts_on DESC
  ), office AS (
    SELECT p.id AS post_id, p.person_id FROM post p WHERE p.district_id = $1 AND p.role = 'DISTRICT_SUPERVISOR' AND p.ends_on IS NULL ORDER BY p.id LIMIT 1
  ), chosen AS (
    SELECT l.*, mod(abs(hashtext('summary' || l.school_id)), 100) AS luck FROM lead l
  ), stated AS (
    SELECT c.*, CASE WHEN luck < 62 THEN 'ACCEPTED' WHEN luck < 78 THEN 'SUBMITTED' WHEN luck < 86 THEN 'RETURNED' ELSE 'DRAFT' END AS status FROM chosen c WHERE luck < 94
  )
  INSERT INTO yearly_summary (id, district_id, school_id, academic_year, status, results, problems, learned, next_year, figures, begun_at,
    submitted_at, submitted_by_person_id, submitted_by_post_id, return_reason, accepted_at, accepted_by_person_id, accepted_by_post_id, changed_at)
  SELECT ${demoUuid("'yearly-summary' || s.school_id")}, $1, s.school_id, $2, s.status, $4, $5, $6, CASE WHEN s.status <> 'DRAFT' THEN $7 END,
    CASE WHEN s.status <> 'DRAFT' THEN jsonb_build_object('asOf', to_char($3::timestamptz - interval '90 days', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'ruleVersion', $8::text, 'schools', 1,
      'satisfied', 18 + mod(luck, 9), 'of', $9::int, 'steps', '[]'::jsonb, 'stepCounts', '[]'::jsonb, 'risks', '[]'::jsonb, 'activities', '[]'::jsonb,
      'remarks', 0, 'acceptedSummaries', 0, 'chosenPractices', 0, 'events', '[]'::jsonb) END,
    $3::timestamptz - interval '100 days', CASE WHEN s.status <> 'DRAFT' THEN $3::timestamptz - interval '90 days' END,
    CASE WHEN s.status <> 'DRAFT' THEN s.person_id END, CASE WHEN s.status <> 'DRAFT' THEN s.post_id END,
    CASE WHEN s.status = 'RETURNED' THEN 'ขอให้เพิ่มผลการซ้อมแผนและจำนวนผู้เข้าร่วม' END,
    CASE WHEN s.status = 'ACCEPTED' THEN $3::timestamptz - interval '80 days' END, CASE WHEN s.status = 'ACCEPTED' THEN o.person_id END,
    CASE WHEN s.status = 'ACCEPTED' THEN o.post_id END, $3::timestamptz - interval '80 days'
  FROM stated s CROSS JOIN office o
  ON CONFLICT DO NOTHING`;

const PRACTICES = [
  [
    'STEP3',
    'ซ้อมอพยพร่วมกับชุมชน',
    'โรงเรียนอยู่ริมน้ำ น้ำหลากทุกปี',
    'ซ้อมอพยพกับผู้นำชุมชนและ อบต. ทุกภาคเรียน',
    'อพยพทั้งโรงเรียนได้ในสี่นาที',
  ],
  [
    'STEP1',
    'เดินสำรวจจุดเสี่ยงกับนักเรียน',
    'ครูมองไม่เห็นจุดที่นักเรียนเล่นจริง',
    'ให้สภานักเรียนพาเดินและทำแผนที่จุดเสี่ยง',
    'พบจุดเสี่ยงใหม่เจ็ดจุดและแก้ไขแล้วห้าจุด',
  ],
  [
    'STEP4',
    'รถรับส่งปลอดภัยกับตำรวจในพื้นที่',
    'เกิดอุบัติเหตุรถรับส่งซ้ำ',
    'ทำข้อตกลงกับสถานีตำรวจ ตรวจรถเดือนละครั้ง',
    'ไม่มีอุบัติเหตุรถรับส่งตลอดภาคเรียน',
  ],
  [
    'STEP2',
    'บัตรเผชิญเหตุพกติดตัว',
    'แผนเผชิญเหตุอยู่ในแฟ้มที่หยิบไม่ทัน',
    'ย่อแผนเป็นบัตรหน้าเดียวให้ครูทุกคน',
    'ครูทุกคนบอกขั้นตอนแรกได้ถูกต้อง',
  ],
] as const;

const PRACTICE = `
  INSERT INTO best_practice (id, district_id, school_id, academic_year, step, title, situation, done, outcome, status, proposed_at, proposed_by_post_id, decided_at, decided_by_post_id, reason)
  SELECT ${demoUuid("'best-practice' || $4")}, $1, p.school_id, $2, $5, $6, $7, $8, $9, $10, $3::timestamptz - interval '60 days', p.id,
    CASE WHEN $10 <> 'PROPOSED' THEN $3::timestamptz - interval '30 days' END,
    CASE WHEN $10 <> 'PROPOSED' THEN (SELECT o.id FROM post o WHERE o.district_id = $1 AND o.role = 'DISTRICT_SUPERVISOR' ORDER BY o.id LIMIT 1) END, NULL
  FROM post p WHERE p.district_id = $1 AND p.role = 'SCHOOL_DIRECTOR' AND p.ends_on IS NULL ORDER BY md5(p.school_id::text || $4) LIMIT 1
  ON CONFLICT DO NOTHING`;

const REMARKS = `
  INSERT INTO step_dissent_ledger (id, district_id, academic_year, school_id, step, rule_key, remark, written_at, person_id, post_id, acting_role)
  SELECT ${demoUuid("'remark' || p.school_id")}, $1, $2, p.school_id, 'STEP1', 'screenings.coverage', 'นักเรียนย้ายเข้าหลังวันคัดกรองจึงยังไม่มีผล', $3::timestamptz - interval '20 days',
    p.person_id, p.id, p.role
  FROM post p WHERE p.district_id = $1 AND p.role = 'SCHOOL_DIRECTOR' AND p.ends_on IS NULL AND mod(abs(hashtext('remark' || p.school_id)), 100) < 8
  ON CONFLICT DO NOTHING`;

/** What schools of the demo said of their years; boards themselves are computed by the worker. */
export async function writeEvaluation(client: pg.Client, districtId: string, now: Date): Promise<void> {
  const thisYear = academicYearOf(isoDateOf(now));
  await client.query(SUMMARIES, [
    ...[districtId, thisYear - 1, now, ...TEXTS],
    ...[FIRST_RULE_SET.version, FIRST_RULE_SET.rules.length],
  ]);
  for (const [index, texts] of PRACTICES.entries())
    await client.query(PRACTICE, [
      ...[districtId, thisYear - (index % 2), now, String(index), ...texts],
      index === 3 ? 'PROPOSED' : 'CHOSEN',
    ]);
  await client.query(REMARKS, [districtId, thisYear, now]);
}
