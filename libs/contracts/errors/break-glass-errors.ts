import type { ErrorEntry } from './error-entry.js';

export const BREAK_GLASS_ERRORS = {
  'break-glass.unreviewed': {
    status: 409,
    th: 'ยังมีการเปิดดูฉุกเฉินที่เกินกำหนดทบทวน ต้องทบทวนก่อน',
    en: 'An earlier opening is past its review. It must be reviewed first.',
  },
  'break-glass.expired': {
    status: 409,
    th: 'การเปิดดูฉุกเฉินหมดเวลาแล้ว',
    en: 'The break-glass access has ended.',
  },
} as const satisfies Record<string, ErrorEntry>;
