package linli.chassis.aggregates;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import linli.chassis.Command;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.envelopes.EnvelopeDocuments;
import linli.chassis.relay.EventHistory;
import linli.chassis.sealing.MasterKey;
import linli.contracts.Catalogue;
import linli.contracts.Change;
import linli.contracts.Envelope;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * All aggregates of one type. {@link #create} and {@link #move} are the only ways to write: each
 * saves state, sequence, announced events and the client's command in one single-document write
 * that succeeds only on the version that was read.
 */
public abstract class Aggregates<A extends Aggregate> {

    /** How often a move is decided anew when somebody else was faster. */
    private static final int TRIES = 3;

    /** Commands carried in the document itself; older ones are in its event history. */
    private static final int COMMANDS_CARRIED = 20;

    private static final String TALLIED = "tallied";
    private static final Document NOT_TALLIED = new Document();
    private static final int TALLIED_AT_ONCE = 500;

    private final Class<A> type;
    private final String noun;
    private final DocumentStore store;
    private final Changes changes;

    /**
     * @param noun what one is called in codes of refusals, such as {@code workorder}
     */
    protected Aggregates(Class<A> type, String noun, DocumentStore store) {
        this.type = type;
        this.noun = noun;
        this.store = store;
        this.changes = new Changes(type);
    }

    /** Of people who can be forgotten: what is {@link Personal} rests sealed by a key of theirs. */
    protected Aggregates(Class<A> type, String noun, DocumentStore store, MasterKey master) {
        this(type, noun, store);
        store.seal(type, new SealedFields(type, master));
    }

    public final Class<A> type() {
        return type;
    }

    /** For timers and consumers, which act for nobody; people ask with their access. */
    public Optional<A> find(UUID id) {
        var rehearsed = rehearsed(id);
        if (rehearsed.isPresent()) {
            return rehearsed;
        }
        return read(store.mongo().findOne(byId(id), Document.class, collectionName()));
    }

    /**
     * As no election can take it back any more. Whoever decides by a write learns by its failure
     * that what was read is not so; an answer that rests on a read alone rests on this one.
     */
    private Optional<A> findForSure(UUID id) {
        var rehearsed = rehearsed(id);
        if (rehearsed.isPresent()) {
            return rehearsed;
        }
        return read(
                store.mongo()
                        .findOne(
                                byId(id).withReadConcern(ReadConcern.LINEARIZABLE),
                                Document.class,
                                collectionName()));
    }

    private Optional<A> rehearsed(UUID id) {
        return read(Rehearsal.find(collectionName(), id).orElse(null));
    }

    private static Query byId(UUID id) {
        return Query.query(Criteria.where("_id").is(id));
    }

    /** For timers and consumers, which act for nobody; people ask with their access. */
    public A get(UUID id) {
        return find(id).orElseThrow(() -> notFound(id));
    }

    /** What lies outside the caller's scope is not found. */
    public A get(UUID id, Access access) {
        var rehearsed = rehearsed(id);
        if (rehearsed.isPresent()) {
            return rehearsed
                    .filter(one -> access.scope().covers(one.reach()))
                    .orElseThrow(() -> notFound(id));
        }
        var query = DocumentStore.scoped(access, Criteria.where("_id").is(id));
        return read(store.mongo().findOne(query, Document.class, collectionName()))
                .orElseThrow(() -> notFound(id));
    }

    /** What the aggregate has told since it began, oldest first: the timeline people see. */
    public List<Envelope> history(UUID id, Access access) {
        return history(id, Long.MAX_VALUE, access);
    }

    /**
     * A stretch of what it has told, oldest first: the newest {@link EventHistory#MOST_SHOWN}.
     *
     * @param before of those that came before this sequence
     */
    public List<Envelope> history(UUID id, long before, Access access) {
        var aggregate = get(id, access);
        return EventHistory.of(store.mongo(), collectionName(), aggregate.id(), before);
    }

    /**
     * Creates what a person's command asks for, under {@link Access#newId}. The repeated command is
     * answered first: whatever would refuse it by now, it gets what it created then.
     *
     * @param made checks the command and makes the aggregate; not asked again for a repeat that was
     *     refused nowhere
     */
    public A create(Access access, Supplier<A> made) {
        try {
            return create(made.get());
        } catch (Refusal refused) {
            return repeated(access).orElseThrow(() -> refused);
        }
    }

    /**
     * What this very command created before; for creations that touch other systems first.
     *
     * @throws Refusal.Invalid when the command's key was used for another request
     */
    public Optional<A> repeated(Access access) {
        var command = access.command();
        if (command == null || command.newId() == null) {
            return Optional.empty();
        }
        return findForSure(access.newId())
                .filter(existing -> {
                    var heard = existing.heard(command);
                    if (heard != null) {
                        requireSameRequest(heard, command);
                    }
                    return heard != null;
                });
    }

    /**
     * The aggregate, when this very command made or moved it before.
     *
     * @throws Refusal.Invalid when the command's key was used for another request
     */
    public Optional<A> heard(UUID id, Access access) {
        var command = access.command();
        return command == null
                ? Optional.empty()
                : findForSure(id).filter(aggregate -> wasHeard(command, aggregate));
    }

    /**
     * Saves a new aggregate. When the same command created it before, answers with what it created
     * then.
     *
     * @throws Refusal.Conflict {@code <noun>.exists} when a unique property is taken
     * @throws Refusal.Invalid when the command's key was used for another request
     */
    public A create(A aggregate) {
        return insert(aggregate) ? aggregate : createdBefore(aggregate);
    }

    /**
     * Saves what follows from an event or another record, whose id says so: the first one stands,
     * however often it comes.
     *
     * @return whether it is new
     */
    public boolean createOnce(A aggregate) {
        if (insert(aggregate)) {
            return true;
        }
        if (findForSure(aggregate.id()).isEmpty()) {
            throw taken();
        }
        return false;
    }

    /**
     * Saves many of what follows from events or other records in one write: of each the first one
     * stands, however often it comes. Each is saved whole or not at all; a crash in between leaves
     * some of them, and those that are missing come with the next attempt.
     *
     * @return those that are new
     */
    public List<A> createAllOnce(List<A> aggregates) {
        if (aggregates.isEmpty()) {
            return List.of();
        }
        if (Rehearsal.isOn()) {
            return aggregates.stream().filter(this::insert).toList();
        }
        var documents = aggregates.stream().map(this::newDocument).toList();
        var marks =
                store.keeper()
                        .mark(
                                type,
                                aggregates.stream().flatMap(one -> counted(one).stream()).toList());
        var there = store.addMissing(type, documents);
        store.keeper().done(marks);
        var made = new ArrayList<A>(aggregates.size());
        var told = new LinkedHashMap<UUID, List<Document>>();
        for (var i = 0; i < aggregates.size(); i++) {
            var aggregate = aggregates.get(i);
            if (there.contains(i)) {
                if (findForSure(aggregate.id()).isEmpty()) {
                    throw taken();
                }
            } else {
                var document = documents.get(i);
                aggregate.saved(document);
                saved(aggregate);
                made.add(aggregate);
                told.put(aggregate.id(), document.getList("outbox", Document.class));
            }
        }
        store.relay().postNew(collectionName(), told);
        return made;
    }

    /** Those of these ids under which there is something. */
    public Set<UUID> known(Collection<UUID> ids) {
        return Set.copyOf(store.ids(type, Query.query(Criteria.where("_id").in(ids))));
    }

    private boolean insert(A aggregate) {
        var document = newDocument(aggregate);
        if (Rehearsal.isOn()) {
            return find(aggregate.id()).isEmpty() && rehearse(aggregate, document);
        }
        var marks = mark(aggregate, null, document);
        var witness = Witnesses.now();
        witness.about(type, aggregate.id(), null);
        try {
            store.collection(type).insertOne(document);
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
            witness.notWritten(type, aggregate.id());
            return false;
        }
        store.keeper().done(marks);
        aggregate.saved(document);
        witness.written(type, aggregate.id(), aggregate.version());
        saved(aggregate);
        store.relay()
                .post(
                        collectionName(),
                        aggregate.id(),
                        document.getList("outbox", Document.class),
                        List.of());
        return true;
    }

    private boolean rehearse(A aggregate, Document document) {
        aggregate.saved(document);
        var copy = new Document(document);
        copy.put("version", aggregate.version());
        Rehearsal.write(collectionName(), aggregate.id(), copy);
        return true;
    }

    /** As it is written the first time. */
    private Document newDocument(A aggregate) {
        aggregate.derive(instantOf(aggregate));
        var document = write(aggregate);
        var letters = letters(aggregate, null, document);
        document.put("version", 1L);
        document.put("outbox", letters);
        return document;
    }

    /** Moves an aggregate on a person's command. */
    public A move(UUID id, Access access, Consumer<A> move) {
        for (var attempt = 1; ; attempt++) {
            var aggregate = get(id);
            var command = access.command();
            // The repeat first: the move may have taken the record out of its mover's reach.
            if (command != null && wasHeard(command, aggregate)) {
                aggregate = findForSure(id).orElseThrow(() -> notFound(id));
                if (wasHeard(command, aggregate)) {
                    return aggregate;
                }
            }
            if (!access.scope().covers(aggregate.reach())) {
                throw notFound(id);
            }
            if (command != null) {
                var expected = command.expectedVersion();
                if (expected != null && expected != aggregate.version()) {
                    throw new Refusal.Stale(
                            "%s %s has version %d by now".formatted(noun, id, aggregate.version()));
                }
            }
            move.accept(aggregate);
            if (save(aggregate)) {
                return aggregate;
            }
            if (attempt == TRIES) {
                throw overtaken(id);
            }
        }
    }

    /**
     * Moves an aggregate that nobody has changed since it had a version.
     *
     * @throws Refusal.Stale when somebody has
     */
    public A moveFrom(long version, UUID id, Access access, Consumer<A> move) {
        return move(
                id,
                access,
                aggregate -> {
                    if (aggregate.version() != version) {
                        throw new Refusal.Stale(
                                "%s %s has version %d by now"
                                        .formatted(noun, id, aggregate.version()));
                    }
                    move.accept(aggregate);
                });
    }

    /** Moves an aggregate because of an event or the time. */
    public A move(UUID id, Consumer<A> move) {
        for (var attempt = 1; ; attempt++) {
            var aggregate = get(id);
            move.accept(aggregate);
            if (save(aggregate)) {
                return aggregate;
            }
            if (attempt == TRIES) {
                throw overtaken(id);
            }
        }
    }

    /**
     * Computes anew what follows from the state of a record: of one that an older build stored, or
     * when a timer has looked and found nothing to do. It is no move: nothing is told and the
     * version stays; whoever saves it meanwhile has done so anyway.
     */
    public void rederive(UUID id) {
        var aggregate = get(id);
        var before = Objects.requireNonNull(aggregate.loaded());
        aggregate.derive(store.clock().instant());
        var set = new Document();
        write(aggregate)
                .forEach((field, value) -> {
                    if (!value.equals(before.get(field))) {
                        set.put(field, value);
                    }
                });
        var unset = new Document();
        if (before.containsKey(TALLIED) && !set.containsKey(TALLIED) && !isTallied(aggregate)) {
            unset.put(TALLIED, "");
        }
        if (!set.isEmpty() || !unset.isEmpty()) {
            var update = new Document();
            if (!set.isEmpty()) {
                update.put("$set", set);
            }
            if (!unset.isEmpty()) {
                update.put("$unset", unset);
            }
            var marks = mark(aggregate, before, write(aggregate));
            store.collection(type)
                    .updateOne(
                            DocumentStore.byId(id).append("version", aggregate.version()), update);
            store.keeper().done(marks);
            saved(aggregate);
        }
    }

    /**
     * Counts every record into the tallies it belongs to; for those that an older build stored.
     * Whoever is saved meanwhile is counted by that.
     */
    public void tallyAll() {
        if (store.tallies().stream().noneMatch(tally -> tally.type() == type)) {
            return;
        }
        store.walk(
                type,
                new Criteria(),
                TALLIED_AT_ONCE,
                some -> {
                    var writes = new ArrayList<WriteModel<Document>>();
                    store.keeper()
                            .mark(
                                    type,
                                    some.stream().flatMap(one -> counted(one).stream()).toList());
                    for (var one : some) {
                        var tallied = Tally.written(counted(one));
                        if (!tallied.isEmpty()) {
                            writes.add(
                                    new UpdateOneModel<>(
                                            DocumentStore.byId(one.id())
                                                    .append("version", one.version()),
                                            new Document("$set", new Document(TALLIED, tallied))));
                        }
                    }
                    if (!writes.isEmpty()) {
                        store.collection(type).bulkWrite(writes);
                    }
                });
    }

    /** The ids of all records, some at a time. */
    public void eachId(Consumer<List<UUID>> some) {
        store.eachId(type, some);
    }

    /** What a record counts for in tallies, as it is now; the same cell for the same state. */
    protected List<Counted> counted(A aggregate) {
        return List.of();
    }

    private boolean isTallied(A aggregate) {
        return !counted(aggregate).isEmpty();
    }

    private Tallies.Marks mark(A aggregate, @Nullable Document before, Document after) {
        return store.keeper()
                .mark(
                        type,
                        before == null ? null : before.get(TALLIED, Document.class),
                        counted(aggregate),
                        after.get(TALLIED, NOT_TALLIED));
    }

    /**
     * @return false when somebody saved it since it was read: nothing was written
     */
    private boolean save(A aggregate) {
        var before = aggregate.loaded();
        if (before == null) {
            throw new IllegalStateException(noun + " was never read: create it instead");
        }
        aggregate.keepNewestCommands(COMMANDS_CARRIED);
        aggregate.derive(instantOf(aggregate));
        var after = write(aggregate);
        var set = new Document();
        var unset = new Document();
        after.forEach((field, value) -> {
            if (!value.equals(before.get(field))) {
                set.put(field, value);
            }
        });
        before.keySet().stream()
                .filter(field -> !after.containsKey(field) && !field.equals("outbox"))
                .forEach(field -> unset.put(field, ""));
        set.remove("version");
        var announced = letters(aggregate, before, after);
        if (set.isEmpty() && unset.isEmpty() && announced.isEmpty()) {
            return true;
        }
        if (Rehearsal.isOn()) {
            return rehearse(aggregate, after);
        }
        var update = new Document("$inc", new Document("version", 1L));
        if (!set.isEmpty()) {
            update.put("$set", set);
        }
        if (!unset.isEmpty()) {
            update.put("$unset", unset);
        }
        if (!announced.isEmpty()) {
            update.put("$push", new Document("outbox", new Document("$each", announced)));
        }
        var marks = mark(aggregate, before, after);
        var witness = Witnesses.now();
        witness.about(type, aggregate.id(), before);
        if (!written(aggregate, update)) {
            witness.notWritten(type, aggregate.id());
            return false;
        }
        store.keeper().done(marks);
        var waiting = before.getList("outbox", Document.class, List.of());
        aggregate.saved(after);
        witness.written(type, aggregate.id(), aggregate.version());
        saved(aggregate);
        if (!announced.isEmpty()) {
            store.relay().post(collectionName(), aggregate.id(), announced, waiting);
        }
        return true;
    }

    /** It was read, to be moved or shown; for what it needs and does not keep. */
    protected void loaded(A aggregate) {}

    /** It was saved, by this instance; for what is kept in memory. */
    protected void saved(A aggregate) {}

    private boolean written(A aggregate, Document update) {
        try {
            return store.collection(type)
                            .updateOne(
                                    DocumentStore.byId(aggregate.id())
                                            .append("version", aggregate.version()),
                                    update)
                            .getMatchedCount()
                    > 0;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                throw taken();
            }
            throw refused;
        }
    }

    /** Carried in the document, or, on a busy one, kept in its history with what it told. */
    private boolean wasHeard(Command command, A aggregate) {
        var heard = aggregate.heard(command);
        if (heard == null && command.key() != null && aggregate.heardMoreThan(COMMANDS_CARRIED)) {
            var letter = EventHistory.toldBy(store.mongo(), collectionName(), command.key());
            heard = letter == null ? null : new Aggregate.HeardCommand(command.key(), letter);
        }
        if (heard == null) {
            return false;
        }
        requireSameRequest(heard, command);
        return true;
    }

    private A createdBefore(A aggregate) {
        var existing = findForSure(aggregate.id()).orElse(null);
        if (existing == null) {
            throw taken();
        }
        if (aggregate.unpublished().isEmpty()) {
            return existing; // Nothing was told of its making: the id alone says it is the same.
        }
        var command = aggregate.unpublished().getFirst().stamp().command();
        var heard = command == null ? null : existing.heard(command);
        if (command == null || heard == null) {
            throw new Refusal.Conflict(noun + ".exists", "There is one already with this id");
        }
        requireSameRequest(heard, command);
        return existing;
    }

    private static void requireSameRequest(Aggregate.HeardCommand heard, Command command) {
        if (!heard.hash().equals(command.hash())) {
            throw new Refusal.Invalid(
                    "idempotency-key.reused", "This Idempotency-Key was used for another request");
        }
    }

    /**
     * @param before null for a new aggregate: what it began with is what its event says
     */
    private List<Document> letters(A aggregate, @Nullable Document before, Document after) {
        var announced = aggregate.unpublished();
        var letters = new ArrayList<Document>(announced.size());
        for (var news : announced) {
            var told =
                    before != null && news.equals(announced.getLast())
                            ? changes.between(before, after)
                            : List.<Change>of();
            var letter =
                    EnvelopeDocuments.write(
                            new Envelope(
                                    news.id(),
                                    Catalogue.typeOf(news.event()),
                                    store.service(),
                                    aggregate.id(),
                                    news.sequence(),
                                    news.stamp().at(),
                                    aggregate.reach().communityId(),
                                    news.stamp().by(aggregate.reach()),
                                    news.stamp().traceparent(),
                                    told,
                                    news.event()));
            letter.append("reach", aggregate.reach().text());
            var command = news.stamp().command();
            if (command != null && command.key() != null) {
                letter.append("command", command.key()).append("commandHash", command.hash());
            }
            letters.add(letter);
        }
        return letters;
    }

    private Instant instantOf(A aggregate) {
        var announced = aggregate.unpublished();
        return announced.isEmpty() ? store.clock().instant() : announced.getLast().stamp().at();
    }

    private Document write(A aggregate) {
        var document = new Document();
        store.mongo().getConverter().write(aggregate, document);
        document = store.sealed(type, document);
        var reach = new Document();
        store.mongo().getConverter().write(aggregate.reach(), reach);
        document.put("reach", reach);
        var counted = counted(aggregate);
        if (!counted.isEmpty()) {
            document.put(TALLIED, Tally.written(counted));
        }
        return document;
    }

    /** As a {@link Witness} was shown it. */
    public A asItWas(Document stored) {
        return read(stored).orElseThrow();
    }

    private Optional<A> read(@Nullable Document document) {
        if (document == null) {
            return Optional.empty();
        }
        var aggregate = store.read(type, document);
        aggregate.loaded(document);
        loaded(aggregate);
        return Optional.of(aggregate);
    }

    private String collectionName() {
        return store.mongo().getCollectionName(type);
    }

    private Refusal taken() {
        return new Refusal.Conflict(
                noun + ".exists", "There is one already with the same unique property");
    }

    private Refusal notFound(UUID id) {
        return new Refusal.NotFound(noun + ".not-found", "No %s %s".formatted(noun, id));
    }

    private Refusal overtaken(UUID id) {
        return new Refusal.Conflict(
                "version.overtaken", "%s %s is being changed by others".formatted(noun, id));
    }
}
