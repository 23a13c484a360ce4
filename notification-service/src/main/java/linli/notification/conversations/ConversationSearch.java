package linli.notification.conversations;

import java.util.Set;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import org.jspecify.annotations.Nullable;

/** What screens ask about conversations. */
public interface ConversationSearch {

    /** Those the caller may see. */
    Page<Conversation> all(Filter filter, Sorting sorting, Access access, Paging paging);

    /** How many wait for the office, as far as a badge counts. */
    long waiting(Access access);

    /**
     * @param statuses any of these; all when empty
     * @param agentId whoever has it; null for all
     * @param communityId null for all
     * @param unfound only those that began with what no ready answer fit
     */
    record Filter(
            Set<ConversationStatus> statuses,
            @Nullable UUID agentId,
            @Nullable UUID communityId,
            boolean unfound) {}

    /** In which order. */
    enum Sorting {
        /** Where somebody said something last. */
        NEWEST,
        /** Whoever waits longest first; only those where somebody waits. */
        WAITING
    }
}
