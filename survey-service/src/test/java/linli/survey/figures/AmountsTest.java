package linli.survey.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AmountsTest {

    /** The worked example of Microsoft's page on QUARTILE.INC, which says 3.5 for the first one. */
    @Test
    void has_the_quartiles_that_a_spreadsheet_has() {
        var amounts = of("1", "2", "4", "7", "8", "9", "10", "12");

        assertThat(amounts.quantile(0.25)).isCloseTo(3.5, within(1e-9));
        assertThat(amounts.quantile(0.5)).isCloseTo(7.5, within(1e-9));
        assertThat(amounts.quantile(0.75)).isCloseTo(9.25, within(1e-9));
        assertThat(amounts.quantile(0)).isEqualTo(1);
        assertThat(amounts.quantile(1)).isEqualTo(12);
    }

    /** 2, 4, 4, 4, 5, 5, 7, 9: mean 5, squares 32. */
    @Test
    void has_a_mean_and_the_deviation_of_a_sample() {
        var sample = of("9", "4", "2", "4.0", "5", "4", "7", "5.00").sample();

        assertThat(sample.size()).isEqualTo(8);
        assertThat(sample.mean()).isCloseTo(5, within(1e-9));
        assertThat(sample.deviation()).isCloseTo(Math.sqrt(32.0 / 7), within(1e-9));
    }

    private static Amounts of(String... all) {
        var amounts = new Amounts();
        Arrays.stream(all).map(BigDecimal::new).forEach(amounts::add);
        return amounts;
    }
}
