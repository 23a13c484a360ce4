package linli.billing.billruns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import linli.contracts.owner.BuildingEvent;
import linli.contracts.owner.OwnerEvent.Relation;
import linli.contracts.owner.OwnerEvent.UnitLink;
import linli.contracts.owner.PropertyUnitEvent;
import org.jspecify.annotations.Nullable;

/** A community with one building, and the flats and owners that a test puts there. */
public final class AnEstate {

    public final UUID community;
    public final UUID building = UUID.randomUUID();

    private final Neighbours neighbours;

    public AnEstate(Neighbours neighbours) {
        this(neighbours, UUID.randomUUID());
    }

    public AnEstate(Neighbours neighbours, UUID community) {
        this.neighbours = neighbours;
        this.community = community;
        neighbours.found(community);
        neighbours.publish(building, new BuildingEvent.Changed(building, community, "3", 2, 18));
    }

    public UUID unit(String label, String type, @Nullable String area) {
        var unit = UUID.randomUUID();
        neighbours.publish(
                unit,
                new PropertyUnitEvent.Changed(
                        unit,
                        community,
                        building,
                        label,
                        type,
                        null,
                        area == null ? null : new BigDecimal(area)));
        return unit;
    }

    public Person member(UUID unit, String name) {
        return neighbours.register(
                name,
                List.of(
                        new UnitLink(
                                unit,
                                community,
                                building,
                                Relation.HOUSEHOLD_MEMBER,
                                true,
                                LocalDate.of(2020, 1, 1),
                                null)),
                "bill:read");
    }

    public Person owner(UUID unit, String name) {
        return neighbours.register(
                name, List.of(Neighbours.livesIn(community, building, unit)), "bill:read");
    }
}
