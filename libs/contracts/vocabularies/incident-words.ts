import { lookupOf, type VocabularyEntry } from './entry.js';

/** An event, or a warning before one. Proposal; MSC accepts both. */
export const INCIDENT_KINDS = [
  { code: 'EVENT', th: 'เกิดเหตุแล้ว', en: 'Event that has happened', basis: 'proposal' },
  {
    code: 'WARNING',
    th: 'แจ้งเตือนล่วงหน้า/เกือบเกิดเหตุ',
    en: 'Advance warning or near miss (MSC also accepts these, S3)',
    basis: 'proposal',
  },
] as const satisfies readonly VocabularyEntry[];
export type IncidentKindCode = (typeof INCIDENT_KINDS)[number]['code'];
export const { has: isIncidentKindCode, get: incidentKindByCode } = lookupOf<
  IncidentKindCode,
  VocabularyEntry & { readonly code: IncidentKindCode }
>(INCIDENT_KINDS);

/** Labels only; what may follow what is the state table's business. Proposal. */
export const INCIDENT_STATUS_LABELS = [
  { code: 'DRAFT', th: 'ฉบับร่าง', en: 'Draft', basis: 'proposal' },
  { code: 'SUBMITTED', th: 'แจ้งเหตุแล้ว', en: 'Submitted', basis: 'proposal' },
  { code: 'ACKNOWLEDGED', th: 'รับเรื่องแล้ว', en: 'Acknowledged', basis: 'proposal' },
  { code: 'IN_PROGRESS', th: 'กำลังดำเนินการ', en: 'In progress', basis: 'proposal' },
  { code: 'ESCALATED', th: 'ส่งต่อระดับเหนือ', en: 'Escalated to the superior centre', basis: 'proposal' },
  { code: 'RESOLVED', th: 'ดำเนินการเสร็จ รอปิดเรื่อง', en: 'Resolved, awaiting closure', basis: 'proposal' },
  { code: 'CLOSED', th: 'ปิดเรื่อง', en: 'Closed', basis: 'proposal' },
  { code: 'REOPENED', th: 'เปิดเรื่องใหม่', en: 'Reopened', basis: 'proposal' },
  { code: 'REJECTED', th: 'ไม่รับเรื่อง (ระบุเหตุ)', en: 'Rejected with reason', basis: 'proposal' },
  { code: 'MERGED', th: 'รวมกับเรื่องอื่น', en: 'Merged into another record', basis: 'proposal' },
  { code: 'WITHDRAWN', th: 'ถอนเรื่อง (ระบุเหตุ)', en: 'Withdrawn with reason', basis: 'proposal' },
  { code: 'DISCARDED', th: 'ทิ้งฉบับร่าง', en: 'Draft discarded', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type IncidentStatusCode = (typeof INCIDENT_STATUS_LABELS)[number]['code'];
export const { has: isIncidentStatusCode, get: incidentStatusByCode } = lookupOf<
  IncidentStatusCode,
  VocabularyEntry & { readonly code: IncidentStatusCode }
>(INCIDENT_STATUS_LABELS);

/** Injury of one person, mildest first. Proposal. */
export const HARM_LEVELS = [
  { code: 'NONE', th: 'ไม่บาดเจ็บ/ไม่เสียหาย', en: 'No harm', basis: 'proposal' },
  { code: 'MINOR', th: 'ปฐมพยาบาล', en: 'First aid only', basis: 'proposal' },
  { code: 'MODERATE', th: 'พบแพทย์/ขาดเรียน', en: 'Needs a doctor or days off school', basis: 'proposal' },
  {
    code: 'SERIOUS',
    th: 'นอนโรงพยาบาล/กระทบจิตใจรุนแรง',
    en: 'Hospital stay or serious psychological harm',
    basis: 'proposal',
  },
  { code: 'PERMANENT', th: 'ทุพพลภาพ', en: 'Permanent disability', basis: 'proposal' },
  { code: 'DEATH', th: 'เสียชีวิต', en: 'Death', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type HarmLevelCode = (typeof HARM_LEVELS)[number]['code'];
export const { has: isHarmLevelCode, get: harmLevelByCode } = lookupOf<
  HarmLevelCode,
  VocabularyEntry & { readonly code: HarmLevelCode }
>(HARM_LEVELS);

/** Kinds of place. Proposal. */
export const LOCATION_TYPES = [
  { code: 'CLASSROOM', th: 'ห้องเรียน', en: 'Classroom', basis: 'proposal' },
  { code: 'TOILET', th: 'ห้องน้ำ', en: 'Toilet', basis: 'proposal' },
  { code: 'PLAYGROUND', th: 'สนาม/สนามเด็กเล่น', en: 'Field or playground', basis: 'proposal' },
  { code: 'CANTEEN', th: 'โรงอาหาร', en: 'Canteen', basis: 'proposal' },
  { code: 'WATER', th: 'สระน้ำ/แหล่งน้ำ', en: 'Pond or water', basis: 'proposal' },
  { code: 'GATE_ROAD', th: 'หน้าโรงเรียน/ถนน', en: 'Gate or road', basis: 'proposal' },
  { code: 'WORKSHOP', th: 'ห้องปฏิบัติการ/โรงฝึกงาน', en: 'Laboratory or workshop', basis: 'proposal' },
  { code: 'DORM', th: 'หอพัก/บ้านพัก', en: 'Dormitory or staff house', basis: 'proposal' },
  { code: 'VEHICLE', th: 'รถรับส่ง', en: 'School transport', basis: 'proposal' },
  { code: 'TRIP', th: 'ทัศนศึกษา/กิจกรรมนอกสถานที่', en: 'Trip', basis: 'proposal' },
  { code: 'HOME', th: 'บ้าน', en: 'Home', basis: 'proposal' },
  { code: 'ONLINE', th: 'ออนไลน์', en: 'Online', basis: 'proposal' },
  { code: 'OTHER', th: 'อื่น ๆ', en: 'Other', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type LocationTypeCode = (typeof LOCATION_TYPES)[number]['code'];
export const { has: isLocationTypeCode, get: locationTypeByCode } = lookupOf<
  LocationTypeCode,
  VocabularyEntry & { readonly code: LocationTypeCode }
>(LOCATION_TYPES);

/** How the report came in; the MSC channels are official. */
export const REPORT_CHANNELS = [
  { code: 'MSC_WEB', th: 'เว็บไซต์ MOE Safety Center', en: 'MSC web', basis: 'official' },
  { code: 'MSC_LINE', th: 'LINE @MOESafetyCenter', en: 'MSC LINE', basis: 'official' },
  { code: 'MSC_APP', th: 'แอปพลิเคชัน MOE Safety Center', en: 'MSC app', basis: 'official' },
  { code: 'MSC_CALL', th: 'Call Center 0-2126-6565', en: 'MSC call centre', basis: 'official' },
  { code: 'SYSTEM', th: 'บันทึกในระบบโดยตรง', en: 'Logged in this system', basis: 'proposal' },
  { code: 'PHONE', th: 'โทรศัพท์', en: 'Phone to school or district', basis: 'proposal' },
  { code: 'WALK_IN', th: 'แจ้งด้วยตนเอง', en: 'In person', basis: 'proposal' },
  { code: 'PAPER', th: 'เอกสาร/หนังสือราชการ', en: 'Paper or official letter', basis: 'proposal' },
  { code: 'LINE_GROUP', th: 'กลุ่ม LINE', en: 'LINE group message, copied in', basis: 'proposal' },
  {
    code: 'SCREENING',
    th: 'พบจากการคัดกรอง/เยี่ยมบ้าน',
    en: 'Found at screening or home visit',
    basis: 'proposal',
  },
] as const satisfies readonly VocabularyEntry[];
export type ReportChannelCode = (typeof REPORT_CHANNELS)[number]['code'];
export const { has: isReportChannelCode, get: reportChannelByCode } = lookupOf<
  ReportChannelCode,
  VocabularyEntry & { readonly code: ReportChannelCode }
>(REPORT_CHANNELS);

/** Before, during, after. Official. */
export const INCIDENT_PHASES = [
  { code: 'BEFORE', th: 'ก่อนเกิดเหตุ (การป้องกัน)', en: 'Before: prevention', basis: 'official' },
  { code: 'DURING', th: 'ระหว่างเกิดเหตุ (การเผชิญเหตุ)', en: 'During: response', basis: 'official' },
  { code: 'AFTER', th: 'หลังเกิดเหตุ (การช่วยเหลือและเยียวยา)', en: 'After: help and remedy', basis: 'official' },
] as const satisfies readonly VocabularyEntry[];
export type IncidentPhaseCode = (typeof INCIDENT_PHASES)[number]['code'];
export const { has: isIncidentPhaseCode, get: incidentPhaseByCode } = lookupOf<
  IncidentPhaseCode,
  VocabularyEntry & { readonly code: IncidentPhaseCode }
>(INCIDENT_PHASES);

/** The 3 ป. Official. */
export const MEASURES_3P = [
  { code: 'PREVENT', th: 'ป้องกัน', en: 'Prevent', basis: 'official' },
  { code: 'CULTIVATE', th: 'ปลูกฝัง', en: 'Cultivate', basis: 'official' },
  { code: 'SUPPRESS', th: 'ปราบปราม', en: 'Suppress', basis: 'official' },
] as const satisfies readonly VocabularyEntry[];
export type Measure3pCode = (typeof MEASURES_3P)[number]['code'];
export const { has: isMeasure3pCode, get: measure3pByCode } = lookupOf<
  Measure3pCode,
  VocabularyEntry & { readonly code: Measure3pCode }
>(MEASURES_3P);
