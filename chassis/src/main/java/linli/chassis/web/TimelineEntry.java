package linli.chassis.web;

import java.time.Instant;
import java.util.List;
import linli.contracts.Actor;
import linli.contracts.Change;
import linli.contracts.Channel;
import linli.contracts.Envelope;
import linli.contracts.Event;
import org.jspecify.annotations.Nullable;

/**
 * One event of an aggregate's timeline as people see it.
 *
 * @param post code of the post under which it was done; absent for the platform's own doing
 */
public record TimelineEntry(
        long sequence,
        String type,
        Instant time,
        String actor,
        @Nullable String post,
        Channel channel,
        Event data,
        List<Change> changes) {

    public static TimelineEntry of(Envelope envelope) {
        Actor by = envelope.actor();
        return new TimelineEntry(
                envelope.sequence(),
                envelope.type(),
                envelope.time(),
                by.name(),
                by.post(),
                by.channel(),
                envelope.data(),
                envelope.changes());
    }
}
