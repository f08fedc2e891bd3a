import type { Columns } from './bulk-insert.js';

export const STUDENT_CASE: Columns = {
  id: 'uuid',
  district_id: 'uuid',
  reference: 'text',
  student_id: 'uuid',
  school_id: 'uuid',
  class_key: 'text',
  route: 'text',
  except_person_ids: 'uuid[]',
  type: 'text',
  urgency: 'text',
  status: 'text',
  origin: 'text',
  owner_post_id: 'uuid',
  team_post_ids: 'uuid[]',
  opener_person_id: 'uuid',
  opened_at: 'timestamptz',
  closed_at: 'timestamptz',
  close_reason: 'text',
  version: 'integer',
  changed_at: 'timestamptz',
};

export const CASE_NARRATIVE: Columns = {
  case_id: 'uuid',
  district_id: 'uuid',
  problem: 'text',
  history: 'text',
  family: 'text',
};

export const CASE_MEASURE: Columns = {
  id: 'uuid',
  case_id: 'uuid',
  district_id: 'uuid',
  moment: 'text',
  attendance_percent: 'smallint',
  care_group: 'text',
  scales: 'jsonb',
  measured_at: 'timestamptz',
};

export const CASE_PLAN_ITEM: Columns = {
  id: 'uuid',
  case_id: 'uuid',
  district_id: 'uuid',
  kind: 'text',
  parent_id: 'uuid',
  service_type: 'text',
  text: 'text',
  due_on: 'date',
  owner_post_id: 'uuid',
  state: 'text',
  result: 'text',
  added_at: 'timestamptz',
  ended_at: 'timestamptz',
  version: 'integer',
};

export const HOME_VISIT: Columns = {
  id: 'uuid',
  case_id: 'uuid',
  district_id: 'uuid',
  visited_on: 'date',
  outcome: 'text',
  form: 'jsonb',
  visitor_post_id: 'uuid',
  added_at: 'timestamptz',
  version: 'integer',
};

export const CASE_CONFERENCE: Columns = {
  id: 'uuid',
  case_id: 'uuid',
  district_id: 'uuid',
  held_on: 'date',
  attendees: 'text',
  summary: 'text',
  added_at: 'timestamptz',
};

export const CASE_NOTE: Columns = {
  id: 'uuid',
  case_id: 'uuid',
  district_id: 'uuid',
  sensitivity: 'text',
  headline: 'text',
  author_person_id: 'uuid',
  author_post_id: 'uuid',
  written_at: 'timestamptz',
};

export const CASE_NOTE_TEXT: Columns = {
  note_id: 'uuid',
  case_id: 'uuid',
  district_id: 'uuid',
  author_person_id: 'uuid',
  text: 'text',
};

export const CASE_STUDY: Columns = {
  id: 'uuid',
  case_id: 'uuid',
  district_id: 'uuid',
  status: 'text',
  sections: 'jsonb',
  causes: 'text[]',
  helps: 'text[]',
  result: 'text',
  district_note: 'text',
  academic_year: 'smallint',
  submitted_at: 'timestamptz',
  version: 'integer',
  changed_at: 'timestamptz',
};

export const CASE_HISTORY: Columns = {
  id: 'uuid',
  case_id: 'uuid',
  district_id: 'uuid',
  at: 'timestamptz',
  person_id: 'uuid',
  post_id: 'uuid',
  acting_role: 'text',
  action: 'text',
  source_id: 'uuid',
  code: 'text',
  from_status: 'text',
  to_status: 'text',
  reason: 'text',
};
