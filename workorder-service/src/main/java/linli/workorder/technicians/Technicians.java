package linli.workorder.technicians;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All technicians. */
@Component
public class Technicians extends Aggregates<Technician> {

    Technicians(DocumentStore store) {
        super(Technician.class, "technician", store);
    }
}
