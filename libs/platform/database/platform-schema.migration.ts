import { thaiFoldSql } from '#contracts';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PARTY_ROLE } from './roles.js';
import { STORED_FILE } from './stored-file.sql.js';
import { inDistrict, ofPerson, permit, permitSystem, protect } from './wall.js';

const EVERY_PARTY = Object.values(PARTY_ROLE).join(', ');

const CONTEXT = `
CREATE FUNCTION ctx_setting(name text) RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN NULLIF(current_setting(name, TRUE), '')::uuid;
CREATE FUNCTION ctx_district() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE RETURN ctx_setting('app.district_id');
CREATE FUNCTION ctx_school() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE RETURN ctx_setting('app.school_id');
CREATE FUNCTION ctx_agency() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE RETURN ctx_setting('app.agency_id');
CREATE FUNCTION ctx_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE RETURN ctx_setting('app.person_id');
CREATE FUNCTION ctx_post() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE RETURN ctx_setting('app.post_id');
COMMENT ON FUNCTION ctx_district() IS 'District of the acting post; NULL outside a unit of work, so that policies show nothing.';
`;

const AUDIT = `
CREATE TABLE audit_event (
  district_id uuid NOT NULL,
  seq bigint NOT NULL CONSTRAINT audit_event_seq_positive CHECK (seq > 0),
  at timestamptz NOT NULL,
  person_id uuid,
  post_id uuid,
  acting_role text NOT NULL,
  action text NOT NULL,
  record_kind text NOT NULL,
  record_id uuid,
  outcome text NOT NULL CONSTRAINT audit_event_outcome CHECK (outcome IN ('done', 'refused', 'read')),
  reason_code text,
  fields text,
  trace_id text NOT NULL,
  hash bytea NOT NULL,
  CONSTRAINT audit_event_pk PRIMARY KEY (district_id, seq)
);
COMMENT ON TABLE audit_event IS 'Who did what, by ids and codes. Insert-only; each row is chained to the one before it in its district.';
CREATE INDEX audit_event_record ON audit_event (district_id, record_id, seq);
CREATE TABLE audit_head (
  district_id uuid CONSTRAINT audit_head_pk PRIMARY KEY,
  seq bigint NOT NULL,
  hash bytea NOT NULL
);
COMMENT ON TABLE audit_head IS 'The last link of each chain: a tail that was cut off is missed here.';

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME USING ERRCODE = '42501';
END $$;
CREATE TRIGGER audit_event_insert_only BEFORE UPDATE OR DELETE ON audit_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_no_truncate BEFORE TRUNCATE ON audit_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION audit_piece(value text) RETURNS text LANGUAGE sql IMMUTABLE
  RETURN COALESCE(length(value) || ':' || value, '-');
COMMENT ON FUNCTION audit_piece(text) IS 'One field in canonical form 1: its length in characters and the text, or a dash for NULL (twin: platform/audit).';

CREATE FUNCTION audit_append(entries jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  chain uuid := ctx_district();
  head audit_head;
  entry jsonb;
  moment timestamptz := date_trunc('microseconds', clock_timestamp());
  fields text;
BEGIN
  IF chain IS NULL THEN RETURN; END IF;
  INSERT INTO audit_head VALUES (chain, 0, '\\x') ON CONFLICT DO NOTHING;
  SELECT * INTO head FROM audit_head WHERE district_id = chain FOR UPDATE;
  FOR entry IN SELECT * FROM jsonb_array_elements(entries) LOOP
    head.seq := head.seq + 1;
    fields := (SELECT string_agg(f, ',') FROM jsonb_array_elements_text(entry->'fields') f);
    head.hash := sha256(head.hash || convert_to(
      audit_piece('1') || audit_piece(chain::text) || audit_piece(head.seq::text)
      || audit_piece(to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'))
      || audit_piece(ctx_person()::text) || audit_piece(ctx_post()::text)
      || audit_piece(current_setting('app.acting_role', TRUE))
      || audit_piece(entry->>'action') || audit_piece(entry->>'recordKind') || audit_piece((entry->>'recordId')::uuid::text)
      || audit_piece(COALESCE(entry->>'outcome', 'done')) || audit_piece(entry->>'reasonCode') || audit_piece(fields)
      || audit_piece(current_setting('app.trace_id', TRUE)), 'UTF8'));
    INSERT INTO audit_event VALUES (chain, head.seq, moment, ctx_person(), ctx_post(), current_setting('app.acting_role', TRUE),
      entry->>'action', entry->>'recordKind', (entry->>'recordId')::uuid, COALESCE(entry->>'outcome', 'done'),
      entry->>'reasonCode', fields, current_setting('app.trace_id', TRUE), head.hash);
  END LOOP;
  UPDATE audit_head SET seq = head.seq, hash = head.hash WHERE district_id = chain;
END $$;
`;

const OUTBOX = `
CREATE TABLE outbox (
  id uuid CONSTRAINT outbox_pk PRIMARY KEY DEFAULT gen_random_uuid(),
  position bigint GENERATED ALWAYS AS IDENTITY,
  district_id uuid NOT NULL,
  name text NOT NULL,
  payload jsonb NOT NULL,
  trace_id text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  handed_over_at timestamptz
);
COMMENT ON TABLE outbox IS 'Jobs written in the business transaction; the relay hands them to the queue. Ids and versions only.';
CREATE INDEX outbox_waiting ON outbox (position) WHERE handed_over_at IS NULL;
CREATE TABLE job_effect (
  district_id uuid NOT NULL,
  effect_key text NOT NULL,
  done_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT job_effect_pk PRIMARY KEY (district_id, effect_key)
);
COMMENT ON TABLE job_effect IS 'Effects that a job has had: the queue delivers at least once, an effect happens once.';
CREATE TABLE idempotent_answer (
  person_id uuid NOT NULL,
  key text NOT NULL CONSTRAINT idempotent_answer_key_length CHECK (length(key) <= 255),
  district_id uuid NOT NULL,
  request_hash text NOT NULL,
  status smallint NOT NULL,
  body jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT idempotent_answer_pk PRIMARY KEY (person_id, key)
);
COMMENT ON TABLE idempotent_answer IS 'The answer to each create, kept 7 days, so that a retry after a lost reply is told the same and does nothing.';
CREATE INDEX idempotent_answer_age ON idempotent_answer (created_at);
CREATE INDEX idempotent_answer_district ON idempotent_answer (district_id);

CREATE TABLE reference_counter (
  district_id uuid NOT NULL,
  kind text NOT NULL,
  year smallint NOT NULL,
  last integer NOT NULL,
  CONSTRAINT reference_counter_pk PRIMARY KEY (district_id, kind, year)
);
COMMENT ON TABLE reference_counter IS 'Last number given per kind and Buddhist year; the row is locked by the transaction that takes a number.';
CREATE FUNCTION next_reference(of_kind text, of_year integer) RETURNS integer LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO reference_counter AS c VALUES (ctx_district(), of_kind, of_year, 1)
  ON CONFLICT (district_id, kind, year) DO UPDATE SET last = c.last + 1 RETURNING last
$$;

CREATE TABLE throttle (
  bucket text CONSTRAINT throttle_pk PRIMARY KEY,
  tries integer NOT NULL,
  window_ends_at timestamptz NOT NULL
);
COMMENT ON TABLE throttle IS 'Failed tries per keyed hash of account and address; holds no name and no address.';

CREATE FUNCTION unit_of_work_flush(input jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO outbox (district_id, name, payload, trace_id)
    SELECT COALESCE(ctx_district(), (j->'payload'->>'districtId')::uuid), j->>'name', j->'payload', current_setting('app.trace_id', TRUE)
    FROM jsonb_array_elements(input->'jobs') j;
  INSERT INTO idempotent_answer (person_id, key, district_id, request_hash, status, body)
    SELECT ctx_person(), a->>'key', ctx_district(), a->>'requestHash', (a->>'status')::smallint, a->'body'
    FROM jsonb_array_elements(input->'answers') a;
  PERFORM pg_notify('live', l::text) FROM jsonb_array_elements(input->'live') l;
  PERFORM audit_append(input->'audit');
END $$;
COMMENT ON FUNCTION unit_of_work_flush(jsonb) IS 'What every write leaves behind, in one round trip; audit last, because it locks the district''s chain until the commit.';
`;

const MIGRATIONS_DONE = `
CREATE FUNCTION schema_migrations() RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT array_agg(name::text) FROM schema_migration
$$`;

/** What every feature stands on: the wall's context, audit chain, outbox, answers, counters. */
export class PlatformSchema implements MigrationInterface {
  name = 'PlatformSchema1763900000001';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      'CREATE EXTENSION IF NOT EXISTS pg_trgm',
      thaiFoldSql,
      CONTEXT,
      AUDIT,
      OUTBOX,
      ...[
        'audit_event',
        'audit_head',
        'outbox',
        'job_effect',
        'idempotent_answer',
        'reference_counter',
        'throttle',
      ].flatMap(protect),
      ...permit({ table: 'audit_event', party: 'system', commands: ['SELECT'], using: inDistrict }),
      ...permit({ table: 'audit_head', party: 'system', commands: ['SELECT'], using: inDistrict }),
      ...permit({
        table: 'outbox',
        party: 'system',
        commands: ['SELECT', 'UPDATE', 'DELETE'],
        using: 'TRUE',
      }),
      ...permitSystem('job_effect'),
      ...permit({
        table: 'throttle',
        party: 'system',
        commands: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
        using: 'TRUE',
        check: 'TRUE',
      }),
      ...(['school', 'district', 'partner'] as const).flatMap((party) =>
        permit({ table: 'idempotent_answer', party, commands: ['SELECT'], using: ofPerson('person_id') }),
      ),
      ...permitSystem('idempotent_answer', ['SELECT', 'DELETE']),
      ...STORED_FILE,
      'REVOKE EXECUTE ON FUNCTION unit_of_work_flush, audit_append, next_reference FROM PUBLIC',
      `GRANT USAGE ON SCHEMA public TO ${EVERY_PARTY}, kumkrong_app`,
      MIGRATIONS_DONE,
      'REVOKE EXECUTE ON FUNCTION schema_migrations FROM PUBLIC',
      'GRANT EXECUTE ON FUNCTION schema_migrations TO kumkrong_app',
      `GRANT EXECUTE ON FUNCTION unit_of_work_flush, next_reference TO ${EVERY_PARTY}`,
      'ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC',
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('The first schema has nothing to go back to: drop the database instead');
  }
}
