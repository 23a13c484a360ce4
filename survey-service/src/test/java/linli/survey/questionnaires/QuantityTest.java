package linli.survey.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class QuantityTest {

    @Test
    void takes_what_lies_within_it_and_is_no_finer() {
        var metres = of("0.5", "99.5", 1);

        assertThat(metres.takes(new BigDecimal("0.50"))).isTrue();
        assertThat(metres.takes(new BigDecimal("99.5"))).isTrue();
        assertThat(metres.takes(new BigDecimal("99.6"))).isFalse();
        assertThat(metres.takes(new BigDecimal("1.25"))).isFalse();
    }

    @Test
    void its_ends_differ_and_are_no_finer_than_what_it_takes() {
        assertThat(of("0", "10", 0).isAskable()).isTrue();
        assertThat(of("10", "10", 0).isAskable()).isFalse();
        assertThat(of("0.5", "10", 0).isAskable()).isFalse();
        assertThat(of("0", "10", 5).isAskable()).isFalse();
    }

    @Test
    void few_numbers_are_classes_of_their_own() {
        var cars = of("0", "3", 0);

        assertThat(cars.classes()).containsExactly("0", "1", "2", "3");
        assertThat(cars.classOf(new BigDecimal("3"))).isEqualTo(3);
    }

    @Test
    void at_most_ten_classes_hold_everything() {
        var people = of("1", "25", 0);
        assertThat(people.classes()).startsWith("1–3", "4–6").endsWith("25").hasSize(9);
        assertThat(people.classOf(new BigDecimal("3"))).isZero();
        assertThat(people.classOf(new BigDecimal("4"))).isEqualTo(1);
        assertThat(people.classOf(new BigDecimal("25"))).isEqualTo(8);

        var rates = of("-1", "1", 2);
        assertThat(rates.classes()).hasSizeLessThanOrEqualTo(10).startsWith("-1.00–-0.80");
        for (var step = -100; step <= 100; step++) {
            assertThat(rates.classOf(BigDecimal.valueOf(step, 2)))
                    .isBetween(0, rates.classes().size() - 1);
        }
    }

    private static Quantity of(String least, String most, int decimals) {
        return new Quantity(new BigDecimal(least), new BigDecimal(most), decimals, null, null);
    }
}
