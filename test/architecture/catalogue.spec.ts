import { createDataSource } from '#platform/database';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

/*
 * What the migrations made, asked of PostgreSQL itself: a table that forgets the wall, an index or a comment fails
 * here, whoever adds it. Each check is tried on a seeded fault as well. An exception stands beside its reason.
 */
interface Check {
  /** Every name that the query finds is a fault. */
  says: string;
  find: string;
  /** Names that are allowed, each with its reason. */
  except?: Record<string, string>;
  /** A fault that the query must find, and the name under which it must. */
  seed: string;
  found: string;
}

const TABLES =
  "pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public' AND c.relkind IN ('r', 'p')";

/** Rows that nobody changes once they are written. */
const WRITTEN_ONCE = "c.relname ~ '(^audit_event|_history|_revision|_ledger|_snapshot)$'";

const POLICY_TEXT = "COALESCE(qual, '') || ' ' || COALESCE(with_check, '')";

const MADE_BY_TYPEORM = 'TypeORM’s own list of migrations; no party has a grant on it';

const SEED_TABLE = 'CREATE TABLE seeded (id uuid, school_id uuid)';

const CHECKS: Check[] = [
  {
    says: 'every table stands behind the second wall, which holds for its owner too',
    find: `SELECT relname AS name FROM ${TABLES} WHERE NOT (relrowsecurity AND relforcerowsecurity)`,
    except: { schema_migration: MADE_BY_TYPEORM },
    seed: `${SEED_TABLE}; ALTER TABLE seeded ENABLE ROW LEVEL SECURITY`,
    found: 'seeded',
  },
  {
    says: 'every table has the policy of its owner, under which triggers and definer functions work',
    find: `SELECT relname AS name FROM ${TABLES} WHERE NOT EXISTS (
      SELECT FROM pg_policy p
      WHERE p.polrelid = c.oid AND p.polroles = ARRAY['kumkrong_migrator'::regrole::oid] AND p.polcmd = '*')`,
    except: { schema_migration: MADE_BY_TYPEORM },
    seed: SEED_TABLE,
    found: 'seeded',
  },
  {
    says: 'every table carries its district',
    find: `SELECT relname AS name FROM ${TABLES} WHERE NOT EXISTS (
      SELECT FROM pg_attribute a
      WHERE a.attrelid = c.oid AND a.attname = 'district_id' AND a.attnotnull AND NOT a.attisdropped)`,
    except: {
      district: 'is the tenant itself',
      line_event: 'comes from LINE before anybody is known; holds LINE’s ids of events alone',
      schema_migration: MADE_BY_TYPEORM,
      throttle: 'counts tries before anybody is known; holds keyed hashes alone',
    },
    seed: SEED_TABLE,
    found: 'seeded',
  },
  {
    // A partial index counts: rows of these tables end by their own purge, not because their parent is deleted.
    says: 'every foreign key has an index led by its columns',
    find: `SELECT f.conname AS name FROM pg_constraint f
      WHERE f.contype = 'f' AND f.connamespace = 'public'::regnamespace AND NOT EXISTS (
        SELECT FROM pg_index i
        WHERE i.indrelid = f.conrelid AND i.indisvalid
          AND (i.indkey::int2[])[0:cardinality(f.conkey) - 1] @> f.conkey
          AND (i.indkey::int2[])[0:cardinality(f.conkey) - 1] <@ f.conkey)`,
    seed: `${SEED_TABLE}; ALTER TABLE seeded ADD CONSTRAINT seeded_school_fk FOREIGN KEY (school_id) REFERENCES school;
      CREATE INDEX ON seeded (id, school_id)`,
    found: 'seeded_school_fk',
  },
  {
    says: 'every table says what it is for',
    find: `SELECT relname AS name FROM ${TABLES} WHERE obj_description(c.oid, 'pg_class') IS NULL`,
    except: { schema_migration: MADE_BY_TYPEORM },
    seed: SEED_TABLE,
    found: 'seeded',
  },
  {
    says: 'every constraint is named by us, after what it means',
    find: `SELECT conname AS name FROM pg_constraint
      WHERE connamespace = 'public'::regnamespace AND conrelid <> 0 AND contype IN ('c', 'f', 'u', 'p')
        AND conname ~ '_(fkey|check|key|pkey)[0-9]*$' AND conrelid <> 'schema_migration'::regclass`,
    seed: `${SEED_TABLE}; ALTER TABLE seeded ADD CHECK (id IS NOT NULL)`,
    found: 'seeded_id_check',
  },
  {
    says: 'no right on a table is granted to everybody',
    find: `SELECT relname || ' ' || a.privilege_type AS name FROM ${TABLES}, aclexplode(c.relacl) a WHERE a.grantee = 0`,
    seed: `${SEED_TABLE}; GRANT SELECT ON seeded TO PUBLIC`,
    found: 'seeded SELECT',
  },
  {
    says: 'the login role has no right on a table',
    find: `SELECT relname || ' ' || a.privilege_type AS name FROM ${TABLES}, aclexplode(c.relacl) a
      WHERE a.grantee = 'kumkrong_app'::regrole
      UNION SELECT relname || '.' || t.attname FROM ${TABLES}, pg_attribute t, aclexplode(t.attacl) a
      WHERE t.attrelid = c.oid AND a.grantee = 'kumkrong_app'::regrole`,
    seed: `${SEED_TABLE}; GRANT UPDATE (id) ON seeded TO kumkrong_app`,
    found: 'seeded.id',
  },
  {
    says: 'the login role owns nothing',
    find: `SELECT classid::regclass || ' ' || objid AS name FROM pg_shdepend
      WHERE refobjid = 'kumkrong_app'::regrole AND deptype = 'o'
        AND dbid IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
      UNION SELECT relname FROM ${TABLES} WHERE relowner = 'kumkrong_app'::regrole`,
    seed: `${SEED_TABLE}; ALTER TABLE seeded OWNER TO kumkrong_app`,
    found: 'seeded',
  },
  {
    says: 'no role of ours passes the wall or inherits a party',
    find: `SELECT rolname AS name FROM pg_roles
      WHERE rolname LIKE 'kumkrong%' AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolinherit AND rolcanlogin)`,
    seed: 'CREATE ROLE kumkrong_seeded LOGIN INHERIT',
    found: 'kumkrong_seeded',
  },
  {
    says: 'a party’s right comes with a policy of the same command',
    find: `SELECT relname || ' ' || a.privilege_type AS name FROM ${TABLES}, aclexplode(c.relacl) a
      WHERE a.grantee NOT IN (0, c.relowner) AND NOT EXISTS (
        SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND a.grantee = ANY (p.polroles) AND p.polcmd IN ('*',
          CASE a.privilege_type WHEN 'SELECT' THEN 'r' WHEN 'INSERT' THEN 'a' WHEN 'UPDATE' THEN 'w' WHEN 'DELETE' THEN 'd' END))`,
    seed: `${SEED_TABLE}; GRANT TRUNCATE ON seeded TO kumkrong_system`,
    found: 'seeded TRUNCATE',
  },
  {
    says: 'a function that acts as its owner has a fixed search path',
    find: `SELECT p.proname AS name FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef
        AND NOT EXISTS (SELECT FROM unnest(p.proconfig) s WHERE s LIKE 'search_path=%')`,
    seed: 'CREATE FUNCTION seeded() RETURNS int LANGUAGE sql SECURITY DEFINER RETURN 1',
    found: 'seeded',
  },
  {
    says: 'a function that acts as its owner is open to roles by name alone',
    find: `SELECT p.proname AS name FROM pg_proc p, aclexplode(COALESCE(p.proacl, acldefault('f', p.proowner))) a
      WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef AND p.prorettype <> 'trigger'::regtype
        AND a.grantee = 0 AND a.privilege_type = 'EXECUTE'`,
    seed: 'CREATE FUNCTION seeded() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = public RETURN 1',
    found: 'seeded',
  },
  {
    // Bits of tgtype: row 1, before 2, delete 8, update 16.
    says: 'what is written once refuses changes by a trigger',
    find: `SELECT relname AS name FROM ${TABLES} WHERE ${WRITTEN_ONCE} AND NOT EXISTS (
      SELECT FROM pg_trigger t
      WHERE t.tgrelid = c.oid AND t.tgfoid = 'refuse_change'::regproc AND t.tgenabled <> 'D' AND t.tgtype & 27 = 27)`,
    seed: `CREATE TABLE seeded_history (id uuid);
      CREATE TRIGGER half BEFORE UPDATE ON seeded_history FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    found: 'seeded_history',
  },
  {
    says: 'nobody has the right to change what is written once',
    find: `SELECT relname || ' ' || a.privilege_type || ' ' || a.grantee::regrole AS name FROM ${TABLES}, aclexplode(c.relacl) a
      WHERE ${WRITTEN_ONCE} AND a.grantee <> c.relowner AND a.privilege_type IN ('UPDATE', 'DELETE', 'TRUNCATE')`,
    seed: 'CREATE TABLE seeded_history (id uuid); GRANT DELETE ON seeded_history TO kumkrong_district',
    found: 'seeded_history DELETE kumkrong_district',
  },
  {
    says: 'no policy uses IN (SELECT …), which was 100 times slower than = ANY (ARRAY(SELECT …))',
    find: `SELECT policyname AS name FROM pg_policies
      WHERE schemaname = 'public' AND ${POLICY_TEXT} ~* '\\m(IN|ANY)\\s*\\(\\s*SELECT'`,
    seed: `${SEED_TABLE}; CREATE POLICY seeded_in ON seeded TO kumkrong_school USING (id IN (SELECT s.id FROM school s))`,
    found: 'seeded_in',
  },
  {
    says: 'policies read settings in scalar sub-selects, once per query and not once per row',
    find: `SELECT policyname AS name FROM pg_policies
      WHERE schemaname = 'public' AND regexp_replace(${POLICY_TEXT}, 'SELECT ctx_\\w+\\(\\)', '', 'g') ~ '(ctx_\\w+|current_setting)\\('`,
    seed: `${SEED_TABLE}; CREATE POLICY seeded_row ON seeded TO kumkrong_school USING (id = ctx_school())`,
    found: 'seeded_row',
  },
  {
    says: 'every policy names the role that it is for',
    find: "SELECT policyname AS name FROM pg_policies WHERE schemaname = 'public' AND 'public' = ANY (roles)",
    seed: `${SEED_TABLE}; CREATE POLICY seeded_all ON seeded USING (TRUE)`,
    found: 'seeded_all',
  },
];

let database: TestDatabase;
let admin: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await database.drop();
});

async function names(find: string): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(find);
  return rows.map(({ name }) => name).sort();
}

async function inVain<T>(work: () => Promise<T>): Promise<T> {
  await admin.query('BEGIN');
  try {
    return await work();
  } finally {
    await admin.query('ROLLBACK');
  }
}

describe('the database', () => {
  it('holds the tables that these checks are about', async () => {
    const tables = await names(`SELECT relname AS name FROM ${TABLES}`);
    expect(tables).toEqual(
      expect.arrayContaining(['district', 'incident', 'incident_history', 'audit_event', 'outbox']),
    );
  });

  it.each(CHECKS)('$says', async ({ find, except = {} }) => {
    expect(await names(find)).toEqual(Object.keys(except).sort());
  });

  it.each(CHECKS)('would be caught: $says', async ({ find, seed, found }) => {
    await inVain(async () => {
      await admin.query(seed);
      expect(await names(find)).toContain(found);
    });
  });

  it('refuses to change an audit row even for a superuser, who passes every wall', async () => {
    await inVain(async () => {
      await admin.query(`INSERT INTO audit_event (district_id, seq, at, acting_role, action, record_kind, outcome, trace_id, hash)
        VALUES (gen_random_uuid(), 1, now(), 'x', 'x', 'x', 'done', 'x', '\\x00')`);
      await expect(admin.query("UPDATE audit_event SET action = 'y'")).rejects.toMatchObject({
        code: '42501',
      });
    });
  });

  it('is never changed by TypeORM itself', () => {
    const { options } = createDataSource({
      url: database.appUrl,
      entities: [],
      poolSize: 1,
      applicationName: 'test',
    });
    expect(options).toMatchObject({ synchronize: false, migrationsRun: false });
  });
});
