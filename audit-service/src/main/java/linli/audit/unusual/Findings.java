package linli.audit.unusual;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import linli.audit.trail.Entry;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import org.jspecify.annotations.Nullable;

/** What was found, and what the rules look at. */
public interface Findings {

    /** The newest first; all when it does not matter whether somebody has looked at them. */
    Page<Finding> all(@Nullable Boolean open, Access access, Paging paging);

    Optional<Finding> find(UUID id, Access access);

    /** The first one stands; of the same day the higher count. */
    void keep(Finding finding);

    /**
     * @return whether nobody had looked at it before
     */
    boolean look(UUID id, String by, String note, Instant at);

    /** Position up to which the trail was looked through. */
    long lookedUpTo();

    void lookedUpTo(long position);

    /** Entries behind a position of these operations or events, in their order. */
    List<Entry> behind(
            long position, Collection<String> operations, Collection<String> events, int most);

    /** The same again changes nothing. */
    void watch(List<Watched> some);

    /** How often somebody did such a thing from one instant on and before another. */
    long count(String person, String type, Instant from, Instant before);

    /** Whether any event about an object happened from one instant on and before another. */
    boolean isAnythingAbout(String object, Instant from, Instant before);

    void forgetWatchedBefore(Instant time);
}
