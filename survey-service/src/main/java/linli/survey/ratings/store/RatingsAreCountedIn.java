package linli.survey.ratings.store;

import linli.chassis.seeds.CountedIn;
import linli.survey.ratings.Ratings;
import org.springframework.stereotype.Component;

@Component
class RatingsAreCountedIn extends CountedIn {

    RatingsAreCountedIn(Ratings ratings) {
        super("ratings", 1, ratings);
    }
}
