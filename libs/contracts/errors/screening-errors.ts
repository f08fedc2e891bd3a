import type { ErrorEntry } from './error-entry.js';

export const SCREENING_ERRORS = {
  'screening.rows-invalid': {
    status: 422,
    th: 'ตารางยังมีแถวที่ต้องแก้ไข ยังไม่มีการบันทึก',
    en: 'The table still has rows to mend; nothing was saved.',
  },
} as const satisfies Record<string, ErrorEntry>;
