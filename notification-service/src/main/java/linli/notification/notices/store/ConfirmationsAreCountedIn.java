package linli.notification.notices.store;

import linli.chassis.aggregates.DocumentStore;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Who confirmed a notice under older builds counts, and stands, as somebody who has. */
@Component
class ConfirmationsAreCountedIn extends RecipientsAreCountedIn {

    ConfirmationsAreCountedIn(DocumentStore store) {
        super(store);
    }

    @Override
    public int number() {
        return 2;
    }

    @Override
    public String what() {
        return "Who confirmed a notice is counted by building";
    }

    @Override
    Criteria which() {
        return Criteria.where("confirmed").is(true);
    }
}
