package linli.contracts.owner;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;
import linli.contracts.owner.OwnerEvent.Relation;

/**
 * People who move in and out (入住、迁出), as somebody recorded it. Those who come with a file were
 * there before, and a unit that is sold is told of by {@link TransferEvent}; what holds in any case
 * is told by {@code owner.changed}.
 */
@Published(topic = "owner.moves")
public sealed interface MoveEvent extends Event {

    /**
     * @param on first day on which the person is that to the unit
     */
    @JsonTypeName("owner.moved-in")
    @JsonClassDescription("Somebody moves into a property unit")
    record MovedIn(
            UUID ownerId,
            UUID unitId,
            UUID communityId,
            UUID buildingId,
            Relation relation,
            LocalDate on)
            implements MoveEvent {}

    /**
     * @param on first day on which the person is not that to the unit any more
     */
    @JsonTypeName("owner.moved-out")
    @JsonClassDescription("Somebody moves out of a property unit")
    record MovedOut(
            UUID ownerId,
            UUID unitId,
            UUID communityId,
            UUID buildingId,
            Relation relation,
            LocalDate on)
            implements MoveEvent {}
}
