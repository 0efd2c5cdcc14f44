#!/bin/sh
# Runs once, when the database's volume is empty: the owner migrates, the application owns no table.
set -eu
psql -v ON_ERROR_STOP=1 --username postgres \
  -v owner_password="$MATAZU_DATABASE_OWNER_PASSWORD" -v app_password="$MATAZU_DATABASE_PASSWORD" <<'SQL'
create role matazu_owner login password :'owner_password';
create role matazu_app login password :'app_password';
create database matazu owner matazu_owner;
SQL
