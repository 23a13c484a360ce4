package linli.workorder.dispatching;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Who has how much on hand. */
public interface Loads {

    /**
     * @param today midnight of the business day
     */
    List<Load> of(Collection<UUID> technicians, Instant today);
}
