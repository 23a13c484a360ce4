package linli.contracts.billing;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Money;
import linli.contracts.Published;

/** Late fees (违约金): what of them was charged, by a bill of its own, and what waived. */
@Published(topic = "billing.late-fees")
public sealed interface LateFeeEvent extends Event {

    /** Of the late fee, which is the only one of its bill. */
    UUID lateFeeId();

    /**
     * @param billId the bill that was paid late
     * @param lateFeeBillId the bill by which it is charged
     * @param through the last day that counts
     */
    @JsonTypeName("late-fee.charged")
    @JsonClassDescription("The late fee of a bill was charged up to a day")
    record Charged(
            UUID lateFeeId,
            UUID billId,
            String billNumber,
            UUID lateFeeBillId,
            Money amount,
            LocalDate through)
            implements LateFeeEvent {}

    @JsonTypeName("late-fee.waiver-proposed")
    @JsonClassDescription("Somebody wants a late fee waived; a second person decides")
    record WaiverProposed(
            UUID lateFeeId, UUID billId, String billNumber, Money amount, String reason)
            implements LateFeeEvent {}

    @JsonTypeName("late-fee.waiver-refused")
    @JsonClassDescription("A late fee that was to be waived is not")
    record WaiverRefused(UUID lateFeeId, UUID billId, String billNumber, String reason)
            implements LateFeeEvent {}

    @JsonTypeName("late-fee.waived")
    @JsonClassDescription("A second person agreed that a late fee is not charged")
    record Waived(UUID lateFeeId, UUID billId, String billNumber, Money amount, String reason)
            implements LateFeeEvent {}
}
