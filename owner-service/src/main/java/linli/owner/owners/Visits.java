package linli.owner.owners;

import java.util.Set;
import java.util.UUID;

/** Technicians may call the owners whose orders they have, for as long as they have them. */
public interface Visits {

    void keep(Visit visit, long sequence);

    /** Whether one of these people has an order of this owner now. */
    boolean isExpected(UUID ownerId, Set<UUID> people);
}
