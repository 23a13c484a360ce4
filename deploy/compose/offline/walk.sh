#!/usr/bin/env bash
# Starts the small estate of deploy/compose from images made on this machine, fills the demo community, and
# plays one repair in the browser, from the phone call to the archive. Ends what it started; --keep leaves it.
#   deploy/images/local-bases.sh && ./linli images --base linli-local/base --jdk linli-local/jdk
#   deploy/compose/offline/images.sh && deploy/compose/offline/walk.sh
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
cd "$ROOT/deploy/compose"
compose=docker-compose
docker compose version >/dev/null 2>&1 && compose="docker compose"

export LINLI_PORT=${LINLI_PORT:-18080} LINLI_ID_PORT=${LINLI_ID_PORT:-18081}
export COMPOSE_PROJECT_NAME=linli-walk COMPOSE_FILE=compose.yaml:compose.small.yaml:offline/compose.offline.yaml
export LINLI_VERSION=${LINLI_VERSION:-0.1.0}
export LINLI_ORIGIN=http://localhost:$LINLI_PORT LINLI_ID_ORIGIN=http://localhost:$LINLI_ID_PORT
export LINLI_ALERTMANAGER=../observability/alertmanager.example.yml
export LINLI_DEMO_PASSWORD=${LINLI_DEMO_PASSWORD:-linli-demo}
# Named: goes on with what an earlier walk left running.
export LINLI_SECRETS=${LINLI_SECRETS:-$(mktemp -d)}

finish() {
    local status=$?
    [ $status -eq 0 ] || $compose ps
    if [ "${keep:-no}" = no ]; then
        $compose down -v --remove-orphans >/dev/null 2>&1
        rm -rf "$LINLI_SECRETS"
    else
        echo "Left running: COMPOSE_PROJECT_NAME=$COMPOSE_PROJECT_NAME LINLI_SECRETS=$LINLI_SECRETS"
    fi
}
trap finish EXIT
[ "${1:-}" != --keep ] || keep=yes

./prepare.sh "$LINLI_SECRETS"
node "$ROOT/deploy/local/realm.mjs" merge ../keycloak/linli-realm.json ../local/linli-realm-local.json "$LINLI_SECRETS/linli-realm.json"
chmod 0444 "$LINLI_SECRETS/linli-realm.json"

parts="store kafka keycloak-db keycloak owner-service workorder-service notification-service billing-service survey-service audit-service gateway"
began=$SECONDS
# Which waits by itself until what the services need is healthy.
# shellcheck disable=SC2086
$compose up -d $parts
until [ "$(docker ps --filter "label=com.docker.compose.project=$COMPOSE_PROJECT_NAME" --filter health=healthy -q | wc -l)" -eq 11 ]; do
    [ $((SECONDS - began)) -lt 600 ] || {
        echo "Not all parts are healthy after 600 s." >&2
        exit 1
    }
    sleep 2
done
echo "11 parts are healthy after $((SECONDS - began)) s."
docker stats --no-stream --format '  {{.Name}} {{.MemUsage}}' | grep linli-walk

export LINLI_GATEWAY=$LINLI_ORIGIN LINLI_KEYCLOAK_URL=$LINLI_ID_ORIGIN LINLI_ISSUER=$LINLI_ID_ORIGIN/realms/linli
export LINLI_KEYCLOAK_ADMIN=linli-bootstrap LINLI_HOME=$LINLI_SECRETS
LINLI_KEYCLOAK_PASSWORD=$(cat "$LINLI_SECRETS/keycloak-admin")
export LINLI_KEYCLOAK_PASSWORD
node "$ROOT/deploy/local/demo.mjs"
(cd "$ROOT/console" && node browser/journey.mjs)
echo "One repair was walked through the images."
