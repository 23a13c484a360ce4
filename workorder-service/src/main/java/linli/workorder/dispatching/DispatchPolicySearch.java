package linli.workorder.dispatching;

import java.util.List;
import linli.chassis.access.Access;

/** What screens and the timer ask about dispatch policies. */
public interface DispatchPolicySearch {

    /** All that are tried or switched on. */
    List<DispatchPolicy> followed();

    /** All that the caller may see. */
    List<DispatchPolicy> all(Access access);
}
