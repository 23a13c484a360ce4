package linli.chassis.aggregates;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoClientSettings;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.access.Scope;
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
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * The service's document store. Features pass it on without looking inside; questions of screens go
 * through {@link #list} and {@link #scoped}, which cannot be called without the caller's access.
 */
public final class DocumentStore {

    private static final int IDS_AT_ONCE = 500;

    static final Codec<Document> CODEC =
            new DocumentCodec(
                    CodecRegistries.withUuidRepresentation(
                            MongoClientSettings.getDefaultCodecRegistry(),
                            UuidRepresentation.STANDARD));
    static final JsonWriterSettings JSON =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    private static final String OUTBOX = "outbox.time_1";

    private static final List<String[]> CELL_INDEXES =
            List.of(
                    new String[] {"tally", "reach.communities"},
                    new String[] {"tally", "reach.buildings"},
                    new String[] {"tally", "markedAt"},
                    new String[] {"tally", "checkedAt"});

    private final MongoOperations mongo;
    private final Relay relay;
    private final String service;
    private final Clock clock;
    private final Cursors cursors;
    private final Tallies keeper;
    private final Turns turns;
    private final List<Listing<?>> lists = new CopyOnWriteArrayList<>();
    private final List<Tally<?>> tallies = new CopyOnWriteArrayList<>();
    private final Map<Class<?>, SealedFields> sealed = new ConcurrentHashMap<>();
    private final Map<String, Set<DeclaredIndex>> indexes = new ConcurrentHashMap<>();

    public DocumentStore(MongoOperations mongo, Relay relay, String service, Clock clock) {
        this.mongo = mongo;
        this.relay = relay;
        this.service = service;
        this.clock = clock;
        this.cursors = Cursors.of(mongo);
        this.keeper = new Tallies(this);
        this.turns = new Turns(this);
    }

    /** A query that finds only what the caller may see. */
    public static Query scoped(Access access, Criteria... filters) {
        var all = new Criteria[filters.length + 1];
        all[0] = access.scope().criteria();
        System.arraycopy(filters, 0, all, 1, filters.length);
        return Query.query(new Criteria().andOperator(all));
    }

    /** A list from now on: its indexes are made, and those it needs no more go. */
    public <T> Listing<T> declare(Listing<T> list) {
        lists.add(list);
        list.indexes().forEach(index -> declare(list.type(), index));
        return list;
    }

    /** A tally from now on: its records are found by their cells. */
    public <T> Tally<T> declare(Tally<T> tally) {
        if (tallies.isEmpty()) {
            CELL_INDEXES.forEach(
                    fields -> declare(Tallies.COLLECTION, declared(false, false, fields)));
        }
        tallies.add(tally);
        if (tally.foundBy() != null) {
            declare(Tallies.COLLECTION, declared(false, true, "key." + tally.foundBy(), "tally"));
        }
        declare(tally.type(), inCells(tally.cellField()));
        return tally;
    }

    /**
     * The cells of a tally that a caller's scope reaches by community or building; what is the
     * caller's own is not in it.
     *
     * @param which conditions by {@link Tally#key}
     */
    public List<Tally.Cell> cells(Tally<?> tally, Scope scope, Criteria... which) {
        return Tallies.read(tally, scope, List.of(which), this);
    }

    /**
     * What the records of a tally count for that a condition finds, by the names of their cells:
     * for what no scope of whole communities or buildings reaches. It reads those records.
     */
    public Map<String, Tally.Cell> counted(Tally<?> tally, Criteria which) {
        return tally.counted(which, this);
    }

    /**
     * Makes a decision that looks at several records, when nobody else is deciding about the same.
     *
     * @param about what it is about, such as a community's tariffs
     * @throws Refusal.Conflict {@code version.overtaken} when others take too long
     */
    public <T> T alone(String about, Supplier<T> decision) {
        return Rehearsal.isOn() ? decision.get() : turns.take(about, decision);
    }

    List<Tally<?>> tallies() {
        return tallies;
    }

    /** Who keeps the cells: a timer of the service. */
    public Tallies keeper() {
        return keeper;
    }

    /**
     * An index that is no list's: ascending fields, or descending where one begins with a minus.
     */
    public void index(Class<?> type, String... fields) {
        declare(type, declared(false, false, fields));
    }

    /** No two records have the same; those without the fields do not count when it is sparse. */
    public void unique(Class<?> type, boolean sparse, String... fields) {
        declare(type, declared(true, sparse, fields));
    }

    /**
     * Writes many at once; those that are there already stay as they are. Broken off it is done
     * again, and writes what is missing.
     *
     * @return the positions of those that are there already
     */
    public Set<Integer> addMissing(Class<?> type, List<Document> documents) {
        if (documents.isEmpty()) {
            return Set.of();
        }
        try {
            collection(type).insertMany(documents, new InsertManyOptions().ordered(false));
            return Set.of();
        } catch (MongoBulkWriteException refused) {
            var errors = refused.getWriteErrors();
            if (refused.getWriteConcernError() != null
                    || !errors.stream().allMatch(DocumentStore::isThereAlready)) {
                throw refused;
            }
            return errors.stream().map(BulkWriteError::getIndex).collect(Collectors.toSet());
        }
    }

    private static boolean isThereAlready(BulkWriteError error) {
        return ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    public <T> ListQuestion<T> list(Listing<T> list, String order) {
        return new ListQuestion<>(list, order, this);
    }

    /** The ids of what a query finds, in its order; nothing else is read. */
    public List<UUID> ids(Class<?> type, Query query) {
        query.fields().include("_id");
        return mongo.find(query, Document.class, mongo.getCollectionName(type)).stream()
                .map(found -> found.get("_id", UUID.class))
                .toList();
    }

    /** How many each value of a field is found in; a value that is in none is left out. */
    public Map<UUID, Long> countBy(Class<?> type, Criteria condition, String field) {
        var grouped =
                Aggregation.newAggregation(
                        Aggregation.match(condition), Aggregation.group(field).count().as("found"));
        var counted = new HashMap<UUID, Long>();
        for (var group : mongo.aggregate(grouped, type, Document.class)) {
            counted.put(group.get("_id", UUID.class), group.get("found", Number.class).longValue());
        }
        return counted;
    }

    /**
     * All that a condition finds, some at a time in the order of their ids: never in memory
     * together, and no cursor stays open while something is done with them. Needs an index of the
     * condition's field and {@code _id}.
     */
    public <T> void walk(Class<T> type, Criteria condition, int atOnce, Consumer<List<T>> some) {
        Object last = null;
        while (true) {
            var next =
                    last == null
                            ? condition
                            : new Criteria().andOperator(condition, Criteria.where("_id").gt(last));
            var found =
                    mongo.find(
                            Query.query(next).with(Sort.by("_id")).limit(atOnce),
                            Document.class,
                            mongo.getCollectionName(type));
            if (!found.isEmpty()) {
                some.accept(found.stream().map(one -> read(type, one)).toList());
            }
            if (found.size() < atOnce) {
                return;
            }
            last = Objects.requireNonNull(found.getLast().get("_id"));
        }
    }

    /** The ids of all records of a type, some at a time in their order; nothing else is read. */
    void eachId(Class<?> type, Consumer<List<UUID>> some) {
        var last = Optional.<UUID>empty();
        List<UUID> found;
        do {
            var next = last.map(id -> Criteria.where("_id").gt(id)).orElseGet(Criteria::new);
            found = ids(type, Query.query(next).with(Sort.by("_id")).limit(IDS_AT_ONCE));
            if (!found.isEmpty()) {
                some.accept(found);
                last = Optional.of(found.getLast());
            }
        } while (found.size() == IDS_AT_ONCE);
    }

    /** Every list that was declared, for the test that walks them. */
    public List<Listing<?>> lists() {
        return List.copyOf(lists);
    }

    /** A list's indexes on another collection: for tests and benchmarks, which make their own. */
    public void makeIndexes(Listing<?> list, String collection) {
        list.indexes()
                .forEach(index ->
                        mongo.getCollection(collection).createIndex(index.keys(), index.options()));
    }

    /** Drops indexes of declared collections that nobody asks for any more. */
    public void dropForgottenIndexes() {
        indexes.forEach((collection, asked) -> {
            var names = asked.stream().map(DeclaredIndex::name).collect(Collectors.toSet());
            var ours = mongo.getCollection(collection);
            for (var there : ours.listIndexes()) {
                var name = there.getString("name");
                if (!name.equals("_id_") && !name.equals(OUTBOX) && !names.contains(name)) {
                    ours.dropIndex(name);
                }
            }
        });
    }

    /** Indexes that the code asks for and the store does not have, or has another way. */
    List<String> missingIndexes() {
        var missing = new ArrayList<String>();
        indexes.forEach((collection, asked) -> {
            var there = new HashMap<String, Document>();
            mongo.getCollection(collection)
                    .listIndexes()
                    .forEach(index -> there.put(index.getString("name"), index));
            asked.stream()
                    .filter(index -> !index.isLike(there.get(index.name())))
                    .forEach(index -> missing.add(collection + " " + index.name()));
        });
        return missing;
    }

    private void declare(Class<?> type, DeclaredIndex index) {
        declare(mongo.getCollectionName(type), index);
    }

    private void declare(String collection, DeclaredIndex index) {
        if (indexes.computeIfAbsent(collection, name -> ConcurrentHashMap.newKeySet()).add(index)) {
            mongo.getCollection(collection).createIndex(index.keys(), index.options());
        }
    }

    /** The records of a cell in the order of their ids: a huge one is counted slice by slice. */
    private static DeclaredIndex inCells(String cell) {
        var keys = new Document(cell, 1).append("_id", 1);
        return new DeclaredIndex(cell + "_1__id_1", keys, false, false, cell);
    }

    private static DeclaredIndex declared(boolean unique, boolean sparse, String... fields) {
        var keys = new Document();
        var name = new StringBuilder();
        for (var field : fields) {
            var descends = field.startsWith("-");
            var key = descends ? field.substring(1) : field;
            keys.append(key, descends ? -1 : 1);
            // As a store calls it that was not told a name: indexes made before stay as they are.
            name.append(name.isEmpty() ? "" : "_").append(key).append(descends ? "_-1" : "_1");
        }
        return new DeclaredIndex(name.toString(), keys, unique, sparse);
    }

    <T> T read(Class<T> type, Document document) {
        var fields = sealed.get(type);
        return mongo.getConverter().read(type, fields == null ? document : fields.opened(document));
    }

    /** Records of this type rest sealed from now on. */
    void seal(Class<?> type, SealedFields fields) {
        sealed.put(type, fields);
    }

    /** As it rests: with what is personal sealed. */
    Document sealed(Class<?> type, Document document) {
        var fields = sealed.get(type);
        return fields == null ? document : fields.sealed(document);
    }

    Cursors cursors() {
        return cursors;
    }

    /** For the {@code store} rooms only: a build rule keeps everyone else out. */
    public MongoOperations mongo() {
        return mongo;
    }

    Relay relay() {
        return relay;
    }

    Clock clock() {
        return clock;
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
}
