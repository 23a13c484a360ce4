package linli.notification.deliveries.messaging;

import java.util.LinkedHashMap;
import linli.chassis.print.PaperSettings;
import linli.contracts.Envelope;
import linli.contracts.survey.InvitationEvent;
import linli.notification.channels.Telling;
import linli.notification.deliveries.DeliveryService;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Asks people to answer a questionnaire, and reminds them; outside of Linli by a link of their own.
 * Each is told once of a round, in whichever part of it they are named.
 */
@Component
class InvitationEventsConsumer {

    private static final String RESIDENTS_SURVEY = "/r/surveys/";

    private final DeliveryService deliveries;
    private final PaperSettings settings;

    InvitationEventsConsumer(DeliveryService deliveries, PaperSettings settings) {
        this.deliveries = deliveries;
        this.settings = settings;
    }

    @KafkaListener(topics = "survey.invitations", groupId = "notification-service.invitations")
    void on(Envelope envelope) {
        if (!(envelope.data() instanceof InvitationEvent.Issued made)) {
            return;
        }
        var id = made.questionnaireId();
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("number", made.number());
        parameters.put("title", made.title());
        var english = made.titleEn();
        if (english != null) {
            parameters.put("titleEn", english);
        }
        parameters.put("due", made.closesOn().toString());
        parameters.put("link", settings.origin().resolve(RESIDENTS_SURVEY + id).toString());
        var kind = made.reminder() ? "questionnaire.reminded" : "questionnaire.invited";
        deliveries.tell(
                made.people().stream()
                        .map(one ->
                                new Telling(
                                        made.round(),
                                        one,
                                        kind,
                                        parameters,
                                        id,
                                        made.links().get(one)))
                        .toList());
    }
}
