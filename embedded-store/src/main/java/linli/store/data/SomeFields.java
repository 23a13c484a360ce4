package linli.store.data;

import static de.bwaldvogel.mongo.wire.BsonConstants.*;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.Unpooled;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads some top-level fields of a document and passes over all others: a search that looks at
 * everything would else make many objects of each document that it does not want.
 */
final class SomeFields {

    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final String[] names;
    private final byte[][] encoded;

    private SomeFields(Set<String> fields) {
        names = fields.toArray(String[]::new);
        encoded = new byte[names.length][];
        for (var i = 0; i < names.length; i++) {
            encoded[i] = names[i].getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Null for all fields. */
    static @Nullable SomeFields of(@Nullable Set<String> fields) {
        return fields == null ? null : new SomeFields(fields);
    }

    Document of(byte[] document) {
        var found = new Document();
        var at = Integer.BYTES;
        while (found.size() < names.length && document[at] != TERMINATING_BYTE) {
            var type = document[at++];
            var value = afterText(document, at);
            var wanted = wanted(document, at, value - 1);
            at = value;
            if (wanted != null) {
                var in = Unpooled.wrappedBuffer(document).readerIndex(at);
                found.put(wanted, BsonDecoder.decodeValue(type, in));
                at = in.readerIndex();
            } else {
                at += length(type, document, at);
            }
        }
        return found;
    }

    private @Nullable String wanted(byte[] document, int from, int to) {
        for (var i = 0; i < names.length; i++) {
            if (Arrays.equals(encoded[i], 0, encoded[i].length, document, from, to)) {
                return names[i];
            }
        }
        return null;
    }

    private static int length(byte type, byte[] document, int at) {
        return switch (type) {
            case TYPE_UNDEFINED, TYPE_NULL, TYPE_MIN_KEY, TYPE_MAX_KEY -> 0;
            case TYPE_BOOLEAN -> 1;
            case TYPE_INT32 -> Integer.BYTES;
            case TYPE_DOUBLE, TYPE_UTC_DATETIME, TYPE_TIMESTAMP, TYPE_INT64 -> Long.BYTES;
            case TYPE_DECIMAL128 -> 2 * Long.BYTES;
            case TYPE_OBJECT_ID -> LENGTH_OBJECTID;
            case TYPE_EMBEDDED_DOCUMENT, TYPE_ARRAY -> number(document, at);
            case TYPE_UTF8_STRING, TYPE_JAVASCRIPT_CODE -> Integer.BYTES + number(document, at);
            case TYPE_DATA -> Integer.BYTES + 1 + number(document, at);
            case TYPE_REGEX -> afterText(document, afterText(document, at)) - at;
            default -> throw new IllegalArgumentException("Type %d".formatted(type));
        };
    }

    private static int number(byte[] document, int at) {
        return (int) INT.get(document, at);
    }

    private static int afterText(byte[] document, int at) {
        var end = at;
        while (document[end] != STRING_TERMINATION) {
            end++;
        }
        return end + 1;
    }
}
