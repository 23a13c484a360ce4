package linli.owner.duplicates;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.access.Access;
import linli.owner.duplicates.Duplicate.Status;
import linli.owner.owners.OwnerSearch;
import linli.owner.owners.OwnerSearch.Alike;
import linli.owner.owners.OwnerService;
import linli.owner.owners.Owners;
import org.springframework.stereotype.Service;

/** Tells two people apart, merges two records of one, and takes that back. */
@Service
public class DuplicateService {

    private final Duplicates duplicates;
    private final Owners owners;
    private final OwnerService people;
    private final OwnerSearch search;
    private final Clock clock;

    DuplicateService(
            Duplicates duplicates,
            Owners owners,
            OwnerService people,
            OwnerSearch search,
            Clock clock) {
        this.duplicates = duplicates;
        this.owners = owners;
        this.people = people;
        this.search = search;
        this.clock = clock;
    }

    /** They are two people; that is remembered. */
    public Duplicate dismiss(UUID id, Access access) {
        requireBoth(duplicates.get(id, access), access);
        return duplicates.move(id, access, pair -> pair.dismiss(access.stamp()));
    }

    /**
     * One record goes on for both, whether or not anybody noticed that they are alike.
     *
     * @param winnerId which one
     */
    public Duplicate merge(UUID winnerId, UUID loserId, Access access) {
        var id = Duplicate.idOf(winnerId, loserId);
        return duplicates.alone(() -> {
            if (duplicates.heard(id, access).isEmpty()) {
                people.requireMergeable(winnerId, loserId, access);
                if (duplicates.find(id).isEmpty()) {
                    var where = DuplicateFinder.both(known(winnerId), known(loserId));
                    duplicates.createOnce(Duplicate.of(winnerId, loserId, Set.of(), where));
                }
            }
            return followed(
                    duplicates.move(id, access, pair -> pair.merge(winnerId, access.stamp())),
                    access.stamp());
        });
    }

    private Alike known(UUID id) {
        return search.alike(id)
                .orElseThrow(() -> new Refusal.NotFound("owner.not-found", "No owner " + id));
    }

    /** Each has again what was its own. */
    public Duplicate part(UUID id, Access access) {
        var known = duplicates.get(id, access);
        requireBoth(known, access);
        return duplicates.alone(() -> {
            var winner = known.winner();
            if (winner != null && duplicates.heard(id, access).isEmpty()) {
                people.requirePartable(winner, known.other(winner), access);
            }
            return followed(
                    duplicates.move(id, access, pair -> pair.part(access.stamp())), access.stamp());
        });
    }

    /** Whoever may see one of them only decides nothing about both. */
    private void requireBoth(Duplicate pair, Access access) {
        pair.owners().forEach(owner -> owners.get(owner, access));
    }

    /** For a merge, or its end, whose command died before both had followed. */
    void finish(UUID id) {
        duplicates.alone(() -> followed(duplicates.get(id), Stamp.bySystem(clock.instant())));
    }

    private Duplicate followed(Duplicate pair, Stamp stamp) {
        if (pair.isFinished()) {
            return pair;
        }
        var winner = Objects.requireNonNull(pair.winner());
        if (pair.status() == Status.MERGED) {
            people.merge(winner, pair.other(winner), stamp);
        } else {
            people.part(winner, pair.other(winner), stamp);
        }
        return duplicates.move(pair.id(), Duplicate::finish);
    }
}
