import type { ErrorEntry } from './error-entry.js';

export const IDENTITY_ERRORS = {
  'mfa-required': {
    status: 403,
    th: 'กรุณายืนยันตัวตนขั้นที่สองก่อน',
    en: 'Please complete the second step of signing in first.',
  },
  'mfa-enrolment-required': {
    status: 403,
    th: 'ตำแหน่งของท่านต้องตั้งค่าการยืนยันตัวตนขั้นที่สองก่อน',
    en: 'Your post needs a second factor. Please set one up first.',
  },
  'mfa-failed': {
    status: 401,
    th: 'รหัสหรือกุญแจยืนยันตัวตนไม่ถูกต้อง หรือใช้ไปแล้ว',
    en: 'The code or key is wrong, or was used before.',
  },
  'reauthentication-required': {
    status: 403,
    th: 'กรุณายืนยันตัวตนอีกครั้งเพื่อทำรายการนี้',
    en: 'Please confirm that it is you to do this.',
  },
} as const satisfies Record<string, ErrorEntry>;
