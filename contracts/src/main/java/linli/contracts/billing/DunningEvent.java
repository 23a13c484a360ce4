package linli.contracts.billing;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Money;
import linli.contracts.Published;
import org.jspecify.annotations.Nullable;

/** Dunning (催缴): who was reminded of what is owed, and what was promised. */
@Published(topic = "billing.dunning")
public sealed interface DunningEvent extends Event {

    UUID caseId();

    /**
     * @param stage 0 before it is due, then 1, 2, 3 (call or visit) and 4 (letter)
     * @param owed what was owed at that moment, without what is disputed
     * @param dueOn the day on which the oldest of it was due
     */
    @JsonTypeName("dunning.reminded")
    @JsonClassDescription("Somebody was reminded of what is owed for a unit")
    record Reminded(
            UUID caseId,
            UUID communityId,
            UUID unitId,
            String unitLabel,
            @Nullable UUID ownerId,
            int stage,
            Money owed,
            int bills,
            LocalDate dueOn)
            implements DunningEvent {}

    /**
     * @param until when it is to be paid; nobody is reminded before
     */
    @JsonTypeName("dunning.promised")
    @JsonClassDescription("It was promised that what is owed is paid by a day")
    record Promised(UUID caseId, UUID unitId, LocalDate until, String note)
            implements DunningEvent {}

    @JsonTypeName("dunning.closed")
    @JsonClassDescription("Nothing is owed for a unit any more that anybody has to be reminded of")
    record Closed(UUID caseId, UUID unitId) implements DunningEvent {}
}
