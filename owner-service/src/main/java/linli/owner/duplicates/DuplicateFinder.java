package linli.owner.duplicates;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Reach;
import linli.owner.duplicates.Duplicate.Reason;
import linli.owner.duplicates.Duplicate.Status;
import linli.owner.owners.Likeness;
import linli.owner.owners.OwnerSearch;
import linli.owner.owners.OwnerSearch.Alike;
import linli.owner.owners.Owners;
import org.springframework.stereotype.Service;

/** Finds who else somebody may be. */
@Service
public class DuplicateFinder {

    /** What more people share is no likeness: a developer's number, a common name. */
    static final int MOST_ALIKE = 5;

    private final Duplicates duplicates;
    private final DuplicateSearch search;
    private final Owners owners;
    private final OwnerSearch people;

    DuplicateFinder(
            Duplicates duplicates, DuplicateSearch search, Owners owners, OwnerSearch people) {
        this.duplicates = duplicates;
        this.search = search;
        this.owners = owners;
        this.people = people;
    }

    /**
     * Notices what a record has in common with others, and what it has no more.
     *
     * @param isNew whether nobody can have compared it yet
     */
    public void compare(UUID ownerId, boolean isNew) {
        known(ownerId)
                .ifPresent(one -> {
                    var alike = alike(one);
                    alike.values().forEach(other -> notice(one, other.who(), other.reasons()));
                    var before = isNew ? List.<Duplicate>of() : search.of(ownerId);
                    before.stream()
                            .filter(pair -> pair.status() == Status.OPEN)
                            .filter(pair -> !alike.containsKey(pair.other(ownerId)))
                            .forEach(pair -> duplicates.move(pair.id(), Duplicate::pass));
                });
    }

    /** Whoever an older build wrote down gets what is compared now. */
    private Optional<Alike> known(UUID ownerId) {
        var known = people.alike(ownerId);
        if (known.isEmpty() && owners.find(ownerId).isPresent()) {
            owners.rederive(ownerId);
            return people.alike(ownerId);
        }
        return known;
    }

    private record Likely(Alike who, Set<Reason> reasons) {}

    private Map<UUID, Likely> alike(Alike one) {
        var alike = new HashMap<UUID, Likely>();
        for (var key : one.keys()) {
            var reason = reasonOf(key);
            var sharing = people.alike(key, MOST_ALIKE + 1);
            if (sharing.size() <= MOST_ALIKE) {
                sharing.stream()
                        .filter(other -> !other.ownerId().equals(one.ownerId()))
                        .forEach(other ->
                                alike.computeIfAbsent(
                                                other.ownerId(),
                                                id ->
                                                        new Likely(
                                                                other,
                                                                EnumSet.noneOf(Reason.class)))
                                        .reasons()
                                        .add(reason));
            }
        }
        return alike;
    }

    private static Reason reasonOf(String key) {
        if (Likeness.isPapers(key)) {
            return Reason.SAME_PAPERS;
        }
        return Likeness.isPhone(key) ? Reason.SAME_PHONE : Reason.SAME_NAME;
    }

    private void notice(Alike one, Alike other, Set<Reason> reasons) {
        var pair = Duplicate.of(one.ownerId(), other.ownerId(), reasons, both(one, other));
        if (!duplicates.createOnce(pair)) {
            var there = duplicates.get(pair.id());
            if (there.status() == Status.PAST
                    || !there.reasons().equals(reasons)
                    || !there.reach().equals(pair.reach())) {
                duplicates.move(pair.id(), known -> known.notice(reasons, pair.reach()));
            }
        }
    }

    /** Who sees either sees that there is a pair; whom they may not see they are not shown. */
    static Reach both(Alike one, Alike other) {
        return new Reach(
                both(one.reach().communities(), other.reach().communities()),
                both(one.reach().buildings(), other.reach().buildings()),
                Set.of(),
                Set.of());
    }

    private static Set<UUID> both(Set<UUID> some, Set<UUID> others) {
        var both = new HashSet<>(some);
        both.addAll(others);
        return both;
    }
}
