package linli.survey.improvements;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All improvements. */
@Component
public class Improvements extends Aggregates<Improvement> {

    Improvements(DocumentStore store) {
        super(Improvement.class, "improvement", store);
    }
}
