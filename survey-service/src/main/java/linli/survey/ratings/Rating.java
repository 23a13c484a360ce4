package linli.survey.ratings;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.contracts.survey.RatingEvent;
import linli.contracts.workorder.WorkOrderEvent.Rated;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A rating (评价) of one completion of one order. Its id follows from both, so that each counts once
 * in the figures.
 */
@Document("ratings")
public class Rating extends Aggregate {

    private final UUID workOrderId;
    private final String number;
    private final UUID communityId;
    private final UUID technicianId;
    private final String technician;
    private final int stars;
    private final @Nullable String comment;
    private final Instant at;

    Rating(
            UUID id,
            UUID workOrderId,
            String number,
            UUID communityId,
            UUID technicianId,
            String technician,
            int stars,
            @Nullable String comment,
            Instant at) {
        super(id);
        this.workOrderId = workOrderId;
        this.number = number;
        this.communityId = communityId;
        this.technicianId = technicianId;
        this.technician = technician;
        this.stars = stars;
        this.comment = comment;
        this.at = at;
    }

    static UUID idOf(UUID workOrderId, int round) {
        return UUID.nameUUIDFromBytes(
                ("rating " + workOrderId + " " + round).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param at when the owner gave it
     */
    static Rating record(Rated rated, Instant at, Stamp stamp) {
        var order = rated.order();
        var rating =
                new Rating(
                        idOf(order.workOrderId(), rated.round()),
                        order.workOrderId(),
                        order.number(),
                        order.communityId(),
                        rated.assignee().staffId(),
                        rated.assignee().name(),
                        rated.stars(),
                        rated.comment(),
                        at);
        rating.announce(
                new RatingEvent.Recorded(
                        rating.id(),
                        order.workOrderId(),
                        order.communityId(),
                        rated.assignee().staffId(),
                        rated.round(),
                        rated.stars()),
                stamp);
        return rating;
    }

    @Override
    public Reach reach() {
        return Reach.of(communityId, null, null, technicianId);
    }

    public UUID workOrderId() {
        return workOrderId;
    }

    public String number() {
        return number;
    }

    public UUID communityId() {
        return communityId;
    }

    public String technician() {
        return technician;
    }

    public int stars() {
        return stars;
    }

    public @Nullable String comment() {
        return comment;
    }

    public Instant at() {
        return at;
    }
}
