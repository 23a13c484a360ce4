package linli.survey.ratings;

import java.time.Clock;
import java.time.Instant;
import linli.chassis.Stamp;
import linli.contracts.workorder.WorkOrderEvent.Rated;
import org.springframework.stereotype.Service;

/** Takes ratings into the figures. */
@Service
public class RatingService {

    private final Ratings ratings;
    private final Clock clock;

    RatingService(Ratings ratings, Clock clock) {
        this.ratings = ratings;
        this.clock = clock;
    }

    public void record(Rated rated, Instant at) {
        ratings.createOnce(Rating.record(rated, at, Stamp.bySystem(clock.instant())));
    }
}
