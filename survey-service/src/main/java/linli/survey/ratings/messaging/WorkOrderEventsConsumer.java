package linli.survey.ratings.messaging;

import linli.chassis.consuming.Hears;
import linli.contracts.Envelope;
import linli.contracts.workorder.WorkOrderEvent.Rated;
import linli.survey.ratings.RatingService;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** What an owner thought of the work goes into the figures. */
@Component
class WorkOrderEventsConsumer {

    private final RatingService ratings;

    WorkOrderEventsConsumer(RatingService ratings) {
        this.ratings = ratings;
    }

    @Hears(Rated.class)
    @KafkaListener(topics = "workorder.orders", groupId = "survey-service.ratings")
    void on(Envelope envelope) {
        if (envelope.data() instanceof Rated rated) {
            ratings.record(rated, envelope.time());
        }
    }
}
