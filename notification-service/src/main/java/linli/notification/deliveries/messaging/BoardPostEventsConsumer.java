package linli.notification.deliveries.messaging;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import linli.chassis.consuming.Hears;
import linli.contracts.Envelope;
import linli.contracts.notification.BoardPostEvent;
import linli.notification.deliveries.DeliveryService;
import linli.notification.messageboard.MessageBoard;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Tells residents what was answered to them on the message board and what became of their words;
 * who has moved out hears no more of it. By the broker although it is of this service: decision 20.
 */
@Component
class BoardPostEventsConsumer {

    private static final String COMMENTED = "boardpost.commented";

    private final DeliveryService deliveries;
    private final MessageBoard board;

    BoardPostEventsConsumer(DeliveryService deliveries, MessageBoard board) {
        this.deliveries = deliveries;
        this.board = board;
    }

    @Hears({
        BoardPostEvent.Commented.class,
        BoardPostEvent.Replied.class,
        BoardPostEvent.Approved.class,
        BoardPostEvent.Hidden.class
    })
    @KafkaListener(
            topics = "notification.board-posts",
            groupId = "notification-service.board-posts")
    void on(Envelope envelope) {
        switch (envelope.data()) {
            case BoardPostEvent.Replied replied ->
                    tell(
                            envelope,
                            replied,
                            replied.communityId(),
                            replied.authorId(),
                            envelope.type(),
                            Map.of());
            case BoardPostEvent.Commented said
                    when !said.held() && !said.by().equals(said.authorId()) ->
                    tell(envelope, said, said.communityId(), said.authorId(), COMMENTED, Map.of());
            case BoardPostEvent.Approved seen -> {
                tell(envelope, seen, seen.communityId(), seen.by(), envelope.type(), Map.of());
                if (seen.comment() != null && !seen.by().equals(seen.authorId())) {
                    tell(envelope, seen, seen.communityId(), seen.authorId(), COMMENTED, Map.of());
                }
            }
            case BoardPostEvent.Hidden hidden ->
                    tell(
                            envelope,
                            hidden,
                            hidden.communityId(),
                            hidden.by(),
                            envelope.type(),
                            Map.of("reason", hidden.reason()));
            default -> {
                // The office's own affair, or done by whoever it concerns.
            }
        }
    }

    private void tell(
            Envelope envelope,
            BoardPostEvent event,
            UUID communityId,
            UUID person,
            String template,
            Map<String, String> more) {
        if (board.isReadIn(communityId, person, envelope.time())) {
            var parameters = new HashMap<>(more);
            parameters.put("number", event.number());
            deliveries.deliver(envelope.id(), person, template, parameters, event.postId());
        }
    }
}
