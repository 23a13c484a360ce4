# Kafka, Keycloak, the document store, and what watches them.

KEYCLOAK_BUILD_OPTIONS="--db=dev-file --health-enabled=true --features-disabled=kerberos,par"

start_infrastructure() {
    local part starting=
    read_secrets
    for part in $INFRASTRUCTURE; do
        if [ "$part" = store ] && [ "$(store_kind)" = external ]; then
            say_what_stays_behind
            continue
        elif is_running "$part"; then
            echo "  $part runs already"
        else
            start_part "$part"
            starting="$starting $part"
        fi
    done
    # shellcheck disable=SC2086
    wait_until_healthy $starting
    follow_origin
    follow_rights
}

start_part() {
    read_secrets
    case $1 in
        kafka) launch_kafka ;;
        keycloak) launch_keycloak ;;
        store) launch_store ;;
        door) launch_door ;;
        prometheus) launch_prometheus ;;
        *) launch_service "$1" ;;
    esac
}

# Who gives a MongoDB to an installation with data of its own begins with an empty one, and should know it.
say_what_stays_behind() {
    [ ! -d "$LINLI_HOME/data/store" ] ||
        echo "  The data in $LINLI_HOME/data/store stay there; ./linli store copy --to takes them to a MongoDB, before this"
    [ ! -d "$LINLI_HOME/data/mongod" ] ||
        echo "  The data of the mongod in $LINLI_HOME/data/mongod stay there; mongodump and mongorestore take them along"
}

# A private copy, so that a build never pulls files from under a running process. Links where the
# file system can: nobody writes into these files.
copy_app() {
    local from=$1 to=$2
    [ ! -d "$to" ] || return 0
    rm -rf "$to.new"
    cp -Rl "$from" "$to.new" 2>/dev/null || { rm -rf "$to.new" && cp -R "$from" "$to.new"; }
    mv "$to.new" "$to"
}

# Removes the copies of a part that neither run nor will.
drop_other_copies() {
    local keep=$2 copy
    for copy in "$LINLI_HOME/apps/$1"-[0-9a-f]*; do
        [ "$copy" = "$keep" ] || rm -rf "$copy"
    done
}

launch_kafka() {
    local lib=$ROOT/deploy/local/target/kafka/lib data=$LINLI_HOME/data/kafka app
    # The file names carry the versions.
    # shellcheck disable=SC2012
    app=$LINLI_HOME/apps/kafka-$(ls "$lib" | sha256 | cut -c 1-12)
    copy_app "$lib" "$app"
    drop_other_copies kafka "$app"
    mkdir -p "$data"
    write_kafka_settings >"$data/server.properties"
    if [ ! -f "$data/log/meta.properties" ]; then
        "$JAVA_HOME/bin/java" -cp "$app/*" "-Dlog4j2.configurationFile=$STACK/kafka-log4j2.properties" \
            kafka.tools.StorageTool format --config "$data/server.properties" \
            --cluster-id="$(node -p 'crypto.randomBytes(16).toString("base64url")')" \
            >"$LINLI_HOME/logs/kafka-format.log" 2>&1 ||
            die "Kafka's data folder could not be made: $LINLI_HOME/logs/kafka-format.log."
    fi
    # shellcheck disable=SC2086
    launch kafka "$JAVA_HOME/bin/java" "-Dlinli.part=$LINLI_HOME/kafka" \
        -Xmx256m $SMALL_JVM -XX:MaxDirectMemorySize=64m \
        "-Dlog4j2.configurationFile=$STACK/kafka-log4j2.properties" \
        -cp "$app/*" kafka.Kafka "$data/server.properties"
}

write_kafka_settings() {
    cat <<PROPERTIES
process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:$KAFKA_CONTROLLER_PORT
listeners=PLAINTEXT://127.0.0.1:$KAFKA_PORT,CONTROLLER://127.0.0.1:$KAFKA_CONTROLLER_PORT
advertised.listeners=PLAINTEXT://127.0.0.1:$KAFKA_PORT
controller.listener.names=CONTROLLER
log.dirs=$LINLI_HOME/data/kafka/log
auto.create.topics.enable=false
log.message.timestamp.type=LogAppendTime
unclean.leader.election.enable=false
default.replication.factor=1
min.insync.replicas=1
offsets.topic.replication.factor=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
# After kill -9 a new broker waits until the old one's session is over: 9 s by default.
broker.session.timeout.ms=3000
broker.heartbeat.interval.ms=1000
group.initial.rebalance.delay.ms=0
# One machine, one user: few threads, few partitions, small buffers.
offsets.topic.num.partitions=8
transaction.state.log.num.partitions=4
share.coordinator.state.topic.num.partitions=4
num.network.threads=2
num.io.threads=4
background.threads=2
log.cleaner.dedupe.buffer.size=16777216
log.index.size.max.bytes=1048576
PROPERTIES
}

launch_keycloak() {
    local dist data=$LINLI_HOME/data/keycloak app
    dist=$(echo "$ROOT"/deploy/local/target/keycloak/keycloak-*)
    app=$LINLI_HOME/apps/keycloak-$(cat "$dist/version.txt" "$dist/linli-options" | sha256 | cut -c 1-12)
    if [ ! -L "$app/data" ]; then
        copy_app "$dist" "$app"
        # The one folder that Keycloak's build step writes again.
        rm -rf "$app/lib/quarkus"
        cp -R "$dist/lib/quarkus" "$app/lib/quarkus"
        ln -s "$data" "$app/data"
    fi
    drop_other_copies keycloak "$app"
    if [ ! -d "$data/h2" ]; then
        mkdir -p "$data/import"
        node "$STACK/realm.mjs" merge "$ROOT/deploy/keycloak/linli-realm.json" \
            "$STACK/linli-realm-local.json" "$data/import/linli-realm.json"
        echo "$ORIGIN" >"$data/origin"
        realm_rights >"$data/rights"
    fi
    # Java itself and not bin/kc.sh, whose shell would stay between us and the process.
    (
        export KC_BOOTSTRAP_ADMIN_USERNAME=$KEYCLOAK_ADMIN
        export KC_BOOTSTRAP_ADMIN_PASSWORD=$KEYCLOAK_ADMIN_PASSWORD
        # The realm's placeholders.
        export LINLI_ORIGIN=$ORIGIN LINLI_DEMO_PASSWORD=$DEMO_PASSWORD
        export LINLI_KEYCLOAK_SECRET=$OWNER_SERVICE_SECRET
        # shellcheck disable=SC2086
        launch keycloak "$JAVA_HOME/bin/java" "-Dlinli.part=$LINLI_HOME/keycloak" \
            -Xmx384m $SMALL_JVM -XX:MaxMetaspaceSize=256m \
            -Duser.language=en -Duser.country=US \
            --add-opens=java.base/java.util=ALL-UNNAMED \
            --add-opens=java.base/java.util.concurrent=ALL-UNNAMED \
            --add-opens=java.base/java.security=ALL-UNNAMED \
            --add-opens=java.base/java.lang=ALL-UNNAMED \
            --enable-native-access=ALL-UNNAMED \
            -Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory \
            "-Dkc.home.dir=$app" "-Djboss.server.config.dir=$app/conf" \
            -Djava.util.logging.manager=org.jboss.logmanager.LogManager \
            -Dpicocli.disable.closures=true -Dquarkus-log-max-startup-records=10000 \
            -cp "$app/lib/quarkus-run.jar" io.quarkus.bootstrap.runner.QuarkusEntryPoint \
            start --optimized --cache=local --import-realm \
            --hostname="$SIGN_IN" --hostname-backchannel-dynamic=true --proxy-headers=xforwarded --http-enabled=true \
            --http-host=127.0.0.1 --http-port="$KEYCLOAK_PORT" \
            --http-management-host=127.0.0.1 --http-management-port="$KEYCLOAK_MANAGEMENT_PORT"
    )
}

# The realm was imported with the gateway's address of that day; the console's client must know today's.
follow_origin() {
    local known=$LINLI_HOME/data/keycloak/origin
    [ "$(cat "$known" 2>/dev/null)" != "$ORIGIN" ] || return 0
    tell_realm move "$(cat "$known")" "$ORIGIN" || die "The realm could not be told the new address."
    echo "$ORIGIN" >"$known"
}

# And with the rights that services had at Keycloak then.
follow_rights() {
    local known=$LINLI_HOME/data/keycloak/rights
    [ "$(cat "$known" 2>/dev/null)" != "$(realm_rights)" ] || return 0
    tell_realm grant "$ROOT/deploy/keycloak/linli-realm.json" || die "The services could not be given their rights at Keycloak."
    realm_rights >"$known"
}

realm_rights() {
    sha256 "$ROOT/deploy/keycloak/linli-realm.json" | cut -c 1-12
}

tell_realm() {
    LINLI_KEYCLOAK_URL=$KEYCLOAK_URL LINLI_KEYCLOAK_ADMIN=$KEYCLOAK_ADMIN \
        LINLI_KEYCLOAK_PASSWORD=$KEYCLOAK_ADMIN_PASSWORD node "$STACK/realm.mjs" "$@"
}

# external, mongod or embedded. Remembered with the data: another kind would begin with an empty store.
store_kind() {
    local data=$LINLI_HOME/data
    if [ -n "${LINLI_MONGODB_URI:-}" ]; then
        echo external
    elif [ -f "$data/store.kind" ]; then
        cat "$data/store.kind"
    elif [ -d "$data/store" ]; then
        echo embedded
    elif [ -d "$data/mongod" ] || command -v mongod >/dev/null; then
        echo mongod
    else
        echo embedded
    fi
}

store_uri() {
    case $(store_kind) in
        external)
            [ -n "${LINLI_MONGODB_URI:-}" ] || die "Linli runs on a MongoDB of yours: set LINLI_MONGODB_URI again."
            echo "$LINLI_MONGODB_URI"
            ;;
        mongod) echo "mongodb://127.0.0.1:$STORE_PORT/?replicaSet=linli" ;;
        embedded) echo "mongodb://127.0.0.1:$STORE_PORT" ;;
    esac
}

describe_store() {
    case $(store_kind) in
        external) echo "the MongoDB of LINLI_MONGODB_URI" ;;
        mongod) echo "mongod, a replica set of one, in $LINLI_HOME/data/mongod" ;;
        embedded) echo "embedded-store, in $LINLI_HOME/data/store: one machine, no replica, no transactions" ;;
    esac
}

launch_store() {
    local kind
    kind=$(store_kind)
    if [ "$kind" = mongod ]; then
        command -v mongod >/dev/null ||
            die "The data here are of a mongod, which is not on the PATH any more: install it again."
    fi
    echo "$kind" >"$LINLI_HOME/data/store.kind"
    case $kind in
        mongod) launch_mongod ;;
        embedded) launch_embedded_store ;;
    esac
}

launch_embedded_store() {
    local built=$ROOT/embedded-store/target data=$LINLI_HOME/data/store app
    app=$LINLI_HOME/apps/embedded-store-$( (cat "$built/embedded-store.jar" && ls "$built/lib") | sha256 | cut -c 1-12)
    if [ ! -d "$app" ]; then
        rm -rf "$app.new"
        mkdir "$app.new"
        copy_app "$built/lib" "$app.new/lib"
        # A real copy: the build writes into the jar that is there.
        cp "$built/embedded-store.jar" "$app.new/"
        mv "$app.new" "$app"
    fi
    drop_other_copies embedded-store "$app"
    mkdir -p "$data"
    # glibc otherwise keeps an arena per thread.
    # shellcheck disable=SC2086
    MALLOC_ARENA_MAX=2 launch store "$JAVA_HOME/bin/java" "-Dlinli.part=$LINLI_HOME/store" \
        -Xmx160m $SMALL_JVM -XX:MaxDirectMemorySize=64m \
        --enable-native-access=ALL-UNNAMED \
        -cp "$app/*:$app/lib/*" linli.store.EmbeddedStoreMain --data "$data" --port "$STORE_PORT"
}

# Tools of the embedded store: on the one that runs, else on its folder.
run_store_tool() {
    local tool=$1 built=$ROOT/embedded-store/target
    shift
    [ -f "$built/embedded-store.jar" ] && [ -d "$built/lib" ] || build_project infra
    exec "$JAVA_HOME/bin/java" -Xmx512m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \
        -cp "$built/embedded-store.jar:$built/lib/*" linli.store.EmbeddedStoreMain "$tool" "$@"
}

# What a store tool has to work on, as its options.
embedded_store() {
    [ "$(store_kind)" = embedded ] || die "Linli does not run on the embedded store here: use MongoDB's own tools."
    if is_running store; then
        echo "--uri mongodb://127.0.0.1:$STORE_PORT"
    elif [ -d "$LINLI_HOME/data/store" ]; then
        echo "--data $LINLI_HOME/data/store"
    else
        die "There is no store here yet: ./linli up."
    fi
}

launch_mongod() {
    local data=$LINLI_HOME/data/mongod
    # The address of a replica set's member is part of its data.
    if [ -f "$data/port" ] && [ "$(cat "$data/port")" != "$STORE_PORT" ]; then
        die "This mongod's data belongs to port $(cat "$data/port"): set LINLI_PORTS_FROM to $(($(cat "$data/port") - 40))."
    fi
    mkdir -p "$data"
    echo "$STORE_PORT" >"$data/port"
    launch store mongod --dbpath "$data" --bind_ip 127.0.0.1 --port "$STORE_PORT" \
        --replSet linli --wiredTigerCacheSizeGB 0.5
    # In the background: it waits for mongod to answer, and the health probe waits for a primary.
    node "$STACK/mongo.mjs" initiate "$STORE_PORT" linli >"$LINLI_HOME/logs/store-initiate.log" 2>&1 &
}

# Where it is installed: the rules and figures of deploy/observability, as operators of larger installations have them.
start_watch() {
    if is_running prometheus; then
        echo "  prometheus runs already"
    elif command -v prometheus >/dev/null; then
        refuse_taken_ports_of prometheus
        launch_prometheus
        wait_until_healthy prometheus
    else
        echo "  There is no prometheus on the PATH (Debian: apt install prometheus); the check-up shows today's figures without it."
    fi
}

launch_prometheus() {
    local data=$LINLI_HOME/data/prometheus
    mkdir -p "$data"
    write_prometheus_settings >"$data/prometheus.yml"
    launch prometheus "$(command -v prometheus)" "--config.file=$data/prometheus.yml" \
        "--storage.tsdb.path=$data/series" --storage.tsdb.retention.time=7d "--web.listen-address=127.0.0.1:$PROMETHEUS_PORT"
}

# The same label for a service as deploy/observability/prometheus.yml gives it: the rules and boards go by it.
write_prometheus_settings() {
    local part
    cat <<YAML
global: { scrape_interval: 15s, evaluation_interval: 15s }
rule_files: ["$ROOT/deploy/observability/rules/*.yml"]
scrape_configs:
  - job_name: linli
    metrics_path: /actuator/prometheus
    static_configs:
YAML
    for part in $(all_services); do
        echo "      - { targets: [\"127.0.0.1:$(management_port_of "$part")\"], labels: { service: $(service_of "$part") } }"
    done
}
