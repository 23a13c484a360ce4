package linli.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import linli.chassis.test.HouseTest;
import linli.chassis.time.Calendars;
import linli.chassis.time.Recurrence;
import linli.chassis.time.Recurrence.Occurrence;
import linli.chassis.time.Schedule;
import linli.chassis.time.Schedules;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** What recurs happens once a period, however many there are to do it, and is caught up. */
@HouseTest
class SchedulesIT {

    static final Instant BEGAN = Instant.parse("2026-03-02T00:00:00Z");
    static final Duration DAY = Duration.ofDays(1);

    @Autowired Calendars calendars;
    @Autowired MongoOperations mongo;

    final Bell bell = new Bell();

    @Test
    void what_begins_today_catches_up_nothing_and_then_comes_once_a_day() {
        var one = instance();

        one.ring(BEGAN);
        assertThat(bell.rung).isEmpty();
        one.ring(BEGAN.plus(DAY));
        one.ring(BEGAN.plus(DAY).plusSeconds(120));

        assertThat(bell.rung).containsExactly("2026-03-02");
    }

    @Test
    void days_that_were_missed_are_caught_up_in_order_by_another_instance() {
        instance().ring(BEGAN);

        instance().ring(BEGAN.plus(DAY.multipliedBy(3)));

        assertThat(bell.rung).containsExactly("2026-03-02", "2026-03-03", "2026-03-04");
    }

    @Test
    void two_instances_at_once_run_each_period_once() throws InterruptedException {
        var many = new ArrayList<Schedules>();
        for (var i = 0; i < 4; i++) {
            many.add(instance());
        }
        many.getFirst().ring(BEGAN);
        for (var day = 1; day <= 10; day++) {
            var at = BEGAN.plus(DAY.multipliedBy(day));
            try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
                many.forEach(one -> all.submit(() -> one.ring(at)));
            }
        }

        assertThat(bell.rung).doesNotHaveDuplicates().hasSize(10);
    }

    @Test
    void what_failed_is_tried_again_and_keeps_no_other_waiting() {
        var other = new Bell();
        var both = new Schedules(List.of(bell, other), calendars, mongo, Clock.systemUTC());
        both.ring(BEGAN);
        bell.failures = 1;

        both.ring(BEGAN.plus(DAY));
        assertThat(bell.rung).isEmpty();
        assertThat(other.rung).hasSize(1);
        both.ring(BEGAN.plus(DAY).plusSeconds(61));

        assertThat(bell.rung).containsExactly("2026-03-02");
    }

    private Schedules instance() {
        return new Schedules(List.of(bell), calendars, mongo, Clock.systemUTC());
    }

    /** Rings at nine in the morning. */
    private static final class Bell implements Schedule {

        private final String name = "bell " + UUID.randomUUID();
        private final List<String> rung = new CopyOnWriteArrayList<>();
        private int failures;

        @Override
        public String name() {
            return name;
        }

        @Override
        public Recurrence recurrence() {
            return Recurrence.daily(LocalTime.of(9, 0));
        }

        @Override
        public void run(Occurrence occurrence, ZoneId zone) {
            if (failures > 0) {
                failures--;
                throw new IllegalStateException("The bell is stuck");
            }
            rung.add(occurrence.period());
        }
    }
}
