package linli.notification.notices;

import java.util.UUID;
import linli.notification.channels.Holding;
import linli.notification.channels.OutboxService;
import org.springframework.stereotype.Component;

/** Holds back what has not gone out about a notice, and lets it go. */
@Component
public class NoticeSending implements Holding {

    private final Notices notices;
    private final OutboxService outbox;

    NoticeSending(Notices notices, OutboxService outbox) {
        this.notices = notices;
        this.outbox = outbox;
    }

    @Override
    public Hold of(UUID aboutId, UUID causeId) {
        return notices.find(aboutId).map(notice -> notice.holdOf(causeId)).orElse(Hold.NONE);
    }

    /**
     * Brings the rows of the outbox to what holds now. It goes by the notice as it is, not by what
     * was told of it: told late, twice or out of order it does the same.
     */
    public void apply(UUID id) {
        var notice = notices.get(id);
        outbox.cancel(id, notice.cancelledSendings());
        if (notice.isSendingPaused()) {
            outbox.pause(id);
        } else {
            outbox.resume(id);
        }
    }
}
