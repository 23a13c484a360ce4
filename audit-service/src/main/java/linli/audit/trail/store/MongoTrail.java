package linli.audit.trail.store;

import java.util.ArrayList;
import java.util.List;
import linli.audit.trail.Chain;
import linli.audit.trail.Entry;
import linli.audit.trail.Trail;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.contracts.Catalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoTrail implements Trail {

    private final DocumentStore store;
    private final MongoOperations mongo;

    /** The last entry as far as this instance knows; being wrong costs one more try. */
    private volatile @Nullable Entry last;

    MongoTrail(DocumentStore store) {
        this.store = store;
        this.mongo = store.mongo();
        var indexes = mongo.indexOps(Entry.class);
        indexes.createIndex(new Index("eventId", Direction.ASC).unique());
        indexes.createIndex(new Index("objects", Direction.ASC).on("_id", Direction.DESC));
        indexes.createIndex(new Index("who._id", Direction.ASC).on("time", Direction.DESC));
        indexes.createIndex(new Index("who.name", Direction.ASC));
        indexes.createIndex(new Index("type", Direction.ASC).on("_id", Direction.DESC));
        indexes.createIndex(new Index("operation", Direction.ASC).on("_id", Direction.DESC));
    }

    @Override
    public void append(Entry entry) {
        var end = last == null ? newest() : last;
        while (true) {
            var next = Chain.append(entry, end);
            try {
                mongo.insert(next);
                last = next;
                return;
            } catch (DuplicateKeyException taken) {
                if (isIn(entry)) {
                    return;
                }
                end = newest();
            }
        }
    }

    @Override
    public Page<Entry> find(Question question, Access access, Paging paging) {
        var parts = new ArrayList<Criteria>();
        is(parts, "objects", question.object());
        is(parts, "who._id", question.person());
        is(parts, isEvent(question.type()) ? "type" : "operation", question.type());
        if (question.from() != null) {
            parts.add(Criteria.where("time").gte(question.from()));
        }
        if (question.to() != null) {
            parts.add(Criteria.where("time").lt(question.to()));
        }
        var filter = parts.isEmpty() ? new Criteria() : new Criteria().andOperator(parts);
        return store.page(Entry.class, access, filter, "_id", Direction.DESC, paging);
    }

    private static boolean isEvent(@Nullable String type) {
        return type != null && Catalogue.find(type).isPresent();
    }

    @Override
    public List<Person> people(String name, int limit, Access access) {
        var which =
                new Criteria()
                        .andOperator(
                                access.scope().criteria(),
                                Criteria.where("who.name")
                                        .gte(name)
                                        .lt(name + Character.MAX_VALUE));
        return mongo.aggregate(
                        Aggregation.newAggregation(
                                Aggregation.match(which),
                                Aggregation.group("who._id")
                                        .last("who.name")
                                        .as("name")
                                        .last("who.post")
                                        .as("post"),
                                Aggregation.sort(Direction.ASC, "name"),
                                Aggregation.limit(limit)),
                        Entry.class,
                        Person.class)
                .getMappedResults();
    }

    @Override
    public Verdict verify() {
        var chain = new Chain();
        try (var entries = mongo.stream(new Query().with(Sort.by("_id")), Entry.class)) {
            entries.forEach(chain::step);
        }
        return chain.verdict();
    }

    private boolean isIn(Entry entry) {
        return mongo.exists(
                Query.query(Criteria.where("eventId").is(entry.eventId())), Entry.class);
    }

    private @Nullable Entry newest() {
        return mongo.findOne(
                new Query().with(Sort.by(Direction.DESC, "_id")).limit(1), Entry.class);
    }

    private static void is(ArrayList<Criteria> parts, String field, @Nullable String value) {
        if (value != null) {
            parts.add(Criteria.where(field).is(value));
        }
    }
}
