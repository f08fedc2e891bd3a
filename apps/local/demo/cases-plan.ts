import type {
  CaseCauseCode,
  CaseCloseReasonCode,
  CaseStatus,
  CaseStudyStatus,
  CaseTypeCode,
  ServiceTypeCode,
} from '#contracts';

/** A made-up case before it is rows. */
export interface CasePlan {
  /** Where: the homeroom of the demo teacher, the show school, or a school by its place in the list. */
  at: 'class' | 'school' | number;
  type: CaseTypeCode;
  status: CaseStatus;
  urgency: 'NORMAL' | 'URGENT' | 'CRITICAL';
  daysAgo: number;
  problem: string;
  history?: string;
  family?: string;
  cause: CaseCauseCode;
  scale: number;
  service: ServiceTypeCode;
  step: string;
  visited?: boolean;
  met?: string;
  note?: { headline: string; text: string };
  /** A restricted note of the district's psychologist, who is on the team. */
  psychologist?: { headline: string; text: string };
  study?: CaseStudyStatus;
  closeReason?: CaseCloseReasonCode;
  /** The owner's post has ended: somebody has to take the case over. */
  withoutHolder?: boolean;
}

const FAMILY = 'อยู่กับยายและน้องสองคน พ่อแม่ทำงานต่างจังหวัด';

/** In several schools and in every state; the stories are made up and name nobody. */
export const CASE_PLANS: readonly CasePlan[] = [
  {
    ...{ at: 'class', type: 'AT_RISK', status: 'OPEN', urgency: 'NORMAL', daysAgo: 40 },
    problem: 'ขาดเรียนบ่อย สัปดาห์ละ 2 วัน ไม่ส่งงาน',
    history: 'เริ่มขาดเรียนตั้งแต่ต้นภาคเรียน ผลการเรียนลดลงชัดเจน',
    ...{ family: FAMILY, cause: 'FAMILY', scale: 4, service: 'HOME_VISIT', step: 'เยี่ยมบ้านและคุยกับยาย' },
    ...{ visited: true, met: 'ยายกังวลเรื่องค่าเดินทาง ขอให้ครูช่วยหารถรับส่ง' },
    note: { headline: 'คุยกับนักเรียน', text: 'นักเรียนบอกว่าต้องช่วยดูแลน้องตอนเช้า' },
    study: 'DRAFT',
  },
  {
    ...{ at: 'class', type: 'DROPOUT_RISK', status: 'FOLLOW_UP', urgency: 'URGENT', daysAgo: 80 },
    problem: 'หยุดเรียนติดต่อกัน 7 วัน ครอบครัวย้ายที่พักตามงานก่อสร้าง',
    ...{ family: 'พ่อแม่รับจ้างก่อสร้าง ย้ายตามไซต์งาน', cause: 'POVERTY', scale: 5 },
    ...{ service: 'EDU_ROUTE', step: 'จัดรูปแบบเรียนยืดหยุ่นตามมาตรา 15', visited: true },
    met: 'ผู้ปกครองยินดีให้กลับมาเรียน ขอเวลาจัดที่พัก',
    psychologist: { headline: 'ประเมินความเครียด', text: 'ความเครียดระดับปานกลาง นัดพบซ้ำใน 1 เดือน' },
    study: 'SUBMITTED',
  },
  {
    ...{ at: 'school', type: 'MENTAL', status: 'CONFERENCE', urgency: 'CRITICAL', daysAgo: 12 },
    problem: 'ซึมเศร้า แยกตัว พูดว่าไม่อยากอยู่',
    ...{ family: 'อยู่กับแม่ พ่อเสียชีวิตเมื่อปีก่อน', cause: 'MENTAL', scale: 5 },
    ...{ service: 'ASSESS', step: 'ส่งพบนักจิตวิทยาเขต', visited: true, met: 'แม่ให้ความร่วมมือ' },
    psychologist: { headline: 'คัดกรองภาวะซึมเศร้า', text: 'พบความเสี่ยง ต้องติดตามใกล้ชิด' },
  },
  {
    ...{ at: 'school', type: 'DROPOUT', status: 'CLOSED', urgency: 'URGENT', daysAgo: 200 },
    problem: 'ออกไปทำงานรับจ้างหลังปิดภาคเรียน ไม่กลับมาลงทะเบียน',
    ...{ history: 'เคยหยุดเรียนยาวมาแล้วหนึ่งครั้ง', family: FAMILY, cause: 'POVERTY', scale: 5 },
    ...{ service: 'MONEY', step: 'ขอทุนเสมอภาคและอุปกรณ์การเรียน', visited: true },
    ...{ met: 'ผู้ปกครองตกลงให้กลับเข้าเรียน', study: 'ANALYSED', closeReason: 'RETURNED' },
  },
  {
    ...{ at: 'school', type: 'AT_RISK', status: 'CLOSED', urgency: 'NORMAL', daysAgo: 160 },
    problem: 'ถูกเพื่อนล้อเลียนจนไม่อยากมาโรงเรียน',
    ...{ cause: 'PEERS', scale: 4, service: 'COUNSEL', step: 'ให้คำปรึกษาและไกล่เกลี่ย' },
    ...{ study: 'ANALYSED', closeReason: 'IMPROVED' },
  },
  {
    ...{ at: 'school', type: 'DRUGS', status: 'REOPENED', urgency: 'URGENT', daysAgo: 120 },
    problem: 'พบว่าสูบบุหรี่ไฟฟ้าในโรงเรียนอีกครั้ง',
    ...{ cause: 'SUBSTANCE', scale: 3, service: 'TREAT', step: 'นัดคลินิกเลิกบุหรี่' },
  },
  {
    ...{ at: 'school', type: 'AT_RISK', status: 'DRAFT', urgency: 'NORMAL', daysAgo: 2 },
    problem: 'น้ำหนักต่ำกว่าเกณฑ์ ง่วงนอนในชั้นเรียน',
    ...{ cause: 'HEALTH', scale: 3, service: 'MATERIAL', step: 'จัดอาหารเช้า' },
  },
  {
    ...{ at: 0, type: 'AT_RISK', status: 'OPEN', urgency: 'URGENT', daysAgo: 30 },
    problem: 'ผลการเรียนตกทุกวิชา เล่นเกมถึงดึก',
    ...{ cause: 'MEDIA', scale: 4, service: 'COUNSEL', step: 'ทำข้อตกลงเวลาหน้าจอกับผู้ปกครอง', visited: true },
    met: 'ผู้ปกครองกลับบ้านดึก ดูแลไม่ทั่วถึง',
  },
  {
    ...{ at: 3, type: 'DROPOUT', status: 'REFERRED', urgency: 'URGENT', daysAgo: 50 },
    problem: 'ไม่อยู่ในทะเบียนรอบใหม่ ติดต่อผู้ปกครองไม่ได้',
    ...{ cause: 'COMMUNITY', scale: 4, service: 'EDU_ROUTE', step: 'ประสาน สกร. อำเภอ', study: 'RETURNED' },
  },
  {
    ...{ at: 5, type: 'DROPOUT', status: 'CLOSED', urgency: 'NORMAL', daysAgo: 240 },
    problem: 'ย้ายตามผู้ปกครองและขาดการติดต่อ',
    ...{ cause: 'FAMILY', scale: 4, service: 'EDU_ROUTE', step: 'ติดตามผ่านโรงเรียนปลายทาง' },
    ...{ study: 'SUBMITTED', closeReason: 'MOVED_SCHOOL' },
  },
  {
    ...{ at: 7, type: 'AT_RISK', status: 'OPEN', urgency: 'NORMAL', daysAgo: 90 },
    problem: 'อ่านเขียนไม่คล่อง ต้องการการสอนเสริม',
    ...{ cause: 'LEARNING', scale: 3, service: 'ASSESS', step: 'ประเมินความบกพร่องทางการเรียนรู้' },
    withoutHolder: true,
  },
  {
    ...{ at: 10, type: 'ABUSE', status: 'OPEN', urgency: 'CRITICAL', daysAgo: 6 },
    problem: 'พบร่องรอยถูกทำร้ายที่แขน',
    ...{ cause: 'VIOLENCE', scale: 5, service: 'SHELTER', step: 'ประสานบ้านพักเด็กและครอบครัว' },
    psychologist: { headline: 'ประเมินบาดแผลทางใจ', text: 'ต้องแยกจากผู้กระทำ ประเมินซ้ำหลังย้ายที่อยู่' },
  },
  {
    ...{ at: 12, type: 'AT_RISK', status: 'FOLLOW_UP', urgency: 'NORMAL', daysAgo: 100 },
    problem: 'อยู่บ้านตามลำพังช่วงกลางคืน',
    ...{ cause: 'FAMILY', scale: 4, service: 'HOME_VISIT', step: 'ให้ อสม. ช่วยดูแล', visited: true },
    ...{ met: 'ป้าข้างบ้านรับช่วยดูแลช่วงเย็น', study: 'ANALYSED' },
  },
];
