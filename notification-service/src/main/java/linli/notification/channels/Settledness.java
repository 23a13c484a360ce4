package linli.notification.channels;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Asked before anything goes out; answered by the feature whose business it is about. */
public interface Settledness {

    /** Those of the people who know by now what they would be told. */
    Set<UUID> settled(UUID aboutId, Collection<UUID> people);
}
