package linli.workorder.requests;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.chassis.aggregates.Personal;
import linli.contracts.Channel;
import linli.contracts.workorder.AppointmentWindow;
import linli.contracts.workorder.Priority;
import linli.contracts.workorder.RequestEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A service request (报事报修): what an owner reported and was promised. How it gets on follows from
 * its work orders.
 */
@Document("requests")
public class ServiceRequest extends Aggregate {

    private final String number;
    private final Matter matter;
    private final Spot spot;
    private final Channel channel;
    private final Instant createdAt;
    private final @Nullable UUID ownerId;

    /** The order by which its trouble was worked on when it came in; null for one of its own. */
    private final @Nullable UUID follows;

    @Personal private final @Nullable Contact contact;

    /** In which what it says was said; null when it was not said in one. */
    private @Nullable UUID conversationId;

    ServiceRequest(
            UUID id,
            String number,
            Matter matter,
            Spot spot,
            Channel channel,
            Instant createdAt,
            @Nullable UUID ownerId,
            @Nullable UUID follows,
            @Nullable Contact contact) {
        super(id);
        this.number = number;
        this.matter = matter;
        this.spot = spot;
        this.channel = channel;
        this.createdAt = createdAt;
        this.ownerId = ownerId;
        this.follows = follows;
        this.contact = contact;
    }

    /**
     * What is wrong.
     *
     * @param type code of the dictionary {@code request-type}
     * @param wished when whoever reports it would be at home; null when any time will do
     * @param fault code of the dictionary {@code fault}; null when nobody said it so closely
     */
    public record Matter(
            String type,
            Priority priority,
            String description,
            List<UUID> photos,
            @Nullable AppointmentWindow wished,
            @Nullable String fault) {}

    /**
     * Where it is.
     *
     * @param place in words, such as 厨房
     */
    public record Spot(
            UUID communityId,
            @Nullable UUID buildingId,
            @Nullable UUID unitId,
            @Nullable String unitLabel,
            String place) {}

    /** Whom to call. */
    public record Contact(String name, @Nullable String phone) {}

    static ServiceRequest submit(
            UUID id,
            String number,
            Matter matter,
            Spot spot,
            @Nullable UUID ownerId,
            @Nullable UUID follows,
            @Nullable Contact contact,
            Stamp stamp) {
        var request =
                new ServiceRequest(
                        id,
                        number,
                        matter,
                        spot,
                        stamp.by().channel(),
                        stamp.at(),
                        ownerId,
                        follows,
                        contact);
        request.announce(
                new RequestEvent.Submitted(
                        id,
                        number,
                        spot.communityId(),
                        spot.buildingId(),
                        spot.unitId(),
                        ownerId,
                        spot.place(),
                        matter.type(),
                        matter.priority(),
                        matter.description(),
                        stamp.by().channel(),
                        matter.photos(),
                        matter.wished()),
                stamp);
        return request;
    }

    /** It was made of what its owner said in a conversation. */
    void takeFrom(UUID conversation, UUID resident, Stamp stamp) {
        conversationId = conversation;
        announce(new RequestEvent.ConversationLinked(id(), number, resident, conversation), stamp);
    }

    @Override
    public Reach reach() {
        return Reach.of(spot.communityId(), spot.buildingId(), spot.unitId(), ownerId);
    }

    public String number() {
        return number;
    }

    public Matter matter() {
        return matter;
    }

    public Spot spot() {
        return spot;
    }

    public Channel channel() {
        return channel;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable UUID ownerId() {
        return ownerId;
    }

    /** The order by which its trouble was worked on when it came in; null for one of its own. */
    public @Nullable UUID follows() {
        return follows;
    }

    public @Nullable Contact contact() {
        return contact;
    }

    /** In which what it says was said; null when it was not said in one. */
    public @Nullable UUID conversationId() {
        return conversationId;
    }
}
