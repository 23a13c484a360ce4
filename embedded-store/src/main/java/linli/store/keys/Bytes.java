package linli.store.keys;

import java.util.Arrays;

/** Bytes that grow, and the arithmetic of byte order. */
public final class Bytes {

    private byte[] content = new byte[48];
    private int size;

    public Bytes add(int value) {
        grow(1);
        content[size++] = (byte) value;
        return this;
    }

    public Bytes add(byte[] more) {
        grow(more.length);
        System.arraycopy(more, 0, content, size, more.length);
        size += more.length;
        return this;
    }

    public Bytes addInt(int value) {
        return add(value >>> 24).add(value >>> 16).add(value >>> 8).add(value);
    }

    Bytes addLong(long value) {
        return addInt((int) (value >>> 32)).addInt((int) value);
    }

    public byte[] toArray() {
        return Arrays.copyOf(content, size);
    }

    private void grow(int more) {
        if (size + more > content.length) {
            content = Arrays.copyOf(content, Math.max(size + more, content.length * 2));
        }
    }

    public static byte[] ofInt(int value) {
        return new byte[] {
            (byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value
        };
    }

    public static int toInt(byte[] bytes) {
        return (bytes[0] & 0xff) << 24
                | (bytes[1] & 0xff) << 16
                | (bytes[2] & 0xff) << 8
                | bytes[3] & 0xff;
    }

    public static byte[] concat(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** The first bytes after everything that begins with these. */
    public static byte[] after(byte[] prefix) {
        for (var i = prefix.length - 1; i >= 0; i--) {
            if (prefix[i] != (byte) 0xff) {
                var next = Arrays.copyOf(prefix, i + 1);
                next[i]++;
                return next;
            }
        }
        throw new IllegalArgumentException("Nothing comes after these bytes");
    }

    /** In the opposite order. */
    static byte[] complement(byte[] bytes) {
        var opposite = new byte[bytes.length];
        for (var i = 0; i < bytes.length; i++) {
            opposite[i] = (byte) ~bytes[i];
        }
        return opposite;
    }
}
