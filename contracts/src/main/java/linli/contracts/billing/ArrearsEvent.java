package linli.contracts.billing;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;
import org.jspecify.annotations.Nullable;

/** Arrears of property units (欠费): since when what is owed for each of them is due. */
@Published(topic = "billing.arrears", compacted = true)
public sealed interface ArrearsEvent extends Event {

    /**
     * Told when it changes, some days before something is due: whoever hears it sees by the day
     * whether it is overdue, and nothing is told of what is paid in time.
     *
     * @param dueOn the day on which the oldest of what is owed is due; null when nothing is owed
     *     that is due or will be within days
     */
    @JsonTypeName("arrears.changed")
    @JsonClassDescription("Since when what is owed for a property unit is due")
    record Changed(UUID unitId, UUID communityId, @Nullable LocalDate dueOn)
            implements ArrearsEvent {}
}
