package linli.billing.dunning;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Scope;
import org.jspecify.annotations.Nullable;

/** What screens ask about dunning cases. */
public interface DunningSearch {

    /** The newest reminder first. */
    Page<DunningCase> all(
            Set<DunningStatus> statuses, @Nullable UUID communityId, Access access, Paging paging);

    /** Those of a community that are not closed, some at a time. */
    void eachOpen(UUID communityId, Scope scope, Consumer<List<DunningCase>> some);

    /** Those of these that there are. */
    List<DunningCase> of(Collection<UUID> ids);
}
