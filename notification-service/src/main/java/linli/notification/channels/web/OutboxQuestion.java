package linli.notification.channels.web;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import linli.notification.channels.ChannelKind;
import linli.notification.channels.Deliveries.Filter;
import linli.notification.channels.DeliveryState;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the outbox a list shows; what is not said does not matter.
 *
 * @param about only what tells of this, such as a notice
 * @param person only what went to this person
 * @param template only this kind of message, such as {@code bill.issued}
 * @param from when it was written at the earliest
 * @param to before when it was written
 */
record OutboxQuestion(
        @Nullable ChannelKind channel,
        @Nullable @Size(max = 10) Set<DeliveryState> state,
        @Nullable UUID about,
        @Nullable UUID community,
        @Nullable UUID person,
        @Nullable @Size(max = 60) String template,
        @Nullable Instant from,
        @Nullable Instant to) {

    Filter filter() {
        return new Filter(
                channel,
                state == null ? Set.of() : state,
                about,
                community,
                person,
                template,
                from,
                to);
    }
}
