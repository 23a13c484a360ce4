package linli.chassis.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.time.Recurrence.Occurrence;
import linli.chassis.timers.Timer;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Runs what recurs. How far each schedule has come is one document per zone, moved on by whoever
 * has its lease: one instance runs a period, and another one does when it died over it.
 */
public final class Schedules implements Timer {

    private static final Logger log = LoggerFactory.getLogger(Schedules.class);
    private static final String COLLECTION = "schedules";
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration TRIED_AGAIN_AFTER = Duration.ofMinutes(1);

    /** What another instance did is seen no later than this. */
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

    private final List<Schedule> schedules;
    private final Calendars calendars;
    private final MongoOperations mongo;
    private final Clock clock;
    private final String me = UUID.randomUUID().toString();
    private final Map<String, Instant> nextLook = new HashMap<>();

    public Schedules(
            List<Schedule> schedules, Calendars calendars, MongoOperations mongo, Clock clock) {
        this.schedules = schedules;
        this.calendars = calendars;
        this.mongo = mongo;
        this.clock = clock;
    }

    @Override
    public void ring(Instant now) {
        for (var schedule : schedules) {
            for (var zone : schedule.zones(calendars)) {
                var id = schedule.name() + " " + zone;
                if (now.isBefore(nextLook.getOrDefault(id, Instant.MIN))) {
                    continue;
                }
                try {
                    nextLook.put(id, look(id, schedule, zone, now));
                } catch (RuntimeException failure) {
                    // One schedule that cannot be run is no reason for others to wait.
                    nextLook.put(id, now.plus(TRIED_AGAIN_AFTER));
                    log.error("Schedule {} waits", id, failure);
                }
            }
        }
    }

    /**
     * @return when to look again
     */
    private Instant look(String id, Schedule schedule, ZoneId zone, Instant now) {
        var through = through(id, now);
        var due = schedule.recurrence().between(through, now, zone, schedule.caughtUp());
        for (var occurrence : due) {
            if (!claim(id, through, now)) {
                return now.plus(TRIED_AGAIN_AFTER);
            }
            run(id, schedule, occurrence, zone);
            through = occurrence.at();
        }
        var next = schedule.recurrence().after(through, zone).at();
        var soon = now.plus(LOOK_EVERY);
        return next.isBefore(soon) ? next : soon;
    }

    /** Up to when it has been run; what begins today catches up nothing. */
    private Instant through(String id, Instant now) {
        var kept = mongo.findOne(byId(id), Document.class, COLLECTION);
        if (kept != null) {
            return kept.getDate("through").toInstant();
        }
        try {
            mongo.insert(new Document("_id", id).append("through", Date.from(now)), COLLECTION);
            return now;
        } catch (DuplicateKeyException faster) {
            return through(id, now);
        }
    }

    private boolean claim(String id, Instant through, Instant now) {
        var free =
                new Criteria()
                        .andOperator(
                                Criteria.where("_id").is(id),
                                Criteria.where("through").is(through),
                                new Criteria()
                                        .orOperator(
                                                Criteria.where("leaseUntil").is(null),
                                                Criteria.where("leaseUntil").lt(now)));
        return mongo.updateFirst(
                                Query.query(free),
                                Update.update("leaseBy", me).set("leaseUntil", now.plus(LEASE)),
                                COLLECTION)
                        .getMatchedCount()
                > 0;
    }

    private void run(String id, Schedule schedule, Occurrence occurrence, ZoneId zone) {
        var release = new Update().unset("leaseBy").unset("leaseUntil");
        try {
            schedule.run(occurrence, zone);
            release.set("through", occurrence.at()).set("ranAt", clock.instant());
        } finally {
            mongo.updateFirst(held(id), release, COLLECTION);
        }
        log.info("Schedule {} ran for {}", id, occurrence.period());
    }

    private Query held(String id) {
        return Query.query(Criteria.where("_id").is(id).and("leaseBy").is(me));
    }

    private static Query byId(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }
}
