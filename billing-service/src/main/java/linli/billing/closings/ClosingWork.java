package linli.billing.closings;

import java.time.Clock;
import java.util.Map;
import linli.billing.ledger.Books;
import linli.billing.ledger.MonthTotals;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.Job.State;
import linli.chassis.jobs.JobProgress;
import linli.chassis.jobs.JobWork;
import org.springframework.stereotype.Component;

/** Adds a month up and closes it; begun anew it finds the same. */
@Component
class ClosingWork implements JobWork {

    static final String KIND = "closing";

    private static final int TOLD_EVERY = 100;

    private final Closings closings;
    private final ClosingSearch search;
    private final Books books;
    private final Clock clock;

    ClosingWork(Closings closings, ClosingSearch search, Books books, Clock clock) {
        this.closings = closings;
        this.search = search;
        this.books = books;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void ended(Job job, State end) {
        if (end != State.DONE) {
            search.workedOnBy(job.id())
                    .ifPresent(closing ->
                            closings.move(
                                    closing, left -> left.stopped("closing.interrupted", now())));
        }
    }

    @Override
    public void run(Job job, JobProgress progress) {
        var closing = search.workedOnBy(job.id()).map(closings::get).orElse(null);
        if (closing == null || closing.status() != ClosingStatus.CALCULATING) {
            return; // It ended just before a crash.
        }
        try {
            var totals = added(closing, progress);
            closings.move(closing.id(), added -> added.closed(totals, now()));
        } catch (Refusal inTheWay) {
            closings.move(closing.id(), left -> left.stopped(inTheWay.code(), now()));
            throw inTheWay;
        }
    }

    private MonthTotals added(Closing closing, JobProgress progress) {
        var done = new long[1];
        var totals =
                books.read(
                        closing.communityId(),
                        closing.month(),
                        unit -> {
                            done[0]++;
                            if (done[0] % TOLD_EVERY == 0) {
                                progress.reached(done[0], 0, Map.of());
                            }
                        });
        progress.reached(done[0], 0, Map.of());
        search.find(closing.communityId(), closing.month().minusMonths(1))
                .map(Closing::totals)
                .ifPresent(before -> requireFollows(before, totals));
        return totals;
    }

    /** Nothing was entered into the month before since it was closed. */
    private static void requireFollows(MonthTotals before, MonthTotals totals) {
        if (!before.isFollowedBy(totals)) {
            throw new Refusal.Conflict(
                    "closing.differs", "The month before does not end as it was closed");
        }
    }

    private Stamp now() {
        return Stamp.bySystem(clock.instant());
    }
}
