import type { ErrorEntry } from './error-entry.js';

export const EVALUATION_ERRORS = {
  'summary.already-begun': {
    status: 409,
    th: 'มีสรุปผลของปีนี้อยู่แล้ว',
    en: 'There is a summary of this year already.',
  },
  'summary.incomplete': {
    status: 422,
    th: 'สรุปผลยังไม่ครบ ดูหัวข้อที่ขาด',
    en: 'The summary is not complete. See what is missing.',
  },
  'practice.names-a-pupil': {
    status: 422,
    th: 'ข้อความมีชื่อนักเรียนของโรงเรียน แนวปฏิบัติที่เผยแพร่ต้องไม่มีชื่อนักเรียน',
    en: 'The text names a pupil of the school. A shared practice names none.',
  },
  'step-rule.year-is-over': {
    status: 422,
    th: 'ปรับเกณฑ์ย้อนหลังไม่ได้ ปีที่ผ่านมาใช้เกณฑ์เดิม',
    en: 'Rules cannot be changed for a past year. It keeps its own.',
  },
} as const satisfies Record<string, ErrorEntry>;
