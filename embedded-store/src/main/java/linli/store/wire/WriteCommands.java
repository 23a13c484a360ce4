package linli.store.wire;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import linli.store.data.Catalogue;
import linli.store.data.Collection;
import linli.store.data.Question;
import linli.store.data.Writes;
import linli.store.engine.Documents;
import linli.store.engine.Pipeline;
import linli.store.engine.StoreError;
import linli.store.engine.Workbench;
import org.jspecify.annotations.Nullable;

/** {@code insert}, {@code update}, {@code delete} and {@code findAndModify}. */
final class WriteCommands {

    private static final Set<String> UPDATE =
            Set.of("q", "u", "upsert", "multi", "arrayFilters", "hint", "c");
    private static final Set<String> DELETE = Set.of("q", "limit", "hint");

    private final Catalogue catalogue;

    WriteCommands(Commands commands, Catalogue catalogue) {
        this.catalogue = catalogue;
        commands.write(
                "insert", Set.of("documents", "ordered", "bypassDocumentValidation"), this::insert);
        commands.write(
                "update", Set.of("updates", "ordered", "bypassDocumentValidation"), this::update);
        commands.write("delete", Set.of("deletes", "ordered"), this::delete);
        commands.write(
                "findAndModify",
                Set.of(
                        "query",
                        "sort",
                        "remove",
                        "update",
                        "new",
                        "fields",
                        "upsert",
                        "arrayFilters",
                        "hint",
                        "bypassDocumentValidation"),
                this::findAndModify);
    }

    private Document insert(Command command) {
        var documents = new ArrayList<Document>();
        for (var document : Documents.listOf(command.get("documents"))) {
            documents.add(DocumentRules.checked(withId(document)));
        }
        var refusals =
                new Writes(catalogue.findOrCreate(command.database(), command.collection()))
                        .insert(documents, isOrdered(command));
        var stopped = isOrdered(command) && !refusals.isEmpty();
        var n = stopped ? refusals.getFirst().position() : documents.size() - refusals.size();
        return withErrors(
                new Document("n", n),
                refusals.stream()
                        .map(refusal -> writeError(refusal.position(), refusal.error()))
                        .toList());
    }

    private static Document withId(Document document) {
        if (!document.isEmpty() && "_id".equals(document.keySet().iterator().next())) {
            return document;
        }
        var id = document.containsKey("_id") ? document.get("_id") : new ObjectId();
        var first = new Document("_id", id);
        document.forEach((name, value) -> {
            if (!name.equals("_id")) {
                first.put(name, value);
            }
        });
        return first;
    }

    private Document update(Command command) {
        var outcome = new Outcome();
        var errors = new ArrayList<Document>();
        var statements = Documents.listOf(command.get("updates"));
        for (var i = 0; i < statements.size(); i++) {
            try {
                requireKnown(statements.get(i), UPDATE);
                update(command, statements.get(i), i, outcome);
            } catch (MongoServerException refused) {
                errors.add(writeError(i, refused));
                if (isOrdered(command)) {
                    break;
                }
            }
        }
        return withErrors(outcome.answer(), errors);
    }

    /** What the statements of an update have done so far. */
    private static final class Outcome {

        private long matched;
        private long modified;
        private final List<Document> upserted = new ArrayList<>();

        void add(Writes.Many many) {
            matched += many.matched();
            modified += many.modified();
        }

        void add(int statement, Writes.Updated updated) {
            if (updated.before() != null) {
                matched++;
                modified += updated.isChange() ? 1 : 0;
            } else if (updated.after() != null) {
                upserted.add(
                        new Document("index", statement).append("_id", updated.after().get("_id")));
            }
        }

        Document answer() {
            var answer =
                    new Document("n", (int) (matched + upserted.size()))
                            .append("nModified", (int) modified);
            return upserted.isEmpty() ? answer : answer.append("upserted", upserted);
        }
    }

    private void update(Command command, Document statement, int number, Outcome outcome) {
        var upsert = Documents.isTrue(statement.get("upsert"));
        var collection = target(command, upsert);
        var query = Documents.documentOf(statement.get("q"));
        var change = new Change(query, statement.get("u"), statement.get("arrayFilters"));
        if (collection == null) {
            return;
        }
        var question = question(query, new Document(), statement.get("hint"), command);
        var writes = new Writes(collection);
        if (Documents.isTrue(statement.get("multi"))) {
            if (change.isReplacement()) {
                throw StoreError.failedToParse(
                        "multi update is not supported for replacement-style update");
            }
            var many = writes.updateMany(question, change::apply);
            outcome.add(many);
            if (many.matched() > 0 || !upsert) {
                return;
            }
        }
        outcome.add(
                number,
                writes.updateOne(question, change::apply, upsert ? change.inserting() : null));
    }

    private Document delete(Command command) {
        var count = 0L;
        var errors = new ArrayList<Document>();
        var statements = Documents.listOf(command.get("deletes"));
        var collection = catalogue.find(command.database(), command.collection());
        for (var i = 0; i < statements.size() && collection != null; i++) {
            try {
                var statement = statements.get(i);
                requireKnown(statement, DELETE);
                var question =
                        question(
                                Documents.documentOf(statement.get("q")),
                                new Document(),
                                statement.get("hint"),
                                command);
                var writes = new Writes(collection);
                if (Documents.numberOf(statement.get("limit")) == 1) {
                    count += writes.removeOne(question) == null ? 0 : 1;
                } else {
                    count += writes.removeMany(question);
                }
            } catch (MongoServerException refused) {
                errors.add(writeError(i, refused));
                if (isOrdered(command)) {
                    break;
                }
            }
        }
        return withErrors(new Document("n", (int) count), errors);
    }

    private Document findAndModify(Command command) {
        var remove = command.isTrue("remove");
        var upsert = command.isTrue("upsert");
        if (remove == command.body().containsKey("update")) {
            throw StoreError.failedToParse("Either an update or remove=true must be specified");
        }
        if (remove && (upsert || command.isTrue("new"))) {
            throw StoreError.failedToParse(
                    "Cannot specify both upsert=true or new=true and remove=true");
        }
        var collection = target(command, upsert);
        if (collection == null) {
            return modified(null, new Document("n", 0).append("updatedExisting", false));
        }
        var query = command.document("query");
        var question = question(query, command.document("sort"), command.get("hint"), command);
        var writes = new Writes(collection);
        if (remove) {
            var removed = writes.removeOne(question);
            return modified(
                    projected(removed, command), new Document("n", removed == null ? 0 : 1));
        }
        var change = new Change(query, command.get("update"), command.get("arrayFilters"));
        var updated = writes.updateOne(question, change::apply, upsert ? change.inserting() : null);
        var shown = command.isTrue("new") ? updated.after() : updated.before();
        var last =
                new Document("n", updated.after() == null ? 0 : 1)
                        .append("updatedExisting", updated.before() != null);
        if (updated.before() == null && updated.after() != null) {
            last.put("upserted", updated.after().get("_id"));
        }
        return modified(projected(shown, command), last);
    }

    private static Document modified(@Nullable Document value, Document last) {
        return new Document("lastErrorObject", last).append("value", value);
    }

    private static @Nullable Document projected(@Nullable Document document, Command command) {
        var fields = command.document("fields");
        return document == null || fields.isEmpty()
                ? document
                : Workbench.projected(document, fields);
    }

    /** What an update makes of a document: by operators, by a pipeline, or a whole new one. */
    private record Change(Document query, @Nullable Object update, @Nullable Object arrayFilters) {

        Change {
            if (!(update instanceof Document) && !(update instanceof List)) {
                throw StoreError.failedToParse("An update is a document or a pipeline");
            }
            if (update instanceof Document document
                    && arrayFilters != null
                    && isReplacement(document)) {
                throw StoreError.failedToParse("Cannot specify arrayFilters and a replacement");
            }
        }

        boolean isReplacement() {
            return update instanceof Document document && isReplacement(document);
        }

        private static boolean isReplacement(Document document) {
            return document.isEmpty() || !document.keySet().iterator().next().startsWith("$");
        }

        Document apply(Document document) {
            var id = document.get("_id");
            var updated =
                    update instanceof Document operators
                            ? Workbench.updated(document.clone(), query, operators, arrayFilters)
                            : Pipeline.updated(document.cloneDeeply(), Documents.listOf(update));
            if (!Objects.equals(id, updated.get("_id"))) {
                throw new StoreError(
                        66,
                        "ImmutableField",
                        "Performing an update on the path '_id' would modify the immutable field"
                                + " '_id'");
            }
            return DocumentRules.checked(withId(updated));
        }

        Function<Document, Document> inserting() {
            return filter -> {
                if (update instanceof Document operators) {
                    return DocumentRules.checked(
                            withId(Workbench.inserted(filter, operators, arrayFilters)));
                }
                var seed = Workbench.inserted(filter, new Document("$set", new Document()), null);
                return DocumentRules.checked(
                        withId(Pipeline.updated(seed, Documents.listOf(update))));
            };
        }
    }

    private @Nullable Collection target(Command command, boolean create) {
        return create
                ? catalogue.findOrCreate(command.database(), command.collection())
                : catalogue.find(command.database(), command.collection());
    }

    private static Question question(
            Document query, Document sort, @Nullable Object hint, Command command) {
        return new Question(query, sort, 0, 0, hint, command.time());
    }

    private static void requireKnown(Document statement, Set<String> options) {
        for (var option : statement.keySet()) {
            if (!options.contains(option) && statement.get(option) != null) {
                throw StoreError.unsupported("option " + option);
            }
        }
    }

    private static boolean isOrdered(Command command) {
        return !Boolean.FALSE.equals(command.get("ordered"));
    }

    private static Document writeError(int index, MongoServerException refused) {
        var error = new Document("index", index);
        error.putAll(Commands.error(refused));
        return error;
    }

    private static Document withErrors(Document answer, List<Document> errors) {
        return errors.isEmpty() ? answer : answer.append("writeErrors", errors);
    }
}
