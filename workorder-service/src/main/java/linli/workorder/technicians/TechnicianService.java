package linli.workorder.technicians;

import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.time.Calendars;
import linli.contracts.owner.StaffEvent;
import linli.contracts.workorder.TechnicianEvent.Availability;
import linli.workorder.technicians.Technician.Profile;
import org.springframework.stereotype.Service;

/** Learns who is a technician and notes who is on duty. */
@Service
public class TechnicianService {

    private final Technicians technicians;
    private final Calendars calendars;

    TechnicianService(Technicians technicians, Calendars calendars) {
        this.technicians = technicians;
        this.calendars = calendars;
    }

    public void learn(StaffEvent.Changed member, long sequence) {
        var profile = Profile.of(member, calendars.today(null));
        var known = technicians.find(member.staffId()).isPresent();
        if (!known && !profile.employed()) {
            return;
        }
        var joined = Technician.join(member.staffId(), profile, sequence);
        if (known || !technicians.createOnce(joined)) {
            technicians.move(member.staffId(), one -> one.learn(profile, sequence));
        }
    }

    public Technician become(UUID id, Availability availability, Access access) {
        return technicians.move(
                id, access, technician -> technician.become(availability, access.stamp()));
    }

    /** The caller's own. */
    public Technician become(Availability availability, Access access) {
        return become(self(access), availability, access);
    }

    /** The caller as a technician. */
    public Technician me(Access access) {
        return technicians.get(self(access), access);
    }

    private static UUID self(Access access) {
        var staffId = access.account().staffId();
        if (staffId == null) {
            throw new Refusal.NotFound("technician.not-found", "You are no technician");
        }
        return staffId;
    }
}
