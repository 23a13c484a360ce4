package linli.chassis.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnguessableCodeTest {

    @Test
    void codes_fit_into_an_address_and_are_never_the_same() {
        assertThat(Stream.generate(UnguessableCode::another).limit(500).distinct())
                .hasSize(500)
                .allMatch(code -> code.matches("[A-Za-z0-9_-]{22}"));
    }

    /** NIST's example for SHA-256 of three letters. */
    @Test
    void the_store_knows_a_code_by_its_hash() {
        assertThat(UnguessableCode.idOf("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
