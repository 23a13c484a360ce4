package linli.audit.trail.messaging;

import java.util.stream.Stream;
import linli.audit.trail.TrailService;
import linli.contracts.Catalogue;
import linli.contracts.Envelope;
import linli.contracts.Published;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears everything that is published, of every service. */
@Component
class EveryEventConsumer {

    private final TrailService trail;

    EveryEventConsumer(TrailService trail) {
        this.trail = trail;
    }

    @KafkaListener(topics = "#{__listener.topics()}", groupId = "audit-service.trail")
    void on(Envelope envelope) {
        trail.record(envelope);
    }

    public String[] topics() {
        return Catalogue.families().stream()
                .flatMap(family ->
                        Catalogue.published(family).topic().contains(Published.ANY_SERVICE)
                                ? Catalogue.SERVICES.stream()
                                        .map(service -> Catalogue.topicOf(family, service))
                                : Stream.of(Catalogue.topicOf(family, "")))
                .toArray(String[]::new);
    }
}
