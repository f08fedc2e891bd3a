import { SECOND_FACTOR_ROLES } from '#contracts';
import { permitSystem, protect } from '#platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
CREATE TABLE account (
  person_id uuid CONSTRAINT account_pk PRIMARY KEY CONSTRAINT account_person_fk REFERENCES person,
  district_id uuid NOT NULL CONSTRAINT account_district_fk REFERENCES district,
  username text NOT NULL CONSTRAINT account_username_form CHECK (username ~ '^[a-z0-9._-]{3,40}$'),
  password_hash text,
  must_change_password boolean NOT NULL DEFAULT FALSE,
  disabled_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT account_username_unique UNIQUE (district_id, username)
);
COMMENT ON TABLE account IS 'Sign-in of a person. No party reads it: sign-in is system work.';
CREATE TABLE session (
  id uuid CONSTRAINT session_pk PRIMARY KEY,
  district_id uuid NOT NULL CONSTRAINT session_district_fk REFERENCES district,
  person_id uuid NOT NULL CONSTRAINT session_account_fk REFERENCES account,
  active_post_id uuid NOT NULL CONSTRAINT session_post_fk REFERENCES post,
  token_hash bytea NOT NULL CONSTRAINT session_token_unique UNIQUE,
  assurance text NOT NULL DEFAULT 'password' CONSTRAINT session_assurance CHECK (assurance IN ('password', 'second-factor')),
  device text NOT NULL,
  device_hash bytea,
  confirmed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  last_seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz
);
COMMENT ON TABLE session IS 'Server-side sessions; the token is kept hashed, and a revoked one is dead at once.';
COMMENT ON COLUMN session.device_hash IS 'Hash of the device''s cookie: a device on which the account has signed in is no stranger''s.';
COMMENT ON COLUMN session.confirmed_at IS 'When the person last proved themselves by the strongest factor that they have.';
CREATE INDEX session_by_person ON session (person_id) WHERE revoked_at IS NULL;
CREATE INDEX session_by_device ON session (person_id, device_hash) WHERE device_hash IS NOT NULL;
CREATE INDEX session_by_district ON session (district_id);
CREATE INDEX session_by_post ON session (active_post_id);
CREATE TABLE recovery_slip (
  id uuid CONSTRAINT recovery_slip_pk PRIMARY KEY,
  district_id uuid NOT NULL CONSTRAINT recovery_slip_district_fk REFERENCES district,
  person_id uuid NOT NULL CONSTRAINT recovery_slip_account_fk REFERENCES account,
  code_hash bytea NOT NULL,
  created_by uuid CONSTRAINT recovery_slip_creator_fk REFERENCES person,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
COMMENT ON TABLE recovery_slip IS 'One-time slip that an admin prints: who prints it never sees a password.';
CREATE INDEX recovery_slip_by_person ON recovery_slip (person_id) WHERE used_at IS NULL;
CREATE INDEX recovery_slip_by_district ON recovery_slip (district_id);
CREATE INDEX recovery_slip_by_creator ON recovery_slip (created_by);
`;

const FACTORS = `
CREATE TABLE second_factor (
  id uuid CONSTRAINT second_factor_pk PRIMARY KEY,
  district_id uuid NOT NULL CONSTRAINT second_factor_district_fk REFERENCES district,
  person_id uuid NOT NULL CONSTRAINT second_factor_account_fk REFERENCES account,
  kind text NOT NULL CONSTRAINT second_factor_kind CHECK (kind IN ('totp', 'passkey')),
  name text NOT NULL,
  secret bytea,
  last_step integer,
  credential_id text CONSTRAINT second_factor_credential_unique UNIQUE,
  public_key bytea,
  counter bigint,
  transports text[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  confirmed_at timestamptz,
  last_used_at timestamptz,
  CONSTRAINT second_factor_whole CHECK (CASE kind
    WHEN 'totp' THEN secret IS NOT NULL AND num_nonnulls(credential_id, public_key, counter) = 0
    ELSE secret IS NULL AND num_nonnulls(credential_id, public_key, counter, confirmed_at) = 4 END)
);
COMMENT ON TABLE second_factor IS 'Authenticator apps (secret sealed) and passkeys (public key) of a person; unconfirmed ones open nothing.';
COMMENT ON COLUMN second_factor.last_step IS 'Time step of the last code that was taken: no code is taken twice.';
CREATE INDEX second_factor_by_person ON second_factor (person_id) WHERE confirmed_at IS NOT NULL;
CREATE UNIQUE INDEX second_factor_one_app ON second_factor (person_id, (confirmed_at IS NULL)) WHERE kind = 'totp';
CREATE INDEX second_factor_of_person ON second_factor (person_id);
CREATE INDEX second_factor_by_district ON second_factor (district_id);
CREATE TABLE backup_code (
  id uuid CONSTRAINT backup_code_pk PRIMARY KEY,
  district_id uuid NOT NULL CONSTRAINT backup_code_district_fk REFERENCES district,
  person_id uuid NOT NULL CONSTRAINT backup_code_account_fk REFERENCES account,
  code_hash bytea NOT NULL,
  used_at timestamptz,
  CONSTRAINT backup_code_once UNIQUE (person_id, code_hash)
);
COMMENT ON TABLE backup_code IS 'Ten codes for the day on which the phone is lost, each for once; kept as keyed hashes.';
CREATE INDEX backup_code_by_district ON backup_code (district_id);
CREATE TABLE passkey_challenge (
  session_id uuid NOT NULL CONSTRAINT passkey_challenge_session_fk REFERENCES session,
  purpose text NOT NULL CONSTRAINT passkey_challenge_purpose CHECK (purpose IN ('enrol', 'confirm')),
  district_id uuid NOT NULL CONSTRAINT passkey_challenge_district_fk REFERENCES district,
  challenge text NOT NULL,
  expires_at timestamptz NOT NULL,
  CONSTRAINT passkey_challenge_pk PRIMARY KEY (session_id, purpose)
);
COMMENT ON TABLE passkey_challenge IS 'What a passkey must sign next in a session: five minutes, taken away by its first use.';
CREATE INDEX passkey_challenge_by_district ON passkey_challenge (district_id);
CREATE TABLE account_signature (
  person_id uuid NOT NULL CONSTRAINT account_signature_account_fk REFERENCES account,
  action text NOT NULL,
  signed_by uuid NOT NULL CONSTRAINT account_signature_signer_fk REFERENCES person,
  district_id uuid NOT NULL CONSTRAINT account_signature_district_fk REFERENCES district,
  signed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT account_signature_pk PRIMARY KEY (person_id, action, signed_by)
);
COMMENT ON TABLE account_signature IS 'What an administrator did to somebody''s account: the second signature for the auditor''s, and who had which half of a way in.';
CREATE INDEX account_signature_by_signer ON account_signature (signed_by);
CREATE INDEX account_signature_by_district ON account_signature (district_id);
`;

const NEEDS_FACTOR = SECOND_FACTOR_ROLES.map((role) => `'${role}'`).join(', ');

const FUNCTIONS = `
CREATE FUNCTION today_in_thailand() RETURNS date LANGUAGE sql STABLE RETURN (clock_timestamp() AT TIME ZONE 'Asia/Bangkok')::date;
CREATE FUNCTION is_current(p post) RETURNS boolean LANGUAGE sql STABLE
  RETURN p.starts_on <= today_in_thailand() AND (p.ends_on IS NULL OR p.ends_on >= today_in_thailand());

CREATE FUNCTION second_step(assurance text, who uuid, role text, district uuid) RETURNS text LANGUAGE sql STABLE RETURN CASE
  WHEN assurance = 'second-factor' THEN NULL
  WHEN EXISTS (SELECT FROM second_factor f WHERE f.person_id = who AND f.confirmed_at IS NOT NULL) THEN 'confirm'
  WHEN role IN (${NEEDS_FACTOR}) AND NOT (SELECT d.demo FROM district d WHERE d.id = district) THEN 'enrol' END;
COMMENT ON FUNCTION second_step IS 'What a session still owes before it may do anything: the second step, or the enrolment of a factor where the post needs one.';

CREATE FUNCTION session_actor(hash bytea) RETURNS TABLE (
  "sessionId" uuid, "personId" uuid, "districtId" uuid, "postId" uuid, role text, "schoolId" uuid, "networkId" uuid,
  "agencyId" uuid, level text, room text, "mustChangePassword" boolean, stale boolean, fresh boolean, "secondStep" text
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.id, s.person_id, s.district_id, p.id, p.role, p.school_id, p.network_id, p.agency_id, p.level, p.room,
         a.must_change_password, s.last_seen_at < clock_timestamp() - interval '1 minute',
         s.confirmed_at > clock_timestamp() - interval '15 minutes',
         second_step(s.assurance, s.person_id, p.role, s.district_id)
  FROM session s JOIN account a ON a.person_id = s.person_id JOIN post p ON p.id = s.active_post_id
  WHERE s.token_hash = hash AND s.revoked_at IS NULL AND a.disabled_at IS NULL
    AND s.expires_at > clock_timestamp() AND s.last_seen_at > clock_timestamp() - interval '30 minutes' AND is_current(p)
$$;
COMMENT ON FUNCTION session_actor(bytea) IS 'The actor behind a session token, read for every request by the database''s clock: what was revoked a moment ago is nobody.';
CREATE FUNCTION session_touch(session_id uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE session SET last_seen_at = clock_timestamp() WHERE id = session_id
$$;
CREATE FUNCTION accounts_of(person_ids uuid[]) RETURNS TABLE ("personId" uuid, username text, disabled boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a.person_id, a.username || '@' || d.code, a.disabled_at IS NOT NULL FROM account a JOIN district d ON d.id = a.district_id
  WHERE a.person_id = ANY (person_ids) AND a.district_id = ctx_district()
    AND (ctx_school() IS NULL OR EXISTS (SELECT FROM post p WHERE p.person_id = a.person_id AND p.school_id = ctx_school()))
    AND (ctx_agency() IS NULL OR EXISTS (SELECT FROM post p WHERE p.person_id = a.person_id AND p.agency_id = ctx_agency()))
$$;
COMMENT ON FUNCTION accounts_of(uuid[]) IS 'Names of accounts for the admin''s list; the table itself, with its hashes, is for sign-in alone.';
CREATE FUNCTION account_of(login_name text, district_code text, asking_device bytea) RETURNS TABLE (
  "personId" uuid, "districtId" uuid, "passwordHash" text, disabled boolean, "knownDevice" boolean
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a.person_id, a.district_id, a.password_hash, a.disabled_at IS NOT NULL,
         EXISTS (SELECT FROM session s WHERE s.person_id = a.person_id AND s.device_hash = asking_device)
  FROM account a JOIN district d ON d.id = a.district_id WHERE a.username = login_name AND d.code = district_code
$$;
`;

export class IdentitySchema implements MigrationInterface {
  name = 'IdentitySchema1763900000003';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      TABLES,
      FACTORS,
      FUNCTIONS,
      'GRANT EXECUTE ON FUNCTION second_step TO kumkrong_system',
      'REVOKE EXECUTE ON FUNCTION session_actor, session_touch, account_of, accounts_of FROM PUBLIC',
      'GRANT EXECUTE ON FUNCTION session_actor, session_touch TO kumkrong_app',
      'GRANT EXECUTE ON FUNCTION account_of TO kumkrong_system',
      'GRANT EXECUTE ON FUNCTION accounts_of TO kumkrong_school, kumkrong_district, kumkrong_partner',
      'GRANT EXECUTE ON FUNCTION today_in_thailand, is_current TO kumkrong_app, kumkrong_school, kumkrong_district, kumkrong_partner, kumkrong_system',
      ...[
        'account',
        'session',
        'recovery_slip',
        'second_factor',
        'backup_code',
        'passkey_challenge',
        'account_signature',
      ].flatMap((table) => [...protect(table), ...permitSystem(table)]),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead');
  }
}
