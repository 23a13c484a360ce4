package linli.workorder.complaints.web;

import java.util.UUID;
import linli.chassis.grants.Grants.Holder;

/** A member of staff to choose. */
record PersonView(UUID staffId, String name) {

    static PersonView of(Holder holder) {
        return new PersonView(holder.staffId(), holder.name());
    }
}
