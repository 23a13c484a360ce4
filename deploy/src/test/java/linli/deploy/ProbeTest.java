package linli.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbeTest {

    /** {@code {ok: 1.0}} and {@code {ok: 0.0}} as MongoDB's servers answer. */
    private static final String OK = "26000000 01000000 01000000 dd070000 00000000 00 11000000";

    private static final String WELL = OK + " 01 6f6b00 000000000000f03f 00";
    private static final String NOT_WELL = OK + " 01 6f6b00 0000000000000000 00";

    @ParameterizedTest
    @CsvSource({"HTTP/1.1 200,true", "HTTP/1.0 200 OK,true", "HTTP/1.1 503 x,false", "'',false"})
    void a_service_is_well_when_it_answers_200(String answer, boolean well) throws IOException {
        assertThat(asked(answer.getBytes(), "http", "/actuator/health")).isEqualTo(well);
    }

    @Test
    void the_store_is_well_when_it_says_ok() throws IOException {
        assertThat(asked(bytes(WELL), "store")).isTrue();
        assertThat(asked(bytes(NOT_WELL), "store")).isFalse();
        assertThat(asked("HTTP/1.1 400 Bad Request".getBytes(), "store")).isFalse();
    }

    @Test
    void nobody_there_is_not_well() throws IOException {
        int closed;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        assertThatThrownBy(() -> Probe.isWell("http", "" + closed, "/"))
                .isInstanceOf(IOException.class);
    }

    private static boolean asked(byte[] answer, String kind, String... more) throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual()
                    .start(() -> {
                        try (var caller = server.accept()) {
                            caller.getInputStream().read(new byte[512]);
                            caller.getOutputStream().write(answer);
                        } catch (IOException gone) {
                            throw new AssertionError(gone);
                        }
                    });
            var port = "" + server.getLocalPort();
            return more.length == 0 ? Probe.isWell(kind, port) : Probe.isWell(kind, port, more[0]);
        }
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
