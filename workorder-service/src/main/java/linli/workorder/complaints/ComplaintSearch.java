package linli.workorder.complaints;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.contracts.workorder.ComplaintGrade;
import org.jspecify.annotations.Nullable;

/** How complaints are found. */
public interface ComplaintSearch {

    /** In which order. */
    enum Sorting {
        NEWEST,
        /** What is due first; only what is open. Of one person or home it is by what is newest. */
        DUE
    }

    /** What must not be. */
    enum Gap {
        /** 事事有回音: open, and late with its first answer; none is closed without one. */
        UNANSWERED,
        /** 件件有着落: open, and nobody answers for it or no time is set. */
        UNOWNED
    }

    /**
     * @param statuses all when empty
     * @param ownerId of whom it is known that they complained: what is anonymous is left out
     * @param unitId of whoever lives there, as far as that is known; anonymous ones have no home
     * @param gap only those with that gap; null for all
     */
    record Filter(
            List<ComplaintStatus> statuses,
            @Nullable ComplaintGrade grade,
            @Nullable UUID communityId,
            @Nullable UUID ownerId,
            @Nullable UUID unitId,
            @Nullable Gap gap) {}

    /** For staff; what is about the caller is left out. */
    Page<Complaint> all(Filter filter, Sorting sorting, Access access, Paging paging);

    /** How many, counted no further than a bound. */
    long count(Filter filter, Access access, int most);

    /** The caller's own as a complainant, the newest first. */
    Page<Complaint> own(Access access, Paging paging);

    /** What a timer has to look at. */
    List<UUID> due(Instant now, int most);

    /** How many open ones each of them answers for; who answers for none is left out. */
    Map<UUID, Long> openOf(Collection<UUID> staffIds);

    /**
     * How often somebody has complained of the like since then: with their name, or without it. One
     * kind must not tell of the other, or the name is known.
     */
    long timesBy(UUID ownerId, boolean anonymous, UUID communityId, String category, Instant since);

    /**
     * How many other households have complained of the like since then.
     *
     * @param unitId from which household; null when not known
     */
    long otherHouseholds(UUID communityId, @Nullable UUID unitId, String category, Instant since);
}
