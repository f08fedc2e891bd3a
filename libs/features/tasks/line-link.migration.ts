import { ofPerson, permit, permitSystem, protect } from '#platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
CREATE TABLE line_link (
  person_id uuid CONSTRAINT line_link_pk PRIMARY KEY CONSTRAINT line_link_person_fk REFERENCES person,
  district_id uuid NOT NULL CONSTRAINT line_link_district_fk REFERENCES district,
  line_user_id text NOT NULL CONSTRAINT line_link_form CHECK (line_user_id ~ '^U[0-9a-f]{32}$'),
  linked_at timestamptz NOT NULL,
  CONSTRAINT line_link_one_person UNIQUE (line_user_id)
);
COMMENT ON TABLE line_link IS 'The LINE account that a person proved to hold. One account serves one person, of whatever district. ADR 0027.';
CREATE INDEX line_link_of_district ON line_link (district_id);
CREATE TABLE line_link_code (
  person_id uuid CONSTRAINT line_link_code_pk PRIMARY KEY CONSTRAINT line_link_code_person_fk REFERENCES person,
  district_id uuid NOT NULL CONSTRAINT line_link_code_district_fk REFERENCES district,
  code_hash bytea NOT NULL CONSTRAINT line_link_code_length CHECK (length(code_hash) = 32),
  expires_at timestamptz NOT NULL,
  CONSTRAINT line_link_code_unique UNIQUE (code_hash)
);
COMMENT ON TABLE line_link_code IS 'A code that waits to be sent over LINE: one per person, a keyed hash, gone with its use.';
CREATE INDEX line_link_code_of_district ON line_link_code (district_id);
CREATE TABLE line_event (
  id text CONSTRAINT line_event_pk PRIMARY KEY CONSTRAINT line_event_id_length CHECK (length(id) <= 64),
  taken_at timestamptz NOT NULL
);
COMMENT ON TABLE line_event IS 'Ids of events that LINE has told us: one that it tells again does nothing. They come before anybody is known.';
CREATE INDEX line_event_age ON line_event (taken_at);
`;

/*
 * Ids typed by hand proved nothing, but what several persons typed cannot be right for more than one of them: those go,
 * and their persons link anew.
 */
const TYPED_BY_HAND = `
INSERT INTO line_link (person_id, district_id, line_user_id, linked_at)
  SELECT c.person_id, c.district_id, c.line_user_id, clock_timestamp() FROM notice_contact c
  WHERE c.line_user_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM notice_contact other WHERE other.line_user_id = c.line_user_id AND other.person_id <> c.person_id);
ALTER TABLE notice_contact DROP COLUMN line_user_id;
`;

const SECURE = 'SECURITY DEFINER SET search_path = public, pg_temp';

/* What comes from LINE names a code or an account, not a district: these find it, and nothing else looks across. */
const FUNCTIONS = `
CREATE FUNCTION line_code_owner(hash bytea, moment timestamptz) RETURNS TABLE ("personId" uuid, "districtId" uuid)
LANGUAGE sql STABLE ${SECURE} AS $$
  SELECT c.person_id, c.district_id FROM line_link_code c JOIN account a ON a.person_id = c.person_id
  WHERE c.code_hash = hash AND c.expires_at > moment AND a.disabled_at IS NULL
$$;
CREATE FUNCTION line_link_owner(line_user text) RETURNS TABLE ("personId" uuid, "districtId" uuid)
LANGUAGE sql STABLE ${SECURE} AS $$
  SELECT l.person_id, l.district_id FROM line_link l WHERE l.line_user_id = line_user
$$;
CREATE FUNCTION line_event_taken(event_id text) RETURNS boolean LANGUAGE sql STABLE ${SECURE} AS $$
  SELECT EXISTS (SELECT FROM line_event e WHERE e.id = event_id)
$$;
CREATE FUNCTION take_line_event(event_id text, moment timestamptz) RETURNS boolean LANGUAGE sql ${SECURE} AS $$
  WITH taken AS (INSERT INTO line_event VALUES (event_id, moment) ON CONFLICT DO NOTHING RETURNING id)
  SELECT EXISTS (SELECT FROM taken)
$$;
COMMENT ON FUNCTION take_line_event(text, timestamptz) IS 'Whether this transaction is the first to have the event.';
CREATE FUNCTION forget_line_events(events_before timestamptz, codes_before timestamptz) RETURNS void LANGUAGE sql ${SECURE} AS $$
  DELETE FROM line_event WHERE taken_at < events_before;
  DELETE FROM line_link_code WHERE expires_at < codes_before
$$;
`;
const NAMES = 'line_code_owner, line_link_owner, line_event_taken, take_line_event, forget_line_events';

export class LineLinkSchema implements MigrationInterface {
  name = 'LineLinkSchema1763900000095';

  async up(runner: QueryRunner): Promise<void> {
    const own = { using: ofPerson('person_id') };
    const statements = [
      TABLES,
      TYPED_BY_HAND,
      FUNCTIONS,
      `REVOKE EXECUTE ON FUNCTION ${NAMES} FROM PUBLIC`,
      `GRANT EXECUTE ON FUNCTION ${NAMES} TO kumkrong_system`,
      ...['line_link', 'line_link_code', 'line_event'].flatMap(protect),
      ...['line_link', 'line_link_code'].flatMap((table) => permitSystem(table)),
      ...(['school', 'district', 'partner'] as const).flatMap((party) => [
        ...permit({ table: 'line_link', party, commands: ['SELECT', 'DELETE'], ...own }),
        ...permit({
          table: 'line_link_code',
          party,
          commands: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
          ...own,
        }),
      ]),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead: whom an account was linked to is not guessed');
  }
}
