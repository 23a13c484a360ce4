package linli.chassis.consuming;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import linli.chassis.envelopes.EnvelopeRecords;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchInterceptor;
import org.springframework.kafka.listener.RecordInterceptor;

/**
 * Passes over records that are nothing for a consumer, before anything of them is read, and counts
 * them: what was replayed for another group, for this one has had it; what its listener does not
 * hear; and tombstones, which tell that there is nothing to tell any more.
 */
final class PassedOver
        implements RecordInterceptor<Object, Object>, BatchInterceptor<Object, Object> {

    private static final String COUNTER = "linli.events.passed.over";

    private final Heard heard;
    private final MeterRegistry meters;

    PassedOver(Heard heard, MeterRegistry meters) {
        this.heard = heard;
        this.meters = meters;
    }

    @Override
    public @Nullable ConsumerRecord<Object, Object> intercept(
            ConsumerRecord<Object, Object> record, Consumer<Object, Object> consumer) {
        var group = consumer.groupMetadata().groupId();
        var why = why(record, group);
        if (why == null) {
            return record;
        }
        meters.counter(COUNTER, "group", group, "topic", record.topic(), "why", why).increment();
        return null;
    }

    @Override
    public @Nullable ConsumerRecords<Object, Object> intercept(
            ConsumerRecords<Object, Object> records, Consumer<Object, Object> consumer) {
        var kept = new HashMap<TopicPartition, List<ConsumerRecord<Object, Object>>>();
        for (var partition : records.partitions()) {
            var some =
                    records.records(partition).stream()
                            .filter(record -> intercept(record, consumer) != null)
                            .toList();
            if (!some.isEmpty()) {
                kept.put(partition, some);
            }
        }
        return new ConsumerRecords<>(kept, records.nextOffsets());
    }

    private @Nullable String why(ConsumerRecord<Object, Object> record, String group) {
        var replay = header(record, DeadLetters.REPLAY_FOR);
        if (replay != null && !replay.equals(group)) {
            return "replayed-for-others";
        }
        if (record.value() == null) {
            return "tombstone";
        }
        var type = header(record, EnvelopeRecords.TYPE);
        return type == null || heard.hears(group, type) ? null : "not-heard";
    }

    private static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null
                ? null
                : new String(header.value(), StandardCharsets.UTF_8);
    }
}
