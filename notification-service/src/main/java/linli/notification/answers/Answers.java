package linli.notification.answers;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All answers. */
@Component
public class Answers extends Aggregates<Answer> {

    Answers(DocumentStore store) {
        super(Answer.class, "answer", store);
    }
}
