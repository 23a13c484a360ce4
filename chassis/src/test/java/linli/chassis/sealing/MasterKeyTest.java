package linli.chassis.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MasterKeyTest {

    static final UUID ZHANG = UUID.fromString("00000000-0000-7000-8000-000000000001");
    static final UUID WANG = UUID.fromString("00000000-0000-7000-8000-000000000002");
    static final String FIRST = "a secret that nobody can guess, 1";
    static final String SECOND = "a secret that nobody can guess, 2";

    final MasterKey master = new MasterKey(FIRST, "");
    final PersonKey key = Objects.requireNonNull(master.make(ZHANG));

    @Test
    void a_key_is_unwrapped_for_its_person_only() {
        var wrapped = master.wrap(key);

        assertThat(master.unwrap(ZHANG, wrapped).orElseThrow().open(key.seal("张伟")))
                .isEqualTo("张伟");
        assertThat(master.unwrap(WANG, wrapped)).isEmpty();
        assertThat(master.unwrap(ZHANG, null)).isEmpty();
        assertThat(master.unwrap(ZHANG, wrapped.substring(0, 20))).isEmpty();
    }

    @Test
    void the_secret_before_unwraps_while_keys_are_wrapped_anew() {
        var wrapped = master.wrap(key);
        var next = new MasterKey(SECOND, FIRST);

        assertThat(next.isCurrent(wrapped)).isFalse();
        var anew = next.wrap(next.unwrap(ZHANG, wrapped).orElseThrow());

        assertThat(next.isCurrent(anew)).isTrue();
        var later = new MasterKey(SECOND, "");
        assertThat(later.unwrap(ZHANG, anew).orElseThrow().open(key.seal("张伟"))).isEqualTo("张伟");
        assertThat(later.unwrap(ZHANG, wrapped)).isEmpty();
    }

    @Test
    void without_a_secret_there_are_no_keys() {
        var none = new MasterKey("", "");

        assertThat(none.make(ZHANG)).isNull();
        assertThat(none.keyId()).isEmpty();
        assertThat(none.unwrap(ZHANG, master.wrap(key))).isEmpty();
    }

    @Test
    void a_secret_that_can_be_guessed_is_refused() {
        assertThatThrownBy(() -> new MasterKey("short", "")).hasMessageContaining("32");
        assertThatThrownBy(() -> new MasterKey("", FIRST)).hasMessageContaining("previous");
    }
}
