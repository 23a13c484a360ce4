package linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.mock.http.client.MockClientHttpRequest;
import org.springframework.mock.http.client.MockClientHttpResponse;

class LiveStreamsTest {

    final LiveStreams streams = new LiveStreams();

    @Test
    void are_hung_up_when_the_gateway_stops() throws IOException {
        streams.start();
        var heard = new Body();
        var left = new Body();
        open(heard);
        open(left).close();
        assertThat(heard.closed).isFalse();
        assertThat(left.closed).isTrue();

        streams.stop();

        assertThat(heard.closed).isTrue();
    }

    @Test
    void that_come_while_it_stops_are_hung_up_too() throws IOException {
        var late = new Body();

        open(late);

        assertThat(late.closed).isTrue();
    }

    private ClientHttpResponse open(InputStream body) throws IOException {
        var request = new MockClientHttpRequest(HttpMethod.GET, URI.create("/orders/changes"));
        return streams.intercept(
                request,
                new byte[0],
                (asked, bytes) -> new MockClientHttpResponse(body, HttpStatus.OK));
    }

    /** Reading on would fail: what has no end is closed unread. */
    private static final class Body extends InputStream {

        private boolean closed;

        @Override
        public int read() {
            throw new AssertionError("read after it was left");
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
