# Building only what changed.

# Tests are left out: a changed test needs no new jar.
hash_of_sources() {
    find "$@" \( -name target -o -name node_modules -o -name dist -o -path '*/src/test' \) -prune \
        -o -type f -print | LC_ALL=C sort >"$ROOT/target/sources"
    # Names as well: a file that was moved is another build.
    { cat "$ROOT/target/sources" && tr '\n' '\0' <"$ROOT/target/sources" | xargs -0 cat; } | sha256 | cut -c 1-16
}

# After a change of versions both would lie there, and both on one class path.
drop_older_parts() {
    local versions
    versions=$(cat pom.xml deploy/local/pom.xml embedded-store/pom.xml system-tests/pom.xml | sha256)
    [ "$(cat target/versions 2>/dev/null)" = "$versions" ] ||
        rm -rf deploy/local/target embedded-store/target/lib system-tests/target/lib
    echo "$versions" >target/versions
}

# The modules of this build, comma separated; nothing means all.
modules_of() {
    case $1 in
        infra) echo deploy/local,embedded-store ;;
        *) [ -z "${LINLI_ONLY:-}" ] || echo "deploy/local,embedded-store,$(echo "$LINLI_ONLY" | tr -s ' ' ',')" ;;
    esac
}

sources_of() {
    case $1 in
        infra) echo pom.xml .mvn deploy/local/pom.xml embedded-store ;;
        *)
            echo pom.xml .mvn deploy/local/pom.xml
            sed -n 's:.*<module>\(.*\)</module>.*:\1:p' pom.xml | grep -v '^deploy'
            ;;
    esac
}

results_are_there() {
    local service
    ls deploy/local/target/kafka/lib/kafka_* deploy/local/target/keycloak/keycloak-*/lib/quarkus-run.jar \
        embedded-store/target/embedded-store.jar embedded-store/target/lib >/dev/null 2>&1 || return 1
    [ "$1" = infra ] && return 0
    for service in $(chosen_services); do
        [ -f "$service/target/$service.jar" ] || return 1
    done
}

# Two stacks may share one checkout, but not one build at a time.
lock_build() {
    local lock=$ROOT/target/build.lock holder unnamed=0 told=
    mkdir -p "$ROOT/target"
    until mkdir "$lock" 2>/dev/null; do
        holder=$(cat "$lock/pid" 2>/dev/null || true)
        if [ -n "$holder" ]; then
            kill -0 "$holder" 2>/dev/null || drop_lock "$lock"
        else
            # Whoever made it names itself at once, or was killed before it could.
            unnamed=$((unnamed + 1))
            [ $unnamed -lt 10 ] || drop_lock "$lock"
        fi
        [ -n "$told" ] || echo "Waiting for another build of this checkout${holder:+ (process $holder)}"
        told=yes
        sleep 1
    done
    echo $$ >"$lock/pid"
    trap unlock_build EXIT
}

# Of two that find it left behind, one moves it away; the other finds it gone.
drop_lock() {
    mv "$1" "$1.$$" 2>/dev/null && rm -rf "$1.$$"
    return 0
}

unlock_build() {
    rm -rf "$ROOT/target/build.lock"
    trap - EXIT
}

build_project() {
    local what=$1 began=$SECONDS modules stamp hash
    cd "$ROOT"
    lock_build
    modules=$(modules_of "$what")
    stamp=target/built-$(echo "${modules:-all}" | tr -c 'a-z\n' '-')
    drop_older_parts
    # shellcheck disable=SC2046
    hash=$(hash_of_sources $(sources_of "$what"))
    # Off: whoever calls has just built, and a second build would pull the jars from under the first.
    if [ "${LINLI_BUILD:-on}" = off ] && results_are_there "$what"; then
        say_progress build "left out" "$began"
    elif [ "$(cat "$stamp" 2>/dev/null)" = "$hash" ] && results_are_there "$what"; then
        say_progress build unchanged "$began"
    else
        echo "Building; the first time takes some minutes ($LINLI_HOME/logs/build.log)"
        mkdir -p "$LINLI_HOME/logs"
        # shellcheck disable=SC2086
        if ! mvn -q -B ${modules:+-pl $modules -am} -Dmaven.test.skip=true -Dspotless.check.skip=true \
            package >"$LINLI_HOME/logs/build.log" 2>&1; then
            grep -v '^WARNING' "$LINLI_HOME/logs/build.log" | tail -n 40 >&2
            die "The build failed; all of its output is in $LINLI_HOME/logs/build.log."
        fi
        results_are_there "$what" ||
            die "The build ran, but a service has no <name>/target/<name>.jar: $(missing_jars)"
        echo "$hash" >"$stamp"
        say_progress build "done" "$began"
    fi
    augment_keycloak
    unlock_build
}

missing_jars() {
    local service
    for service in $(chosen_services); do
        [ -f "$service/target/$service.jar" ] || printf '%s ' "$service"
    done
}

# Keycloak's own build step settles the options that `start --optimized` may not change.
augment_keycloak() {
    local began=$SECONDS folder
    folder=$(echo deploy/local/target/keycloak/keycloak-*)
    if [ "$(cat "$folder/linli-options" 2>/dev/null)" = "$KEYCLOAK_BUILD_OPTIONS" ]; then
        return
    fi
    # shellcheck disable=SC2086
    sh "$folder/bin/kc.sh" build $KEYCLOAK_BUILD_OPTIONS >"$LINLI_HOME/logs/keycloak-build.log" 2>&1 || {
        tail -n 30 "$LINLI_HOME/logs/keycloak-build.log" >&2
        die "Keycloak's build step failed: $LINLI_HOME/logs/keycloak-build.log."
    }
    echo "$KEYCLOAK_BUILD_OPTIONS" >"$folder/linli-options"
    say_progress keycloak prepared "$began"
}
