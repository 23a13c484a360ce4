package linli.store.engine;

import de.bwaldvogel.mongo.backend.AbstractMongoCollection.FindAndModifyPlanExecutorError;
import de.bwaldvogel.mongo.bson.Document;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the engine works on one document: it updates or projects it, and we take it away. Every
 * thread has its own, for the engine makes a random id for each.
 */
public final class Workbench extends EngineCollection {

    private static final ThreadLocal<Workbench> MINE = ThreadLocal.withInitial(Workbench::new);

    private @Nullable Document document;
    private @Nullable Document result;

    private Workbench() {
        super(EngineDatabase.NONE, "workbench");
    }

    private static Workbench with(@Nullable Document document) {
        var bench = MINE.get();
        bench.document = document;
        bench.result = null;
        return bench;
    }

    /** Leaves nothing behind. */
    private @Nullable Document cleared() {
        var made = result;
        document = null;
        result = null;
        return made;
    }

    /**
     * @param document its fields are replaced, but never changed within
     * @param query what the document was found by, for the positional operator
     * @param update operators, or a whole document
     * @param arrayFilters a list, or null
     */
    public static Document updated(
            Document document, Document query, Document update, @Nullable Object arrayFilters) {
        Overflow.check(document, update);
        var made = with(document).run(query, update, arrayFilters, false);
        return made == null ? document : made;
    }

    /** The document that an upsert inserts. */
    public static Document inserted(
            Document query, Document update, @Nullable Object arrayFilters) {
        var made = with(null).run(query, update, arrayFilters, true);
        if (made == null) {
            throw new IllegalStateException("An upsert without a document");
        }
        return made;
    }

    public static Document projected(Document document, Document projection) {
        requireOneWay(projection);
        return MINE.get()
                .matchDocumentsFromStream(
                        Stream.of(document), new Document(), null, 0, 0, 0, projection)
                .iterator()
                .next();
    }

    /** A projection takes fields or leaves them out; only the id may be told otherwise. */
    private static void requireOneWay(Document projection) {
        Boolean takes = null;
        for (var field : projection.keySet()) {
            var said = projection.get(field);
            if (field.equals("_id") || !(said instanceof Number || said instanceof Boolean)) {
                continue;
            }
            if (takes != null && takes != Documents.isTrue(said)) {
                throw new StoreError(
                        takes ? 31254 : 31253,
                        takes ? "Location31254" : "Location31253",
                        "Cannot do %s on field %s in %s projection"
                                .formatted(
                                        takes ? "exclusion" : "inclusion",
                                        field,
                                        takes ? "inclusion" : "exclusion"));
            }
            takes = Documents.isTrue(said);
        }
    }

    private @Nullable Document run(
            Document query, Document update, @Nullable Object arrayFilters, boolean upsert) {
        var command =
                new Document("query", query)
                        .append("update", update)
                        .append("new", true)
                        .append("upsert", upsert);
        if (arrayFilters != null) {
            command.put("arrayFilters", arrayFilters);
        }
        @Nullable Document made;
        try {
            findAndModify(command);
        } catch (FindAndModifyPlanExecutorError refused) {
            throw refused.getCause();
        } finally {
            made = cleared();
        }
        return made;
    }

    @Override
    Stream<Document> matching(Document query) {
        return Stream.ofNullable(document);
    }

    @Override
    protected Object addDocumentInternal(Document added) {
        result = added;
        return this;
    }

    @Override
    protected void handleUpdate(Object position, Document oldDocument, Document newDocument) {
        result = newDocument;
    }
}
