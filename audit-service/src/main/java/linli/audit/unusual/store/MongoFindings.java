package linli.audit.unusual.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import linli.audit.trail.Entry;
import linli.audit.unusual.Finding;
import linli.audit.unusual.Findings;
import linli.audit.unusual.Watched;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

@Component
class MongoFindings implements Findings {

    private static final Listing<Finding> LIST =
            Listing.of(Finding.class, "unusual")
                    .within(Place.COMMUNITIES)
                    .sorted("NEWEST", "at", Direction.DESC)
                    .filtered("open")
                    .declared();

    private static final String LOOKED = "unusual_looked";
    private static final String UP_TO = "trail";

    private final DocumentStore store;
    private final MongoOperations mongo;

    MongoFindings(DocumentStore store) {
        this.store = store;
        this.mongo = store.mongo();
        store.declare(LIST);
        store.index(Watched.class, "person", "type", "time");
        store.index(Watched.class, "time");
    }

    @Override
    public Page<Finding> all(@Nullable Boolean open, Access access, Paging paging) {
        return store.list(LIST, "NEWEST").is("open", open).page(access, paging);
    }

    @Override
    public Optional<Finding> find(UUID id, Access access) {
        return Optional.ofNullable(
                mongo.findOne(
                        DocumentStore.scoped(access, Criteria.where("_id").is(id)), Finding.class));
    }

    @Override
    public void keep(Finding finding) {
        try {
            mongo.insert(finding);
        } catch (DuplicateKeyException foundBefore) {
            var fewer = Criteria.where("_id").is(finding.id()).and("count").lt(finding.count());
            mongo.updateFirst(
                    Query.query(fewer),
                    Update.update("count", finding.count()).set("at", finding.at()),
                    Finding.class);
        }
    }

    @Override
    public boolean look(UUID id, String by, String note, Instant at) {
        var unseen = Criteria.where("_id").is(id).and("open").is(true);
        return mongo.updateFirst(
                                Query.query(unseen),
                                Update.update("open", false)
                                        .set("lookedAt", at)
                                        .set("lookedBy", by)
                                        .set("note", note),
                                Finding.class)
                        .getMatchedCount()
                > 0;
    }

    @Override
    public long lookedUpTo() {
        var looked = mongo.findById(UP_TO, Document.class, LOOKED);
        return looked == null ? 0 : looked.get("position", Number.class).longValue();
    }

    @Override
    public void lookedUpTo(long position) {
        mongo.upsert(
                Query.query(Criteria.where("_id").is(UP_TO)),
                new Update().max("position", position),
                LOOKED);
    }

    @Override
    public List<Entry> behind(
            long position, Collection<String> operations, Collection<String> events, int most) {
        // One by one: each has a stretch of an index of its own.
        var found = new ArrayList<Entry>();
        events.forEach(one -> found.addAll(next("type", one, position, most)));
        operations.forEach(one -> found.addAll(next("operation", one, position, most)));
        return found.stream().sorted(Comparator.comparing(Entry::position)).limit(most).toList();
    }

    private List<Entry> next(String field, String value, long position, int most) {
        return mongo.find(
                Query.query(Criteria.where(field).is(value).and("_id").gt(position))
                        .with(Sort.by("_id"))
                        .limit(most),
                Entry.class);
    }

    @Override
    public void watch(List<Watched> some) {
        store.addMissing(
                Watched.class,
                some.stream()
                        .map(one -> {
                            var document = new Document();
                            mongo.getConverter().write(one, document);
                            return document;
                        })
                        .toList());
    }

    @Override
    public long count(String person, String type, Instant from, Instant before) {
        var those =
                Criteria.where("person")
                        .is(person)
                        .and("type")
                        .is(type)
                        .and("time")
                        .gte(from)
                        .lt(before);
        try (Stream<Watched> found = mongo.stream(Query.query(those), Watched.class)) {
            return found.mapToLong(Watched::times).sum();
        }
    }

    @Override
    public boolean isAnythingAbout(String object, Instant from, Instant before) {
        var events =
                Criteria.where("objects")
                        .is(object)
                        .and("operation")
                        .is(null)
                        .and("time")
                        .gte(from)
                        .lt(before);
        return mongo.exists(Query.query(events), Entry.class);
    }

    @Override
    public void forgetWatchedBefore(Instant time) {
        mongo.remove(Query.query(Criteria.where("time").lt(time)), Watched.class);
    }
}
