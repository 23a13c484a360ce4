package linli.billing.papers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import linli.billing.bills.BillSearch;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.estate.Estate;
import linli.chassis.estate.KnownUnit;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.JobProgress;
import linli.chassis.jobs.RoundWork;
import linli.chassis.print.Press;
import linli.chassis.print.Press.Paper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The bill notices of a whole building, as one file in the order in which they are put into the
 * letter boxes. Begun anew it prints them all again: half a pile helps nobody.
 */
@Component
class BuildingNoticesWork extends RoundWork<NoticeRound> {

    static final String KIND = "bill-notices";

    private static final int TOLD_EVERY = 20;

    private final Papers papers;
    private final Press press;
    private final BillSearch bills;
    private final Estate estate;

    BuildingNoticesWork(
            NoticeRounds rounds, Papers papers, Press press, BillSearch bills, Estate estate) {
        super(rounds);
        this.papers = papers;
        this.press = press;
        this.bills = bills;
        this.estate = estate;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public @Nullable String permission() {
        return "bill:read";
    }

    @Override
    protected void run(NoticeRound round, Job job, JobProgress progress) throws IOException {
        var owing = owing(round);
        progress.total(owing.size());
        if (!owing.isEmpty()) {
            progress.result(
                    BuildingNotices.nameOf(round),
                    "application/pdf",
                    file -> press.print(file, paper -> walk(round, owing, paper, progress)));
        }
        progress.reached(owing.size(), 0, Map.of());
    }

    private void walk(NoticeRound round, List<KnownUnit> units, Paper paper, JobProgress progress) {
        var done = 0;
        for (var unit : units) {
            if (done % TOLD_EVERY == 0) {
                requireSeen(round, progress.access());
                progress.reached(done, 0, Map.of());
            }
            if (progress.cancelled()) {
                return;
            }
            papers.addNotices(unit.id(), round.language(), paper);
            done++;
        }
    }

    private static void requireSeen(NoticeRound round, Access access) {
        var there = Reach.of(round.communityId(), round.buildingId(), null);
        if (!access.scope().covers(there)) {
            throw new Refusal.Forbidden("access.forbidden", "It is not theirs any more");
        }
    }

    private List<KnownUnit> owing(NoticeRound round) {
        var there = new ArrayList<KnownUnit>();
        estate.eachUnit(
                round.communityId(),
                some ->
                        some.stream()
                                .filter(unit -> unit.buildingId().equals(round.buildingId()))
                                .forEach(there::add));
        Set<UUID> owe = bills.owing(there.stream().map(KnownUnit::id).collect(Collectors.toSet()));
        return there.stream()
                .filter(unit -> owe.contains(unit.id()))
                .sorted(WalkingOrder.OF_UNITS)
                .toList();
    }
}
