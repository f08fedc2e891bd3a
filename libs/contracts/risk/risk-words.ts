import { lookupOf, type VocabularyEntry } from '../vocabularies/entry.js';

/** A number of the likelihood or impact scale, with its word and the rule behind it. */
export interface RiskScaleEntry {
  readonly value: RiskRating;
  readonly th: string;
  readonly en: string;
  readonly ruleTh: string;
  readonly ruleEn: string;
}

export const RISK_RATINGS = [1, 2, 3, 4, 5] as const;
export type RiskRating = (typeof RISK_RATINGS)[number];

/** โอกาสเกิด. Proposal: no official school risk form was found (domain.md 3). */
export const RISK_LIKELIHOODS = [
  { value: 1, th: 'น้อยมาก', en: 'Rare', ruleTh: 'ไม่เกิดใน 5 ปี', ruleEn: 'not in 5 years' },
  { value: 2, th: 'น้อย', en: 'Unlikely', ruleTh: 'ครั้งหนึ่งใน 2–5 ปี', ruleEn: 'once in 2-5 years' },
  { value: 3, th: 'ปานกลาง', en: 'Possible', ruleTh: 'ราวปีละครั้ง', ruleEn: 'about once a year' },
  { value: 4, th: 'สูง', en: 'Likely', ruleTh: 'ราวภาคเรียนละครั้ง', ruleEn: 'about once a term' },
  { value: 5, th: 'สูงมาก', en: 'Almost certain', ruleTh: 'ทุกเดือนหรือบ่อยกว่า', ruleEn: 'monthly or more' },
] as const satisfies readonly RiskScaleEntry[];

/** ผลกระทบ. Proposal. */
export const RISK_IMPACTS = [
  {
    value: 1,
    th: 'น้อยมาก',
    en: 'Negligible',
    ruleTh: 'ไม่บาดเจ็บ ไม่กระทบการเรียน',
    ruleEn: 'no injury, no disruption',
  },
  {
    value: 2,
    th: 'น้อย',
    en: 'Minor',
    ruleTh: 'ปฐมพยาบาล การเรียนสะดุด',
    ruleEn: 'first aid, lesson disrupted',
  },
  {
    value: 3,
    th: 'ปานกลาง',
    en: 'Moderate',
    ruleTh: 'พบแพทย์ หยุดเรียน กระทบบางส่วนของโรงเรียน',
    ruleEn: 'doctor, days off, part of school affected',
  },
  {
    value: 4,
    th: 'สูง',
    en: 'Major',
    ruleTh: 'นอนโรงพยาบาล หลายคน มีคดี หรือปิดเรียนหนึ่งวัน',
    ruleEn: 'hospital stay, several pupils, legal proceedings, school closed for a day',
  },
  {
    value: 5,
    th: 'สูงมาก',
    en: 'Severe',
    ruleTh: 'เสียชีวิต ทุพพลภาพ ล่วงละเมิดทางเพศ หรือปิดเรียนนาน',
    ruleEn: 'death, permanent disability, sexual abuse, school closed for long',
  },
] as const satisfies readonly RiskScaleEntry[];

/** Levels from mild to grave. Proposal; how often each wants looking at is one too. */
export const RISK_LEVELS = [
  { code: 'LOW', th: 'ต่ำ', en: 'Low', basis: 'proposal' },
  { code: 'MEDIUM', th: 'ปานกลาง', en: 'Medium', basis: 'proposal' },
  { code: 'HIGH', th: 'สูง', en: 'High', basis: 'proposal' },
  { code: 'VERY_HIGH', th: 'สูงมาก', en: 'Very high', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type RiskLevelCode = (typeof RISK_LEVELS)[number]['code'];
export const { has: isRiskLevelCode, get: riskLevelByCode } = lookupOf<
  RiskLevelCode,
  VocabularyEntry & { readonly code: RiskLevelCode }
>(RISK_LEVELS);

/** What to do about a risk. Proposal. */
export const RISK_RESPONSES = [
  { code: 'AVOID', th: 'หลีกเลี่ยง', en: 'Avoid', basis: 'proposal' },
  { code: 'REDUCE', th: 'ลด/ควบคุม', en: 'Reduce', basis: 'proposal' },
  { code: 'SHARE', th: 'ถ่ายโอน/ร่วมกับหน่วยงานอื่น', en: 'Share', basis: 'proposal' },
  { code: 'ACCEPT', th: 'ยอมรับ', en: 'Accept', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type RiskResponseCode = (typeof RISK_RESPONSES)[number]['code'];
export const { has: isRiskResponseCode, get: riskResponseByCode } = lookupOf<
  RiskResponseCode,
  VocabularyEntry & { readonly code: RiskResponseCode }
>(RISK_RESPONSES);

/** Where to look for risks: the walk round a school (domain.md 3). Proposal. */
export const RISK_AREAS = [
  { code: 'BUILDING', th: 'อาคารสถานที่', en: 'Buildings and grounds', basis: 'proposal' },
  { code: 'ENVIRONMENT', th: 'สภาพแวดล้อม', en: 'Environment', basis: 'proposal' },
  {
    code: 'EQUIPMENT',
    th: 'เครื่องมือ อุปกรณ์ เครื่องเล่น',
    en: 'Tools, equipment, playground',
    basis: 'proposal',
  },
  {
    code: 'TRAVEL',
    th: 'การเดินทางไป-กลับ รถรับส่ง',
    en: 'Travel to and from school',
    basis: 'proposal',
  },
  { code: 'TRIP', th: 'การพานักเรียนไปนอกสถานศึกษา', en: 'School trips', basis: 'proposal' },
  {
    code: 'ACTIVITY',
    th: 'กิจกรรมการเรียนการสอน กีฬา',
    en: 'Lessons, sports, activities',
    basis: 'proposal',
  },
  { code: 'FOOD_WATER', th: 'อาหาร น้ำดื่ม สุขาภิบาล', en: 'Food, water, sanitation', basis: 'proposal' },
  { code: 'HEALTH', th: 'สุขภาพอนามัย', en: 'Health', basis: 'proposal' },
  { code: 'MENTAL', th: 'สุขภาพจิต', en: 'Mental health', basis: 'proposal' },
  { code: 'SUBSTANCE', th: 'สารเสพติด อบายมุข', en: 'Drugs and vice', basis: 'proposal' },
  { code: 'VIOLENCE', th: 'ความรุนแรง การล่วงละเมิด', en: 'Violence and abuse', basis: 'proposal' },
  { code: 'CYBER', th: 'สื่อและอินเทอร์เน็ต', en: 'Media and internet', basis: 'proposal' },
  { code: 'DISASTER', th: 'ภัยพิบัติ', en: 'Disasters', basis: 'proposal' },
  {
    code: 'COMMUNITY',
    th: 'สังคมรอบสถานศึกษา',
    en: 'Community round the school',
    basis: 'proposal',
  },
] as const satisfies readonly VocabularyEntry[];
export type RiskAreaCode = (typeof RISK_AREAS)[number]['code'];
export const { has: isRiskAreaCode, get: riskAreaByCode } = lookupOf<
  RiskAreaCode,
  VocabularyEntry & { readonly code: RiskAreaCode }
>(RISK_AREAS);

/** States of an assessment. Proposal (domain.md 3). */
export const RISK_STATUS_LABELS = [
  { code: 'DRAFT', th: 'กำลังจัดทำ', en: 'Being drawn up', basis: 'proposal' },
  { code: 'SUBMITTED', th: 'เสนอเขตแล้ว', en: 'Submitted to the district', basis: 'proposal' },
  { code: 'RETURNED', th: 'ส่งกลับให้แก้ไข (ระบุเหตุ)', en: 'Returned with reason', basis: 'proposal' },
  { code: 'APPROVED', th: 'เขตเห็นชอบแล้ว', en: 'Approved by the district', basis: 'proposal' },
  {
    code: 'SUPERSEDED',
    th: 'มีฉบับใหม่แทนแล้ว',
    en: 'Replaced by a newer version',
    basis: 'proposal',
  },
] as const satisfies readonly VocabularyEntry[];
export type RiskStatus = (typeof RISK_STATUS_LABELS)[number]['code'];
export const { has: isRiskStatus, get: riskStatusByCode } = lookupOf<
  RiskStatus,
  VocabularyEntry & { readonly code: RiskStatus }
>(RISK_STATUS_LABELS);
