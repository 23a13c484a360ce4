package linli.owner.communities;

import java.util.Optional;
import java.util.UUID;

/** All regions. */
public interface Regions {

    Optional<Region> find(UUID id);

    Optional<Region> named(String name);

    /**
     * Keeps a new region.
     *
     * @return the one of that name that is there, should somebody have been faster
     */
    Region keep(Region region);

    /**
     * @throws linli.chassis.Refusal.Conflict {@code region.exists} when another has the name
     */
    Region rename(UUID id, String name);
}
