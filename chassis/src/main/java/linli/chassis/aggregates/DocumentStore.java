package linli.chassis.aggregates;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.relay.Relay;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.codecs.Codec;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * The service's document store. Features pass it on without looking inside; questions of screens go
 * through {@link #page} and {@link #scoped}, which cannot be called without the caller's access.
 */
public final class DocumentStore {

    static final Codec<Document> CODEC =
            new DocumentCodec(
                    CodecRegistries.withUuidRepresentation(
                            MongoClientSettings.getDefaultCodecRegistry(),
                            UuidRepresentation.STANDARD));
    static final JsonWriterSettings JSON =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    private final MongoOperations mongo;
    private final Relay relay;
    private final String service;

    public DocumentStore(MongoOperations mongo, Relay relay, String service) {
        this.mongo = mongo;
        this.relay = relay;
        this.service = service;
    }

    /** A query that finds only what the caller may see. */
    public static Query scoped(Access access, Criteria... filters) {
        var all = new Criteria[filters.length + 1];
        all[0] = access.scope().criteria();
        System.arraycopy(filters, 0, all, 1, filters.length);
        return Query.query(new Criteria().andOperator(all));
    }

    /**
     * One page of what the caller may see, in the order of one field and then by id.
     *
     * @param sortedBy a field that every record has, or {@code _id}
     */
    public <T> Page<T> page(
            Class<T> type,
            Access access,
            Criteria filter,
            String sortedBy,
            Sort.Direction direction,
            Paging paging) {
        var query =
                paging.after() == null
                        ? scoped(access, filter)
                        : scoped(
                                access,
                                filter,
                                Cursor.decode(paging.after()).beyond(sortedBy, direction));
        query.with(Sort.by(direction, sortedBy).and(Sort.by(direction, "_id")));
        query.limit(paging.limit() + 1);
        var found = mongo.find(query, Document.class, mongo.getCollectionName(type));
        var shown = found.size() > paging.limit() ? found.subList(0, paging.limit()) : found;
        var next = shown.size() == found.size() ? null : endOf(shown.getLast(), sortedBy).encode();
        return new Page<>(
                shown.stream()
                        .<T>map(document -> mongo.getConverter().read(type, document))
                        .toList(),
                next);
    }

    /** For the {@code store} rooms only: a build rule keeps everyone else out. */
    public MongoOperations mongo() {
        return mongo;
    }

    Relay relay() {
        return relay;
    }

    String service() {
        return service;
    }

    MongoCollection<Document> collection(Class<?> type) {
        return mongo.getCollection(mongo.getCollectionName(type));
    }

    static Document byId(UUID id) {
        return new Document("_id", id);
    }

    private static Cursor endOf(Document last, String sortedBy) {
        var value = last.getEmbedded(List.of(sortedBy.split("\\.")), Object.class);
        return new Cursor(
                Objects.requireNonNull(value, sortedBy),
                Objects.requireNonNull(last.get("_id"), "_id"));
    }
}
