#!/bin/sh
# Makes the roles of the platform when the database is made: once, as its superuser. The same as in the README.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  --set owner="$LIANOU_OWNER_PASSWORD" --set web="$LIANOU_WEB_PASSWORD" --set database="$POSTGRES_DB" <<'SQL'
create role lianou_owner login password :'owner';
create role lianou_web login password :'web';
create role lianou_app nologin;
create role lianou_department nologin;
create role lianou_charity nologin;
create role lianou_contractor nologin;
create role lianou_system nologin;
create role lianou_anonymous nologin;
grant lianou_department, lianou_charity, lianou_contractor, lianou_system, lianou_anonymous to lianou_app;
grant lianou_app to lianou_web;
grant create on database :"database" to lianou_owner;
grant create on schema public to lianou_owner;
revoke temporary on database :"database" from public;
SQL
