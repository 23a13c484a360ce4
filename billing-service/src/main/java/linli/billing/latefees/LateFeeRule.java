package linli.billing.latefees;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import linli.billing.bills.Accrual.Terms;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.contracts.Money;
import linli.contracts.billing.LateFeeRuleEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * By which a community's late fees run. A bill follows the rule that held when it was due, for as
 * long as it is open: what was agreed then is not changed afterwards. As with tariffs, a rule never
 * changes, and whoever wrote it does not put it into force.
 */
@Document("late_fee_rules")
public class LateFeeRule extends Aggregate {

    private final UUID communityId;
    private final Terms terms;
    private final LocalDate from;
    private final UUID proposedBy;
    private final Instant createdAt;
    private LateFeeRuleStatus status = LateFeeRuleStatus.PROPOSED;
    private @Nullable LocalDate to;
    private final @Nullable Integer chargeDay;
    private @Nullable String reason;
    private @Nullable Round lastRound;

    LateFeeRule(
            UUID id,
            UUID communityId,
            Terms terms,
            LocalDate from,
            UUID proposedBy,
            Instant createdAt,
            @Nullable LocalDate to,
            @Nullable Integer chargeDay) {
        super(id);
        this.communityId = communityId;
        this.terms = terms;
        this.from = from;
        this.proposedBy = proposedBy;
        this.createdAt = createdAt;
        this.to = to;
        this.chargeDay = chargeDay;
    }

    /**
     * What was charged by itself.
     *
     * @param day by the end of which it had come together
     * @param bills of which any was charged
     * @param left bills of which some is open and was not charged
     */
    public record Round(LocalDate day, long bills, Money amount, long left) {

        static Round none(LocalDate day) {
            return new Round(day, 0, Money.ZERO, 0);
        }

        Round charged(Money amount) {
            return new Round(day, bills + 1, this.amount.plus(amount), left);
        }

        Round leftOut() {
            return new Round(day, bills, amount, left + 1);
        }
    }

    /**
     * @param chargeDay of each month, on which it is charged by itself; null where somebody charges
     */
    static LateFeeRule propose(
            UUID id,
            UUID communityId,
            Terms terms,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer chargeDay,
            UUID by,
            Stamp stamp) {
        requireOrder(from, to);
        var rule = new LateFeeRule(id, communityId, terms, from, by, stamp.at(), to, chargeDay);
        rule.announce(
                new LateFeeRuleEvent.Proposed(
                        id,
                        communityId,
                        terms.ratePerDay(),
                        terms.graceDays(),
                        terms.capShare(),
                        from,
                        chargeDay),
                stamp);
        return rule;
    }

    void activate(@Nullable UUID by, Stamp stamp) {
        requireProposed();
        if (proposedBy.equals(by)) {
            throw new Refusal.Conflict(
                    "late-fee-rule.own", "Somebody else puts into force what one has written");
        }
        status = LateFeeRuleStatus.ACTIVE;
        announce(new LateFeeRuleEvent.Activated(id(), communityId, from), stamp);
    }

    void refuse(String why, Stamp stamp) {
        requireProposed();
        status = LateFeeRuleStatus.REFUSED;
        reason = why;
        announce(new LateFeeRuleEvent.Refused(id(), communityId, why), stamp);
    }

    /**
     * @param on bills due from that day on no longer follow it
     */
    void end(LocalDate on, Stamp stamp) {
        if (status != LateFeeRuleStatus.ACTIVE) {
            throw new Refusal.Conflict("late-fee-rule.state", "It is not in force");
        }
        requireOrder(from, on);
        to = on;
        announce(new LateFeeRuleEvent.Ended(id(), communityId, on), stamp);
    }

    /** What came of a day on which it was charged by itself; a day is told once. */
    void charged(Round round, Stamp stamp) {
        if (lastRound == null || round.day().isAfter(lastRound.day())) {
            lastRound = round;
            announce(
                    new LateFeeRuleEvent.Charged(
                            id(),
                            communityId,
                            round.day(),
                            round.bills(),
                            round.amount(),
                            round.left()),
                    stamp);
        }
    }

    private static void requireOrder(LocalDate from, @Nullable LocalDate to) {
        if (to != null && !to.isAfter(from)) {
            throw new Refusal.Invalid(
                    "late-fee-rule.days",
                    "It would end before it begins",
                    List.of(new Refusal.FieldError("to", "late-fee-rule.days", null)));
        }
    }

    private void requireProposed() {
        if (status != LateFeeRuleStatus.PROPOSED) {
            throw new Refusal.Conflict("late-fee-rule.state", "It was decided before");
        }
    }

    public UUID proposedBy() {
        return proposedBy;
    }

    public boolean mayBeActivatedBy(@Nullable UUID person) {
        return status == LateFeeRuleStatus.PROPOSED && !proposedBy.equals(person);
    }

    /** Whether a bill that is due then follows it. */
    boolean isFor(LocalDate dueOn) {
        return status == LateFeeRuleStatus.ACTIVE
                && !dueOn.isBefore(from)
                && (to == null || dueOn.isBefore(to));
    }

    /** Whether what has come together by it is charged by itself on a day. */
    boolean isChargedOn(LocalDate day) {
        return status == LateFeeRuleStatus.ACTIVE
                && chargeDay != null
                && chargeDay == day.getDayOfMonth();
    }

    /** Whether a bill could follow both. */
    boolean overlaps(LateFeeRule other) {
        return (other.to == null || from.isBefore(other.to))
                && (to == null || other.from.isBefore(to));
    }

    @Override
    public Reach reach() {
        return Reach.community(communityId);
    }

    public UUID communityId() {
        return communityId;
    }

    public Terms terms() {
        return terms;
    }

    public LocalDate from() {
        return from;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public LateFeeRuleStatus status() {
        return status;
    }

    /** Bills due from that day on no longer follow it; null while it holds. */
    public @Nullable LocalDate to() {
        return to;
    }

    /** Of each month, on which it is charged by itself; null where somebody charges it. */
    public @Nullable Integer chargeDay() {
        return chargeDay;
    }

    /** Null before it was first charged by itself. */
    public @Nullable Round lastRound() {
        return lastRound;
    }

    /** Why it was refused. */
    public @Nullable String reason() {
        return reason;
    }
}
