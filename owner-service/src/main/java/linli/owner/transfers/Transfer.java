package linli.owner.transfers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import linli.chassis.Reach;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.chassis.aggregates.Derived;
import linli.contracts.owner.OwnerEvent.UnitLink;
import linli.contracts.owner.TransferEvent;
import linli.contracts.owner.TransferEvent.NewOwner;
import linli.owner.properties.PropertyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A property unit changes hands (过户), decided in one write; the people's own records follow it, and
 * a timer sees to those that could not at once.
 */
@Document("transfers")
public class Transfer extends Aggregate {

    private final UUID unitId;
    private final UUID communityId;
    private final UUID buildingId;
    private final LocalDate on;
    private final Instant madeAt;
    private final String madeBy;
    private final List<UUID> sellers;
    private final List<Buyer> buyers;
    private final List<UUID> movedOut;

    /** Its own id while somebody's record still has to follow. */
    @Derived private @Nullable UUID unfinished;

    Transfer(
            UUID id,
            UUID unitId,
            UUID communityId,
            UUID buildingId,
            LocalDate on,
            Instant madeAt,
            String madeBy,
            List<UUID> sellers,
            List<Buyer> buyers,
            List<UUID> movedOut) {
        super(id);
        this.unitId = unitId;
        this.communityId = communityId;
        this.buildingId = buildingId;
        this.on = on;
        this.madeAt = madeAt;
        this.madeBy = madeBy;
        this.sellers = sellers;
        this.buyers = buyers;
        this.movedOut = movedOut;
    }

    /**
     * @param link what they are to the unit from the day of the transfer on
     */
    public record Buyer(UUID ownerId, UnitLink link) {}

    static Transfer make(
            UUID id,
            PropertyUnit unit,
            LocalDate on,
            List<UUID> sellers,
            List<Buyer> buyers,
            List<UUID> movedOut,
            Stamp stamp) {
        var transfer =
                new Transfer(
                        id,
                        unit.id(),
                        unit.communityId(),
                        unit.buildingId(),
                        on,
                        stamp.at(),
                        stamp.by().name(),
                        sellers,
                        buyers,
                        movedOut);
        transfer.unfinished = id;
        transfer.announce(
                new TransferEvent.Recorded(
                        id,
                        unit.id(),
                        unit.communityId(),
                        unit.buildingId(),
                        on,
                        sellers,
                        buyers.stream()
                                .map(buyer ->
                                        new NewOwner(
                                                buyer.ownerId(),
                                                buyer.link().relation(),
                                                buyer.link().share()))
                                .toList(),
                        movedOut),
                stamp);
        return transfer;
    }

    /** Everybody's record has followed. */
    void finish() {
        unfinished = null;
    }

    /** Whoever was something to the unit and is nothing from that day on. */
    List<UUID> leaving() {
        var staying = buyers.stream().map(Buyer::ownerId).toList();
        return Stream.concat(sellers.stream(), movedOut.stream())
                .filter(id -> !staying.contains(id))
                .toList();
    }

    @Override
    public Reach reach() {
        return Reach.of(communityId, buildingId, unitId);
    }

    public UUID unitId() {
        return unitId;
    }

    public LocalDate on() {
        return on;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public String madeBy() {
        return madeBy;
    }

    public List<UUID> sellers() {
        return sellers;
    }

    public List<Buyer> buyers() {
        return buyers;
    }

    public List<UUID> movedOut() {
        return movedOut;
    }

    boolean isFinished() {
        return unfinished == null;
    }
}
