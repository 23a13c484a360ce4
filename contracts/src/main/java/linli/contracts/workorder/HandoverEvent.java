package linli.contracts.workorder;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;
import org.jspecify.annotations.Nullable;

/** When builders handed over (交付) what they built: their warranty runs from that day. */
@Published(topic = "workorder.handovers")
public sealed interface HandoverEvent extends Event {

    UUID handoverId();

    /**
     * @param on of the community, where no building says otherwise; null when nobody knows
     * @param buildings how many have a day of their own
     */
    @JsonTypeName("handover.dated")
    @JsonClassDescription("Somebody said when a community was handed over")
    record Dated(UUID handoverId, UUID communityId, @Nullable LocalDate on, int buildings)
            implements HandoverEvent {}
}
