package linli.workorder.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeStepsTest {

    /** {@code 2^(1/6) - 1}, and half a second. */
    private static final double ERROR = 0.1225;

    @Test
    void a_median_and_a_ninetieth_are_no_further_from_the_truth_than_is_said() {
        var random = new Random(20261127);
        for (var round = 0; round < 200; round++) {
            var took = new long[1 + random.nextInt(60)];
            for (var i = 0; i < took.length; i++) {
                took[i] = 60 + (long) Math.exp(random.nextDouble() * Math.log(4_000_000));
            }
            var counts = new HashMap<String, Long>();
            for (var one : took) {
                counts.merge(TimeSteps.sum("response", one), 1L, Long::sum);
            }

            var spread = TimeSteps.spread("response", step -> counts.getOrDefault(step, 0L));

            Arrays.sort(took);
            assertThat(spread.of()).isEqualTo(took.length);
            isNear(spread.median(), took[(took.length * 50 + 99) / 100 - 1]);
            isNear(spread.p90(), took[(took.length * 90 + 99) / 100 - 1]);
        }
    }

    private static void isNear(TimeSteps.Value said, long is) {
        assertThat((double) Objects.requireNonNull(said).seconds())
                .isCloseTo(is, within(ERROR * is + 1));
        assertThat(said.atLeast()).isLessThanOrEqualTo(is);
    }

    @Test
    void below_a_minute_and_beyond_the_last_step_there_is_one_step_each() {
        assertThat(TimeSteps.sum("arrival", 0)).isEqualTo("arrival00");
        assertThat(TimeSteps.sum("arrival", 59)).isEqualTo("arrival00");
        assertThat(TimeSteps.sum("arrival", 60)).isEqualTo("arrival01");
        assertThat(TimeSteps.sum("arrival", 119)).isEqualTo("arrival03");
        assertThat(TimeSteps.sum("arrival", 120)).isEqualTo("arrival04");
        assertThat(TimeSteps.sum("arrival", Long.MAX_VALUE)).isEqualTo("arrival50");
    }

    @Test
    void of_nothing_there_is_no_median() {
        var nothing = TimeSteps.spread("arrival", _ -> 0);

        assertThat(nothing.of()).isZero();
        assertThat(nothing.median()).isNull();
    }
}
