package linli.notification.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import linli.contracts.owner.BuildingEvent;

/** A community of two buildings, and whoever a test has move in. */
public final class AnEstate {

    public final UUID community = UUID.randomUUID();
    public final UUID three = UUID.randomUUID();
    public final UUID five = UUID.randomUUID();

    private final Neighbours neighbours;

    public AnEstate(Neighbours neighbours) {
        this.neighbours = neighbours;
        neighbours.found(community);
        neighbours.publish(three, new BuildingEvent.Changed(three, community, "3", 2, 18));
        neighbours.publish(five, new BuildingEvent.Changed(five, community, "5", 1, 11));
    }

    /** Somebody moves into a flat of their own in this building. */
    public Person in(UUID building, String name, String... permissions) {
        return neighbours.register(
                name,
                List.of(Neighbours.livesIn(community, building, UUID.randomUUID())),
                permissions);
    }

    public List<Person> in(UUID building, int people) {
        var moved = new ArrayList<Person>();
        for (var n = 0; n < people; n++) {
            moved.add(in(building, "邻居" + n));
        }
        return moved;
    }
}
