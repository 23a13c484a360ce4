package linli.chassis.web;

import java.time.Instant;
import java.util.List;
import linli.contracts.Change;
import linli.contracts.Channel;
import linli.contracts.Envelope;
import org.jspecify.annotations.Nullable;

/**
 * One event of an aggregate's timeline as one audience sees it. What it says of the event is the
 * feature's own view, written per event: the event itself never leaves the service.
 *
 * @param actor who did it; absent when that is not the reader's business
 * @param post code of the post under which it was done; absent for the platform's own doing
 * @param data the feature's view of the event
 * @param changes what changed, field by field, where the reader may see that
 */
public record TimelineEntry(
        long sequence,
        String type,
        Instant time,
        @Nullable String actor,
        @Nullable String post,
        Channel channel,
        Object data,
        List<Change> changes) {

    /** For staff, who see who did what. */
    public static TimelineEntry of(Envelope envelope, Object data) {
        return of(envelope, data, List.of());
    }

    /** For staff who also see what changed on the record. */
    public static TimelineEntry of(Envelope envelope, Object data, List<Change> changes) {
        var by = envelope.actor();
        return new TimelineEntry(
                envelope.sequence(),
                envelope.type(),
                envelope.time(),
                by.name(),
                by.post(),
                by.channel(),
                data,
                changes);
    }

    /**
     * For residents.
     *
     * @param actor a name that is their business, such as the technician's or their own
     */
    public static TimelineEntry forResident(
            Envelope envelope, @Nullable String actor, Object data) {
        return new TimelineEntry(
                envelope.sequence(),
                envelope.type(),
                envelope.time(),
                actor,
                null,
                envelope.actor().channel(),
                data,
                List.of());
    }
}
