package linli.contracts.billing;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Money;
import linli.contracts.Published;
import org.jspecify.annotations.Nullable;

/** Payments (收款): money taken for a unit, the receipt for it, and how it is put right. */
@Published(topic = "billing.payments")
public sealed interface PaymentEvent extends Event {

    UUID paymentId();

    /**
     * @param method {@code CASH}, {@code TRANSFER}, {@code WECHAT}, {@code ALIPAY} or {@code CARD}
     * @param onBills what of it is meant for bills; the rest is kept as the unit's prepaid balance
     */
    @JsonTypeName("payment.recorded")
    @JsonClassDescription("Money was taken for a unit")
    record Recorded(
            UUID paymentId,
            UUID communityId,
            UUID unitId,
            @Nullable UUID ownerId,
            Money amount,
            Money onBills,
            String method)
            implements PaymentEvent {}

    /**
     * @param receiptNumber without gaps within the community and year
     * @param ownerId who is told of it; null when nobody is known, or it is of money of long ago
     * @param prepaid what is kept for bills to come
     */
    @JsonTypeName("payment.receipted")
    @JsonClassDescription("A payment got its receipt")
    record Receipted(
            UUID paymentId,
            String receiptNumber,
            String unitLabel,
            @Nullable UUID ownerId,
            Money amount,
            Money prepaid,
            String method)
            implements PaymentEvent {}

    /**
     * @param amount that the bill took
     * @param prepaid what is left of the payment
     */
    @JsonTypeName("payment.applied")
    @JsonClassDescription("A bill was settled by a payment, at once or later from what was prepaid")
    record Applied(UUID paymentId, UUID billId, String billNumber, Money amount, Money prepaid)
            implements PaymentEvent {}

    /**
     * @param kind {@code REVERSAL} (the payment never was) or {@code REFUND} (what is prepaid is
     *     paid back)
     */
    @JsonTypeName("payment.correction-proposed")
    @JsonClassDescription("Somebody wants a payment put right; a second person decides")
    record CorrectionProposed(UUID paymentId, String kind, Money amount, String reason)
            implements PaymentEvent {}

    @JsonTypeName("payment.correction-refused")
    @JsonClassDescription("A payment stays as it is")
    record CorrectionRefused(UUID paymentId, String kind, String reason) implements PaymentEvent {}

    /**
     * @param receiptNumber which stays taken
     */
    @JsonTypeName("payment.reversed")
    @JsonClassDescription("A payment was reversed; what it settled is owed again")
    record Reversed(
            UUID paymentId,
            String receiptNumber,
            String unitLabel,
            @Nullable UUID ownerId,
            Money amount,
            String reason)
            implements PaymentEvent {}

    /**
     * @param amount that was paid back
     * @param prepaid what is left of the payment
     */
    @JsonTypeName("payment.refunded")
    @JsonClassDescription("What was prepaid was paid back")
    record Refunded(
            UUID paymentId,
            String receiptNumber,
            String unitLabel,
            @Nullable UUID ownerId,
            Money amount,
            Money prepaid,
            String reason)
            implements PaymentEvent {}
}
