package linli.chassis.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealTest {

    static final UUID ZHANG = UUID.fromString("00000000-0000-7000-8000-000000000001");
    static final UUID WANG = UUID.fromString("00000000-0000-7000-8000-000000000002");
    static final String NUMBER = "+8613812341234";

    final Seal seal = new Seal("a secret that nobody can guess, 1");

    @Test
    void what_is_sealed_for_a_person_opens_for_that_person_only() {
        var sealed = seal.seal(ZHANG, NUMBER);

        assertThat(sealed).doesNotContain("1381234").isNotEqualTo(seal.seal(ZHANG, NUMBER));
        assertThat(seal.open(ZHANG, sealed)).contains(NUMBER);
        assertThat(seal.open(WANG, sealed)).isEmpty();
    }

    @Test
    void another_secret_opens_nothing() {
        var other = new Seal("a secret that nobody can guess, 2");

        assertThat(other.open(ZHANG, seal.seal(ZHANG, NUMBER))).isEmpty();
        assertThat(other.keyId()).isNotEqualTo(seal.keyId());
    }

    @Test
    void what_is_damaged_or_missing_opens_as_nothing() {
        var sealed = seal.seal(ZHANG, NUMBER);

        assertThat(sealed).isNotNull();
        assertThat(seal.open(ZHANG, sealed.substring(0, sealed.length() - 4) + "AAAA")).isEmpty();
        assertThat(seal.open(ZHANG, sealed.substring(0, 10))).isEmpty();
        assertThat(seal.open(ZHANG, null)).isEmpty();
    }

    @Test
    void without_a_secret_nothing_is_sealed() {
        var none = new Seal("");

        assertThat(none.seal(ZHANG, NUMBER)).isNull();
        assertThat(none.keyId()).isEmpty();
        assertThat(none.open(ZHANG, seal.seal(ZHANG, NUMBER))).isEmpty();
    }

    @Test
    void a_secret_that_can_be_guessed_is_refused() {
        assertThatThrownBy(() -> new Seal("short")).isInstanceOf(IllegalArgumentException.class);
    }
}
