package linli.notification.deliveries;

import java.util.Optional;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;

/** A person's messages. */
public interface Inbox {

    /** The caller's own, the newest first. */
    Page<Message> of(Access access, boolean unreadOnly, Paging paging);

    long unread(Access access);

    /** What anybody was told last by this template; trials do not count. */
    Optional<Message> latest(String template);
}
