package linli.notification.channels;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A provider that carries messages out of the house. Each lies in a folder of its own and is a bean
 * only when it is configured; nothing outside knows which there are.
 */
public interface Carrier {

    ChannelKind channel();

    /** What the outbox calls it. */
    String name();

    /**
     * Hands a message over, within seconds or not at all.
     *
     * @return the provider's own id of it; null when it has none
     * @throws NotCarried when it was refused, or may not have come through
     */
    @Nullable String send(Outgoing message);

    /**
     * What became of a message that may have been handed over.
     *
     * @param since it was handed over no earlier
     * @throws NotCarried when the provider could not be asked
     */
    default Fate ask(UUID key, String to, Instant since) {
        return Fate.UNTOLD;
    }

    /** Whether {@link #ask} is answered, or it does no harm to be given a message twice. */
    default boolean remembers() {
        return false;
    }

    /** Whether it says its own, approved words, and is only told under which code it has them. */
    default boolean keepsWords() {
        return false;
    }

    /** Whether it is worth asking later whether a message has arrived. */
    default boolean tellsArrival() {
        return false;
    }

    /** What a provider knows of a message. */
    enum Fate {
        /** It never had it. */
        NOT_TAKEN,
        /** It has it and sees to it. */
        TAKEN,
        /** It is on the person's device. */
        ARRIVED,
        /** It had it, and could not bring it. */
        LOST,
        /** It keeps no record that could be asked. */
        UNTOLD
    }
}
