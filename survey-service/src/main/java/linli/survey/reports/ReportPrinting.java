package linli.survey.reports;

import java.io.IOException;
import java.util.Map;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.JobProgress;
import linli.chassis.jobs.RoundWork;
import linli.chassis.print.Language;
import linli.chassis.print.PaperWords;
import linli.chassis.print.Press;
import linli.chassis.time.Calendars;
import linli.survey.reports.Reports.Round;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prints a report. */
@Component
class ReportPrinting extends RoundWork<Round> {

    static final String KIND = "survey-report";

    private final Reports reports;
    private final Press press;
    private final Calendars calendars;

    ReportPrinting(ReportRounds rounds, Reports reports, Press press, Calendars calendars) {
        super(rounds);
        this.reports = reports;
        this.press = press;
        this.calendars = calendars;
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
        var report = reports.find(round.reportId()).orElse(null);
        if (report == null) {
            return; // It was forgotten: nobody waits for it any more.
        }
        var words = PaperWords.in(Language.valueOf(round.language()));
        var paper = ReportPaper.of(report, calendars.zoneOf(null), words);
        progress.result(
                job.name(),
                "application/pdf",
                file -> press.print(file, sheet -> sheet.add(ReportPaper.FORM, paper)));
        progress.reached(1, 0, Map.of());
    }
}
