package linli.workorder.requests;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import linli.contracts.workorder.RequestStatus;

/** What becomes of requests: whoever works on them says so here. */
public interface SubmittedRequests {

    /** A request is stored: work on it begins. Called again when it is not certain that it did. */
    void submitted(ServiceRequest request);

    /** How requests get on, as their owners see it; those that nobody works on yet are left out. */
    Map<UUID, RequestStatus> statusOf(Collection<UUID> requestIds);
}
