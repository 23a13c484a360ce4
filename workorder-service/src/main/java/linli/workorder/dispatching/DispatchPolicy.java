package linli.workorder.dispatching;

import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.contracts.workorder.DispatchPolicyEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How orders of a community are dispatched (派工规则); its id is the community's. It is tried before it
 * is switched on, by somebody else than whoever wrote it.
 */
@Document("dispatch_policies")
public class DispatchPolicy extends Aggregate {

    /** The most points that a score can have. */
    public static final int MOST_POINTS = 100;

    private DispatchMode mode;
    private int leastPoints;
    private @Nullable UUID writtenBy;

    DispatchPolicy(UUID id, DispatchMode mode, int leastPoints) {
        super(id);
        this.mode = mode;
        this.leastPoints = leastPoints;
    }

    /** As of a community that nobody has said anything of. */
    static DispatchPolicy none(UUID communityId) {
        return new DispatchPolicy(communityId, DispatchMode.OFF, 0);
    }

    /**
     * @param by whoever says so, as the one they would be told from the writer by
     * @throws Refusal.Conflict {@code dispatch-policy.untried} when it is to be switched on without
     *     having been tried as it is, {@code dispatch-policy.own} when whoever wrote it does that
     */
    void become(DispatchMode next, int least, @Nullable UUID by, Stamp stamp) {
        if (next == mode && least == leastPoints) {
            return;
        }
        if (next == DispatchMode.ON) {
            if (mode != DispatchMode.TRIAL || least != leastPoints) {
                throw new Refusal.Conflict(
                        "dispatch-policy.untried", "It is tried as it is to be before");
            }
            if (writtenBy != null && writtenBy.equals(by)) {
                throw new Refusal.Conflict(
                        "dispatch-policy.own", "Somebody else switches on what one wrote");
            }
        } else if (next == DispatchMode.TRIAL) {
            writtenBy = by;
        }
        mode = next;
        leastPoints = least;
        announce(new DispatchPolicyEvent.Changed(id(), mode.name(), leastPoints), stamp);
    }

    @Override
    public Reach reach() {
        return Reach.community(id());
    }

    public DispatchMode mode() {
        return mode;
    }

    /** Who has fewer is not sent automatically. */
    public int leastPoints() {
        return leastPoints;
    }

    /** Who wrote what is tried; null where nobody has yet. */
    public @Nullable UUID writtenBy() {
        return writtenBy;
    }
}
