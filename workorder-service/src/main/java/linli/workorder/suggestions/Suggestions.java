package linli.workorder.suggestions;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All suggestions. */
@Component
public class Suggestions extends Aggregates<Suggestion> {

    Suggestions(DocumentStore store) {
        super(Suggestion.class, "suggestion", store);
    }
}
