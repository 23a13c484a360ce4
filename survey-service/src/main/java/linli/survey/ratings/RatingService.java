package linli.survey.ratings;

import java.time.Clock;
import java.time.Instant;
import linli.chassis.Stamp;
import linli.chassis.time.Calendars;
import linli.contracts.workorder.WorkOrderEvent.Rated;
import org.springframework.stereotype.Service;

/** Takes ratings into the figures. */
@Service
public class RatingService {

    private final Ratings ratings;
    private final Calendars calendars;
    private final Clock clock;

    RatingService(Ratings ratings, Calendars calendars, Clock clock) {
        this.ratings = ratings;
        this.calendars = calendars;
        this.clock = clock;
    }

    public void record(Rated rated, Instant at) {
        ratings.createOnce(
                Rating.record(
                        rated,
                        at,
                        calendars.zoneOf(rated.order().communityId()),
                        Stamp.bySystem(clock.instant())));
    }
}
