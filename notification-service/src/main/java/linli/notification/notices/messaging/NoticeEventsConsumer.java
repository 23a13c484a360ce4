package linli.notification.notices.messaging;

import linli.chassis.consuming.Hears;
import linli.contracts.Envelope;
import linli.contracts.notification.NoticeEvent;
import linli.notification.notices.NoticeSending;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Holds back, or lets go, what is in the outbox. By the broker although it is of this service: it
 * is thousands of rows, and whoever decided may die before they are written (decision 20).
 */
@Component
class NoticeEventsConsumer {

    private final NoticeSending sending;

    NoticeEventsConsumer(NoticeSending sending) {
        this.sending = sending;
    }

    @Hears({
        NoticeEvent.SendingPaused.class,
        NoticeEvent.SendingResumed.class,
        NoticeEvent.SendingCancelled.class,
        NoticeEvent.Withdrawn.class,
        NoticeEvent.Expired.class
    })
    @KafkaListener(topics = "notification.notices", groupId = "notification-service.notices")
    void on(Envelope envelope) {
        switch (envelope.data()) {
            case NoticeEvent.SendingPaused _,
                    NoticeEvent.SendingResumed _,
                    NoticeEvent.SendingCancelled _,
                    NoticeEvent.Withdrawn _,
                    NoticeEvent.Expired _ ->
                    sending.apply(((NoticeEvent) envelope.data()).noticeId());
            default -> {
                // Nothing of it lies in the outbox.
            }
        }
    }
}
