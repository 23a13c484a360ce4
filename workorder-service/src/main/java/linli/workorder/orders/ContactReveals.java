package linli.workorder.orders;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.operations.Operations;
import org.springframework.stereotype.Service;

/**
 * Shows the number of somebody who is known by an order alone, such as a passer-by who reported it.
 * The numbers of owners are shown by owner-service.
 */
@Service
public class ContactReveals {

    /** So long after its completion whoever did the work may still have to ask. */
    private static final Duration THEIRS_AFTER = Duration.ofHours(24);

    private final WorkOrders orders;
    private final Operations operations;

    ContactReveals(WorkOrders orders, Operations operations) {
        this.orders = orders;
        this.operations = operations;
    }

    /** For what a number is looked at. */
    public enum Purpose {
        /** 回拨来电 */
        CALL_BACK,
        /** 上门联系 */
        VISIT,
        /** 紧急情况 */
        EMERGENCY
    }

    /**
     * Shows it, for a purpose that goes on record first: to who may look at numbers where the order
     * lies, and to who works on it, from its acceptance until a day after its completion.
     *
     * @throws Refusal.NotFound {@code workorder.not-found} when it is no order of theirs, {@code
     *     workorder.no-contact} when no number of its own was given with it
     */
    public String reveal(UUID id, Purpose purpose, Access access) {
        var order = orders.get(id, access);
        if (!liesWithin(order, access) && !isBeingDone(order, access.at())) {
            throw new Refusal.NotFound("workorder.not-found", "No order " + id);
        }
        var contact = order.contact();
        var phone = contact == null || order.job().ownerId() != null ? null : contact.phone();
        if (phone == null) {
            throw new Refusal.NotFound("workorder.no-contact", "No number was given with it");
        }
        operations.record(
                access,
                "workorder.contact-revealed",
                "workorder",
                id.toString(),
                purpose.name(),
                Map.of("number", order.number()));
        return phone;
    }

    private static boolean liesWithin(WorkOrder order, Access access) {
        var job = order.job();
        return access.scope().covers(Reach.of(job.communityId(), job.buildingId(), job.unitId()));
    }

    private static boolean isBeingDone(WorkOrder order, Instant now) {
        return switch (order.status()) {
            case ACCEPTED, IN_PROGRESS, WAITING_PARTS, ON_HOLD -> true;
            case COMPLETED, ARCHIVED -> {
                var completion = order.completion();
                yield completion != null && now.isBefore(completion.at().plus(THEIRS_AFTER));
            }
            case PENDING_DISPATCH, ASSIGNED, CANCELLED -> false;
        };
    }
}
