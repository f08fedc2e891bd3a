import type { ErrorEntry } from './error-entry.js';

export const ACTIVITY_ERRORS = {
  'activity.counted-too-early': {
    status: 422,
    th: 'ยังไม่ถึงวันจัด จึงบันทึกว่าจัดแล้วหรือนับผู้เข้าร่วมไม่ได้',
    en: 'The day has not come yet, so nobody can be counted and it cannot be held.',
  },
  'activity.finding-closed': {
    status: 409,
    th: 'ข้อค้นพบนี้ปิดแล้ว',
    en: 'This finding is closed already.',
  },
} as const satisfies Record<string, ErrorEntry>;
