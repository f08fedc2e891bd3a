import type { ErrorEntry } from './error-entry.js';

export const TASK_ERRORS = {
  'task.ends-by-record': {
    status: 422,
    th: 'งานนี้เสร็จเมื่อบันทึกผลในเรื่องที่เกี่ยวข้อง',
    en: 'This task ends when its result is recorded in the record it belongs to.',
  },
  'line.not-offered': {
    status: 422,
    th: 'หน่วยงานยังไม่ได้เปิดการเชื่อมต่อ LINE',
    en: 'Your office has not opened linking with LINE.',
  },
  'line.already-linked': {
    status: 409,
    th: 'เชื่อมต่อ LINE อยู่แล้ว กรุณาเลิกเชื่อมต่อบัญชีเดิมก่อน',
    en: 'LINE is linked already. Please unlink it first.',
  },
} as const satisfies Record<string, ErrorEntry>;
