package linli.chassis;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import linli.contracts.Actor;
import org.jspecify.annotations.Nullable;

/**
 * When a move happened and by whom.
 *
 * @param at cut to milliseconds, which is what the store keeps
 * @param command the client's command, kept with the aggregate so that a repeat is recognised; null
 *     for the platform's own moves
 * @param traceparent W3C trace context of the cause
 */
public record Stamp(Instant at, Actor by, @Nullable Command command, @Nullable String traceparent) {

    public Stamp {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    public Stamp(Instant at, Actor by) {
        this(at, by, null, null);
    }

    /** The platform's own: a timer, or the consequence of another event. */
    public static Stamp bySystem(Instant at) {
        return new Stamp(at, Actor.SYSTEM);
    }
}
