package linli.survey.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import linli.survey.figures.Shares.Share;
import org.junit.jupiter.api.Test;

class SharesTest {

    /** A tax on cigarettes, by who smokes and who does not: Penn State, STAT 415, lesson 9.4. */
    @Test
    void agrees_with_the_poll_of_smokers() {
        var compared = Shares.compare(new Share(41, 195), new Share(351, 605));

        assertThat(compared.z()).isCloseTo(8.99, within(0.01));
        assertThat(compared.p()).isLessThan(1e-6);
        assertThat(compared.significant()).isTrue();
    }

    /** Heart attacks with a placebo and with aspirin: Agresti's example in 2.2.2. */
    @Test
    void agrees_with_the_physicians_health_study() {
        var compared = Shares.compare(new Share(104, 11_037), new Share(189, 11_034));

        assertThat(compared.difference()).isCloseTo(0.0077, within(5e-5));
        assertThat(compared.low()).isCloseTo(0.005, within(5e-4));
        assertThat(compared.high()).isCloseTo(0.011, within(5e-4));
        assertThat(compared.z()).isCloseTo(5.00, within(0.01));
    }

    @Test
    void agrees_with_the_table_of_the_normal_distribution() {
        assertThat(Shares.beyond(0)).isCloseTo(1, within(1e-6));
        assertThat(Shares.beyond(1.645)).isCloseTo(0.1, within(2e-4));
        assertThat(Shares.beyond(1.96)).isCloseTo(0.05, within(1e-4));
        assertThat(Shares.beyond(2.576)).isCloseTo(0.01, within(1e-4));
    }

    @Test
    void chance_may_explain_a_difference_of_few() {
        var few = Shares.compare(new Share(3, 6), new Share(6, 6));
        assertThat(few.sure()).isFalse();
        assertThat(few.significant()).isFalse();

        var alike = Shares.compare(new Share(40, 50), new Share(43, 50));
        assertThat(alike.sure()).isTrue();
        assertThat(alike.significant()).isFalse();
        assertThat(alike.low()).isNegative();
        assertThat(alike.high()).isPositive();
    }

    @Test
    void where_everybody_is_content_nothing_differs() {
        var compared = Shares.compare(new Share(50, 50), new Share(60, 60));

        assertThat(compared.z()).isZero();
        assertThat(compared.p()).isCloseTo(1, within(1e-6));
        assertThat(compared.significant()).isFalse();
    }
}
