package linli.survey.ratings;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All ratings. */
@Component
public class Ratings extends Aggregates<Rating> {

    Ratings(DocumentStore store) {
        super(Rating.class, "rating", store);
    }
}
