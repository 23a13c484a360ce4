package linli.workorder.words.messaging;

import linli.chassis.consuming.Hears;
import linli.contracts.Envelope;
import linli.contracts.owner.DictionaryEvent.EntryChanged;
import linli.workorder.words.Words;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class DictionaryEventsConsumer {

    private final Words words;

    DictionaryEventsConsumer(Words words) {
        this.words = words;
    }

    @Hears(EntryChanged.class)
    @KafkaListener(topics = "owner.dictionaries", groupId = "workorder-service.words")
    void on(Envelope envelope) {
        if (envelope.data() instanceof EntryChanged entry) {
            words.keep(entry, envelope.sequence());
        }
    }
}
