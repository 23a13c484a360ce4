package linli.store.data;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.PriorityQueue;
import linli.store.engine.StoreError;
import linli.store.keys.SortKey;

/** Sorts in memory what no index has in order; of a page it keeps no more than the page. */
final class Sorting {

    private static final int MAX_BYTES = 48 << 20;

    private static final Comparator<Sorted> ORDER =
            Comparator.<Sorted, byte[]>comparing(Sorted::key, Arrays::compareUnsigned)
                    .thenComparingLong(Sorted::arrival);

    private final SortKey key;
    private final long page;

    /** The last of the page is on top. */
    private final PriorityQueue<Sorted> kept = new PriorityQueue<>(ORDER.reversed());

    private long arrivals;
    private long bytes;

    Sorting(SortKey key, long page) {
        this.key = key;
        this.page = page;
    }

    private record Sorted(byte[] key, long arrival, byte[] document) {

        int size() {
            return key.length + document.length;
        }
    }

    void add(Document document) {
        var next = key.of(document);
        arrivals++;
        if (page > 0 && kept.size() == page) {
            var last = kept.element();
            if (Arrays.compareUnsigned(next, last.key()) >= 0) {
                return;
            }
            bytes -= kept.remove().size();
        }
        var sorted = new Sorted(next, arrivals, Bson.encode(document));
        kept.add(sorted);
        bytes += sorted.size();
        if (bytes > MAX_BYTES) {
            throw new StoreError(
                    292,
                    "QueryExceededMemoryLimitNoDiskUseAllowed",
                    "Sort exceeded memory limit of %d bytes; it needs an index"
                            .formatted(MAX_BYTES));
        }
    }

    Iterator<Document> from(long skip) {
        var all = new ArrayList<>(kept);
        kept.clear();
        all.sort(ORDER);
        return all.stream().skip(skip).map(Sorted::document).map(Bson::decode).iterator();
    }
}
