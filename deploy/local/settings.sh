# Where things are: the data folder, the ports, the tools.
# Written for bash 3.2, which macOS still ships: no associative arrays, no `wait -n`.

die() {
    echo "linli: $*" >&2
    exit 1
}

LINLI_HOME=${LINLI_HOME:-$ROOT/.linli}
case $LINLI_HOME in
    /*) ;;
    *) LINLI_HOME=$PWD/$LINLI_HOME ;;
esac
case $LINLI_HOME in
    *[[:space:]]*) die "LINLI_HOME has a blank in it, which Kafka and Keycloak do not take: $LINLI_HOME" ;;
esac

remembered_port() {
    [ -f "$LINLI_HOME/ports" ] && sed -n "s/^$1=//p" "$LINLI_HOME/ports" || true
}

# Parts that run would stay on their ports, and the rest would look for them on others.
remember_ports() {
    local part
    for part in $SERVICES; do
        if is_running "$part" && [ "$LINLI_INSTANCES" != "$(instances_remembered)" ]; then
            die "Linli runs with $(instances_remembered) of every service: ./linli down first."
        fi
    done
    for part in $(all_parts); do
        if is_running "$part" && ! ports_are_as_remembered; then
            die "Linli runs elsewhere (LINLI_HOST $(remembered_host), LINLI_PORT $(remembered_port LINLI_PORT), LINLI_PORTS_FROM $(remembered_port LINLI_PORTS_FROM)): ./linli down first."
        fi
    done
    printf 'LINLI_PORT=%s\nLINLI_PORTS_FROM=%s\nLINLI_INSTANCES=%s\nLINLI_HOST=%s\n' \
        "$LINLI_PORT" "$LINLI_PORTS_FROM" "$LINLI_INSTANCES" "$LINLI_HOST" >"$LINLI_HOME/ports"
}

remembered_host() {
    local remembered
    remembered=$(remembered_port LINLI_HOST)
    echo "${remembered:-localhost}"
}

ports_are_as_remembered() {
    [ "$LINLI_HOST" = "$(remembered_host)" ] && [ "$LINLI_PORT" = "$(remembered_port LINLI_PORT)" ] && [ "$LINLI_PORTS_FROM" = "$(remembered_port LINLI_PORTS_FROM)" ]
}

LINLI_PORT=${LINLI_PORT:-$(remembered_port LINLI_PORT)}
LINLI_PORT=${LINLI_PORT:-8080}
LINLI_PORTS_FROM=${LINLI_PORTS_FROM:-$(remembered_port LINLI_PORTS_FROM)}
LINLI_PORTS_FROM=${LINLI_PORTS_FROM:-8100}
for port in "$LINLI_PORT" "$LINLI_PORTS_FROM"; do
    case $port in
        *[!0-9]* | ??????* | '') die "LINLI_PORT and LINLI_PORTS_FROM are port numbers, not '$port'." ;;
    esac
done
LAST_PORT=$((LINLI_PORTS_FROM + 66))
if [ "$LINLI_PORT" -lt 1 ] || [ "$LINLI_PORT" -gt 65535 ] || [ "$LINLI_PORTS_FROM" -lt 1 ] || [ "$LAST_PORT" -gt 65535 ]; then
    die "Ports end at 65535: LINLI_PORT is $LINLI_PORT, the others reach from $LINLI_PORTS_FROM to $LAST_PORT."
fi
if [ "$LINLI_PORT" -ge "$LINLI_PORTS_FROM" ] && [ "$LINLI_PORT" -le "$LAST_PORT" ]; then
    die "LINLI_PORT $LINLI_PORT lies among the other ports, $LINLI_PORTS_FROM to $LAST_PORT: choose another."
fi

START_WITHIN=${LINLI_START_WITHIN:-240}
case $START_WITHIN in
    *[!0-9]*) die "LINLI_START_WITHIN is a number of seconds, not '$START_WITHIN'." ;;
esac

LINLI_JVM=${LINLI_JVM:-small}
case $LINLI_JVM in
    small | server) ;;
    *) die "LINLI_JVM is small or server, not '$LINLI_JVM'." ;;
esac

# How many of every service; the gateway, which leads to them, is one.
instances_remembered() {
    local remembered
    remembered=$(remembered_port LINLI_INSTANCES)
    echo "${remembered:-1}"
}

choose_instances() {
    case $1 in
        1 | 2) LINLI_INSTANCES=$1 ;;
        *) die "Of every service there can be one instance or two (--instances 2), not '$1'." ;;
    esac
}

choose_instances "${LINLI_INSTANCES:-$(instances_remembered)}"

# The address that people use. Another than localhost is served by a part of its own, the door, with a certificate of ours.
LINLI_HOST=${LINLI_HOST:-$(remembered_host)}
case $LINLI_HOST in
    *[!A-Za-z0-9.-]*) die "LINLI_HOST is an address or name of this machine, such as 192.168.1.20, not '$LINLI_HOST'." ;;
esac

has_door() {
    [ "$LINLI_HOST" != localhost ]
}

INFRASTRUCTURE="kafka keycloak store"
SERVICES="owner-service workorder-service notification-service billing-service survey-service audit-service gateway"

KAFKA_PORT=$((LINLI_PORTS_FROM + 30))
KAFKA_CONTROLLER_PORT=$((LINLI_PORTS_FROM + 31))
KEYCLOAK_PORT=$((LINLI_PORTS_FROM + 20))
KEYCLOAK_MANAGEMENT_PORT=$((LINLI_PORTS_FROM + 21))
KEYCLOAK_URL=http://localhost:$KEYCLOAK_PORT
STORE_PORT=$((LINLI_PORTS_FROM + 40))
PROMETHEUS_PORT=$((LINLI_PORTS_FROM + 32))
# As browsers know the gateway and Keycloak; we ourselves ask them on loopback.
GATEWAY_URL=http://localhost:$LINLI_PORT
ORIGIN=$GATEWAY_URL
SIGN_IN=$KEYCLOAK_URL
if has_door; then
    ORIGIN=https://$LINLI_HOST:$LINLI_PORT
    SIGN_IN=https://$LINLI_HOST:$KEYCLOAK_PORT
fi
ISSUER=$SIGN_IN/realms/linli
JWKS=$KEYCLOAK_URL/realms/linli/protocol/openid-connect/certs
DEMO_PASSWORD=${LINLI_DEMO_PASSWORD:-linli-demo}

# Ten processes share two cores and little memory. The optimizing compiler would take most of their
# start and of the first minutes' processor time, for code that a small estate never makes hot; a
# small young generation keeps start-up garbage from staying resident, and what malloc has free
# goes back.
SMALL_JVM="-Xms48m -Xmn16m -XX:+UseSerialGC -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30"
SMALL_JVM="$SMALL_JVM -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=48m -XX:TrimNativeHeapInterval=10000"
SMALL_JVM="$SMALL_JVM -XX:+ExitOnOutOfMemoryError"

all_parts() {
    # shellcheck disable=SC2046,SC2086
    printf '%s\n' $INFRASTRUCTURE $(all_services)
    ! has_door || echo door
    ! is_running prometheus || echo prometheus
}

# All that runs of our own: second instances are called owner-service-2 and so on.
all_services() {
    local service
    for service in $SERVICES; do
        instances_of "$service"
    done
}

instances_of() {
    echo "$1"
    [ "$LINLI_INSTANCES" = 1 ] || [ "$1" = gateway ] || echo "$1-2"
}

# What an instance is one of.
service_of() {
    echo "${1%-2}"
}

# The full name of a part; "owner" is enough for owner-service.
part_named() {
    local part
    [ -n "$1" ] || die "Which part? One of: $(all_parts | tr '\n' ' ')"
    for part in $(all_parts); do
        case $part in
            "$1" | "$1-service") ;;
            *-2) [ "$1" = "${part%-service-2}-2" ] || continue ;;
            *) continue ;;
        esac
        echo "$part"
        return
    done
    die "There is no part '$1'. Parts: $(all_parts | tr '\n' ' ')"
}

service_number() {
    case $(service_of "$1") in
        owner-service) echo 1 ;;
        workorder-service) echo 2 ;;
        notification-service) echo 3 ;;
        billing-service) echo 4 ;;
        survey-service) echo 5 ;;
        audit-service) echo 6 ;;
    esac
}

port_of() {
    case $1 in
        kafka) echo "$KAFKA_PORT" ;;
        keycloak) echo "$KEYCLOAK_PORT" ;;
        store) echo "$STORE_PORT" ;;
        gateway | door) echo "$LINLI_PORT" ;;
        prometheus) echo "$PROMETHEUS_PORT" ;;
        *-2) echo $((LINLI_PORTS_FROM + 50 + $(service_number "$1"))) ;;
        *) echo $((LINLI_PORTS_FROM + $(service_number "$1"))) ;;
    esac
}

# The second port of a part; the store has none.
management_port_of() {
    case $1 in
        kafka) echo "$KAFKA_CONTROLLER_PORT" ;;
        keycloak) echo "$KEYCLOAK_MANAGEMENT_PORT" ;;
        store | door | prometheus) ;;
        gateway) echo "$LINLI_PORTS_FROM" ;;
        *-2) echo $((LINLI_PORTS_FROM + 60 + $(service_number "$1"))) ;;
        *) echo $((LINLI_PORTS_FROM + 10 + $(service_number "$1"))) ;;
    esac
}

is_jdk_25() {
    [ -x "$1/bin/javac" ] && grep -qs '^JAVA_VERSION="25[.\"]' "$1/release"
}

find_jdk() {
    local candidate
    for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/* "$HOME"/.sdkman/candidates/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$(home_of_java_on_path)"; do
        if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
            export JAVA_HOME=$candidate
            return
        fi
    done
    die "JDK 25 was not found: install one, or set JAVA_HOME to it."
}

home_of_java_on_path() {
    command -v java >/dev/null || return 0
    java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
}

find_node() {
    command -v node >/dev/null || die "Node 20 or newer was not found on the PATH: install it."
    [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] ||
        die "Node 20 or newer is needed; the one on the PATH is $(node -v)."
}

find_tools() {
    find_jdk
    command -v mvn >/dev/null || die "Maven (mvn) was not found on the PATH: install 3.8.7 or newer."
    find_node
}

sha256() {
    if command -v sha256sum >/dev/null; then
        sha256sum "$@"
    else
        shasum -a 256 "$@"
    fi
}

# Made once per data folder, readable by its owner alone; never on a command line.
read_secrets() {
    local file=$LINLI_HOME/secrets later
    if [ ! -f "$file" ]; then
        (
            umask 077
            node -e '
                const secret = () => crypto.randomBytes(24).toString("hex");
                console.log("KEYCLOAK_ADMIN=linli-bootstrap");
                console.log("KEYCLOAK_ADMIN_PASSWORD=" + secret());
                console.log("OWNER_SERVICE_SECRET=" + secret());' >"$file.new"
        )
        mv "$file.new" "$file"
    fi
    # Data folders from before one was needed get it too.
    for later in SEAL_SECRET TRAIL_SECRET DOOR_SECRET; do
        grep -q "^$later=" "$file" ||
            node -e 'console.log(process.argv[1] + "=" + crypto.randomBytes(24).toString("hex"));' "$later" >>"$file"
    done
    # The realm was made with the first one: another would only be printed.
    if ! grep -q '^DEMO_PASSWORD=' "$file"; then
        printf "DEMO_PASSWORD='%s'\n" "$(printf '%s' "$DEMO_PASSWORD" | sed "s/'/'\\\\''/g")" >>"$file"
    fi
    # shellcheck source=/dev/null
    . "$file"
    if [ -n "${LINLI_DEMO_PASSWORD:-}" ] && [ "$LINLI_DEMO_PASSWORD" != "$DEMO_PASSWORD" ]; then
        die "The accounts here were made with another LINLI_DEMO_PASSWORD; it stands in $file."
    fi
}

# What demo, token and bench need to know of the running platform.
export_client_settings() {
    [ -f "$LINLI_HOME/secrets" ] || die "Linli has not been started here yet: ./linli up."
    read_secrets
    export LINLI_HOME LINLI_PORT LINLI_PORTS_FROM
    export LINLI_GATEWAY=$GATEWAY_URL LINLI_ISSUER=$KEYCLOAK_URL/realms/linli LINLI_KEYCLOAK_URL=$KEYCLOAK_URL
    export LINLI_KEYCLOAK_ADMIN=$KEYCLOAK_ADMIN LINLI_KEYCLOAK_PASSWORD=$KEYCLOAK_ADMIN_PASSWORD
    export LINLI_DEMO_PASSWORD=$DEMO_PASSWORD
}
