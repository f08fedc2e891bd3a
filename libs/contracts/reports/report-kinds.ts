import type { Permission } from '../access/permissions.js';
import { codesOf, lookupOf, type VocabularyEntry } from '../vocabularies/entry.js';

export const REPORT_FORMATS = ['pdf', 'docx', 'xlsx'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** What a report is about: one record, a school in an academic year, a year of the district, or the district as it stands. */
export type ReportAbout =
  | 'case-study'
  | 'referral'
  | 'incident'
  | 'plan'
  | 'school-year'
  | 'year'
  | 'district';

/** Whether a report is about one record, which is opened first. */
export const isReportOfRecord = (about: ReportAbout): boolean => about !== 'year' && about !== 'district';

/** Which years a report can be about; none for one about something else. A school's steps have academic years alone. */
export function calendarsOfReport(about: ReportAbout): readonly ('academic' | 'fiscal')[] {
  if (about === 'year') return ['academic', 'fiscal'];
  return about === 'school-year' ? ['academic'] : [];
}

interface ReportKindEntry extends VocabularyEntry {
  /** What its maker must hold over the record that it is about; the very permission of the page that shows the same. */
  readonly permission: Permission;
  readonly about: ReportAbout;
  readonly formats: readonly ReportFormat[];
  /** Holds personal data: asks for a fresh proof, and its file opens with a password alone. Never a .docx. */
  readonly personal: boolean;
}

/** Every report, and who may make it. What is not named here is not made. */
export const REPORT_KINDS = [
  {
    code: 'CASE_STUDY',
    th: 'แบบรายงานการศึกษารายกรณี',
    en: 'Case-study report',
    basis: 'community',
    permission: 'case-study.read',
    about: 'case-study',
    formats: ['pdf'],
    personal: true,
  },
  {
    code: 'REFERRAL_MEMO',
    th: 'บันทึกข้อความส่งต่อนักเรียน',
    en: 'Memo of a referral',
    basis: 'proposal',
    permission: 'referral.read',
    about: 'referral',
    formats: ['pdf'],
    personal: true,
  },
  {
    code: 'REFERRAL_LETTER',
    th: 'หนังสือส่งต่อถึงหน่วยงาน (ไม่มีชื่อนักเรียน)',
    en: 'Letter of a referral to an agency (no name)',
    basis: 'proposal',
    permission: 'referral.read',
    about: 'referral',
    formats: ['pdf', 'docx'],
    personal: false,
  },
  {
    code: 'MSC_SHEET',
    th: 'แบบกรอก MOE Safety Center',
    en: 'Sheet for the MOE Safety Center',
    basis: 'proposal',
    permission: 'incident.read',
    about: 'incident',
    formats: ['pdf'],
    personal: true,
  },
  {
    code: 'EMERGENCY_PLAN',
    th: 'แผนเผชิญเหตุสำหรับติดประกาศ',
    en: 'Emergency plan for the wall',
    basis: 'proposal',
    permission: 'plan.read',
    about: 'plan',
    formats: ['pdf'],
    personal: false,
  },
  {
    code: 'SCHOOL_STEPS',
    th: 'รายงาน 6 ขั้นตอนของโรงเรียน',
    en: 'The six steps of a school',
    basis: 'proposal',
    permission: 'step-board.read',
    about: 'school-year',
    formats: ['pdf'],
    personal: false,
  },
  {
    code: 'WEEKLY_DIGEST',
    th: 'สรุปประจำสัปดาห์สำหรับการประชุมวันพฤหัสบดี',
    en: 'Weekly digest for the Thursday meeting',
    basis: 'proposal',
    permission: 'statistics.export',
    about: 'district',
    formats: ['pdf'],
    personal: false,
  },
  {
    code: 'YEAR_STATISTICS',
    th: 'สถิติความปลอดภัยประจำปี',
    en: 'Safety statistics of a year',
    basis: 'proposal',
    permission: 'statistics.export',
    about: 'year',
    formats: ['pdf', 'xlsx'],
    personal: false,
  },
  {
    code: 'YEARLY_SAFETY',
    th: 'รายงานความปลอดภัยประจำปีตามกระบวนการ 6 ขั้นตอน',
    en: 'Yearly safety report in the order of the six steps',
    basis: 'proposal',
    permission: 'statistics.export',
    about: 'year',
    formats: ['pdf'],
    personal: false,
  },
] as const satisfies readonly ReportKindEntry[];

export type ReportKindCode = (typeof REPORT_KINDS)[number]['code'];
export type ReportKind = ReportKindEntry & { readonly code: ReportKindCode };
export const { has: isReportKindCode, get: reportKindByCode } = lookupOf<ReportKindCode, ReportKind>(
  REPORT_KINDS,
);
export const REPORT_KIND_CODES = codesOf<ReportKindCode>(REPORT_KINDS);

/** What a report is made for: asked before each, kept in the audit chain. `leaves`: the file goes out of the office. */
export const REPORT_PURPOSES = [
  { code: 'MEETING', th: 'ใช้ในการประชุม', en: 'For a meeting', basis: 'proposal', leaves: false },
  {
    code: 'CONFERENCE',
    th: 'ประชุมปรึกษารายกรณี',
    en: 'For a case conference',
    basis: 'proposal',
    leaves: false,
  },
  {
    code: 'REFER',
    th: 'ส่งต่อหรือประสานหน่วยงาน',
    en: 'To refer or to work with an agency',
    basis: 'proposal',
    leaves: true,
  },
  { code: 'SUPERIOR', th: 'เสนอผู้บังคับบัญชา', en: 'For a superior', basis: 'proposal', leaves: true },
  {
    code: 'MSC',
    th: 'บันทึกลงระบบ MOE Safety Center',
    en: 'To type into the MOE Safety Center',
    basis: 'proposal',
    leaves: true,
  },
  {
    code: 'DISPLAY',
    th: 'ติดประกาศหรือเก็บไว้ใช้ยามฉุกเฉิน',
    en: 'To put up, or for an emergency',
    basis: 'proposal',
    leaves: true,
  },
  { code: 'FILE', th: 'เก็บเข้าแฟ้ม', en: 'For the file', basis: 'proposal', leaves: false },
  { code: 'OTHER', th: 'อื่น ๆ (ระบุ)', en: 'Other (say what)', basis: 'proposal', leaves: true },
] as const satisfies readonly (VocabularyEntry & { readonly leaves: boolean })[];
export type ReportPurposeCode = (typeof REPORT_PURPOSES)[number]['code'];
/** Whether a file made for this goes out of the office, where a small count may point at a child. */
export const leavesOffice = (purpose: ReportPurposeCode): boolean =>
  REPORT_PURPOSES.some(({ code, leaves }) => code === purpose && leaves);

export const REPORT_PURPOSE_CODES = codesOf<ReportPurposeCode>(REPORT_PURPOSES);
