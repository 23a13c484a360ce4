package linli.store.data;

import java.util.function.LongSupplier;

/**
 * Refuses writes before the disk is quite full. RocksDB needs room to tidy up, and a log that could
 * not be written to its end would stop all writes until a restart.
 */
final class Room {

    private static final long LOOK_AGAIN_NANOS = 50_000_000;

    private final long reserve;
    private final LongSupplier usableSpace;
    private volatile long lookedAt;
    private volatile boolean enough;

    /**
     * @param reserve bytes that writes leave free
     */
    Room(long reserve, LongSupplier usableSpace) {
        this.reserve = reserve;
        this.usableSpace = usableSpace;
        look();
    }

    void require() {
        if (System.nanoTime() - lookedAt > LOOK_AGAIN_NANOS) {
            look();
        }
        if (!enough) {
            throw Storage.noSpace();
        }
    }

    void look() {
        enough = usableSpace.getAsLong() > reserve;
        lookedAt = System.nanoTime();
    }
}
