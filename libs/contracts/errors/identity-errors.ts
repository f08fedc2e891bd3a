import type { ErrorEntry } from './error-entry.js';

export const IDENTITY_ERRORS = {
  'mfa-required': {
    status: 401,
    th: 'กรุณายืนยันตัวตนขั้นที่สองด้วยรหัสหรือกุญแจที่ถูกต้องและยังไม่เคยใช้',
    en: 'Please complete the second step with a code or key that is right and was not used before.',
  },
  'mfa-enrolment-required': {
    status: 403,
    th: 'ตำแหน่งของท่านต้องตั้งค่าการยืนยันตัวตนขั้นที่สองก่อน',
    en: 'Your post needs a second factor. Please set one up first.',
  },
  'reauthentication-required': {
    status: 403,
    th: 'กรุณายืนยันตัวตนอีกครั้งเพื่อทำรายการนี้',
    en: 'Please confirm that it is you to do this.',
  },
  'second-signature-required': {
    status: 409,
    th: 'บันทึกแล้ว ต้องมีผู้ดูแลระบบอีกคนหนึ่งทำรายการเดียวกันภายใน 24 ชั่วโมง',
    en: 'Noted. A second administrator must do the same within 24 hours.',
  },
  'both-halves': {
    status: 403,
    th: 'ผู้ที่ออกใบกู้คืนหรือล้างการยืนยันตัวตนให้บุคคลนี้แล้ว ทำอีกอย่างหนึ่งไม่ได้ภายใน 24 ชั่วโมง',
    en: 'Whoever printed the slip or reset the factors of this person cannot do the other within 24 hours.',
  },
} as const satisfies Record<string, ErrorEntry>;
