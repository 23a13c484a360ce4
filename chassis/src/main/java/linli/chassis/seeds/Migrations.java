package linli.chassis.seeds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import linli.chassis.operations.Operations;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Applies the steps that this installation has not had, in their order, before the service hears or
 * answers anything. One instance applies, the others wait for it; each step is recorded and told in
 * the trail. A step that fails stops the start: half a migration is no state to work in.
 */
public final class Migrations implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Migrations.class);
    private static final String COLLECTION = "migrations";
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration WAITS_AT_MOST = Duration.ofMinutes(15);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final List<Migration> steps;
    private final MongoOperations mongo;
    private final Operations operations;
    private final Clock clock;
    private final String me = UUID.randomUUID().toString();
    private volatile boolean running;

    public Migrations(
            List<Migration> steps, MongoOperations mongo, Operations operations, Clock clock) {
        this.steps =
                steps.stream()
                        .sorted(
                                Comparator.comparing(Migration::room)
                                        .thenComparingInt(Migration::number))
                        .toList();
        this.mongo = mongo;
        this.operations = operations;
        this.clock = clock;
        requireNoGaps();
    }

    private void requireNoGaps() {
        var last = new HashMap<String, Integer>();
        for (var step : steps) {
            var before = last.put(step.room(), step.number());
            if (step.number() != (before == null ? 1 : before + 1)) {
                throw new IllegalStateException(
                        "Migrations of %s are numbered 1, 2, 3, …: %d follows %s"
                                .formatted(step.room(), step.number(), before));
            }
        }
    }

    @Override
    public void start() {
        steps.forEach(this::applyOnce);
        running = true;
    }

    private void applyOnce(Migration step) {
        var id = idOf(step);
        var began = System.nanoTime();
        while (!isApplied(id)) {
            if (claim(id, step)) {
                log.info("Migration {}: {}", id, step.what());
                step.apply();
                // Told before it is recorded: a crash in between tells it twice, never not at all.
                operations.tell(
                        "migration.applied",
                        Map.of("migration", id, "what", step.what()),
                        clock.instant());
                mongo.updateFirst(
                        byId(id),
                        Update.update("appliedAt", clock.instant()).unset("leaseUntil"),
                        COLLECTION);
                return;
            }
            if (System.nanoTime() - began > WAITS_AT_MOST.toNanos()) {
                throw new IllegalStateException("Migration " + id + " does not come to its end");
            }
            pause();
        }
    }

    /** The steps of this build, such as {@code orders/3}. */
    Set<String> known() {
        return steps.stream().map(Migrations::idOf).collect(Collectors.toSet());
    }

    /** The steps that this installation has had, of whichever build. */
    Set<String> applied() {
        return mongo
                .find(Query.query(Criteria.where("appliedAt").ne(null)), Document.class, COLLECTION)
                .stream()
                .map(step -> step.getString("_id"))
                .collect(Collectors.toSet());
    }

    private static String idOf(Migration step) {
        return step.room() + "/" + step.number();
    }

    private boolean isApplied(String id) {
        var kept = mongo.findOne(byId(id), Document.class, COLLECTION);
        return kept != null && kept.get("appliedAt") != null;
    }

    private boolean claim(String id, Migration step) {
        var now = clock.instant();
        try {
            mongo.insert(
                    new Document("_id", id)
                            .append("what", step.what())
                            .append("leaseBy", me)
                            .append("leaseUntil", Date.from(now.plus(LEASE))),
                    COLLECTION);
            return true;
        } catch (DuplicateKeyException begun) {
            return takeOver(id, now);
        }
    }

    /** From an instance that died over it. */
    private boolean takeOver(String id, Instant now) {
        var abandoned =
                Query.query(
                        Criteria.where("_id")
                                .is(id)
                                .and("appliedAt")
                                .is(null)
                                .and("leaseUntil")
                                .lt(now));
        return mongo.updateFirst(
                                abandoned,
                                Update.update("leaseBy", me).set("leaseUntil", now.plus(LEASE)),
                                COLLECTION)
                        .getMatchedCount()
                > 0;
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while a migration was under way", stopped);
        }
    }

    private static Query byId(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before everything else. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
