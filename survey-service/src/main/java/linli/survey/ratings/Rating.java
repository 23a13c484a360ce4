package linli.survey.ratings;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
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
    private final @Nullable UUID buildingId;

    /** Code of the kind of work; null where it was not told. */
    private final @Nullable String type;

    /** Of the day where it lies, 0 to 23; null where an older build stored it. */
    private final @Nullable Integer hour;

    /** Whose request it was; null when nobody is known, and where an older build stored it. */
    private final @Nullable UUID ownerId;

    Rating(
            UUID id,
            UUID workOrderId,
            String number,
            UUID communityId,
            UUID technicianId,
            String technician,
            int stars,
            @Nullable String comment,
            Instant at,
            @Nullable UUID buildingId,
            @Nullable String type,
            @Nullable Integer hour,
            @Nullable UUID ownerId) {
        super(id);
        this.workOrderId = workOrderId;
        this.number = number;
        this.communityId = communityId;
        this.technicianId = technicianId;
        this.technician = technician;
        this.stars = stars;
        this.comment = comment;
        this.at = at;
        this.buildingId = buildingId;
        this.type = type;
        this.hour = hour;
        this.ownerId = ownerId;
    }

    static UUID idOf(UUID workOrderId, int round) {
        return UUID.nameUUIDFromBytes(
                ("rating " + workOrderId + " " + round).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param at when the owner gave it
     * @param zone of the community, whose hours are counted
     */
    static Rating record(Rated rated, Instant at, ZoneId zone, Stamp stamp) {
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
                        at,
                        order.buildingId(),
                        rated.type(),
                        at.atZone(zone).getHour(),
                        order.ownerId());
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

    public UUID technicianId() {
        return technicianId;
    }

    public @Nullable String type() {
        return type;
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
