package linli.notification.deliveries;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.notification.channels.Delivery;
import linli.notification.channels.Settledness;
import org.springframework.stereotype.Component;

/** Whoever has read it in the inbox is not told the same outside. */
@Component
class MessagesRead implements Settledness {

    private final Inbox inbox;

    MessagesRead(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public Set<UUID> settled(List<Delivery> rows) {
        // A reminder is not done with when it was read: what it reminds of is.
        return Settledness.whereRead(
                rows.stream().filter(row -> row.otherwise() != null).toList(),
                row -> Message.idOf(row.causeId(), row.personId()),
                inbox::read);
    }
}
