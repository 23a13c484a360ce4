package linli.chassis.time;

import java.util.List;
import linli.chassis.aggregates.Replica;
import linli.chassis.aggregates.StateFollower;
import linli.contracts.Envelope;
import org.springframework.kafka.annotation.KafkaListener;

/** Keeps our copy of zones and calendars. */
public class CalendarEventsConsumer implements StateFollower {

    private final Calendars calendars;

    public CalendarEventsConsumer(Calendars calendars) {
        this.calendars = calendars;
    }

    @KafkaListener(
            topics = {"owner.communities", "owner.calendars"},
            groupId = "${spring.application.name}.time")
    void on(Envelope envelope) {
        keep(envelope);
    }

    @Override
    public void keep(Envelope envelope) {
        calendars.keep(envelope);
    }

    @Override
    public List<Replica<?>> copies() {
        return calendars.copies();
    }
}
