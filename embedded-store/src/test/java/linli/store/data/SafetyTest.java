package linli.store.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicLong;
import linli.store.engine.StoreError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetyTest {

    private static final int OUT_OF_DISK_SPACE = 14031;
    private static final long RESERVE = 1000;

    @TempDir Path folder;

    @Test
    void a_torn_tail_of_the_log_takes_only_what_was_not_acknowledged() throws Exception {
        for (var torn : new int[] {1, 7, 40, 200}) {
            var crashed = folder.resolve("crashed" + torn);
            try (var storage = open(folder.resolve("store" + torn), Long.MAX_VALUE)) {
                var writes = filled(storage);
                storage.awaitForced(storage.lastWrite());
                writes.insert(new Document("_id", "unforced").append("text", "x".repeat(1000)));
                storage.handOver();
                copy(folder.resolve("store" + torn), crashed);
            }
            cut(newestLog(crashed), torn);

            try (var storage = open(crashed, Long.MAX_VALUE)) {
                var catalogue = new Catalogue(storage);
                var orders = catalogue.find("test", "orders");

                assertThat(orders.count()).isEqualTo(100);
                assertThat(orders.find("unforced")).isNull();
                assertThat(new Check(storage, catalogue, false).run().disagreements()).isZero();
            }
        }
    }

    @Test
    void garbage_after_the_log_is_not_read() throws Exception {
        var crashed = folder.resolve("crashed");
        try (var storage = open(folder.resolve("store"), Long.MAX_VALUE)) {
            filled(storage);
            copy(folder.resolve("store"), crashed);
        }
        Files.write(newestLog(crashed), new byte[] {1, 2, 3, 4, 5}, StandardOpenOption.APPEND);

        try (var storage = open(crashed, Long.MAX_VALUE)) {
            assertThat(new Catalogue(storage).find("test", "orders").count()).isEqualTo(100);
        }
    }

    @Test
    void a_full_disk_refuses_writes_and_goes_on_reading() throws Exception {
        var space = new AtomicLong(Long.MAX_VALUE);
        try (var storage = Storage.open(folder.resolve("store"), RESERVE, space::get)) {
            var writes = filled(storage);
            space.set(RESERVE / 2);
            storage.lookForRoom();

            assertThatThrownBy(() -> writes.insert(new Document("_id", "more")))
                    .isInstanceOfSatisfying(
                            StoreError.class,
                            refused -> assertThat(refused.getCode()).isEqualTo(OUT_OF_DISK_SPACE));
            assertThat(new Catalogue(storage).find("test", "orders").find(7)).isNotNull();

            space.set(RESERVE * 2);
            storage.lookForRoom();
            writes.insert(new Document("_id", "more"));

            assertThat(new Catalogue(storage).find("test", "orders").count()).isEqualTo(101);
        }
    }

    @Test
    void a_check_finds_and_repairs_what_does_not_agree() throws Exception {
        try (var storage = open(folder.resolve("store"), Long.MAX_VALUE)) {
            filled(storage);
            var catalogue = new Catalogue(storage);
            var orders = catalogue.find("test", "orders");
            var index = orders.indexes().getFirst();
            try (var entries = storage.db().newIterator(storage.entries())) {
                entries.seek(index.prefix());
                storage.db().delete(storage.entries(), entries.key());
            }
            storage.db()
                    .put(
                            storage.entries(),
                            index.entry(new byte[] {0x10, 1}, new byte[] {0x10, 2}),
                            new byte[] {0x10, 2});

            var found = new Check(storage, catalogue, true).run();

            assertThat(found.missing()).isEqualTo(1);
            assertThat(found.stray()).isEqualTo(1);
            assertThat(new Check(storage, catalogue, false).run().disagreements()).isZero();
        }
    }

    private static Writes filled(Storage storage) {
        var catalogue = new Catalogue(storage);
        var orders = catalogue.create("test", "orders");
        new IndexBuilds(catalogue)
                .build(orders, new Document("key", new Document("n", 1)).append("name", "n_1"));
        var writes = new Writes(orders);
        for (var i = 0; i < 100; i++) {
            writes.insert(new Document("_id", i).append("n", i % 7).append("text", "x".repeat(50)));
        }
        storage.handOver();
        return writes;
    }

    private static Storage open(Path folder, long space) throws IOException {
        return Storage.open(folder, 0, () -> space);
    }

    /** As a crash leaves the folder: what has been written, without anything being closed. */
    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static Path newestLog(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    private static void cut(Path file, int bytes) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - bytes);
        }
    }
}
