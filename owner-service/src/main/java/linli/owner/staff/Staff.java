package linli.owner.staff;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All members of staff. */
@Component
public class Staff extends Aggregates<StaffMember> {

    Staff(DocumentStore store) {
        super(StaffMember.class, "staff", store);
    }
}
