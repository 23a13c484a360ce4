package linli.chassis.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import linli.chassis.checkup.Finding.Found;
import linli.chassis.checkup.Finding.Grade;
import org.junit.jupiter.api.Test;

class CheckupTest {

    private static final Check WELL = () -> List.of(Finding.well(Found.TIMERS_RING, Map.of()));

    @Test
    void what_cannot_be_looked_at_keeps_nothing_else_from_being_told() {
        Check broken =
                () -> {
                    throw new IllegalStateException("away");
                };

        assertThat(new Checkup(List.of(WELL, broken)).look())
                .extracting(Finding::what)
                .containsExactly(Found.NOT_LOOKED_AT, Found.TIMERS_RING);
    }

    @Test
    void what_does_not_answer_is_not_waited_for() {
        Check frozen =
                () -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException givenUp) {
                        throw new IllegalStateException(givenUp);
                    }
                    return List.of();
                };

        assertThat(new Checkup(List.of(frozen, WELL)).look())
                .extracting(Finding::grade)
                .containsExactly(Grade.UNKNOWN, Grade.WELL);
    }

    @Test
    void a_figure_is_graded_by_how_large_it_is() {
        assertThat(Finding.graded(4, 5, 10)).isEqualTo(Grade.WELL);
        assertThat(Finding.graded(5, 5, 10)).isEqualTo(Grade.DOUBTFUL);
        assertThat(Finding.graded(10, 5, 10)).isEqualTo(Grade.BROKEN);
    }
}
