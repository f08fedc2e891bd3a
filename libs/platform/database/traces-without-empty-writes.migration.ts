import type { MigrationInterface, QueryRunner } from 'typeorm';

const APPEND = `
CREATE OR REPLACE FUNCTION audit_append(entries jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  chain uuid := ctx_district();
  person uuid := ctx_person();
  post uuid := ctx_post();
  head audit_head;
  entry jsonb;
  moment timestamptz := date_trunc('microseconds', clock_timestamp());
  fields text;
BEGIN
  IF chain IS NULL OR jsonb_array_length(entries) = 0 THEN RETURN; END IF;
  SELECT * INTO head FROM audit_head WHERE district_id = chain FOR UPDATE;
  IF NOT FOUND THEN
    INSERT INTO audit_head VALUES (chain, 0, '\\x') ON CONFLICT DO NOTHING;
    SELECT * INTO head FROM audit_head WHERE district_id = chain FOR UPDATE;
  END IF;
  FOR entry IN SELECT * FROM jsonb_array_elements(entries) LOOP
    head.seq := head.seq + 1;
    fields := NULL;
    IF jsonb_array_length(entry->'fields') > 0 THEN
      fields := (SELECT string_agg(f, ',') FROM jsonb_array_elements_text(entry->'fields') f);
    END IF;
    head.hash := sha256(head.hash || convert_to(
      audit_piece('1') || audit_piece(chain::text) || audit_piece(head.seq::text)
      || audit_piece(to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'))
      || audit_piece(person::text) || audit_piece(post::text)
      || audit_piece(current_setting('app.acting_role', TRUE))
      || audit_piece(entry->>'action') || audit_piece(entry->>'recordKind') || audit_piece((entry->>'recordId')::uuid::text)
      || audit_piece(COALESCE(entry->>'outcome', 'done')) || audit_piece(entry->>'reasonCode') || audit_piece(fields)
      || audit_piece(current_setting('app.trace_id', TRUE)), 'UTF8'));
    INSERT INTO audit_event VALUES (chain, head.seq, moment, person, post, current_setting('app.acting_role', TRUE),
      entry->>'action', entry->>'recordKind', (entry->>'recordId')::uuid, COALESCE(entry->>'outcome', 'done'),
      entry->>'reasonCode', fields, current_setting('app.trace_id', TRUE), head.hash);
  END LOOP;
  UPDATE audit_head SET seq = head.seq, hash = head.hash WHERE district_id = chain;
END $$;
`;

const FLUSH = `
CREATE OR REPLACE FUNCTION unit_of_work_flush(input jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF jsonb_array_length(input->'jobs') > 0 THEN
    INSERT INTO outbox (district_id, name, payload, trace_id)
      SELECT COALESCE(ctx_district(), (j->'payload'->>'districtId')::uuid), j->>'name', j->'payload', current_setting('app.trace_id', TRUE)
      FROM jsonb_array_elements(input->'jobs') j;
  END IF;
  IF jsonb_array_length(input->'answers') > 0 THEN
    INSERT INTO idempotent_answer (person_id, key, district_id, request_hash, status, body)
      SELECT ctx_person(), a->>'key', ctx_district(), a->>'requestHash', (a->>'status')::smallint,
        CASE WHEN input ? 'numbered' THEN a->'body' || jsonb_build_object('reference', taken_reference()) ELSE a->'body' END
      FROM jsonb_array_elements(input->'answers') a;
  END IF;
  IF jsonb_array_length(input->'live') > 0 THEN
    PERFORM pg_notify('live', l::text) FROM jsonb_array_elements(input->'live') l;
  END IF;
  IF jsonb_array_length(input->'audit') > 0 THEN
    PERFORM audit_append(input->'audit');
  END IF;
END $$;
`;

/**
 * What a unit of work leaves behind, without statements that have nothing to write: most leave no job, no answer and
 * no live event, and a district's chain begins once.
 */
export class TracesWithoutEmptyWritesSchema implements MigrationInterface {
  name = 'TracesWithoutEmptyWritesSchema1763900000125';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(APPEND);
    await runner.query(FLUSH);
  }

  async down(): Promise<void> {
    throw new Error('Nothing to take back: the functions before it leave the same rows');
  }
}
