package linli.notification.boardrules;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** The one there is. */
@Component
class RuleBooks extends Aggregates<RuleBook> {

    RuleBooks(DocumentStore store) {
        super(RuleBook.class, "board-rules", store);
    }

    /** It was there from the beginning: whoever asks first writes it down. */
    RuleBook only() {
        return find(RuleBook.ONLY)
                .orElseGet(() -> {
                    createOnce(new RuleBook(RuleBook.ONLY));
                    return get(RuleBook.ONLY);
                });
    }
}
