import type { MigrationInterface, QueryRunner } from 'typeorm';

const WHO = `s.id, s.person_id, s.district_id, p.id, p.role, p.school_id, p.network_id, p.agency_id, p.level, p.room, a.must_change_password`;
const AWAKE = "s.last_seen_at >= statement_timestamp() - interval '1 minute'";
const FRESH = "s.confirmed_at > statement_timestamp() - interval '15 minutes'";
const STEP = 'second_step(s.assurance, s.person_id, p.role, s.district_id)';
/** Everything that is said of an actor, in one text that is told apart from every other. */
const STATE = `ROW(${WHO}, ${FRESH}, ${STEP})::text`;
const ALIVE = `FROM session s JOIN account a ON a.person_id = s.person_id JOIN post p ON p.id = s.active_post_id
  WHERE s.token_hash = hash AND s.revoked_at IS NULL AND a.disabled_at IS NULL
    AND s.expires_at > statement_timestamp() AND s.last_seen_at > statement_timestamp() - interval '30 minutes' AND is_current(p)`;

/**
 * Who is remembered is proved by one text. Fourteen columns of a function in FROM cost the database a quarter more for the
 * statement that opens a transaction, and are told and compared one by one. `session_actor` stays as it is: a process that
 * runs through the migration has it prepared, and PostgreSQL runs no prepared statement whose columns have changed.
 */
const SESSION = `
CREATE FUNCTION session_now(hash bytea) RETURNS TABLE (
  "sessionId" uuid, "personId" uuid, "districtId" uuid, "postId" uuid, role text, "schoolId" uuid, "networkId" uuid,
  "agencyId" uuid, level text, room text, "mustChangePassword" boolean, stale boolean, fresh boolean, "secondStep" text, state text
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT ${WHO}, NOT ${AWAKE}, ${FRESH}, ${STEP}, ${STATE}
  ${ALIVE}
$$;
COMMENT ON FUNCTION session_now(bytea) IS 'The actor behind a session token by the database''s clock: what was revoked a moment ago is nobody. Its state is what session_state says while the session is awake.';
CREATE FUNCTION session_state(hash bytea) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN ${AWAKE} THEN '' ELSE 'stale ' END || ${STATE}
  ${ALIVE}
$$;
COMMENT ON FUNCTION session_state(bytea) IS 'The state of session_now alone, read for every request: NULL for nobody, another text for a session that must be touched.';
COMMENT ON FUNCTION session_actor(bytea) IS 'As session_now without its state: for processes that began before it was there.';
REVOKE EXECUTE ON FUNCTION session_now, session_state FROM PUBLIC;
GRANT EXECUTE ON FUNCTION session_now, session_state TO kumkrong_app;
`;

export class SessionStateSchema implements MigrationInterface {
  name = 'SessionStateSchema1763900000124';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SESSION);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead');
  }
}
