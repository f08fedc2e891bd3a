/** A year's figures as they were when somebody vouched for them, with the facts that they were counted from. */
export const SEAL_TABLES = `
CREATE TABLE statistics_seal_snapshot (
  id uuid CONSTRAINT statistics_seal_pk PRIMARY KEY,
  district_id uuid NOT NULL CONSTRAINT statistics_seal_district_fk REFERENCES district,
  calendar text NOT NULL CONSTRAINT statistics_seal_calendar CHECK (calendar IN ('academic', 'fiscal')),
  year smallint NOT NULL,
  revision integer NOT NULL CONSTRAINT statistics_seal_revision CHECK (revision > 0),
  reason text CONSTRAINT statistics_seal_reason CHECK ((reason IS NULL) = (revision = 1)),
  as_of timestamptz NOT NULL,
  rule_version text NOT NULL,
  sealed_by uuid NOT NULL CONSTRAINT statistics_seal_person_fk REFERENCES person,
  post_id uuid NOT NULL CONSTRAINT statistics_seal_post_fk REFERENCES post,
  figures jsonb NOT NULL,
  base jsonb NOT NULL,
  schools jsonb NOT NULL,
  networks jsonb NOT NULL,
  digest bytea NOT NULL,
  CONSTRAINT statistics_seal_unique UNIQUE (district_id, calendar, year, revision)
);
COMMENT ON TABLE statistics_seal_snapshot IS 'Sealed figures of a year: as-of time, rule version, cells, and a digest that stands in the audit chain as well. Insert-only; what comes later is a revision with a reason.';
COMMENT ON COLUMN statistics_seal_snapshot.digest IS 'SHA-256 over header, figures, base and facts in canonical form (statistics_seal_digest).';
CREATE INDEX statistics_seal_by_person ON statistics_seal_snapshot (sealed_by);
CREATE INDEX statistics_seal_by_post ON statistics_seal_snapshot (post_id);
CREATE TRIGGER statistics_seal_insert_only BEFORE UPDATE OR DELETE ON statistics_seal_snapshot FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE statistics_sealed_fact_snapshot (
  seal_id uuid NOT NULL CONSTRAINT statistics_sealed_fact_seal_fk REFERENCES statistics_seal_snapshot DEFERRABLE,
  district_id uuid NOT NULL,
  incident_id uuid NOT NULL,
  subject_id uuid,
  school_id uuid,
  network_id uuid,
  academic_year smallint NOT NULL,
  fiscal_year smallint NOT NULL,
  month text NOT NULL,
  hazard_group text NOT NULL,
  subtype text NOT NULL,
  sex text,
  level text,
  without_student boolean NOT NULL,
  CONSTRAINT statistics_sealed_fact_unique UNIQUE NULLS NOT DISTINCT (seal_id, incident_id, subject_id, school_id)
);
COMMENT ON TABLE statistics_sealed_fact_snapshot IS 'The facts that a seal counted, by ids and codes: what statistics:verify counts again. Insert-only.';
CREATE INDEX statistics_sealed_fact_of_district ON statistics_sealed_fact_snapshot (district_id);
CREATE TRIGGER statistics_sealed_fact_insert_only BEFORE UPDATE OR DELETE ON statistics_sealed_fact_snapshot FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION statistics_seal_digest(of_seal uuid, district uuid, calendar text, year integer, revision integer,
  as_of timestamptz, rule_version text, figures jsonb, base jsonb) RETURNS bytea LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT sha256(convert_to(concat_ws(E'\\n',
    concat_ws('|', '1', of_seal, district, calendar, year, revision,
      to_char(as_of AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), rule_version),
    (SELECT string_agg(concat_ws('|', 'figure', f->>0, f->>1, f->>2, f->>3, f->>4, f->>5), E'\\n' ORDER BY f->>0, f->>1, f->>2)
       FROM jsonb_array_elements(figures) f),
    (SELECT string_agg(concat_ws('|', 'base', b->>0, b->>1, b->>2, b->>3), E'\\n' ORDER BY b->>0, b->>1)
       FROM jsonb_array_elements(base) b),
    (SELECT string_agg(concat_ws('|', 'fact', t.incident_id, COALESCE(t.subject_id::text, '-'), COALESCE(t.school_id::text, '-'),
         COALESCE(t.network_id::text, '-'), t.academic_year, t.fiscal_year, t.month, t.hazard_group, t.subtype,
         COALESCE(t.sex, '-'), COALESCE(t.level, '-'), t.without_student), E'\\n' ORDER BY t.incident_id, t.subject_id, t.school_id)
       FROM statistics_sealed_fact_snapshot t WHERE t.seal_id = of_seal)), 'UTF8'))
$$;
COMMENT ON FUNCTION statistics_seal_digest IS 'Canonical form 1, one line per figure, base figure and fact. Fixed: a change of it would make every seal look broken.';
`;
