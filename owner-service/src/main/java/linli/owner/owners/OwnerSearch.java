package linli.owner.owners;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import org.jspecify.annotations.Nullable;

/**
 * How owners are found. Where a community is named, only those who have or had a unit there that
 * the caller may see.
 */
public interface OwnerSearch {

    /**
     * Whoever has all of these tokens, the newest first: name, pinyin, initials, phone, last
     * digits.
     *
     * @param notOf without those linked to one of these units
     */
    Page<Owner> called(
            List<String> tokens,
            List<UUID> notOf,
            @Nullable UUID communityId,
            Access access,
            Paging paging);

    /** Whoever is or was linked to one of these units, the newest first. */
    Page<Owner> linkedTo(List<UUID> unitIds, Access access, Paging paging);

    /** Whoever has or had a unit in this building, which the caller may see, the newest first. */
    Page<Owner> inBuilding(UUID buildingId, Access access, Paging paging);

    /** Everybody whose numbers are not sealed by this secret, some at a time. */
    void eachNotSealedBy(String keyId, Consumer<List<UUID>> some);

    /** All that the caller may see, the newest first. */
    Page<Owner> all(@Nullable UUID communityId, Access access, Paging paging);
}
