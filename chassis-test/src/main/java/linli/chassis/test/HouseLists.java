package linli.chassis.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import linli.chassis.access.Scope;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.ListQuestion;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Walks every list that a service declares, with every kind of scope and every filter, among twenty
 * thousand records of which few match, and reads in the store's own explanation how each page was
 * found: from an index, in its order, looking at hardly more than it shows. Each service extends
 * this by a {@code ListsIT} of its own, which adds nothing.
 */
@HouseTest
public abstract class HouseLists {

    private static final int RECORDS = 20_000;
    private static final int COMMUNITIES = 20;
    private static final int BUILDINGS = 200;
    private static final int UNITS = 4_000;
    private static final int PEOPLE = 1_000;
    private static final int VALUES = 100;
    private static final int PAGE = 20;
    private static final int ROUNDS = 101;
    private static final String SIZES = "linli.bench.lists";
    private static final int AT_ONCE = 1_000;
    private static final Instant BEGAN = Instant.parse("2026-01-01T00:00:00Z");

    @Autowired private DocumentStore store;
    @Autowired private MongoOperations mongo;

    @TestFactory
    Stream<DynamicTest> every_page_is_read_from_an_index_in_its_order() {
        return store.lists().stream()
                .map(list -> dynamicTest(list.name(), () -> pagesAreFlat(list)));
    }

    /**
     * How a page fares as the list grows: the median of each kind of caller at each size, against
     * the smallest, and how many documents are read for each that is shown. {@code ./linli bench
     * lists}.
     */
    @TestFactory
    @EnabledIfSystemProperty(named = SIZES, matches = "[0-9,]+")
    Stream<DynamicTest> how_pages_fare_as_lists_grow() {
        var sizes =
                Arrays.stream(System.getProperty(SIZES).split(","))
                        .map(Integer::valueOf)
                        .sorted()
                        .toList();
        return store.lists().stream()
                .map(list -> dynamicTest(list.name(), () -> measure(list, sizes)));
    }

    private <T> void measure(Listing<T> list, List<Integer> sizes) {
        var collection = "lists_" + list.name();
        var smallest = new HashMap<String, Long>();
        for (var size : sizes) {
            fill(list, collection, size);
            for (var order : list.orders()) {
                for (var scope : scopes(list)) {
                    var queries = store.list(list, order).queries(scope, PAGE);
                    var median = median(queries, collection);
                    var who = order + " " + kind(scope);
                    var first = smallest.computeIfAbsent(who, same -> median);
                    var read = queries.stream().mapToDouble(q -> readPerShown(q, collection)).max();
                    System.out.printf(
                            "BENCH lists %-14s %,10d %-22s p50 %6d us  / smallest %5.2f  read / shown %5.2f%n",
                            list.name(),
                            size,
                            who,
                            median / 1_000,
                            (double) median / first,
                            read.orElse(0));
                }
            }
        }
        mongo.dropCollection(collection);
    }

    private long median(List<Query> queries, String collection) {
        var times = new ArrayList<Long>();
        for (var round = 0; round < ROUNDS; round++) {
            var began = System.nanoTime();
            queries.forEach(query -> mongo.find(query, Document.class, collection));
            times.add(System.nanoTime() - began);
        }
        times.sort(null);
        return times.get(ROUNDS / 2);
    }

    private double readPerShown(Query query, String collection) {
        var stats = explained(query, collection).get("executionStats", Document.class);
        return stats.get("totalDocsExamined", Number.class).doubleValue()
                / Math.max(1, stats.get("nReturned", Number.class).longValue());
    }

    private static String kind(Scope scope) {
        if (scope.all()) {
            return "everything";
        }
        if (!scope.communities().isEmpty()) {
            return scope.communities().size() == 1 ? "one community" : "two communities";
        }
        return !scope.buildings().isEmpty()
                ? "one building"
                : !scope.units().isEmpty() ? "one household" : "one person";
    }

    private Document explained(Query query, String collection) {
        var page =
                new Document("find", collection)
                        .append("filter", query.getQueryObject())
                        .append("sort", query.getSortObject())
                        .append("limit", PAGE)
                        .append("hint", query.getHint());
        return mongo.executeCommand(new Document("explain", page));
    }

    private <T> void pagesAreFlat(Listing<T> list) {
        var collection = "lists_" + list.name();
        fill(list, collection, RECORDS);
        try {
            for (var order : list.orders()) {
                for (var scope : scopes(list)) {
                    for (var asked : questions(list, order)) {
                        var question = store.list(list, order);
                        asked.accept(question);
                        for (var query : question.queries(scope, PAGE)) {
                            isFlat(query, collection);
                        }
                    }
                }
            }
        } finally {
            mongo.dropCollection(collection);
        }
    }

    private void isFlat(Query query, String collection) {
        var explained = explained(query, collection);
        var page = query.getQueryObject();
        var stats = explained.get("executionStats", Document.class);
        var returned = stats.get("nReturned", Number.class).longValue();
        var examined = stats.get("totalDocsExamined", Number.class).longValue();
        assertThat(examined)
                .as("documents read for %d of %s", returned, page.toJson())
                .isLessThanOrEqualTo((long) (1.1 * returned) + 20);
        assertThat(Plans.stages(explained))
                .as("how %s is answered", page.toJson())
                .doesNotContain("SORT");
        // A store may keep its documents in the order of their ids: then that walk is no scan.
        if (!"_id_".equals(query.getHint())) {
            assertThat(Plans.stages(explained)).doesNotContain("COLLSCAN");
        }
    }

    private static List<Scope> scopes(Listing<?> list) {
        var scopes = new ArrayList<Scope>();
        scopes.add(Scope.EVERYTHING);
        for (var place : list.places()) {
            switch (place) {
                case COMMUNITIES -> {
                    scopes.add(of(Set.of(community(0)), Set.of(), Set.of(), Set.of()));
                    scopes.add(
                            of(Set.of(community(0), community(1)), Set.of(), Set.of(), Set.of()));
                }
                case BUILDINGS -> scopes.add(of(Set.of(), Set.of(building(0)), Set.of(), Set.of()));
                case UNITS -> scopes.add(of(Set.of(), Set.of(), Set.of(unit(0)), Set.of()));
                case PEOPLE -> scopes.add(of(Set.of(), Set.of(), Set.of(), Set.of(person(0))));
            }
        }
        return scopes;
    }

    private static Scope of(
            Set<UUID> communities, Set<UUID> buildings, Set<UUID> units, Set<UUID> people) {
        return new Scope(false, communities, buildings, units, people);
    }

    private static <T> List<Consumer<ListQuestion<T>>> questions(Listing<T> list, String order) {
        var questions = new ArrayList<Consumer<ListQuestion<T>>>();
        questions.add(question -> {});
        list.filters(order)
                .forEach(field -> {
                    questions.add(question -> question.is(field, value(1)));
                    questions.add(question -> question.in(field, List.of(value(2), value(3))));
                });
        if (order.equals(list.orders().getFirst())) {
            list.keys().forEach(key -> questions.add(question -> question.is(key, value(7_000))));
        }
        list.places().forEach(place -> questions.add(question -> question.at(place, at(place))));
        var middle = Date.from(BEGAN.plusSeconds(RECORDS / 2));
        if (isTime(list, order)) {
            questions.add(question -> question.between(middle, null));
            questions.add(question -> question.between(null, middle));
        }
        return questions;
    }

    private static boolean isTime(Listing<?> list, String order) {
        return !list.fieldOf(order).equals("_id");
    }

    private static UUID at(Place place) {
        return switch (place) {
            case COMMUNITIES -> community(0);
            case BUILDINGS -> building(0);
            case UNITS -> unit(0);
            case PEOPLE -> person(0);
        };
    }

    private void fill(Listing<?> list, String collection, int size) {
        mongo.dropCollection(collection);
        var records = new ArrayList<Document>();
        for (var n = 0; n < size; n++) {
            records.add(record(list, n));
            if (records.size() == AT_ONCE || n == size - 1) {
                mongo.getCollection(collection).insertMany(records);
                records.clear();
            }
        }
        store.makeIndexes(list, collection);
    }

    /** Filters' values and places vary independently, as they do in a large estate. */
    private static Document record(Listing<?> list, int n) {
        var unit = n % UNITS;
        var record =
                new Document(
                        "_id",
                        list.orders().stream().anyMatch(o -> list.fieldOf(o).equals("_id"))
                                ? (Object) (long) n
                                : new UUID(n * 0x9E3779B97F4A7C15L, n));
        put(record, list.fieldOf(Place.COMMUNITIES), List.of(community(unit % COMMUNITIES)));
        put(record, list.fieldOf(Place.BUILDINGS), List.of(building(unit % BUILDINGS)));
        put(record, list.fieldOf(Place.UNITS), List.of(unit(unit)));
        put(record, list.fieldOf(Place.PEOPLE), List.of(person(n % PEOPLE)));
        for (var order : list.orders()) {
            if (isTime(list, order)) {
                put(record, list.fieldOf(order), Date.from(BEGAN.plusSeconds(n)));
            }
            var shift = 1;
            for (var field : list.filters(order)) {
                put(record, field, value((n / (UNITS * shift++) * 31 + n / 7) % VALUES));
            }
        }
        list.keys().forEach(key -> put(record, key, value(n % (RECORDS / 2))));
        return record;
    }

    private static void put(Document record, String path, @Nullable Object value) {
        var dot = path.indexOf('.');
        if (dot < 0) {
            record.append(path, value);
            return;
        }
        var inner =
                (Document) record.computeIfAbsent(path.substring(0, dot), name -> new Document());
        put(inner, path.substring(dot + 1), value);
    }

    private static String value(int n) {
        return "v" + n;
    }

    private static UUID community(int n) {
        return new UUID(1, n);
    }

    private static UUID building(int n) {
        return new UUID(2, n);
    }

    private static UUID unit(int n) {
        return new UUID(3, n);
    }

    private static UUID person(int n) {
        return new UUID(4, n);
    }
}
