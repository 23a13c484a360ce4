package linli.notification.answers;

import java.util.List;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import org.jspecify.annotations.Nullable;

/** How answers are found. */
public interface AnswerSearch {

    /** Those one keeps oneself, the newest first. */
    Page<Answer> all(@Nullable UUID communityId, boolean retired, Access access, Paging paging);

    /**
     * Those that are offered there, the newest first.
     *
     * @param communityId null for those that hold everywhere
     * @param most no more than this
     */
    List<Answer> offered(@Nullable UUID communityId, int most);
}
