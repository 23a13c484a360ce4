package linli.notification.deliveries;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;

/** A person's messages. */
public interface Inbox {

    /** The caller's own, the newest first. */
    Page<Message> of(Access access, boolean unreadOnly, Paging paging);

    long unread(Access access);

    /** Those of these messages that are read. */
    Set<UUID> read(Collection<UUID> ids);

    /** What anybody was told last by this template; trials do not count. */
    Optional<Message> latest(String template);
}
