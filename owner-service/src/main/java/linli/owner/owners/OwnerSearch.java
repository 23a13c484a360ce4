package linli.owner.owners;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.Reach;
import linli.chassis.access.Access;
import linli.contracts.owner.OwnerEvent;
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

    /**
     * By what a person may turn out to be registered twice.
     *
     * @param keys see {@link Likeness}; none of whoever was erased or goes on under another id
     * @param reach where they are or were at home
     */
    record Alike(UUID ownerId, List<String> keys, Reach reach) {}

    /** Empty of nobody we know, and of whoever an older build wrote down. */
    Optional<Alike> alike(UUID ownerId);

    /** Some who have that in common, whoever asks. */
    List<Alike> alike(String key, int limit);

    /** Everybody who ever was linked to a unit, whoever asks, those too who were erased since. */
    List<Owner> everLinkedTo(UUID unitId);

    /** Whoever has or had a unit in this building, which the caller may see, the newest first. */
    Page<Owner> inBuilding(UUID buildingId, Access access, Paging paging);

    /** Whoever is marked by a tag, the newest first. */
    Page<Owner> tagged(String tag, @Nullable UUID communityId, Access access, Paging paging);

    /** Everybody whose key is not wrapped by this secret, some at a time. */
    void eachNotWrappedBy(String keyId, Consumer<List<UUID>> some);

    /** Writes down anew what was told of a person before there was a key. */
    void rewriteHistory(UUID id, UnaryOperator<OwnerEvent.Changed> sealed);

    /** Whose accounts these are, as far as they are owners'. */
    List<UUID> ofAccounts(Set<String> accountIds);

    /** Some who have lost an account that is still open. */
    List<UUID> withAccountToClose(int limit);

    /** All that the caller may see, the newest first. */
    Page<Owner> all(@Nullable UUID communityId, Access access, Paging paging);
}
