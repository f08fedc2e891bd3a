import { runMigrations } from '#platform/database';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { TestDistrict } from '../../../test/support/world.js';
import { LineLinkSchema } from './line-link.migration.js';

const ID = `U${'a1'.repeat(16)}`;
const SHARED = `U${'b2'.repeat(16)}`;

let database: TestDatabase;
let admin: pg.Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  admin = new pg.Pool({ connectionString: database.adminUrl, max: 2 });
  admin.on('error', () => undefined);
});
afterAll(async () => {
  await admin.end();
  await database.drop();
});

/** The schema as it was the day before. */
async function goBack(): Promise<void> {
  await admin.query(`
    DROP TABLE line_link, line_link_code, line_event;
    DROP FUNCTION line_code_owner, line_link_owner, line_event_taken, take_line_event, forget_line_events;
    ALTER TABLE notice_contact ADD COLUMN line_user_id text;
    DELETE FROM schema_migration WHERE name = '${new LineLinkSchema().name}'`);
}

it('keeps an id that one person typed, and no id that several did', async () => {
  const [here, there] = [await TestDistrict.create(admin, 'here'), await TestDistrict.create(admin, 'there')];
  const alone = await here.actor({ role: 'DISTRICT_SAFETY' });
  const first = await here.actor({ role: 'DISTRICT_PSYCH' });
  const second = await there.actor({ role: 'DISTRICT_SAFETY' });
  const none = await here.actor({ role: 'DISTRICT_EXEC' });
  await goBack();
  for (const [who, id] of [
    [alone, ID],
    [first, SHARED],
    [second, SHARED],
    [none, null],
  ] as const)
    await admin.query(
      'INSERT INTO notice_contact (person_id, district_id, email, line_user_id) VALUES ($1, $2, $3, $4)',
      [who.personId, who.districtId, 'x@kumkrong.test', id],
    );
  expect(await runMigrations(database.adminUrl, [LineLinkSchema])).toEqual([new LineLinkSchema().name]);
  const { rows: links } = await admin.query('SELECT person_id, district_id, line_user_id FROM line_link');
  expect(links).toEqual([{ person_id: alone.personId, district_id: here.id, line_user_id: ID }]);
  const { rowCount } = await admin.query("SELECT 1 FROM notice_contact WHERE email = 'x@kumkrong.test'");
  expect(rowCount).toBe(4);
});
