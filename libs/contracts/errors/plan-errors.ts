import type { ErrorEntry } from './error-entry.js';

export const PLAN_ERRORS = {
  'plan.already-open': {
    status: 409,
    th: 'โรงเรียนมีแผนนี้ของปีนี้ที่ยังไม่เสร็จอยู่แล้ว',
    en: 'The school has an unfinished plan of this kind and year already.',
  },
  'plan.already-approved': {
    status: 409,
    th: 'ปีนี้มีแผนที่เห็นชอบแล้ว ให้เปิดฉบับใหม่จากแผนนั้น',
    en: 'This year has an approved plan. Open a new version from it.',
  },
  'plan.assessment-missing': {
    status: 409,
    th: 'ต้องมีแบบประเมินความเสี่ยงของปีนี้ที่เขตเห็นชอบแล้วก่อน จึงจัดทำแผนความปลอดภัยได้',
    en: 'A safety plan stands on this year’s approved risk assessment. There is none yet.',
  },
  'plan.incomplete': {
    status: 422,
    th: 'แผนยังไม่ครบ ดูรายการที่ขาด',
    en: 'The plan is not complete. See what is missing.',
  },
  'plan.too-many-parts': {
    status: 409,
    th: 'รายการในแผนนี้มากเกินไป',
    en: 'The plan holds too many entries of this kind.',
  },
} as const satisfies Record<string, ErrorEntry>;
