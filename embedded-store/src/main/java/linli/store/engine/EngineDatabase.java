package linli.store.engine;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the engine takes for a database: where {@code $lookup} finds other collections. */
final class EngineDatabase implements MongoDatabase {

    /** Where a single document is worked on, no other collection is looked at. */
    static final EngineDatabase NONE =
            new EngineDatabase("none", (collection, query) -> Stream.empty());

    private final String name;
    private final BiFunction<String, Document, Stream<Document>> finder;

    /**
     * @param finder from a collection's name and a query to what matches
     */
    EngineDatabase(String name, BiFunction<String, Document, Stream<Document>> finder) {
        this.name = name;
        this.finder = finder;
    }

    @Override
    public String getDatabaseName() {
        return name;
    }

    @Override
    public MongoCollection<?> resolveCollection(String collectionName, boolean throwIfNotFound) {
        return new EngineCollection(this, collectionName) {
            @Override
            Stream<Document> matching(Document query) {
                return finder.apply(collectionName, query);
            }
        };
    }

    @Override
    public void handleClose(Channel channel) {
        throw unused();
    }

    @Override
    public Document handleCommand(
            Channel channel,
            String command,
            Document query,
            DatabaseResolver databaseResolver,
            Oplog oplog) {
        throw unused();
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        throw unused();
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public MongoCollection<?> createCollectionOrThrowIfExists(
            String collectionName, @Nullable CollectionOptions options) {
        throw unused();
    }

    @Override
    public void drop(Oplog oplog) {
        throw unused();
    }

    @Override
    public void dropCollection(String collectionName, Oplog oplog) {
        throw unused();
    }

    @Override
    public void moveCollection(
            MongoDatabase oldDatabase, MongoCollection<?> collection, String newCollectionName) {
        throw unused();
    }

    @Override
    public void unregisterCollection(String collectionName) {
        throw unused();
    }

    private static UnsupportedOperationException unused() {
        return new UnsupportedOperationException("The engine does not store");
    }
}
