package linli.survey.slips;

import linli.chassis.aggregates.DocumentStore;
import linli.chassis.jobs.Rounds;
import linli.survey.slips.Slips.Round;
import org.springframework.stereotype.Component;

/** Slips that are being printed. */
@Component
class SlipRounds extends Rounds<Round> {

    SlipRounds(DocumentStore store) {
        super(Round.class, store);
    }
}
