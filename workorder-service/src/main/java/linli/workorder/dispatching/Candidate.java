package linli.workorder.dispatching;

import java.util.List;
import linli.contracts.workorder.TechnicianEvent.Availability;
import linli.contracts.workorder.WorkOrderEvent.ScorePart;
import linli.workorder.technicians.Technician;

/**
 * A technician as a choice for one order.
 *
 * @param availability as the roster and they say, when somebody is expected or else now
 * @param blocked why they cannot be sent without an override; empty when they can
 * @param score each part with its reason; the sum ranks
 */
public record Candidate(
        Technician technician,
        Availability availability,
        Load load,
        List<Block> blocked,
        List<ScorePart> score) {

    /** A hard filter that a technician does not pass. */
    public enum Block {
        OFF_DUTY,
        SKILL_MISSING,
        AT_CAPACITY,
        NO_ACCOUNT
    }

    public int points() {
        return score.stream().mapToInt(ScorePart::points).sum();
    }

    public boolean isEligible() {
        return blocked.isEmpty();
    }
}
