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
  'public-tables.year-not-over': {
    status: 422,
    th: 'เผยแพร่ได้เมื่อสิ้นปีการศึกษาแล้ว',
    en: 'A school year can be published when it is over.',
  },
  'public-tables.not-sealed': {
    status: 422,
    th: 'เผยแพร่ได้เฉพาะตัวเลขที่ปิดแล้ว กรุณาปิดตัวเลขของปีนั้นก่อน',
    en: 'Only sealed figures can be published. Seal the year first.',
  },
  'public-tables.not-protectable': {
    status: 409,
    th: 'ยังไม่พบวิธีซ่อนที่ป้องกันจำนวนน้อยได้ทุกช่อง จึงเผยแพร่ตารางชุดนี้ไม่ได้',
    en: 'No way was found to hide every small count, so these tables cannot be published.',
  },
  'public-tables.changed': {
    status: 409,
    th: 'ตารางเปลี่ยนไปหลังจากดูตัวอย่าง กรุณาดูตัวอย่างใหม่',
    en: 'The tables have changed since the preview. Please look at them again.',
  },
  'public-tables.nothing-new': {
    status: 409,
    th: 'ตารางชุดนี้เผยแพร่แล้ว',
    en: 'These tables have been published.',
  },
  'public-tables.withdrawn': {
    status: 409,
    th: 'ตารางชุดนี้ถูกถอนแล้ว',
    en: 'These tables have been withdrawn.',
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
