import { permitSystem, protect } from './wall.js';

/** Files lie in the database, encrypted (ADR 0015): one backup, one transaction with the record that they belong to. */
export const STORED_FILE: readonly string[] = [
  `CREATE TABLE stored_file (
  id uuid CONSTRAINT stored_file_pk PRIMARY KEY,
  district_id uuid NOT NULL,
  media_type text NOT NULL CONSTRAINT stored_file_media_type CHECK (media_type IN ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
  file_name text NOT NULL CONSTRAINT stored_file_name CHECK (octet_length(file_name) BETWEEN 1 AND 300),
  size integer NOT NULL CONSTRAINT stored_file_size CHECK (size BETWEEN 1 AND 10485760),
  sha256 bytea NOT NULL CONSTRAINT stored_file_sha256 CHECK (octet_length(sha256) = 32),
  content bytea NOT NULL,
  created_at timestamptz NOT NULL
);
ALTER TABLE stored_file ALTER COLUMN content SET STORAGE EXTERNAL;
COMMENT ON TABLE stored_file IS 'Checked files, encrypted. No party reads it: a feature checks its own attachment row first, then asks as the system.';
COMMENT ON COLUMN stored_file.file_name IS 'For display and download alone; nothing is ever found or stored by it.';
CREATE INDEX stored_file_of_district ON stored_file (district_id, created_at)`,
  ...protect('stored_file'),
  ...permitSystem('stored_file', ['SELECT', 'INSERT', 'DELETE']),
];
