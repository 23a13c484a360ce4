package linli.store.data;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.util.Collection;
import linli.store.engine.StoreError;
import org.jspecify.annotations.Nullable;

/** Documents as bytes. */
public final class Bson {

    /** MongoDB's limit of a document. */
    public static final int MAX_BYTES = 16 << 20;

    private static final int GUESS = 1024;

    private Bson() {}

    public static Document decode(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    /** About how many bytes the document takes, told without writing it down. */
    public static int sizeOf(@Nullable Object value) {
        return switch (value) {
            case String text -> text.length() + 8;
            case Document document -> {
                var size = 8;
                for (var entry : document.entrySet()) {
                    size += entry.getKey().length() + sizeOf(entry.getValue());
                }
                yield size;
            }
            case Collection<?> list -> {
                var size = 8;
                for (var element : list) {
                    size += 4 + sizeOf(element);
                }
                yield size;
            }
            case BinData binary -> binary.getData().length + 8;
            case null, default -> 12;
        };
    }

    public static byte[] encode(Document document) {
        var buffer = Unpooled.buffer(GUESS);
        BsonEncoder.encodeDocument(document, buffer);
        var bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        if (bytes.length > MAX_BYTES) {
            throw new StoreError(
                    10334,
                    "BSONObjectTooLarge",
                    "BSONObj size: %d is invalid. Size must be between 0 and 16777216(16MB)"
                            .formatted(bytes.length));
        }
        return bytes;
    }
}
