# Starting, watching and stopping processes. Only what we started is ever stopped.

say_progress() {
    printf '  %-22s %-10s %3d s\n' "$1" "$2" $((SECONDS - $3))
}

pid_file() {
    echo "$LINLI_HOME/run/$1.pid"
}

# What the command line of a part says and no other process on this machine does.
marker_of() {
    if [ "$1" = store ] && [ "$(store_kind)" = mongod ]; then
        echo "--dbpath $LINLI_HOME/data/mongod"
    elif [ "$1" = door ]; then
        echo "$STACK/door.mjs $LINLI_HOST $LINLI_PORT "
    elif [ "$1" = prometheus ]; then
        echo "--config.file=$LINLI_HOME/data/prometheus/prometheus.yml "
    else
        echo "-Dlinli.part=$LINLI_HOME/$1 "
    fi
}

# The process id of a part, if the process is there and still ours: ids are reused.
pid_of() {
    local pid
    pid=$(cat "$(pid_file "$1")" 2>/dev/null) || return 1
    case "$(ps -ww -o command= -p "$pid" 2>/dev/null) " in
        *"$(marker_of "$1")"*) echo "$pid" ;;
        *) return 1 ;;
    esac
}

is_running() {
    pid_of "$1" >/dev/null
}

# Usage: launch NAME COMMAND...; outlives this script and its terminal, and starts again when it ends by itself.
launch() {
    local name=$1 log=$LINLI_HOME/logs/$1.log detach=nohup tries=0
    shift
    command -v setsid >/dev/null && detach=setsid
    stop_keeper "$name"
    # The last run's log stays: it may hold the reason for this start.
    [ ! -f "$log" ] || mv "$log" "$log.1"
    rm -f "$(pid_file "$name")" "$LINLI_HOME/run/$name.restarts"
    if [ "${LINLI_KEEP:-on}" != off ]; then
        set -- "$BASH" "$STACK/keep.sh" "$name" "$LINLI_HOME/run" "$log" "$@"
    fi
    (
        cd "$LINLI_HOME"
        close_what_was_inherited
        exec "$detach" "$@" </dev/null >>"$log" 2>&1
    ) &
    if [ "${LINLI_KEEP:-on}" = off ]; then
        echo $! >"$(pid_file "$name")"
    fi
    disown
    # Its keeper writes down who it is.
    until [ -s "$(pid_file "$name")" ]; do
        tries=$((tries + 1))
        [ $tries -lt 100 ] || die "$name was not started: $log."
        sleep 0.1
    done
}

# Whoever would start it again.
stop_keeper() {
    local file=$LINLI_HOME/run/$1.keeper keeper
    keeper=$(cat "$file" 2>/dev/null) || return 0
    case "$(ps -ww -o command= -p "$keeper" 2>/dev/null)" in
        *"keep.sh $1 $LINLI_HOME/run "*) kill -TERM "$keeper" 2>/dev/null || true ;;
    esac
    rm -f "$file"
}

restarts_of() {
    cat "$LINLI_HOME/run/$1.restarts" 2>/dev/null || true
}

# A caller's lock or pipe would else stay held for as long as the part runs.
close_what_was_inherited() {
    local descriptor
    for descriptor in /dev/fd/*; do
        descriptor=${descriptor##*/}
        case $descriptor in
            [0-2] | 255) ;; # 255 is bash's own.
            *) eval "exec $descriptor>&-" ;;
        esac
    done
}

port_is_taken() {
    (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

refuse_taken_ports() {
    local part parts=$INFRASTRUCTURE
    [ "$1" = infra ] || parts="$parts $(chosen_instances)"
    for part in $parts; do
        if [ "$part" != store ] || [ "$(store_kind)" != external ]; then
            is_running "$part" || refuse_taken_ports_of "$part"
        fi
    done
}

refuse_taken_ports_of() {
    local port variable=LINLI_PORTS_FROM
    for port in $(port_of "$1") $(management_port_of "$1"); do
        if port_is_taken "$port"; then
            [ "$port" = "$LINLI_PORT" ] && variable=LINLI_PORT
            die "Port $port, wanted by $1, is taken by another process: set $variable to choose another."
        fi
    done
}

# How health.mjs asks a part whether it is well.
probe_of() {
    case $1 in
        kafka) echo "kafka:$KAFKA_PORT" ;;
        keycloak) echo "http:$KEYCLOAK_MANAGEMENT_PORT/health/ready" ;;
        store) echo "mongo:$STORE_PORT" ;;
        door) echo "tls:$LINLI_HOST:$LINLI_PORT" ;;
        prometheus) echo "http:$PROMETHEUS_PORT/-/ready" ;;
        *) echo "http:$(management_port_of "$1")/actuator/health" ;;
    esac
}

# NAME,PID,PORT,RSSKB,PROBE,RESTARTS of every part; a part that does not run has neither pid nor memory.
describe_parts() {
    local part pid memory
    for part in $(all_parts); do
        if [ "$part" = store ] && [ "$(store_kind)" = external ]; then
            continue
        fi
        pid=$(pid_of "$part") || pid=
        memory=
        [ -z "$pid" ] || memory=$(ps -o rss= -p "$pid" | tr -d ' ') || true
        echo "$part,$pid,$(port_of "$part"),$memory,$(probe_of "$part"),$(restarts_of "$part")"
    done
}

# Waits for all of the named parts; the first that dies or takes too long ends the script.
wait_until_healthy() {
    local began=$SECONDS waiting="$*" part probes healthy left
    while [ -n "$waiting" ]; do
        probes=
        for part in $waiting; do
            is_running "$part" || fail_with_log "$part" "ended before it was healthy"
            probes="$probes $part,,,,$(probe_of "$part")"
        done
        # shellcheck disable=SC2086
        healthy=" $(node "$STACK/health.mjs" healthy $probes | tr '\n' ' ')"
        left=
        for part in $waiting; do
            case $healthy in
                *" $part "*) say_progress "$part" up "$began" ;;
                *) left="$left $part" ;;
            esac
        done
        waiting=${left# }
        if [ -n "$waiting" ] && [ $((SECONDS - began)) -ge "$START_WITHIN" ]; then
            fail_with_log "${waiting%% *}" "is not healthy after $START_WITHIN s (LINLI_START_WITHIN allows more)"
        fi
        [ -z "$waiting" ] || sleep 1
    done
}

fail_with_log() {
    stop_keeper "$1"
    echo >&2
    tail -n 30 "$LINLI_HOME/logs/$1.log" >&2 || true
    echo >&2
    die "$1 $2; see ./linli logs $1 and ./linli status. The rest was left as it is: ./linli down stops it."
}

# All at once, gently, then by force after 20 seconds.
stop_parts() {
    local part pid began=$SECONDS stopping=
    for part in "$@"; do
        stop_keeper "$part"
        if pid=$(pid_of "$part"); then
            kill -TERM "$pid" 2>/dev/null || true
            stopping="$stopping $part"
        else
            rm -f "$(pid_file "$part")"
        fi
    done
    for part in $stopping; do
        while pid=$(pid_of "$part"); do
            if [ $((SECONDS - began)) -ge 20 ]; then
                kill -KILL "$pid" 2>/dev/null || true
            fi
            sleep 0.2
        done
        rm -f "$(pid_file "$part")"
        say_progress "$part" stopped "$began"
    done
}
