package linli.survey.reports;

import linli.chassis.aggregates.DocumentStore;
import linli.chassis.jobs.Rounds;
import linli.survey.reports.Reports.Round;
import org.springframework.stereotype.Component;

/** Reports that are being printed. */
@Component
class ReportRounds extends Rounds<Round> {

    ReportRounds(DocumentStore store) {
        super(Round.class, store);
    }
}
