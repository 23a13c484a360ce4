package linli.notification.deliveries.messaging;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import linli.contracts.Envelope;
import linli.contracts.workorder.ComplaintEvent;
import linli.contracts.workorder.ComplimentEvent;
import linli.contracts.workorder.SuggestionEvent;
import linli.notification.deliveries.DeliveryService;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Tells who complained or suggested what became of it, who answers for it what they have to do, and
 * who was praised that they were. Of anonymous complainants nothing is known here: they look
 * themselves.
 */
@Component
class ComplaintEventsConsumer {

    private final DeliveryService deliveries;

    ComplaintEventsConsumer(DeliveryService deliveries) {
        this.deliveries = deliveries;
    }

    @KafkaListener(topics = "workorder.complaints", groupId = "notification-service.complaints")
    void onComplaint(Envelope envelope) {
        if (!(envelope.data() instanceof ComplaintEvent event)) {
            return;
        }
        var complaint = event.complaint();
        switch (event) {
            case ComplaintEvent.Acknowledged _, ComplaintEvent.Replied _, ComplaintEvent.Closed _ ->
                    tell(envelope, complaint.complainantId(), event, Map.of());
            case ComplaintEvent.Received _,
                    ComplaintEvent.Assigned _,
                    ComplaintEvent.Accepted _,
                    ComplaintEvent.NotAccepted _,
                    ComplaintEvent.Graded _,
                    ComplaintEvent.Withdrawn _ ->
                    tell(envelope, complaint.responsibleId(), event, Map.of());
            case ComplaintEvent.Warned(_, var clock, var late) ->
                    tell(
                            envelope,
                            complaint.responsibleId(),
                            event,
                            Map.of("clock", clock.name(), "late", Boolean.toString(late)));
            case ComplaintEvent.ConversationLinked _,
                    ComplaintEvent.Investigated _,
                    ComplaintEvent.Noted _,
                    ComplaintEvent.OrderLinked _,
                    ComplaintEvent.OrderUnlinked _,
                    ComplaintEvent.FollowedUp _ -> {
                // Whoever it concerns has done it, or sees it when they look.
            }
        }
    }

    private void tell(
            Envelope envelope,
            @Nullable UUID recipient,
            ComplaintEvent event,
            Map<String, String> more) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("number", event.complaint().number());
        parameters.put("grade", event.complaint().grade().name());
        parameters.putAll(more);
        deliveries.deliver(
                envelope.id(),
                recipient,
                envelope.type(),
                parameters,
                event.complaint().complaintId());
    }

    @KafkaListener(topics = "workorder.suggestions", groupId = "notification-service.complaints")
    void onSuggestion(Envelope envelope) {
        if (envelope.data() instanceof SuggestionEvent event
                && !(event instanceof SuggestionEvent.Received)) {
            var suggestion = event.suggestion();
            deliveries.deliver(
                    envelope.id(),
                    suggestion.suggestedBy(),
                    envelope.type(),
                    Map.of("number", suggestion.number(), "title", suggestion.title()),
                    suggestion.suggestionId());
        }
    }

    @KafkaListener(topics = "workorder.compliments", groupId = "notification-service.complaints")
    void onCompliment(Envelope envelope) {
        if (envelope.data() instanceof ComplimentEvent.PassedOn reached) {
            deliveries.deliver(
                    envelope.id(),
                    reached.staffId(),
                    envelope.type(),
                    Map.of("number", reached.number(), "text", reached.text()),
                    reached.complimentId());
        }
    }
}
