import { ofPerson, permit, permitSystem, protect } from '#platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the house itself writes, besides what it takes in. */
const OWN_FILES = `
ALTER TABLE stored_file DROP CONSTRAINT stored_file_media_type;
ALTER TABLE stored_file ADD CONSTRAINT stored_file_media_type CHECK (media_type IN (
  'image/jpeg', 'image/png', 'image/webp', 'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'))`;

const TABLE = `
CREATE TABLE report_request (
  id uuid CONSTRAINT report_request_pk PRIMARY KEY,
  district_id uuid NOT NULL CONSTRAINT report_request_district_fk REFERENCES district,
  person_id uuid NOT NULL CONSTRAINT report_request_person_fk REFERENCES person,
  post_id uuid NOT NULL CONSTRAINT report_request_post_fk REFERENCES post,
  kind text NOT NULL,
  format text NOT NULL CONSTRAINT report_request_format CHECK (format IN ('pdf', 'docx', 'xlsx')),
  subject_id uuid,
  calendar text CONSTRAINT report_request_calendar CHECK (calendar IN ('academic', 'fiscal')),
  year smallint CONSTRAINT report_request_year CHECK (year BETWEEN 2500 AND 2700),
  purpose text NOT NULL,
  purpose_note text CONSTRAINT report_request_purpose_note CHECK (length(purpose_note) BETWEEN 1 AND 300),
  proved boolean NOT NULL,
  state text NOT NULL CONSTRAINT report_request_state CHECK (state IN ('QUEUED', 'RUNNING', 'READY', 'FAILED', 'EXPIRED')),
  percent smallint NOT NULL DEFAULT 0 CONSTRAINT report_request_percent CHECK (percent BETWEEN 0 AND 100),
  failure text,
  password_cipher bytea,
  file_id uuid CONSTRAINT report_request_file_fk REFERENCES stored_file,
  file_name text,
  file_size integer,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  expires_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT report_request_year_whole CHECK ((calendar IS NULL) = (year IS NULL)),
  CONSTRAINT report_request_file_when_ready CHECK ((state = 'READY') = (file_id IS NOT NULL)),
  CONSTRAINT report_request_failure_told CHECK ((state = 'FAILED') = (failure IS NOT NULL)),
  CONSTRAINT report_request_end_when_ready CHECK (expires_at IS NOT NULL OR state NOT IN ('READY', 'EXPIRED'))
);
COMMENT ON TABLE report_request IS 'One report that a post asked for, and what became of it. Seen by that post alone; holds codes and ids, nothing of its content.';
COMMENT ON COLUMN report_request.subject_id IS 'The record that it is about, of the table that the kind names.';
COMMENT ON COLUMN report_request.proved IS 'The person had proved themselves a short while before they asked.';
COMMENT ON COLUMN report_request.password_cipher IS 'The file’s password, encrypted, until it was shown once.';
CREATE INDEX report_request_of_post ON report_request (district_id, person_id, post_id, created_at DESC, id DESC);
CREATE INDEX report_request_by_person ON report_request (person_id);
CREATE INDEX report_request_by_post ON report_request (post_id);
CREATE INDEX report_request_by_file ON report_request (file_id) WHERE file_id IS NOT NULL;
CREATE INDEX report_request_waiting ON report_request (district_id, changed_at) WHERE state IN ('QUEUED', 'RUNNING');
CREATE INDEX report_request_expiring ON report_request (district_id, expires_at) WHERE state = 'READY';
`;

const OWN = `${ofPerson('person_id')} AND post_id = (SELECT ctx_post())`;

/** A party asks, asks again and takes the password; what is made, and until when, the worker alone writes. */
function wall(): string[] {
  return (['school', 'district'] as const).flatMap((party) => [
    ...permit({ table: 'report_request', party, commands: ['SELECT'], using: OWN }),
    ...permit({
      table: 'report_request',
      party,
      commands: ['INSERT'],
      check: `${OWN} AND state = 'QUEUED'`,
    }),
    ...permit({
      table: 'report_request',
      party,
      commands: ['UPDATE'],
      using: OWN,
      columns: ['state', 'percent', 'failure', 'proved', 'password_cipher', 'changed_at', 'version'],
    }),
  ]);
}

export class ReportsSchema implements MigrationInterface {
  name = 'ReportsSchema1763900000025';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      OWN_FILES,
      TABLE,
      ...protect('report_request'),
      ...permitSystem('report_request', ['SELECT', 'UPDATE', 'DELETE']),
      ...wall(),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead');
  }
}
