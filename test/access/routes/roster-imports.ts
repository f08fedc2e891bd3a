import { expect } from '@jest/globals';
import { expectItems, expectKeys, words } from '../support/looks.js';
import { grant, only, type Row } from '../support/table.js';

const IN_DISTRICT = ['own-school', 'other-school', 'whole-district'];

/** A director imports the own school's roster; the safety centre and the admin any of the district. */
const managers = grant({
  SCHOOL_DIRECTOR: ['own-school'],
  DISTRICT_SAFETY: IN_DISTRICT,
  DISTRICT_ADMIN: IN_DISTRICT,
});

const KEYS = words(
  'id state fileName schoolId academicYear round createdAt progress mapping summary problems undoUntil version availableActions',
);

const step = (route: string, status: string, body: object | null = null): Row => ({
  route: `${route.split(' ')[0]!} /api/v1/roster-imports/:id/${route.split(' ')[1]!}`,
  subject: 'roster-import',
  ok: 202,
  status,
  expect: managers,
  ask: () => ({ version: 1, ...(body ? { body } : {}) }),
  look: ({ body: view }) => expectKeys(view, KEYS),
});

const BOUNDARY = 'kumkrong-test';

/** A roster file of one row, as a browser sends it. */
function form(): { payload: Buffer; type: string } {
  const header = 'รหัสโรงเรียน,เลขประจำตัวประชาชน,ชั้น,ห้อง,รหัสนักเรียน,เพศ,คำนำหน้าชื่อ,ชื่อ,นามสกุล,วันเกิด';
  const row = '1065000001,9900000000001,ป.4,1,1,ช,เด็กชาย,สมมติ,ทดสอบ,01/06/2558';
  const field = (name: string, value: string): string =>
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const file = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="dmc.csv"\r\nContent-Type: text/csv\r\n\r\n${header}\r\n${row}\r\n`;
  const payload = `${field('academicYear', '2569')}${field('round', 'JUNE')}${file}\r\n--${BOUNDARY}--\r\n`;
  return { payload: Buffer.from(payload), type: `multipart/form-data; boundary=${BOUNDARY}` };
}

export const ROSTER_IMPORT_ROWS: Row[] = [
  {
    route: 'POST /api/v1/roster-imports',
    subject: 'none',
    ok: 202,
    expect: only('SCHOOL_DIRECTOR', 'DISTRICT_SAFETY', 'DISTRICT_ADMIN'),
    ask: () => ({ raw: form() }),
    look: ({ body }, _world, who) => {
      expectKeys(body, KEYS);
      expect(body.schoolId).toBe(who.schoolId);
    },
  },
  {
    route: 'GET /api/v1/roster-imports',
    subject: 'none',
    ok: 200,
    reads: true,
    paged: true,
    expect: only('SCHOOL_DIRECTOR', 'DISTRICT_SAFETY', 'DISTRICT_ADMIN'),
    ask: () => ({ query: 'limit=100' }),
    look: ({ body }, _world, who) => {
      expectItems(body, KEYS);
      expect(body.items!.length).toBeGreaterThan(0);
      if (who.schoolId)
        expect(new Set(body.items!.map(({ schoolId }) => schoolId))).toEqual(new Set([who.schoolId]));
    },
  },
  {
    route: 'GET /api/v1/roster-imports/:id',
    subject: 'roster-import',
    ok: 200,
    reads: true,
    expect: managers,
    look: ({ body }) => expectKeys(body, KEYS),
  },
  {
    route: 'GET /api/v1/roster-imports/:id/result-file',
    subject: 'roster-import',
    ok: 200,
    reads: true,
    // The test world's imports have no rows left: whoever may ask is told so.
    expect: (role, relation) => (managers(role, relation) === 403 ? 403 : 404),
  },
  step('POST apply', 'CHECKED', { confirmMissing: true }),
  step('POST undo', 'APPLIED'),
  { ...step('POST cancel', 'CHECKED'), ok: 200 },
  {
    ...step('PUT mapping', 'MAPPING', { columns: {} }),
    // The file of the test world asks for no columns.
    expect: (role, relation) => (managers(role, relation) === 'ok' ? 409 : managers(role, relation)),
  },
];
