package linli.owner.properties;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All buildings. */
@Component
public class Buildings extends Aggregates<Building> {

    Buildings(DocumentStore store) {
        super(Building.class, "building", store);
    }
}
