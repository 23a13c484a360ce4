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

    /** NIST's example for SHA-256 of three letters. */
    @Test
    void the_store_knows_a_code_by_its_hash() {
        assertThat(SlipCode.idOf("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
