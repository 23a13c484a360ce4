#!/usr/bin/env bash
# Runs a part and starts it again when it ends by itself, a few times, later each time.
#   keep.sh NAME RUN-FOLDER LOG COMMAND...
# RUN-FOLDER/NAME.pid is the part, NAME.keeper we, NAME.restarts how often it was started again. Whoever stops the part
# ends us first.
set -u

name=$1 run=$2 log=$3
shift 3
most=3
restarts=0
child=

trap 'exit 0' TERM
echo $$ >"$run/$name.keeper"
rm -f "$run/$name.restarts"
while :; do
    began=$SECONDS
    "$@" </dev/null >"$log" 2>&1 &
    child=$!
    echo "$child" >"$run/$name.pid"
    wait "$child"
    # One that ran for long has earned its tries anew.
    [ $((SECONDS - began)) -lt 3600 ] || restarts=0
    restarts=$((restarts + 1))
    [ "$restarts" -le "$most" ] || exit 1
    sleep $((restarts * 5)) &
    wait $! # A signal ends this wait, not a sleep.
    echo "$restarts" >"$run/$name.restarts"
    mv "$log" "$log.1"
done
