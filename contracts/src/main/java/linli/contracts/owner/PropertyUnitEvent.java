package linli.contracts.owner;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.math.BigDecimal;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;
import org.jspecify.annotations.Nullable;

/** Property units (房屋): dwellings, shops, storage rooms. */
@Published(topic = "owner.properties", compacted = true)
public sealed interface PropertyUnitEvent extends Event {

    /**
     * The whole public state of a property unit.
     *
     * @param label building-entrance-room as people say it, such as {@code 3-2-1201}
     * @param type {@code DWELLING}, {@code SHOP}, {@code OFFICE}, {@code STORAGE} or {@code
     *     PARKING}
     * @param grossArea 建筑面积 in square metres; null when not known
     * @param entrance 单元, such as {@code 2}; empty where the building has only one, null in what an
     *     older build told
     * @param withdrawn true when it was put in by mistake and is not one after all, until it is put
     *     in again; what names it keeps its name
     */
    @JsonTypeName("property-unit.changed")
    @JsonClassDescription("The whole public state of a property unit")
    record Changed(
            UUID unitId,
            UUID communityId,
            UUID buildingId,
            String label,
            String type,
            @Nullable Integer floor,
            @Nullable BigDecimal grossArea,
            @Nullable String entrance,
            @Nullable Boolean withdrawn)
            implements PropertyUnitEvent {

        public Changed(
                UUID unitId,
                UUID communityId,
                UUID buildingId,
                String label,
                String type,
                @Nullable Integer floor,
                @Nullable BigDecimal grossArea) {
            this(unitId, communityId, buildingId, label, type, floor, grossArea, null, null);
        }
    }
}
