package linli.store.wire;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import linli.store.data.Catalogue;
import linli.store.data.Explained;
import linli.store.data.Question;
import linli.store.data.Search;
import linli.store.engine.Documents;
import linli.store.engine.Pipeline;
import linli.store.engine.StoreError;
import linli.store.engine.Workbench;
import linli.store.keys.Keys;
import org.jspecify.annotations.Nullable;

/**
 * {@code find}, {@code count}, {@code distinct}, {@code aggregate}, and {@code explain} of them.
 */
final class ReadCommands {

    private static final Set<String> FIND =
            Set.of(
                    "filter",
                    "sort",
                    "projection",
                    "hint",
                    "skip",
                    "limit",
                    "batchSize",
                    "singleBatch",
                    "noCursorTimeout",
                    "allowDiskUse",
                    "allowPartialResults");

    private final Catalogue catalogue;
    private final Cursors cursors;

    ReadCommands(Commands commands, Catalogue catalogue, Cursors cursors) {
        this.catalogue = catalogue;
        this.cursors = cursors;
        commands.read("find", FIND, this::find);
        commands.read("count", Set.of("query", "limit", "skip", "hint", "fields"), this::count);
        commands.read("distinct", Set.of("key", "query", "hint"), this::distinct);
        commands.read(
                "aggregate",
                Set.of("pipeline", "cursor", "hint", "explain", "allowDiskUse"),
                this::aggregate);
        commands.read("explain", Set.of("verbosity"), this::explain);
    }

    private Document find(Command command) {
        var single = command.isTrue("singleBatch") || command.number("limit") < 0;
        var question = question(command);
        var collection = catalogue.find(command.database(), command.collection());
        if (collection == null) {
            return cursors.all(command.namespace(), List.of());
        }
        var search = Search.of(collection, question);
        var projection = command.document("projection");
        return cursors.first(
                command.namespace(),
                projection.isEmpty()
                        ? search
                        : stream(search)
                                .map(document -> Workbench.projected(document, projection))
                                .iterator(),
                search,
                command.get("batchSize"),
                single);
    }

    private static Question question(Command find) {
        if (find.number("skip") < 0) {
            throw StoreError.badValue("BSON field 'skip' value must be >= 0");
        }
        return new Question(
                find.document("filter"),
                sort(find.document("sort")),
                find.number("skip"),
                Math.abs(find.number("limit")),
                hint(find),
                find.time());
    }

    private static Document sort(Document sort) {
        sort.forEach((field, direction) -> {
            if (!(direction instanceof Number number)
                    || number.doubleValue() != 1 && number.doubleValue() != -1) {
                throw StoreError.badValue(
                        "The embedded store sorts by 1 or -1, not by " + direction);
            }
        });
        return sort;
    }

    private static @Nullable Object hint(Command command) {
        var hint = command.get("hint");
        return hint instanceof Document document && document.isEmpty() ? null : hint;
    }

    private Document count(Command command) {
        var collection = catalogue.find(command.database(), command.collection());
        var question =
                new Question(
                        command.document("query"),
                        new Document(),
                        command.number("skip"),
                        Math.abs(command.number("limit")),
                        hint(command),
                        command.time());
        return new Document("n", number(collection == null ? 0 : count(collection, question)));
    }

    private static long count(linli.store.data.Collection collection, Question question) {
        if (question.filter().isEmpty()) {
            var left = Math.max(0, collection.count() - question.skip());
            return question.limit() == 0 ? left : Math.min(left, question.limit());
        }
        try (var search = Search.of(collection, question)) {
            return search.count();
        }
    }

    private static Object number(long count) {
        return count <= Integer.MAX_VALUE ? (Object) (int) count : count;
    }

    private Document distinct(Command command) {
        var key = String.valueOf(command.get("key"));
        var values = new TreeMap<byte[], Object>(Arrays::compareUnsigned);
        var collection = catalogue.find(command.database(), command.collection());
        if (collection != null) {
            var question =
                    new Question(
                            command.document("query"),
                            new Document(),
                            0,
                            0,
                            hint(command),
                            command.time());
            try (var search = Search.of(collection, question)) {
                while (search.hasNext()) {
                    var found = Utils.getSubdocumentValueCollectionAware(search.next(), key);
                    for (var value : found instanceof List<?> list ? list : Arrays.asList(found)) {
                        if (!(value instanceof Missing)) {
                            values.put(Keys.of(value), value);
                        }
                    }
                }
            }
        }
        return new Document("values", new ArrayList<>(values.values()));
    }

    private Document aggregate(Command command) {
        if (command.isTrue("explain")) {
            return explain(command, true);
        }
        if (command.get("cursor") == null) {
            throw StoreError.failedToParse(
                    "The 'cursor' option is required, except for aggregate with the explain argument");
        }
        var batchSize = command.document("cursor").get("batchSize");
        var head = PipelineHead.of(command, hint(command));
        var collection = catalogue.find(command.database(), command.collection());
        if (collection != null && head.counts() != null) {
            var n = count(collection, head.question());
            return cursors.all(
                    command.namespace(),
                    n == 0 ? List.of() : List.of(head.counts().result(number(n))));
        }
        var pipeline = pipeline(command, head.rest());
        if (collection == null) {
            return cursors.first(
                    command.namespace(),
                    pipeline.run(Stream.of()).iterator(),
                    null,
                    batchSize,
                    false);
        }
        var search = Search.of(collection, head.question());
        Iterator<Document> result;
        try {
            result = head.rest().isEmpty() ? search : pipeline.run(stream(search)).iterator();
        } catch (RuntimeException refused) {
            search.close();
            throw refused;
        }
        return cursors.first(command.namespace(), result, search, batchSize, false);
    }

    private Pipeline pipeline(Command command, List<Document> stages) {
        return Pipeline.of(
                stages,
                command.database(),
                command.collection(),
                (collection, query) -> lookup(command.database(), collection, query));
    }

    private Stream<Document> lookup(String database, String name, Document query) {
        var collection = catalogue.find(database, name);
        if (collection == null) {
            return Stream.of();
        }
        var found = new ArrayList<Document>();
        try (var search = Search.of(collection, Question.of(query))) {
            search.forEachRemaining(found::add);
        }
        return found.stream();
    }

    private static Stream<Document> stream(Iterator<Document> documents) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(documents, 0), false);
    }

    private Document explain(Command command) {
        var inner = Command.of(command.document(command.name()));
        var explained = inner.body().clone().append("$db", command.database());
        var runs = !"queryPlanner".equals(command.get("verbosity"));
        return explain(new Command(inner.name(), explained), runs);
    }

    private Document explain(Command command, boolean runs) {
        var question =
                switch (command.key()) {
                    case "find" -> question(command);
                    case "count", "distinct", "findandmodify" -> byQuery(command);
                    case "aggregate" -> PipelineHead.of(command, hint(command)).question();
                    case "update" -> first(command, "updates");
                    case "delete" -> first(command, "deletes");
                    default -> throw StoreError.unsupported("explain of " + command.name());
                };
        var collection = catalogue.find(command.database(), command.collection());
        if (collection == null) {
            return Explained.nothing(command.namespace());
        }
        try (var search = Search.of(collection, question)) {
            return Explained.of(search, runs, command.key().equals("count"));
        }
    }

    private static Question byQuery(Command command) {
        return new Question(
                command.document("query"),
                command.document("sort"),
                command.number("skip"),
                Math.abs(command.number("limit")),
                hint(command),
                command.time());
    }

    private static Question first(Command command, String statements) {
        return Question.of(
                Documents.documentOf(
                        Documents.listOf(command.get(statements)).getFirst().get("q")));
    }
}
