package linli.chassis.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Reach;
import org.jspecify.annotations.Nullable;

/**
 * What we know of an account: whose it is and what it may do where, all grants taken together.
 *
 * @param id the token's {@code sub}
 * @param staffId null for residents
 * @param ownerId null for staff
 * @param permissions by name, the scope of each, with what it may do for absent colleagues
 * @param posts by permission, the code of the post that carries it, for the trail
 * @param own by name, the scope of what it may do by its own posts
 * @param standIns the absent colleagues for whom it stands in today
 */
public record Account(
        String id,
        String name,
        @Nullable UUID staffId,
        @Nullable UUID ownerId,
        Map<String, Scope> permissions,
        Map<String, String> posts,
        Map<String, Scope> own,
        List<StandIn> standIns) {

    /** Of somebody who stands in for nobody. */
    public Account(
            String id,
            String name,
            @Nullable UUID staffId,
            @Nullable UUID ownerId,
            Map<String, Scope> permissions,
            Map<String, String> posts) {
        this(id, name, staffId, ownerId, permissions, posts, permissions, List.of());
    }

    /** The same account with what it may do for others besides. */
    public Account standingIn(List<StandIn> others) {
        if (others.isEmpty()) {
            return this;
        }
        var scopes = new HashMap<>(own);
        var carrying = new HashMap<>(posts);
        for (var absent : others) {
            absent.permissions().forEach((name, scope) -> scopes.merge(name, scope, Scope::plus));
            absent.posts().forEach(carrying::putIfAbsent);
        }
        return new Account(
                id,
                name,
                staffId,
                ownerId,
                Map.copyOf(scopes),
                Map.copyOf(carrying),
                own,
                List.copyOf(others));
    }

    /** The ids under which records are this account's own. */
    public Set<UUID> people() {
        if (staffId != null) {
            return ownerId == null ? Set.of(staffId) : Set.of(staffId, ownerId);
        }
        return ownerId == null ? Set.of() : Set.of(ownerId);
    }

    public Scope scopeOf(String permission) {
        return permissions.getOrDefault(permission, Scope.NOTHING);
    }

    /**
     * The members of staff whose hand this account is: its own and those for whom it stands in.
     * Where two people have to look, all of them are one.
     */
    public Set<UUID> hands() {
        var hands = new HashSet<UUID>();
        if (staffId != null) {
            hands.add(staffId);
        }
        standIns.forEach(absent -> hands.add(absent.staffId()));
        return hands;
    }

    /**
     * As whom this account meets what somebody prepared: as that person where it stands in for
     * them, for then nobody else has looked; otherwise as itself.
     */
    public @Nullable UUID meeting(@Nullable UUID preparer) {
        return preparer != null && hands().contains(preparer) ? preparer : staffId;
    }

    /** The same, where the account of whoever prepared it is known. */
    public String meetingAccount(@Nullable String preparer) {
        return standIns.stream()
                .map(StandIn::accountId)
                .filter(account -> account != null && account.equals(preparer))
                .findFirst()
                .orElse(id);
    }

    /**
     * For whom this account does something there; empty when its own posts allow it.
     *
     * @param reach where; null when no place is known
     */
    Optional<StandIn> insteadOf(String permission, @Nullable Reach reach) {
        if (standIns.isEmpty()) {
            return Optional.empty();
        }
        var ours = own.getOrDefault(permission, Scope.NOTHING);
        if (reach != null && ours.covers(reach)) {
            return Optional.empty();
        }
        return standIns.stream()
                .filter(absent -> reach != null && absent.scopeOf(permission).covers(reach))
                .findFirst()
                .or(() ->
                        ours.isEmpty()
                                ? standIns.stream()
                                        .filter(absent -> !absent.scopeOf(permission).isEmpty())
                                        .findFirst()
                                : Optional.empty());
    }
}
