# The six services and the gateway.

# The same for training and running: a cache fits only the flags it was made with. A cache mapped
# where it was made for is not written to.
service_flags() {
    local heap=160m
    [ "$1" = gateway ] && heap=128m
    if [ "$LINLI_JVM" = server ]; then
        # As the images run, in half a container's memory.
        echo "$(grep '^-' "$ROOT/deploy/images/java.options" | grep -v MaxRAMPercentage | tr '\n' ' ') -Xmx512m"
        return
    fi
    echo "-Xmx$heap $SMALL_JVM -XX:+UseCompactObjectHeaders -Xss512k -XX:MaxMetaspaceSize=160m" \
        "-XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0"
}

chosen_services() {
    local service
    for service in $SERVICES; do
        case " ${LINLI_ONLY:-$SERVICES} " in
            *" $service "*) echo "$service" ;;
        esac
    done
}

chosen_instances() {
    local service
    for service in $(chosen_services); do
        instances_of "$service"
    done
}

start_services() {
    local service missing="" starting=""
    for service in $(chosen_instances); do
        if is_running "$service"; then
            say_already_running "$service"
        else
            missing="$missing $service"
        fi
    done
    [ -n "$missing" ] || return 0
    prepare_apps $missing
    for service in $missing; do
        launch_service "$service"
        starting="$starting $service"
    done
    # shellcheck disable=SC2086
    wait_until_healthy $starting
}

say_already_running() {
    if is_of_this_build "$1"; then
        echo "  $1 runs already"
    else
        echo "  $1 runs already, from an older build: ./linli restart"
    fi
}

is_of_this_build() {
    [ "$(cat "$LINLI_HOME/run/$1.app" 2>/dev/null)" = "$(app_of "$1")" ]
}

parts_of_older_builds() {
    local part
    for part in $(chosen_instances); do
        ! is_running "$part" || is_of_this_build "$part" || echo "$part"
    done
}

# One folder per build of a service, in the data folder: a build never touches what runs.
app_of() {
    local service jar
    service=$(service_of "$1")
    jar=$ROOT/$service/target/$service.jar
    [ -f "$jar" ] || die "$service has not been built: ./linli up."
    echo "$LINLI_HOME/apps/$service-$( (sum_of "$jar" && cat "$JAVA_HOME/release" && service_flags "$service") | sha256 | cut -c 1-12)"
}

# Reading half a gigabyte of jars takes seconds: once per build is enough. When a jar was written its inode tells; the
# time of its contents is the same in every build.
sum_of() {
    if [ ! -f "$1.sum" ] || [ -n "$(find "$1" -cnewer "$1.sum")" ]; then
        sha256 <"$1" >"$1.sum"
    fi
    cat "$1.sum"
}

# Unpacks the jars, because caches need the unpacked layout, and makes the missing caches, two at a
# time.
prepare_apps() {
    local service app began=$SECONDS odd="" even="" untrained=0
    for service in "$@"; do
        [ "$service" = "$(service_of "$service")" ] || continue # It runs what the first runs.
        app=$(app_of "$service")
        [ -d "$app" ] || unpack_app "$service" "$app"
        if [ ! -f "$app/app.aot" ] && [ "${LINLI_AOT:-on}" != off ]; then
            if [ $((untrained % 2)) = 0 ]; then even="$even $service"; else odd="$odd $service"; fi
            untrained=$((untrained + 1))
        fi
    done
    [ "$untrained" -gt 0 ] || return 0
    echo "Making start-up caches, once per build"
    # shellcheck disable=SC2086
    train_all $even &
    trap 'kill $(jobs -p) 2>/dev/null; exit 130' INT
    # shellcheck disable=SC2086
    train_all $odd
    wait $!
    trap - INT
    say_progress "start-up caches" made "$began"
}

# A tool's copy, under a name of its own, takes nothing from what runs.
unpack_app() {
    local service=$1 app=$2 copies=${3:-$1}
    rm -rf "$app.new"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$ROOT/$service/target/$service.jar" \
        extract --destination "$app.new" >"$LINLI_HOME/logs/unpack-$service.log" 2>&1 ||
        die "$service.jar could not be unpacked: $LINLI_HOME/logs/unpack-$service.log."
    mv "$app.new" "$app"
    drop_other_copies "$copies" "$app"
}

train_all() {
    local service
    for service in "$@"; do
        train "$service"
    done
}

# Runs the service until its context stands, then writes what was loaded into app.aot.
train() {
    local service=$1 app began=$SECONDS log=$LINLI_HOME/logs/train-$1.log
    app=$(app_of "$service")
    # shellcheck disable=SC2046
    if (
        export_service_settings "$service"
        cd "$app"
        exec "$JAVA_HOME/bin/java" $(service_flags "$service") -XX:AOTCacheOutput="$app/app.aot.new" \
            -Dspring.context.exit=onRefresh -jar "$app/$service.jar"
    ) </dev/null >"$log" 2>&1 && [ -f "$app/app.aot.new" ]; then
        mv "$app/app.aot.new" "$app/app.aot"
        say_progress "$service" cached "$began"
    else
        rm -f "$app/app.aot.new"
        echo "  $service starts without a cache, and so more slowly: making it failed ($log)"
    fi
}

export_service_settings() {
    local service=$1 neighbour uri addresses instance
    uri=$(store_uri)
    export LINLI_MONGODB_URI=$uri
    export SERVER_ADDRESS=127.0.0.1 MANAGEMENT_SERVER_ADDRESS=127.0.0.1
    SERVER_PORT=$(port_of "$service")
    MANAGEMENT_SERVER_PORT=$(management_port_of "$service")
    export SERVER_PORT MANAGEMENT_SERVER_PORT
    export LINLI_KAFKA=127.0.0.1:$KAFKA_PORT
    export LINLI_ISSUER=$ISSUER LINLI_JWKS=$JWKS
    export LINLI_OPENAPI=true
    # glibc otherwise keeps an arena per thread, tens of megabytes a process.
    export MALLOC_ARENA_MAX=2
    case $(service_of "$service") in
        gateway) ;;
        *) export LINLI_SEAL_SECRET=$SEAL_SECRET LINLI_SEAL_PREVIOUS_SECRET=${PREVIOUS_SEAL_SECRET:-} ;;
    esac
    case $(service_of "$service") in
        owner-service)
            export LINLI_KEYCLOAK_URL=$KEYCLOAK_URL LINLI_KEYCLOAK_REALM=linli
            export LINLI_KEYCLOAK_CLIENT=linli-owner-service LINLI_KEYCLOAK_SECRET=$OWNER_SERVICE_SECRET
            ;;
        workorder-service | notification-service | billing-service | survey-service)
            export LINLI_ORIGIN=$ORIGIN
            ;;
        audit-service)
            export LINLI_TRAIL_SECRET=$TRAIL_SECRET LINLI_ORIGIN=$ORIGIN
            ;;
        gateway)
            export LINLI_ORIGIN=$ORIGIN
            # The door says who came, and nobody else can ask on loopback from outside.
            ! has_door || export LINLI_FORWARD_HEADERS=native
            for neighbour in owner workorder notification billing survey audit; do
                addresses=
                for instance in $(instances_of $neighbour-service); do
                    addresses=$addresses,http://127.0.0.1:$(port_of "$instance")
                done
                export "LINLI_SERVICES_$(echo $neighbour | tr '[:lower:]' '[:upper:]')=${addresses#,}"
            done
            ;;
    esac
}

launch_service() {
    local service=$1 jar app cache=
    jar=$(service_of "$service").jar
    app=$(app_of "$service")
    [ -d "$app" ] || unpack_app "$(service_of "$service")" "$app"
    [ ! -f "$app/app.aot" ] || [ "${LINLI_AOT:-on}" = off ] || cache=-XX:AOTCache=$app/app.aot
    echo "$app" >"$LINLI_HOME/run/$service.app"
    # shellcheck disable=SC2046
    (
        export_service_settings "$service"
        launch "$service" "$JAVA_HOME/bin/java" "-Dlinli.part=$LINLI_HOME/$service" \
            $(service_flags "$service") $cache -jar "$app/$jar"
    )
}

# What a phone on the same network comes in by. Its certificate is ours: who opens the page is asked whether to trust it.
start_door() {
    has_door || return 0
    if is_running door; then
        echo "  door runs already"
        return
    fi
    launch_door
    wait_until_healthy door
}

launch_door() {
    local identity=$LINLI_HOME/data/door-$LINLI_HOST.p12 kind=dns
    case $LINLI_HOST in
        *[!0-9.]*) ;;
        *) kind=ip ;;
    esac
    export LINLI_DOOR_SECRET=$DOOR_SECRET
    if [ ! -f "$identity" ]; then
        # Two years: the longest that phones take.
        "$JAVA_HOME/bin/keytool" -genkeypair -alias door -keyalg EC -groupname secp256r1 -validity 730 \
            -dname "CN=Linli on $LINLI_HOST" -ext "san=$kind:$LINLI_HOST" -storetype PKCS12 \
            -keystore "$identity.new" -storepass:env LINLI_DOOR_SECRET >"$LINLI_HOME/logs/door-certificate.log" 2>&1 ||
            die "The certificate of $LINLI_HOST could not be made: $LINLI_HOME/logs/door-certificate.log."
        chmod 600 "$identity.new"
        mv "$identity.new" "$identity"
        "$JAVA_HOME/bin/keytool" -exportcert -rfc -alias door -keystore "$identity" -storepass:env LINLI_DOOR_SECRET \
            >"$LINLI_HOME/door.crt" 2>/dev/null
    fi
    LINLI_DOOR_PFX=$identity launch door "$(command -v node)" "$STACK/door.mjs" "$LINLI_HOST" "$LINLI_PORT" "$KEYCLOAK_PORT"
}

require_platform() {
    local service
    for service in $(all_services); do
        is_running "$service" || die "Linli is not up ($service does not run): ./linli up first."
    done
}
