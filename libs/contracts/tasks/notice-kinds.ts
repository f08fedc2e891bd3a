import { lookupOf, type VocabularyEntry } from '../vocabularies/entry.js';

/**
 * What a notice says, in one line that never holds a name (product.md 8). `handledBySight`: nothing is left to do
 * after reading, so that opening it is handling it.
 */
export interface NoticeKindEntry extends VocabularyEntry {
  readonly handledBySight: boolean;
}

const tell = <Code extends string>(code: Code, th: string, en: string, handledBySight = true) =>
  ({ code, th, en, basis: 'proposal', handledBySight }) as const;
const ask = <Code extends string>(code: Code, th: string, en: string) => tell(code, th, en, false);

export const NOTICE_KINDS = [
  ask('task-reminder', 'ใกล้ครบกำหนด', 'Due soon'),
  ask('task-overdue', 'เกินกำหนด', 'Overdue'),
  ask('task-overdue-head', 'งานในความดูแลเกินกำหนด', 'Overdue in your charge'),
  ask('task-overdue-district', 'เกินกำหนด ถึงระดับเขต', 'Overdue, told to the district'),
  ask('task-assigned', 'มีงานใหม่ถึงท่าน', 'A new task for you'),
  ask('incident-submitted', 'มีเหตุแจ้งใหม่', 'New incident report'),
  tell('incident-acknowledged', 'ศูนย์ฯ รับเรื่องแล้ว', 'The safety centre has your report'),
  ask('incident-assigned', 'มอบหมายเหตุให้ท่าน', 'Incident assigned to you'),
  ask('incident-escalated', 'ส่งต่อเหตุไประดับเหนือ', 'Incident escalated'),
  ask('incident-resolved', 'ดำเนินการเสร็จ รอปิดเรื่อง', 'Incident resolved, to be closed'),
  tell('incident-closed', 'ปิดเรื่องแล้ว', 'Incident closed'),
  ask('incident-reopened', 'เปิดเรื่องใหม่', 'Incident reopened'),
  tell('incident-rejected', 'ไม่รับเรื่อง', 'Report not taken up'),
  tell('case-opened', 'เปิดรายกรณีใหม่', 'Case opened'),
  ask('case-assigned', 'มอบหมายรายกรณีให้ท่าน', 'Case assigned to you'),
  ask('case-handed-over', 'รับช่วงดูแลรายกรณี', 'Case handed over to you'),
  ask('case-without-holder', 'รายกรณีไม่มีผู้ดูแล ต้องมอบหมายใหม่', 'Case without a holder, to be handed over'),
  tell('case-closed', 'ปิดรายกรณีแล้ว', 'Case closed'),
  ask('case-reopened', 'เปิดรายกรณีใหม่อีกครั้ง', 'Case reopened'),
  ask('case-report-submitted', 'มีรายงานรายกรณีส่งถึงเขต', 'Case-study report submitted'),
  tell('case-report-analysed', 'เขตวิเคราะห์รายงานแล้ว', 'Case-study report analysed'),
  ask('dropout-found', 'พบนักเรียนที่อาจหลุดจากระบบ', 'Possible dropout found'),
  ask('dropout-assigned', 'มอบหมายการติดตามให้ท่าน', 'Tracing assigned to you'),
  tell('dropout-closed', 'สิ้นสุดการติดตาม', 'Tracing ended'),
  ask('referral-submitted', 'มีคำขอส่งต่อใหม่', 'New referral request'),
  ask('referral-returned', 'คำขอส่งต่อถูกส่งกลับ', 'Referral returned with a question'),
  ask('referral-declined-by-district', 'เขตไม่รับคำขอส่งต่อ', 'Referral request not taken up'),
  ask('referral-assigned', 'มีการส่งต่อถึงหน่วยงานของท่าน', 'Referral assigned to your agency'),
  tell('referral-accepted', 'หน่วยงานรับการส่งต่อแล้ว', 'Agency accepted the referral'),
  ask('referral-declined', 'หน่วยงานไม่รับการส่งต่อ', 'Agency declined the referral'),
  ask('referral-question', 'มีข้อซักถามเรื่องการส่งต่อ', 'Question about a referral'),
  ask('referral-replied', 'มีคำตอบเรื่องการส่งต่อ', 'Reply about a referral'),
  tell('referral-service', 'หน่วยงานบันทึกการช่วยเหลือ', 'Agency recorded a service'),
  ask('referral-feedback', 'มีผลการช่วยเหลือส่งกลับ', 'Agency reported the result'),
  tell('referral-completed', 'การส่งต่อเสร็จสิ้น', 'Referral completed'),
  tell('referral-recalled', 'เรียกคืนการส่งต่อ', 'Referral recalled'),
  tell('referral-cancelled', 'ยกเลิกการส่งต่อ', 'Referral cancelled'),
  tell('referral-handled-internally', 'เขตดำเนินการเอง', 'Handled by the district itself'),
  tell('referral-consent-withdrawn', 'ถอนความยินยอมแล้ว', 'Consent withdrawn'),
  tell('referral-access-ended', 'สิ้นสุดการเข้าถึงข้อมูลส่งต่อ', 'Access to a referral has ended'),
  ask('mou-expiring', 'บันทึกข้อตกลงใกล้หมดอายุ', 'MOU about to expire'),
  ask('mou-ended', 'บันทึกข้อตกลงสิ้นสุด', 'MOU ended'),
  ask('break-glass-opened', 'มีการเปิดดูกรณีฉุกเฉิน', 'Break-glass access opened'),
  ask('break-glass-review', 'มีการเปิดดูฉุกเฉินรอทบทวน', 'Break-glass access to review'),
  tell('visit-planned', 'มีกำหนดการนิเทศโรงเรียน', 'A monitoring visit is planned'),
  tell('visit-rescheduled', 'เลื่อนวันนิเทศ', 'A monitoring visit is rescheduled'),
  tell('visit-cancelled', 'ยกเลิกการนิเทศ', 'A monitoring visit is cancelled'),
  ask('visit-done', 'มีผลการนิเทศให้อ่าน', 'The result of a visit is there to read'),
  tell('visit-addendum', 'มีบันทึกเพิ่มเติมของผลการนิเทศ', 'An addendum to a visit'),
  tell('visit-read', 'โรงเรียนยืนยันว่าอ่านผลการนิเทศแล้ว', 'The school has read the result'),
  tell('finding-closed', 'ข้อค้นพบแก้ไขแล้ว', 'A finding is closed'),
  tell('weekly-digest', 'สรุปสำหรับประชุมวันพฤหัสบดี', 'Summary for Thursday’s meeting'),
] as const satisfies readonly NoticeKindEntry[];

export type NoticeKind = (typeof NOTICE_KINDS)[number]['code'];
export const { has: isNoticeKind, get: noticeKindByCode } = lookupOf<
  NoticeKind,
  NoticeKindEntry & { readonly code: NoticeKind }
>(NOTICE_KINDS);

export const NOTICE_CHANNELS = ['email', 'line'] as const;
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

/** A notice on its way over one channel; `dropped`: there was nothing left to tell. */
export const DELIVERY_STATES = ['queued', 'sending', 'sent', 'failed', 'dropped'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];
