import { lookupOf, type VocabularyEntry } from '../vocabularies/entry.js';

/** What is logged under steps 3 and 4. Proposal; the office's own words stand in domain.md 0. */
export const ACTIVITY_KINDS = [
  { code: 'DRILL', th: 'ซ้อมแผนเผชิญเหตุ', en: 'Drill', basis: 'proposal' },
  { code: 'TRAINING', th: 'อบรมให้ความรู้', en: 'Training', basis: 'proposal' },
  { code: 'CAMPAIGN', th: 'รณรงค์', en: 'Campaign', basis: 'proposal' },
  { code: 'GUIDANCE', th: 'กิจกรรมแนะแนว', en: 'Guidance activity', basis: 'proposal' },
  { code: 'JOINT_VISIT', th: 'ลงพื้นที่ร่วมกับภาคี', en: 'Joint visit', basis: 'proposal' },
  { code: 'JOINT_ACTIVITY', th: 'กิจกรรมร่วมกับภาคี', en: 'Joint activity', basis: 'proposal' },
  { code: 'PARTNER_MEETING', th: 'ประชุมร่วมกับภาคี', en: 'Meeting with partners', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type ActivityKind = (typeof ACTIVITY_KINDS)[number]['code'];
export const { has: isActivityKind, get: activityKindByCode } = lookupOf<
  ActivityKind,
  VocabularyEntry & { readonly code: ActivityKind }
>(ACTIVITY_KINDS);

/** Step 4: what is done with partners. */
export const NETWORK_KINDS = ['JOINT_VISIT', 'JOINT_ACTIVITY', 'PARTNER_MEETING'] as const;
/** Step 3: where students and staff are taught. */
export const TEACHING_KINDS = ['DRILL', 'TRAINING'] as const;
/** Where lead teachers are taught who teach their schools. */
export const CASCADE_KINDS = ['TRAINING', 'GUIDANCE'] as const;

export const isNetworkKind = (kind: ActivityKind): boolean => NETWORK_KINDS.some((one) => one === kind);
export const isCascadeKind = (kind: ActivityKind): boolean => CASCADE_KINDS.some((one) => one === kind);

/** Proposal. */
export const ACTIVITY_STATUS_LABELS = [
  { code: 'PLANNED', th: 'วางแผนไว้', en: 'Planned', basis: 'proposal' },
  { code: 'HELD', th: 'จัดแล้ว', en: 'Held', basis: 'proposal' },
  { code: 'WITHDRAWN', th: 'ถอนรายการแล้ว', en: 'Withdrawn', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type ActivityStatus = (typeof ACTIVITY_STATUS_LABELS)[number]['code'];

/** Proposal. */
export const DRILL_TYPES = [
  { code: 'TABLETOP', th: 'ซ้อมบนโต๊ะ', en: 'Table-top', basis: 'proposal' },
  { code: 'PARTIAL', th: 'ซ้อมบางส่วน', en: 'Partial', basis: 'proposal' },
  { code: 'FULL', th: 'ซ้อมเต็มรูปแบบ', en: 'Full', basis: 'proposal' },
  { code: 'WITH_AGENCY', th: 'ซ้อมร่วมกับหน่วยงาน', en: 'Joint with agency', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type DrillType = (typeof DRILL_TYPES)[number]['code'];

/** The three areas of guidance, which the office names (domain.md 0). */
export const GUIDANCE_AREAS = [
  { code: 'STUDY', th: 'การศึกษา', en: 'Study', basis: 'official' },
  { code: 'CAREER', th: 'อาชีพ', en: 'Career', basis: 'official' },
  { code: 'PERSONAL_SOCIAL', th: 'ส่วนตัวและสังคม', en: 'Personal and social', basis: 'official' },
] as const satisfies readonly VocabularyEntry[];
export type GuidanceArea = (typeof GUIDANCE_AREAS)[number]['code'];

/** Which students came: the whole school, or one of its parts, which share nobody. Proposal. */
export const STUDENT_GROUPS = [
  { code: 'WHOLE', th: 'ทั้งโรงเรียน', en: 'Whole school', basis: 'proposal' },
  { code: 'EARLY_YEARS', th: 'ปฐมวัย', en: 'Early years', basis: 'proposal' },
  { code: 'LOWER_PRIMARY', th: 'ประถมศึกษาตอนต้น (ป.1–3)', en: 'Lower primary (1-3)', basis: 'proposal' },
  { code: 'UPPER_PRIMARY', th: 'ประถมศึกษาตอนปลาย (ป.4–6)', en: 'Upper primary (4-6)', basis: 'proposal' },
  { code: 'LOWER_SECONDARY', th: 'มัธยมศึกษาตอนต้น', en: 'Lower secondary', basis: 'proposal' },
  { code: 'UPPER_SECONDARY', th: 'มัธยมศึกษาตอนปลาย', en: 'Upper secondary', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type StudentGroup = (typeof STUDENT_GROUPS)[number]['code'];

/** Who is counted, each as a whole number. */
export const HEAD_GROUPS = [
  { code: 'students', th: 'นักเรียน', en: 'Students', basis: 'proposal' },
  { code: 'teachers', th: 'ครู', en: 'Teachers', basis: 'proposal' },
  { code: 'staff', th: 'บุคลากรอื่น', en: 'Other staff', basis: 'proposal' },
  { code: 'guardians', th: 'ผู้ปกครอง', en: 'Guardians', basis: 'proposal' },
  { code: 'outsiders', th: 'บุคคลภายนอก', en: 'Outsiders', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type HeadGroup = (typeof HEAD_GROUPS)[number]['code'];
export type Heads = Record<HeadGroup, number>;
