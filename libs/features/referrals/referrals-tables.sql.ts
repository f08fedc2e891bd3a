import {
  DATA_CLASS_CODES,
  REFERRAL_LEGAL_BASES,
  REFERRAL_PURPOSES,
  REFERRAL_STATUS_LABELS,
} from '#contracts';

const oneOf = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ');
const STATUSES = oneOf(REFERRAL_STATUS_LABELS.map(({ code }) => code));
const PURPOSES = oneOf(REFERRAL_PURPOSES.map(({ code }) => code));
const BASES = oneOf(REFERRAL_LEGAL_BASES.map(({ code }) => code));
const CLASSES = oneOf(DATA_CLASS_CODES);

/** What school and district write. */
export const OFFICE_TABLES = `
CREATE TABLE referral (
  id uuid CONSTRAINT referral_pk PRIMARY KEY,
  district_id uuid NOT NULL CONSTRAINT referral_district_fk REFERENCES district,
  reference text NOT NULL,
  student_id uuid NOT NULL CONSTRAINT referral_student_fk REFERENCES student,
  school_id uuid NOT NULL CONSTRAINT referral_school_fk REFERENCES school,
  case_id uuid CONSTRAINT referral_case_fk REFERENCES student_case,
  incident_id uuid CONSTRAINT referral_incident_fk REFERENCES incident,
  route text NOT NULL CONSTRAINT referral_route CHECK (route IN ('school', 'district')),
  class_key text NOT NULL,
  except_person_ids uuid[] NOT NULL DEFAULT '{}',
  creator_person_id uuid NOT NULL CONSTRAINT referral_creator_fk REFERENCES person,
  creator_post_id uuid NOT NULL CONSTRAINT referral_creator_post_fk REFERENCES post,
  assignee_post_id uuid CONSTRAINT referral_assignee_fk REFERENCES post,
  guardian_suspected boolean NOT NULL DEFAULT FALSE,
  urgency text NOT NULL CONSTRAINT referral_urgency CHECK (urgency IN ('NORMAL', 'URGENT', 'CRITICAL')),
  purpose text CONSTRAINT referral_purpose CHECK (purpose IN (${PURPOSES})),
  reasons text[] NOT NULL DEFAULT '{}',
  status text NOT NULL CONSTRAINT referral_status CHECK (status IN (${STATUSES})),
  agency_id uuid CONSTRAINT referral_agency_fk REFERENCES agency,
  offered_at timestamptz,
  submitted_at timestamptz,
  assigned_at timestamptz,
  due_at timestamptz,
  urgency_rank smallint NOT NULL GENERATED ALWAYS AS (CASE urgency WHEN 'CRITICAL' THEN 3 WHEN 'URGENT' THEN 2 ELSE 1 END) STORED,
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  CONSTRAINT referral_reference_unique UNIQUE (district_id, reference)
);
COMMENT ON TABLE referral IS 'A request for help outside the school, by codes and states; what it says of the child stands in tables of its own.';
COMMENT ON COLUMN referral.case_id IS 'The case it belongs to, when there is one.';
COMMENT ON COLUMN referral.route IS 'district: from a report that names staff, invisible to every school (conflict route, product.md 3).';
COMMENT ON COLUMN referral.agency_id IS 'The agency that has it now; NULL when none has.';
CREATE INDEX referral_of_school ON referral (school_id, recorded_at DESC, id DESC);
CREATE INDEX referral_of_district ON referral (district_id, recorded_at DESC, id DESC);
CREATE INDEX referral_in_queue ON referral (district_id, urgency_rank DESC, (COALESCE(due_at, 'infinity')), id)
  WHERE status NOT IN ('DRAFT', 'COMPLETED', 'CANCELLED');
CREATE INDEX referral_of_student ON referral (student_id);
CREATE INDEX referral_of_case ON referral (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX referral_of_incident ON referral (incident_id);
CREATE INDEX referral_of_creator ON referral (creator_person_id);
CREATE INDEX referral_of_creator_post ON referral (creator_post_id);
CREATE INDEX referral_of_assignee ON referral (assignee_post_id);
CREATE INDEX referral_of_agency ON referral (agency_id);

CREATE TABLE referral_part (
  referral_id uuid NOT NULL CONSTRAINT referral_part_referral_fk REFERENCES referral,
  data_class text NOT NULL CONSTRAINT referral_part_class CHECK (data_class IN (${CLASSES})),
  district_id uuid NOT NULL,
  fields jsonb NOT NULL,
  CONSTRAINT referral_part_pk PRIMARY KEY (referral_id, data_class)
);
COMMENT ON TABLE referral_part IS 'What the school wrote, a row for each data class (F2, F3, F5, F6, F7).';
CREATE INDEX referral_part_of_district ON referral_part (district_id);

CREATE TABLE referral_choice (
  referral_id uuid NOT NULL CONSTRAINT referral_choice_referral_fk REFERENCES referral,
  data_class text NOT NULL CONSTRAINT referral_choice_class CHECK (data_class IN (${CLASSES})),
  district_id uuid NOT NULL,
  chosen_by uuid NOT NULL CONSTRAINT referral_choice_person_fk REFERENCES person,
  chosen_post_id uuid NOT NULL CONSTRAINT referral_choice_post_fk REFERENCES post,
  chosen_at timestamptz NOT NULL,
  CONSTRAINT referral_choice_pk PRIMARY KEY (referral_id, data_class)
);
COMMENT ON TABLE referral_choice IS 'Data classes that somebody chose to hand over, one by one: who and when.';
CREATE INDEX referral_choice_of_person ON referral_choice (chosen_by);
CREATE INDEX referral_choice_of_post ON referral_choice (chosen_post_id);
CREATE INDEX referral_choice_of_district ON referral_choice (district_id);

CREATE TABLE referral_basis_ledger (
  id uuid CONSTRAINT referral_basis_ledger_pk PRIMARY KEY,
  referral_id uuid NOT NULL CONSTRAINT referral_basis_ledger_referral_fk REFERENCES referral,
  district_id uuid NOT NULL,
  code text NOT NULL CONSTRAINT referral_basis_ledger_code CHECK (code IN (${BASES})),
  given_by text,
  relation text,
  method text,
  given_on date NOT NULL,
  valid_until date,
  withdraws_id uuid CONSTRAINT referral_basis_ledger_withdraws_fk REFERENCES referral_basis_ledger,
  recorded_by uuid NOT NULL CONSTRAINT referral_basis_ledger_person_fk REFERENCES person,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT referral_basis_ledger_withdrawn_once UNIQUE (district_id, withdraws_id),
  CONSTRAINT referral_basis_ledger_consent_whole CHECK (code <> 'CONSENT' OR withdraws_id IS NOT NULL OR num_nonnulls(given_by, relation, method) = 3)
);
COMMENT ON TABLE referral_basis_ledger IS 'What made the disclosure lawful, dated; a withdrawal is a line of its own. Insert-only.';
CREATE INDEX referral_basis_ledger_of_referral ON referral_basis_ledger (referral_id, recorded_at);
CREATE INDEX referral_basis_ledger_withdrawals ON referral_basis_ledger (withdraws_id);
CREATE INDEX referral_basis_ledger_of_person ON referral_basis_ledger (recorded_by);
CREATE TRIGGER referral_basis_ledger_insert_only BEFORE UPDATE OR DELETE ON referral_basis_ledger FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE referral_document (
  id uuid CONSTRAINT referral_document_pk PRIMARY KEY,
  referral_id uuid NOT NULL CONSTRAINT referral_document_referral_fk REFERENCES referral,
  district_id uuid NOT NULL,
  file_id uuid NOT NULL,
  name text NOT NULL,
  data_class text NOT NULL CONSTRAINT referral_document_class CHECK (data_class IN (${CLASSES})),
  chosen_by uuid NOT NULL CONSTRAINT referral_document_person_fk REFERENCES person,
  chosen_at timestamptz NOT NULL,
  removed_at timestamptz
);
COMMENT ON TABLE referral_document IS 'FX: a document chosen for the referral; it carries the class of its subject.';
CREATE INDEX referral_document_of_referral ON referral_document (referral_id);
CREATE INDEX referral_document_of_person ON referral_document (chosen_by);
CREATE INDEX referral_document_of_file ON referral_document (file_id);

CREATE TABLE referral_history (
  id uuid CONSTRAINT referral_history_pk PRIMARY KEY,
  referral_id uuid NOT NULL CONSTRAINT referral_history_referral_fk REFERENCES referral,
  district_id uuid NOT NULL,
  at timestamptz NOT NULL,
  person_id uuid,
  post_id uuid,
  acting_role text NOT NULL,
  action text NOT NULL,
  on_behalf boolean NOT NULL DEFAULT FALSE,
  from_status text,
  to_status text NOT NULL,
  reason text,
  changes jsonb NOT NULL DEFAULT '[]',
  version integer NOT NULL
);
COMMENT ON TABLE referral_history IS 'From, to, who, why, when; insert-only. Changes hold codes and field names, never the story.';
CREATE INDEX referral_history_of_referral ON referral_history (referral_id, version);
CREATE TRIGGER referral_history_insert_only BEFORE UPDATE OR DELETE ON referral_history FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE referral_receipt_ledger (
  id uuid CONSTRAINT referral_receipt_ledger_pk PRIMARY KEY,
  referral_id uuid NOT NULL CONSTRAINT referral_receipt_ledger_referral_fk REFERENCES referral,
  district_id uuid NOT NULL,
  reply_id uuid NOT NULL,
  read_by uuid NOT NULL CONSTRAINT referral_receipt_ledger_person_fk REFERENCES person,
  read_at timestamptz NOT NULL
);
COMMENT ON TABLE referral_receipt_ledger IS 'The school says that it has read the answer. Insert-only.';
CREATE INDEX referral_receipt_ledger_of_referral ON referral_receipt_ledger (referral_id);
CREATE INDEX referral_receipt_ledger_of_reply ON referral_receipt_ledger (reply_id);
CREATE INDEX referral_receipt_ledger_of_person ON referral_receipt_ledger (read_by);
CREATE TRIGGER referral_receipt_ledger_insert_only BEFORE UPDATE OR DELETE ON referral_receipt_ledger FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

/** What an agency may come to see: its assignment, the frozen packet, and its own part. */
export const AGENCY_TABLES = `
CREATE TABLE referral_assignment (
  id uuid CONSTRAINT referral_assignment_pk PRIMARY KEY,
  referral_id uuid NOT NULL CONSTRAINT referral_assignment_referral_fk REFERENCES referral,
  district_id uuid NOT NULL CONSTRAINT referral_assignment_district_fk REFERENCES district,
  agency_id uuid NOT NULL CONSTRAINT referral_assignment_agency_fk REFERENCES agency,
  mou_id uuid NOT NULL CONSTRAINT referral_assignment_mou_fk REFERENCES mou,
  reference text NOT NULL,
  status text NOT NULL CONSTRAINT referral_assignment_status CHECK (status IN (${STATUSES})),
  reasons text[] NOT NULL,
  urgency text NOT NULL,
  age_band text,
  sex text,
  subdistrict text,
  purpose text NOT NULL,
  data_classes text[] NOT NULL,
  officer_name text NOT NULL,
  assigned_at timestamptz NOT NULL,
  answer_due_at timestamptz,
  answered_at timestamptz,
  accepted_at timestamptz,
  finish_due_at timestamptz,
  finished_at timestamptz,
  ended_at timestamptz,
  end_reason text,
  version integer NOT NULL
);
COMMENT ON TABLE referral_assignment IS 'A referral as an agency knows it: routing and outline, kept by a trigger. Holds no name, no id and no school.';
COMMENT ON COLUMN referral_assignment.ended_at IS 'Closed in the transaction that took it away: declined, recalled, or no basis left.';
COMMENT ON COLUMN referral_assignment.mou_id IS 'The agreement at the time of the assignment; whether one is in force is asked at each reading.';
CREATE UNIQUE INDEX referral_assignment_one_open ON referral_assignment (referral_id) WHERE ended_at IS NULL;
CREATE INDEX referral_assignment_of_referral ON referral_assignment (referral_id);
CREATE INDEX referral_assignment_of_agency ON referral_assignment (agency_id, assigned_at DESC, id DESC);
CREATE INDEX referral_assignment_of_district ON referral_assignment (district_id);
CREATE INDEX referral_assignment_of_mou ON referral_assignment (mou_id);

CREATE TABLE referral_packet_snapshot (
  assignment_id uuid NOT NULL CONSTRAINT referral_packet_snapshot_assignment_fk REFERENCES referral_assignment,
  data_class text NOT NULL CONSTRAINT referral_packet_snapshot_class CHECK (data_class IN (${CLASSES})),
  field_group text NOT NULL,
  bases text[] NOT NULL,
  referral_id uuid NOT NULL CONSTRAINT referral_packet_snapshot_referral_fk REFERENCES referral,
  agency_id uuid NOT NULL CONSTRAINT referral_packet_snapshot_agency_fk REFERENCES agency,
  district_id uuid NOT NULL,
  fields jsonb NOT NULL,
  CONSTRAINT referral_packet_snapshot_pk PRIMARY KEY (assignment_id, data_class)
);
COMMENT ON TABLE referral_packet_snapshot IS 'F8: exactly what was granted at the assignment, a row for each data class so that the wall can close one. Insert-only.';
COMMENT ON COLUMN referral_packet_snapshot.bases IS 'Bases that carry this class; it closes when none of them holds any more.';
CREATE INDEX referral_packet_snapshot_of_referral ON referral_packet_snapshot (referral_id);
CREATE INDEX referral_packet_snapshot_of_agency ON referral_packet_snapshot (agency_id);
CREATE TRIGGER referral_packet_snapshot_insert_only BEFORE UPDATE OR DELETE ON referral_packet_snapshot FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE referral_question (
  id uuid CONSTRAINT referral_question_pk PRIMARY KEY,
  assignment_id uuid NOT NULL CONSTRAINT referral_question_assignment_fk REFERENCES referral_assignment,
  referral_id uuid NOT NULL CONSTRAINT referral_question_referral_fk REFERENCES referral,
  agency_id uuid NOT NULL CONSTRAINT referral_question_agency_fk REFERENCES agency,
  district_id uuid NOT NULL,
  question text NOT NULL,
  asked_at timestamptz NOT NULL,
  on_behalf boolean NOT NULL,
  answer text,
  answered_at timestamptz
);
COMMENT ON TABLE referral_question IS 'What an agency asks and the district answers.';
CREATE INDEX referral_question_of_assignment ON referral_question (assignment_id);
CREATE INDEX referral_question_of_referral ON referral_question (referral_id);
CREATE INDEX referral_question_of_agency ON referral_question (agency_id);

CREATE TABLE referral_service_ledger (
  id uuid CONSTRAINT referral_service_ledger_pk PRIMARY KEY,
  assignment_id uuid NOT NULL CONSTRAINT referral_service_ledger_assignment_fk REFERENCES referral_assignment,
  referral_id uuid NOT NULL CONSTRAINT referral_service_ledger_referral_fk REFERENCES referral,
  agency_id uuid NOT NULL CONSTRAINT referral_service_ledger_agency_fk REFERENCES agency,
  district_id uuid NOT NULL,
  type text NOT NULL,
  served_on date NOT NULL,
  note text,
  on_behalf boolean NOT NULL,
  recorded_at timestamptz NOT NULL
);
COMMENT ON TABLE referral_service_ledger IS 'Help that the agency gave, with its day. Insert-only.';
CREATE INDEX referral_service_ledger_of_assignment ON referral_service_ledger (assignment_id);
CREATE INDEX referral_service_ledger_of_referral ON referral_service_ledger (referral_id);
CREATE INDEX referral_service_ledger_of_agency ON referral_service_ledger (agency_id);
CREATE TRIGGER referral_service_ledger_insert_only BEFORE UPDATE OR DELETE ON referral_service_ledger FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE referral_reply_ledger (
  id uuid CONSTRAINT referral_reply_ledger_pk PRIMARY KEY,
  assignment_id uuid NOT NULL CONSTRAINT referral_reply_ledger_assignment_fk REFERENCES referral_assignment,
  referral_id uuid NOT NULL CONSTRAINT referral_reply_ledger_referral_fk REFERENCES referral,
  agency_id uuid NOT NULL CONSTRAINT referral_reply_ledger_agency_fk REFERENCES agency,
  district_id uuid NOT NULL,
  result text NOT NULL,
  advice text,
  on_behalf boolean NOT NULL,
  recorded_at timestamptz NOT NULL
);
COMMENT ON TABLE referral_reply_ledger IS 'The result that the agency reports, and its advice to the school. Insert-only.';
CREATE INDEX referral_reply_ledger_of_assignment ON referral_reply_ledger (assignment_id);
CREATE INDEX referral_reply_ledger_of_referral ON referral_reply_ledger (referral_id);
CREATE INDEX referral_reply_ledger_of_agency ON referral_reply_ledger (agency_id);
CREATE TRIGGER referral_reply_ledger_insert_only BEFORE UPDATE OR DELETE ON referral_reply_ledger FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE disclosure_ledger (
  id uuid CONSTRAINT disclosure_ledger_pk PRIMARY KEY,
  assignment_id uuid NOT NULL CONSTRAINT disclosure_ledger_assignment_fk REFERENCES referral_assignment,
  referral_id uuid NOT NULL CONSTRAINT disclosure_ledger_referral_fk REFERENCES referral,
  agency_id uuid NOT NULL CONSTRAINT disclosure_ledger_agency_fk REFERENCES agency,
  district_id uuid NOT NULL,
  person_id uuid NOT NULL CONSTRAINT disclosure_ledger_person_fk REFERENCES person,
  post_id uuid NOT NULL CONSTRAINT disclosure_ledger_post_fk REFERENCES post,
  outlet text NOT NULL CONSTRAINT disclosure_ledger_outlet CHECK (outlet IN ('page', 'file', 'export')),
  data_classes text[] NOT NULL,
  document_id uuid CONSTRAINT disclosure_ledger_document_fk REFERENCES referral_document,
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE disclosure_ledger IS 'Each opening by an agency: who, when, through what, which classes. Insert-only.';
CREATE INDEX disclosure_ledger_of_referral ON disclosure_ledger (referral_id, at);
CREATE INDEX disclosure_ledger_of_assignment ON disclosure_ledger (assignment_id);
CREATE INDEX disclosure_ledger_of_agency ON disclosure_ledger (agency_id);
CREATE INDEX disclosure_ledger_of_person ON disclosure_ledger (person_id);
CREATE INDEX disclosure_ledger_of_post ON disclosure_ledger (post_id);
CREATE INDEX disclosure_ledger_of_document ON disclosure_ledger (document_id);
CREATE TRIGGER disclosure_ledger_insert_only BEFORE UPDATE OR DELETE ON disclosure_ledger FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

/*
 * The bases that hold now, asked in the policies of agencies too: it must see the ledger whoever asks, and tells codes
 * alone. The trigger keeps the agency's row and closes it with the very change that takes the referral away.
 */
export const FUNCTIONS = `
CREATE FUNCTION referral_live_bases(of_referral uuid) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT COALESCE(array_agg(DISTINCT b.code), '{}') FROM referral_basis_ledger b
  WHERE b.referral_id = of_referral AND b.district_id = ctx_district() AND b.withdraws_id IS NULL
    AND (b.valid_until IS NULL OR b.valid_until >= today_in_thailand())
    AND NOT EXISTS (SELECT FROM referral_basis_ledger w WHERE w.withdraws_id = b.id)
$$;
COMMENT ON FUNCTION referral_live_bases(uuid) IS 'Codes of the bases that hold now, by the database''s clock; empty: nothing may be disclosed.';

CREATE FUNCTION referral_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'version moves by one' USING ERRCODE = '40001';
  END IF;
  IF (NEW.id, NEW.district_id, NEW.reference, NEW.student_id, NEW.school_id, NEW.creator_person_id, NEW.recorded_at)
     IS DISTINCT FROM (OLD.id, OLD.district_id, OLD.reference, OLD.student_id, OLD.school_id, OLD.creator_person_id, OLD.recorded_at) THEN
    RAISE EXCEPTION 'whom it is about and who wrote it stays' USING ERRCODE = '42501';
  END IF;
  IF OLD.route = 'district' AND NEW.route = 'school' THEN
    RAISE EXCEPTION 'a referral on the conflict route stays on it' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER referral_guard BEFORE UPDATE ON referral FOR EACH ROW EXECUTE FUNCTION referral_guard();

CREATE FUNCTION referral_tell_agency() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE referral_assignment SET
    status = NEW.status, urgency = NEW.urgency, version = NEW.version,
    answer_due_at = CASE WHEN NEW.status = 'ASSIGNED' THEN NEW.due_at ELSE answer_due_at END,
    finish_due_at = CASE WHEN NEW.status IN ('ACCEPTED', 'IN_SERVICE') THEN NEW.due_at ELSE finish_due_at END,
    answered_at = CASE WHEN NEW.status IN ('ACCEPTED', 'DECLINED') THEN COALESCE(answered_at, NEW.changed_at) ELSE answered_at END,
    accepted_at = CASE WHEN NEW.status = 'ACCEPTED' THEN COALESCE(accepted_at, NEW.changed_at) ELSE accepted_at END,
    finished_at = CASE WHEN NEW.status = 'FEEDBACK_GIVEN' THEN NEW.changed_at WHEN NEW.status = 'IN_SERVICE' THEN NULL ELSE finished_at END,
    ended_at = CASE WHEN NEW.status IN ('ASSIGNED', 'ACCEPTED', 'IN_SERVICE', 'FEEDBACK_GIVEN', 'COMPLETED') THEN NULL ELSE NEW.changed_at END,
    end_reason = CASE WHEN NEW.status IN ('ASSIGNED', 'ACCEPTED', 'IN_SERVICE', 'FEEDBACK_GIVEN', 'COMPLETED') THEN NULL ELSE NEW.status END
  WHERE referral_id = NEW.id AND ended_at IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER referral_tell_agency AFTER UPDATE ON referral FOR EACH ROW EXECUTE FUNCTION referral_tell_agency();
`;
