import { thaiFold, thaiFoldVectors } from '#contracts';
import fc from 'fast-check';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';

let database: TestDatabase;
let client: pg.Client;
/** Unicode grows each year: what PostgreSQL does not know yet, it leaves as it is. */
let newer: ReadonlySet<number>;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  newer = new Set(await listNewer());
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** Code points of the first plane that the database's Unicode does not have; none are told by one that cannot say (before 17). */
async function listNewer(): Promise<number[]> {
  const { rows: able } = await client.query("SELECT FROM pg_proc WHERE proname = 'unicode_assigned'");
  if (able.length === 0) return [];
  const { rows } = await client.query<{ code: number }>(
    `SELECT code FROM generate_series(1, x'ffff'::int) AS code
     WHERE code NOT BETWEEN x'd800'::int AND x'dfff'::int AND NOT unicode_assigned(chr(code))`,
  );
  return rows.map(({ code }) => code);
}

async function foldInSql(texts: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ folded: string }>(
    'SELECT thai_fold(t) AS folded FROM unnest($1::text[]) WITH ORDINALITY AS u (t, n) ORDER BY n',
    [texts],
  );
  return rows.map(({ folded }) => folded);
}

/** Thai, Latin, marks, digits and what hides between them that both know; no NUL and no half pairs, which PostgreSQL refuses. */
const anyText = fc.string({
  unit: fc.oneof(
    {
      weight: 5,
      arbitrary: fc.integer({ min: 0x0e01, max: 0x0e5b }).map((code) => String.fromCodePoint(code)),
    },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 0x24f }).map((code) => String.fromCodePoint(code)) },
    {
      weight: 1,
      arbitrary: fc
        .integer({ min: 1, max: 0xffff })
        .filter((code) => (code < 0xd800 || code > 0xdfff) && !newer.has(code))
        .map((code) => String.fromCodePoint(code)),
    },
    { weight: 1, arbitrary: fc.constantFrom(' ', '.', '-', '\u200b', '\u00a0', '\u0301', '๑', 'ํ', 'า') },
  ),
  maxLength: 24,
});

describe('thai_fold in the database', () => {
  it('gives the shared answers', async () => {
    const folded = await foldInSql(thaiFoldVectors.map(({ input }) => input));
    expect(folded).toEqual(thaiFoldVectors.map((vector) => vector.folded));
  });

  it('agrees with its twin on texts that nobody thought of', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 20, maxLength: 60 }), async (texts) => {
        expect(await foldInSql(texts)).toEqual(texts.map(thaiFold));
      }),
      { numRuns: 60 },
    );
  });

  it('agrees with its twin on every character of the first plane that both know', async () => {
    const codes = Array.from({ length: 0xffff }, (_, index) => index + 1);
    const known = codes.filter((code) => (code < 0xd800 || code > 0xdfff) && !newer.has(code));
    const texts = known.map((code) => String.fromCodePoint(code)).filter((text) => !/\p{Cn}/u.test(text));
    expect(texts.length).toBeGreaterThan(50_000);
    expect(await foldInSql(texts)).toEqual(texts.map(thaiFold));
  });

  it('is the same for NULL as for nothing at all', async () => {
    const { rows } = await client.query('SELECT thai_fold(NULL) AS folded');
    expect(rows).toEqual([{ folded: null }]);
  });
});
