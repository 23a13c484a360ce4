package linli.survey.improvements;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import org.jspecify.annotations.Nullable;

/** How improvements are found. */
public interface ImprovementSearch {

    /** How a list stands. */
    enum Sort {
        NEWEST,
        /** Of those that run: what is due first on top. */
        DUE
    }

    /**
     * @param statuses any of these; all when empty
     * @param responsibleId null for everybody's
     * @param dueBy at the latest then, in the order of when they are due; null for all
     */
    record Wanted(
            Set<ImprovementStatus> statuses,
            @Nullable UUID communityId,
            @Nullable UUID responsibleId,
            @Nullable Instant dueBy) {}

    Page<Improvement> all(Wanted wanted, Sort sort, Access access, Paging paging);

    /** Those whose responsible is to be told that time is over. */
    List<UUID> toWarn(Instant now, int most);
}
