import type { ErrorEntry } from './error-entry.js';

export const RISK_ERRORS = {
  'separation-of-duty': {
    status: 403,
    th: 'ผู้จัดทำหรือผู้เสนอจะเห็นชอบเองไม่ได้ ต้องเป็นอีกคนหนึ่ง',
    en: 'Whoever wrote or submitted this cannot approve it. It takes another person.',
  },
  'risk.already-open': {
    status: 409,
    th: 'โรงเรียนมีแบบประเมินของปีนี้ที่ยังไม่เสร็จอยู่แล้ว',
    en: 'The school has an unfinished assessment of this year already.',
  },
  'risk.already-approved': {
    status: 409,
    th: 'ปีนี้มีฉบับที่เห็นชอบแล้ว ให้เปิดฉบับใหม่จากฉบับนั้น',
    en: 'This year has an approved version. Open a new version from it.',
  },
  'risk.nothing-to-confirm': {
    status: 409,
    th: 'ไม่มีความเสี่ยงที่รอทบทวน',
    en: 'No risk is waiting for a review.',
  },
  'risk.incomplete': {
    status: 422,
    th: 'แบบประเมินยังไม่ครบ ดูรายการที่ขาด',
    en: 'The assessment is not complete. See what is missing.',
  },
} as const satisfies Record<string, ErrorEntry>;
