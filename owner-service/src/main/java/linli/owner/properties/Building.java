package linli.owner.properties;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.contracts.owner.BuildingEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/** A building (楼栋) of a community. Its name is unique there, so its id follows from both. */
@Document("buildings")
public class Building extends Aggregate {

    private final UUID communityId;
    private final String name;
    private int entrances;
    private int floors;

    /** Whether it was put in by mistake; until it is put in again it is in no list. */
    private boolean withdrawn;

    Building(UUID id, UUID communityId, String name, int entrances, int floors) {
        super(id);
        this.communityId = communityId;
        this.name = name;
        this.entrances = entrances;
        this.floors = floors;
    }

    static Building put(UUID communityId, String name, int entrances, int floors, Stamp stamp) {
        var building = new Building(idOf(communityId, name), communityId, name, entrances, floors);
        building.tell(stamp);
        return building;
    }

    void describe(int newEntrances, int newFloors, Stamp stamp) {
        if (newEntrances == entrances && newFloors == floors && !withdrawn) {
            return;
        }
        entrances = newEntrances;
        floors = newFloors;
        withdrawn = false;
        tell(stamp);
    }

    /** It is as it was before a file put it in; withdrawn where it was nothing. */
    void putBack(@Nullable Building before, Stamp stamp) {
        if (before == null) {
            withdrawn = true;
        } else {
            entrances = before.entrances;
            floors = before.floors;
            withdrawn = before.withdrawn;
        }
        tell(stamp);
    }

    public boolean isAs(@Nullable Building before) {
        return before == null
                ? withdrawn
                : withdrawn == before.withdrawn
                        && entrances == before.entrances
                        && floors == before.floors;
    }

    public static UUID idOf(UUID communityId, String name) {
        return UUID.nameUUIDFromBytes(
                ("building " + communityId + " " + name).getBytes(StandardCharsets.UTF_8));
    }

    private void tell(Stamp stamp) {
        announce(
                new BuildingEvent.Changed(
                        id(), communityId, name, entrances, floors, withdrawn ? true : null),
                stamp);
    }

    @Override
    public Reach reach() {
        return withdrawn ? Reach.GROUP : Reach.of(communityId, id(), null);
    }

    public boolean isWithdrawn() {
        return withdrawn;
    }

    public UUID communityId() {
        return communityId;
    }

    public String name() {
        return name;
    }

    public int entrances() {
        return entrances;
    }

    public int floors() {
        return floors;
    }
}
