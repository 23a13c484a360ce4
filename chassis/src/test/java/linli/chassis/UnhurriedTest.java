package linli.chassis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class UnhurriedTest {

    @Test
    void is_so_while_it_runs_and_not_before_or_after() {
        var wasSo = new AtomicBoolean();

        assertThat(Unhurried.isSo()).isFalse();
        Unhurried.run(() -> wasSo.set(Unhurried.isSo()));

        assertThat(wasSo).isTrue();
        assertThat(Unhurried.isSo()).isFalse();
    }

    @Test
    void what_goes_wrong_goes_wrong_as_it_is() {
        assertThatThrownBy(() ->
                        Unhurried.run(() -> {
                            throw new IOException("the disk is full");
                        }))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is full");
    }
}
