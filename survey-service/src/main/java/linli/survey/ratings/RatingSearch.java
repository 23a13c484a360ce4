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
    Page<Rating> all(@Nullable UUID communityId, Access access, Paging paging);

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
