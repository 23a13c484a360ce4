package linli.workorder.words.messaging;

import java.util.List;
import linli.chassis.aggregates.Replica;
import linli.chassis.aggregates.StateFollower;
import linli.chassis.consuming.Hears;
import linli.contracts.Envelope;
import linli.contracts.owner.DictionaryEvent.EntryChanged;
import linli.workorder.words.Words;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class DictionaryEventsConsumer implements StateFollower {

    private final Words words;

    DictionaryEventsConsumer(Words words) {
        this.words = words;
    }

    @Hears(EntryChanged.class)
    @KafkaListener(topics = "owner.dictionaries", groupId = "workorder-service.words")
    void on(Envelope envelope) {
        keep(envelope);
    }

    @Override
    public void keep(Envelope envelope) {
        if (envelope.data() instanceof EntryChanged entry) {
            words.keep(entry, envelope.sequence());
        }
    }

    @Override
    public List<Replica<?>> copies() {
        return List.of(words);
    }
}
