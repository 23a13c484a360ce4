package linli.contracts.billing;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;

/** Rules by which late fees (违约金) run: how much a day, from when, up to what. */
@Published(topic = "billing.late-fee-rules")
public sealed interface LateFeeRuleEvent extends Event {

    UUID ruleId();

    /**
     * @param ratePerDay of what is open, such as {@code 0.0005}
     * @param graceDays so many days after it is due nothing runs
     * @param capShare of the bill, which the late fee never exceeds, such as {@code 0.3}
     * @param from bills due from that day on
     */
    @JsonTypeName("late-fee-rule.proposed")
    @JsonClassDescription("A rule for late fees was written down and waits for a second person")
    record Proposed(
            UUID ruleId,
            UUID communityId,
            BigDecimal ratePerDay,
            int graceDays,
            BigDecimal capShare,
            LocalDate from)
            implements LateFeeRuleEvent {}

    @JsonTypeName("late-fee-rule.activated")
    @JsonClassDescription("A second person put a rule for late fees into force")
    record Activated(UUID ruleId, UUID communityId, LocalDate from) implements LateFeeRuleEvent {}

    @JsonTypeName("late-fee-rule.refused")
    @JsonClassDescription("A rule for late fees was not put into force")
    record Refused(UUID ruleId, UUID communityId, String reason) implements LateFeeRuleEvent {}

    /**
     * @param to bills due from that day on no longer follow it
     */
    @JsonTypeName("late-fee-rule.ended")
    @JsonClassDescription("A rule for late fees was given an end")
    record Ended(UUID ruleId, UUID communityId, LocalDate to) implements LateFeeRuleEvent {}
}
