package linli.chassis.aggregates;

import java.util.List;
import linli.contracts.Envelope;

/**
 * A listener to state topics that keeps copies of what they tell and does nothing else about it. It
 * may be told everything once more, in the order it was told, for its copies to be made anew.
 */
public interface StateFollower {

    /** Keeps what an event tells; one that is not about its copies is passed over. */
    void keep(Envelope envelope);

    /** What it keeps; nobody else writes them. */
    List<Replica<?>> copies();
}
