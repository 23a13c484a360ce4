package linli.chassis.consuming;

import linli.chassis.envelopes.EnvelopeRecords.UnreadableRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.kafka.listener.ConsumerAwareRecordRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What happens to a record that a consumer could not take: a store or broker that is down is waited
 * for, as long as it takes, in order; anything else gets a few tries, for it may be a race; then it
 * is buried and the partition moves on.
 */
final class Patience {

    private static final long FIRST_WAIT_MS = 200;
    private static final long LONGEST_WAIT_MS = 10_000;
    private static final int TRIES_FOR_THE_UNKNOWN = 4;

    private Patience() {}

    static DefaultErrorHandler with(DeadLetters deadLetters) {
        var handler =
                new DefaultErrorHandler(
                        new ConsumerAwareRecordRecoverer() {
                            @Override
                            public void accept(
                                    ConsumerRecord<?, ?> record,
                                    @Nullable Consumer<?, ?> consumer,
                                    @Nullable Exception failure) {
                                var group =
                                        consumer == null ? "" : consumer.groupMetadata().groupId();
                                deadLetters.bury(record, group, causeOf(failure));
                            }
                        },
                        bounded());
        handler.setBackOffFunction(
                (record, failure) -> isTransient(failure) ? endless() : bounded());
        handler.addNotRetryableExceptions(UnreadableRecord.class);
        handler.setCommitRecovered(true);
        return handler;
    }

    private static boolean isTransient(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientDataAccessException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof com.mongodb.MongoSocketException
                    || cause instanceof com.mongodb.MongoTimeoutException
                    || cause instanceof RetriableException) {
                return true;
            }
        }
        return false;
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
        backOff.setMaxAttempts(TRIES_FOR_THE_UNKNOWN);
        return backOff;
    }
}
