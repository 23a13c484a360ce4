package linli.contracts.billing;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Money;
import linli.contracts.Published;

/** Months of a community's ledger that are closed (月结): nothing is entered into them any more. */
@Published(topic = "billing.closings")
public sealed interface ClosingEvent extends Event {

    UUID closingId();

    /**
     * @param month its first day
     */
    @JsonTypeName("closing.started")
    @JsonClassDescription("Somebody closes a month of a community's ledger; it is added up")
    record Started(UUID closingId, UUID communityId, LocalDate month) implements ClosingEvent {}

    /**
     * @param entries of the month
     * @param turnover what the entries amount to: on the debit side as on the credit side
     * @param owed 应收 by all units when the month ended
     * @param prepaid 预收 for all units when the month ended
     */
    @JsonTypeName("closing.closed")
    @JsonClassDescription("A month of a community's ledger is added up and closed")
    record Closed(
            UUID closingId,
            UUID communityId,
            LocalDate month,
            long entries,
            Money turnover,
            Money owed,
            Money prepaid)
            implements ClosingEvent {}

    /**
     * @param problem a stable code
     */
    @JsonTypeName("closing.stopped")
    @JsonClassDescription("A month was not closed: what was in the way is put right first")
    record Stopped(UUID closingId, UUID communityId, LocalDate month, String problem)
            implements ClosingEvent {}
}
