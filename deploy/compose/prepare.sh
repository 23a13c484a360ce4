#!/usr/bin/env bash
# Makes the secrets that are not there yet, each a file of its own, in LINLI_SECRETS of .env or in the
# folder that is named. Never changes one that is there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

folder=${1:-$(sed -n 's/^LINLI_SECRETS=//p' .env)}
[ -n "$folder" ] || {
    echo "LINLI_SECRETS is empty: copy .env.example to .env and fill it in." >&2
    exit 1
}
# The folder is closed to others; the files are not, because containers read them as users of their own.
mkdir -p "$folder"
chmod 0700 "$folder"

random() {
    od -An -N "$1" -tx1 /dev/urandom | tr -d ' \n'
}

keep() {
    local file=$folder/$1
    [ -s "$file" ] && return
    printf %s "$2" >"$file"
    chmod 0444 "$file"
    echo "made $file"
}

keep store-key "$(random 256)"
keep store-root "$(random 24)"
for service in owner workorder notification billing survey audit; do
    keep store-uri-$service-service "mongodb://$service-service:$(random 24)@store:27017,store-2:27017,store-3:27017/?replicaSet=linli&authSource=admin&w=majority"
done
keep keycloak-db "$(random 24)"
keep keycloak-admin "$(random 24)"
keep keycloak-client "$(random 24)"
keep seal "$(random 24)"
keep trail "$(random 24)"
keep grafana-admin "$(random 24)"
