package linli.store.data;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RacesTest {

    private static final Question THE_ORDER = Question.of(new Document("_id", "GD-1"));

    @TempDir Path folder;

    @Test
    void an_update_that_others_keep_overtaking_takes_the_lock_and_loses_nothing() throws Exception {
        try (var storage = Storage.open(folder, 0, () -> Long.MAX_VALUE)) {
            var orders = new Catalogue(storage).create("test", "orders");
            var writes = new Writes(orders);
            writes.insert(new Document("_id", "GD-1").append("version", 0));
            var overtaken = new AtomicInteger();

            var slow =
                    writes.updateOne(
                            THE_ORDER,
                            current -> {
                                if (!orders.writing().isHeldByCurrentThread()) {
                                    overtaken.incrementAndGet();
                                    writes.updateOne(THE_ORDER, RacesTest::nextVersion, null);
                                }
                                return nextVersion(current).append("slow", true);
                            },
                            null);

            assertThat(slow.isChange()).isTrue();
            assertThat(overtaken.get()).isPositive();
            assertThat(orders.find("GD-1"))
                    .containsEntry("slow", true)
                    .containsEntry("version", overtaken.get() + 1);
        }
    }

    @Test
    void an_index_that_is_finished_after_the_snapshot_is_not_used_on_it() throws Exception {
        try (var storage = Storage.open(folder, 0, () -> Long.MAX_VALUE)) {
            var catalogue = new Catalogue(storage);
            var orders = catalogue.create("test", "orders");
            new Writes(orders).insert(new Document("_id", "GD-1").append("k", 5));
            var declaration = new Document("name", "k_1").append("key", new Document("k", 1));

            try (var search =
                    Search.of(
                            orders,
                            Question.of(new Document("k", 5)),
                            () -> {
                                var snapshot = new View(storage);
                                new IndexBuilds(catalogue).build(orders, declaration);
                                return snapshot;
                            })) {
                assertThat(search.hasNext()).isTrue();
            }
        }
    }

    private static Document nextVersion(Document current) {
        return current.clone().append("version", (int) current.get("version") + 1);
    }
}
