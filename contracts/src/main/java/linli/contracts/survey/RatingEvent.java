package linli.contracts.survey;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;

/** Ratings (评价) as they entered the figures. */
@Published(topic = "survey.ratings")
public sealed interface RatingEvent extends Event {

    /**
     * A rating counts in the figures.
     *
     * @param stars 1 to 5
     */
    @JsonTypeName("rating.recorded")
    @JsonClassDescription("A rating counts in the satisfaction figures")
    record Recorded(
            UUID ratingId,
            UUID workOrderId,
            UUID communityId,
            UUID technicianId,
            int round,
            int stars)
            implements RatingEvent {}
}
