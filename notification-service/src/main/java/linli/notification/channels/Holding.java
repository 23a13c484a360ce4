package linli.notification.channels;

import java.util.UUID;

/** Asked before anything goes out; answered by the feature that had it sent. */
public interface Holding {

    /**
     * @param causeId tells one reminder from the next of the same notice
     */
    Hold of(UUID aboutId, UUID causeId);

    /** Whether a message that has not gone out may. */
    enum Hold {
        NONE,
        /** Not now: somebody will say so. */
        PAUSED,
        /** Never. */
        CANCELLED
    }
}
