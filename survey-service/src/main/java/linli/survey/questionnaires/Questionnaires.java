package linli.survey.questionnaires;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All questionnaires. */
@Component
public class Questionnaires extends Aggregates<Questionnaire> {

    Questionnaires(DocumentStore store) {
        super(Questionnaire.class, "questionnaire", store);
    }
}
