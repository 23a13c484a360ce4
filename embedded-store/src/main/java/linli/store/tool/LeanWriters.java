package linli.store.tool;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.bson.RawBsonDocument;

/**
 * Writers that share a thread: each sends a command over its own connection, and the next when the
 * store has acknowledged it. Drivers take as much of the processor as the store does; beside many
 * of them, the drivers would be measured.
 */
final class LeanWriters implements AutoCloseable {

    private static final int OP_MSG = 2013;
    private static final int BEFORE_BODY = 21;
    private static final int LONGEST_ANSWER = 64 << 10;

    private final Selector selector = Selector.open();
    private final List<Writer> writers = new ArrayList<>();

    LeanWriters(int port, int count) throws IOException {
        for (var i = 0; i < count; i++) {
            writers.add(new Writer(port));
        }
    }

    /**
     * Returns when all commands have been acknowledged.
     *
     * @param commands each of them updates one document
     */
    void run(int times, Supplier<RawBsonDocument> commands) throws IOException {
        var left = times;
        var waiting = 0;
        for (var writer : writers) {
            if (left > 0) {
                writer.send(commands.get());
                left--;
                waiting++;
            }
        }
        while (waiting > 0) {
            selector.select();
            for (var key : selector.selectedKeys()) {
                var writer = (Writer) key.attachment();
                if (!writer.isAnswered()) {
                    continue;
                }
                if (left > 0) {
                    writer.send(commands.get());
                    left--;
                } else {
                    waiting--;
                }
            }
            selector.selectedKeys().clear();
        }
    }

    private final class Writer {

        private final SocketChannel channel;
        private final ByteBuffer in = buffer();
        private final ByteBuffer out = buffer();
        private int requests;

        Writer(int port) throws IOException {
            channel =
                    SocketChannel.open(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, this);
        }

        private static ByteBuffer buffer() {
            return ByteBuffer.allocateDirect(LONGEST_ANSWER).order(ByteOrder.LITTLE_ENDIAN);
        }

        void send(RawBsonDocument command) throws IOException {
            var body = command.getByteBuffer();
            out.clear();
            out.putInt(BEFORE_BODY + body.remaining()).putInt(++requests).putInt(0);
            out.putInt(OP_MSG).putInt(0).put((byte) 0).put(body.asNIO()).flip();
            while (out.hasRemaining()) {
                channel.write(out);
            }
        }

        /** Whether the whole answer is there. */
        boolean isAnswered() throws IOException {
            if (channel.read(in) < 0) {
                throw new EOFException("The store has hung up");
            }
            if (in.position() < Integer.BYTES || in.position() < in.getInt(0)) {
                return false;
            }
            var body = new byte[in.position() - BEFORE_BODY];
            in.get(BEFORE_BODY, body);
            in.clear();
            requireUpdated(new RawBsonDocument(body));
            return true;
        }
    }

    private static void requireUpdated(RawBsonDocument answer) {
        if (!answer.containsKey("n")
                || answer.getNumber("n").intValue() != 1
                || answer.containsKey("writeErrors")
                || answer.containsKey("writeConcernError")) {
            throw new IllegalStateException("Not updated: " + answer);
        }
    }

    @Override
    public void close() throws IOException {
        for (var writer : writers) {
            writer.channel.close();
        }
        selector.close();
    }
}
