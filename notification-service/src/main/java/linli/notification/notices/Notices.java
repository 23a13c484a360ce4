package linli.notification.notices;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All notices. */
@Component
public class Notices extends Aggregates<Notice> {

    Notices(DocumentStore store) {
        super(Notice.class, "notice", store);
    }
}
