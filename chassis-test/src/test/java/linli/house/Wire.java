package linli.house;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.test.Infrastructure;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Utils;

/** What is on a topic, read with a plain Kafka client that knows nothing of ours. */
final class Wire {

    private Wire() {}

    /** Everything there is about a subject, in the order of its partition. */
    static List<ConsumerRecord<String, byte[]>> about(String topic, UUID subject) {
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer =
                new KafkaConsumer<String, byte[]>(
                        Map.of("bootstrap.servers", Infrastructure.brokers()),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(one -> new TopicPartition(topic, one.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (subject.toString().equals(record.key())) {
                        found.add(record);
                    }
                }
            }
        }
        return found;
    }

    /** Where what is about a subject goes. */
    static int partition(String topic, UUID subject) {
        try (var consumer =
                new KafkaConsumer<String, byte[]>(
                        Map.of("bootstrap.servers", Infrastructure.brokers()),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            return Utils.toPositive(
                            Utils.murmur2(subject.toString().getBytes(StandardCharsets.UTF_8)))
                    % consumer.partitionsFor(topic).size();
        }
    }

    static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
