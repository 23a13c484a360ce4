package linli.workorder.compliments;

import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import org.jspecify.annotations.Nullable;

/** How compliments are found. */
public interface ComplimentSearch {

    /**
     * The newest first.
     *
     * @param passedOn null for all
     */
    Page<Compliment> all(
            @Nullable Boolean passedOn, @Nullable UUID communityId, Access access, Paging paging);
}
