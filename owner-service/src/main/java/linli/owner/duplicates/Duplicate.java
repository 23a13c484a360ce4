package linli.owner.duplicates;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.chassis.aggregates.Derived;
import linli.contracts.owner.DuplicateEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Two records that may be of one person (可能重复). That they are two people is remembered; a merge is
 * decided here in one write, both records follow it, and a timer sees to those that could not at
 * once. Its id follows from both.
 */
@Document("duplicates")
public class Duplicate extends Aggregate {

    /** As long as somebody remembers whose was what. */
    static final Duration PARTED_WITHIN = Duration.ofDays(30);

    /** What two records have in common. */
    public enum Reason {
        /** 同一小区同名 */
        SAME_NAME(1),
        /** 号码相同 */
        SAME_PHONE(2),
        /** 证件号码相同 */
        SAME_PAPERS(4);

        private final int weight;

        Reason(int weight) {
            this.weight = weight;
        }
    }

    /** What is known of the two. */
    public enum Status {
        /** 待核对 */
        OPEN,
        /** 不是同一人 */
        DISMISSED,
        /** 已合并 */
        MERGED,
        /** 已无相同之处 */
        PAST
    }

    /** Both ids, the smaller one first. */
    private final List<UUID> owners;

    private Set<Reason> reasons;
    private Reach lying;
    private Status status = Status.OPEN;
    private @Nullable UUID winner;
    private @Nullable Instant mergedAt;
    private @Nullable String mergedBy;

    /** The more they have in common, the higher. */
    @Derived private int rank;

    /** Its own id while one of the two still has to follow. */
    @Derived private @Nullable UUID unfinished;

    Duplicate(UUID id, List<UUID> owners, Set<Reason> reasons, Reach lying) {
        super(id);
        this.owners = owners;
        this.reasons = reasons;
        this.lying = lying;
    }

    static Duplicate of(UUID one, UUID other, Set<Reason> reasons, Reach lying) {
        return new Duplicate(
                idOf(one, other), List.of(first(one, other), last(one, other)), reasons, lying);
    }

    static UUID idOf(UUID one, UUID other) {
        return UUID.nameUUIDFromBytes(
                "duplicate %s %s"
                        .formatted(first(one, other), last(one, other))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static UUID first(UUID one, UUID other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static UUID last(UUID one, UUID other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /** They have this in common, now; what was decided of them stays. */
    void notice(Set<Reason> inCommon, Reach where) {
        reasons = Set.copyOf(inCommon);
        lying = where;
        if (status == Status.PAST) {
            status = Status.OPEN;
        }
    }

    /** They have nothing in common any more. */
    void pass() {
        if (status == Status.OPEN) {
            status = Status.PAST;
        }
    }

    /**
     * They are two people.
     *
     * @throws Refusal.Conflict {@code duplicate.merged} when they were merged
     */
    void dismiss(Stamp stamp) {
        requireNotMerged();
        status = Status.DISMISSED;
        announce(new DuplicateEvent.Dismissed(id(), owners.getFirst(), owners.getLast()), stamp);
    }

    /**
     * @throws Refusal.Conflict {@code duplicate.merged} when they were merged already
     */
    void merge(UUID goesOn, Stamp stamp) {
        requireNotMerged();
        status = Status.MERGED;
        winner = goesOn;
        mergedAt = stamp.at();
        mergedBy = stamp.by().name();
        unfinished = id();
        announce(new DuplicateEvent.Merged(id(), goesOn, other(goesOn)), stamp);
    }

    private void requireNotMerged() {
        if (status == Status.MERGED) {
            throw new Refusal.Conflict("duplicate.merged", "They were merged");
        }
    }

    /**
     * Takes the merge back.
     *
     * @throws Refusal.Conflict {@code duplicate.not-merged}, and {@code duplicate.too-late} after
     *     {@link #PARTED_WITHIN}
     */
    void part(Stamp stamp) {
        var until = partedUntil();
        var goesOn = winner;
        if (until == null || goesOn == null) {
            throw new Refusal.Conflict("duplicate.not-merged", "They were not merged");
        }
        if (stamp.at().isAfter(until)) {
            throw new Refusal.Conflict(
                    "duplicate.too-late", "It could be taken back until " + until);
        }
        status = Status.OPEN;
        unfinished = id();
        announce(new DuplicateEvent.Parted(id(), goesOn, other(goesOn)), stamp);
    }

    /** Both have followed. */
    void finish() {
        unfinished = null;
    }

    @Override
    protected void derive(Instant at) {
        rank = reasons.stream().mapToInt(reason -> reason.weight).sum();
    }

    UUID other(UUID one) {
        return owners.getFirst().equals(one) ? owners.getLast() : owners.getFirst();
    }

    boolean isFinished() {
        return unfinished == null;
    }

    /** Until when the merge can be taken back; null when they are not merged. */
    public @Nullable Instant partedUntil() {
        return status == Status.MERGED && mergedAt != null ? mergedAt.plus(PARTED_WITHIN) : null;
    }

    /** Where either is or was at home. */
    @Override
    public Reach reach() {
        return lying;
    }

    public List<UUID> owners() {
        return owners;
    }

    public Set<Reason> reasons() {
        return new TreeSet<>(reasons);
    }

    public Status status() {
        return status;
    }

    /** Which of them goes on; null when they are not merged. */
    public @Nullable UUID winner() {
        return winner;
    }

    public @Nullable Instant mergedAt() {
        return mergedAt;
    }

    public @Nullable String mergedBy() {
        return mergedBy;
    }
}
