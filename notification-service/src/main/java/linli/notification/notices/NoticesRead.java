package linli.notification.notices;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
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
    public Set<UUID> settled(UUID aboutId, Collection<UUID> people) {
        return recipients.readers(aboutId, people);
    }
}
