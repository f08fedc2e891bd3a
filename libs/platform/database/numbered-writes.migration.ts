import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PARTY_ROLE } from './roles.js';

const EVERY_PARTY = Object.values(PARTY_ROLE).join(', ');

const NUMBERS = `
CREATE FUNCTION take_reference(of_kind text, of_year integer, digits integer DEFAULT 6) RETURNS text LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT set_config('app.reference', of_kind || '-' || of_year || '-' || lpad(next_reference(of_kind, of_year)::text, digits, '0'), TRUE)
$$;
COMMENT ON FUNCTION take_reference(text, integer, integer) IS 'The next number, such as INC-2569-000123; the transaction remembers it (taken_reference).';
CREATE FUNCTION taken_reference() RETURNS text LANGUAGE sql STABLE RETURN NULLIF(current_setting('app.reference', TRUE), '');
COMMENT ON FUNCTION taken_reference() IS 'The number that this transaction took last: for what refers to it without having heard it.';
`;

const FLUSH = `
CREATE OR REPLACE FUNCTION unit_of_work_flush(input jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO outbox (district_id, name, payload, trace_id)
    SELECT COALESCE(ctx_district(), (j->'payload'->>'districtId')::uuid), j->>'name', j->'payload', current_setting('app.trace_id', TRUE)
    FROM jsonb_array_elements(input->'jobs') j;
  INSERT INTO idempotent_answer (person_id, key, district_id, request_hash, status, body)
    SELECT ctx_person(), a->>'key', ctx_district(), a->>'requestHash', (a->>'status')::smallint,
      CASE WHEN input ? 'numbered' THEN a->'body' || jsonb_build_object('reference', taken_reference()) ELSE a->'body' END
    FROM jsonb_array_elements(input->'answers') a;
  PERFORM pg_notify('live', l::text) FROM jsonb_array_elements(input->'live') l;
  PERFORM audit_append(input->'audit');
END $$;
`;

/** A create may take its number as it writes: whatever is written with it gets the number from the database. */
export class NumberedWritesSchema implements MigrationInterface {
  name = 'NumberedWritesSchema1763900000122';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(NUMBERS);
    await runner.query(FLUSH);
    await runner.query('REVOKE EXECUTE ON FUNCTION take_reference, taken_reference FROM PUBLIC');
    await runner.query(`GRANT EXECUTE ON FUNCTION take_reference, taken_reference TO ${EVERY_PARTY}`);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead: reports are written by these functions');
  }
}
