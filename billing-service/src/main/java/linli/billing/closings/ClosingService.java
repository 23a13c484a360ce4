package linli.billing.closings;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.estate.Estate;
import linli.chassis.jobs.Jobs;
import linli.chassis.time.Calendars;
import linli.chassis.timers.OneByOne;
import linli.chassis.timers.Timer;
import linli.contracts.Actor;
import org.springframework.stereotype.Service;

/** Has months closed, one after the other. */
@Service
public class ClosingService implements Timer {

    /**
     * So long after a month what was decided in its last moments has been written: no command and
     * no round of a timer takes longer.
     */
    static final Duration SETTLED_AFTER = Duration.ofHours(1);

    private static final int AT_ONCE = 100;

    private final Closings closings;
    private final ClosingSearch search;
    private final Estate estate;
    private final Calendars calendars;
    private final Jobs jobs;
    private final OneByOne submissions = new OneByOne("closing");

    ClosingService(
            Closings closings,
            ClosingSearch search,
            Estate estate,
            Calendars calendars,
            Jobs jobs) {
        this.closings = closings;
        this.search = search;
        this.estate = estate;
        this.calendars = calendars;
        this.jobs = jobs;
    }

    /**
     * @throws Refusal.Invalid {@code closing.too-early} until an hour after the month
     * @throws Refusal.Conflict {@code closing.order} when another month comes first; {@code
     *     closing.exists} when it was closed, or is about to be
     */
    public Closing close(UUID communityId, YearMonth month, Access access) {
        var closing =
                closings.createAlone(
                        communityId,
                        access,
                        () -> {
                            estate.requireCommunity(communityId, access);
                            requireOver(communityId, month, access.at());
                            requireNext(communityId, month);
                            return Closing.start(
                                    access.newId(), communityId, month, access.stamp());
                        });
        goOn(closing, access.actor());
        return closing;
    }

    /** After what was in the way is put right. */
    public Closing closeAgain(UUID id, Access access) {
        var closing = closings.move(id, access, again -> again.startAgain(access.stamp()));
        goOn(closing, access.actor());
        return closing;
    }

    private void requireOver(UUID communityId, YearMonth month, Instant now) {
        var end =
                month.plusMonths(1)
                        .atDay(1)
                        .atStartOfDay(calendars.zoneOf(communityId))
                        .toInstant();
        if (now.isBefore(end.plus(SETTLED_AFTER))) {
            throw new Refusal.Invalid(
                    "closing.too-early",
                    "%s is not over for an hour yet".formatted(month),
                    List.of(new Refusal.FieldError("month", "closing.too-early", null)));
        }
    }

    private void requireNext(UUID communityId, YearMonth month) {
        var last = search.last(communityId).orElse(null);
        if (last == null || last.month().equals(month)) {
            return; // The store refuses a month that is there.
        }
        var next =
                last.status() == ClosingStatus.CLOSED ? last.month().plusMonths(1) : last.month();
        if (!next.equals(month)) {
            throw new Refusal.Conflict("closing.order", next + " comes first");
        }
    }

    /** What a crash left between a command and its job goes on. */
    @Override
    public void ring(Instant now) {
        submissions.each(
                search.unfinished(AT_ONCE + submissions.failing()),
                now,
                id -> goOn(closings.get(id), Actor.SYSTEM));
    }

    private void goOn(Closing closing, Actor by) {
        if (closing.status() == ClosingStatus.CALCULATING) {
            jobs.submit(
                    closing.work(),
                    ClosingWork.KIND,
                    closing.month().toString(),
                    0,
                    closing.reach(),
                    by);
        }
    }
}
