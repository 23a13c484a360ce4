package linli.notification.channels;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Asked before anything goes out; answered by the feature whose business it is about. */
public interface Settledness {

    /** Ids of those rows whose person knows by now what they would be told. */
    Set<UUID> settled(List<Delivery> rows);
}
