package linli.chassis.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import linli.chassis.access.Access;
import linli.chassis.timers.Timer;
import org.springframework.beans.factory.DisposableBean;

/**
 * Refused operations in the trail. The first of a caller is told at once; whoever goes on knocking
 * is told of once a minute, with a count: refusals cost the caller nothing and must not cost a
 * record each.
 */
public final class RefusedOperations implements Timer, DisposableBean {

    private static final Duration TOGETHER = Duration.ofMinutes(1);

    private final Operations operations;
    private final Map<Knock, Counted> counted = new ConcurrentHashMap<>();

    public RefusedOperations(Operations operations) {
        this.operations = operations;
    }

    private record Knock(String account, String permission, String operation) {}

    private record Counted(Access first, AtomicInteger more) {}

    /**
     * @param permission what the caller lacks, or had, and was refused all the same
     * @param operation such as {@code POST /orders/{id}/claim}
     */
    public void refused(Access access, String permission, String operation) {
        var knock = new Knock(access.account().id(), permission, operation);
        var known = counted.putIfAbsent(knock, new Counted(access, new AtomicInteger()));
        if (known == null) {
            operations.record(access, "access.denied", null, null, null, details(knock));
        } else {
            known.more().incrementAndGet();
        }
    }

    /** Tells how often it came again since the first of a minute. */
    @Override
    public void ring(Instant now) {
        counted.forEach((knock, since) -> {
            if (!since.first().at().plus(TOGETHER).isAfter(now)) {
                counted.remove(knock);
                tellMore(knock, since);
            }
        });
    }

    @Override
    public void destroy() {
        counted.forEach(this::tellMore);
        counted.clear();
    }

    private void tellMore(Knock knock, Counted since) {
        var more = since.more().get();
        if (more > 0) {
            var details = new HashMap<>(details(knock));
            details.put("times", Integer.toString(more));
            operations.record(since.first(), "access.denied", null, null, null, details);
        }
    }

    private static Map<String, String> details(Knock knock) {
        return Map.of("permission", knock.permission(), "operation", knock.operation());
    }
}
