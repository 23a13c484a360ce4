package linli.contracts.owner;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;
import linli.contracts.owner.OwnerEvent.Relation;
import linli.contracts.owner.OwnerEvent.Share;
import org.jspecify.annotations.Nullable;

/** Property units that change hands (过户). */
@Published(topic = "owner.transfers")
public sealed interface TransferEvent extends Event {

    /**
     * A property unit changed hands, all at once. What it means for each person is told of them by
     * {@code owner.changed}.
     *
     * @param on first day of the new owners; their predecessors' links end on it
     * @param from who owned it until then; empty at the first sale
     * @param to who owns it from then on, whoever pays and is told first
     * @param movedOut members of the household and tenants whose links end on that day, too
     */
    @JsonTypeName("transfer.recorded")
    @JsonClassDescription("A property unit changed hands")
    record Recorded(
            UUID transferId,
            UUID unitId,
            UUID communityId,
            UUID buildingId,
            LocalDate on,
            List<UUID> from,
            List<NewOwner> to,
            List<UUID> movedOut)
            implements TransferEvent {}

    /**
     * @param share what the deed states; null where it states none
     */
    record NewOwner(UUID ownerId, Relation relation, @Nullable Share share) {}
}
