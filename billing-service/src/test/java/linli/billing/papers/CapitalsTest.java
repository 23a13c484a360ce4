package linli.billing.papers;

import static org.assertj.core.api.Assertions.assertThat;

import linli.contracts.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapitalsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 零元整",
        "1, 壹分",
        "10, 壹角整",
        "100, 壹元整",
        "10000, 壹佰元整",
        "10001, 壹佰元零壹分",
        "25508, 贰佰伍拾伍元零捌分",
        "25580, 贰佰伍拾伍元捌角整",
        "25010, 贰佰伍拾元零壹角整",
        "100507, 壹仟零伍元零柒分",
        "1000000, 壹万元整",
        "10203040, 壹拾万贰仟零叁拾元零肆角整",
        "1000000100, 壹仟万零壹元整",
        "10000000000, 壹亿元整",
        "10000000100, 壹亿零壹元整",
        "1000100000000, 壹佰亿零壹佰万元整",
        "-25508, 负贰佰伍拾伍元零捌分"
    })
    void an_amount_is_written_so_that_nobody_adds_a_digit(long cents, String written) {
        assertThat(Capitals.of(new Money(cents))).isEqualTo(written);
    }
}
