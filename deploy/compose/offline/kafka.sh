# KAFKA_SOME_SETTING becomes some.setting, as in Kafka's own image; formatted once, then served.
set -euo pipefail
env | sed -n 's/^KAFKA_//p' | while IFS='=' read -r name value; do
    echo "$(echo "$name" | tr 'A-Z_' 'a-z.')=$value"
done >/tmp/server.properties
[ -f /var/lib/kafka/data/meta.properties ] || java -cp '/opt/kafka/lib/*' kafka.tools.StorageTool format \
    --config /tmp/server.properties --cluster-id "$(head -c 16 /dev/urandom | base64 | tr '+/' '-_' | tr -d =)"
exec java -Xmx400m -XX:+UseG1GC -Dlog4j2.configurationFile=/opt/kafka/kafka-log4j2.properties \
    -cp '/opt/kafka/lib/*' kafka.Kafka /tmp/server.properties
