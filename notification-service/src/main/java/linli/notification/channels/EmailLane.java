package linli.notification.channels;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class EmailLane extends Lane {

    EmailLane(
            Carriers carriers,
            Deliveries deliveries,
            Dispatcher dispatcher,
            ChannelSettings settings,
            List<DeliverySteps> steps,
            Clock clock) {
        super(ChannelKind.EMAIL, carriers, deliveries, dispatcher, settings, steps, clock);
    }
}
