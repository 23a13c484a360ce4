package linli.workorder.orders;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import linli.chassis.timers.Timer;
import linli.contracts.workorder.RequestStatus;
import linli.workorder.requests.RequestSearch;
import linli.workorder.requests.ServiceRequest;
import linli.workorder.requests.SubmittedRequests;
import org.springframework.stereotype.Component;

/**
 * Every request gets its order at once, in the same call. Should that call have ended in between,
 * the timer finds the request: one that is a few seconds old and has no order.
 */
@Component
class OrdersOfRequests implements SubmittedRequests, Timer {

    /** The call that submits a request opens its order; it is left that long. */
    private static final Duration LEFT_TO_ITS_CALL = Duration.ofSeconds(5);

    /** No request is stored later than this after its instant: calls end sooner. */
    private static final Duration STORED_WITHIN = Duration.ofMinutes(1);

    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int AT_ONCE = 200;

    private final WorkOrderSearch orders;
    private final RequestSearch requests;
    private final WorkOrderService service;
    private final Watermark looked;
    private Instant next = Instant.EPOCH;

    OrdersOfRequests(
            WorkOrderSearch orders,
            RequestSearch requests,
            WorkOrderService service,
            Watermark looked) {
        this.orders = orders;
        this.requests = requests;
        this.service = service;
        this.looked = looked;
    }

    @Override
    public void submitted(ServiceRequest request) {
        service.openFor(request);
    }

    @Override
    public Map<UUID, RequestStatus> statusOf(Collection<UUID> requestIds) {
        return orders.ofRequests(requestIds).stream()
                .collect(
                        Collectors.toMap(
                                order -> order.job().requestId(),
                                order -> statusOf(order.status()),
                                OrdersOfRequests::lessDone));
    }

    @Override
    public void ring(Instant now) {
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(EVERY);
        var from = looked.at();
        var to = now.minus(LEFT_TO_ITS_CALL);
        for (var page = requests.submitted(from, to, AT_ONCE);
                !page.isEmpty();
                page = requests.submitted(from, to, AT_ONCE)) {
            var begun = statusOf(page.stream().map(ServiceRequest::id).toList()).keySet();
            page.stream()
                    .filter(request -> !begun.contains(request.id()))
                    .forEach(service::openFor);
            var last = page.getLast().createdAt();
            if (page.size() < AT_ONCE || last.equals(from)) {
                break;
            }
            from = last;
        }
        looked.reached(now.minus(STORED_WITHIN));
    }

    /** A request is as far as the order of it that is least far. */
    private static RequestStatus lessDone(RequestStatus one, RequestStatus other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static RequestStatus statusOf(OrderStatus order) {
        return switch (order) {
            case PENDING_DISPATCH, ASSIGNED, ACCEPTED -> RequestStatus.ACKNOWLEDGED;
            case IN_PROGRESS, WAITING_PARTS, ON_HOLD -> RequestStatus.IN_PROGRESS;
            case COMPLETED -> RequestStatus.AWAITING_CONFIRMATION;
            case ARCHIVED -> RequestStatus.SETTLED;
            case CANCELLED -> RequestStatus.WITHDRAWN;
        };
    }
}
