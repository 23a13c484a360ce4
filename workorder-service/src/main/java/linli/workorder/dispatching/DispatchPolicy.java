package linli.workorder.dispatching;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.contracts.workorder.DispatchPolicyEvent;
import linli.contracts.workorder.DispatchPolicyEvent.Mode;
import linli.workorder.orders.Proposal;
import linli.workorder.orders.Proposal.Kept;
import org.springframework.data.mongodb.core.mapping.Document;

/** Whether the platform dispatches a community's orders by itself: not, unless somebody says so. */
@Document("dispatch-policies")
public class DispatchPolicy extends Aggregate {

    private static final int HALF_OF_ALL_POINTS = 50;

    private final UUID communityId;
    private Mode mode = Mode.OFF;
    private int smallestScore = HALF_OF_ALL_POINTS;

    DispatchPolicy(UUID id, UUID communityId) {
        super(id);
        this.communityId = communityId;
    }

    static DispatchPolicy off(UUID communityId) {
        return new DispatchPolicy(idOf(communityId), communityId);
    }

    static UUID idOf(UUID communityId) {
        return UUID.nameUUIDFromBytes(
                ("dispatch-policy " + communityId).getBytes(StandardCharsets.UTF_8));
    }

    void set(Mode wanted, int smallest, Stamp stamp) {
        mode = wanted;
        smallestScore = smallest;
        announce(new DispatchPolicyEvent.Changed(id(), communityId, wanted, smallest), stamp);
    }

    /**
     * Whom to send by the same filters and score as by hand.
     *
     * @param ranked the best first
     * @param passedUp those who let it pass before
     */
    Proposal choose(List<Candidate> ranked, Set<UUID> passedUp, Instant at) {
        var trial = mode == Mode.TRIAL;
        return ranked.stream()
                .filter(Candidate::isEligible)
                .filter(one -> !passedUp.contains(one.technician().id()))
                .findFirst()
                .map(best ->
                        new Proposal(
                                trial,
                                at,
                                best.technician().asWorker(),
                                best.score(),
                                best.points() < smallestScore ? Kept.SCORE_TOO_LOW : null,
                                null))
                .orElseGet(() -> new Proposal(trial, at, null, List.of(), Kept.NOBODY_FITS, null));
    }

    @Override
    public Reach reach() {
        return Reach.community(communityId);
    }

    UUID communityId() {
        return communityId;
    }

    public Mode mode() {
        return mode;
    }

    public int smallestScore() {
        return smallestScore;
    }
}
