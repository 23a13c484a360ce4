package linli.workorder.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SlaClockTest {

    static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    SlaClock clock = SlaClock.start(Duration.ofMinutes(60), NOON, "CREATED");

    @Test
    void is_soon_late_when_four_fifths_are_used() {
        assertThat(clock.soon(NOON)).isEqualTo(NOON.plusSeconds(48 * 60));
        assertThat(clock.late(NOON)).isEqualTo(NOON.plusSeconds(60 * 60));
    }

    @Test
    void is_never_late_while_it_is_paused() {
        var paused = clock.pause(NOON.plusSeconds(60), "WAITING_PARTS");

        assertThat(paused.late(NOON)).isEqualTo(SlaClock.NEVER);
        assertThat(paused.soon(NOON)).isEqualTo(SlaClock.NEVER);
    }

    @Test
    void what_was_paused_is_late_by_as_much_later() {
        var resumed =
                clock.pause(NOON.plusSeconds(600), "WAITING_PARTS")
                        .resume(NOON.plusSeconds(1200), "RESUMED");

        assertThat(resumed.late(NOON.plusSeconds(1200))).isEqualTo(NOON.plusSeconds(70 * 60));
    }
}
