package linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import linli.gateway.Instances.Instance;
import org.junit.jupiter.api.Test;

class InstancesTest {

    static final URI A = URI.create("http://127.0.0.1:8101");
    static final URI B = URI.create("http://127.0.0.1:8161");

    long now = 7;
    final Instances both = new Instances(List.of(A, B), () -> now);

    @Test
    void take_turns() {
        assertThat(IntStream.range(0, 4).mapToObj(i -> asked().getFirst()))
                .containsExactly(A, B, A, B);
    }

    @Test
    void one_alone_is_always_asked() {
        var one = new Instances(List.of(A), () -> now);
        one.inTurn().getFirst().failed(new ConnectException());

        assertThat(one.inTurn()).hasSize(1);
    }

    @Test
    void who_failed_is_asked_last_for_a_while_and_then_again() {
        instance(B).failed(new ConnectException());
        assertThat(IntStream.range(0, 4).mapToObj(i -> asked())).containsOnly(List.of(A, B));

        now += Instances.LAST_FOR.toNanos();

        assertThat(IntStream.range(0, 2).mapToObj(i -> asked().getFirst())).contains(A, B);
    }

    @Test
    void who_answers_is_asked_in_turn_at_once() {
        instance(B).failed(new SocketException("reset"));
        instance(B).answered();

        assertThat(IntStream.range(0, 2).mapToObj(i -> asked().getFirst())).contains(A, B);
    }

    @Test
    void when_none_answers_all_are_asked() {
        instance(A).failed(new ConnectException());
        instance(B).failed(new ConnectException());

        assertThat(asked()).containsExactlyInAnyOrder(A, B);
    }

    @Test
    void a_path_keeps_its_signs_wherever_it_is_asked() {
        var asked = URI.create("http://127.0.0.1:8101/owners/a%2Fb?q=%E5%BC%A0+1");

        assertThat(instance(B).at(asked))
                .hasToString("http://127.0.0.1:8161/owners/a%2Fb?q=%E5%BC%A0+1");
    }

    @Test
    void silence_is_no_broken_connection() {
        assertThat(Instances.broke(new SocketTimeoutException())).isFalse();
        assertThat(Instances.broke(new SocketException("reset"))).isTrue();
        assertThat(Instances.sentNothing(new ConnectException())).isTrue();
        assertThat(Instances.sentNothing(new IOException("reset"))).isFalse();
    }

    private Instance instance(URI address) {
        return both.inTurn().stream()
                .filter(one -> one.address().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private List<URI> asked() {
        return both.inTurn().stream().map(Instance::address).toList();
    }
}
