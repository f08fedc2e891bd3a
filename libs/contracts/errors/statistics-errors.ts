import type { ErrorEntry } from './error-entry.js';

export const STATISTICS_ERRORS = {
  'seal.period-not-over': {
    status: 422,
    th: 'ปิดตัวเลขได้เมื่อสิ้นปีแล้ว',
    en: 'A year can be sealed when it is over.',
  },
  'seal.nothing-new': {
    status: 409,
    th: 'ปิดตัวเลขปีนี้แล้ว และไม่มีรายการเปลี่ยนแปลงหลังจากนั้น',
    en: 'The year is sealed, and nothing has changed since.',
  },
  'seal.still-counting': {
    status: 409,
    th: 'กำลังนับรายการที่เพิ่งเปลี่ยน กรุณาลองใหม่',
    en: 'Recent changes are still being counted. Please try again.',
    retryable: true,
  },
  'zero-report.has-records': {
    status: 409,
    th: 'เดือนนี้มีรายงานเหตุแล้ว จึงยืนยันว่าไม่มีเหตุไม่ได้',
    en: 'There are reports in this month, so it cannot be confirmed as without incident.',
  },
  'zero-report.month-not-over': {
    status: 422,
    th: 'ยืนยันได้เมื่อสิ้นเดือนแล้ว',
    en: 'A month can be confirmed when it is over.',
  },
  'zero-report.too-long-ago': {
    status: 422,
    th: 'ยืนยันย้อนหลังได้ไม่เกินหนึ่งปี',
    en: 'A month can be confirmed for one year.',
  },
} as const satisfies Record<string, ErrorEntry>;
