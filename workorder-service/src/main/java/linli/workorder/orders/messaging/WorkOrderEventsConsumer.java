package linli.workorder.orders.messaging;

import linli.chassis.consuming.Hears;
import linli.contracts.Envelope;
import linli.contracts.workorder.WorkOrderEvent;
import linli.contracts.workorder.WorkOrderEvent.Worker;
import linli.workorder.orders.MergeService;
import linli.workorder.orders.Repeats;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * What follows for one order from what happened to another: an order that follows one is told its
 * steps, a second trouble gets its order, and work whose trouble came back knows it. By the broker,
 * so that each is one write and a call that ends in between is made up for (decision 21).
 */
@Component("ordersHearOrders")
class WorkOrderEventsConsumer {

    private final MergeService merging;
    private final Repeats repeats;

    WorkOrderEventsConsumer(MergeService merging, Repeats repeats) {
        this.merging = merging;
        this.repeats = repeats;
    }

    @Hears({
        WorkOrderEvent.Claimed.class,
        WorkOrderEvent.Accepted.class,
        WorkOrderEvent.Started.class,
        WorkOrderEvent.WaitingForParts.class,
        WorkOrderEvent.Resumed.class,
        WorkOrderEvent.Held.class,
        WorkOrderEvent.Completed.class,
        WorkOrderEvent.Archived.class,
        WorkOrderEvent.ReworkRequested.class,
        WorkOrderEvent.Reopened.class,
        WorkOrderEvent.Cancelled.class,
        WorkOrderEvent.Merged.class,
        WorkOrderEvent.Unmerged.class,
        WorkOrderEvent.Split.class
    })
    @KafkaListener(topics = "workorder.orders", groupId = "workorder-service.orders")
    void on(Envelope envelope) {
        switch (envelope.data()) {
            case WorkOrderEvent.Claimed(_, var worker) -> moved(envelope, worker);
            case WorkOrderEvent.Accepted(_, var worker, _) -> moved(envelope, worker);
            case WorkOrderEvent.Started(_, var worker) -> moved(envelope, worker);
            case WorkOrderEvent.WaitingForParts(_, var worker, _, _) -> moved(envelope, worker);
            case WorkOrderEvent.Resumed(_, var worker) -> moved(envelope, worker);
            case WorkOrderEvent.Completed done -> {
                repeats.completed(envelope.subject());
                moved(envelope, done.assignee());
            }
            case WorkOrderEvent.Held _,
                    WorkOrderEvent.Archived _,
                    WorkOrderEvent.ReworkRequested _,
                    WorkOrderEvent.Reopened _ ->
                    moved(envelope, null);
            case WorkOrderEvent.Cancelled _ -> merging.givenUp(envelope.subject());
            case WorkOrderEvent.Merged merged -> {
                merging.givenUp(envelope.subject());
                merging.followed(merged.lead(), other(merged));
            }
            case WorkOrderEvent.Unmerged unmerged ->
                    merging.followedNoMore(unmerged.lead(), other(unmerged));
            case WorkOrderEvent.Split split -> merging.splitOff(envelope.subject(), split.part());
            default -> {
                // Nothing that others would have to know.
            }
        }
    }

    private void moved(Envelope envelope, @Nullable Worker worker) {
        merging.moved(envelope.subject(), envelope.type(), worker, envelope.sequence());
    }

    private static WorkOrderEvent.Other other(WorkOrderEvent event) {
        var order = event.order();
        return new WorkOrderEvent.Other(order.workOrderId(), order.number(), order.ownerId());
    }
}
