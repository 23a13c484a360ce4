package linli.chassis.relay;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Whose turn it is to speak: one lease for each aggregate type. With two relays an older state
 * event could come to stand last on a compacted topic, and a grant that was taken away would be
 * believed by whoever begins from there. Leases are kept by the clocks of the instances, which have
 * to agree within {@link #MARGIN}.
 */
final class RelayLeases {

    static final String COLLECTION = "relay_leases";

    /** How long a type stays with an instance that says nothing. */
    static final Duration LEASE = Duration.ofSeconds(6);

    /** We stop that much before anybody else may begin. */
    private static final Duration MARGIN = Duration.ofMillis(1500);

    /** Who asked for a lease within this while is there, too. */
    private static final Duration CONTENDER_KNOWN_FOR = Duration.ofSeconds(10);

    private final MongoOperations mongo;
    private final Clock clock;
    private final String me = UUID.randomUUID().toString();
    private final Map<String, Held> held = new ConcurrentHashMap<>();
    private volatile long terms;
    private volatile boolean alone = true;

    RelayLeases(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * @param term counts the times that we began to speak for a type
     * @param untilNanos of the process's own clock
     */
    private record Held(long term, long untilNanos) {}

    /** Which time of ours it is; zero while it is not our turn, or not surely any more. */
    long term(String collection) {
        var mine = held.get(collection);
        return mine == null || System.nanoTime() - mine.untilNanos() >= 0 ? 0 : mine.term();
    }

    boolean holds(String collection) {
        return term(collection) != 0;
    }

    /** Whether nobody else has been asking for a lease lately. */
    boolean isAlone() {
        return alone;
    }

    /**
     * Renews what is ours and takes what is free.
     *
     * @param won told of each type for which we begin to speak
     */
    synchronized void tend(Collection<String> types, Consumer<String> won) {
        if (types.isEmpty()) {
            return;
        }
        var began = System.nanoTime();
        var now = clock.instant();
        var until = Date.from(now.plus(LEASE));
        leases().updateMany(
                        Filters.and(Filters.in("_id", types), Filters.eq("by", me)),
                        Updates.set("until", until));
        for (var type : types) {
            if (!held.containsKey(type)) {
                take(type, Date.from(now), until);
            }
        }
        var others = false;
        for (var lease : leases().find(Filters.in("_id", types))) {
            var type = lease.getString("_id");
            if (me.equals(lease.getString("by"))) {
                var before = held.get(type);
                if (before == null) {
                    won.accept(type);
                    terms++;
                }
                held.put(
                        type,
                        new Held(
                                before == null ? terms : before.term(),
                                began + LEASE.minus(MARGIN).toNanos()));
            } else {
                held.remove(type);
                others = true;
            }
            var asked = lease.getDate("contenderAt");
            others |=
                    asked != null
                            && !me.equals(lease.getString("contender"))
                            && asked.toInstant().plus(CONTENDER_KNOWN_FOR).isAfter(now);
        }
        alone = !others;
        if (held.size() < types.size()) {
            leases().updateMany(
                            Filters.and(Filters.in("_id", types), Filters.ne("by", me)),
                            Updates.combine(
                                    Updates.set("contender", me),
                                    Updates.set("contenderAt", Date.from(now))));
        }
    }

    private void take(String type, Date now, Date until) {
        try {
            var taken =
                    leases().updateOne(
                                    Filters.and(Filters.eq("_id", type), Filters.lt("until", now)),
                                    Updates.combine(
                                            Updates.set("by", me), Updates.set("until", until)));
            if (taken.getMatchedCount() == 0
                    && leases().countDocuments(Filters.eq("_id", type)) == 0) {
                leases().insertOne(
                                new Document("_id", type).append("by", me).append("until", until));
            }
        } catch (MongoWriteException faster) {
            if (faster.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw faster;
            }
        }
    }

    /** Somebody else may begin at once. */
    synchronized void release() {
        held.clear();
        leases().updateMany(Filters.eq("by", me), Updates.set("until", new Date(0)));
    }

    /** Not forced to disk: a lease that is lost with its store is taken anew. */
    private MongoCollection<Document> leases() {
        return mongo.getCollection(COLLECTION).withWriteConcern(WriteConcern.MAJORITY);
    }
}
