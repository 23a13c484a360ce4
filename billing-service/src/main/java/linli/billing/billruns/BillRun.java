package linli.billing.billruns;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import linli.billing.tariffs.FeeItem;
import linli.billing.tariffs.Period;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.contracts.Money;
import linli.contracts.billing.BillRunEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The bills of a community for a period (出账). Whoever prepares them does not approve them; what is
 * issued does not change any more.
 */
@Document("bill_runs")
public class BillRun extends Aggregate {

    private final String number;
    private final UUID communityId;
    private final Period period;
    private final Set<FeeItem> feeItems;
    private final LocalDate dueOn;
    private final UUID preparedBy;
    private final Instant createdAt;
    private BillRunStatus status = BillRunStatus.CALCULATING;
    private int round = 1;
    private @Nullable Tally tally;

    /** Id of the job that is under way or was the last. */
    private UUID work;

    /** Counts its jobs. */
    private int attempt;

    private @Nullable String reason;

    BillRun(
            UUID id,
            String number,
            UUID communityId,
            Period period,
            Set<FeeItem> feeItems,
            LocalDate dueOn,
            UUID preparedBy,
            Instant createdAt) {
        super(id);
        this.number = number;
        this.communityId = communityId;
        this.period = period;
        this.feeItems = feeItems;
        this.dueOn = dueOn;
        this.preparedBy = preparedBy;
        this.createdAt = createdAt;
        this.work = nextWork("bill-run");
    }

    /**
     * What came of the calculation.
     *
     * @param leftOut units and fee items without a bill, each with its reason
     * @param before what was billed for the period before, of the same fee items
     * @param pools what was to be shared, one for each tariff that shares
     */
    public record Tally(
            long bills, Money total, long leftOut, Money before, List<PoolTally> pools) {

        // Those that were calculated before there were pools have none.
        @SuppressWarnings({"ConstantValue", "DataFlowIssue"})
        public Tally {
            pools = pools == null ? List.of() : List.copyOf(pools);
        }

        public Tally(long bills, Money total, long leftOut, Money before) {
            this(bills, total, leftOut, before, List.of());
        }

        Tally with(List<PoolTally> found) {
            return new Tally(bills, total, leftOut, before, found);
        }
    }

    /**
     * What was to be shared, and what of it is billed; the rest are shares of units without a bill.
     *
     * @param isEntered whether the sum is entered by hand, where meters do not count it
     * @param pool null when it is not known
     * @param units that share it
     * @param problem why nobody has a share, by its code; null when they have
     */
    public record PoolTally(
            UUID tariffId,
            String name,
            @Nullable String nameEn,
            boolean isEntered,
            @Nullable Money pool,
            long units,
            long bills,
            Money billed,
            @Nullable String problem) {}

    static BillRun prepare(
            UUID id,
            String number,
            UUID communityId,
            Period period,
            Set<FeeItem> feeItems,
            LocalDate dueOn,
            UUID by,
            Stamp stamp) {
        var run = new BillRun(id, number, communityId, period, feeItems, dueOn, by, stamp.at());
        run.announcePrepared(stamp);
        return run;
    }

    private void announcePrepared(Stamp stamp) {
        announce(
                new BillRunEvent.Prepared(
                        id(),
                        number,
                        communityId,
                        period.from(),
                        period.months(),
                        feeItems.stream().map(Enum::name).collect(Collectors.toSet())),
                stamp);
    }

    /** With areas, owners and tariffs as they are by now. */
    void calculateAgain(Stamp stamp) {
        require(BillRunStatus.REVIEW);
        status = BillRunStatus.CALCULATING;
        round++;
        work = nextWork("bill-run");
        tally = null;
        announcePrepared(stamp);
    }

    void calculated(Tally found, Stamp stamp) {
        if (status == BillRunStatus.CALCULATING) {
            status = BillRunStatus.REVIEW;
            tally = found;
            announce(
                    new BillRunEvent.Calculated(
                            id(),
                            number,
                            communityId,
                            found.bills(),
                            found.total(),
                            found.leftOut()),
                    stamp);
        }
    }

    void approve(@Nullable UUID by, Stamp stamp) {
        require(BillRunStatus.REVIEW);
        if (preparedBy.equals(by)) {
            throw new Refusal.Conflict("bill-run.own", "Somebody else approves what one prepared");
        }
        var found = tally;
        if (found == null || found.bills() == 0) {
            throw new Refusal.Conflict("bill-run.empty", "There is nothing to issue");
        }
        status = BillRunStatus.ISSUING;
        work = nextWork("bill-issue");
        announce(
                new BillRunEvent.Approved(id(), number, communityId, found.bills(), found.total()),
                stamp);
    }

    void issued(Stamp stamp) {
        var found = tally;
        if (status == BillRunStatus.ISSUING && found != null) {
            status = BillRunStatus.ISSUED;
            announce(
                    new BillRunEvent.Issued(
                            id(), number, communityId, found.bills(), found.total()),
                    stamp);
        }
    }

    /**
     * Its job was cancelled or failed for good. People go on from here: what was not calculated is
     * calculated again, what was not issued is when it is approved once more.
     */
    void interrupted(Stamp stamp) {
        if (status == BillRunStatus.CALCULATING || status == BillRunStatus.ISSUING) {
            status = BillRunStatus.REVIEW;
            announce(new BillRunEvent.Interrupted(id(), number, communityId), stamp);
        }
    }

    void cancel(String why, Stamp stamp) {
        require(BillRunStatus.REVIEW);
        status = BillRunStatus.CANCELLED;
        reason = why;
        announce(new BillRunEvent.Cancelled(id(), number, communityId, why), stamp);
    }

    private UUID nextWork(String kind) {
        attempt++;
        return UUID.nameUUIDFromBytes((kind + " " + id() + " " + attempt).getBytes(UTF_8));
    }

    private void require(BillRunStatus expected) {
        if (status != expected) {
            throw new Refusal.Conflict("bill-run.state", "Not possible while it is " + status);
        }
    }

    public UUID preparedBy() {
        return preparedBy;
    }

    public boolean mayBeApprovedBy(@Nullable UUID person) {
        return status == BillRunStatus.REVIEW && !preparedBy.equals(person);
    }

    @Override
    public Reach reach() {
        return Reach.community(communityId);
    }

    public String number() {
        return number;
    }

    public UUID communityId() {
        return communityId;
    }

    public Period period() {
        return period;
    }

    public Set<FeeItem> feeItems() {
        return feeItems;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public BillRunStatus status() {
        return status;
    }

    /** Counts its calculations, from one. */
    public int round() {
        return round;
    }

    /** Id of the job that is under way or was the last. */
    public UUID work() {
        return work;
    }

    /** Null before it has been calculated. */
    public @Nullable Tally tally() {
        return tally;
    }

    /** Why it was cancelled. */
    public @Nullable String reason() {
        return reason;
    }
}
