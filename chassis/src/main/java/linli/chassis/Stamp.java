package linli.chassis;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import linli.contracts.Actor;
import org.jspecify.annotations.Nullable;

/**
 * When a move happened and by whom.
 *
 * @param at cut to milliseconds, which is what the store keeps
 * @param command the client's command, kept with the aggregate so that a repeat is recognised; null
 *     for the platform's own moves
 * @param traceparent W3C trace context of the cause
 * @param byThere by whom it is at a place, where that makes a difference: whoever stands in for an
 *     absent colleague does it for them only where their own posts do not reach; null when it makes
 *     none
 */
public record Stamp(
        Instant at,
        Actor by,
        @Nullable Command command,
        @Nullable String traceparent,
        @Nullable Function<Reach, Actor> byThere) {

    public Stamp {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    public Stamp(Instant at, Actor by, @Nullable Command command, @Nullable String traceparent) {
        this(at, by, command, traceparent, null);
    }

    public Stamp(Instant at, Actor by) {
        this(at, by, null, null);
    }

    public Actor by(Reach reach) {
        return byThere == null ? by : byThere.apply(reach);
    }

    /** The platform's own: a timer, or the consequence of another event. */
    public static Stamp bySystem(Instant at) {
        return new Stamp(at, Actor.SYSTEM);
    }
}
