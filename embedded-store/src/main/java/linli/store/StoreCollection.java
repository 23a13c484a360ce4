package linli.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * One collection: encoded documents by their id. A query looks only at the documents that an id or
 * an index leaves over; the engine's matcher has the last word on each.
 */
final class StoreCollection extends AbstractSynchronizedMongoCollection<Object> {

    private final MVMap<Object, byte[]> documents;
    private final List<OrderedKeys> ordered = new CopyOnWriteArrayList<>();
    private final AtomicLong documentsExamined;

    StoreCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, byte[]> documents,
            CursorRegistry cursors,
            AtomicLong documentsExamined) {
        super(database, name, options, cursors);
        this.documents = documents;
        this.documentsExamined = documentsExamined;
    }

    @Override
    public void addIndex(Index<Object> index) {
        super.addIndex(index);
        if (index instanceof Scanned scanned
                && ordered.stream().noneMatch(keys -> keys.name().equals(index.getName()))) {
            ordered.add(scanned.ordered());
        }
    }

    @Override
    public void dropIndex(String indexName) {
        super.dropIndex(indexName);
        ordered.removeIf(keys -> keys.name().equals(indexName));
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            Document fieldSelector) {
        var positions = Plan.of(query, getIdField(), ordered).positions();
        var found =
                positions == null
                        ? documents.values().stream()
                        : positions.stream().map(documents::get).filter(Objects::nonNull);
        if (positions == null && isNaturalDescending(orderBy)) {
            found = found.toList().reversed().stream();
        }
        return matchDocumentsFromStream(
                found.map(this::decode),
                query,
                orderBy,
                numberToSkip,
                limit,
                batchSize,
                fieldSelector);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            Document fieldSelector) {
        return queryDocuments(query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        var id = getIdField();
        var position =
                id == null ? UUID.randomUUID() : position(Utils.getSubdocumentValue(document, id));
        if (documents.putIfAbsent(position, encode(document)) != null) {
            throw new IllegalStateException("Two documents at " + position + " of " + this);
        }
        return position;
    }

    @Override
    protected void handleUpdate(Object position, Document oldDocument, Document newDocument) {
        documents.put(position, encode(newDocument));
    }

    @Override
    protected void removeDocument(Object position) {
        documents.remove(position);
    }

    @Override
    protected Document getDocument(Object position) {
        return decode(Objects.requireNonNull(documents.get(position)));
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(decode(entry.getValue()), entry.getKey()));
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        throw new IllegalStateException("Sizes are not tracked");
    }

    @Override
    protected int getDataSize() {
        return 0;
    }

    /** Equal numbers are one id, whatever their type, as in MongoDB. */
    static Object position(@Nullable Object id) {
        return switch (id) {
            case null -> Missing.getInstance();
            case Integer number -> number.doubleValue();
            case Long number when number.equals((long) number.doubleValue()) ->
                    number.doubleValue();
            default -> id;
        };
    }

    static boolean isPlain(@Nullable Object value) {
        return !Missing.isNullOrMissing(value)
                && !(value instanceof Document)
                && !(value instanceof Collection)
                && !(value instanceof BsonRegularExpression);
    }

    private Document decode(byte[] bytes) {
        documentsExamined.incrementAndGet();
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    private static byte[] encode(Document document) {
        var buffer = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, buffer);
        var bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        return bytes;
    }
}
