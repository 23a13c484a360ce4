package linli.survey.ratings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import org.jspecify.annotations.Nullable;

/** What screens ask about ratings. */
public interface RatingSearch {

    /** The newest first. */
    Page<Rating> all(Wanted wanted, Access access, Paging paging);

    /**
     * Which ratings.
     *
     * @param communityId of one community; null for all the caller may see
     * @param buildingId of one building; null for all
     * @param type code of the kind of work; null for all
     * @param technicianId who did the work; null for everybody
     * @param hour of the day where it lies, 0 to 23; null for all
     * @param ownerId whose request it was; null for everybody's
     * @param from first instant; null for from the beginning
     * @param to first instant no longer; null for without end
     */
    record Wanted(
            @Nullable UUID communityId,
            @Nullable UUID buildingId,
            @Nullable String type,
            @Nullable UUID technicianId,
            @Nullable Integer hour,
            @Nullable UUID ownerId,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** How often each of 1 to 5 stars was given. */
    List<Long> stars(Wanted wanted, Access access);

    /** By what ratings are told apart. */
    enum By {
        TYPE,
        TECHNICIAN,
        HOUR
    }

    /**
     * Ratings of a kind, the least content first; hours in their order. Those of which it is not
     * known are left out.
     */
    List<Group> groups(By by, Wanted wanted, Access access);

    /**
     * @param key code of the kind of work, id of the technician or hour
     * @param name of the technician as the latest rating says it; null for other kinds
     * @param stars how many gave 1, 2, 3, 4 and 5
     */
    record Group(String key, @Nullable String name, List<Long> stars) {}

    /**
     * The figures of a stretch of time.
     *
     * @param communityId of one community; null for all the caller may see
     * @param from first instant
     * @param to first instant no longer
     */
    Figures figures(@Nullable UUID communityId, Instant from, Instant to, Access access);

    /**
     * @param average mean of the stars, two decimals; null when nobody rated
     * @param byStars how many gave 1, 2, 3, 4 and 5
     * @param byCommunity the same of each community with a rating, the least content first
     */
    record Figures(
            long count,
            @Nullable Double average,
            List<Long> byStars,
            List<OfCommunity> byCommunity) {}

    /**
     * @param average mean of the stars, two decimals
     */
    record OfCommunity(UUID communityId, long count, double average) {}
}
