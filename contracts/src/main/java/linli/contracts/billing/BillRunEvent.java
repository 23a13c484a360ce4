package linli.contracts.billing;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Money;
import linli.contracts.Published;

/** Bill runs (出账): the bills of a community for a period, calculated, looked through, issued. */
@Published(topic = "billing.bill-runs")
public sealed interface BillRunEvent extends Event {

    UUID billRunId();

    /**
     * @param from the first day of the period
     * @param months how long it is
     */
    @JsonTypeName("bill-run.prepared")
    @JsonClassDescription("The bills of a period are being calculated")
    record Prepared(
            UUID billRunId,
            String number,
            UUID communityId,
            LocalDate from,
            int months,
            Set<String> feeItems)
            implements BillRunEvent {}

    /**
     * @param bills that would be issued
     * @param leftOut units and fee items that get none, each with its reason
     */
    @JsonTypeName("bill-run.calculated")
    @JsonClassDescription("The bills of a period can be looked through")
    record Calculated(
            UUID billRunId, String number, UUID communityId, long bills, Money total, long leftOut)
            implements BillRunEvent {}

    @JsonTypeName("bill-run.approved")
    @JsonClassDescription("A second person approved the bills of a period")
    record Approved(UUID billRunId, String number, UUID communityId, long bills, Money total)
            implements BillRunEvent {}

    @JsonTypeName("bill-run.issued")
    @JsonClassDescription("The bills of a period are issued")
    record Issued(UUID billRunId, String number, UUID communityId, long bills, Money total)
            implements BillRunEvent {}

    @JsonTypeName("bill-run.interrupted")
    @JsonClassDescription("The calculation or issue of a period's bills ended before its time")
    record Interrupted(UUID billRunId, String number, UUID communityId) implements BillRunEvent {}

    @JsonTypeName("bill-run.cancelled")
    @JsonClassDescription("The bills of a period were thrown away before they were issued")
    record Cancelled(UUID billRunId, String number, UUID communityId, String reason)
            implements BillRunEvent {}
}
