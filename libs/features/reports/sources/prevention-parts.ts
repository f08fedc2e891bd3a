import {
  formatThaiDate,
  GUIDANCE_AREAS,
  isIsoDate,
  isScenarioCode,
  MONITORING_FINDING_LEVELS,
  PLAN_STATUS_LABELS,
  scenarioByCode,
  SCENARIOS,
} from '#contracts';
import type { ActivityOverview, ActivityYearCounts, HeldCount } from '#features/activities';
import type { MonitoringOverview } from '#features/monitoring';
import type { PlanOverview } from '#features/plans';
import { facts, NOTHING, table, wordOf, type Part } from '../report-parts.js';

/** Names beside each other, or a hundred schools fill four pages. */
const ABREAST = 3;
const PERCENT = 100;

export function schoolNames(title: string, names: readonly string[]): Part {
  const rows = Array.from({ length: Math.ceil(names.length / ABREAST) }, (_, row) =>
    Array.from({ length: ABREAST }, (_nothing, column) => names[row * ABREAST + column] ?? ''),
  );
  return table(
    title,
    Array.from({ length: ABREAST }, () => ({ title: 'โรงเรียน', wide: true as const })),
    rows,
  );
}

const whole = (count: number): string => count.toLocaleString('en-US');
const shareOf = (have: number, of: number, unit: string): string =>
  of === 0
    ? NOTHING
    : `${whole(have)} จาก ${whole(of)} ${unit} (ร้อยละ ${((have / of) * PERCENT).toFixed(2)})`;
const right = (...titles: string[]) => titles.map((title) => ({ title, right: true as const }));

/** Step 2: safety plans and emergency plans approved, kind by kind, and what is still missing where. */
export function planParts({ items }: PlanOverview): Part[] {
  const approved = items.filter(({ safetyStatus }) => safetyStatus === 'APPROVED');
  const need = items.reduce((sum, { required }) => sum + required.length, 0);
  const have = items.reduce((sum, { approved: plans }) => sum + plans.length, 0);
  const complete = items.filter(({ required, approved: plans }) => plans.length === required.length);
  return [
    facts([
      ['แผนความปลอดภัยที่เขตอนุมัติแล้ว', shareOf(approved.length, items.length, 'แห่ง')],
      ['แผนเผชิญเหตุที่จำเป็นและอนุมัติแล้ว', shareOf(have, need, 'แผน')],
      ['โรงเรียนที่มีแผนเผชิญเหตุครบตามความเสี่ยง', shareOf(complete.length, items.length, 'แห่ง')],
    ]),
    table(
      'แผนความปลอดภัย จำแนกตามสถานะ',
      [{ title: 'สถานะ', wide: true }, ...right('โรงเรียน (แห่ง)')],
      [
        ...PLAN_STATUS_LABELS.filter(({ code }) => code !== 'SUPERSEDED').map(({ code, th }) => [
          th,
          whole(items.filter(({ safetyStatus }) => safetyStatus === code).length),
        ]),
        ['ยังไม่เริ่มจัดทำ', whole(items.filter(({ safetyStatus }) => safetyStatus === null).length)],
      ],
    ),
    table(
      'แผนเผชิญเหตุ จำแนกตามสถานการณ์',
      [{ title: 'สถานการณ์', wide: true }, ...right('โรงเรียนที่ต้องมี', 'อนุมัติแล้ว', 'กำลังจัดทำ', 'ยังไม่มี')],
      SCENARIOS.flatMap(({ code, th }) => {
        const of = items.filter(({ required }) => required.includes(code));
        const done = of.filter(({ approved: plans }) => plans.includes(code)).length;
        const working = of.filter(({ inWork }) => inWork.includes(code)).length;
        return of.length === 0
          ? []
          : [[th, ...[of.length, done, working, of.length - done - working].map(whole)]];
      }),
    ),
    schoolNames(
      'โรงเรียนที่แผนความปลอดภัยยังไม่ได้รับอนุมัติ',
      items.filter((one) => !approved.includes(one)).map(({ schoolNameTh }) => schoolNameTh),
    ),
  ];
}

const HELD_COLUMNS = right('ครั้ง', 'โรงเรียน', 'นักเรียน (คน)', 'ครูและบุคลากร (คน)', 'ผู้ปกครองและอื่น ๆ (คน)');
const heldRow = (label: string, held: HeldCount): string[] => [
  label,
  ...[held.times, held.schools, held.students, held.staff, held.others].map(whole),
];

/** Step 3: drills by scenario with heads, training and guidance by area, and how many were reached. */
export function teachingParts({ schools }: ActivityOverview, counts: ActivityYearCounts): Part[] {
  const sum = (of: 'students' | 'staff' | 'drills', field: 'have' | 'of'): number =>
    schools.reduce((total, school) => total + school[of][field], 0);
  const drilled = schools.filter(({ drills }) => drills.of > 0 && drills.have === drills.of);
  const bound = schools.filter(({ drills }) => drills.of > 0);
  const guided = schools.filter(({ missingAreas }) => missingAreas.length === 0);
  return [
    facts([
      ['นักเรียนที่ได้รับการอบรมหรือฝึกซ้อม', shareOf(sum('students', 'have'), sum('students', 'of'), 'คน')],
      ['ครูและบุคลากรที่ได้รับการอบรมหรือฝึกซ้อม', shareOf(sum('staff', 'have'), sum('staff', 'of'), 'คน')],
      ['โรงเรียนที่ซ้อมครบทุกสถานการณ์ที่กำหนด', shareOf(drilled.length, bound.length, 'แห่ง')],
      ['โรงเรียนที่จัดแนะแนวครบทั้งสามด้าน', shareOf(guided.length, schools.length, 'แห่ง')],
    ]),
    table(
      'การซ้อมแผนเผชิญเหตุ จำแนกตามสถานการณ์',
      [{ title: 'สถานการณ์', wide: true }, ...HELD_COLUMNS],
      counts.drills.map((row) =>
        heldRow(isScenarioCode(row.code) ? scenarioByCode(row.code).th : NOTHING, row),
      ),
    ),
    table(
      'การอบรมและการรณรงค์',
      [{ title: 'กิจกรรม', wide: true }, ...HELD_COLUMNS],
      [heldRow('อบรมให้ความรู้', counts.trainings), heldRow('รณรงค์', counts.campaigns)],
    ),
    table(
      'กิจกรรมแนะแนว จำแนกตามด้าน',
      [{ title: 'ด้าน', wide: true }, ...HELD_COLUMNS],
      counts.guidance.map((row) => heldRow(wordOf(GUIDANCE_AREAS, row.code), row)),
    ),
    schoolNames(
      'โรงเรียนที่ยังซ้อมไม่ครบทุกสถานการณ์ที่กำหนด',
      bound.filter((one) => !drilled.includes(one)).map(({ schoolNameTh }) => schoolNameTh),
    ),
  ];
}

const dayOf = (day: string): string => (isIsoDate(day) ? formatThaiDate(day, 'medium') : day);

/** Step 5: visits of each term by network, findings by level, and the schools that nobody came to. */
export function visitParts(terms: readonly MonitoringOverview[]): Part[] {
  return terms.flatMap(({ term, networks, findings, notVisited }) => {
    const schools = networks.reduce((sum, one) => sum + one.schools, 0);
    const visited = networks.reduce((sum, one) => sum + one.visited, 0);
    const of = `ภาคเรียนที่ ${term}`;
    return [
      facts([[`${of}: โรงเรียนที่ได้รับการนิเทศ ติดตาม`, shareOf(visited, schools, 'แห่ง')]]),
      table(
        `${of}: การนิเทศ ติดตาม จำแนกตามเครือข่าย`,
        [{ title: 'เครือข่าย', wide: true }, ...right('โรงเรียน', 'นิเทศแล้ว', 'มีกำหนดแล้ว', 'ยังไม่มีกำหนด')],
        networks.map((one) => [
          one.networkNameTh ?? 'ไม่สังกัดเครือข่าย',
          ...[one.schools, one.visited, one.planned, one.notPlanned].map(whole),
        ]),
      ),
      table(
        `${of}: ประเด็นที่พบ จำแนกตามระดับ`,
        [{ title: 'ระดับ', wide: true }, ...right('ทั้งหมด', 'ปิดแล้ว', 'ยังไม่ปิด', 'เกินกำหนด', 'ตอบช้า')],
        findings.map(({ level, all, open, overdue, late }) => [
          wordOf(MONITORING_FINDING_LEVELS, level),
          ...[all, all - open, open, overdue, late].map(whole),
        ]),
      ),
      schoolNames(
        `${of}: โรงเรียนที่ยังไม่ได้รับการนิเทศ`,
        notVisited.map(({ schoolNameTh, plannedOn }) =>
          plannedOn === null ? schoolNameTh : `${schoolNameTh} (กำหนด ${dayOf(plannedOn)})`,
        ),
      ),
    ];
  });
}
