package linli.owner.communities;

import java.util.List;
import java.util.Optional;
import linli.chassis.access.Access;

/** What screens and imports ask about communities. */
public interface CommunitySearch {

    /** All that the caller may see, by name; there are hundreds, not millions. */
    List<Community> all(Access access);

    /** All of this name, however it is written; two districts may have one each. */
    List<Community> named(String name);

    Optional<Community> byCode(String code);
}
