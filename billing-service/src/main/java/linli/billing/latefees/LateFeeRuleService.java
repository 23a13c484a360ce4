package linli.billing.latefees;

import java.time.LocalDate;
import java.util.UUID;
import linli.billing.bills.Accrual.Terms;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.estate.Estate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes rules for late fees down, puts them into force and ends them. */
@Service
public class LateFeeRuleService {

    private final LateFeeRules rules;
    private final LateFeeRuleSearch search;
    private final Estate estate;

    LateFeeRuleService(LateFeeRules rules, LateFeeRuleSearch search, Estate estate) {
        this.rules = rules;
        this.search = search;
        this.estate = estate;
    }

    public LateFeeRule propose(
            UUID communityId,
            Terms terms,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer chargeDay,
            Access access) {
        return rules.create(
                access,
                () -> {
                    estate.requireCommunity(communityId, access);
                    return LateFeeRule.propose(
                            access.newId(),
                            communityId,
                            terms,
                            from,
                            to,
                            chargeDay,
                            access.staff(),
                            access.stamp());
                });
    }

    /**
     * @throws Refusal.Conflict {@code late-fee-rule.overlaps} when a bill could follow another one
     *     as well
     */
    public LateFeeRule activate(UUID id, Access access) {
        // Two that overlap, put into force at the same moment: the second sees the first.
        return rules.alone(
                id,
                access,
                rule -> {
                    requireAlone(rule);
                    rule.activate(access.account().meeting(rule.proposedBy()), access.stamp());
                });
    }

    private void requireAlone(LateFeeRule rule) {
        if (search.active(rule.communityId()).stream()
                .anyMatch(other -> !other.id().equals(rule.id()) && other.overlaps(rule))) {
            throw new Refusal.Conflict(
                    "late-fee-rule.overlaps", "Another one is for bills of the same days");
        }
    }

    public LateFeeRule refuse(UUID id, String reason, Access access) {
        return rules.move(id, access, rule -> rule.refuse(reason, access.stamp()));
    }

    public LateFeeRule end(UUID id, LocalDate on, Access access) {
        return rules.move(id, access, rule -> rule.end(on, access.stamp()));
    }
}
