#!/bin/sh
# Run once by the postgres image, on an empty data folder.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  -v app_password="$(cat /run/secrets/app_password)" \
  -v migrator_password="$(cat /run/secrets/migrator_password)" \
  -f /kumkrong/roles.sql
