package linli.notification.notices;

import java.util.List;
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
    public boolean isSettled(UUID aboutId, UUID personId) {
        return recipients.readBy(personId, List.of(aboutId)).contains(aboutId);
    }
}
