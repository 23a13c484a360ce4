package linli.chassis.aggregates;

import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Sees every record that a deed writes, and how it was before: who keeps that can have the deed
 * undone. It is told before the write, so that what a crash cuts short is not unknown.
 */
public interface Witness {

    /**
     * It is about to be written.
     *
     * @param before as it rests in the store, sealed where it is sealed there; null when there was
     *     none
     */
    void about(Class<? extends Aggregate> type, UUID id, @Nullable Document before);

    /** It was written, and has that version now. */
    void written(Class<? extends Aggregate> type, UUID id, long version);

    /** It was not after all: somebody else was faster. */
    void notWritten(Class<? extends Aggregate> type, UUID id);

    /** Does it in this thread, before this witness. */
    static <T> T of(Witness witness, Supplier<T> deed) {
        return ScopedValue.where(Witnesses.NOW, witness).call(deed::get);
    }
}
