package linli.chassis.consuming;

import java.time.Duration;
import java.util.Collection;
import java.util.function.BooleanSupplier;
import linli.chassis.FailureKind;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Tells what topics hold once more, from their beginning and in the order of each record, beside
 * the listeners: their places stay where they are.
 */
public final class Retelling {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int SILENT_POLLS_AT_MOST = 60;

    private final ConsumerFactory<?, ?> consumers;

    Retelling(ConsumerFactory<?, ?> consumers) {
        this.consumers = consumers;
    }

    /**
     * @throws org.apache.kafka.common.KafkaException when the brokers are away; see {@link
     *     FailureKind}
     */
    @SuppressWarnings("unchecked") // Keys are texts and values are bytes everywhere here.
    public Reading of(Collection<String> topics) {
        return new Reading(
                (Consumer<String, byte[]>) consumers.createConsumer(null, "retelling", null),
                topics);
    }

    /** One reading; goes on where it was. */
    public static final class Reading implements AutoCloseable {

        private final Consumer<String, byte[]> reader;

        private Reading(Consumer<String, byte[]> reader, Collection<String> topics) {
            this.reader = reader;
            var parts =
                    topics.stream()
                            .flatMap(topic -> reader.partitionsFor(topic).stream())
                            .map(part -> new TopicPartition(part.topic(), part.partition()))
                            .toList();
            reader.assign(parts);
            reader.seekToBeginning(parts);
        }

        /** How many records lie ahead; those that compaction took are counted too. */
        public long ahead() {
            return reader.endOffsets(reader.assignment()).entrySet().stream()
                    .mapToLong(end -> end.getValue() - reader.position(end.getKey()))
                    .sum();
        }

        /**
         * Tells everything up to where the topics end at this moment; those without a value are
         * passed over.
         *
         * @param stopped asked before each
         * @throws TimeoutException when nothing comes for half a minute
         */
        public void toTheEnd(
                java.util.function.Consumer<ConsumerRecord<String, byte[]>> each,
                BooleanSupplier stopped) {
            var ends = reader.endOffsets(reader.assignment());
            var silent = 0;
            while (ends.entrySet().stream()
                    .anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
                var records = reader.poll(POLL);
                silent = records.isEmpty() ? silent + 1 : 0;
                if (silent > SILENT_POLLS_AT_MOST) {
                    throw new TimeoutException("The brokers tell nothing more");
                }
                for (var record : records) {
                    if (stopped.getAsBoolean()) {
                        return;
                    }
                    if (record.value() != null) {
                        each.accept(record);
                    }
                }
            }
        }

        @Override
        public void close() {
            reader.close();
        }
    }
}
