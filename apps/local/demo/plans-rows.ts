import { academicYearOf, isoDateOf, type PlanContent, type ScenarioCode } from '#contracts';
import type pg from 'pg';

/** What an emergency plan of the demo says, whatever it is for. */
const COMMON: Partial<PlanContent> = {
  equipment: 'โทรโข่งและชุดปฐมพยาบาลที่ห้องธุรการ ถังดับเพลิงทุกชั้น',
  after: '1. นับจำนวนนักเรียนตามบัญชีชั้นเรียน\n2. ปฐมพยาบาลและส่งต่อผู้บาดเจ็บ\n3. บันทึกเหตุในระบบและแจ้งเขต',
  handover: 'ส่งนักเรียนที่ประตูหน้า ครูประจำชั้นตรวจชื่อผู้ปกครองกับทะเบียนและให้ลงชื่อทุกคน',
  command: [
    { duty: 'ผู้บัญชาการเหตุการณ์', holder: 'ผู้อำนวยการโรงเรียน', standIn: 'รองผู้อำนวยการโรงเรียน' },
    { duty: 'หัวหน้าชุดอพยพ', holder: 'ครูเวรประจำวัน', standIn: 'หัวหน้าระดับชั้น' },
  ],
  helpNeeds: [
    { kind: 'YOUNG', count: 24, helper: 'ครูอนุบาลและครูพี่เลี้ยง' },
    { kind: 'MOVING', count: 2, helper: 'ครูพลศึกษา' },
  ],
};

const WRITTEN: Partial<Record<ScenarioCode, Partial<PlanContent>>> = {
  FLOOD: {
    trigger: 'ระดับน้ำหน้าโรงเรียนสูงถึงหลักสีเหลือง หรือมีประกาศเตือนจาก ปภ. ผู้อำนวยการเป็นผู้สั่ง',
    before: '1. ยกเอกสารและอุปกรณ์ขึ้นที่สูง\n2. ตรวจเรือและเสื้อชูชีพ\n3. แจ้งผู้ปกครองทางกลุ่มไลน์',
    during: '1. ตัดไฟฟ้าชั้นล่าง\n2. พานักเรียนขึ้นชั้น 2 ตามเส้นทาง\n3. โทรหน่วยกู้ภัยและเขต',
    routes: 'อาคาร 1 ใช้บันไดด้านทิศเหนือ อาคาร 2 ใช้ทางเชื่อมชั้น 2',
    assemblyPoints: 'หอประชุมชั้น 2 จุดสำรองคือวัดข้างโรงเรียน',
  },
  STORM: {
    trigger: 'มีประกาศพายุจากกรมอุตุนิยมวิทยา หรือลมแรงจนกิ่งไม้หัก',
    before: '1. ตัดแต่งกิ่งไม้\n2. ตรวจหลังคาและป้าย',
    during: '1. ให้นักเรียนอยู่ในห้อง ห่างหน้าต่าง\n2. งดใช้สนามและต้นไม้ใหญ่',
    routes: 'จากสนามเข้าอาคารเรียนที่ใกล้ที่สุด',
    assemblyPoints: 'โถงชั้นล่างอาคาร 1 จุดสำรองคือโรงอาหาร',
  },
  ACCIDENT: {
    trigger: 'มีผู้บาดเจ็บที่เดินเองไม่ได้ หมดสติ หรือเลือดออกมาก ครูที่พบเป็นผู้เริ่ม',
    before: '1. ตรวจชุดปฐมพยาบาลทุกเดือน\n2. ซ้อมปฐมพยาบาลภาคเรียนละครั้ง',
    during: '1. อย่าเคลื่อนย้ายถ้าสงสัยกระดูกหัก\n2. โทร 1669\n3. กันนักเรียนออกและให้ครูอยู่ด้วย',
    routes: 'รถพยาบาลเข้าทางประตูหน้า ครูเวรนำทางถึงจุดเกิดเหตุ',
    assemblyPoints: 'นักเรียนที่เหลืออยู่ในห้องเรียน จุดสำรองคือลานหน้าเสาธง',
  },
  EPIDEMIC: {
    trigger: 'พบผู้ป่วยโรคติดต่อ 2 คนขึ้นไปในห้องเดียวกันภายใน 7 วัน',
    before: '1. คัดกรองทุกเช้า\n2. มีที่ล้างมือพร้อมสบู่',
  },
};

const NUMBERS = [
  { kind: 'COORDINATOR', name: 'ครูความปลอดภัยของโรงเรียน', duty: 'ประสานงานกลาง', phone: '080 000 0101' },
  { kind: 'AGENCY', name: 'สถานีตำรวจภูธร (สมมติ)', duty: 'ดูแลพื้นที่และจราจร', phone: '080 000 0191' },
  { kind: 'AGENCY', name: 'โรงพยาบาลชุมชน (สมมติ)', duty: 'รับผู้บาดเจ็บ', phone: '080 000 0169' },
];

/** Of 100 schools with an approved assessment, those whose plan has come so far. */
const STATES = [
  { kind: 'SAFETY', scenario: null, approved: 58, submitted: 70, show: 'APPROVED' },
  { kind: 'EMERGENCY', scenario: 'FLOOD', approved: 52, submitted: 66, show: 'APPROVED' },
  { kind: 'EMERGENCY', scenario: 'STORM', approved: 38, submitted: 50, show: null },
  { kind: 'EMERGENCY', scenario: 'ACCIDENT', approved: 44, submitted: 60, show: 'SUBMITTED' },
  { kind: 'EMERGENCY', scenario: 'EPIDEMIC', approved: 0, submitted: 0, show: 'DRAFT' },
] as const;

/** Days before the demo's moment at which plans were begun, submitted, approved, and their numbers called. */
const AGO = { begun: 34, submitted: 25, approved: 18, called: 26 };

/** An id that hangs on a text alone, in the one form that addresses take. */
const idOf = (text: string): string =>
  `overlay(overlay(md5(${text}) placing '4' from 13) placing '8' from 17)::uuid`;

const POST_OF = (role: string, school: string): string =>
  `(SELECT po.id, po.person_id FROM post po WHERE po.role = '${role}' AND po.school_id IS NOT DISTINCT FROM ${school} AND po.district_id = $1 AND po.ends_on IS NULL ORDER BY po.id LIMIT 1)`;

/** Who draws up, submits and approves at a school. */
const SIGNERS = (school: string): string => `
  JOIN LATERAL ${POST_OF('SCHOOL_SAFETY', school)} AS safety ON TRUE
  JOIN LATERAL ${POST_OF('SCHOOL_DIRECTOR', school)} AS director ON TRUE
  JOIN LATERAL ${POST_OF('DISTRICT_SAFETY', 'NULL::uuid')} AS officer ON TRUE`;

/** $1 district, $2 states, $3 show school, $4 year. What is approved or submitted is decided at the end. */
const DRAFTS = `
  CREATE TEMP TABLE demo_plan ON COMMIT DROP AS
  SELECT ${idOf("'plan' || s.id::text || p.kind || coalesce(p.scenario, '')")} AS id, s.id AS school, p.kind, p.scenario, p.content, a.id AS assessment,
    CASE WHEN s.id = $3::uuid THEN p.show WHEN h.n < p.approved THEN 'APPROVED' WHEN h.n < p.submitted THEN 'SUBMITTED'
      WHEN h.n < p.submitted + 8 THEN 'DRAFT' END AS goal
  FROM jsonb_to_recordset($2::jsonb) AS p (kind text, scenario text, content jsonb, approved int, submitted int, show text)
  CROSS JOIN school s
  JOIN risk_assessment a ON a.school_id = s.id AND a.academic_year = $4 AND a.status = 'APPROVED'
  CROSS JOIN LATERAL (SELECT mod(abs(hashtext(s.id::text || 'plan')), 100) AS n) AS h
  WHERE s.district_id = $1 AND s.closed_on IS NULL`;
const PLANS = `
  INSERT INTO plan (id, district_id, school_id, kind, scenario, academic_year, number, status, content, opened_at, changed_at)
  SELECT id, $1, school, kind, scenario, $2, 1, 'DRAFT', content, $3::timestamptz, $3 FROM demo_plan WHERE goal IS NOT NULL`;
const MEASURES = `
  INSERT INTO plan_measure (id, plan_id, district_id, school_id, measure, hazard_group, phase, what, owner_post_id, due_on, budget_baht, position)
  SELECT ${idOf("'measure' || p.id::text || r.id::text")}, p.id, $1, p.school, 'PREVENT', r.hazard_group, 'BEFORE',
    coalesce(r.prevent, r.happening), coalesce(r.owner_post_id, safety.id), coalesce(r.due_on, $2::date + 60), 3000, row_number() OVER (PARTITION BY p.id ORDER BY r.rank, r.id)
  FROM demo_plan p JOIN risk_row r ON r.assessment_id = p.assessment AND r.level IN ('HIGH', 'VERY_HIGH')
  JOIN LATERAL ${POST_OF('SCHOOL_SAFETY', 'p.school')} AS safety ON TRUE
  WHERE p.kind = 'SAFETY' AND p.goal IS NOT NULL`;
const TIES = `
  INSERT INTO plan_measure_risk (measure_id, risk_id, district_id, school_id)
  SELECT ${idOf("'measure' || p.id::text || r.id::text")}, r.id, $1, p.school
  FROM demo_plan p JOIN risk_row r ON r.assessment_id = p.assessment AND r.level IN ('HIGH', 'VERY_HIGH') WHERE p.kind = 'SAFETY' AND p.goal IS NOT NULL`;
const CONTACTS = `
  INSERT INTO plan_contact (id, plan_id, district_id, school_id, kind, name, duty, phone, checked_on, checked_by_post_id, position)
  SELECT ${idOf("'contact' || p.id::text || c.position::text")}, p.id, $1, p.school, c.kind, c.name, c.duty, c.phone,
    CASE WHEN p.goal <> 'DRAFT' THEN $3::date END, CASE WHEN p.goal <> 'DRAFT' THEN safety.id END, c.position
  FROM demo_plan p JOIN LATERAL ${POST_OF('SCHOOL_SAFETY', 'p.school')} AS safety ON TRUE
  CROSS JOIN (SELECT e.value ->> 'kind' AS kind, e.value ->> 'name' AS name, e.value ->> 'duty' AS duty, e.value ->> 'phone' AS phone, e.ordinality AS position
    FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS e) AS c
  WHERE p.kind = 'EMERGENCY' AND p.goal IS NOT NULL`;
const DECIDE = `
  UPDATE plan t SET status = p.goal, version = t.version + 1, submitted_at = $2::timestamptz, submitted_by_person_id = director.person_id,
    submitted_by_post_id = director.id, changed_at = $3::timestamptz,
    approved_at = CASE WHEN p.goal = 'APPROVED' THEN $3::timestamptz END,
    approved_by_person_id = CASE WHEN p.goal = 'APPROVED' THEN officer.person_id END,
    approved_by_post_id = CASE WHEN p.goal = 'APPROVED' THEN officer.id END
  FROM demo_plan p ${SIGNERS('p.school')} WHERE t.id = p.id AND p.goal IN ('SUBMITTED', 'APPROVED') AND t.district_id = $1`;
const HISTORY = `
  INSERT INTO plan_history (id, plan_id, district_id, school_id, at, person_id, post_id, acting_role, action, from_status, to_status, version)
  SELECT ${idOf("'plan-history' || p.id::text || e.action")}, p.id, $1, p.school, e.at, e.person, e.post, e.role, e.action, e.before, e.after, e.version
  FROM demo_plan p ${SIGNERS('p.school')}
  CROSS JOIN LATERAL (VALUES
    ('start', $2::timestamptz, safety.person_id, safety.id, 'SCHOOL_SAFETY', NULL, 'DRAFT', 1),
    ('submit', $3::timestamptz, director.person_id, director.id, 'SCHOOL_DIRECTOR', 'DRAFT', 'SUBMITTED', 2),
    ('approve', $4::timestamptz, officer.person_id, officer.id, 'DISTRICT_SAFETY', 'SUBMITTED', 'APPROVED', 3)
  ) AS e (action, at, person, post, role, before, after, version)
  WHERE p.goal = 'APPROVED' OR p.goal = 'SUBMITTED' AND e.action <> 'approve' OR p.goal = 'DRAFT' AND e.action = 'start'`;

/** $2 the kinds, $3 year, $4 day, $5 now. The show school still has to register with the ministry's centre. */
const REGISTERS = `
  INSERT INTO safety_register_revision (id, district_id, school_id, academic_year, kind, revision, number, dated_on, title, members, set_at, set_by_post_id)
  SELECT ${idOf("'register' || s.id::text || k.kind")}, $1, s.id, $3::smallint, k.kind, 1, '12/' || $3::smallint::text, $4::date, NULL, k.members, $5::timestamptz, director.id
  FROM school s CROSS JOIN jsonb_to_recordset($2::jsonb) AS k (kind text, members jsonb)
  JOIN LATERAL ${POST_OF('SCHOOL_DIRECTOR', 's.id')} AS director ON TRUE
  WHERE s.district_id = $1 AND s.closed_on IS NULL
    AND CASE WHEN s.id = $6::uuid THEN k.kind <> 'MSC' ELSE mod(abs(hashtext(s.id::text || k.kind)), 100) < 64 END`;

const MEMBERS = [
  { name: 'ผู้อำนวยการโรงเรียน', role: 'ประธาน' },
  { name: 'ครูความปลอดภัย', role: 'เลขานุการ' },
];
const REGISTERED = [
  ...['MANUAL', 'MSC'].map((kind) => ({ kind, members: [] })),
  ...['CENTRE', 'COMMITTEE'].map((kind) => ({ kind, members: MEMBERS })),
];

/** Safety and emergency plans in all states, and what schools have in writing besides; the rest have begun nothing. */
export async function writePlans(
  client: pg.Client,
  { districtId, showSchoolId, now }: { districtId: string; showSchoolId: string; now: Date },
): Promise<void> {
  const year = academicYearOf(isoDateOf(now));
  const before = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
  const [begun, submitted, approved] = [before(AGO.begun), before(AGO.submitted), before(AGO.approved)];
  const called = isoDateOf(before(AGO.called));
  const states = STATES.map((state) => ({
    ...state,
    content:
      state.scenario === null
        ? { aims: 'ลดอุบัติเหตุและการกลั่นแกล้งลงครึ่งหนึ่งจากปีก่อน', communication: 'ประชุมผู้ปกครองภาคเรียนละครั้ง' }
        : { ...COMMON, ...WRITTEN[state.scenario] },
  }));
  await client.query(DRAFTS, [districtId, JSON.stringify(states), showSchoolId, year]);
  await client.query(PLANS, [districtId, year, begun]);
  await client.query(MEASURES, [districtId, isoDateOf(now)]);
  await client.query(TIES, [districtId]);
  await client.query(CONTACTS, [districtId, JSON.stringify(NUMBERS), called]);
  await client.query(DECIDE, [districtId, submitted, approved]);
  await client.query(HISTORY, [districtId, begun, submitted, approved]);
  await client.query(REGISTERS, [districtId, JSON.stringify(REGISTERED), year, called, begun, showSchoolId]);
}
