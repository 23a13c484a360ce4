package linli.audit.trail.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import linli.audit.trail.TrailService;
import linli.chassis.envelopes.EnvelopeRecords;
import linli.chassis.envelopes.EnvelopeRecords.Letter;
import linli.chassis.envelopes.EnvelopeRecords.UnreadableRecord;
import linli.contracts.Catalogue;
import linli.contracts.Published;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
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
        var letters = new ArrayList<Letter>();
        try {
            records.forEach(record -> letters.add(EnvelopeRecords.letter(record)));
        } catch (UnreadableRecord unreadable) {
            trail.record(letters);
            throw new BatchListenerFailedException(
                    "One of them is no event", unreadable, letters.size());
        }
        try {
            trail.record(letters);
        } catch (RuntimeException failure) {
            throw new BatchListenerFailedException("None of them is certain", failure, 0);
        }
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
