package linli.survey.slips;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlipCodeTest {

    @Test
    void half_a_pile_is_printed_again_with_the_same_codes() {
        var secret = SlipCode.newSecret();

        assertThat(SlipCode.of(secret, 7)).isEqualTo(SlipCode.of(secret, 7));
        assertThat(SlipCode.of(secret, 7)).isNotEqualTo(SlipCode.of(SlipCode.newSecret(), 7));
        assertThat(IntStream.range(0, 500).mapToObj(place -> SlipCode.of(secret, place)).distinct())
                .hasSize(500)
                .allMatch(code -> code.matches("[A-Za-z0-9_-]{22}"));
    }
}
