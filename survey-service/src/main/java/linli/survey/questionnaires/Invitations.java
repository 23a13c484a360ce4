package linli.survey.questionnaires;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All invitations. */
@Component
class Invitations extends Aggregates<Invitation> {

    Invitations(DocumentStore store) {
        super(Invitation.class, "invitation", store);
    }
}
