package linli.bench;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.conversions.Bson;
import tools.jackson.databind.JsonNode;

/**
 * One bill run over many units: how long it is calculated and issued, what billing-service takes of
 * memory meanwhile, and whether a run goes on that was killed half-way. Units and owners are copies
 * of the demo group's, written straight into billing-service's store; the run itself is prepared,
 * approved and issued as people do it. What is issued a second is held against {@code insertMany}
 * of the very same documents into an empty collection beside them.
 */
final class Bills {

    private static final int UNITS = 20_000;
    private static final int AT_ONCE = 1_000;
    private static final String ITEM = "OTHER";
    private static final String LABEL = "BENCH-";
    private static final YearMonth FIRST = YearMonth.of(2040, 1);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofHours(6);

    private final Platform platform;
    private final MongoDatabase billing;

    private Bills(Platform platform, MongoClient store) {
        this.platform = platform;
        this.billing = store.getDatabase("billing-service");
    }

    static void run(Platform platform, List<String> arguments) throws Exception {
        var many = arguments.isEmpty() ? UNITS : Integer.parseInt(arguments.getFirst());
        var settings =
                MongoClientSettings.builder()
                        .applyConnectionString(
                                new ConnectionString(System.getenv("LINLI_STORE_URI")))
                        .uuidRepresentation(UuidRepresentation.STANDARD)
                        .build();
        try (var store = MongoClients.create(settings)) {
            new Bills(platform, store).measure(many);
        }
    }

    private void measure(int many) throws Exception {
        var community = unitsOf(many);
        chargedIn(community);
        var month = FIRST.plusMonths(runsBefore());
        var run = prepared(community, month);
        var calculating = watched(run, "REVIEW", 0);
        var tally = shown(run).path("tally");
        var bills = tally.path("bills").asLong();
        System.out.printf(
                "calculated %d bills in %.1f s, %.0f a second%n",
                bills, calculating.seconds(), bills / calculating.seconds());
        command("manager", "/bill-runs/" + run + "/approval", Map.of());
        // The first half is what is measured: then the service is killed, and goes on by itself.
        var issuing = watched(run, "ISSUED", bills / 2);
        var perSecond = issuing.done() / issuing.seconds();
        System.out.printf(
                "issued %d bills in %.1f s, %.0f a second; memory %d MB at first, %d MB at last%n",
                issuing.done(),
                issuing.seconds(),
                perSecond,
                issuing.memoryAtFirst() >> 20,
                issuing.memoryAtLast() >> 20);
        kill();
        watched(run, "ISSUED", 0);
        var told = told();
        proved(run, tally);
        var raw = raw(run);
        System.out.printf(
                "insertMany of the same documents: %.0f a second; bills ÷ insertMany = %.3f%n",
                raw, perSecond / raw);
        System.out.printf("every event was told %.1f s after the last bill%n", told);
    }

    /** How long it takes until no bill's event waits any more, in seconds. */
    private double told() {
        var began = System.nanoTime();
        while (bills().find(Filters.exists("outbox.0", true)).first() != null) {
            LockSupport.parkNanos(POLL.toNanos());
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** As many units as asked, each with its owner; what an earlier bench wrote is taken again. */
    private UUID unitsOf(int many) {
        var units = billing.getCollection("known_units");
        var people = billing.getCollection("known_people");
        var person =
                Objects.requireNonNull(
                        people.find(Filters.eq("links.relation", "OWNER")).first(),
                        "Nobody lives here: ./linli demo");
        var link = ownLink(person);
        var unit =
                Objects.requireNonNull(
                        units.find(Filters.eq("_id", link.get("unitId", UUID.class))).first());
        var there = units.countDocuments(Filters.regex("label", "^" + LABEL));
        var newUnits = new ArrayList<Document>();
        var newPeople = new ArrayList<Document>();
        for (var n = there; n < many; n++) {
            var unitId = UUID.nameUUIDFromBytes((LABEL + "unit " + n).getBytes());
            var personId = UUID.nameUUIDFromBytes((LABEL + "person " + n).getBytes());
            newUnits.add(
                    moved(unit, unitId, unitId, personId, link)
                            .append("label", LABEL + "1-" + (n + 1)));
            newPeople.add(
                    moved(person, personId, unitId, personId, link)
                            .append("links", List.of(new Document(link).append("unitId", unitId))));
            if (newUnits.size() == AT_ONCE || n == many - 1) {
                units.insertMany(newUnits);
                people.insertMany(newPeople);
                newUnits.clear();
                newPeople.clear();
            }
        }
        return link.get("communityId", UUID.class);
    }

    private static Document ownLink(Document person) {
        return person.getList("links", Document.class).stream()
                .filter(link -> "OWNER".equals(link.getString("relation")))
                .findFirst()
                .orElseThrow();
    }

    /** A copy that lies in another unit and is another person's. */
    private static Document moved(Document of, UUID id, UUID unitId, UUID personId, Document link) {
        var reach = new Document(of.get("reach", Document.class));
        reach.append("communities", List.of(link.get("communityId", UUID.class)));
        reach.append("buildings", List.of(link.get("buildingId", UUID.class)));
        reach.append("units", List.of(unitId));
        if (!reach.getList("people", Object.class, List.of()).isEmpty()) {
            reach.append("people", List.of(personId));
        }
        return new Document(of).append("_id", id).append("reach", reach);
    }

    private void chargedIn(UUID community) throws IOException, InterruptedException {
        for (var known :
                platform.read(
                                "/tariffs?status=ACTIVE&limit=100&community=" + community,
                                platform.token("finance"))
                        .path("items")) {
            if (known.path("feeItem").asString().equals(ITEM)) {
                return;
            }
        }
        var tariff =
                command(
                        "manager",
                        "/tariffs",
                        Map.of(
                                "communityId",
                                community,
                                "name",
                                "压力试验",
                                "feeItem",
                                ITEM,
                                "method",
                                "PER_UNIT",
                                "rate",
                                10,
                                "rounding",
                                "CENT",
                                "unitTypes",
                                List.of(),
                                "from",
                                FIRST.atDay(1).toString()));
        command("finance", "/tariffs/" + tariff.path("id").asString() + "/activation", Map.of());
    }

    private long runsBefore() {
        return billing.getCollection("bill_runs").countDocuments(Filters.eq("feeItems", ITEM));
    }

    private UUID prepared(UUID community, YearMonth month)
            throws IOException, InterruptedException {
        var run =
                command(
                        "cashier",
                        "/bill-runs",
                        Map.of(
                                "communityId", community,
                                "from", month.toString(),
                                "months", 1,
                                "feeItems", List.of(ITEM),
                                "dueOn", month.atEndOfMonth().toString()));
        return UUID.fromString(run.path("id").asString());
    }

    private JsonNode shown(UUID run) throws IOException, InterruptedException {
        return platform.read("/bill-runs/" + run, platform.token("manager"));
    }

    /** How far a job of the run came, in what time, and with how much memory. */
    private record Watched(long done, double seconds, long memoryAtFirst, long memoryAtLast) {}

    /**
     * Looks at a run until it has come so far; the store is asked, not the service.
     *
     * @param enough done of its job, if that comes first; none when it is nothing
     */
    private Watched watched(UUID run, String status, long enough) throws IOException {
        var runs = billing.getCollection("bill_runs");
        var jobs = billing.getCollection("jobs");
        var began = System.nanoTime();
        var memory = new ArrayList<Long>();
        while (System.nanoTime() - began < PATIENCE.toNanos()) {
            var now = Objects.requireNonNull(runs.find(Filters.eq("_id", run)).first());
            var job = jobs.find(Filters.eq("_id", now.get("work", UUID.class))).first();
            var done = job == null ? 0 : ((Number) job.getOrDefault("done", 0)).longValue();
            memory.add(memory());
            if (now.getString("status").equals(status) || (enough > 0 && done >= enough)) {
                var quarter = Math.max(1, memory.size() / 4);
                return new Watched(
                        done,
                        (System.nanoTime() - began) / 1e9,
                        most(memory.subList(0, quarter)),
                        most(memory.subList(memory.size() - quarter, memory.size())));
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        throw new IllegalStateException("The run never came to " + status);
    }

    private static long most(List<Long> sizes) {
        return sizes.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** What the service holds in memory now, in bytes; nothing while it is not there. */
    private long memory() throws IOException {
        var status = Path.of("/proc", Long.toString(platform.pid("billing-service")), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                .findFirst()
                .orElse(0);
    }

    private void kill() {
        ProcessHandle.of(platform.pid("billing-service"))
                .ifPresent(service -> {
                    service.destroyForcibly();
                    service.onExit().join();
                });
        System.out.println("billing-service killed half-way");
    }

    /** Every bill of the run is there once, to the cent. */
    private void proved(UUID run, JsonNode tally) {
        var bills = 0L;
        var cents = 0L;
        for (var bill : bills().find(of(run)).projection(new Document("total", 1))) {
            bills++;
            cents += bill.getEmbedded(List.of("total", "cents"), 0L);
        }
        var expected = tally.path("bills").asLong();
        var total = tally.path("total").path("cents").asLong();
        System.out.printf(
                "goes on after it was killed: %d of %d bills, %d of %d cents%n",
                bills, expected, cents, total);
        if (bills != expected || cents != total) {
            throw new IllegalStateException("Bills were lost or doubled");
        }
    }

    private MongoCollection<Document> bills() {
        return billing.getCollection("bills");
    }

    private Bson of(UUID run) {
        var period =
                Objects.requireNonNull(
                                billing.getCollection("bill_runs")
                                        .find(Filters.eq("_id", run))
                                        .first())
                        .get("period", Document.class);
        return Filters.and(
                Filters.eq("charge.feeItem", ITEM),
                Filters.eq("charge.period.from", period.get("from")));
    }

    private double raw(UUID run) {
        var beside = billing.getCollection("bench_bills");
        beside.drop();
        var batch = new ArrayList<Document>();
        var spent = 0L;
        var written = 0L;
        for (var bill : bills().find(of(run)).batchSize(AT_ONCE)) {
            batch.add(bill);
            if (batch.size() == AT_ONCE) {
                spent += write(beside, batch);
                written += AT_ONCE;
            }
        }
        written += batch.size();
        spent += write(beside, batch);
        beside.drop();
        return written / (spent / 1e9);
    }

    private static long write(MongoCollection<Document> beside, List<Document> batch) {
        if (batch.isEmpty()) {
            return 0;
        }
        var began = System.nanoTime();
        beside.insertMany(batch, new InsertManyOptions().ordered(false));
        batch.clear();
        return System.nanoTime() - began;
    }

    private JsonNode command(String who, String path, Object body)
            throws IOException, InterruptedException {
        var answer =
                platform.send(
                        platform.request(platform.throughGateway(path), platform.token(who))
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(BodyPublishers.ofString(Platform.json(body)))
                                .build());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return Platform.parsed(answer.body());
    }
}
