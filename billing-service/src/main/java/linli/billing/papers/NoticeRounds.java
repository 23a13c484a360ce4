package linli.billing.papers;

import linli.chassis.aggregates.DocumentStore;
import linli.chassis.jobs.Rounds;
import org.springframework.stereotype.Component;

/** What is to be printed of buildings. */
@Component
class NoticeRounds extends Rounds<NoticeRound> {

    NoticeRounds(DocumentStore store) {
        super(NoticeRound.class, store);
    }
}
