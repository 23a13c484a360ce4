package linli.chassis.timers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class TimersTest {

    static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    final Moving clock = new Moving();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void one_that_hangs_keeps_no_other_waiting_and_is_seen() {
        var hangs = new CountDownLatch(1);
        var rounds = new AtomicInteger();
        var timers =
                new Timers(
                        List.of(new Hanging(hangs), now -> rounds.incrementAndGet()),
                        clock,
                        meters);
        timers.start();
        try {
            await().until(() -> rounds.get() > 1);
            assertThat(timers.health().getStatus()).isEqualTo(Status.UP);

            clock.now = NOON.plus(Timers.OVERDUE).plusSeconds(10);

            await().until(() -> timers.health().getDetails().keySet().equals(Set.of("Hanging")));
            assertThat(timers.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(meters.get("linli.timer.silent").tag("timer", "Hanging").gauge().value())
                    .isGreaterThan(120);
        } finally {
            hangs.countDown();
            timers.stop();
        }
    }

    @Test
    void one_record_that_cannot_be_moved_stops_no_other_and_is_tried_later() {
        var bad = UUID.randomUUID();
        var good = UUID.randomUUID();
        var moved = new ArrayList<UUID>();
        var tries = new AtomicInteger();
        var each = new OneByOne("order");

        for (var second : List.of(0, 1, 59, 61, 62, 182)) {
            each.each(
                    List.of(bad, good),
                    NOON.plusSeconds(second),
                    id -> {
                        if (id.equals(bad)) {
                            tries.incrementAndGet();
                            throw new IllegalStateException("It cannot be read");
                        }
                        moved.add(id);
                    });
        }

        assertThat(moved).hasSize(6).containsOnly(good);
        assertThat(tries).as("at once, after a minute, and after two more").hasValue(3);
        assertThat(each.failing()).isEqualTo(1);
    }

    private record Hanging(CountDownLatch until) implements Timer {
        @Override
        public void ring(Instant now) {
            try {
                until.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static final class Moving extends Clock {

        private volatile Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
