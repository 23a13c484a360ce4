package linli.workorder.requests;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.contracts.workorder.RequestStatus;
import linli.workorder.requests.ServiceRequest.Spot;

/** What becomes of requests: whoever works on them says so here. */
public interface SubmittedRequests {

    /** A request is stored: work on it begins. Called again when it is not certain that it did. */
    void submitted(ServiceRequest request);

    /** How requests get on, as their owners see it; those that nobody works on yet are left out. */
    Map<UUID, RequestStatus> statusOf(Collection<UUID> requestIds);

    /**
     * What is worked on already and a report of this kind from there may be about: a common area's
     * trouble, or one that several homes of a building have. The oldest first.
     */
    List<Incident> incidents(Spot spot, String type);

    /** Whether somebody's own report follows it already. */
    boolean isFollowedBy(UUID incident, UUID ownerId);

    /** How much of what was reported for somebody since then is known. */
    long reportedFor(UUID ownerId, Instant since);

    /**
     * A trouble that more than one may have, without whose it is.
     *
     * @param id of the order by which it is worked on
     * @param common whether it is in the common area
     * @param reports how many reported it
     */
    record Incident(UUID id, boolean common, int reports, Instant since, RequestStatus status) {}
}
