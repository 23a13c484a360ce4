package linli.notification.messageboard;

import java.util.Set;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import org.jspecify.annotations.Nullable;

/** How posts are found. */
public interface BoardPostSearch {

    /** Those the caller looks after. */
    Page<BoardPost> all(Filter filter, Sorting sorting, Access access, Paging paging);

    /**
     * @param statuses any of these; all when empty
     */
    record Filter(Set<BoardPostStatus> statuses, @Nullable UUID communityId) {}

    /** In which order. */
    enum Sorting {
        /** the newest activity first, pinned ones before */
        ACTIVE,
        /** only those that wait for a moderator, the longest first */
        WAITING
    }

    /** How many wait for a moderator, counted no further than a hundred. */
    long waiting(Access access);

    /** What neighbours see on these boards: the newest activity first, pinned ones before. */
    Page<BoardPost> shown(Set<UUID> communities, Access access, Paging paging);

    /** What a person wrote on these boards and has not taken back, seen or not. */
    Page<BoardPost> by(UUID person, Set<UUID> communities, Access access, Paging paging);
}
