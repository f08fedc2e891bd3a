import type { ErrorEntry } from './error-entry.js';

export const PARTNER_ERRORS = {
  'agency.closed': {
    status: 409,
    th: 'หน่วยงานนี้ปิดการประสานงานแล้ว',
    en: 'This agency no longer takes part.',
  },
  'mou.overlap': {
    status: 409,
    th: 'หน่วยงานนี้มี MOU ที่มีผลบังคับในช่วงวันที่ซ้อนกัน',
    en: 'The agency has another agreement in force in that time.',
  },
  'mou.not-signed': {
    status: 422,
    th: 'ต้องมีผู้ลงนามทั้งฝ่ายเขตและฝ่ายหน่วยงานก่อนให้มีผลบังคับ',
    en: 'Both sides must have signed before the agreement comes into force.',
  },
  'mou.renewal-exists': {
    status: 409,
    th: 'มีร่างฉบับต่ออายุอยู่แล้ว',
    en: 'A renewal of this agreement exists already.',
  },
  'mou.data-class-not-for-type': {
    status: 422,
    th: 'กลุ่มข้อมูลนี้ให้หน่วยงานประเภทนี้ไม่ได้',
    en: 'An agency of this kind may not receive this class of data.',
  },
} as const satisfies Record<string, ErrorEntry>;
