import type { ErrorEntry } from './error-entry.js';

export const DROPOUT_ERRORS = {
  'dropout.evidence-missing': {
    status: 422,
    th: 'ผลการติดตามนี้ยังไม่มีหลักฐานรองรับ',
    en: 'This outcome has no evidence yet.',
  },
} as const satisfies Record<string, ErrorEntry>;
