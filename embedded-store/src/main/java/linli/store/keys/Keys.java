package linli.store.keys;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Encodes values so that the bytes sort as MongoDB sorts the values ("Comparison/Sort Order").
 * Equal values have equal bytes, whatever the type of a number; no value's bytes begin another's.
 */
public final class Keys {

    /** Stands in an index for an array without elements, which sorts before null. */
    static final Object EMPTY_ARRAY = new Object();

    private static final int MIN = 0x05;
    private static final int EMPTY = 0x08;
    private static final int NULL = 0x0a;
    private static final int NUMBER = 0x10;
    private static final int STRING = 0x20;
    private static final int DOCUMENT = 0x30;
    private static final int ARRAY = 0x40;
    private static final int BINARY = 0x50;
    private static final int OBJECT_ID = 0x60;
    private static final int BOOLEAN = 0x70;
    private static final int DATE = 0x80;
    private static final int TIMESTAMP = 0x90;
    private static final int REGEX = 0xa0;
    private static final int JAVASCRIPT = 0xb0;
    private static final int MAX = 0xf0;

    private static final int UUID_LENGTH = 16;
    private static final int SUBTYPE_OLD_UUID = 3;
    private static final int SUBTYPE_UUID = 4;

    private Keys() {}

    public static byte[] of(@Nullable Object value) {
        var bytes = new Bytes();
        write(value, bytes);
        return bytes.toArray();
    }

    /** What all values of the same kind begin with: the kinds that MongoDB compares. */
    static byte[] kindOf(@Nullable Object value) {
        return new byte[] {(byte) kind(value)};
    }

    /** What the keys of strings that begin with this one begin with. */
    static byte[] ofStringsBeginning(String prefix) {
        var bytes = new Bytes().add(STRING);
        writeText(prefix, bytes);
        return bytes.toArray();
    }

    private static void write(@Nullable Object value, Bytes bytes) {
        bytes.add(kind(value));
        writeBody(value, bytes);
    }

    private static int kind(@Nullable Object value) {
        return switch (value) {
            case null -> NULL;
            case Missing _ -> NULL;
            case MinKey _ -> MIN;
            case MaxKey _ -> MAX;
            case Number _ -> NUMBER;
            case String _ -> STRING;
            case Document _ -> DOCUMENT;
            case Collection<?> _ -> ARRAY;
            case BinData _ -> BINARY;
            case UUID _ -> BINARY;
            case LegacyUUID _ -> BINARY;
            case ObjectId _ -> OBJECT_ID;
            case Boolean _ -> BOOLEAN;
            case Instant _ -> DATE;
            case BsonTimestamp _ -> TIMESTAMP;
            case BsonRegularExpression _ -> REGEX;
            case BsonJavaScript _ -> JAVASCRIPT;
            case Object other when other == EMPTY_ARRAY -> EMPTY;
            default -> throw new IllegalArgumentException("No key for " + value.getClass());
        };
    }

    private static void writeBody(@Nullable Object value, Bytes bytes) {
        switch (value) {
            case null -> {}
            case Number number -> NumberKeys.write(number, bytes);
            case String text -> writeString(text, bytes);
            case Document document -> writeDocument(document, bytes);
            case Collection<?> elements -> {
                elements.forEach(element -> write(element, bytes));
                bytes.add(0);
            }
            case BinData binary -> writeBinary(binary.getData(), bytes);
            case UUID uuid -> writeUuid(SUBTYPE_UUID, uuid, bytes);
            case LegacyUUID legacy -> writeUuid(SUBTYPE_OLD_UUID, legacy.getUuid(), bytes);
            case ObjectId id -> bytes.add(id.toByteArray());
            case Boolean truth -> bytes.add(truth ? 1 : 0);
            case Instant instant -> bytes.addLong(instant.toEpochMilli() ^ Long.MIN_VALUE);
            case BsonTimestamp timestamp -> bytes.addLong(timestamp.getValue());
            case BsonRegularExpression regex -> {
                writeString(regex.getPattern(), bytes);
                writeString(regex.getOptions() == null ? "" : regex.getOptions(), bytes);
            }
            case BsonJavaScript script -> writeString(script.getCode(), bytes);
            default -> {
                // Its kind says all.
            }
        }
    }

    /** MongoDB compares the kinds of two fields first, then their names, then their values. */
    private static void writeDocument(Document document, Bytes bytes) {
        document.forEach((name, value) -> {
            bytes.add(kind(value));
            writeString(name, bytes);
            writeBody(value, bytes);
        });
        bytes.add(0);
    }

    private static void writeString(String text, Bytes bytes) {
        writeText(text, bytes);
        bytes.add(0);
    }

    /** A zero ends a text: within one, it and the byte after it are written as two. */
    private static void writeText(String text, Bytes bytes) {
        for (var b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b == 0 || b == 1) {
                bytes.add(1).add(b + 1);
            } else {
                bytes.add(b);
            }
        }
    }

    private static void writeBinary(byte[] data, Bytes bytes) {
        bytes.addInt(data.length).add(0).add(data);
    }

    private static void writeUuid(int subtype, UUID uuid, Bytes bytes) {
        bytes.addInt(UUID_LENGTH)
                .add(subtype)
                .addLong(uuid.getMostSignificantBits())
                .addLong(uuid.getLeastSignificantBits());
    }
}
