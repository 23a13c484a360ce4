package linli.survey.figures;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CorrelationTest {

    /** The first of Anscombe's quartet (The American Statistician 27, 1973): r = 0.816. */
    @Test
    void agrees_with_anscombe() {
        double[] x = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};
        double[] y = {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};
        var correlation = new Correlation();
        for (var one = 0; one < x.length; one++) {
            correlation.add(x[one], y[one]);
        }

        var strength = requireNonNull(correlation.strength());
        assertThat(strength.r()).isCloseTo(0.816, within(5e-4));
        assertThat(strength.low()).isCloseTo(0.4244, within(2e-3));
        assertThat(strength.high()).isCloseTo(0.9507, within(2e-3));
    }

    @Test
    void says_nothing_where_one_of_both_is_always_the_same() {
        var correlation = new Correlation();
        for (var one = 0; one < 9; one++) {
            correlation.add(4, one);
        }

        assertThat(correlation.strength()).isNull();
    }
}
