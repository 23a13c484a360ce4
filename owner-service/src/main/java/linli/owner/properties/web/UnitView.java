package linli.owner.properties.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import linli.chassis.web.Versioned;
import linli.owner.properties.PropertyUnit;
import linli.owner.properties.UnitType;
import org.jspecify.annotations.Nullable;

/** A property unit as the API shows it. */
record UnitView(
        UUID id,
        long version,
        UUID communityId,
        UUID buildingId,
        String label,
        String building,
        @Nullable String entrance,
        String room,
        UnitType type,
        @Nullable Integer floor,
        @Nullable BigDecimal grossArea,
        @Nullable BigDecimal netArea,
        @Nullable String layout,
        @Nullable String orientation,
        @Nullable String usage,
        @Nullable String state,
        @Nullable LocalDate stateSince)
        implements Versioned {

    static UnitView of(PropertyUnit unit) {
        var address = unit.address();
        var facts = unit.facts();
        return new UnitView(
                unit.id(),
                unit.version(),
                unit.communityId(),
                unit.buildingId(),
                address.label(),
                address.building(),
                address.entrance(),
                address.room(),
                facts.type(),
                facts.floor(),
                facts.grossArea(),
                facts.netArea(),
                facts.layout(),
                facts.orientation(),
                facts.usage(),
                facts.state(),
                facts.stateSince());
    }
}
