-- Roles of the database, as apps expect them. Run by a superuser, as often as you like:
--   psql -v app_password=… -v migrator_password=… -f roles.sql
-- kumkrong_migrator owns the schema; kumkrong_app is the only login of the running programs, owns nothing and
-- inherits nothing: each transaction takes one party's role with SET LOCAL ROLE, and without one sees no row.

SELECT format('CREATE ROLE %I', name)
FROM unnest(ARRAY['kumkrong_migrator', 'kumkrong_app', 'kumkrong_school', 'kumkrong_district',
                  'kumkrong_partner', 'kumkrong_system']) AS name
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name)
\gexec

ALTER ROLE kumkrong_migrator LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'migrator_password';
ALTER ROLE kumkrong_app LOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'app_password';
ALTER ROLE kumkrong_school NOLOGIN NOSUPERUSER NOBYPASSRLS;
ALTER ROLE kumkrong_district NOLOGIN NOSUPERUSER NOBYPASSRLS;
ALTER ROLE kumkrong_partner NOLOGIN NOSUPERUSER NOBYPASSRLS;
ALTER ROLE kumkrong_system NOLOGIN NOSUPERUSER NOBYPASSRLS;

GRANT kumkrong_school, kumkrong_district, kumkrong_partner, kumkrong_system
  TO kumkrong_app WITH INHERIT FALSE, SET TRUE;

SELECT format('ALTER DATABASE %I OWNER TO kumkrong_migrator', current_database())
\gexec
SELECT format('GRANT CONNECT ON DATABASE %I TO kumkrong_app', current_database())
\gexec
SELECT format('REVOKE CREATE, TEMPORARY ON DATABASE %I FROM PUBLIC', current_database())
\gexec
ALTER SCHEMA public OWNER TO kumkrong_migrator;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
