package linli.billing.closings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import linli.billing.ledger.Account;
import linli.billing.ledger.MonthTotals;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.contracts.Money;
import linli.contracts.billing.ClosingEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A month of a community's ledger, closed (月结): what it comes to is kept, and is never opened
 * again. What was wrong is put right in the month in which that is found.
 */
@Document("closings")
public class Closing extends Aggregate {

    private final UUID communityId;
    private final YearMonth month;
    private final Instant createdAt;
    private String startedBy;
    private ClosingStatus status = ClosingStatus.CALCULATING;

    /** Id of the job that is under way or was the last. */
    private UUID work;

    /** Counts its jobs. */
    private int attempt;

    private @Nullable MonthTotals totals;
    private @Nullable String problem;
    private @Nullable Instant closedAt;

    Closing(UUID id, UUID communityId, YearMonth month, Instant createdAt, String startedBy) {
        super(id);
        this.communityId = communityId;
        this.month = month;
        this.createdAt = createdAt;
        this.startedBy = startedBy;
        this.work = nextWork();
    }

    static Closing start(UUID id, UUID communityId, YearMonth month, Stamp stamp) {
        var closing = new Closing(id, communityId, month, stamp.at(), stamp.by().name());
        closing.announceStarted(stamp);
        return closing;
    }

    /** What was in the way is put right. */
    void startAgain(Stamp stamp) {
        if (status != ClosingStatus.STOPPED) {
            throw new Refusal.Conflict("closing.state", "Not possible while it is " + status);
        }
        status = ClosingStatus.CALCULATING;
        problem = null;
        startedBy = stamp.by().name();
        work = nextWork();
        announceStarted(stamp);
    }

    private void announceStarted(Stamp stamp) {
        announce(new ClosingEvent.Started(id(), communityId, month.atDay(1)), stamp);
    }

    void closed(MonthTotals found, Stamp stamp) {
        if (status == ClosingStatus.CALCULATING) {
            status = ClosingStatus.CLOSED;
            totals = found;
            closedAt = stamp.at();
            announce(
                    new ClosingEvent.Closed(
                            id(),
                            communityId,
                            month.atDay(1),
                            found.entries(),
                            found.turnover(),
                            found.closing(Account.RECEIVABLE),
                            Money.ZERO.minus(found.closing(Account.PREPAID))),
                    stamp);
        }
    }

    void stopped(String why, Stamp stamp) {
        if (status == ClosingStatus.CALCULATING) {
            status = ClosingStatus.STOPPED;
            problem = why;
            announce(new ClosingEvent.Stopped(id(), communityId, month.atDay(1), why), stamp);
        }
    }

    private UUID nextWork() {
        attempt++;
        return UUID.nameUUIDFromBytes(("closing " + id() + " " + attempt).getBytes(UTF_8));
    }

    @Override
    public Reach reach() {
        return Reach.community(communityId);
    }

    public UUID communityId() {
        return communityId;
    }

    public YearMonth month() {
        return month;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Who closes it. */
    public String startedBy() {
        return startedBy;
    }

    public ClosingStatus status() {
        return status;
    }

    /** Id of the job that is under way or was the last. */
    public UUID work() {
        return work;
    }

    /** Null until it is closed. */
    public @Nullable MonthTotals totals() {
        return totals;
    }

    /** What was in the way, by its code. */
    public @Nullable String problem() {
        return problem;
    }

    /** Null until it is closed. */
    public @Nullable Instant closedAt() {
        return closedAt;
    }
}
