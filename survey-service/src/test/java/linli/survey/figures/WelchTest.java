package linli.survey.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class WelchTest {

    /** Miles per gallon of cars of the United States and of Japan: e-Handbook, 1.3.5.3. */
    @Test
    void agrees_with_the_handbook_of_nist() {
        var american = new Sample(249, 20.14458, 6.41470);
        var japanese = new Sample(79, 30.48101, 6.10771);

        assertThat(Welch.statistic(japanese, american)).isCloseTo(-12.94627, within(1e-3));
        assertThat(Welch.degrees(japanese, american)).isCloseTo(136.8750, within(1e-2));
        assertThat(Welch.compare(american, japanese).significant()).isTrue();
    }

    /** Student's sleep data of 1908, as the manual of R prints {@code t.test(extra ~ group)}. */
    @Test
    void agrees_with_r_on_students_sleep() {
        var first = new Sample(10, 0.75, 1.789010);
        var second = new Sample(10, 2.33, 2.002249);

        assertThat(Welch.degrees(first, second)).isCloseTo(17.776, within(1e-3));
        var compared = Welch.compare(first, second);
        assertThat(compared.p()).isCloseTo(0.07939, within(1e-5));
        assertThat(compared.low()).isCloseTo(-0.2054832, within(1e-4));
        assertThat(compared.high()).isCloseTo(3.3654832, within(1e-4));
        assertThat(compared.significant()).isFalse();
    }

    /** e-Handbook, 1.3.6.7.2: critical values of Student's t distribution. */
    @Test
    void agrees_with_the_table_of_t() {
        assertThat(StudentT.within(0.95, 4)).isCloseTo(2.776, within(5e-4));
        assertThat(StudentT.within(0.95, 10)).isCloseTo(2.228, within(5e-4));
        assertThat(StudentT.within(0.95, 30)).isCloseTo(2.042, within(5e-4));
        assertThat(StudentT.within(0.99, 100)).isCloseTo(2.626, within(5e-4));
    }

    @Test
    void where_everybody_said_the_same_any_difference_is_one() {
        var fours = Sample.of(Measure.SCALE, List.of(0L, 0L, 0L, 6L, 0L));
        var fives = Sample.of(Measure.SCALE, List.of(0L, 0L, 0L, 0L, 6L));

        assertThat(Welch.compare(fours, fours).p()).isEqualTo(1);
        assertThat(Welch.compare(fours, fives).significant()).isTrue();
    }

    /** Five promoters, three passives, two detractors: 50 − 20. */
    @Test
    void the_net_promoter_score_is_a_mean_too() {
        var sample = Sample.of(Measure.NPS, List.of(1L, 0L, 0L, 0L, 0L, 0L, 1L, 2L, 1L, 3L, 2L));

        assertThat(sample.size()).isEqualTo(10);
        assertThat(sample.mean()).isCloseTo(30, within(1e-9));
    }
}
