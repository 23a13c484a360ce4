package linli.chassis.aggregates;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import linli.chassis.checkup.Check;
import linli.chassis.checkup.Finding;
import linli.chassis.checkup.Finding.Found;
import linli.chassis.checkup.Finding.Grade;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The store answers soon, its clock is ours, it has the indexes that lists and guards stand on, and
 * its disk has room.
 */
public final class StoreCheck implements Check {

    private static final long SLOW_MILLIS = 250;
    private static final long STUCK_MILLIS = 2_000;
    private static final long CLOCK_OFF_MILLIS = 2_000;
    private static final long CLOCK_WRONG_MILLIS = 30_000;
    private static final long DISK_DOUBTFUL = 80;
    private static final long DISK_BROKEN = 95;

    private final DocumentStore store;
    private final MongoOperations mongo;
    private final Clock clock;

    public StoreCheck(DocumentStore store, Clock clock) {
        this.store = store;
        this.mongo = store.mongo();
        this.clock = clock;
    }

    @Override
    public List<Finding> look() {
        var found = new ArrayList<Finding>();
        greet(found);
        found.add(
                Finding.unlessEmpty(
                        store.missingIndexes(),
                        Found.INDEXES_THERE,
                        Found.INDEXES_MISSING,
                        Grade.BROKEN));
        found.add(disk());
        return found;
    }

    private void greet(List<Finding> found) {
        var asked = clock.instant();
        var began = System.nanoTime();
        var greeting = mongo.executeCommand(new Document("hello", 1));
        var took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        var slow = Finding.graded(took, SLOW_MILLIS, STUCK_MILLIS);
        found.add(
                new Finding(
                        slow == Grade.WELL ? Found.STORE_ANSWERS : Found.STORE_SLOW,
                        slow,
                        List.of(),
                        Map.of("millis", took)));
        // It was read some time while we waited: half of the way is no difference of clocks.
        var theirs = greeting.getDate("localTime").toInstant();
        var off = Math.abs(Duration.between(asked.plusMillis(took / 2), theirs).toMillis());
        var grade = Finding.graded(off, CLOCK_OFF_MILLIS + took, CLOCK_WRONG_MILLIS + took);
        found.add(
                new Finding(
                        grade == Grade.WELL ? Found.CLOCK_RIGHT : Found.CLOCK_OFF,
                        grade,
                        List.of(),
                        Map.of("millis", off)));
    }

    private Finding disk() {
        var told = mongo.executeCommand(new Document("dbStats", 1));
        var total = told.get("fsTotalSize", Number.class).longValue();
        var used = told.get("fsUsedSize", Number.class).longValue();
        var percent = used * 100 / total;
        var grade = Finding.graded(percent, DISK_DOUBTFUL, DISK_BROKEN);
        return new Finding(
                grade == Grade.WELL ? Found.DISK_HAS_ROOM : Found.DISK_FULL,
                grade,
                List.of(),
                Map.of("percent", percent, "freeBytes", total - used));
    }
}
