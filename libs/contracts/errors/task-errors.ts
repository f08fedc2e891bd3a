import type { ErrorEntry } from './error-entry.js';

export const TASK_ERRORS = {
  'task.ends-by-record': {
    status: 422,
    th: 'งานนี้เสร็จเมื่อบันทึกผลในเรื่องที่เกี่ยวข้อง',
    en: 'This task ends when its result is recorded in the record it belongs to.',
  },
} as const satisfies Record<string, ErrorEntry>;
