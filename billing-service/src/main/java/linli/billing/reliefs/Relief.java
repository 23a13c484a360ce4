package linli.billing.reliefs;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import linli.billing.tariffs.FeeItem;
import linli.billing.tariffs.Relieving;
import linli.billing.tariffs.Relieving.Kind;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.chassis.estate.KnownUnit;
import linli.contracts.billing.ReliefEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * For some days a unit pays less of some fees, or nothing (减免): a discount, an exemption, or since
 * nobody lives there (空置). It never changes: it ends, and another begins. Whoever asks for it does
 * not confirm it. What was billed before stays as it is.
 */
@Document("reliefs")
public class Relief extends Aggregate {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final UUID communityId;
    private final UUID buildingId;
    private final UUID unitId;
    private final String unitLabel;
    private final Terms terms;
    private final UUID proposedBy;
    private final String proposedByName;
    private final Instant createdAt;
    private ReliefStatus status = ReliefStatus.PROPOSED;
    private @Nullable LocalDate to;
    private @Nullable String decision;

    Relief(
            UUID id,
            UUID communityId,
            UUID buildingId,
            UUID unitId,
            String unitLabel,
            Terms terms,
            UUID proposedBy,
            String proposedByName,
            Instant createdAt,
            @Nullable LocalDate to) {
        super(id);
        this.communityId = communityId;
        this.buildingId = buildingId;
        this.unitId = unitId;
        this.unitLabel = unitLabel;
        this.terms = terms;
        this.proposedBy = proposedBy;
        this.proposedByName = proposedByName;
        this.createdAt = createdAt;
        this.to = to;
    }

    /**
     * What was asked for.
     *
     * @param percent of what is charged that is taken off: all of an exemption
     * @param from the first day of it
     */
    public record Terms(
            Kind kind, BigDecimal percent, Set<FeeItem> feeItems, LocalDate from, String reason) {}

    /**
     * @param to the first day without it; null while nobody knows
     */
    static Relief propose(
            UUID id, KnownUnit unit, Terms terms, @Nullable LocalDate to, UUID by, Stamp stamp) {
        requireOrder(terms.from(), to);
        if (terms.percent().signum() <= 0
                || (terms.kind() == Kind.EXEMPTION) != (terms.percent().compareTo(ALL) == 0)) {
            throw wrong("percent", "relief.percent", "All is an exemption, and that is of all");
        }
        if (terms.feeItems().stream().anyMatch(FeeItem::isOnce)) {
            throw wrong("feeItems", "relief.once", "What is charged once has no days");
        }
        var relief =
                new Relief(
                        id,
                        unit.communityId(),
                        unit.buildingId(),
                        unit.id(),
                        unit.label(),
                        terms,
                        by,
                        stamp.by().name(),
                        stamp.at(),
                        to);
        relief.announce(
                new ReliefEvent.Proposed(
                        id,
                        unit.communityId(),
                        unit.id(),
                        unit.label(),
                        terms.kind().name(),
                        terms.percent(),
                        terms.feeItems().stream().map(Enum::name).collect(Collectors.toSet()),
                        terms.from(),
                        to,
                        terms.reason()),
                stamp);
        return relief;
    }

    void confirm(@Nullable UUID by, Stamp stamp) {
        requireProposed();
        if (isOwn(by)) {
            throw new Refusal.Conflict("relief.own", "Somebody else confirms what one asked for");
        }
        status = ReliefStatus.ACTIVE;
        announce(
                new ReliefEvent.Confirmed(
                        id(), communityId, unitId, unitLabel, terms.kind().name(), terms.percent()),
                stamp);
    }

    void refuse(String why, Stamp stamp) {
        requireProposed();
        status = ReliefStatus.REFUSED;
        decision = why;
        announce(new ReliefEvent.Refused(id(), communityId, unitId, unitLabel, why), stamp);
    }

    /**
     * @param on the first day without it; it is never later than it was
     */
    void end(LocalDate on, String why, Stamp stamp) {
        if (status != ReliefStatus.ACTIVE) {
            throw new Refusal.Conflict("relief.state", "It does not count");
        }
        requireOrder(terms.from(), on);
        // A later end would be a relief that nobody confirmed.
        if (to != null && on.isAfter(to)) {
            throw wrong("to", "relief.longer", "It ends on " + to + " anyway");
        }
        to = on;
        decision = why;
        announce(new ReliefEvent.Ended(id(), communityId, unitId, unitLabel, on, why), stamp);
    }

    private static void requireOrder(LocalDate from, @Nullable LocalDate to) {
        if (to != null && !to.isAfter(from)) {
            throw wrong("to", "relief.days", "It would end before it begins");
        }
    }

    private static Refusal.Invalid wrong(String field, String code, String why) {
        return new Refusal.Invalid(code, why, List.of(new Refusal.FieldError(field, code, null)));
    }

    private void requireProposed() {
        if (status != ReliefStatus.PROPOSED) {
            throw new Refusal.Conflict("relief.state", "It was decided before");
        }
    }

    private boolean isOwn(@Nullable UUID person) {
        return proposedBy.equals(person);
    }

    public boolean mayBeConfirmedBy(@Nullable UUID person) {
        return status == ReliefStatus.PROPOSED && !isOwn(person);
    }

    /** Whether both are for a fee of the same unit on the same day. */
    boolean meets(Relief other) {
        return unitId.equals(other.unitId)
                && terms.feeItems().stream().anyMatch(other.terms.feeItems()::contains)
                && (other.to == null || terms.from().isBefore(other.to))
                && (to == null || other.terms.from().isBefore(to));
    }

    /** As far as it is for a fee item; nothing when it is not. */
    public @Nullable Relieving of(FeeItem item) {
        return terms.feeItems().contains(item)
                ? new Relieving(id(), terms.kind(), terms.percent(), terms.from(), to)
                : null;
    }

    @Override
    public Reach reach() {
        return Reach.of(communityId, buildingId, unitId);
    }

    public UUID communityId() {
        return communityId;
    }

    public UUID unitId() {
        return unitId;
    }

    /** As the unit was called when it was asked for. */
    public String unitLabel() {
        return unitLabel;
    }

    public Terms terms() {
        return terms;
    }

    public UUID proposedBy() {
        return proposedBy;
    }

    /** Who asked for it. */
    public String proposedByName() {
        return proposedByName;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public ReliefStatus status() {
        return status;
    }

    /** The first day without it; null while nobody knows. */
    public @Nullable LocalDate to() {
        return to;
    }

    /** Why it was refused or ended; null while it was neither. */
    public @Nullable String decision() {
        return decision;
    }
}
