/** What the tables of a report keep by themselves: its next clock, its guards, its schools, its receipt. */
export const TRIGGERS = `
CREATE FUNCTION incident_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.next_due_at := CASE
    WHEN NEW.status NOT IN ('SUBMITTED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'ESCALATED', 'RESOLVED', 'REOPENED') THEN NULL
    WHEN NEW.acknowledged_at IS NULL THEN NEW.acknowledge_due_at
    WHEN NEW.first_report_due_at IS NOT NULL AND NEW.first_reported_at IS NULL THEN NEW.first_report_due_at
    WHEN NEW.closed_at IS NULL THEN NEW.close_due_at
  END;
  RETURN NEW;
END $$;
CREATE TRIGGER incident_due BEFORE INSERT OR UPDATE ON incident FOR EACH ROW EXECUTE FUNCTION incident_due();

CREATE FUNCTION incident_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'version moves by one' USING ERRCODE = '40001';
  END IF;
  IF (NEW.id, NEW.district_id, NEW.reference, NEW.reporter_person_id, NEW.recorded_at)
     IS DISTINCT FROM (OLD.id, OLD.district_id, OLD.reference, OLD.reporter_person_id, OLD.recorded_at) THEN
    RAISE EXCEPTION 'who reported it, where and when stays' USING ERRCODE = '42501';
  END IF;
  IF OLD.route = 'district' AND NEW.route = 'school' THEN
    RAISE EXCEPTION 'a report on the conflict route stays on it' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER incident_guard BEFORE UPDATE ON incident FOR EACH ROW EXECUTE FUNCTION incident_guard();

CREATE FUNCTION incident_tell_reporter() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO incident_receipt AS r VALUES (NEW.id, NEW.district_id, NEW.reporter_person_id, NEW.reference, NEW.status, NEW.recorded_at,
    NEW.changed_at, jsonb_build_array(jsonb_build_object('status', NEW.status, 'at', NEW.changed_at)))
  ON CONFLICT (incident_id) DO UPDATE SET status = NEW.status, last_changed_at = NEW.changed_at,
    steps = r.steps || jsonb_build_array(jsonb_build_object('status', NEW.status, 'at', NEW.changed_at));
  RETURN NULL;
END $$;
CREATE TRIGGER incident_tell_reporter AFTER INSERT ON incident FOR EACH ROW EXECUTE FUNCTION incident_tell_reporter();
CREATE TRIGGER incident_tell_reporter_again AFTER UPDATE ON incident FOR EACH ROW WHEN (OLD.status <> NEW.status)
  EXECUTE FUNCTION incident_tell_reporter();

CREATE FUNCTION incident_list_schools() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM incident_school WHERE incident_id = NEW.id AND school_id <> ALL (NEW.school_ids);
  INSERT INTO incident_school AS s
    SELECT school_id, NEW.id, NEW.district_id, NEW.recorded_at, NEW.route = 'school' FROM unnest(NEW.school_ids) school_id
    ON CONFLICT (school_id, incident_id) DO UPDATE SET listed = EXCLUDED.listed;
  RETURN NULL;
END $$;
CREATE TRIGGER incident_list_schools AFTER INSERT ON incident FOR EACH ROW EXECUTE FUNCTION incident_list_schools();
CREATE TRIGGER incident_list_schools_again AFTER UPDATE ON incident FOR EACH ROW
  WHEN (OLD.school_ids <> NEW.school_ids OR OLD.route <> NEW.route) EXECUTE FUNCTION incident_list_schools();
`;
