# Inside the build of a service's image: what a start loads and links is written into linli.aot. A start
# asks the store for its indexes; Kafka and Keycloak are not asked before the context stands.
set -eu
cd /opt/linli

( cd /opt/store && exec java -Xmx128m -XX:+UseSerialGC -Djava.library.path=/opt/store/lib -jar linli.jar --data /tmp/store --port 27017 ) >/tmp/store.log 2>&1 &
store=$!
tries=0
until java -cp probe.jar linli.deploy.Probe store 27017 2>/dev/null; do
    tries=$((tries + 1))
    kill -0 "$store" 2>/dev/null && [ "$tries" -lt 120 ] || {
        cat /tmp/store.log >&2
        echo "The store to train with does not answer." >&2
        exit 1
    }
    sleep 0.5
done

# The heap's size is free when it runs; here it is only said, so that no build depends on its machine.
LINLI_MONGODB_URI=mongodb://127.0.0.1:27017 SERVER_ADDRESS=127.0.0.1 MANAGEMENT_SERVER_ADDRESS=127.0.0.1 \
    LOGGING_STRUCTURED_FORMAT_CONSOLE=ecs \
    java @java.options -Xmx512m -Dspring.context.exit=onRefresh -XX:AOTCacheOutput=linli.aot -jar linli.jar \
    >/tmp/training.log 2>&1 || {
    tail -n 60 /tmp/training.log >&2
    echo "The training run failed." >&2
    exit 1
}
[ -s linli.aot ] || {
    tail -n 60 /tmp/training.log >&2
    echo "The training run left no cache." >&2
    exit 1
}
kill "$store"
wait "$store" || true
