package linli.workorder.suggestions;

import java.util.List;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import org.jspecify.annotations.Nullable;

/** How suggestions are found. */
public interface SuggestionSearch {

    /**
     * The newest first.
     *
     * @param statuses all when empty
     */
    Page<Suggestion> all(
            List<SuggestionStatus> statuses,
            @Nullable UUID communityId,
            Access access,
            Paging paging);
}
