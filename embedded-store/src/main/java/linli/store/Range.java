package linli.store;

import org.jspecify.annotations.Nullable;

/** Bounds on one field, both inclusive: the matcher sees to the open ends. */
record Range(@Nullable Object from, @Nullable Object to) {

    static final Range ALL = new Range(null, null);

    boolean isBounded() {
        return from != null || to != null;
    }
}
