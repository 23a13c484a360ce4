package linli.chassis.time;

import linli.contracts.Envelope;
import org.springframework.kafka.annotation.KafkaListener;

/** Keeps our copy of zones and calendars. */
public class CalendarEventsConsumer {

    private final Calendars calendars;

    public CalendarEventsConsumer(Calendars calendars) {
        this.calendars = calendars;
    }

    @KafkaListener(
            topics = {"owner.communities", "owner.calendars"},
            groupId = "${spring.application.name}.time")
    void on(Envelope envelope) {
        calendars.keep(envelope);
    }
}
