import { lookupOf, type VocabularyEntry } from '../vocabularies/entry.js';

type Coded<Code extends string> = VocabularyEntry & { readonly code: Code };

/** Kinds of answers that an item of a tool asks for. Proposal, as all words of monitoring: no official tool was read. */
export const MONITORING_ITEM_KINDS = [
  { code: 'CHOICE', th: 'ใช่ / บางส่วน / ไม่ใช่', en: 'Yes / partly / no', basis: 'proposal' },
  { code: 'SCORE', th: 'คะแนน 1–5', en: 'Score 1–5', basis: 'proposal' },
  { code: 'COUNT', th: 'จำนวน', en: 'Count', basis: 'proposal' },
  { code: 'TEXT', th: 'ข้อความ', en: 'Text', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type MonitoringItemKind = (typeof MONITORING_ITEM_KINDS)[number]['code'];
export const { has: isMonitoringItemKind, get: monitoringItemKindByCode } = lookupOf<
  MonitoringItemKind,
  Coded<MonitoringItemKind>
>(MONITORING_ITEM_KINDS);

export const MONITORING_CHOICES = [
  { code: 'YES', th: 'ใช่', en: 'Yes', basis: 'proposal' },
  { code: 'PARTLY', th: 'บางส่วน', en: 'Partly', basis: 'proposal' },
  { code: 'NO', th: 'ไม่ใช่', en: 'No', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type MonitoringChoice = (typeof MONITORING_CHOICES)[number]['code'];
export const { has: isMonitoringChoice, get: monitoringChoiceByCode } = lookupOf<
  MonitoringChoice,
  Coded<MonitoringChoice>
>(MONITORING_CHOICES);

export const MONITORING_TOOL_STATUSES = [
  { code: 'DRAFT', th: 'ร่าง', en: 'Draft', basis: 'proposal' },
  { code: 'PUBLISHED', th: 'ประกาศใช้', en: 'Published', basis: 'proposal' },
  { code: 'RETIRED', th: 'เลิกใช้', en: 'Retired', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type MonitoringToolStatus = (typeof MONITORING_TOOL_STATUSES)[number]['code'];
export const { has: isMonitoringToolStatus, get: monitoringToolStatusByCode } = lookupOf<
  MonitoringToolStatus,
  Coded<MonitoringToolStatus>
>(MONITORING_TOOL_STATUSES);

export const MONITORING_VISIT_STATUSES = [
  { code: 'PLANNED', th: 'วางแผนแล้ว', en: 'Planned', basis: 'proposal' },
  { code: 'UNDER_WAY', th: 'กำลังนิเทศ', en: 'Under way', basis: 'proposal' },
  { code: 'DONE', th: 'นิเทศแล้ว', en: 'Done', basis: 'proposal' },
  { code: 'READ', th: 'โรงเรียนอ่านผลแล้ว', en: 'Read by the school', basis: 'proposal' },
  { code: 'CANCELLED', th: 'ยกเลิก (ระบุเหตุ)', en: 'Cancelled with reason', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type MonitoringVisitStatus = (typeof MONITORING_VISIT_STATUSES)[number]['code'];
export const { has: isMonitoringVisitStatus, get: monitoringVisitStatusByCode } = lookupOf<
  MonitoringVisitStatus,
  Coded<MonitoringVisitStatus>
>(MONITORING_VISIT_STATUSES);

/** Levels of a finding from mild to grave, and the days that the form proposes for mending it. */
export const MONITORING_FINDING_LEVELS = [
  { code: 'ADVICE', th: 'ข้อเสนอแนะ', en: 'Advice', basis: 'proposal', dueInDays: 60 },
  { code: 'IMPROVE', th: 'ต้องปรับปรุง', en: 'To be improved', basis: 'proposal', dueInDays: 30 },
  { code: 'URGENT', th: 'ต้องแก้ไขเร่งด่วน', en: 'To be mended at once', basis: 'proposal', dueInDays: 7 },
] as const satisfies readonly (VocabularyEntry & { readonly dueInDays: number })[];
export type MonitoringFindingLevel = (typeof MONITORING_FINDING_LEVELS)[number]['code'];
export const { has: isMonitoringFindingLevel, get: monitoringFindingLevelByCode } = lookupOf<
  MonitoringFindingLevel,
  Coded<MonitoringFindingLevel> & { readonly dueInDays: number }
>(MONITORING_FINDING_LEVELS);

export const MONITORING_FINDING_STATUSES = [
  { code: 'NOTED', th: 'บันทึกแล้ว รอจบการนิเทศ', en: 'Noted during the visit', basis: 'proposal' },
  { code: 'OPEN', th: 'รอโรงเรียนดำเนินการ', en: 'Waiting for the school', basis: 'proposal' },
  { code: 'ANSWERED', th: 'โรงเรียนตอบแล้ว รอตรวจ', en: 'Answered, to be reviewed', basis: 'proposal' },
  { code: 'RETURNED', th: 'ส่งกลับให้แก้ไขเพิ่ม', en: 'Returned', basis: 'proposal' },
  { code: 'CLOSED', th: 'แก้ไขแล้ว', en: 'Mended and closed', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type MonitoringFindingStatus = (typeof MONITORING_FINDING_STATUSES)[number]['code'];
export const { has: isMonitoringFindingStatus, get: monitoringFindingStatusByCode } = lookupOf<
  MonitoringFindingStatus,
  Coded<MonitoringFindingStatus>
>(MONITORING_FINDING_STATUSES);
