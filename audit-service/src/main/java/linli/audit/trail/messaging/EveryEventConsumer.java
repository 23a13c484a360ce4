package linli.audit.trail.messaging;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import linli.audit.trail.TrailService;
import linli.audit.trail.TrailService.Heard;
import linli.chassis.consuming.Poll;
import linli.chassis.envelopes.EnvelopeRecords;
import linli.contracts.Catalogue;
import linli.contracts.Published;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears everything that is published and may be kept, of every service. */
@Component
class EveryEventConsumer {

    private final TrailService trail;

    EveryEventConsumer(TrailService trail) {
        this.trail = trail;
    }

    /** A poll at once: the chain is made in memory and written down in one go. */
    @KafkaListener(
            topics = "#{__listener.topics()}",
            groupId = "audit-service.trail",
            batch = "true")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        Poll.take(records, EveryEventConsumer::heard, trail::record);
    }

    private static Heard heard(ConsumerRecord<String, byte[]> record) {
        return new Heard(EnvelopeRecords.letter(record), Instant.ofEpochMilli(record.timestamp()));
    }

    public String[] topics() {
        return Catalogue.families().stream()
                .filter(family -> Catalogue.published(family).kept())
                .flatMap(family ->
                        Catalogue.published(family).topic().contains(Published.ANY_SERVICE)
                                ? Catalogue.SERVICES.stream()
                                        .map(service -> Catalogue.topicOf(family, service))
                                : Stream.of(Catalogue.topicOf(family, "")))
                .toArray(String[]::new);
    }
}
