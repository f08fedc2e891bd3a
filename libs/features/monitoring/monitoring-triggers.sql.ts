import { DONE } from './monitoring-tables.sql.js';

const moves = (table: string): string => `
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION '${table}: version moves by one' USING ERRCODE = '40001';
  END IF;`;

const refuse = (words: string): string => `RAISE EXCEPTION '${words}' USING ERRCODE = '42501';`;

/** Everything of a row but the named columns. */
const rest = (row: 'NEW' | 'OLD', columns: string): string => `to_jsonb(${row}) - '{${columns}}'::text[]`;

const onlyChanges = (columns: string): string => `${rest('NEW', columns)} = ${rest('OLD', columns)}`;

/** What is published, done or closed stays, for every login and whatever the application says. */
export const TRIGGERS = `
CREATE FUNCTION monitoring_tool_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN${moves('monitoring_tool')}
  IF (NEW.id, NEW.district_id, NEW.family_id, NEW.number, NEW.proposal) IS DISTINCT FROM (OLD.id, OLD.district_id, OLD.family_id, OLD.number, OLD.proposal)
     OR OLD.status = 'RETIRED' OR (OLD.status = 'PUBLISHED' AND NOT (NEW.status = 'RETIRED' AND ${onlyChanges('status,retired_at,version,changed_at')})) THEN
    ${refuse('a published tool never changes')}
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER monitoring_tool_guard BEFORE UPDATE ON monitoring_tool FOR EACH ROW EXECUTE FUNCTION monitoring_tool_guard();

CREATE FUNCTION monitoring_visit_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN${moves('monitoring_visit')}
  IF (NEW.id, NEW.district_id, NEW.reference, NEW.school_id, NEW.first_planned_on, NEW.planned_by_post_id)
     IS DISTINCT FROM (OLD.id, OLD.district_id, OLD.reference, OLD.school_id, OLD.first_planned_on, OLD.planned_by_post_id) THEN
    ${refuse('a visit stays at its school')}
  END IF;
  IF OLD.status = 'CANCELLED' OR (OLD.status IN (${DONE}) AND NOT (NEW.status IN (${DONE}) AND ${onlyChanges('status,read_at,read_by_post_id,version,changed_at')})) THEN
    ${refuse('a visit that is done never changes')}
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER monitoring_visit_guard BEFORE UPDATE ON monitoring_visit FOR EACH ROW EXECUTE FUNCTION monitoring_visit_guard();

CREATE FUNCTION monitoring_sheet_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  visit monitoring_visit;
BEGIN
  SELECT * INTO visit FROM monitoring_visit v WHERE v.id = NEW.visit_id AND v.district_id = NEW.district_id AND v.school_id = NEW.school_id;
  IF TG_OP = 'INSERT' THEN
    IF visit.status IS DISTINCT FROM 'PLANNED' OR NOT EXISTS (
        SELECT FROM monitoring_tool t WHERE t.id = NEW.tool_id AND t.district_id = NEW.district_id AND t.status = 'PUBLISHED') THEN
      ${refuse('a new visit takes published tools alone')}
    END IF;
    RETURN NEW;
  END IF;${moves('monitoring_sheet')}
  IF visit.status IS DISTINCT FROM 'UNDER_WAY' OR NOT (${onlyChanges('version')}) THEN
    ${refuse('a sheet changes during its visit alone')}
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER monitoring_sheet_guard BEFORE INSERT OR UPDATE ON monitoring_sheet FOR EACH ROW EXECUTE FUNCTION monitoring_sheet_guard();

CREATE FUNCTION monitoring_answer_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM monitoring_visit v WHERE v.id = NEW.visit_id AND v.district_id = NEW.district_id
      AND v.school_id = NEW.school_id AND v.status = 'UNDER_WAY') THEN
    ${refuse('answers are given during the visit alone')}
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER monitoring_answer_guard BEFORE INSERT OR UPDATE ON monitoring_answer FOR EACH ROW EXECUTE FUNCTION monitoring_answer_guard();

CREATE FUNCTION monitoring_finding_begins() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  touched monitoring_finding := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  IF touched.status <> 'NOTED' OR NOT EXISTS (SELECT FROM monitoring_visit v WHERE v.id = touched.visit_id AND v.district_id = touched.district_id
      AND v.school_id = touched.school_id AND v.status = 'UNDER_WAY') THEN
    ${refuse('findings come and go during the visit alone')}
  END IF;
  RETURN touched;
END $$;
CREATE TRIGGER monitoring_finding_begins BEFORE INSERT OR DELETE ON monitoring_finding FOR EACH ROW EXECUTE FUNCTION monitoring_finding_begins();

CREATE FUNCTION monitoring_finding_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN${moves('monitoring_finding')}
  IF OLD.status = 'CLOSED' OR (OLD.late AND NOT NEW.late)
     OR NOT (${onlyChanges('status,due_on,task_id,answer,answered_at,answered_by_post_id,return_reason,closed_at,late,version,changed_at')}) THEN
    ${refuse('what was found, and that it was late, stays')}
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER monitoring_finding_guard BEFORE UPDATE ON monitoring_finding FOR EACH ROW EXECUTE FUNCTION monitoring_finding_guard();
`;
