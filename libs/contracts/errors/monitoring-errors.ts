import type { ErrorEntry } from './error-entry.js';

export const MONITORING_ERRORS = {
  'monitoring.tool-not-published': {
    status: 422,
    th: 'เครื่องมือที่เลือกยังไม่ประกาศใช้หรือเลิกใช้แล้ว ใช้กับการนิเทศครั้งใหม่ไม่ได้',
    en: 'A chosen tool is not published, or is retired. It cannot be used for a new visit.',
  },
  'monitoring.tool-empty': {
    status: 422,
    th: 'เครื่องมือต้องมีอย่างน้อยหนึ่งข้อก่อนประกาศใช้',
    en: 'A tool needs at least one item before it is published.',
  },
  'monitoring.draft-exists': {
    status: 409,
    th: 'เครื่องมือนี้มีร่างฉบับใหม่อยู่แล้ว',
    en: 'There is a draft of the next version of this tool already.',
  },
  'monitoring.incomplete': {
    status: 422,
    th: 'ยังตอบไม่ครบทุกข้อที่จำเป็น ดูรายการที่ขาด',
    en: 'Required items are not answered yet. See what is missing.',
  },
} as const satisfies Record<string, ErrorEntry>;
