package linli.bench;

import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Updates;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.jspecify.annotations.Nullable;

/**
 * Fills the demo group with open orders and what belongs to them: their requests, histories and
 * messages, and bills. A few are reported through the gateway; the others are copies of what the
 * services stored then, each with ids, a number, a home and an instant of its own, written straight
 * into the store. Workorder-service is started anew: it knows what is open from when it begins.
 */
final class Seed {

    private static final int ORDERS = 50_000;
    private static final int AT_ONCE = 1_000;
    private static final int REPORTED = 8;
    private static final Duration SPREAD_OVER = Duration.ofMinutes(20);
    private static final Duration UNHURRIED_FOR = Duration.ofHours(2);
    private static final Duration FOLLOWS_WITHIN = Duration.ofMinutes(1);

    /** Beyond it an instant means never. */
    private static final Instant NEVER = Instant.parse("3000-01-01T00:00:00Z");

    private final Platform platform;
    private final MongoDatabase orders;
    private final MongoDatabase notifications;
    private final MongoDatabase billing;

    private Seed(Platform platform, MongoClient store) {
        this.platform = platform;
        this.orders = store.getDatabase("workorder-service");
        this.notifications = store.getDatabase("notification-service");
        this.billing = store.getDatabase("billing-service");
    }

    static void run(Platform platform, List<String> arguments) throws Exception {
        var many = arguments.isEmpty() ? ORDERS : Integer.parseInt(arguments.getFirst());
        var settings =
                MongoClientSettings.builder()
                        .applyConnectionString(
                                new ConnectionString(System.getenv("LINLI_STORE_URI")))
                        .uuidRepresentation(UuidRepresentation.STANDARD)
                        .build();
        try (var store = MongoClients.create(settings)) {
            new Seed(platform, store).fill(many);
        }
        Platform.linli("restart", "workorder-service");
    }

    private void fill(int many) throws Exception {
        var began = System.nanoTime();
        var homes = homes();
        var samples = samples(homes);
        var written = new HashMap<String, Integer>();
        var batches = new LinkedHashMap<MongoCollection<Document>, List<Document>>();
        for (var n = 0; n < many; n++) {
            var sample = samples.get(n % samples.size());
            for (var copy : sample.copies(n, homes.get(n % homes.size()), back(n, many))) {
                var batch = batches.computeIfAbsent(copy.into(), none -> new ArrayList<>());
                batch.add(copy.document());
                written.merge(copy.into().getNamespace().getFullName(), 1, Integer::sum);
                if (batch.size() == AT_ONCE) {
                    write(copy.into(), batch);
                }
            }
        }
        batches.forEach(Seed::write);
        copyBills(many / 5, homes, written);
        written.forEach((where, count) -> System.out.printf("%-44s %8d%n", where, count));
        System.out.printf("written in %.1f s%n", (System.nanoTime() - began) / 1e9);
    }

    private static Duration back(int n, int many) {
        return SPREAD_OVER.multipliedBy(many - n).dividedBy(many);
    }

    private static void write(MongoCollection<Document> into, List<Document> batch) {
        if (!batch.isEmpty()) {
            into.insertMany(batch, new InsertManyOptions().ordered(false));
            batch.clear();
        }
    }

    /** A flat, and somebody who lives there. */
    private record Home(UUID community, UUID building, UUID unit, String label, UUID owner) {}

    private List<Home> homes() {
        var owners = new HashMap<UUID, UUID>();
        for (var person : orders.getCollection("known_people").find()) {
            for (var link : person.getList("links", Document.class)) {
                owners.put(link.get("unitId", UUID.class), person.get("_id", UUID.class));
            }
        }
        var homes = new ArrayList<Home>();
        for (var unit : orders.getCollection("known_units").find()) {
            var id = unit.get("_id", UUID.class);
            if (owners.containsKey(id)) {
                homes.add(
                        new Home(
                                unit.get("communityId", UUID.class),
                                unit.get("buildingId", UUID.class),
                                id,
                                unit.getString("label"),
                                Objects.requireNonNull(owners.get(id))));
            }
        }
        if (homes.isEmpty()) {
            throw new IllegalStateException("Nobody lives anywhere: ./linli demo");
        }
        return homes;
    }

    /**
     * What one report led to, as it was stored.
     *
     * @param where each document lies
     */
    private record Sample(
            Home home, List<String> numbers, Map<Document, MongoCollection<Document>> where) {

        boolean isUnhurried() {
            var soon = Date.from(Instant.now().plus(UNHURRIED_FOR));
            return where.keySet().stream()
                    .map(one -> one.getDate("escalateAt"))
                    .allMatch(at -> at == null || at.after(soon));
        }

        List<Copy> copies(int n, Home there, Duration back) {
            var instead = new HashMap<Object, Object>();
            instead.put(home.community(), there.community());
            instead.put(home.building(), there.building());
            instead.put(home.unit(), there.unit());
            instead.put(home.owner(), there.owner());
            instead.put(home.label(), there.label());
            for (var number : numbers) {
                instead.put(number, number.replaceAll("-\\d+$", "-" + (1_000_000 + n)));
            }
            var at = Instant.now().minus(back);
            where.keySet().forEach(one -> instead.put(one.get("_id"), idAt(at)));
            var copies = new ArrayList<Copy>();
            where.forEach((document, into) -> {
                var copy = (Document) Seed.copy(document, instead, back);
                // A letter's own id is nobody's reference.
                if (copy.containsKey("subject")) {
                    copy.put("id", idAt(at));
                }
                copies.add(new Copy(copy, into));
            });
            return copies;
        }
    }

    private record Copy(Document document, MongoCollection<Document> into) {}

    private List<Sample> samples(List<Home> homes) throws Exception {
        var desk = platform.token("desk");
        var types =
                orders.getCollection("words")
                        .find(Filters.eq("dictionary", "request-type"))
                        .map(word -> word.getString("code"))
                        .into(new ArrayList<>());
        var where = platform.read("/units?q=3-2-1201", desk).path(0).path("communityId").asString();
        var here =
                homes.stream().filter(home -> home.community().toString().equals(where)).toList();
        var samples = new ArrayList<Sample>();
        for (var n = 0; n < REPORTED; n++) {
            var request =
                    reported(
                            where,
                            here.get(n % here.size()).unit().toString(),
                            types.isEmpty() ? "WATER_LEAK" : types.get(n % types.size()),
                            desk);
            if (request != null) {
                samples.add(sample(request));
            }
        }
        if (samples.isEmpty()) {
            throw new IllegalStateException("No report was taken");
        }
        // Fifty thousand that are late at once would keep everybody busy for a long while.
        var unhurried = samples.stream().filter(Sample::isUnhurried).toList();
        return unhurried.isEmpty() ? samples : unhurried;
    }

    private @Nullable UUID reported(String community, String unit, String type, String desk)
            throws Exception {
        var body =
                Platform.json(
                        Map.of(
                                "communityId", community,
                                "unitId", unit,
                                "place", "厨房",
                                "type", type,
                                "description", "水槽下面漏水，地板已经湿了一片"));
        var answer =
                platform.send(
                        platform.request(platform.throughGateway("/requests"), desk)
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(BodyPublishers.ofString(body))
                                .build());
        return answer.statusCode() == 201
                ? UUID.fromString(Platform.parsed(answer.body()).path("id").asString())
                : null;
    }

    private Sample sample(UUID request) {
        var all = orders.getCollection("orders");
        await().atMost(FOLLOWS_WITHIN)
                .until(() -> {
                    var order = all.find(Filters.eq("job.requestId", request)).first();
                    return order != null
                            && order.getList("outbox", Document.class, List.of()).isEmpty();
                });
        var order = Objects.requireNonNull(all.find(Filters.eq("job.requestId", request)).first());
        var where = new LinkedHashMap<Document, MongoCollection<Document>>();
        var requests = orders.getCollection("requests");
        var asked = Objects.requireNonNull(requests.find(Filters.eq("_id", request)).first());
        where.put(asked, requests);
        where.put(order, all);
        for (var of :
                Map.of("requests_history", request, "orders_history", order.get("_id"))
                        .entrySet()) {
            var history = orders.getCollection(of.getKey());
            history.find(Filters.eq("subject", of.getValue()))
                    .forEach(letter -> where.put(letter, history));
        }
        var messages = notifications.getCollection("messages");
        messages.find()
                .sort(new Document("_id", -1))
                .limit(AT_ONCE)
                .forEach(message -> {
                    if (message.toJson().contains(order.get("_id", UUID.class).toString())
                            || message.toJson().contains(asked.getString("number"))) {
                        where.put(message, messages);
                    }
                });
        var job = order.get("job", Document.class);
        return new Sample(
                new Home(
                        job.get("communityId", UUID.class),
                        job.get("buildingId", UUID.class),
                        job.get("unitId", UUID.class),
                        job.getString("unitLabel"),
                        job.get("ownerId", UUID.class)),
                List.of(order.getString("number"), asked.getString("number")),
                where);
    }

    /** Copies of the bills there are, for other flats of their buildings. */
    private void copyBills(int many, List<Home> homes, Map<String, Integer> written) {
        var bills = billing.getCollection("bills");
        var samples = bills.find().limit(REPORTED).into(new ArrayList<>());
        if (samples.isEmpty()) {
            return;
        }
        var batch = new ArrayList<Document>();
        for (var n = 0; n < many; n++) {
            var bill = samples.get(n % samples.size());
            var debtor = bill.get("debtor", Document.class);
            var nextDoor =
                    homes.stream()
                            .filter(home -> home.building().equals(debtor.get("buildingId")))
                            .toList();
            var instead = new HashMap<Object, Object>();
            instead.put(bill.get("_id"), idAt(Instant.now()));
            instead.put(
                    bill.getString("number"),
                    bill.getString("number").replaceAll("-\\d+$", "-" + (1_000_000 + n)));
            if (!nextDoor.isEmpty()) {
                var there = nextDoor.get(n % nextDoor.size());
                instead.put(debtor.get("unitId"), there.unit());
                instead.put(debtor.get("ownerId"), there.owner());
            }
            batch.add((Document) copy(bill, instead, Duration.ZERO));
            if (batch.size() == AT_ONCE) {
                write(bills, batch);
            }
        }
        write(bills, batch);
        written.merge(bills.getNamespace().getFullName(), many, Integer::sum);
        // They came past the service: their cells are counted anew.
        billing.getCollection("tallies")
                .updateMany(
                        Filters.regex("_id", "^bills\\."),
                        Updates.set("markedAt", Date.from(Instant.now())));
    }

    private static Object copy(Object value, Map<Object, Object> instead, Duration back) {
        return switch (value) {
            case Document document -> {
                var copy = new Document();
                document.forEach((field, of) ->
                        copy.put(field, of == null ? null : copy(of, instead, back)));
                yield copy;
            }
            case List<?> list ->
                    list.stream().map(of -> of == null ? null : copy(of, instead, back)).toList();
            case Date date ->
                    date.toInstant().isAfter(NEVER)
                            ? date
                            : Date.from(date.toInstant().minus(back));
            case String text -> said(text, instead);
            default -> instead.getOrDefault(value, value);
        };
    }

    private static String said(String text, Map<Object, Object> instead) {
        var said = text;
        for (var one : instead.entrySet()) {
            if (one.getKey() != null && said.contains(one.getKey().toString())) {
                said = said.replace(one.getKey().toString(), one.getValue().toString());
            }
        }
        return said;
    }

    /** As services make them: in the order of their time. */
    private static UUID idAt(Instant at) {
        var random = ThreadLocalRandom.current();
        return new UUID(
                at.toEpochMilli() << 16 | 0x7000L | random.nextInt(1 << 12),
                random.nextLong() >>> 2 | 1L << 63);
    }
}
