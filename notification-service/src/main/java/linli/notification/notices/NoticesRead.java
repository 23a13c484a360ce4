package linli.notification.notices;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
        var lines =
                rows.stream()
                        .collect(
                                Collectors.toMap(
                                        Delivery::id,
                                        row -> Recipient.idOf(row.aboutId(), row.personId())));
        var read = recipients.read(lines.values());
        return rows.stream()
                .map(Delivery::id)
                .filter(row -> read.contains(lines.get(row)))
                .collect(Collectors.toSet());
    }
}
