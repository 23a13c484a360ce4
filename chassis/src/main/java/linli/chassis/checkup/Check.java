package linli.chassis.checkup;

import java.util.List;

/**
 * Something that has to be right for this service to be well. Looks when somebody asks, changes
 * nothing, and may throw: what cannot be looked at is told as such.
 */
@FunctionalInterface
public interface Check {

    /** What was found, the good as well: nothing found is nothing looked at. */
    List<Finding> look();
}
