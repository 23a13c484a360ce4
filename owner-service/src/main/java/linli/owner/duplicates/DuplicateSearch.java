package linli.owner.duplicates;

import java.util.List;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.owner.duplicates.Duplicate.Status;
import org.jspecify.annotations.Nullable;

/** How pairs are found. */
public interface DuplicateSearch {

    /**
     * Those that have the most in common first.
     *
     * @param communityId only where either is or was at home there; null for all
     * @param ownerId only those that this record is in; null for all
     */
    Page<Duplicate> page(
            Status status,
            @Nullable UUID communityId,
            @Nullable UUID ownerId,
            Access access,
            Paging paging);

    /** All that a record is in, whoever asks. */
    List<Duplicate> of(UUID ownerId);

    /** Some whose records have not both followed. */
    List<UUID> unfinished(int limit);
}
