package linli.notification.deliveries;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import linli.notification.templates.Medium;
import linli.notification.templates.Trials;
import org.springframework.stereotype.Component;

/** Words tried out in the inbox of whoever edits them. */
@Component
class InboxTrials implements Trials {

    private final DeliveryService deliveries;
    private final Inbox inbox;

    InboxTrials(DeliveryService deliveries, Inbox inbox) {
        this.deliveries = deliveries;
        this.inbox = inbox;
    }

    @Override
    public Set<Medium> media() {
        return Set.of(Medium.INBOX);
    }

    @Override
    public boolean keepsWords(Medium medium) {
        return false;
    }

    @Override
    public Optional<Map<String, String>> latest(String kind, Medium medium) {
        return inbox.latest(kind).map(Message::parameters);
    }

    @Override
    public void send(Trial trial) {
        deliveries.tryOut(trial.key(), trial.staffId(), trial.kind(), trial.values());
    }
}
