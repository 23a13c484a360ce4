package linli.chassis.consuming;

import java.util.List;
import linli.chassis.FailureKind;
import linli.chassis.envelopes.EnvelopeRecords.UnreadableRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.listener.ConsumerAwareRecordRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What happens to a record that a consumer could not take. What is known to be wrong with the
 * record itself gets a few tries, for it may be a race, and is buried. Everything else, a store in
 * an election as well as what nobody thought of, is waited for as long as it takes, in order: the
 * record's partition pauses, all others go on.
 */
final class Patience extends DefaultErrorHandler {

    private static final long FIRST_WAIT_MS = 200;
    private static final long LONGEST_WAIT_MS = 10_000;
    private static final int TRIES_FOR_BAD_DATA = 4;

    private final Pauses pauses;

    Patience(DeadLetters deadLetters) {
        this(deadLetters, new Pauses());
    }

    private Patience(DeadLetters deadLetters, Pauses pauses) {
        super(
                new ConsumerAwareRecordRecoverer() {
                    @Override
                    public void accept(
                            ConsumerRecord<?, ?> record,
                            @Nullable Consumer<?, ?> consumer,
                            @Nullable Exception failure) {
                        var group = consumer == null ? "" : consumer.groupMetadata().groupId();
                        deadLetters.bury(record, group, causeOf(failure));
                    }
                },
                endless(),
                pauses);
        this.pauses = pauses;
        setBackOffFunction((record, failure) -> isPermanent(failure) ? bounded() : endless());
        addNotRetryableExceptions(UnreadableRecord.class);
        // A race can look like this too: it gets its tries.
        removeClassification(ClassCastException.class);
        setCommitRecovered(true);
    }

    static boolean isPermanent(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableRecord) {
                return true;
            }
        }
        return FailureKind.of(failure) == FailureKind.PERMANENT;
    }

    @Override
    public void handleRemaining(
            Exception thrown,
            List<ConsumerRecord<?, ?>> records,
            Consumer<?, ?> consumer,
            MessageListenerContainer container) {
        var first = records.getFirst();
        pauses.of(
                new TopicPartition(first.topic(), first.partition()),
                () -> super.handleRemaining(thrown, records, consumer, container));
    }

    private static @Nullable Throwable causeOf(@Nullable Exception failure) {
        return failure == null ? null : NestedExceptionUtils.getMostSpecificCause(failure);
    }

    private static BackOff endless() {
        var backOff = new ExponentialBackOff(FIRST_WAIT_MS, 2);
        backOff.setMaxInterval(LONGEST_WAIT_MS);
        return backOff;
    }

    private static BackOff bounded() {
        var backOff = new ExponentialBackOff(FIRST_WAIT_MS, 2);
        backOff.setMaxAttempts(TRIES_FOR_BAD_DATA);
        return backOff;
    }
}
