package linli.chassis.timers;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves what is due, each record by itself: one that cannot be moved is tried again after a while,
 * longer each time, and stops no other meanwhile.
 */
public final class OneByOne {

    private static final Logger log = LoggerFactory.getLogger(OneByOne.class);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final String what;
    private final Map<UUID, Failed> failed = new ConcurrentHashMap<>();

    /**
     * @param what is moved, for the log
     */
    public OneByOne(String what) {
        this.what = what;
    }

    private record Failed(Duration pause, Instant again, Instant at) {}

    /** By so many a question has to ask for more: they are due as well, and wait. */
    public int failing() {
        return failed.size();
    }

    public void each(Iterable<UUID> due, Instant now, Consumer<UUID> move) {
        // Whatever has not been due for long was mended, or is gone.
        failed.values().removeIf(one -> one.at().plus(LONGEST_PAUSE.multipliedBy(2)).isBefore(now));
        for (var id : due) {
            var before = failed.get(id);
            if (before != null && now.isBefore(before.again())) {
                continue;
            }
            try {
                move.accept(id);
                failed.remove(id);
            } catch (RuntimeException failure) {
                var pause = before == null ? FIRST_PAUSE : longer(before.pause());
                failed.put(id, new Failed(pause, now.plus(pause), now));
                log.error("What is due on {} {} waits: {}", what, id, failure.toString());
            }
        }
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }
}
