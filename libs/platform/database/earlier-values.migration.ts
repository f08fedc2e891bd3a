import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PARTY_ROLE } from './roles.js';
import { permitSystem, protect } from './wall.js';

const TABLE = `
CREATE TABLE earlier_value_history (
  id uuid CONSTRAINT earlier_value_history_pk PRIMARY KEY,
  district_id uuid NOT NULL,
  record_kind text NOT NULL,
  record_id uuid NOT NULL,
  version integer NOT NULL,
  until_at timestamptz NOT NULL,
  was jsonb NOT NULL
);
COMMENT ON COLUMN earlier_value_history.version IS 'The version of the record that said so.';
COMMENT ON TABLE earlier_value_history IS 'What counted fields of a record said until a moment, by codes and days, never a story: figures of the past are counted again from it (ADR 30). Written by triggers; insert-only.';
CREATE INDEX earlier_value_of_record ON earlier_value_history (record_kind, record_id, until_at, version);
CREATE INDEX earlier_value_of_district ON earlier_value_history (district_id);
CREATE TRIGGER earlier_value_history_insert_only BEFORE UPDATE OR DELETE ON earlier_value_history FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION earlier_value(kind text, id uuid, at timestamptz) RETURNS jsonb LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT h.was FROM earlier_value_history h WHERE h.record_kind = kind AND h.record_id = earlier_value.id AND h.until_at > at
  ORDER BY h.until_at, h.version LIMIT 1
$$;
COMMENT ON FUNCTION earlier_value IS 'What the counted fields said at a moment; NULL: what the record itself says now.';
`;

/** The memory by which figures of an earlier moment are counted again; each feature names the fields that it keeps. */
export class EarlierValuesSchema implements MigrationInterface {
  name = 'EarlierValuesSchema1763900000100';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      TABLE,
      ...protect('earlier_value_history'),
      ...permitSystem('earlier_value_history', ['SELECT', 'INSERT']),
      'REVOKE EXECUTE ON FUNCTION earlier_value FROM PUBLIC',
      `GRANT EXECUTE ON FUNCTION earlier_value TO ${PARTY_ROLE.system}`,
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead: sealed figures are verified by what this keeps');
  }
}

interface Kept {
  table: string;
  kind: string;
  columns: readonly string[];
  /** The moment of the change, from the row as it is written. */
  until: string;
  /** The fields as they were, as arguments of jsonb_build_object. */
  was: string;
}

/** A trigger that keeps what the columns said before each change of them. */
export const keepEarlier = ({ table, kind, columns, until, was }: Kept): string => `
CREATE FUNCTION ${table}_keep_earlier() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO earlier_value_history (id, district_id, record_kind, record_id, version, until_at, was)
    VALUES (gen_random_uuid(), NEW.district_id, '${kind}', NEW.id, OLD.version, ${until}, jsonb_build_object(${was}));
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION ${table}_keep_earlier FROM PUBLIC;
CREATE TRIGGER ${table}_keep_earlier AFTER UPDATE OF ${columns.join(', ')} ON ${table} FOR EACH ROW
  WHEN ((${columns.map((one) => `OLD.${one}`).join(', ')}) IS DISTINCT FROM (${columns.map((one) => `NEW.${one}`).join(', ')}))
  EXECUTE FUNCTION ${table}_keep_earlier();`;
