package linli.chassis.operations;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import linli.chassis.Stamp;
import linli.chassis.access.Access;
import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.jspecify.annotations.Nullable;

/**
 * Records key operations before they take effect: a look at personal data that cannot be recorded
 * does not happen.
 */
public final class Operations extends Aggregates<Operation> {

    private final Clock clock;

    public Operations(DocumentStore store, Clock clock) {
        super(Operation.class, "operation", store);
        this.clock = clock;
    }

    /**
     * @param operation what is done, such as {@code owner.revealed}
     * @param purpose why, as the person stated
     * @param details what else is worth keeping, never personal data
     */
    public void record(
            Access access,
            String operation,
            @Nullable String objectType,
            @Nullable String objectId,
            @Nullable String purpose,
            Map<String, String> details) {
        // Every look counts, so the command's key does not make two of them one.
        var stamp = new Stamp(clock.instant(), access.actor(), null, access.traceparent());
        create(
                Operation.perform(
                        UuidCreator.getTimeOrderedEpoch(),
                        operation,
                        objectType,
                        objectId,
                        purpose,
                        details,
                        stamp));
    }

    /**
     * Tells of what the platform did by itself.
     *
     * @param operation what was done, such as {@code migration.applied}
     */
    public void tell(String operation, Map<String, String> details, Instant at) {
        create(
                Operation.perform(
                        UuidCreator.getTimeOrderedEpoch(),
                        operation,
                        null,
                        null,
                        null,
                        details,
                        Stamp.bySystem(at)));
    }
}
