package linli.notification.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Scope;
import linli.contracts.notification.NoticeEvent.Category;
import org.jspecify.annotations.Nullable;

/** What screens and the clock ask about notices. */
public interface NoticeSearch {

    /** Those the caller looks after, the newest first. */
    Page<Notice> all(Filter filter, Access access, Paging paging);

    /**
     * @param statuses any of these; all when empty
     * @param category null for all
     * @param communityId only for people of this community; null for all
     */
    record Filter(
            Set<NoticeStatus> statuses, @Nullable Category category, @Nullable UUID communityId) {}

    /** Those that are shown to these places, the newest first. */
    Page<Notice> shown(Access places, Paging paging);

    /** At most so many of them. */
    List<Notice> shown(Access places, int most);

    /** What is shown in these places to whoever stands there. */
    List<Notice> shown(Scope places, int most);

    /** The notice of which this reminder tells. */
    Optional<UUID> ofReminder(UUID reminder);

    /** What the clock moves by now, the longest due first. */
    List<UUID> due(Instant now, int most);
}
