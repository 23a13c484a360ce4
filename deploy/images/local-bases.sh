#!/usr/bin/env bash
# For a machine that reaches no container registry: makes the two images that `./linli images` starts
# from, out of Debian's packages and of this machine's JDK. Needs root, debootstrap and an engine.
#   deploy/images/local-bases.sh
#   ./linli images --base linli-local/base --jdk linli-local/jdk
set -euo pipefail

SUITE=${SUITE:-trixie}
JAVA_HOME=${JAVA_HOME:?JAVA_HOME is the JDK 25 to take along}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

debootstrap --variant=minbase --include=ca-certificates,tzdata "$SUITE" "$work/tree" ${MIRROR:+"$MIRROR"} >"$work/log" 2>&1 || {
    tail -n 20 "$work/log" >&2
    exit 1
}
# As Debian's own slim image leaves out what nobody reads in a container.
rm -rf "$work"/tree/usr/share/{doc,man,info,locale,lintian,bash-completion}/* \
    "$work"/tree/var/{cache/apt,lib/apt/lists,log}/* "$work"/tree/dev/*
tar -C "$work/tree" -c . | docker import - linli-local/base >/dev/null

mkdir "$work/jdk"
cp -RL "$JAVA_HOME" "$work/jdk/jdk"
cat >"$work/jdk/Dockerfile" <<'DOCKERFILE'
FROM linli-local/base
COPY jdk /opt/jdk
ENV JAVA_HOME=/opt/jdk PATH=/opt/jdk/bin:$PATH
DOCKERFILE
docker build -q -t linli-local/jdk "$work/jdk" >/dev/null
docker image ls --format '{{.Repository}} {{.Size}}' linli-local/base
docker image ls --format '{{.Repository}} {{.Size}}' linli-local/jdk
