package linli.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    static final Money VALVE = new Money(28_00);
    static final Money TAPE = new Money(3_00);

    @Test
    void adds_the_valve_and_the_tape() {
        assertThat(VALVE.plus(TAPE)).isEqualTo(new Money(31_00));
    }

    @Test
    void takes_away_into_the_negative_as_a_credit() {
        assertThat(TAPE.minus(VALVE)).isEqualTo(new Money(-25_00));
    }

    @ParameterizedTest(name = "{0} cents times {1} are {2}")
    @CsvSource({
        "2800, 2, 5600",
        "2800, 0, 0",
        "1000, 0.3333, 333",
        "1, 0.49, 0",
        "1, 0.5, 1",
        "3, 0.5, 2",
        "-1, 0.5, -1",
        "-3, 0.5, -2",
        "1000, 1E+2, 100000",
        "268, 89.505, 23987"
    })
    void times_rounds_half_up_away_from_zero(long cents, BigDecimal factor, long product) {
        assertThat(new Money(cents).times(factor)).isEqualTo(new Money(product));
    }

    @ParameterizedTest(name = "{0} cents read {1}")
    @CsvSource({
        "0, 0.00",
        "5, 0.05",
        "-5, -0.05",
        "6100, 61.00",
        "-123456, -1234.56",
        "9223372036854775807, 92233720368547758.07"
    })
    void reads_as_yuan_with_two_decimals(long cents, String yuan) {
        assertThat(new Money(cents)).hasToString(yuan);
    }

    @Test
    void refuses_to_overflow_instead_of_turning_negative() {
        var most = new Money(Long.MAX_VALUE);
        var least = new Money(Long.MIN_VALUE);
        var cent = new Money(1);

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(cent));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> least.minus(cent));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> most.times(new BigDecimal("1.01")));
    }

    @Test
    void only_more_than_nothing_is_positive() {
        assertThat(VALVE.isPositive()).isTrue();
        assertThat(Money.ZERO.isPositive()).isFalse();
        assertThat(new Money(-1).isPositive()).isFalse();
    }

    @Test
    void the_smaller_amount_comes_first() {
        assertThat(TAPE).isLessThan(VALVE);
        assertThat(new Money(-1)).isLessThan(Money.ZERO);
        assertThat(VALVE).isEqualByComparingTo(new Money(28_00));
    }
}
