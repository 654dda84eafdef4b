#!/bin/sh
# Runs once on an empty server: the logins and the database that the application expects.
set -eu
secret() {
  cat "/run/secrets/$1"
}
psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username postgres --dbname postgres \
  --set mm_migrator="$(secret mm_migrator)" --set mm_collection="$(secret mm_collection)" \
  --set mm_fieldwork="$(secret mm_fieldwork)" --set mm_linkage="$(secret mm_linkage)" \
  --file /roles.sql
