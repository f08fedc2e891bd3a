import type { Party } from '#contracts';
import pg from 'pg';

/** The no-login role that a transaction takes for each party (ADR 0005). */
export const PARTY_ROLE: Record<Party, string> = {
  school: 'kumkrong_school',
  district: 'kumkrong_district',
  partner: 'kumkrong_partner',
  system: 'kumkrong_system',
};

export const MIGRATOR_ROLE = 'kumkrong_migrator';
export const APP_ROLE = 'kumkrong_app';

/**
 * Creates the database roles where they are missing. `docker/postgres/roles.sql` is the same for an operator's hands.
 * @param adminUrl a login that may create roles.
 * @param appPassword the password of the login role `kumkrong_app`; the role owns and inherits nothing.
 */
export async function ensureRoles(adminUrl: string, appPassword: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(727001)');
    for (const role of [MIGRATOR_ROLE, ...Object.values(PARTY_ROLE)]) {
      await client.query(createRole(role, 'NOLOGIN'));
    }
    await client.query(createRole(APP_ROLE, 'LOGIN NOINHERIT'));
    await client.query(`ALTER ROLE ${APP_ROLE} PASSWORD ${pg.escapeLiteral(appPassword)}`);
    for (const role of Object.values(PARTY_ROLE)) await client.query(`GRANT ${role} TO ${APP_ROLE}`);
    await client.query('SELECT pg_advisory_unlock(727001)');
  } finally {
    await client.end();
  }
}

function createRole(name: string, attributes: string): string {
  return `DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${name}') THEN CREATE ROLE ${name} ${attributes}; END IF; END $$`;
}

/**
 * Lets the migrator own a fresh database, so that everything the migrations make belongs to it and to no login.
 * @param adminUrl a superuser's or the database owner's address of that very database.
 */
export async function giveDatabaseToMigrator(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const database = pg.escapeIdentifier(new URL(adminUrl).pathname.slice(1));
    await client.query(`ALTER DATABASE ${database} OWNER TO ${MIGRATOR_ROLE}`);
    await client.query(`ALTER SCHEMA public OWNER TO ${MIGRATOR_ROLE}`);
    await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${APP_ROLE}`);
    await client.query(`GRANT CREATE ON DATABASE ${database} TO ${MIGRATOR_ROLE}`);
  } finally {
    await client.end();
  }
}
