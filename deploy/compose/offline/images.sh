#!/usr/bin/env bash
# For a machine that reaches no container registry: Kafka, Keycloak and PostgreSQL as images, the first two
# out of what `./linli up infra` builds on, the third out of Debian. They take the settings of compose.yaml;
# they are there to try it, not to run an estate. First: deploy/images/local-bases.sh, ./linli up infra.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
local=../../local
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir "$work/kafka" "$work/keycloak"
cp -r "$local/target/kafka/lib" "$work/kafka/lib"
cp "$local/kafka-log4j2.properties" kafka.sh "$work/kafka/"
cat >"$work/kafka/Dockerfile" <<'DOCKERFILE'
FROM linli-local/jdk
COPY lib /opt/kafka/lib
COPY kafka-log4j2.properties kafka.sh /opt/kafka/
RUN install -d -o 10001 -g 10001 /var/lib/kafka/data
USER 10001:10001
ENTRYPOINT ["bash", "/opt/kafka/kafka.sh"]
DOCKERFILE
docker build -q -t linli-local/kafka "$work/kafka"

cp -r "$local"/target/keycloak/keycloak-* "$work/keycloak/keycloak"
rm -rf "$work/keycloak/keycloak/data"
cat >"$work/keycloak/Dockerfile" <<'DOCKERFILE'
FROM linli-local/jdk
COPY keycloak /opt/keycloak
RUN mkdir -p /opt/keycloak/data/import && chown -R 10001:10001 /opt/keycloak
USER 10001:10001
DOCKERFILE
docker build -q -t linli-local/keycloak "$work/keycloak"

debootstrap --variant=minbase --include=postgresql "${SUITE:-trixie}" "$work/tree" ${MIRROR:+"$MIRROR"} >"$work/log" 2>&1 || {
    tail -n 20 "$work/log" >&2
    exit 1
}
cp postgres.sh "$work/tree/opt/"
rm -rf "$work"/tree/var/cache/apt/* "$work"/tree/dev/* "$work"/tree/var/lib/postgresql/*
tar -C "$work/tree" -c . | docker import --change 'ENTRYPOINT ["bash", "/opt/postgres.sh"]' - linli-local/postgres
