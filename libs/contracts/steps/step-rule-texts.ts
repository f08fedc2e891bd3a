import type { StepRule } from './step-rule.js';

type Texts = Pick<StepRule, 'th' | 'en' | 'todoTh' | 'todoEn'>;
type Facts = Pick<StepRule, 'key' | 'step' | 'test'> & Partial<Pick<StepRule, 'whenNone' | 'needs'>>;

const rule = (facts: Facts, texts: Texts): StepRule => ({
  whenNone: 'open',
  needs: null,
  ...facts,
  ...texts,
});
const all = { kind: 'all' } as const;
const one = { kind: 'at-least', count: 1 } as const;
const share = (percent: number) => ({ kind: 'share', percent }) as const;

const ANALYSIS: readonly StepRule[] = [
  rule(
    { key: 'students.roster-rounds', step: 'STEP1', test: one },
    {
      th: 'นำเข้ารายชื่อนักเรียนของปีนี้แล้ว',
      en: 'This year’s roster is imported',
      todoTh: 'นำเข้ารายชื่อนักเรียนจาก DMC ของปีการศึกษานี้',
      todoEn: 'Import this year’s roster from DMC',
    },
  ),
  rule(
    { key: 'risk.approved', step: 'STEP1', test: one },
    {
      th: 'แบบประเมินความเสี่ยงได้รับความเห็นชอบ',
      en: 'The risk assessment is approved',
      todoTh: 'จัดทำแบบประเมินความเสี่ยง เสนอเขต และรอความเห็นชอบ',
      todoEn: 'Draw up the risk assessment, submit it and have it approved',
    },
  ),
  rule(
    { key: 'risk.groups-rated', step: 'STEP1', test: all },
    {
      th: 'ประเมินครบทั้งสี่กลุ่มภัย',
      en: 'All four hazard groups are rated',
      todoTh: 'เพิ่มความเสี่ยงของกลุ่มภัยที่ยังไม่ได้ประเมิน',
      todoEn: 'Rate a risk of each hazard group that has none',
    },
  ),
  rule(
    { key: 'risk.high-answered', step: 'STEP1', test: all, whenNone: 'satisfied', needs: 'risk.approved' },
    {
      th: 'ความเสี่ยงสูงและสูงมากมีวิธีจัดการ ผู้รับผิดชอบ และกำหนดเสร็จ',
      en: 'High and very high risks have a response, an owner and a due date',
      todoTh: 'กำหนดวิธีจัดการ ผู้รับผิดชอบ และกำหนดเสร็จของความเสี่ยงสูงทุกรายการ',
      todoEn: 'Give every high risk a response, an owner and a due date',
    },
  ),
  rule(
    { key: 'risk.ranked', step: 'STEP1', test: all },
    {
      th: 'จัดลำดับความสำคัญของความเสี่ยงแล้ว',
      en: 'The risks are ranked',
      todoTh: 'ยืนยันลำดับความสำคัญในแบบประเมินความเสี่ยง',
      todoEn: 'Fix the ranking in the risk assessment',
    },
  ),
  rule(
    { key: 'screenings.coverage', step: 'STEP1', test: share(90) },
    {
      th: 'คัดกรองนักเรียนตามเกณฑ์',
      en: 'Enough of the pupils are screened',
      todoTh: 'บันทึกผลการคัดกรองของนักเรียนที่ยังไม่มีผลในปีนี้',
      todoEn: 'Record screenings of pupils without a result this year',
    },
  ),
];

const PLANS: readonly StepRule[] = [
  rule(
    { key: 'plans.safety-approved', step: 'STEP2', test: one },
    {
      th: 'แผนความปลอดภัยได้รับความเห็นชอบ',
      en: 'The safety plan is approved',
      todoTh: 'จัดทำแผนความปลอดภัย เสนอเขต และรอความเห็นชอบ',
      todoEn: 'Write the safety plan, submit it and have it approved',
    },
  ),
  rule(
    {
      ...({ key: 'plans.high-risks-covered', step: 'STEP2', test: all } as const),
      ...({ whenNone: 'satisfied', needs: 'plans.safety-approved' } as const),
    },
    {
      th: 'ความเสี่ยงสูงทุกรายการมีมาตรการในแผน',
      en: 'Every high risk has a measure in the plan',
      todoTh: 'เพิ่มมาตรการสำหรับความเสี่ยงสูงที่ยังไม่มี',
      todoEn: 'Add a measure for each high risk that has none',
    },
  ),
  rule(
    { key: 'plans.emergency-approved', step: 'STEP2', test: all },
    {
      th: 'แผนเผชิญเหตุครบทุกสถานการณ์ที่ต้องมี',
      en: 'Every required scenario has an approved emergency plan',
      todoTh: 'จัดทำแผนเผชิญเหตุของสถานการณ์ที่ยังขาด',
      todoEn: 'Write an emergency plan for each missing scenario',
    },
  ),
  rule(
    { key: 'plans.contacts-checked', step: 'STEP2', test: all },
    {
      th: 'ตรวจสอบหมายเลขติดต่อในแผนภายใน 180 วัน',
      en: 'Contacts of the plans were checked within 180 days',
      todoTh: 'โทรตรวจสอบหมายเลขติดต่อและกดยืนยันในแผนเผชิญเหตุ',
      todoEn: 'Check the contacts and confirm them in the emergency plans',
    },
  ),
  rule(
    { key: 'plans.manual', step: 'STEP2', test: one },
    {
      th: 'คู่มือความปลอดภัยของปีนี้',
      en: 'The manual of this year',
      todoTh: 'บันทึกคู่มือความปลอดภัยของปีการศึกษานี้',
      todoEn: 'Record this year’s safety manual',
    },
  ),
  rule(
    { key: 'plans.centre', step: 'STEP2', test: one },
    {
      th: 'จัดตั้งศูนย์ความปลอดภัยสถานศึกษา',
      en: 'The school has a safety centre',
      todoTh: 'บันทึกการจัดตั้งศูนย์ความปลอดภัยสถานศึกษา',
      todoEn: 'Record the school’s safety centre',
    },
  ),
  rule(
    { key: 'plans.committee', step: 'STEP2', test: one },
    {
      th: 'แต่งตั้งคณะกรรมการความปลอดภัย',
      en: 'The safety committee is appointed',
      todoTh: 'บันทึกคำสั่งแต่งตั้งคณะกรรมการ',
      todoEn: 'Record the order that appoints the committee',
    },
  ),
  rule(
    { key: 'plans.msc-registered', step: 'STEP2', test: one },
    {
      th: 'ลงทะเบียน MOE Safety Center',
      en: 'Registered at the MOE Safety Center',
      todoTh: 'บันทึกเลขและวันที่ลงทะเบียน MOE Safety Center',
      todoEn: 'Record number and date of the MOE Safety Center registration',
    },
  ),
];

const KNOWLEDGE: readonly StepRule[] = [
  rule(
    { key: 'activities.students-reached', step: 'STEP3', test: share(80) },
    {
      th: 'นักเรียนได้รับความรู้หรือร่วมซ้อมแผนตามเกณฑ์',
      en: 'Enough pupils were reached by trainings and drills',
      todoTh: 'จัดการอบรมหรือซ้อมแผนให้นักเรียนและบันทึกจำนวน',
      todoEn: 'Train or drill the pupils and record the heads',
    },
  ),
  rule(
    { key: 'activities.staff-reached', step: 'STEP3', test: share(80) },
    {
      th: 'ครูและบุคลากรได้รับความรู้หรือร่วมซ้อมแผนตามเกณฑ์',
      en: 'Enough staff were reached by trainings and drills',
      todoTh: 'จัดการอบรมหรือซ้อมแผนให้ครูและบุคลากรและบันทึกจำนวน',
      todoEn: 'Train or drill the staff and record the heads',
    },
  ),
  rule(
    { key: 'activities.drills', step: 'STEP3', test: all },
    {
      th: 'ซ้อมแผนครบทุกสถานการณ์ที่ต้องมี',
      en: 'Every required scenario was drilled',
      todoTh: 'ซ้อมแผนของสถานการณ์ที่ยังไม่ได้ซ้อม',
      todoEn: 'Drill each scenario that has not been drilled',
    },
  ),
  rule(
    {
      ...({ key: 'activities.drill-findings-closed', step: 'STEP3', test: all } as const),
      ...({ whenNone: 'satisfied', needs: 'activities.drills' } as const),
    },
    {
      th: 'แก้ไขข้อค้นพบจากการซ้อมแผนแล้ว',
      en: 'Findings of the drills are closed',
      todoTh: 'ดำเนินการและปิดข้อค้นพบจากการซ้อมแผน',
      todoEn: 'Act on the findings of drills and close them',
    },
  ),
  rule(
    { key: 'activities.guidance-areas', step: 'STEP3', test: all },
    {
      th: 'จัดกิจกรรมแนะแนวครบสามด้าน',
      en: 'Guidance covers the three areas',
      todoTh: 'จัดกิจกรรมแนะแนวในด้านที่ยังขาด',
      todoEn: 'Hold a guidance activity in each missing area',
    },
  ),
];

const NETWORK: readonly StepRule[] = [
  rule(
    { key: 'partners.live-mous', step: 'STEP4', test: one },
    {
      th: 'มีบันทึกข้อตกลง (MOU) ที่มีผลบังคับ',
      en: 'An agreement in force covers the school',
      todoTh: 'จัดทำหรือต่ออายุบันทึกข้อตกลงกับภาคีเครือข่าย',
      todoEn: 'Sign or renew an agreement with a partner',
    },
  ),
  rule(
    { key: 'activities.joint', step: 'STEP4', test: one },
    {
      th: 'มีการลงพื้นที่หรือกิจกรรมร่วมกับภาคี',
      en: 'A visit or activity was held with partners',
      todoTh: 'บันทึกการลงพื้นที่ กิจกรรม หรือการประชุมร่วมกับภาคี',
      todoEn: 'Record a visit, activity or meeting with partners',
    },
  ),
  rule(
    { key: 'referrals.answered-in-time', step: 'STEP4', test: share(80), whenNone: 'satisfied' },
    {
      th: 'การส่งต่อได้รับคำตอบภายในกำหนด',
      en: 'Referrals are answered in time',
      todoTh: 'ติดตามการส่งต่อที่ยังไม่ได้รับคำตอบ',
      todoEn: 'Chase the referrals that are not answered yet',
    },
  ),
];

const MONITORING: readonly StepRule[] = [
  rule(
    { key: 'monitoring.visited-terms', step: 'STEP5', test: all },
    {
      th: 'ได้รับการนิเทศติดตามด้วยเครื่องมือครบทุกภาคเรียน',
      en: 'A visit with a completed tool in each term',
      todoTh: 'นัดหมายการนิเทศติดตามของภาคเรียนที่ยังขาด',
      todoEn: 'Arrange a visit in each term that has none',
    },
  ),
  rule(
    {
      ...({ key: 'monitoring.findings-with-task', step: 'STEP5', test: all } as const),
      ...({ whenNone: 'satisfied', needs: 'monitoring.visited-terms' } as const),
    },
    {
      th: 'ข้อค้นพบทุกข้อมีงานและผู้รับผิดชอบ',
      en: 'Every finding has a task and an owner',
      todoTh: 'มอบหมายงานให้ข้อค้นพบที่ยังไม่มี',
      todoEn: 'Give each finding without a task one',
    },
  ),
  rule(
    {
      ...({ key: 'monitoring.findings-in-time', step: 'STEP5', test: all } as const),
      ...({ whenNone: 'satisfied', needs: 'monitoring.visited-terms' } as const),
    },
    {
      th: 'ไม่มีข้อค้นพบเกินกำหนด',
      en: 'No finding is overdue',
      todoTh: 'ดำเนินการข้อค้นพบที่เกินกำหนด',
      todoEn: 'Act on the findings that are overdue',
    },
  ),
];

const EVALUATION: readonly StepRule[] = [
  rule(
    { key: 'cases.studies-analysed', step: 'STEP6', test: all, whenNone: 'satisfied' },
    {
      th: 'วิเคราะห์รายงานการศึกษารายกรณีแล้ว',
      en: 'Case studies are analysed',
      todoTh: 'ส่งรายงานการศึกษารายกรณีและรอเขตวิเคราะห์',
      todoEn: 'Submit the case studies and have them analysed',
    },
  ),
  rule(
    { key: 'evaluation.summary-accepted', step: 'STEP6', test: one },
    {
      th: 'สรุปผลประจำปีได้รับการรับรอง',
      en: 'The yearly summary is accepted',
      todoTh: 'จัดทำสรุปผลประจำปี ส่งเขต และรอการรับรอง',
      todoEn: 'Write the yearly summary, submit it and have it accepted',
    },
  ),
  rule(
    { key: 'statistics.year-sealed', step: 'STEP6', test: one },
    {
      th: 'เขตรับรองตัวเลขของปีแล้ว',
      en: 'The figures of the year are sealed',
      todoTh: 'เขตรับรองตัวเลขหลังสิ้นปีการศึกษา',
      todoEn: 'The district seals the figures when the year is over',
    },
  ),
  rule(
    { key: 'risk.next-prefilled', step: 'STEP6', test: one },
    {
      th: 'เริ่มแบบประเมินปีถัดไปจากข้อมูลปีนี้',
      en: 'Next year’s assessment is begun from this year’s',
      todoTh: 'ระบบสร้างร่างให้วันที่ 16 พฤษภาคม จากฉบับที่เห็นชอบของปีนี้',
      todoEn: 'Drafted on 16 May from this year’s approved assessment',
    },
  ),
];

/** The rules of the first set (product.md 6), step by step. */
export const STEP_RULES: readonly StepRule[] = [
  ...ANALYSIS,
  ...PLANS,
  ...KNOWLEDGE,
  ...NETWORK,
  ...MONITORING,
  ...EVALUATION,
];
