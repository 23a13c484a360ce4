package linli.audit.trail.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import linli.audit.trail.Anchor;
import linli.audit.trail.Chain;
import linli.audit.trail.Entry;
import linli.audit.trail.Entry.Further;
import linli.audit.trail.Entry.Outcome;
import linli.audit.trail.Trail;
import linli.audit.trail.TrailWords;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.Reach;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import linli.contracts.Catalogue;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoTrail implements Trail {

    private static final Listing<Entry> LIST =
            Listing.of(Entry.class, "trail")
                    .within(Place.COMMUNITIES)
                    .sorted("NEWEST", "_id", Direction.DESC)
                    .sorted("TIME", "time", Direction.DESC)
                    .filtered("type", "NEWEST")
                    .filteredWhere("operation", "NEWEST")
                    .filtered("who._id", "NEWEST")
                    .filteredWhere("who.post", "NEWEST")
                    .filteredWhere("further.outcome", "NEWEST")
                    .keyed("objects")
                    .keyed("reach.buildings")
                    .keyed("reach.units")
                    .keyedWhere("further.trace")
                    .keyedWhere("further.words")
                    .declared();

    private static final int READ_AT_ONCE = 1_000;

    private final DocumentStore store;
    private final MongoOperations mongo;
    private final TrailPeople people;

    /** The last entry as far as this instance knows; being wrong costs one more try. */
    private volatile @Nullable Entry last;

    MongoTrail(DocumentStore store, TrailPeople people) {
        this.store = store;
        this.people = people;
        this.mongo = store.mongo();
        store.declare(LIST);
        store.unique(Entry.class, false, "eventId");
    }

    @Override
    public void append(List<Entry> entries) {
        people.know(entries);
        var waiting = new ArrayDeque<>(entries);
        while (!waiting.isEmpty()) {
            var chained = chained(waiting, last == null ? newest() : last);
            try {
                collection().insertMany(chained.stream().map(MongoTrail::document).toList());
                last = chained.getLast();
                waiting.clear();
            } catch (RuntimeException refused) {
                last = null; // Whatever was written is there; what was not is tried again.
                if (!isDuplicate(refused)) {
                    throw refused;
                }
                waiting.removeIf(this::isIn);
            }
        }
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(mongo.getCollectionName(Entry.class));
    }

    /** As Spring Data would write it; by hand, for every event of every service comes here. */
    static Document document(Entry entry) {
        var who = entry.who();
        var by = new Document("_id", who.id()).append("name", who.name());
        putIfAny(by, "post", who.post());
        by.append("channel", who.channel().name());
        putIfAny(by, "ip", who.ip());
        var document =
                new Document("_id", entry.position())
                        .append("eventId", entry.eventId())
                        .append("type", entry.type());
        putIfAny(document, "operation", entry.operation());
        document.append("source", entry.source())
                .append("subject", entry.subject())
                .append("sequence", entry.sequence())
                .append("time", Date.from(entry.time()))
                .append("who", by)
                .append("objects", List.copyOf(entry.objects()))
                .append("changes", entry.changes())
                .append("data", entry.data())
                .append("reach", document(entry.reach()));
        var further = entry.further();
        putIfAny(document, "further", further == null ? null : document(further));
        putIfAny(document, "sealing", entry.sealing());
        return document.append("previousHash", entry.previousHash()).append("hash", entry.hash());
    }

    private static Document document(Further further) {
        var document = new Document();
        putIfAny(document, "trace", further.trace());
        document.append("recorded", Date.from(further.recorded()))
                .append("chained", Date.from(further.chained()));
        var outcome = further.outcome();
        putIfAny(document, "outcome", outcome == null ? null : outcome.name());
        var words = further.words();
        putIfAny(document, "words", words == null ? null : List.copyOf(words));
        return document;
    }

    private static Document document(Reach reach) {
        return new Document("communities", List.copyOf(reach.communities()))
                .append("buildings", List.copyOf(reach.buildings()))
                .append("units", List.copyOf(reach.units()))
                .append("people", List.copyOf(reach.people()));
    }

    private static void putIfAny(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value);
        }
    }

    private static List<Entry> chained(Collection<Entry> entries, @Nullable Entry end) {
        var chained = new ArrayList<Entry>(entries.size());
        var before = end;
        for (var entry : entries) {
            before = Chain.append(entry, before);
            chained.add(before);
        }
        return chained;
    }

    @Override
    public Page<Entry> find(Question question, Access access, Paging paging) {
        var type = isEvent(question.type()) ? "type" : "operation";
        var isOfSome =
                Stream.of(
                                question.object(),
                                question.person(),
                                question.type(),
                                question.post(),
                                question.building(),
                                question.unit(),
                                question.outcome() == Trail.Ended.REFUSED
                                        ? question.outcome()
                                        : null,
                                question.trace(),
                                question.words())
                        .anyMatch(Objects::nonNull);
        var asked =
                isOfSome
                        ? store.list(LIST, "NEWEST").besides(within(question))
                        : store.list(LIST, "TIME").between(question.from(), question.to());
        asked.is("objects", question.object())
                .is("further.trace", question.trace())
                .is("reach.units", question.unit())
                .is("reach.buildings", question.building())
                .is("who._id", question.person())
                .is(type, question.type())
                .is("who.post", question.post())
                .at(Place.COMMUNITIES, question.community());
        if (question.outcome() == Trail.Ended.REFUSED) {
            asked.is("further.outcome", Outcome.REFUSED.name());
        } else if (question.outcome() == Trail.Ended.DONE) {
            asked.besides(Criteria.where("further.outcome").is(null));
        }
        if (question.words() != null) {
            var words = List.copyOf(TrailWords.of(question.words()));
            if (words.isEmpty()) {
                return new Page<>(List.of(), null);
            }
            asked.is("further.words", words.getFirst());
            if (words.size() > 1) {
                asked.besides(Criteria.where("further.words").all(words));
            }
        }
        return asked.page(access, paging);
    }

    private static Criteria within(Question question) {
        if (question.from() == null && question.to() == null) {
            return new Criteria();
        }
        var time = Criteria.where("time");
        if (question.from() != null) {
            time.gte(question.from());
        }
        if (question.to() != null) {
            time.lt(question.to());
        }
        return time;
    }

    private static boolean isEvent(@Nullable String type) {
        return type != null && Catalogue.find(type).isPresent();
    }

    @Override
    public List<Person> people(String name, int limit, Access access) {
        return people.called(name, limit, access.scope().criteria());
    }

    @Override
    public Optional<Entry> at(long position) {
        return Optional.ofNullable(mongo.findById(position, Entry.class));
    }

    @Override
    public long length() {
        var newest = newest();
        return newest == null ? 0 : newest.position();
    }

    @Override
    public void each(long behind, Consumer<Entry> entry) {
        store.walk(
                Entry.class,
                Criteria.where("_id").gt(behind),
                READ_AT_ONCE,
                some -> some.forEach(entry));
    }

    @Override
    public List<Anchor> anchors(long behind) {
        return mongo.find(
                Query.query(Criteria.where("_id").gt(behind)).with(Sort.by("_id")), Anchor.class);
    }

    @Override
    public Optional<Anchor> newestAnchor() {
        return Optional.ofNullable(mongo.findOne(newestFirst(), Anchor.class));
    }

    @Override
    public Optional<Anchor> newestAnchorUpTo(long position) {
        return Optional.ofNullable(
                mongo.findOne(
                        newestFirst().addCriteria(Criteria.where("_id").lte(position)),
                        Anchor.class));
    }

    @Override
    public void keep(Anchor anchor) {
        try {
            mongo.insert(anchor);
        } catch (DuplicateKeyException signedByAnotherInstance) {
            // One signature of an entry is enough.
        }
    }

    private boolean isIn(Entry entry) {
        return mongo.exists(
                Query.query(Criteria.where("eventId").is(entry.eventId())), Entry.class);
    }

    private @Nullable Entry newest() {
        return mongo.findOne(newestFirst(), Entry.class);
    }

    private static Query newestFirst() {
        return new Query().with(Sort.by(Direction.DESC, "_id")).limit(1);
    }

    /** Another instance took the position, or the event came before. */
    private static boolean isDuplicate(RuntimeException refused) {
        return refused instanceof MongoBulkWriteException bulk
                && bulk.getWriteErrors().stream()
                        .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
    }
}
