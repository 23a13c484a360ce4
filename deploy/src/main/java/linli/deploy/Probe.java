package linli.deploy;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Asks the process of its own container whether it is well, as a container engine wants to be told:
 * by the exit status. The images have no curl for it, and need none.
 *
 * <pre>
 * probe http PORT PATH    a GET that is answered with 200
 * probe store PORT        a ping in MongoDB's protocol that is answered with ok
 * </pre>
 */
public final class Probe {

    private static final int PATIENCE_MS = 4_000;
    private static final int OP_MSG = 2013;
    private static final int HEADER = 16;
    private static final int LARGEST_ANSWER = 1 << 16;

    private Probe() {}

    public static void main(String[] words) {
        try {
            if (!isWell(words)) {
                System.exit(1);
            }
        } catch (IOException unreachable) {
            System.err.println(unreachable.getMessage());
            System.exit(1);
        }
    }

    static boolean isWell(String... words) throws IOException {
        return switch (words[0]) {
            case "http" -> answersHttp(Integer.parseInt(words[1]), words[2]);
            case "store" -> answersPing(Integer.parseInt(words[1]));
            default -> throw new IllegalArgumentException("What is " + words[0] + "?");
        };
    }

    /** By hand: an HTTP client would take longer to load than the answer takes to come. */
    private static boolean answersHttp(int port, String path) throws IOException {
        try (var socket = connect(port)) {
            var request = "GET " + path + " HTTP/1.0\r\nHost: localhost\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var status = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
            return new String(status, StandardCharsets.US_ASCII).matches("HTTP/1\\.[01] 200");
        }
    }

    private static boolean answersPing(int port) throws IOException {
        try (var socket = connect(port)) {
            socket.getOutputStream().write(ping());
            var answer = new DataInputStream(socket.getInputStream());
            var length = Integer.reverseBytes(answer.readInt()) - Integer.BYTES;
            if (length < HEADER || length > LARGEST_ANSWER) {
                return false;
            }
            return saysOk(answer.readNBytes(length));
        }
    }

    /** {@code {ping: 1, $db: "admin"}} as one message. */
    private static byte[] ping() {
        var document =
                ByteBuffer.allocate(64)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(0)
                        .put((byte) 0x10)
                        .put(cString("ping"))
                        .putInt(1)
                        .put((byte) 0x02)
                        .put(cString("$db"))
                        .putInt("admin".length() + 1)
                        .put(cString("admin"))
                        .put((byte) 0);
        document.putInt(0, document.position()).flip();
        var flagsAndKind = Integer.BYTES + 1;
        return ByteBuffer.allocate(HEADER + flagsAndKind + document.remaining())
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(HEADER + flagsAndKind + document.remaining())
                .putInt(1)
                .putInt(0)
                .putInt(OP_MSG)
                .putInt(0)
                .put((byte) 0)
                .put(document)
                .array();
    }

    /** Whether the answer holds {@code ok: 1.0}, as servers write it. */
    private static boolean saysOk(byte[] answer) {
        var ok =
                ByteBuffer.allocate(12)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put((byte) 0x01)
                        .put(cString("ok"))
                        .putDouble(1)
                        .array();
        return new String(answer, StandardCharsets.ISO_8859_1)
                .contains(new String(ok, StandardCharsets.ISO_8859_1));
    }

    private static byte[] cString(String text) {
        return (text + '\0').getBytes(StandardCharsets.US_ASCII);
    }

    private static Socket connect(int port) throws IOException {
        var socket = new Socket();
        socket.setSoTimeout(PATIENCE_MS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MS);
        return socket;
    }
}
