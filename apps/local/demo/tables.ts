import type { Columns } from './bulk-insert.js';

/** The tables that the demo fills, in the order of their foreign keys, with the types of the columns. */
export const NETWORK: Columns = { id: 'uuid', district_id: 'uuid', name_th: 'text' };

export const SCHOOL: Columns = {
  id: 'uuid',
  district_id: 'uuid',
  network_id: 'uuid',
  code10: 'text',
  code8: 'text',
  name_th: 'text',
  subdistrict: 'text',
  opened_on: 'date',
};

export const ACADEMIC_YEAR: Columns = {
  district_id: 'uuid',
  year: 'smallint',
  starts_on: 'date',
  ends_on: 'date',
  term1_ends_on: 'date',
  term2_starts_on: 'date',
};

export const PERSON: Columns = {
  id: 'uuid',
  district_id: 'uuid',
  prefix: 'text',
  first_name: 'text',
  last_name: 'text',
  name_fold: 'text',
};

export const POST: Columns = {
  id: 'uuid',
  district_id: 'uuid',
  person_id: 'uuid',
  role: 'text',
  school_id: 'uuid',
  network_id: 'uuid',
  level: 'text',
  room: 'text',
  starts_on: 'date',
  ends_on: 'date',
};

export const ACCOUNT: Columns = {
  person_id: 'uuid',
  district_id: 'uuid',
  username: 'text',
  password_hash: 'text',
};

export const ROSTER_IMPORT: Columns = {
  id: 'uuid',
  district_id: 'uuid',
  academic_year: 'smallint',
  round: 'text',
  file_name: 'text',
  state: 'text',
  summary: 'jsonb',
  created_by: 'uuid',
  created_at: 'timestamptz',
  changed_at: 'timestamptz',
  applied_at: 'timestamptz',
  undo_until: 'timestamptz',
};

export const STUDENT: Columns = {
  id: 'uuid',
  district_id: 'uuid',
  school_id: 'uuid',
  student_code: 'text',
  prefix: 'text',
  first_name: 'text',
  last_name: 'text',
  name_fold: 'text',
  sex: 'text',
  birth_date: 'date',
  level: 'text',
  room: 'text',
  weight_kg: 'numeric',
  height_cm: 'numeric',
  citizen_id_cipher: 'bytea',
  citizen_id_hash: 'bytea',
  citizen_id_tail: 'text',
  not_struck_off: 'boolean',
  missing_since_import_id: 'uuid',
};

export const STUDENT_FAMILY: Columns = {
  student_id: 'uuid',
  district_id: 'uuid',
  school_id: 'uuid',
  address: 'jsonb',
  guardian_name: 'text',
  guardian_last_name: 'text',
  guardian_relation: 'text',
  disadvantages: 'text[]',
};

export const ENROLMENT: Columns = {
  district_id: 'uuid',
  academic_year: 'smallint',
  round: 'text',
  student_id: 'uuid',
  school_id: 'uuid',
  level: 'text',
  room: 'text',
};

export const INCIDENT: Columns = {
  id: 'uuid',
  district_id: 'uuid',
  reference: 'text',
  kind: 'text',
  main_code: 'text',
  further_codes: 'text[]',
  tags: 'text[]',
  urgency: 'text',
  status: 'text',
  route: 'text',
  restricted: 'boolean',
  school_id: 'uuid',
  school_ids: 'uuid[]',
  accused_person_ids: 'uuid[]',
  class_keys: 'text[]',
  harmed_count: 'integer',
  happened_on: 'date',
  happened_time: 'text',
  happened_about: 'boolean',
  known_at: 'timestamptz',
  recorded_at: 'timestamptz',
  location_type: 'text',
  channel: 'text',
  reporter_person_id: 'uuid',
  reporter_post_id: 'uuid',
  assignee_post_id: 'uuid',
  acknowledge_due_at: 'timestamptz',
  acknowledged_at: 'timestamptz',
  first_report_due_at: 'timestamptz',
  first_reported_at: 'timestamptz',
  close_due_at: 'timestamptz',
  closed_at: 'timestamptz',
  msc_number: 'text',
  msc_reported_on: 'date',
  merged_into_id: 'uuid',
  damage_baht: 'integer',
  lessons_stopped_days: 'integer',
  version: 'integer',
  changed_at: 'timestamptz',
};

export const INCIDENT_NARRATIVE: Columns = {
  incident_id: 'uuid',
  district_id: 'uuid',
  facts: 'text',
  immediate_action: 'text',
  told: 'jsonb',
  result: 'text',
  remedy: 'text',
  lesson: 'text',
};

export const INCIDENT_PERSON: Columns = {
  id: 'uuid',
  incident_id: 'uuid',
  district_id: 'uuid',
  role: 'text',
  kind: 'text',
  school_id: 'uuid',
  harm_level: 'text',
  sex: 'text',
  level: 'text',
  added_at: 'timestamptz',
};

export const INCIDENT_PERSON_IDENTITY: Columns = {
  incident_person_id: 'uuid',
  incident_id: 'uuid',
  district_id: 'uuid',
  view_school_id: 'uuid',
  student_id: 'uuid',
  staff_person_id: 'uuid',
  display_name: 'text',
};

export const INCIDENT_HISTORY: Columns = {
  id: 'uuid',
  incident_id: 'uuid',
  district_id: 'uuid',
  at: 'timestamptz',
  person_id: 'uuid',
  post_id: 'uuid',
  acting_role: 'text',
  action: 'text',
  from_status: 'text',
  to_status: 'text',
  reason: 'text',
  changes: 'jsonb',
  version: 'integer',
};

export const REFERENCE_COUNTER: Columns = {
  district_id: 'uuid',
  kind: 'text',
  year: 'smallint',
  last: 'integer',
};
