package linli.contracts.billing;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Money;
import linli.contracts.Published;

/** Sums that units share (公摊金额), as invoices say them. */
@Published(topic = "billing.pool-sums")
public sealed interface PoolSumEvent extends Event {

    UUID poolSumId();

    /**
     * @param tariffId of the tariff by which it is shared
     * @param from the first day of the months it is for
     * @param note such as the number of the invoice
     */
    @JsonTypeName("pool-sum.entered")
    @JsonClassDescription("What is to be shared of some months was entered")
    record Entered(
            UUID poolSumId,
            UUID communityId,
            UUID tariffId,
            LocalDate from,
            int months,
            Money amount,
            String note)
            implements PoolSumEvent {}

    /**
     * @param was what stood there before
     */
    @JsonTypeName("pool-sum.corrected")
    @JsonClassDescription("What is to be shared was another amount and was not billed yet")
    record Corrected(
            UUID poolSumId, UUID communityId, UUID tariffId, Money was, Money amount, String note)
            implements PoolSumEvent {}

    @JsonTypeName("pool-sum.withdrawn")
    @JsonClassDescription("What was entered is not to be shared, and was not billed yet")
    record Withdrawn(UUID poolSumId, UUID communityId, UUID tariffId, Money amount, String reason)
            implements PoolSumEvent {}
}
