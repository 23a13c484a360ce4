package linli.chassis.operations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import linli.chassis.Paging;
import linli.chassis.access.Access;

/**
 * Records what somebody asks before they are answered, once for each question: turning its pages
 * and asking the same again within {@link #SAME} is one look. Remembered in memory: each instance
 * may tell of it.
 */
public final class Looks {

    private static final Duration SAME = Duration.ofMinutes(5);

    /** So long somebody may read on; whoever comes with a page's place later has looked again. */
    private static final Duration READ_ON = Duration.ofHours(1);

    /** Beyond it the oldest is forgotten, and told again. */
    private static final int MOST_KEPT = 10_000;

    private final Operations operations;
    private final Cache<Look, Instant> told =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(READ_ON).build();

    public Looks(Operations operations) {
        this.operations = operations;
    }

    private record Look(String account, String operation, Object question) {}

    /**
     * @param question what is asked, all of it; compared and not kept
     * @param operation such as {@code trail.looked}
     * @param objectType what is looked into
     * @param details of the question, never personal data
     */
    public void record(
            Access access,
            Paging paging,
            Object question,
            String operation,
            String objectType,
            Map<String, String> details) {
        var one = paging.after() == null ? SAME : READ_ON;
        var look = new Look(access.account().id(), operation, question);
        var at = told.getIfPresent(look);
        if (at == null || !at.plus(one).isAfter(access.at())) {
            operations.record(access, operation, objectType, null, null, details);
            told.put(look, access.at());
        }
    }
}
