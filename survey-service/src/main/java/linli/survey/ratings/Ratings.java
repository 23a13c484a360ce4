package linli.survey.ratings;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.Counted;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Tally;
import org.springframework.stereotype.Component;

/** All ratings. */
@Component
public class Ratings extends Aggregates<Rating> {

    /**
     * What each community was given, by the day of UTC: a stretch of time is whole days and two
     * ends.
     */
    public static final Tally<Rating> GIVEN =
            Tally.of(Rating.class, "given", stars(1), stars(2), stars(3), stars(4), stars(5));

    Ratings(DocumentStore store) {
        super(Rating.class, "rating", store);
        store.declare(GIVEN);
    }

    /** The sum of so many stars. */
    public static String stars(int many) {
        return "stars" + many;
    }

    @Override
    protected List<Counted> counted(Rating rating) {
        var day = LocalDate.ofInstant(rating.at(), ZoneOffset.UTC);
        return List.of(
                Counted.at(
                        GIVEN,
                        rating.communityId(),
                        null,
                        Map.of("day", day.toString()),
                        Map.of(stars(rating.stars()), 1L)));
    }
}
