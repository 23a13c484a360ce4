package linli.notification.notices;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.notification.channels.Delivery;
import linli.notification.channels.Settledness;
import org.springframework.stereotype.Component;

/** Whoever has read a notice is not reminded of it any more. */
@Component
class NoticesRead implements Settledness {

    private final Recipients recipients;

    NoticesRead(Recipients recipients) {
        this.recipients = recipients;
    }

    @Override
    public Set<UUID> settled(List<Delivery> rows) {
        return Settledness.whereRead(
                rows, row -> Recipient.idOf(row.aboutId(), row.personId()), recipients::read);
    }
}
