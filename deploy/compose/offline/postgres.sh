# As much of the official image as Keycloak's database needs.
set -euo pipefail
bin=$(echo /usr/lib/postgresql/*/bin)
data=/var/lib/postgresql/data
install -d -o postgres -g postgres -m 0700 "$data"
install -d -o postgres -g postgres /run/postgresql
cat "$POSTGRES_PASSWORD_FILE" >/tmp/password
if [ ! -f "$data/PG_VERSION" ]; then
    chown postgres /tmp/password
    runuser -u postgres -- "$bin/initdb" -D "$data" -U "$POSTGRES_USER" --pwfile=/tmp/password -A scram-sha-256 -E UTF8 --locale=C.UTF-8
    echo "host all all all scram-sha-256" >>"$data/pg_hba.conf"
    echo "CREATE DATABASE $POSTGRES_DB" | runuser -u postgres -- "$bin/postgres" --single -D "$data" postgres || true
fi
exec runuser -u postgres -- "$bin/postgres" -D "$data" -c listen_addresses='*'
