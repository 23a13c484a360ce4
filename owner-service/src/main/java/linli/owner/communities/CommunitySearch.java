package linli.owner.communities;

import java.util.List;
import java.util.Optional;
import linli.chassis.access.Access;

/** What screens and imports ask about communities. */
public interface CommunitySearch {

    /** All that the caller may see, by name; there are hundreds, not millions. */
    List<Community> all(Access access);

    Optional<Community> byName(String name);

    Optional<Community> byCode(String code);
}
