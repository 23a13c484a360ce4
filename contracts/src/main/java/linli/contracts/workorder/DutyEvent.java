package linli.contracts.workorder;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;
import org.jspecify.annotations.Nullable;

/** A technician's day on the roster (值班). */
@Published(topic = "workorder.duties")
public sealed interface DutyEvent extends Event {

    /** What a day is on the roster. */
    enum Kind {
        /** 上班 */
        SHIFT,
        /** 休息 */
        REST,
        /** 请假 */
        LEAVE
    }

    /**
     * @param name the technician's
     * @param shift name of the shift; null on days off
     * @param standsInFor name of whoever would have worked; null when they work their own
     */
    @JsonTypeName("duty.rostered")
    @JsonClassDescription("A technician's day on the roster was laid down")
    record Rostered(
            UUID dutyId,
            UUID staffId,
            String name,
            LocalDate day,
            Kind kind,
            @Nullable String shift,
            @Nullable String standsInFor)
            implements DutyEvent {}
}
