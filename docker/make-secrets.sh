#!/bin/sh
# Makes the secrets that are missing in docker/secrets/. Never overwrites one: a new data key cannot read old data.
set -eu
cd "$(dirname "$0")"
mkdir -p secrets
chmod 700 secrets
umask 077
for name in postgres_password app_password migrator_password redis_password; do
  [ -s "secrets/$name" ] || openssl rand -hex 24 >"secrets/$name"
done
for name in data_key lookup_key signing_key; do
  [ -s "secrets/$name" ] || openssl rand -base64 32 >"secrets/$name"
done
# Compose hands files over with their owner and mode; the programs run as user 1000 inside.
chmod 444 secrets/*
