package linli.store.keys;

import java.util.List;

/** One field of an index or of a sort: a path, and its direction. */
public record IndexKey(String field, List<String> path, boolean ascending) {

    public IndexKey(String field, boolean ascending) {
        this(field, List.of(field.split("\\.", -1)), ascending);
    }

    /** An ascending key's bytes in this field's direction. */
    public byte[] directed(byte[] ascendingBytes) {
        return ascending ? ascendingBytes : Bytes.complement(ascendingBytes);
    }
}
