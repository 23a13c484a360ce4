package linli.store.wire;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A command as it comes over the wire: as OP_MSG, or as OP_QUERY, in which drivers say hello before
 * they know what the server can do.
 *
 * @param isSilent whether the client does not wait for an answer, as with {@code w: 0}
 */
record Request(int id, Document body, boolean isSilent, boolean isLegacy) {

    private static final int OP_REPLY = 1;
    private static final int OP_QUERY = 2004;
    private static final int OP_MSG = 2013;

    private static final int HEADER = 16;
    private static final int CHECKSUM = 4;
    private static final int CHECKSUM_PRESENT = 1;
    private static final int MORE_TO_COME = 1 << 1;

    /** Of these, a receiver must know all; it may ignore the others. */
    private static final int REQUIRED_FLAGS = 0xffff;

    private static final byte BODY = 0;
    private static final byte SEQUENCE = 1;
    private static final int AWAIT_CAPABLE = 8;
    private static final int USUAL_ANSWER = 256;

    private static final AtomicInteger ANSWERS = new AtomicInteger();

    /** Null when the client has nothing more to say. */
    static @Nullable Request read(InputStream in) throws IOException {
        var head = in.readNBytes(HEADER);
        if (head.length == 0) {
            return null;
        }
        var header = Unpooled.wrappedBuffer(complete(head, HEADER));
        var length = header.readIntLE() - HEADER;
        if (length < 0 || length > Greetings.MAX_MESSAGE_BYTES) {
            throw new IllegalArgumentException("A message of %d bytes".formatted(length));
        }
        var id = header.readIntLE();
        header.skipBytes(Integer.BYTES);
        var operation = header.readIntLE();
        var rest = Unpooled.wrappedBuffer(complete(in.readNBytes(length), length));
        return switch (operation) {
            case OP_MSG -> message(id, rest);
            case OP_QUERY -> query(id, rest);
            default -> throw new IllegalArgumentException("Operation %d".formatted(operation));
        };
    }

    private static byte[] complete(byte[] bytes, int length) throws EOFException {
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private static Request message(int id, ByteBuf in) {
        var flags = in.readIntLE();
        if ((flags & REQUIRED_FLAGS & ~(CHECKSUM_PRESENT | MORE_TO_COME)) != 0) {
            throw new IllegalArgumentException("Flags %x".formatted(flags));
        }
        var end = in.writerIndex() - ((flags & CHECKSUM_PRESENT) != 0 ? CHECKSUM : 0);
        var body = new Document();
        var sequences = new Document();
        while (in.readerIndex() < end) {
            var kind = in.readByte();
            switch (kind) {
                case BODY -> body = BsonDecoder.decodeBson(in);
                case SEQUENCE -> readSequence(in, sequences);
                default -> throw new IllegalArgumentException("Section %d".formatted(kind));
            }
        }
        body.putAll(sequences);
        return new Request(id, body, (flags & MORE_TO_COME) != 0, false);
    }

    private static void readSequence(ByteBuf in, Document sequences) {
        var end = in.readerIndex() + in.readIntLE();
        var name = BsonDecoder.decodeCString(in);
        var documents = new ArrayList<Document>();
        while (in.readerIndex() < end) {
            documents.add(BsonDecoder.decodeBson(in));
        }
        sequences.put(name, documents);
    }

    private static Request query(int id, ByteBuf in) {
        in.skipBytes(Integer.BYTES);
        var namespace = BsonDecoder.decodeCString(in);
        in.skipBytes(2 * Integer.BYTES);
        var query = BsonDecoder.decodeBson(in);
        var command = query.get("$query") instanceof Document inner ? inner : query;
        return new Request(id, command.append("$db", namespace.split("\\.", 2)[0]), false, true);
    }

    /** The answer as it goes over the wire. */
    byte[] encoded(Document answer) {
        var out = Unpooled.buffer(USUAL_ANSWER);
        out.writeIntLE(0);
        out.writeIntLE(ANSWERS.incrementAndGet());
        out.writeIntLE(id);
        out.writeIntLE(isLegacy ? OP_REPLY : OP_MSG);
        if (isLegacy) {
            out.writeIntLE(AWAIT_CAPABLE);
            out.writeZero(Long.BYTES + Integer.BYTES);
            out.writeIntLE(1);
        } else {
            out.writeIntLE(0);
            out.writeByte(BODY);
        }
        BsonEncoder.encodeDocument(answer, out);
        out.setIntLE(0, out.writerIndex());
        return Arrays.copyOf(out.array(), out.writerIndex());
    }
}
