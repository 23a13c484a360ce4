package linli.chassis.aggregates;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;

/**
 * What would become of something, before it is done: inside, aggregates are read, guarded and moved
 * as ever, but what would be written is only remembered until the rehearsal is over. Nothing is
 * kept, counted or told. Whoever writes past {@link Aggregates} asks {@link #isOn} first.
 *
 * <p>What was rehearsed is found by its id, not by a question: lists and searches answer from the
 * store. A unique property is not held against others', and nobody else's moves are waited for.
 */
public final class Rehearsal {

    private static final ScopedValue<Rehearsal> NOW = ScopedValue.newInstance();

    private record Place(String collection, UUID id) {}

    private final Map<Place, Document> written = new HashMap<>();

    private Rehearsal() {}

    /** Does it without effect, in this thread. */
    public static <T> T of(Supplier<T> deed) {
        return ScopedValue.where(NOW, new Rehearsal()).call(deed::get);
    }

    public static boolean isOn() {
        return NOW.isBound();
    }

    /** As it was left in this rehearsal; empty where it was not touched, or there is none. */
    static Optional<Document> find(String collection, UUID id) {
        return isOn()
                ? Optional.ofNullable(NOW.get().written.get(new Place(collection, id)))
                : Optional.empty();
    }

    static void write(String collection, UUID id, Document document) {
        NOW.get().written.put(new Place(collection, id), document);
    }
}
