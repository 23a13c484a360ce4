package linli.contracts.billing;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Money;
import linli.contracts.Published;
import org.jspecify.annotations.Nullable;

/** Rules by which late fees (违约金) run: how much a day, from when, up to what. */
@Published(topic = "billing.late-fee-rules")
public sealed interface LateFeeRuleEvent extends Event {

    UUID ruleId();

    /**
     * @param ratePerDay of what is open, such as {@code 0.0005}
     * @param graceDays so many days after it is due nothing runs
     * @param capShare of the bill, which the late fee never exceeds, such as {@code 0.3}
     * @param from bills due from that day on
     * @param chargeDay of each month, on which what has come together is charged by itself; null
     *     where somebody charges it
     */
    @JsonTypeName("late-fee-rule.proposed")
    @JsonClassDescription("A rule for late fees was written down and waits for a second person")
    record Proposed(
            UUID ruleId,
            UUID communityId,
            BigDecimal ratePerDay,
            int graceDays,
            BigDecimal capShare,
            LocalDate from,
            @Nullable Integer chargeDay)
            implements LateFeeRuleEvent {}

    @JsonTypeName("late-fee-rule.activated")
    @JsonClassDescription("A second person put a rule for late fees into force")
    record Activated(UUID ruleId, UUID communityId, LocalDate from) implements LateFeeRuleEvent {}

    @JsonTypeName("late-fee-rule.refused")
    @JsonClassDescription("A rule for late fees was not put into force")
    record Refused(UUID ruleId, UUID communityId, String reason) implements LateFeeRuleEvent {}

    /**
     * @param day by the end of which what had come together was charged
     * @param bills of which any was
     * @param left bills of which some is open and was not charged: disputed, promised for later, or
     *     because somebody wants it waived
     */
    @JsonTypeName("late-fee-rule.charged")
    @JsonClassDescription("What had come together by a rule for late fees was charged by itself")
    record Charged(
            UUID ruleId, UUID communityId, LocalDate day, long bills, Money amount, long left)
            implements LateFeeRuleEvent {}

    /**
     * @param to bills due from that day on no longer follow it
     */
    @JsonTypeName("late-fee-rule.ended")
    @JsonClassDescription("A rule for late fees was given an end")
    record Ended(UUID ruleId, UUID communityId, LocalDate to) implements LateFeeRuleEvent {}
}
