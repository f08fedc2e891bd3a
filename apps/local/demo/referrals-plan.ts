import type {
  DataClassCode,
  ReferralPurposeCode,
  ReferralReasonCode,
  ReferralStatus,
  UrgencyCode,
} from '#contracts';

/** A made-up referral: how far it has come, and with whom. */
export interface ReferralPlan {
  status: ReferralStatus;
  urgency: UrgencyCode;
  reason: ReferralReasonCode;
  purpose: ReferralPurposeCode;
  problem: string;
  classes: readonly DataClassCode[];
  /** Kind of agency that has it, had it, or is thought of. */
  agencyType?: 'HOSPITAL' | 'POLICE' | 'PUBLIC_HEALTH' | 'MONASTIC';
  daysAgo: number;
}

const CARE = {
  purpose: 'HEALTH_CARE',
  classes: ['IDENTITY', 'CONTACT', 'NARRATIVE'],
  agencyType: 'HOSPITAL',
} as const;
const WELFARE = { purpose: 'WELFARE', classes: ['IDENTITY', 'NARRATIVE'], agencyType: 'MONASTIC' } as const;

/** A dozen, in every state of the life cycle. Nothing in it happened to anybody. */
export const REFERRAL_PLANS: readonly ReferralPlan[] = [
  {
    ...CARE,
    status: 'DRAFT',
    urgency: 'NORMAL',
    reason: 'NUTRITION',
    problem: 'น้ำหนักต่ำกว่าเกณฑ์ต่อเนื่องสองภาคเรียน',
    daysAgo: 1,
  },
  {
    ...CARE,
    status: 'SUBMITTED',
    urgency: 'URGENT',
    reason: 'MENTAL_HEALTH',
    problem: 'ซึมลง ไม่พูดกับเพื่อน ขาดเรียนบ่อย',
    daysAgo: 1,
  },
  {
    ...WELFARE,
    status: 'SUBMITTED',
    urgency: 'NORMAL',
    reason: 'POVERTY',
    problem: 'ผู้ปกครองตกงาน ไม่มีค่าเดินทางมาเรียน',
    daysAgo: 3,
  },
  {
    ...CARE,
    status: 'RETURNED',
    urgency: 'NORMAL',
    reason: 'DEVELOPMENT_LD',
    problem: 'อ่านไม่ออกแม้ซ่อมเสริมแล้ว',
    daysAgo: 6,
  },
  {
    ...CARE,
    status: 'TRIAGED',
    urgency: 'URGENT',
    reason: 'MEDICAL',
    problem: 'ชักในห้องเรียนสองครั้ง',
    daysAgo: 4,
  },
  {
    ...CARE,
    status: 'ASSIGNED',
    urgency: 'URGENT',
    reason: 'MENTAL_HEALTH',
    problem: 'ร้องไห้บ่อยหลังสูญเสียคนในครอบครัว',
    daysAgo: 5,
  },
  {
    ...WELFARE,
    status: 'ASSIGNED',
    urgency: 'NORMAL',
    reason: 'HOUSING',
    problem: 'บ้านเสียหายจากพายุ',
    daysAgo: 12,
  },
  {
    ...CARE,
    status: 'ACCEPTED',
    urgency: 'NORMAL',
    reason: 'MEDICAL',
    problem: 'สายตาผิดปกติ มองกระดานไม่เห็น',
    daysAgo: 9,
  },
  {
    ...CARE,
    status: 'IN_SERVICE',
    urgency: 'URGENT',
    reason: 'BULLYING',
    problem: 'ถูกเพื่อนล้อเลียนต่อเนื่องจนไม่อยากมาเรียน',
    daysAgo: 20,
  },
  {
    ...CARE,
    status: 'FEEDBACK_GIVEN',
    urgency: 'NORMAL',
    reason: 'NUTRITION',
    problem: 'ซีด อ่อนเพลีย',
    daysAgo: 35,
  },
  {
    ...WELFARE,
    status: 'COMPLETED',
    urgency: 'NORMAL',
    reason: 'POVERTY',
    problem: 'ขาดเครื่องแบบและอุปกรณ์การเรียน',
    daysAgo: 60,
  },
  {
    ...CARE,
    status: 'DECLINED',
    urgency: 'NORMAL',
    reason: 'DEVELOPMENT_LD',
    problem: 'สงสัยสมาธิสั้น',
    daysAgo: 15,
  },
  {
    ...CARE,
    status: 'RECALLED',
    urgency: 'NORMAL',
    reason: 'OTHER',
    problem: 'ผู้ปกครองพาไปรักษาเองแล้ว',
    daysAgo: 25,
  },
  {
    ...WELFARE,
    status: 'HANDLED_INTERNALLY',
    urgency: 'NORMAL',
    reason: 'DROPOUT',
    problem: 'ขาดเรียนเพราะช่วยงานที่บ้าน',
    daysAgo: 18,
  },
];
