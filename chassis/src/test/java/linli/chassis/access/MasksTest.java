package linli.chassis.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {

    @ParameterizedTest
    @CsvSource({
        "13812341234, 138****1234",
        "+8613812341234, +86138****1234",
        "02812345678, 028****5678",
        "12345, ***45",
        "7, 7"
    })
    void a_phone_keeps_what_tells_it_apart(String number, String masked) {
        assertThat(Masks.phone(number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"510104199001011234, 510*************34", "E1234567, E12***67", "1234, ****"})
    void an_identity_number_keeps_its_ends(String number, String masked) {
        assertThat(Masks.identity(number)).isEqualTo(masked);
    }

    @Test
    void nothing_is_shown_of_nothing() {
        assertThat(Masks.phone(null)).isNull();
        assertThat(Masks.phone(" ")).isNull();
        assertThat(Masks.identity("")).isNull();
    }
}
