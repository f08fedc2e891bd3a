/** Confirmations of a month without incident, and the index by which a month's reports are found. */
export const ZERO_REPORT_TABLES = `
CREATE TABLE zero_report_history (
  district_id uuid NOT NULL CONSTRAINT zero_report_district_fk REFERENCES district,
  school_id uuid NOT NULL CONSTRAINT zero_report_school_fk REFERENCES school,
  month date NOT NULL CONSTRAINT zero_report_first_of_month CHECK (EXTRACT(DAY FROM month) = 1),
  confirmed_at timestamptz NOT NULL,
  confirmed_by uuid NOT NULL CONSTRAINT zero_report_person_fk REFERENCES person,
  post_id uuid NOT NULL CONSTRAINT zero_report_post_fk REFERENCES post,
  CONSTRAINT zero_report_pk PRIMARY KEY (district_id, month, school_id)
);
COMMENT ON TABLE zero_report_history IS 'A school said of a month that nothing happened. Insert-only: a report that comes later outweighs it and does not undo it.';
CREATE INDEX zero_report_of_school ON zero_report_history (school_id, month);
CREATE INDEX zero_report_by_person ON zero_report_history (confirmed_by);
CREATE INDEX zero_report_by_post ON zero_report_history (post_id);
CREATE TRIGGER zero_report_history_insert_only BEFORE UPDATE OR DELETE ON zero_report_history FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE INDEX incident_of_day ON incident (district_id, happened_on);
`;
