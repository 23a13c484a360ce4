package linli.store.tool;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.bson.Document;

/**
 * What the store costs, as ratios within one run, so that they mean the same on any machine. The
 * store is a process of its own with 256 MB of heap.
 */
public final class StoreBench {

    private static final List<String> HEAP = List.of("-Xmx256m", "-XX:+UseSerialGC");
    private static final int WRITERS = 32;
    private static final int ROUNDS = 7;
    private static final int FORCED_BYTES = 4096;
    private static final int WORN_DOCUMENTS = 50_000;
    private static final int WORN_SAVES = 200_000;
    private static final int WORN_LOOKS = 50;

    private static final Map<String, Function<BenchDocuments, BenchDocuments.Query>> QUERIES =
            queries();

    private final Path folder;
    private final int documents;
    private final int samples;
    private final List<String> misses = new ArrayList<>();

    private StoreBench(Path folder, int documents, int samples) {
        this.folder = folder;
        this.documents = documents;
        this.samples = samples;
    }

    private static Map<String, Function<BenchDocuments, BenchDocuments.Query>> queries() {
        var queries = new LinkedHashMap<String, Function<BenchDocuments, BenchDocuments.Query>>();
        queries.put("equality", BenchDocuments::equality);
        queries.put("multikey", BenchDocuments::multikey);
        queries.put("range", BenchDocuments::range);
        queries.put("sorted page", BenchDocuments::sortedPage);
        return queries;
    }

    /** True when every target holds. */
    public static boolean run(Options options) throws IOException {
        var folder = Path.of(options.get("folder"));
        Files.createDirectories(folder);
        var bench =
                new StoreBench(
                        folder,
                        (int) options.number("documents", 1_000_000),
                        (int) options.number("samples", 2_000));
        bench.run();
        if (!bench.misses.isEmpty()) {
            System.out.println("Not met: " + String.join("; ", bench.misses));
        }
        return bench.misses.isEmpty();
    }

    private void run() throws IOException {
        System.out.printf(
                "Store with 256 MB of heap; %,d documents of about 1 kB, five indexes, one of them"
                        + " multikey; %,d samples each; %d processors%n",
                documents, samples, Runtime.getRuntime().availableProcessors());
        try (var store = StoreProcess.start(folder.resolve("store"), HEAP);
                var client = MongoClients.create(store.uri())) {
            var database = client.getDatabase("bench");
            loading(database.getCollection("plain"), database.getCollection("indexed"));
            var things = new BenchDocuments(database.getCollection("things"));
            things.createIndexes();
            growth(things, store);
            store.awaitRest();
            oneWriter(things);
            store.awaitRest();
            besideScan(things);
            System.out.printf(
                    "Resident memory of the store's process: %,d MB, at most %,d MB%n",
                    store.memory("VmRSS"), store.memory("VmHWM"));
        }
        opening();
        wear();
    }

    private void loading(MongoCollection<Document> plain, MongoCollection<Document> indexed) {
        var count = Math.max(5_000, documents / 50);
        var warm = new BenchDocuments(plain);
        warm.growTo(count / 2);
        plain.drop();
        var without = new BenchDocuments(plain);
        var fast = seconds(() -> without.growTo(count));
        var with = new BenchDocuments(indexed);
        with.createIndexes();
        var slow = seconds(() -> with.growTo(count));
        target(
                "insertMany with five indexes against none: %,.0f/s against %,.0f/s"
                        .formatted(count / slow, count / fast),
                fast / slow,
                0.5,
                false);
    }

    private void growth(BenchDocuments things, StoreProcess store) throws IOException {
        var medians = new LinkedHashMap<String, List<Double>>();
        for (var size = Math.max(1, documents / 100); size <= documents; size *= 10) {
            var grown = size;
            var seconds = seconds(() -> things.growTo(grown));
            System.out.printf("%,d documents after %.1f s of loading%n", size, seconds);
            medians.computeIfAbsent("guarded save", first -> new ArrayList<>())
                    .add(Samples.of(samples, things::guardedSave).median());
            QUERIES.forEach((name, query) ->
                    medians.computeIfAbsent(name, first -> new ArrayList<>())
                            .add(
                                    Samples.of(samples, () -> things.ask(query.apply(things)))
                                            .median()));
            store.awaitRest();
            manyWriters(things, store.port());
        }
        medians.forEach((name, all) ->
                target(
                        "%s, p50 %s µs".formatted(name, all.stream().map(Math::round).toList()),
                        all.getLast() / all.getFirst(),
                        2,
                        true));
        QUERIES.forEach((name, query) -> examined(things, name, query));
    }

    private void examined(
            BenchDocuments things,
            String name,
            Function<BenchDocuments, BenchDocuments.Query> query) {
        var examined = 0L;
        var returned = 0L;
        for (var i = 0; i < 100; i++) {
            var both = things.examined(query.apply(things));
            examined += both[0];
            returned += both[1];
        }
        target(
                "%s, documents examined %d, returned %d".formatted(name, examined, returned),
                (double) examined / Math.max(1, returned),
                1.1,
                true);
    }

    /** What is compared takes turns, so that both meet the same disk and the same neighbours. */
    private void oneWriter(BenchDocuments things) throws IOException {
        var forces = new Samples();
        var saves = new Samples();
        var file = folder.resolve("forced");
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (var i = 0; i < samples; i++) {
                var began = System.nanoTime();
                channel.write(ByteBuffer.allocate(FORCED_BYTES));
                channel.force(false);
                var forced = System.nanoTime();
                things.guardedSave();
                forces.add(forced - began);
                saves.add(System.nanoTime() - forced);
            }
        } finally {
            Files.deleteIfExists(file);
        }
        target(
                "one durable writer, p50 %.0f µs against a forced write of 4 KiB, %.0f µs"
                        .formatted(saves.median(), forces.median()),
                saves.median() / forces.median(),
                3,
                true);
    }

    private void manyWriters(BenchDocuments things, int port) throws IOException {
        var ones = new double[ROUNDS];
        var all = new double[ROUNDS];
        for (var i = 0; i < ROUNDS; i++) {
            ones[i] = throughput(things, port, 1);
            all[i] = throughput(things, port, WRITERS);
        }
        var alone = median(ones);
        var together = median(all);
        target(
                "%d writers, %,.0f/s against %,.0f/s of one".formatted(WRITERS, together, alone),
                together / alone,
                8,
                false);
    }

    /** Guarded saves in a second, each acknowledged before the same writer sends its next. */
    private double throughput(BenchDocuments things, int port, int writers) throws IOException {
        var times = writers == 1 ? samples : samples * 5;
        try (var clients = new LeanWriters(port, writers)) {
            clients.run(times / 5, things::nextSave);
            var began = System.nanoTime();
            clients.run(times, things::nextSave);
            return times * 1e9 / (System.nanoTime() - began);
        }
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Nobody is measured beside a compiler: one scan goes before. */
    private void besideScan(BenchDocuments things) {
        things.scan();
        var reads = new Samples();
        var writes = new Samples();
        var readsBeside = new Samples();
        var writesBeside = new Samples();
        var scans = new ArrayList<Double>();
        for (var i = 0; i < ROUNDS; i++) {
            reads.take(samples / 2, things::read);
            writes.take(samples / 2, things::guardedSave);
            var stop = new AtomicBoolean();
            var scanner =
                    Thread.ofPlatform()
                            .start(() -> {
                                while (!stop.get()) {
                                    scans.add(seconds(things::scan));
                                }
                            });
            readsBeside.take(samples / 2, things::read);
            writesBeside.take(samples / 2, things::guardedSave);
            stop.set(true);
            join(scanner);
        }
        System.out.printf(
                "A scan of all documents takes %.1f s beside them%n",
                scans.stream().mapToDouble(x -> x).average().orElse(0));
        p99("reads", readsBeside, reads);
        p99("writes", writesBeside, writes);
    }

    private void p99(String what, Samples besideScan, Samples alone) {
        var beside = besideScan.percentile(99);
        var before = alone.percentile(99);
        target(
                "%s beside a scan, p99 %.0f µs against %.0f µs".formatted(what, beside, before),
                beside / before,
                5,
                true);
    }

    /** After a kill, so that the log has to be read. */
    private void opening() throws IOException {
        StoreProcess.start(folder.resolve("store"), HEAP).kill();
        var began = System.nanoTime();
        try (var store = StoreProcess.start(folder.resolve("store"), HEAP);
                var client = MongoClients.create(store.uri())) {
            client.getDatabase("bench")
                    .getCollection("things")
                    .find(new Document("number", "GD000000001"))
                    .first();
            target(
                    "seconds to open %,d documents and answer, with the start of the process"
                            .formatted(documents),
                    (System.nanoTime() - began) / 1e9,
                    5,
                    true);
        }
    }

    /** A day of guarded saves of the same documents, as far as the files are concerned. */
    private void wear() throws IOException {
        var worn = folder.resolve("worn");
        Files.createDirectories(worn);
        try (var store = StoreProcess.start(worn.resolve("store"), HEAP);
                var client = MongoClients.create(store.uri())) {
            var database = client.getDatabase("bench");
            var things = new BenchDocuments(database.getCollection("things"));
            things.createIndexes();
            things.growTo(WORN_DOCUMENTS);
            var files = new long[WORN_LOOKS];
            try (var clients = new LeanWriters(store.port(), WRITERS)) {
                for (var i = 0; i < WORN_LOOKS; i++) {
                    clients.run(WORN_SAVES / WORN_LOOKS, things::nextSave);
                    files[i] = sizeOf(worn.resolve("store").toFile());
                }
            }
            var live = things.bytes();
            var most = Arrays.stream(files).max().orElse(0);
            target(
                    "%,d guarded saves of %,d documents, files at most %,d MB, data %,d MB"
                            .formatted(WORN_SAVES, WORN_DOCUMENTS, most >> 20, live >> 20),
                    (double) most / live,
                    3,
                    true);
        }
    }

    /** Files may go while they are looked at. */
    private static long sizeOf(File folder) {
        var files = folder.listFiles();
        return files == null
                ? folder.length()
                : Arrays.stream(files).mapToLong(StoreBench::sizeOf).sum();
    }

    private void target(String what, double ratio, double bound, boolean most) {
        var good = most ? ratio <= bound : ratio >= bound;
        System.out.printf(
                "  %-92s %6.2f  (%s %.1f)  %s%n",
                what, ratio, most ? "at most" : "at least", bound, good ? "met" : "NOT MET");
        if (!good) {
            misses.add(what);
        }
    }

    private static double seconds(Runnable work) {
        var began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
