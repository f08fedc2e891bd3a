import type { ErrorEntry } from './error-entry.js';

export const REFERRAL_ERRORS = {
  'referral.basis-missing': {
    status: 409,
    th: 'ต้องมีฐานทางกฎหมายที่ยังมีผลก่อนส่งหรือมอบหมาย',
    en: 'A lawful basis that still holds is needed first.',
  },
  'referral.incomplete': {
    status: 409,
    th: 'ต้องระบุวัตถุประสงค์ เหตุผล และปัญหาก่อนส่ง',
    en: 'Purpose, reason and problem are needed first.',
  },
  'referral.consent-not-asked': {
    status: 422,
    th: 'ผู้ปกครองเป็นผู้ถูกสงสัย จึงไม่ขอและไม่ใช้ความยินยอม',
    en: 'The guardian is suspected, so consent is neither asked nor used.',
  },
  'referral.mou-expired': {
    status: 409,
    th: 'หน่วยงานนี้ไม่มีบันทึกข้อตกลงที่มีผลอยู่',
    en: 'The agency has no MOU in force.',
  },
  'referral.mou-scope': {
    status: 409,
    th: 'ข้อมูลที่เลือกเกินกว่าที่บันทึกข้อตกลงให้ส่งได้',
    en: 'What was chosen is more than the MOU allows.',
  },
  'referral.class-not-allowed': {
    status: 409,
    th: 'ฐานทางกฎหมายหรือวัตถุประสงค์ไม่ครอบคลุมข้อมูลที่เลือก',
    en: 'Basis or purpose do not cover what was chosen.',
  },
  'referral.masked-value': {
    status: 422,
    th: 'ส่งค่าที่ถูกปิดบังกลับมาไม่ได้',
    en: 'A masked value cannot be sent back.',
  },
  'referral.names-child': {
    status: 422,
    th: 'ข้อความนี้หน่วยงานเห็นก่อนรับเรื่อง ห้ามระบุชื่อ โรงเรียน หรือหมายเลข',
    en: 'The agency reads this before it accepts. It must not hold a name, a school or a number.',
  },
  'referral.already-answered': {
    status: 409,
    th: 'คำถามนี้ตอบแล้ว',
    en: 'This question has been answered.',
  },
} as const satisfies Record<string, ErrorEntry>;
