package linli.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.RawInserts;
import linli.contracts.Channel;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * How the trail fares as it grows: entries chained and written a second, held against {@code
 * insertMany} of the very same documents in the same run; how long it takes to find what was done
 * to something, by somebody, of a kind; and how many are verified a second. {@code ./linli bench
 * audit}.
 */
@HouseTest
@EnabledIfSystemProperty(named = TrailBenchIT.SIZES, matches = "[0-9,]+")
class TrailBenchIT {

    static final String SIZES = "linli.bench.audit";

    /** As many as a poll brings. */
    private static final int AT_ONCE = 500;

    private static final int OBJECTS = 1_000;
    private static final int PEOPLE = 100;
    private static final int ROUNDS = 51;

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired Trail trail;
    @Autowired MongoOperations mongo;
    @Autowired Clock clock;

    private final Random random = new Random(7);

    @Test
    void how_the_trail_fares_as_it_grows() {
        var auditor = anybody.as(neighbours.hire("审计员", "audit:read", "audit:verify"));
        var before = trail.length();
        for (var size : System.getProperty(SIZES).split(",")) {
            measure(before + Integer.parseInt(size), auditor);
        }
    }

    private void measure(long size, Api auditor) {
        var first = trail.length() + 1;
        var spent = 0L;
        var written = 0L;
        while (trail.length() < size) {
            var entries = new ArrayList<Entry>(AT_ONCE);
            for (var n = 0; n < Math.min(AT_ONCE, size - trail.length()); n++) {
                entries.add(entry());
            }
            var began = System.nanoTime();
            trail.append(entries);
            spent += System.nanoTime() - began;
            written += entries.size();
        }
        var perSecond = written / (spent / 1e9);
        var raw =
                RawInserts.perSecond(
                        mongo, "trail", new Document("_id", new Document("$gte", first)));
        System.out.printf(
                "BENCH audit %,10d  chained and written %.0f a second; ÷ insertMany %.3f%n",
                size, perSecond, perSecond / raw);
        find(size, auditor, "object", new UUID(1, 1).toString());
        find(size, auditor, "person", new UUID(2, 1).toString());
        find(size, auditor, "type", "workorder.assigned");
        find(size, auditor, "post", "CS");
        find(size, auditor, "unit", new UUID(5, 1).toString());
        find(size, auditor, "trace", new UUID(6, 1).toString().replace("-", ""));
        var began = System.nanoTime();
        var verdict = AVerification.by(auditor);
        assertThat(verdict.has("brokenAt")).isFalse();
        var took = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                "BENCH audit %,10d  verified in %.1f s, %.0f a second%n",
                size, took, verdict.path("entries").asLong() / took);
    }

    private static void find(long size, Api auditor, String by, String what) {
        var times = new ArrayList<Long>();
        for (var round = 0; round < ROUNDS; round++) {
            var began = System.nanoTime();
            assertThat(auditor.get("/trail?" + by + "=" + what).ok().json().path("items"))
                    .isNotEmpty();
            times.add(System.nanoTime() - began);
        }
        times.sort(null);
        System.out.printf(
                "BENCH audit %,10d  found by %-7s p50 %5.1f ms, slowest %5.1f ms%n",
                size, by, times.get(ROUNDS / 2) / 1e6, times.getLast() / 1e6);
    }

    /** Somebody assigns one of some orders. */
    private Entry entry() {
        var order = new UUID(1, random.nextInt(OBJECTS));
        var person = new UUID(2, random.nextInt(PEOPLE)).toString();
        return new Entry(
                0,
                UUID.randomUUID(),
                "workorder.assigned",
                null,
                "workorder-service",
                order,
                1,
                clock.instant(),
                new Entry.Who(person, "李静", "CS", Channel.CONSOLE, "10.0.0.1"),
                Set.of(order.toString()),
                "[{\"field\":\"status\",\"before\":\"PENDING_DISPATCH\",\"after\":\"ASSIGNED\"}]",
                "{\"workOrderId\":\"%s\",\"technician\":\"刘强\"}".formatted(order),
                Reach.of(new UUID(3, 1), new UUID(4, 1), new UUID(5, random.nextInt(OBJECTS))),
                new Entry.Further(
                        new UUID(6, random.nextInt(OBJECTS)).toString().replace("-", ""),
                        clock.instant(),
                        clock.instant(),
                        null,
                        null),
                Entry.SEALING,
                "",
                "");
    }
}
