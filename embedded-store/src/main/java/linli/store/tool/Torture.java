package linli.store.tool;

import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import linli.store.EmbeddedStore;
import linli.store.data.Catalogue;
import linli.store.data.Check;
import linli.store.data.Question;
import linli.store.data.Search;
import linli.store.data.Storage;

/**
 * Kills the store again and again under writers, opens it each time, and compares it with what the
 * writers were told. {@code kill -9} takes the process, not the machine: what a power cut does to
 * the disk's own cache is not tried here.
 */
public final class Torture {

    private static final int WRITERS = 8;
    private static final int LONGEST_MILLIS = 900;

    private final Path folder;
    private final int kills;
    private final long seed;

    private final List<TortureWriter> writers = new ArrayList<>();
    private long lost;
    private long halfApplied;
    private long disagreements;
    private long documents;

    public Torture(Path folder, int kills, long seed) {
        this.folder = folder;
        this.kills = kills;
        this.seed = seed;
    }

    /** What was found, after all kills. */
    public record Result(
            long seed,
            int kills,
            long acknowledged,
            long unknown,
            long documents,
            long lost,
            long halfApplied,
            long disagreements) {

        public boolean isGood() {
            return lost + halfApplied + disagreements == 0;
        }

        @Override
        public String toString() {
            return ("seed %d: %d kills, %d writes acknowledged, %d in flight when killed,"
                            + " %d documents; acknowledged lost %d, half applied %d,"
                            + " index disagreements %d")
                    .formatted(
                            seed,
                            kills,
                            acknowledged,
                            unknown,
                            documents,
                            lost,
                            halfApplied,
                            disagreements);
        }
    }

    public Result run() throws IOException {
        Files.createDirectories(folder);
        try (var journal = new TortureJournal(folder.resolve("journal.txt"))) {
            for (var i = 0; i < WRITERS; i++) {
                writers.add(new TortureWriter(i, seed, journal));
            }
            var random = new Random(seed);
            for (var kill = 1; kill <= kills; kill++) {
                writeUntilKilled(random.nextInt(LONGEST_MILLIS));
                compare();
                if (kill % 20 == 0) {
                    System.out.printf("  %d of %d kills: %s%n", kill, kills, result(kill));
                }
            }
            return result(kills);
        }
    }

    private Result result(int so) {
        return new Result(
                seed,
                so,
                writers.stream().mapToLong(TortureWriter::acknowledged).sum(),
                writers.stream().mapToLong(TortureWriter::unknown).sum(),
                documents,
                lost,
                halfApplied,
                disagreements);
    }

    private void writeUntilKilled(int millis) throws IOException {
        var threads = new ArrayList<Thread>();
        try (var store = StoreProcess.start(folder.resolve("store"), List.of("-Xmx128m"));
                var client = MongoClients.create(store.uri())) {
            var collection = client.getDatabase("torture").getCollection("documents");
            for (var writer : writers) {
                threads.add(Thread.ofPlatform().start(() -> writer.writeUntilItFails(collection)));
            }
            threads.add(
                    Thread.ofPlatform().start(() -> TortureIndexes.changeUntilItFails(collection)));
            // From the first acknowledged write on, or slow starts would be all that is killed.
            var before = result(0).acknowledged();
            while (result(0).acknowledged() == before && threads.getFirst().isAlive()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
            store.kill();
            threads.forEach(Torture::join);
        }
    }

    private void compare() throws IOException {
        try (var storage =
                Storage.open(
                        folder.resolve("store").resolve(EmbeddedStore.FOLDER),
                        0,
                        () -> Long.MAX_VALUE)) {
            var catalogue = new Catalogue(storage);
            var findings = new Check(storage, catalogue, false).run();
            disagreements += findings.disagreements();
            documents = findings.documents();
            var there = new HashMap<String, Document>();
            var collection = catalogue.find("torture", "documents");
            if (collection != null) {
                try (var all = Search.of(collection, Question.of(new Document()))) {
                    all.forEachRemaining(
                            document -> there.put(String.valueOf(document.get("_id")), document));
                }
            }
            for (var writer : writers) {
                var verdict = writer.compare(there);
                lost += verdict.lost();
                halfApplied += verdict.halfApplied();
            }
            lost += there.size() - writers.stream().mapToLong(TortureWriter::known).sum();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
