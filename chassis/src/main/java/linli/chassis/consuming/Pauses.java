package linli.chassis.consuming;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.listener.BackOffHandler;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Waits between two tries of a record. Spring's way is to sleep, which makes all partitions of the
 * consumer wait for one: here only the record's own does.
 */
final class Pauses implements BackOffHandler {

    private static final Logger log = LoggerFactory.getLogger(Pauses.class);

    /** A shorter wait is over before a poll would notice. */
    private static final Duration WORTH_A_PAUSE = Duration.ofSeconds(1);

    private final ThreadLocal<@Nullable TopicPartition> failing = new ThreadLocal<>();

    /** Whatever is waited for meanwhile is waited for by this partition. */
    void of(TopicPartition partition, Runnable handling) {
        failing.set(partition);
        try {
            handling.run();
        } finally {
            failing.remove();
        }
    }

    @Override
    public void onNextBackOff(
            @Nullable MessageListenerContainer container,
            @Nullable Exception failure,
            long millis) {
        var partition = failing.get();
        if (container == null || partition == null || millis < WORTH_A_PAUSE.toMillis()) {
            sleep(container, millis);
            return;
        }
        log.warn(
                "{} waits {} ms with a record it cannot take: {}",
                partition,
                millis,
                failure == null ? "" : NestedExceptionUtils.getMostSpecificCause(failure));
        container.pausePartition(partition);
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS)
                .execute(() -> container.resumePartition(partition));
    }

    private static void sleep(@Nullable MessageListenerContainer container, long millis) {
        try {
            if (container == null) {
                Thread.sleep(millis);
            } else {
                ListenerUtils.stoppableSleep(container, millis);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
