package linli.store.data;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import linli.store.keys.SortKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * For random documents, indexes and queries the planned answer is the answer of a scan, and comes
 * in the order asked for. A failure names its seed.
 */
class PlannedAnswersTest {

    private static final int ROUNDS = Integer.getInteger("linli.store.rounds", 20);
    private static final int QUERIES = 60;
    private static final int DOCUMENTS = 120;

    private static final List<String> FIELDS = List.of("a", "b", "c", "d.x", "d.y", "e");

    @TempDir Path folder;

    Storage storage;
    Catalogue catalogue;

    /** One value in so many is an array; several arrays in a document keep out most indexes. */
    int arrays;

    @BeforeEach
    void open() throws Exception {
        storage = Storage.open(folder.resolve("store"), 0, () -> Long.MAX_VALUE);
        catalogue = new Catalogue(storage);
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void the_planned_answer_is_the_scans_answer() {
        var first = new Random().nextInt();
        var narrow = 0;
        for (var round = 0; round < ROUNDS; round++) {
            var seed = first + round;
            var random = new Random(seed);
            arrays = any(List.of(6, 60, Integer.MAX_VALUE), random);
            var collection = catalogue.create("test", "round" + round);
            if (random.nextBoolean()) {
                declare(collection, random);
                fill(collection, random);
            } else {
                fill(collection, random);
                declare(collection, random);
            }
            change(collection, random);
            for (var i = 0; i < QUERIES; i++) {
                narrow += compare(collection, random, "seed " + seed + ", query " + i) ? 1 : 0;
            }
            catalogue.drop(collection);
        }
        assertThat(narrow).as("queries that used an index").isGreaterThan(ROUNDS * QUERIES / 50);
    }

    private boolean compare(Collection collection, Random random, String name) {
        var filter = filter(random, 2);
        var sort = random.nextInt(3) == 0 ? new Document() : sort(random);
        var skip = random.nextInt(4) == 0 ? random.nextInt(5) : 0;
        var limit = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(20);
        var said = name + ": " + filter + " by " + sort + " in " + indexes(collection);

        var all = answer(collection, new Question(filter, new Document(), 0, 0, natural(), null));
        var planned = answer(collection, new Question(filter, sort, 0, 0, null, null));
        assertThat(ids(planned)).as(said).containsExactlyInAnyOrderElementsOf(ids(all));
        assertOrdered(planned, sort, said);

        var page = answer(collection, new Question(filter, sort, skip, limit, null, null));
        var expected = all.size() - Math.min(all.size(), skip);
        assertThat(page).as(said).hasSize(limit == 0 ? expected : Math.min(expected, limit));
        assertThat(ids(all)).as(said).containsAll(ids(page));
        if (!sort.isEmpty()) {
            // Which of equals come first is nobody's promise; what they sort by is.
            assertThat(sortKeys(page, sort))
                    .as(said)
                    .containsExactlyElementsOf(
                            sortKeys(planned, sort)
                                    .subList(
                                            Math.min(skip, planned.size()),
                                            Math.min(skip, planned.size()) + page.size()));
        }
        try (var search =
                Search.of(collection, new Question(filter, new Document(), 0, 0, null, null))) {
            assertThat(search.count()).as(said).isEqualTo(all.size());
        }
        return narrow(collection, filter, sort);
    }

    private static boolean narrow(Collection collection, Document filter, Document sort) {
        try (var search = Search.of(collection, new Question(filter, sort, 0, 0, null, null))) {
            return search.plan().routes().stream().anyMatch(Route::isNarrow);
        }
    }

    private static Document natural() {
        return new Document("$natural", 1);
    }

    private static List<Document> answer(Collection collection, Question question) {
        var answer = new ArrayList<Document>();
        try (var search = Search.of(collection, question)) {
            search.forEachRemaining(answer::add);
        }
        return answer;
    }

    private static List<Object> ids(List<Document> documents) {
        return documents.stream().map(document -> document.get("_id")).toList();
    }

    private static List<String> sortKeys(List<Document> documents, Document sort) {
        var key = new SortKey(SortKey.fieldsOf(sort));
        return documents.stream().map(document -> Arrays.toString(key.of(document))).toList();
    }

    private static void assertOrdered(List<Document> documents, Document sort, String said) {
        var key = new SortKey(SortKey.fieldsOf(sort));
        for (var i = 1; i < documents.size(); i++) {
            assertThat(
                            Arrays.compareUnsigned(
                                    key.of(documents.get(i - 1)), key.of(documents.get(i))))
                    .as(said)
                    .isLessThanOrEqualTo(0);
        }
    }

    private static String indexes(Collection collection) {
        return collection.indexes().stream().map(Index::declaration).toList().toString();
    }

    private void declare(Collection collection, Random random) {
        var builds = new IndexBuilds(catalogue);
        for (var i = 0; i < 1 + random.nextInt(4); i++) {
            var key = new Document();
            for (var f = 0; f < 1 + random.nextInt(3); f++) {
                key.put(any(FIELDS, random), random.nextBoolean() ? 1 : -1);
            }
            var declaration = new Document("v", 2).append("key", key).append("name", "i" + i);
            switch (random.nextInt(5)) {
                case 0 -> declaration.put("sparse", true);
                case 1 -> declaration.put("partialFilterExpression", partial(random));
                default -> {}
            }
            try {
                builds.build(collection, declaration);
            } catch (RuntimeException sameKeysOrParallelArrays) {
                // Then this round has an index less.
            }
        }
    }

    private static Document partial(Random random) {
        var field = any(FIELDS, random);
        return switch (random.nextInt(4)) {
            case 0 -> new Document(field, new Document("$exists", true));
            case 1 -> new Document(field, new Document("$gt", scalar(random)));
            case 2 -> new Document(field, scalar(random));
            default -> new Document(field, new Document("$type", "string"));
        };
    }

    private void fill(Collection collection, Random random) {
        var writes = new Writes(collection);
        for (var i = 0; i < DOCUMENTS; i++) {
            try {
                writes.insert(document(i, random));
            } catch (RuntimeException parallelArrays) {
                // An index over two arrays refuses this one.
            }
        }
    }

    private void change(Collection collection, Random random) {
        var writes = new Writes(collection);
        for (var i = 0; i < DOCUMENTS / 3; i++) {
            var id = random.nextInt(DOCUMENTS);
            var question = Question.of(new Document("_id", id));
            if (random.nextInt(3) == 0) {
                writes.removeOne(question);
            } else {
                try {
                    writes.updateOne(question, old -> document(id, random), null);
                } catch (RuntimeException parallelArrays) {
                    // As above.
                }
            }
        }
    }

    private Document document(int id, Random random) {
        var document = new Document("_id", id);
        for (var field : List.of("a", "b", "c", "e")) {
            if (random.nextInt(6) > 0) {
                document.put(field, value(random));
            }
        }
        switch (random.nextInt(Math.max(3, arrays / 2))) {
            case 0 -> document.put("d", value(random));
            case 1 -> {
                var list = new ArrayList<Object>();
                for (var i = 0; i < random.nextInt(4); i++) {
                    list.add(part(random));
                }
                document.put("d", list);
            }
            default -> document.put("d", part(random));
        }
        return document;
    }

    private static Document part(Random random) {
        var part = new Document();
        if (random.nextInt(5) > 0) {
            part.put("x", scalar(random));
        }
        if (random.nextInt(5) > 0) {
            part.put("y", scalar(random));
        }
        return part;
    }

    private Object value(Random random) {
        if (random.nextInt(arrays) == 0) {
            var list = new ArrayList<Object>();
            for (var i = 0; i < random.nextInt(4); i++) {
                list.add(scalar(random));
            }
            return list;
        }
        return random.nextInt(15) == 0 ? null : scalar(random);
    }

    private static Object scalar(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> "s" + random.nextInt(6);
            case 1 -> "s" + random.nextInt(3) + "t";
            case 2 -> random.nextInt(6) + 0.5;
            case 3 -> (long) random.nextInt(6);
            case 4 -> Instant.ofEpochSecond(random.nextInt(6) - 3);
            case 5 -> new Decimal128(new BigDecimal(random.nextInt(6)));
            default -> random.nextInt(6);
        };
    }

    private static Document filter(Random random, int depth) {
        var filter = new Document();
        for (var i = 0; i < random.nextInt(4); i++) {
            if (depth > 0 && random.nextInt(8) == 0) {
                var branches = new ArrayList<Document>();
                for (var b = 0; b < 1 + random.nextInt(3); b++) {
                    branches.add(filter(random, depth - 1));
                }
                filter.put(random.nextBoolean() ? "$or" : "$and", branches);
            } else {
                filter.put(any(FIELDS, random), condition(random));
            }
        }
        return filter;
    }

    private static Object condition(Random random) {
        return switch (random.nextInt(11)) {
            case 0 -> new Document("$in", List.of(scalar(random), scalar(random), scalar(random)));
            case 1 -> new Document("$gt", scalar(random));
            case 2 -> new Document("$gte", scalar(random)).append("$lt", scalar(random));
            case 3 -> new Document("$lte", scalar(random));
            case 4 -> new Document("$exists", random.nextBoolean());
            case 5 -> new Document("$ne", scalar(random));
            case 6 -> new Document("$regex", "^s" + random.nextInt(3));
            case 7 -> new Document("$type", random.nextBoolean() ? "string" : "date");
            case 8 -> new Document("$eq", null);
            default -> scalar(random);
        };
    }

    private static Document sort(Random random) {
        var sort = new Document();
        for (var i = 0; i < 1 + random.nextInt(2); i++) {
            sort.put(any(FIELDS, random), random.nextBoolean() ? 1 : -1);
        }
        if (random.nextBoolean()) {
            sort.put("_id", random.nextBoolean() ? 1 : -1);
        }
        return sort;
    }

    private static <T> T any(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
