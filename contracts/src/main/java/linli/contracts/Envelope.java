package linli.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way from one service to the others. On Kafka it follows the CloudEvents 1.0
 * binary binding: {@code data} is the record's value, all else are headers.
 *
 * @param id UUIDv7, the same on every redelivery
 * @param type the event's name on the wire, such as {@code workorder.completed}
 * @param source the publishing service, such as {@code workorder-service}
 * @param subject id of the aggregate the event is about; events of one subject arrive in order
 * @param sequence 1..n per aggregate without gaps
 * @param communityId where it happened; null when it concerns no single community
 * @param traceparent W3C trace context of the request that caused it
 * @param changes what the move changed on the aggregate; on the last event of a move only
 */
public record Envelope(
        UUID id,
        String type,
        String source,
        UUID subject,
        long sequence,
        Instant time,
        @Nullable UUID communityId,
        Actor actor,
        @Nullable String traceparent,
        List<Change> changes,
        Event data) {}
