package linli.workorder.complaints;

import java.util.List;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.access.Scope;
import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.time.Calendars;
import linli.contracts.Envelope;
import org.springframework.stereotype.Component;

/** All complaints. Whom one is about does not find it, whatever else they may. */
@Component
public class Complaints extends Aggregates<Complaint> {

    private final Calendars calendars;

    Complaints(DocumentStore store, Calendars calendars) {
        super(Complaint.class, "complaint", store);
        this.calendars = calendars;
    }

    @Override
    protected void loaded(Complaint complaint) {
        complaint.countBy(calendars.of(complaint.spot().communityId()));
    }

    /** For staff. */
    public Complaint read(UUID id, Access access) {
        var complaint = get(id, access);
        if (complaint.isAbout(access.account().staffId())) {
            throw notThere(id);
        }
        return complaint;
    }

    /** For who complained. */
    public Complaint own(UUID id, Access access) {
        return find(id).filter(complaint -> complaint.isOf(access.account().ownerId()))
                .orElseThrow(() -> notThere(id));
    }

    /** What became of it, for who complained. */
    public List<Envelope> ownHistory(UUID id, Access access) {
        own(id, access);
        return history(id, access.within(Scope.EVERYTHING));
    }

    static Refusal notThere(UUID id) {
        return new Refusal.NotFound("complaint.not-found", "No complaint " + id);
    }
}
