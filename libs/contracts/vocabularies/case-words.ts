import { lookupOf, type VocabularyEntry } from './entry.js';

/** Kinds of cases. A proposal: more can follow. */
export const CASE_TYPES = [
  { code: 'AT_RISK', th: 'กลุ่มเสี่ยง', en: 'At risk', basis: 'proposal' },
  { code: 'DROPOUT', th: 'ออกกลางคัน', en: 'Dropout', basis: 'proposal' },
  { code: 'DROPOUT_RISK', th: 'เสี่ยงออกกลางคัน', en: 'At risk of dropping out', basis: 'proposal' },
  { code: 'ABUSE', th: 'ถูกล่วงละเมิด/ถูกทำร้าย', en: 'Abuse', basis: 'proposal' },
  { code: 'DRUGS', th: 'ยาเสพติด', en: 'Drugs', basis: 'proposal' },
  { code: 'MENTAL', th: 'สุขภาพจิต', en: 'Mental health', basis: 'proposal' },
  { code: 'THREAT', th: 'ประสบภัยคุกคาม', en: 'Victim of a threat', basis: 'proposal' },
  { code: 'OTHER', th: 'อื่น ๆ', en: 'Other', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type CaseTypeCode = (typeof CASE_TYPES)[number]['code'];
export const { has: isCaseTypeCode, get: caseTypeByCode } = lookupOf<
  CaseTypeCode,
  VocabularyEntry & { readonly code: CaseTypeCode }
>(CASE_TYPES);

/** Labels only; what may follow what is the state table's business. Proposal. */
export const CASE_STATUS_LABELS = [
  { code: 'DRAFT', th: 'ฉบับร่าง', en: 'Draft', basis: 'proposal' },
  { code: 'OPEN', th: 'เปิดเคส กำลังดูแลในโรงเรียน', en: 'Open, cared for at school', basis: 'proposal' },
  { code: 'CONFERENCE', th: 'ประชุมรายกรณี', en: 'Case conference', basis: 'proposal' },
  { code: 'REFERRED', th: 'ส่งต่อแล้ว', en: 'Referred', basis: 'proposal' },
  { code: 'FOLLOW_UP', th: 'ติดตามผล', en: 'Follow-up', basis: 'proposal' },
  { code: 'CLOSED', th: 'ปิดเคส', en: 'Closed', basis: 'proposal' },
  { code: 'REOPENED', th: 'เปิดเคสใหม่', en: 'Reopened', basis: 'proposal' },
  { code: 'DISCARDED', th: 'ทิ้งฉบับร่าง', en: 'Discarded', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type CaseStatusCode = (typeof CASE_STATUS_LABELS)[number]['code'];
export const { has: isCaseStatusCode, get: caseStatusByCode } = lookupOf<
  CaseStatusCode,
  VocabularyEntry & { readonly code: CaseStatusCode }
>(CASE_STATUS_LABELS);

/** Why a case ends. Proposal. */
export const CASE_CLOSE_REASONS = [
  { code: 'IMPROVED', th: 'ดีขึ้น พ้นความเสี่ยง', en: 'Improved', basis: 'proposal' },
  { code: 'RETURNED', th: 'กลับเข้าเรียน', en: 'Back in school', basis: 'proposal' },
  { code: 'TRANSFERRED_CARE', th: 'หน่วยงานอื่นรับดูแลต่อ', en: 'Care taken over by an agency', basis: 'proposal' },
  {
    code: 'MOVED_SCHOOL',
    th: 'ย้ายโรงเรียน (ส่งต่อข้อมูลแล้ว)',
    en: 'Moved school, file handed over',
    basis: 'proposal',
  },
  { code: 'GRADUATED', th: 'จบการศึกษา', en: 'Graduated', basis: 'proposal' },
  { code: 'OVER_AGE', th: 'พ้นเกณฑ์การศึกษาภาคบังคับ', en: 'Past compulsory age', basis: 'proposal' },
  { code: 'UNREACHABLE', th: 'ติดต่อไม่ได้หลังติดตามครบ', en: 'Unreachable after all attempts', basis: 'proposal' },
  { code: 'DECEASED', th: 'เสียชีวิต', en: 'Deceased', basis: 'proposal' },
  { code: 'DECLINED', th: 'ผู้ปกครอง/นักเรียนไม่ประสงค์รับความช่วยเหลือ', en: 'Help declined', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type CaseCloseReasonCode = (typeof CASE_CLOSE_REASONS)[number]['code'];
export const { has: isCaseCloseReasonCode, get: caseCloseReasonByCode } = lookupOf<
  CaseCloseReasonCode,
  VocabularyEntry & { readonly code: CaseCloseReasonCode }
>(CASE_CLOSE_REASONS);

/** Sections of the case-study report (แบบรายงานการศึกษารายกรณี), from teaching texts and samples. */
export const CASE_STUDY_SECTIONS = [
  { code: 'IDENTITY', th: 'ข้อมูลส่วนตัว', en: 'Identity', basis: 'community' },
  { code: 'PROBLEM', th: 'สภาพปัญหา/เหตุผลที่ศึกษา', en: 'Problem and reason for the study', basis: 'community' },
  { code: 'OBJECTIVE', th: 'วัตถุประสงค์', en: 'Objective', basis: 'community' },
  { code: 'HISTORY_FAMILY', th: 'ประวัติและครอบครัว', en: 'History and family', basis: 'community' },
  { code: 'HEALTH', th: 'สุขภาพ', en: 'Health', basis: 'community' },
  { code: 'STUDY', th: 'การเรียน', en: 'Study', basis: 'community' },
  { code: 'BEHAVIOUR', th: 'พฤติกรรม อารมณ์ สังคม', en: 'Behaviour, emotion, social life', basis: 'community' },
  {
    code: 'TOOLS',
    th: 'เครื่องมือ/วิธีรวบรวมข้อมูล',
    en: 'Tools used: observation, interview, home visit, sociometry, SDQ',
    basis: 'community',
  },
  { code: 'ANALYSIS', th: 'การวิเคราะห์สาเหตุ', en: 'Analysis of causes', basis: 'community' },
  { code: 'DIAGNOSIS', th: 'การวินิจฉัย', en: 'Assessment', basis: 'community' },
  { code: 'HELP', th: 'การช่วยเหลือ', en: 'Help given', basis: 'community' },
  { code: 'PROGNOSIS', th: 'การทำนายผล', en: 'Outlook', basis: 'community' },
  { code: 'FOLLOW_UP', th: 'การติดตามผล', en: 'Follow-up', basis: 'community' },
  { code: 'RESULT', th: 'ผลและข้อเสนอแนะ', en: 'Result and recommendation', basis: 'community' },
] as const satisfies readonly VocabularyEntry[];
export type CaseStudySectionCode = (typeof CASE_STUDY_SECTIONS)[number]['code'];
export const { has: isCaseStudySectionCode, get: caseStudySectionByCode } = lookupOf<
  CaseStudySectionCode,
  VocabularyEntry & { readonly code: CaseStudySectionCode }
>(CASE_STUDY_SECTIONS);

/** Causes that a case-study report names, for the district's counts. Our own. */
export const CASE_CAUSES = [
  { code: 'FAMILY', th: 'ครอบครัว', en: 'Family', basis: 'proposal' },
  { code: 'POVERTY', th: 'เศรษฐกิจ', en: 'Poverty', basis: 'proposal' },
  { code: 'LEARNING', th: 'การเรียนและพัฒนาการ', en: 'Learning and development', basis: 'proposal' },
  { code: 'HEALTH', th: 'สุขภาพกาย', en: 'Physical health', basis: 'proposal' },
  { code: 'MENTAL', th: 'สุขภาพจิตและอารมณ์', en: 'Mental health', basis: 'proposal' },
  { code: 'PEERS', th: 'เพื่อนและการกลั่นแกล้ง', en: 'Peers and bullying', basis: 'proposal' },
  { code: 'SUBSTANCE', th: 'สารเสพติด', en: 'Substances', basis: 'proposal' },
  { code: 'VIOLENCE', th: 'ความรุนแรงหรือล่วงละเมิด', en: 'Violence or abuse', basis: 'proposal' },
  { code: 'SCHOOL', th: 'โรงเรียนและการสอน', en: 'School and teaching', basis: 'proposal' },
  { code: 'MEDIA', th: 'เกมและสื่อออนไลน์', en: 'Games and online media', basis: 'proposal' },
  { code: 'COMMUNITY', th: 'ชุมชนและสิ่งแวดล้อม', en: 'Community', basis: 'proposal' },
  { code: 'OTHER', th: 'อื่น ๆ', en: 'Other', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type CaseCauseCode = (typeof CASE_CAUSES)[number]['code'];
export const { has: isCaseCauseCode, get: caseCauseByCode } = lookupOf<
  CaseCauseCode,
  VocabularyEntry & { readonly code: CaseCauseCode }
>(CASE_CAUSES);

/** What came of the help. Our own. */
export const CASE_RESULTS = [
  { code: 'SOLVED', th: 'แก้ไขได้', en: 'Solved', basis: 'proposal' },
  { code: 'BETTER', th: 'ดีขึ้น', en: 'Better', basis: 'proposal' },
  { code: 'SAME', th: 'คงเดิม', en: 'Unchanged', basis: 'proposal' },
  { code: 'WORSE', th: 'แย่ลง', en: 'Worse', basis: 'proposal' },
  { code: 'UNKNOWN', th: 'ยังประเมินไม่ได้', en: 'Cannot be judged yet', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type CaseResultCode = (typeof CASE_RESULTS)[number]['code'];
export const { has: isCaseResultCode, get: caseResultByCode } = lookupOf<
  CaseResultCode,
  VocabularyEntry & { readonly code: CaseResultCode }
>(CASE_RESULTS);
