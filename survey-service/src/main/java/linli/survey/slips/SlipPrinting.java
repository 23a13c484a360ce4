package linli.survey.slips;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import linli.chassis.estate.Estate;
import linli.chassis.estate.KnownCommunity;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.Job.State;
import linli.chassis.jobs.JobProgress;
import linli.chassis.jobs.RoundWork;
import linli.chassis.print.Language;
import linli.chassis.print.PaperSettings;
import linli.chassis.print.PaperWords;
import linli.chassis.print.Press;
import linli.chassis.print.Press.Paper;
import linli.chassis.sealing.UnguessableCode;
import linli.chassis.time.Calendars;
import linli.survey.questionnaires.Questionnaires;
import linli.survey.slips.Slips.Round;
import linli.survey.slips.Slips.Slip;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prints slips as one file. Begun anew it prints all of them again, with the same codes. */
@Component
class SlipPrinting extends RoundWork<Round> {

    static final String KIND = "survey-slips";

    private final SlipRounds rounds;
    private final Slips slips;
    private final Questionnaires questionnaires;
    private final Estate estate;
    private final Calendars calendars;
    private final Press press;
    private final PaperSettings settings;

    SlipPrinting(
            SlipRounds rounds,
            Slips slips,
            Questionnaires questionnaires,
            Estate estate,
            Calendars calendars,
            Press press,
            PaperSettings settings) {
        super(rounds);
        this.rounds = rounds;
        this.slips = slips;
        this.questionnaires = questionnaires;
        this.estate = estate;
        this.calendars = calendars;
        this.press = press;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public @Nullable String permission() {
        return "survey:design";
    }

    @Override
    protected void run(Round round, Job job, JobProgress progress) throws IOException {
        var secret = round.secret();
        if (secret == null) {
            return; // It was printed.
        }
        var codes =
                IntStream.range(0, round.slips())
                        .mapToObj(place -> SlipCode.of(secret, place))
                        .toList();
        progress.total(codes.size());
        // Before they are on paper: a slip that somebody holds is one that is known.
        slips.add(
                codes.stream()
                        .map(code ->
                                new Slip(
                                        UnguessableCode.idOf(code),
                                        round.questionnaireId(),
                                        round.building(),
                                        null,
                                        null))
                        .toList());
        progress.result(
                job.name(),
                "application/pdf",
                file -> press.print(file, paper -> set(round, codes, paper, progress)));
        progress.reached(codes.size(), 0, Map.of());
    }

    private void set(Round round, List<String> codes, Paper paper, JobProgress progress) {
        var asked = questionnaires.get(round.questionnaireId());
        var community = round.building().communityId();
        var name = estate.community(community).map(KnownCommunity::name).orElse("");
        var where = name + " " + round.building().name();
        var words = PaperWords.in(Language.valueOf(round.language()));
        ZoneId zone = calendars.zoneOf(community);
        var waiting = new ArrayList<>(codes);
        while (!waiting.isEmpty() && !progress.cancelled()) {
            var sheet = waiting.subList(0, Math.min(SlipPaper.ON_ONE, waiting.size()));
            var addresses =
                    sheet.stream()
                            .map(code -> SlipService.addressOf(code, settings.origin()).toString())
                            .toList();
            paper.add(SlipPaper.FORM, SlipPaper.of(asked, where, addresses, zone, words));
            sheet.clear();
            progress.reached(codes.size() - waiting.size(), 0, Map.of());
        }
    }

    @Override
    public void ended(Job job, State end) {
        rounds.find(job.id()).map(Round::sealed).ifPresent(rounds::keep);
    }
}
