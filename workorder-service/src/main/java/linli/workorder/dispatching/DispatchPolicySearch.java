package linli.workorder.dispatching;

import java.util.List;
import java.util.UUID;

/** Finds policies. */
public interface DispatchPolicySearch {

    /** Those by which the platform does something. */
    List<UUID> active();
}
