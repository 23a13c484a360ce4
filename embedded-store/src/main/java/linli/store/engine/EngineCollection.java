package linli.store.engine;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the engine takes for a collection. It stores nothing: the engine thinks, our storage keeps.
 */
abstract class EngineCollection extends AbstractMongoCollection<Object> {

    private static final CursorRegistry NO_CURSORS = new CursorRegistry();

    EngineCollection(MongoDatabase database, String name) {
        super(database, name, CollectionOptions.withDefaults(), NO_CURSORS);
    }

    /** The documents that match, in no particular order. */
    abstract Stream<Document> matching(Document query);

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        return new QueryResult(matching(query).toList());
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int numberToReturn,
            int batchSize,
            @Nullable Document fieldSelector) {
        return queryDocuments(
                query, orderBy, numberToSkip, numberToReturn, batchSize, fieldSelector);
    }

    @Override
    public Stream<Document> queryAllAsStream() {
        return matching(new Document());
    }

    @Override
    protected Object findDocumentPosition(Document document) {
        return this;
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        throw new UnsupportedOperationException("The engine does not store");
    }

    @Override
    protected void handleUpdate(Object position, Document oldDocument, Document newDocument) {
        throw new UnsupportedOperationException("The engine does not store");
    }

    @Override
    protected void removeDocument(Object position) {
        throw new UnsupportedOperationException("The engine does not store");
    }

    @Override
    protected Document getDocument(Object position) {
        throw new UnsupportedOperationException("The engine does not store");
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return matching(new Document()).map(document -> new DocumentWithPosition<>(document, this));
    }

    @Override
    public int count() {
        return (int) matching(new Document()).count();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        throw new UnsupportedOperationException("Sizes are not tracked");
    }

    @Override
    protected int getDataSize() {
        return 0;
    }
}
