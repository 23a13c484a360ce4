package linli.notification.channels;

import java.util.UUID;

/** Asked before anything goes out; answered by the feature whose business it is about. */
public interface Settledness {

    /** Whether the person knows by now what they would be told. */
    boolean isSettled(UUID aboutId, UUID personId);
}
