#!/bin/bash
# First start of the database: the platform's own role, which is no superuser, and its database.
set -euo pipefail
psql --set=ON_ERROR_STOP=1 --set=password="$DATABASE_PASSWORD" --username="$POSTGRES_USER" --dbname=postgres <<'SQL'
create role lotsennetz login password :'password';
create database lotsennetz owner lotsennetz;
revoke all on database lotsennetz from public;
SQL
