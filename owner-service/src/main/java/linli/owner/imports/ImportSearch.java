package linli.owner.imports;

import java.util.Optional;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;

/** What screens ask about imports. */
public interface ImportSearch {

    /** The caller's own, the newest first. */
    Page<Import> mine(Access access, Paging paging);

    /** The one whose newest check is this job. */
    Optional<Import> checkedBy(UUID jobId);

    /** The one that this job undoes, or undid last. */
    Optional<Import> undoneBy(UUID jobId);
}
