package linli.workorder.dispatching;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.access.Access;
import linli.chassis.estate.Estate;
import linli.workorder.dispatching.DispatchTrial.Outcome;
import org.springframework.stereotype.Service;

/** Says how orders are dispatched where, and how well that would have gone. */
@Service
public class DispatchPolicyService {

    /** How far back a trial is looked at. */
    public static final Duration LOOKED_AT = Duration.ofDays(30);

    private static final int SHOWN = 100;

    private final DispatchPolicies policies;
    private final DispatchTrials trials;
    private final Estate estate;

    DispatchPolicyService(DispatchPolicies policies, DispatchTrials trials, Estate estate) {
        this.policies = policies;
        this.trials = trials;
        this.estate = estate;
    }

    /**
     * @throws linli.chassis.Refusal.NotFound when the community is unknown or outside the caller's
     *     scope
     * @throws linli.chassis.Refusal.Conflict {@code dispatch-policy.untried}, {@code
     *     dispatch-policy.own}
     */
    public DispatchPolicy become(
            UUID communityId, DispatchMode mode, int leastPoints, Access access) {
        estate.requireCommunity(communityId, access);
        policies.createOnce(DispatchPolicy.none(communityId));
        return policies.move(
                communityId,
                access,
                policy ->
                        policy.become(
                                mode,
                                leastPoints,
                                mode == DispatchMode.ON
                                        ? access.account().meeting(policy.writtenBy())
                                        : access.staff(),
                                access.stamp()));
    }

    /** How many orders of the last 30 days came to what. */
    public Map<Outcome, Long> counts(UUID communityId, Access access) {
        estate.requireCommunity(communityId, access);
        return trials.counts(communityId, access.at().minus(LOOKED_AT));
    }

    /** The newest of these orders. */
    public List<DispatchTrial> trials(UUID communityId, Access access) {
        estate.requireCommunity(communityId, access);
        return trials.of(communityId, access.at().minus(LOOKED_AT), SHOWN);
    }
}
