import {
  academicYearOf,
  addDays,
  DEFAULT_MONITORING_TOOLS,
  isoDateOf,
  itemsOf,
  MONITORING_DONE,
  MONITORING_FINDING_LEVELS,
  monitoringTermOf,
  thaiGovernmentCalendar,
  toIsoDate,
  type IsoDate,
  type MonitoringFindingStatus,
  type MonitoringItem,
  type MonitoringVisitStatus,
} from '#contracts';
import { newId } from '#platform/database';
import type pg from 'pg';
import { Random } from './random.js';

const SEED = 2570;
const SCHOOLS = 26;
/** The office starts work at nine. */
const MORNING = 'T02:00:00Z';

interface VisitPlan {
  status: MonitoringVisitStatus;
  /** Days from today, moved to the next working day. */
  days: number;
  findings: readonly { status: MonitoringFindingStatus; dueInDays: number; late?: true }[];
}

/** The school whose people have accounts has something of everything. */
const OF_SHOW_SCHOOL: readonly VisitPlan[] = [
  { status: 'READ', days: -120, findings: [{ status: 'CLOSED', dueInDays: 30, late: true }] },
  {
    ...{ status: 'DONE', days: -9 },
    findings: [
      { status: 'OPEN', dueInDays: 5 },
      { status: 'ANSWERED', dueInDays: 30 },
    ],
  },
  { status: 'PLANNED', days: 9, findings: [] },
];

const OF_OTHERS: readonly VisitPlan[] = [
  { status: 'READ', days: -110, findings: [{ status: 'CLOSED', dueInDays: 30 }] },
  { status: 'DONE', days: -75, findings: [{ status: 'RETURNED', dueInDays: 60 }] },
  { status: 'DONE', days: -12, findings: [{ status: 'OPEN', dueInDays: 7 }] },
  { status: 'READ', days: -16, findings: [{ status: 'OPEN', dueInDays: 45 }] },
  { status: 'PLANNED', days: 5, findings: [] },
  { status: 'PLANNED', days: -3, findings: [] },
  { status: 'CANCELLED', days: -20, findings: [] },
];

const FOUND = [
  'แผนผังจุดรวมพลติดไว้เพียงจุดเดียว ควรติดเพิ่มที่อาคารเรียนทุกหลัง',
  'เบอร์โทรผู้ประสานงานในแผนเผชิญเหตุยังไม่ได้ตรวจสอบในภาคเรียนนี้',
  'ราวกันตกชั้นสองหลวม ให้กั้นบริเวณและซ่อมก่อนใช้งาน',
  'ยังไม่ได้ซ้อมแผนเผชิญเหตุในภาคเรียนนี้',
] as const;
const SUMMARY = 'โรงเรียนดำเนินงานตามขั้นตอนเป็นส่วนใหญ่ ครูรู้บทบาทของตน ควรปรับปรุงตามข้อค้นพบ เขตจะติดตามในภาคเรียนถัดไป';

interface Place {
  schoolId: string;
  ownerPostId: string;
}

interface Context {
  client: pg.Client;
  districtId: string;
  today: IsoDate;
  random: Random;
  toolIds: string[];
  visitorPostId: string;
}

/** The show school first, then others over all networks, each with somebody who answers for safety. */
const PLACES = `
  SELECT DISTINCT ON (p.school_id) p.school_id AS "schoolId", p.id AS "ownerPostId",
    p.school_id = (SELECT d.school_id FROM post d JOIN account a ON a.person_id = d.person_id WHERE a.district_id = $1 AND a.username = 'director' AND d.role = 'SCHOOL_DIRECTOR' LIMIT 1) AS show
  FROM post p WHERE p.district_id = $1 AND p.role = 'SCHOOL_SAFETY' AND p.ends_on IS NULL ORDER BY p.school_id, p.id`;

const VISITOR = `
  SELECT p.id FROM post p JOIN account a ON a.person_id = p.person_id
  WHERE p.district_id = $1 AND a.username = 'supervisor' AND p.role = 'DISTRICT_SUPERVISOR' LIMIT 1`;

/** Tools, visits in every state and findings at a good part of the schools. */
export async function writeMonitoring(client: pg.Client, districtId: string, now: Date): Promise<void> {
  const { rows: places } = await client.query<Place & { show: boolean }>(PLACES, [districtId]);
  const { rows: visitors } = await client.query<{ id: string }>(VISITOR, [districtId]);
  const visitorPostId = visitors[0]?.id;
  const shown = places.find(({ show }) => show);
  if (!visitorPostId || !shown) return;
  const random = Random.named(SEED, 'monitoring');
  const context = { client, districtId, today: isoDateOf(now), random, visitorPostId };
  const toolIds = await writeTools(context);
  const others = random.shuffled(places.filter(({ show }) => !show)).slice(0, SCHOOLS);
  const plans = [
    ...OF_SHOW_SCHOOL.map((plan) => ({ plan, place: shown })),
    ...others.map((place, index) => ({ plan: OF_OTHERS[index % OF_OTHERS.length], place })),
  ];
  const numbers = new Map<number, number>();
  for (const { plan, place } of plans) {
    if (!plan) continue;
    const year = academicYearOf(dayOf(context.today, plan.days));
    const number = (numbers.get(year) ?? 0) + 1;
    numbers.set(year, number);
    const reference = `VIS-${year}-${String(number).padStart(6, '0')}`;
    await writeVisit({ ...context, toolIds }, place, plan, reference);
  }
  for (const [year, last] of numbers)
    await client.query("INSERT INTO reference_counter VALUES ($1, 'VIS', $2, $3)", [districtId, year, last]);
}

/** Nobody visits a school on a holiday. */
function dayOf(today: IsoDate, days: number): IsoDate {
  let day = addDays(today, days);
  while (!thaiGovernmentCalendar.isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

async function writeTools({
  client,
  districtId,
  today,
  visitorPostId,
}: Omit<Context, 'toolIds'>): Promise<string[]> {
  const ids: string[] = [];
  for (const { th, sections } of DEFAULT_MONITORING_TOOLS) {
    const id = newId();
    ids.push(id);
    await client.query(
      `INSERT INTO monitoring_tool (id, district_id, family_id, number, title, sections, proposal, status, published_at, published_by_post_id, changed_at)
       VALUES ($1, $2, $1, 1, $3, $4, TRUE, 'PUBLISHED', $5, $6, $5)`,
      [id, districtId, th, JSON.stringify(sections), `${addDays(today, -200)}${MORNING}`, visitorPostId],
    );
  }
  return ids;
}

async function writeVisit(context: Context, place: Place, plan: VisitPlan, reference: string): Promise<void> {
  const { client, districtId, today, toolIds, visitorPostId } = context;
  const id = newId();
  const on = dayOf(today, plan.days);
  const { academicYear, term } = monitoringTermOf(on);
  const at = `${on}${MORNING}`;
  const planned = `${addDays(on, -14)}${MORNING}`;
  await client.query(
    `INSERT INTO monitoring_visit (id, district_id, reference, school_id, academic_year, term, planned_on, first_planned_on, visitor_post_ids, purpose, status,
       planned_by_post_id, changed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8, 'ติดตามระบบดูแลความปลอดภัยและการซ้อมแผนเผชิญเหตุ', 'PLANNED', $9, $10)`,
    [
      id,
      districtId,
      reference,
      place.schoolId,
      academicYear,
      term,
      on,
      [visitorPostId],
      visitorPostId,
      planned,
    ],
  );
  const used = plan.findings.length > 1 ? toolIds : toolIds.slice(0, 1);
  for (const [index, toolId] of used.entries())
    await client.query('INSERT INTO monitoring_sheet VALUES ($1, $2, $3, $4, $5)', [
      ...[id, toolId, districtId, place.schoolId, index + 1],
    ]);
  await writeLine(context, {
    visitId: id,
    schoolId: place.schoolId,
    action: 'plan',
    to: 'PLANNED',
    at: planned,
  });
  if (plan.status === 'CANCELLED') await cancel(context, id, place.schoolId, at);
  if (!MONITORING_DONE.includes(plan.status)) return;
  await client.query(
    "UPDATE monitoring_visit SET status = 'UNDER_WAY', started_at = $2, visited_on = $3, version = 2, changed_at = $2 WHERE id = $1",
    [id, at, on],
  );
  for (const [index, toolId] of used.entries()) await writeAnswers(context, { id, toolId, index, at }, place);
  const findings = [];
  for (const finding of plan.findings)
    findings.push({ ...finding, id: await note(context, id, place, { on, ...finding }) });
  await client.query(
    `UPDATE monitoring_visit SET status = $2, done_at = $3, summary = $4, version = 3, changed_at = $3,
       read_at = CASE WHEN $2 = 'READ' THEN $3::timestamptz + interval '2 days' END, read_by_post_id = CASE WHEN $2 = 'READ' THEN $5::uuid END WHERE id = $1`,
    [id, plan.status, at, SUMMARY, place.ownerPostId],
  );
  await writeLine(context, { visitId: id, schoolId: place.schoolId, action: 'complete', to: 'DONE', at });
  for (const finding of findings) await follow(context, { ...finding, visitId: id, reference, place, on });
}

async function cancel({ client }: Context, id: string, schoolId: string, at: string): Promise<void> {
  const reason = 'น้ำท่วมเส้นทาง โรงเรียนขอเลื่อนไปภาคเรียนหน้า';
  await client.query(
    "UPDATE monitoring_visit SET status = 'CANCELLED', cancel_reason = $2, version = 2, changed_at = $3 WHERE id = $1",
    [id, reason, at],
  );
  await client.query(
    `INSERT INTO monitoring_visit_history (id, visit_id, district_id, school_id, at, acting_role, action, from_status, to_status, reason, version)
     SELECT $2, v.id, v.district_id, $3, $4, 'DISTRICT_SUPERVISOR', 'cancel', 'PLANNED', 'CANCELLED', $5, 2 FROM monitoring_visit v WHERE v.id = $1`,
    [id, newId(), schoolId, at, reason],
  );
}

interface Line {
  visitId: string;
  schoolId: string;
  action: string;
  to: string;
  at: string;
}

async function writeLine({ client, districtId, visitorPostId }: Context, line: Line): Promise<void> {
  await client.query(
    `INSERT INTO monitoring_visit_history (id, visit_id, district_id, school_id, at, post_id, acting_role, action, to_status, version)
     VALUES ($1, $2, $3, $4, $5, $6, 'DISTRICT_SUPERVISOR', $7, $8, 1)`,
    [newId(), line.visitId, districtId, line.schoolId, line.at, visitorPostId, line.action, line.to],
  );
}

/** Mostly in order, as schools are. */
function valueFor({ kind }: MonitoringItem, random: Random): unknown[] {
  const mostly = random.next();
  if (kind === 'CHOICE') return [mostly < 0.62 ? 'YES' : mostly < 0.88 ? 'PARTLY' : 'NO', null, null, null];
  if (kind === 'SCORE') return [null, random.int(2, 5), null, null];
  if (kind === 'COUNT') return [null, null, random.int(0, 3), null];
  return [null, null, null, 'ครูและนักเรียนร่วมกันดูแลพื้นที่เสี่ยง'];
}

async function writeAnswers(
  { client, districtId, random, visitorPostId }: Context,
  { id, toolId, index, at }: { id: string; toolId: string; index: number; at: string },
  { schoolId }: Place,
): Promise<void> {
  for (const item of itemsOf(DEFAULT_MONITORING_TOOLS[index]?.sections ?? []))
    await client.query(
      'INSERT INTO monitoring_answer VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, NULL, $10, $11)',
      [...[id, toolId, item.id, districtId, schoolId], ...[...valueFor(item, random), at, visitorPostId]],
    );
}

async function note(
  { client, districtId, random, visitorPostId }: Context,
  visitId: string,
  { schoolId, ownerPostId }: Place,
  { on, dueInDays }: { on: IsoDate; dueInDays: number },
): Promise<string> {
  const id = newId();
  const level = random.pick(MONITORING_FINDING_LEVELS).code;
  await client.query(
    `INSERT INTO monitoring_finding (id, visit_id, district_id, school_id, level, text, owner_post_id, found_by_post_id, due_on, status, changed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'NOTED', $10)`,
    [
      ...[id, visitId, districtId, schoolId, level, random.pick(FOUND), ownerPostId, visitorPostId],
      ...[addDays(on, dueInDays), `${on}${MORNING}`],
    ],
  );
  return id;
}

interface Followed {
  id: string;
  visitId: string;
  reference: string;
  place: Place;
  on: IsoDate;
  status: MonitoringFindingStatus;
  dueInDays: number;
  late?: true;
}

/** The finding as a task of its owner, and what became of it. */
async function follow({ client, districtId }: Context, followed: Followed): Promise<void> {
  const { id, visitId, reference, place, on, status, late = false } = followed;
  const dueOn = toIsoDate(addDays(on, followed.dueInDays));
  const isOpen = status === 'OPEN' || status === 'RETURNED';
  const answeredAt = status === 'OPEN' ? null : `${addDays(dueOn, late ? 4 : -2)}${MORNING}`;
  const taskId = newId();
  await client.query(
    `INSERT INTO task (id, district_id, subject_kind, subject_id, subject_reference, school_id, kind, source_id, urgency, owner_post_id, starts_at, due_at,
       next_at, state, ended_at, late)
     VALUES ($1, $2, 'visit', $3, $4, $5, 'finding', $6, 'NORMAL', $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[taskId, districtId, visitId, reference, place.schoolId, id, place.ownerPostId, `${on}${MORNING}`],
      ...[`${dueOn}T09:30:00Z`, isOpen ? `${dueOn}T09:30:00Z` : null, isOpen ? 'open' : 'done'],
      ...[isOpen ? null : answeredAt, late],
    ],
  );
  await client.query(
    `UPDATE monitoring_finding SET status = $2, task_id = $3, answer = CASE WHEN $4::timestamptz IS NOT NULL THEN 'ดำเนินการแก้ไขแล้วตามข้อเสนอ' END,
       answered_at = $4, answered_by_post_id = CASE WHEN $4::timestamptz IS NOT NULL THEN owner_post_id END,
       return_reason = CASE WHEN $2 = 'RETURNED' THEN 'ขอภาพถ่ายหลังการแก้ไข' END, closed_at = CASE WHEN $2 = 'CLOSED' THEN $4::timestamptz + interval '3 days' END,
       late = $5, version = 2, changed_at = $6 WHERE id = $1`,
    [id, status, taskId, answeredAt, late, `${on}${MORNING}`],
  );
}
