package linli.house;

import com.mongodb.MongoNotPrimaryException;
import com.mongodb.ServerAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import linli.chassis.Reach;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Replica;
import linli.chassis.consuming.Hears;
import linli.contracts.Envelope;
import linli.contracts.owner.DictionaryEvent.EntryChanged;
import org.bson.BsonDocument;
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
    private final Set<UUID> notYet = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Integer> tries = new ConcurrentHashMap<>();

    Listener(DocumentStore store) {
        super(Copy.class, store);
    }

    @Hears(EntryChanged.class)
    @KafkaListener(topics = "owner.dictionaries", groupId = "house.copies")
    void on(Envelope envelope) {
        if (notYet.contains(envelope.subject())) {
            tries.merge(envelope.subject(), 1, Integer::sum);
            throw new MongoNotPrimaryException(new BsonDocument(), new ServerAddress());
        }
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

    /** As in an election of the store: nobody knows how long it takes. */
    void cannotTakeYet(UUID subject) {
        notYet.add(subject);
    }

    int triesOf(UUID subject) {
        return tries.getOrDefault(subject, 0);
    }

    void getsWell() {
        notYet.clear();
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
