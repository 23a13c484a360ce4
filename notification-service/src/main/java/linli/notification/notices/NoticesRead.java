package linli.notification.notices;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import linli.notification.channels.Delivery;
import linli.notification.channels.Settledness;
import org.springframework.stereotype.Component;

/**
 * Whoever has read a notice is not reminded of it any more; of one that asks for it, whoever has
 * confirmed it.
 */
@Component
class NoticesRead implements Settledness {

    private final Recipients recipients;
    private final Notices notices;

    NoticesRead(Recipients recipients, Notices notices) {
        this.recipients = recipients;
        this.notices = notices;
    }

    @Override
    public Set<UUID> settled(List<Delivery> rows) {
        return Settledness.whereRead(
                rows, row -> Recipient.idOf(row.aboutId(), row.personId()), this::settled);
    }

    private Set<UUID> settled(Collection<UUID> lines) {
        var waits = new HashMap<UUID, Boolean>();
        return recipients.read(lines).stream()
                .filter(line ->
                        !waits.computeIfAbsent(line.noticeId(), this::asksToConfirm)
                                || line.confirmed())
                .map(Recipient::id)
                .collect(Collectors.toSet());
    }

    private boolean asksToConfirm(UUID notice) {
        return notices.find(notice).filter(one -> one.content().confirm()).isPresent();
    }
}
