package linli.contracts.billing;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Money;
import linli.contracts.Published;
import org.jspecify.annotations.Nullable;

/** Bills (账单) and what was paid on them. */
@Published(topic = "billing.bills")
public sealed interface BillEvent extends Event {

    UUID billId();

    /**
     * @param feeItem such as {@code REPAIR_MATERIALS}
     * @param workOrderId the order that is charged; null for periodic fees
     */
    @JsonTypeName("bill.issued")
    @JsonClassDescription("A bill was issued")
    record Issued(
            UUID billId,
            String number,
            UUID communityId,
            @Nullable UUID unitId,
            @Nullable UUID ownerId,
            String feeItem,
            Money total,
            LocalDate dueOn,
            @Nullable UUID workOrderId)
            implements BillEvent {}

    /**
     * @param outstanding what is still owed after this payment; zero when the bill is paid
     * @param method {@code CASH}, {@code TRANSFER}, {@code WECHAT}, {@code ALIPAY} or {@code CARD}
     */
    @JsonTypeName("bill.payment-recorded")
    @JsonClassDescription("A payment on a bill was recorded")
    record PaymentRecorded(
            UUID billId,
            String number,
            UUID paymentId,
            Money amount,
            Money outstanding,
            String method,
            @Nullable UUID ownerId,
            @Nullable UUID workOrderId)
            implements BillEvent {}

    /**
     * @param paymentId the payment that was reversed
     * @param outstanding what is owed again
     */
    @JsonTypeName("bill.payment-reversed")
    @JsonClassDescription("A payment on a bill was taken back; it is owed again")
    record PaymentReversed(
            UUID billId, String number, UUID paymentId, Money amount, Money outstanding)
            implements BillEvent {}

    /**
     * @param amount that would be owed no more
     */
    @JsonTypeName("bill.credit-proposed")
    @JsonClassDescription("Somebody found part of a bill wrong; a second person decides")
    record CreditProposed(UUID billId, String number, Money amount, String reason)
            implements BillEvent {}

    @JsonTypeName("bill.credit-refused")
    @JsonClassDescription("Part of a bill that was found wrong stays as it is")
    record CreditRefused(UUID billId, String number, String reason) implements BillEvent {}

    /**
     * @param amount that is owed no more
     * @param outstanding what still is
     */
    @JsonTypeName("bill.credited")
    @JsonClassDescription("Part of a bill was put right by a credit note")
    record Credited(
            UUID billId,
            String number,
            Money amount,
            Money outstanding,
            String reason,
            @Nullable UUID ownerId)
            implements BillEvent {}

    @JsonTypeName("bill.void-proposed")
    @JsonClassDescription("Somebody found a bill wrong; a second person decides")
    record VoidProposed(UUID billId, String number, String reason) implements BillEvent {}

    @JsonTypeName("bill.void-refused")
    @JsonClassDescription("A bill that was found wrong stays as it is")
    record VoidRefused(UUID billId, String number, String reason) implements BillEvent {}

    /**
     * @param credited what was still owed on it and is no more
     */
    @JsonTypeName("bill.voided")
    @JsonClassDescription("A bill was cancelled by a credit note")
    record Voided(UUID billId, String number, Money credited, String reason, @Nullable UUID ownerId)
            implements BillEvent {}
}
