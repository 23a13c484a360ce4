package linli.billing.arrears;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.contracts.billing.ArrearsEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/** What was told of one unit's arrears. Its id is the unit's. */
@Document("owing_units")
public class OwingUnit extends Aggregate {

    private final UUID communityId;
    private final @Nullable UUID buildingId;

    /** The day on which the oldest of what is owed is due; null when nothing is that matters. */
    private @Nullable LocalDate dueOn;

    OwingUnit(UUID id, UUID communityId, @Nullable UUID buildingId) {
        super(id);
        this.communityId = communityId;
        this.buildingId = buildingId;
    }

    /**
     * Since when something is owed for a unit, and where that lies.
     *
     * @param dueOn of the oldest
     */
    public record Since(
            UUID unitId, UUID communityId, @Nullable UUID buildingId, LocalDate dueOn) {}

    static OwingUnit first(Since since, Stamp stamp) {
        var unit = new OwingUnit(since.unitId(), since.communityId(), since.buildingId());
        unit.owes(since.dueOn(), stamp);
        return unit;
    }

    void owes(@Nullable LocalDate since, Stamp stamp) {
        if (!Objects.equals(dueOn, since)) {
            dueOn = since;
            announce(new ArrearsEvent.Changed(id(), communityId, since), stamp);
        }
    }

    @Override
    public Reach reach() {
        return Reach.of(communityId, buildingId, id());
    }

    @Nullable LocalDate dueOn() {
        return dueOn;
    }
}
