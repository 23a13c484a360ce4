package linli.workorder.technicians;

import java.util.Set;
import java.util.UUID;
import linli.chassis.Stamp;
import linli.contracts.workorder.TechnicianEvent.Availability;
import linli.workorder.technicians.Technician.Profile;

/** Technicians for tests of who can be sent. */
public final class TechnicianFixture {

    private TechnicianFixture() {}

    public static Technician aTechnician(String name, Set<String> skills) {
        return Technician.join(
                UUID.randomUUID(),
                new Profile("account of " + name, name, true, null, skills, true, Set.of()),
                1);
    }

    public static Technician saying(Availability availability, Stamp stamp) {
        var technician = aTechnician("刘强", Set.of("PLUMBING"));
        technician.become(availability, stamp);
        return technician;
    }
}
