package linli.store.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import linli.store.data.Route.KeyRange;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

/** The entries of a route, one after another. */
interface Entries extends AutoCloseable {

    /** Moves to the next entry; false when there is none. */
    boolean next();

    byte[] key();

    byte[] value();

    @Override
    void close();

    static Entries of(Route route, ColumnFamilyHandle family, View view) {
        return route.merged() && route.ranges().size() > 1
                ? new SideBySide(route, family, view)
                : new OneAfterAnother(
                        route.ranges(),
                        route.reverse(),
                        route.isNarrow() ? view.iterator(family) : view.passingIterator(family));
    }

    /** Walks through ranges in turn, with one iterator. */
    final class OneAfterAnother implements Entries {

        private final List<KeyRange> ranges;
        private final boolean reverse;
        private final RocksIterator iterator;
        private int current = -1;

        OneAfterAnother(List<KeyRange> ranges, boolean reverse, RocksIterator iterator) {
            this.ranges = ranges;
            this.reverse = reverse;
            this.iterator = iterator;
        }

        @Override
        public boolean next() {
            if (current >= 0 && current < ranges.size()) {
                if (reverse) {
                    iterator.prev();
                } else {
                    iterator.next();
                }
            }
            while (current < 0 || !isWithin()) {
                current++;
                if (current >= ranges.size()) {
                    return false;
                }
                enter(range());
            }
            return true;
        }

        private KeyRange range() {
            return ranges.get(reverse ? ranges.size() - 1 - current : current);
        }

        private void enter(KeyRange range) {
            if (reverse) {
                iterator.seekForPrev(range.to());
                if (iterator.isValid() && Arrays.equals(iterator.key(), range.to())) {
                    iterator.prev();
                }
            } else {
                iterator.seek(range.from());
            }
        }

        private boolean isWithin() {
            if (current >= ranges.size()) {
                return false;
            }
            if (!iterator.isValid()) {
                check();
                return false;
            }
            return reverse
                    ? Arrays.compareUnsigned(iterator.key(), range().from()) >= 0
                    : Arrays.compareUnsigned(iterator.key(), range().to()) < 0;
        }

        /** An iterator that meets an error looks like one that has come to the end. */
        private void check() {
            try {
                iterator.status();
            } catch (RocksDBException failure) {
                throw Storage.refused(failure);
            }
        }

        @Override
        public byte[] key() {
            return iterator.key();
        }

        @Override
        public byte[] value() {
            return iterator.value();
        }

        @Override
        public void close() {
            iterator.close();
        }
    }

    /** Walks through ranges at once, in the order of what follows their prefixes. */
    final class SideBySide implements Entries {

        private final List<Lane> lanes;
        private final PriorityQueue<Lane> waiting;
        private boolean begun;

        SideBySide(Route route, ColumnFamilyHandle family, View view) {
            Comparator<Lane> order = Comparator.comparing(Lane::rest, Arrays::compareUnsigned);
            waiting =
                    new PriorityQueue<>(
                            route.ranges().size(), route.reverse() ? order.reversed() : order);
            lanes =
                    route.ranges().stream()
                            .map(range ->
                                    new Lane(
                                            new OneAfterAnother(
                                                    List.of(range),
                                                    route.reverse(),
                                                    view.iterator(family)),
                                            range.prefix()))
                            .toList();
        }

        /** One range, and where it stands. */
        private static final class Lane {

            private final OneAfterAnother entries;
            private final int prefix;
            private byte[] rest = {};

            Lane(OneAfterAnother entries, int prefix) {
                this.entries = entries;
                this.prefix = prefix;
            }

            boolean advance() {
                if (!entries.next()) {
                    return false;
                }
                var key = entries.key();
                rest = Arrays.copyOfRange(key, prefix, key.length);
                return true;
            }

            byte[] rest() {
                return rest;
            }
        }

        @Override
        public boolean next() {
            if (begun) {
                var taken = waiting.poll();
                if (taken != null && taken.advance()) {
                    waiting.add(taken);
                }
            } else {
                begun = true;
                for (var lane : lanes) {
                    if (lane.advance()) {
                        waiting.add(lane);
                    }
                }
            }
            return !waiting.isEmpty();
        }

        @Override
        public byte[] key() {
            return waiting.element().entries.key();
        }

        @Override
        public byte[] value() {
            return waiting.element().entries.value();
        }

        @Override
        public void close() {
            lanes.forEach(lane -> lane.entries.close());
        }
    }
}
