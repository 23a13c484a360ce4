package linli.contracts.workorder;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;

/** Technicians (维修师傅) and whether they can be sent. */
@Published(topic = "workorder.technicians")
public sealed interface TechnicianEvent extends Event {

    /** 在岗状态 */
    enum Availability {
        /** 在岗 */
        ON_DUTY,
        /** 休息, back the same day */
        ON_BREAK,
        /** 离岗 */
        OFF_DUTY
    }

    @JsonTypeName("technician.availability-changed")
    @JsonClassDescription("A technician came on duty, took a break or went off")
    record AvailabilityChanged(UUID staffId, String name, Availability availability)
            implements TechnicianEvent {}
}
