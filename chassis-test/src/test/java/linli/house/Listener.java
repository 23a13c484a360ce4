package linli.house;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import linli.chassis.Reach;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Replica;
import linli.contracts.Envelope;
import linli.contracts.owner.DictionaryEvent.EntryChanged;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** A consumer as services have them: it keeps a copy, and may be ill for a while. */
@Component
class Listener extends Replica<Listener.Copy> {

    @Document("copies")
    record Copy(@Id UUID id, String text) {}

    private final List<Envelope> taken = new CopyOnWriteArrayList<>();
    private final Set<UUID> indigestible = ConcurrentHashMap.newKeySet();

    Listener(DocumentStore store) {
        super(Copy.class, store);
    }

    @KafkaListener(topics = "owner.dictionaries", groupId = "house.copies")
    void on(Envelope envelope) {
        if (indigestible.contains(envelope.subject())) {
            throw new IllegalArgumentException("Cannot take " + envelope.subject());
        }
        if (envelope.data() instanceof EntryChanged entry) {
            var copy = new Copy(entry.entryId(), entry.code());
            if (keep(copy.id(), envelope.sequence(), copy, Reach.GROUP)) {
                taken.add(envelope);
            }
        }
    }

    void cannotTake(UUID subject) {
        indigestible.add(subject);
    }

    void getsWell() {
        indigestible.clear();
    }

    /** Sequences of a subject that changed the copy, in the order they did. */
    List<Long> takenOf(UUID subject) {
        return taken.stream()
                .filter(envelope -> envelope.subject().equals(subject))
                .map(Envelope::sequence)
                .toList();
    }
}
