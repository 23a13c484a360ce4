package linli.owner.properties;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All property units. */
@Component
public class PropertyUnits extends Aggregates<PropertyUnit> {

    PropertyUnits(DocumentStore store) {
        super(PropertyUnit.class, "unit", store);
    }
}
