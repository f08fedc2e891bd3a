import type { ErrorEntry } from './error-entry.js';

export const CASE_ERRORS = {
  'case.already-open': {
    status: 409,
    th: 'นักเรียนคนนี้มีรายกรณีที่เปิดอยู่แล้ว',
    en: 'This student has an open case already.',
  },
  'case.outcome-missing': {
    status: 422,
    th: 'ต้องบันทึกผลหลังช่วยเหลือก่อนปิด',
    en: 'The outcome must be recorded before closing.',
  },
  'case.not-moved': {
    status: 422,
    th: 'นักเรียนยังอยู่โรงเรียนเดิมในทะเบียน',
    en: 'The student is still on the roll of this school.',
  },
  'case.too-many-files': {
    status: 422,
    th: 'แนบไฟล์ครบจำนวนที่กำหนดแล้ว',
    en: 'No more files can be attached.',
  },
  'case.step-done': {
    status: 409,
    th: 'ขั้นตอนนี้สิ้นสุดแล้ว',
    en: 'This step has ended already.',
  },
  'case.study-incomplete': {
    status: 422,
    th: 'ต้องกรอกทุกหัวข้อ สาเหตุ การช่วยเหลือ และผลก่อนส่ง',
    en: 'Every section, cause, help and result are needed before submitting.',
  },
  'case.masked-value': {
    status: 422,
    th: 'ส่งค่าที่ถูกปิดบังกลับมาไม่ได้',
    en: 'A masked value cannot be sent back.',
  },
} as const satisfies Record<string, ErrorEntry>;
