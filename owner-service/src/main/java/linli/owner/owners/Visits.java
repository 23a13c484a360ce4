package linli.owner.owners;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Technicians may call the owners whose orders they have, from when they accept one until a day
 * after it was done: for the second visit, and for what was left behind.
 */
public interface Visits {

    void keep(Visit visit, long sequence);

    /** Whether one of these people has an order of this owner then. */
    boolean isExpected(UUID ownerId, Set<UUID> people, Instant at);
}
