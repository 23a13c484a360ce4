package linli.contracts.owner;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;
import org.jspecify.annotations.Nullable;

/** Buildings (楼栋) of a community. */
@Published(topic = "owner.buildings", compacted = true)
public sealed interface BuildingEvent extends Event {

    /**
     * The whole public state of a building.
     *
     * @param name as people say it, such as {@code 3} in {@code 3-2-1201}
     * @param entrances number of entrances (单元); zero when not known
     * @param floors number of storeys above ground; zero when not known
     * @param withdrawn true when it was put in by mistake and is not one after all, until it is put
     *     in again; what names it keeps its name
     */
    @JsonTypeName("building.changed")
    @JsonClassDescription("The whole public state of a building")
    record Changed(
            UUID buildingId,
            UUID communityId,
            String name,
            int entrances,
            int floors,
            @Nullable Boolean withdrawn)
            implements BuildingEvent {

        public Changed(UUID buildingId, UUID communityId, String name, int entrances, int floors) {
            this(buildingId, communityId, name, entrances, floors, null);
        }
    }
}
