package linli.workorder.orders;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import linli.chassis.timers.Timer;
import linli.contracts.workorder.RequestStatus;
import linli.workorder.orders.CurrentOrders.Row;
import linli.workorder.requests.RequestSearch;
import linli.workorder.requests.ServiceRequest;
import linli.workorder.requests.ServiceRequest.Spot;
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

    /** From so many homes of one building on it is likely to be one trouble and not several. */
    private static final int ONE_TROUBLE_FROM = 2;

    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int AT_ONCE = 200;

    private final WorkOrders all;
    private final CurrentOrders current;
    private final WorkOrderSearch orders;
    private final RequestSearch requests;
    private final WorkOrderService service;
    private final Watermark looked;
    private Instant next = Instant.EPOCH;

    OrdersOfRequests(
            WorkOrders all,
            CurrentOrders current,
            WorkOrderSearch orders,
            RequestSearch requests,
            WorkOrderService service,
            Watermark looked) {
        this.all = all;
        this.current = current;
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
                                OrdersOfRequests::statusOf,
                                OrdersOfRequests::lessDone));
    }

    @Override
    public List<Incident> incidents(Spot spot, String type) {
        var same = current.open(spot.communityId(), type);
        var common = same.stream().filter(row -> row.unitId() == null).toList();
        if (!common.isEmpty()) {
            return common.stream().map(row -> incident(row, true, 1)).toList();
        }
        var building = spot.buildingId();
        var homes =
                same.stream()
                        .filter(row ->
                                building != null
                                        && building.equals(row.buildingId())
                                        && !Objects.equals(row.unitId(), spot.unitId()))
                        .toList();
        var several = homes.stream().map(Row::unitId).distinct().count() >= ONE_TROUBLE_FROM;
        return several ? List.of(incident(homes.getFirst(), false, homes.size())) : List.of();
    }

    private Incident incident(Row row, boolean common, int reports) {
        var followers = all.find(row.id()).map(order -> order.followers().size()).orElse(0);
        return new Incident(
                row.id(), common, reports + followers, row.createdAt(), statusOf(row.status()));
    }

    @Override
    public boolean isFollowedBy(UUID incident, UUID ownerId) {
        return orders.followersOf(incident).stream()
                .anyMatch(order -> ownerId.equals(order.job().ownerId()));
    }

    @Override
    public long reportedFor(UUID ownerId, Instant since) {
        return current.reportedFor(ownerId, since);
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

    /** One that follows another is as far as that one. */
    private static RequestStatus statusOf(WorkOrder order) {
        var merge = order.merge();
        return statusOf(merge == null ? order.status() : merge.status());
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
