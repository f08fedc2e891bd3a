import type { ErrorEntry } from './error-entry.js';

export const REPORT_ERRORS = {
  'report.password-shown': {
    status: 409,
    th: 'รหัสผ่านของไฟล์นี้แสดงไปแล้วครั้งหนึ่ง หากไม่ได้จดไว้ ให้จัดทำรายงานใหม่',
    en: 'The password of this file was shown once already. If you did not note it, make the report anew.',
  },
  'report.no-agency': {
    status: 409,
    th: 'ยังทำหนังสือไม่ได้: เรื่องนี้ยังไม่ได้มอบหมายหน่วยงาน หรือหน่วยงานไม่มีบันทึกข้อตกลงที่ใช้บังคับอยู่',
    en: 'No letter yet: no agency was assigned, or the agency has no agreement in force.',
  },
  'report.too-many': {
    status: 409,
    th: 'มีรายงานที่กำลังจัดทำอยู่หลายฉบับแล้ว รอให้เสร็จก่อน',
    en: 'Several of your reports are still being made. Wait until they are done.',
  },
  'report.post-ended': {
    status: 409,
    th: 'ตำแหน่งที่ใช้ขอรายงานสิ้นสุดแล้ว',
    en: 'The post in whose name the report was asked for has ended.',
  },
  'report.lost': {
    status: 409,
    th: 'จัดทำไม่เสร็จภายในเวลาที่กำหนด ลองใหม่อีกครั้ง',
    en: 'It was not finished in time. Try again.',
  },
} as const satisfies Record<string, ErrorEntry>;
