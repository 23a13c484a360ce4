package linli.notification.deliveries.messaging;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.grants.Grants;
import linli.chassis.time.Calendars;
import linli.contracts.Catalogue;
import linli.contracts.Envelope;
import linli.contracts.workorder.AppointmentWindow;
import linli.contracts.workorder.Payer;
import linli.contracts.workorder.WorkOrderEvent;
import linli.contracts.workorder.WorkOrderEvent.Ref;
import linli.contracts.workorder.WorkOrderEvent.Worker;
import linli.notification.deliveries.DeliveryService;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Tells the owner each step of their repair, and the technician what is theirs. What is said is
 * named by the event; screens put it into words.
 */
@Component
class WorkOrderEventsConsumer {

    private static final String DONE = Catalogue.nameOf(WorkOrderEvent.Completed.class);

    /** What whoever was to go is told: they need not. */
    private static final String MERGED_AWAY = "workorder.merged-away";

    /** What whoever had it is told: another does. */
    private static final String REASSIGNED_AWAY = "workorder.reassigned-away";

    /** What whoever had it is told: they need not go. */
    private static final String CANCELLED_AWAY = "workorder.cancelled-away";

    /** What staff are told of work that has to be done again. */
    private static final String REWORK_QUEUED = "workorder.rework-queued";

    /** What staff are told of an archived order that is open again. */
    private static final String REOPENED_QUEUED = "workorder.reopened-queued";

    private static final String HELPS = "workorder.helping";
    private static final String HELPS_NO_MORE = "workorder.helping-no-more";

    /** What a household is told: it pays no more. */
    private static final String SPARED = "workorder.payer-spared";

    private static final String RESCHEDULED_VISIT = "workorder.rescheduled-visit";

    /** What whoever cannot come at the other time is told: they need not. */
    private static final String RESCHEDULED_AWAY = "workorder.rescheduled-away";

    /** Why work rests until the owner has answered to a price. */
    private static final String AWAITING_ANSWER = "AWAITING_OWNER_QUOTE_APPROVAL";

    /** Post of whoever sends technicians. */
    private static final String DISPATCHER = "DS";

    /** Percent of a promised time. */
    private static final int DISPATCHERS_FROM = 80;

    private final DeliveryService deliveries;
    private final Grants grants;
    private final Calendars calendars;

    WorkOrderEventsConsumer(DeliveryService deliveries, Grants grants, Calendars calendars) {
        this.deliveries = deliveries;
        this.grants = grants;
        this.calendars = calendars;
    }

    @KafkaListener(topics = "workorder.orders", groupId = "notification-service.deliveries")
    void on(Envelope envelope) {
        if (envelope.data() instanceof WorkOrderEvent event) {
            tell(envelope, event);
        }
    }

    private void tell(Envelope envelope, WorkOrderEvent event) {
        switch (event) {
            case WorkOrderEvent.Created _ -> tellOwner(envelope, event, null);
            case WorkOrderEvent.PayerChanged changed -> tellWhetherItCosts(envelope, changed);
            case WorkOrderEvent.Rescheduled moved -> tellWhenInstead(envelope, moved);
            case WorkOrderEvent.Assigned(_, var worker, _, _) ->
                    tellWorker(envelope, event, worker);
            case WorkOrderEvent.Reassigned(_, var from, var worker, _) -> {
                tellWorker(envelope, event, worker);
                tell(envelope, from.staffId(), REASSIGNED_AWAY, event.order(), null);
            }
            case WorkOrderEvent.Offered offered -> tellTeam(envelope, offered);
            case WorkOrderEvent.OfferTimedOut passed -> tellDispatchers(envelope, passed);
            case WorkOrderEvent.Claimed(_, var worker) -> tellOwner(envelope, event, worker);
            case WorkOrderEvent.Accepted(_, var worker, _) -> tellOwner(envelope, event, worker);
            case WorkOrderEvent.Started(_, var worker) -> tellOwner(envelope, event, worker);
            case WorkOrderEvent.WaitingForParts(_, var worker, _, _) ->
                    tellOwner(envelope, event, worker);
            case WorkOrderEvent.PartsArrived(_, var worker) -> tellWorker(envelope, event, worker);
            case WorkOrderEvent.PartsDelayed(_, var worker, _) ->
                    tellWorker(envelope, event, worker);
            case WorkOrderEvent.Quoted quoted -> tellPrice(envelope, quoted);
            case WorkOrderEvent.QuoteAccepted(_, var worker, _, _) ->
                    tellWorker(envelope, event, worker);
            case WorkOrderEvent.QuoteDeclined(_, var worker, _, _) ->
                    tellWorker(envelope, event, worker);
            case WorkOrderEvent.Resumed(_, var worker) -> tellOwner(envelope, event, worker);
            case WorkOrderEvent.Held held -> {
                // Who is asked to accept a price knows what work waits for.
                if (!held.reason().equals(AWAITING_ANSWER)) {
                    tellOwner(envelope, event, null);
                }
            }
            case WorkOrderEvent.Completed completed ->
                    tellOwner(envelope, event, completed.assignee());
            case WorkOrderEvent.Archived _ -> tellOwner(envelope, event, null);
            case WorkOrderEvent.Cancelled(_, var worker, var helpers, _) -> {
                tellOwner(envelope, event, null);
                if (worker != null) {
                    tell(envelope, worker.staffId(), CANCELLED_AWAY, event.order(), worker);
                }
                helpers.forEach(one ->
                        tell(envelope, one.staffId(), CANCELLED_AWAY, event.order(), worker));
            }
            case WorkOrderEvent.Reopened reopened -> {
                tellOwner(envelope, event, null);
                tellOfRework(envelope, event.order(), reopened.assignee(), REOPENED_QUEUED);
            }
            case WorkOrderEvent.ReworkRequested rework -> {
                tellOwner(envelope, event, null);
                tellOfRework(envelope, event.order(), rework.assignee(), REWORK_QUEUED);
            }
            case WorkOrderEvent.Rated rated -> tellWorker(envelope, event, rated.assignee());
            case WorkOrderEvent.Urged urged -> {
                if (urged.assignee() != null) {
                    tellWorker(envelope, event, urged.assignee());
                } else {
                    dispatchersOf(event.order())
                            .forEach(one ->
                                    tell(envelope, one, envelope.type(), event.order(), null));
                }
            }
            case WorkOrderEvent.Warned warned -> warn(envelope, warned);
            case WorkOrderEvent.Merged(_, _, var worker) -> {
                tellOwner(envelope, event, null);
                if (worker != null) {
                    tell(envelope, worker.staffId(), MERGED_AWAY, event.order(), worker);
                }
            }
            case WorkOrderEvent.HelpersChanged(_, var worker, _, var joined, var left) -> {
                joined.forEach(one -> tell(envelope, one.staffId(), HELPS, event.order(), worker));
                left.forEach(
                        one -> tell(envelope, one.staffId(), HELPS_NO_MORE, event.order(), worker));
            }
            case WorkOrderEvent.Unmerged _ -> tellOwner(envelope, event, null);
            case WorkOrderEvent.LeadMoved moved -> tellFollower(envelope, moved);
            case WorkOrderEvent.AcceptTimedOut(_, var worker) ->
                    tellWorker(envelope, event, worker);
            case WorkOrderEvent.Declined _ -> {
                // Back in the queue: the owner was told that somebody comes, not who.
            }
            case WorkOrderEvent.FollowedUp _ -> {
                // They were asked; whoever has to do it again hears of that.
            }
            case WorkOrderEvent.Followed _,
                    WorkOrderEvent.Unfollowed _,
                    WorkOrderEvent.MaterialRequested _,
                    WorkOrderEvent.Split _ -> {
                // Whoever has the other order hears of it by that one; the store has its list.
            }
        }
    }

    /**
     * Who follows hears each step in the words of an order of their own, but is not asked to rate
     * what was done for another; who reported the other one as well has heard it.
     */
    private void tellFollower(Envelope envelope, WorkOrderEvent.LeadMoved moved) {
        var owner = moved.order().ownerId();
        if (!Objects.equals(owner, moved.lead().ownerId())) {
            var template = moved.step().equals(DONE) ? envelope.type() : moved.step();
            tell(envelope, owner, template, moved.order(), moved.assignee());
        }
    }

    /**
     * A household hears that it is to pay, and that it is not any more; who pays instead is not its
     * matter.
     */
    private void tellWhetherItCosts(Envelope envelope, WorkOrderEvent.PayerChanged changed) {
        var paid = changed.before() == Payer.OWNER;
        var pays = changed.payer() == Payer.OWNER;
        if (paid != pays) {
            tell(
                    envelope,
                    changed.order().ownerId(),
                    pays ? envelope.type() : SPARED,
                    changed.order(),
                    null);
        }
    }

    /** The household hears it, and all who were to come: when instead, or that they need not. */
    private void tellWhenInstead(Envelope envelope, WorkOrderEvent.Rescheduled moved) {
        var order = moved.order();
        var parameters = parameters(order, moved.assignee());
        parameters.put("visit", visit(moved.appointment(), order.communityId()));
        parameters.put("reason", moved.reason());
        deliveries.deliver(
                envelope.id(), order.ownerId(), envelope.type(), parameters, order.workOrderId());
        var whoever = moved.assignee();
        if (whoever != null) {
            deliveries.deliver(
                    envelope.id(),
                    whoever.staffId(),
                    moved.returned() ? RESCHEDULED_AWAY : RESCHEDULED_VISIT,
                    parameters,
                    order.workOrderId());
        }
        moved.helpers()
                .forEach(one ->
                        deliveries.deliver(
                                envelope.id(),
                                one.staffId(),
                                RESCHEDULED_VISIT,
                                parameters,
                                order.workOrderId()));
    }

    /** A window as people there read it: it lies within a day. */
    private String visit(AppointmentWindow window, UUID communityId) {
        var zone = calendars.zoneOf(communityId);
        var from = LocalDateTime.ofInstant(window.from(), zone);
        var to = LocalTime.ofInstant(window.to(), zone);
        return "%s %s–%s".formatted(from.toLocalDate(), from.toLocalTime(), to);
    }

    /** The household hears what it would cost, and is to say whether it wants that. */
    private void tellPrice(Envelope envelope, WorkOrderEvent.Quoted quoted) {
        var order = quoted.order();
        var parameters = parameters(order, quoted.assignee());
        parameters.put("amount", quoted.total().toString());
        deliveries.deliver(
                envelope.id(), order.ownerId(), envelope.type(), parameters, order.workOrderId());
    }

    /** All of the team: whoever of them is first has it. */
    private void tellTeam(Envelope envelope, WorkOrderEvent.Offered offered) {
        var order = offered.order();
        var parameters = parameters(order, null);
        parameters.put("team", offered.team().name());
        offered.members()
                .forEach(one ->
                        deliveries.deliver(
                                envelope.id(),
                                one.staffId(),
                                envelope.type(),
                                parameters,
                                order.workOrderId()));
    }

    /** Whoever sends technicians there has to send somebody after all. */
    private void tellDispatchers(Envelope envelope, WorkOrderEvent.OfferTimedOut passed) {
        var order = passed.order();
        var parameters = parameters(order, null);
        parameters.put("team", passed.team().name());
        dispatchersOf(order)
                .forEach(one ->
                        deliveries.deliver(
                                envelope.id(),
                                one,
                                envelope.type(),
                                parameters,
                                order.workOrderId()));
    }

    /** Whoever did it hears how it went, and whoever sends technicians has to send one again. */
    private void tellOfRework(Envelope envelope, Ref order, @Nullable Worker did, String template) {
        var told = new LinkedHashSet<UUID>();
        if (did != null) {
            told.add(did.staffId());
        }
        told.addAll(dispatchersOf(order));
        told.forEach(one -> tell(envelope, one, template, order, did));
    }

    private List<UUID> dispatchersOf(Ref order) {
        var where = Reach.of(order.communityId(), order.buildingId(), order.unitId());
        return grants.holdersOf(DISPATCHER, where).stream().map(one -> one.staffId()).toList();
    }

    /** Whoever has it from the first time on; those who could send somebody else the last time. */
    private void warn(Envelope envelope, WorkOrderEvent.Warned warned) {
        var order = warned.order();
        var told = new LinkedHashSet<UUID>();
        if (warned.assignee() != null) {
            told.add(warned.assignee().staffId());
        }
        if (warned.percent() >= DISPATCHERS_FROM) {
            told.addAll(dispatchersOf(order));
        }
        var parameters = parameters(order, warned.assignee());
        parameters.put("clock", warned.clock().name());
        parameters.put("percent", Integer.toString(warned.percent()));
        told.forEach(one ->
                deliveries.deliver(
                        envelope.id(), one, envelope.type(), parameters, order.workOrderId()));
    }

    private void tellOwner(Envelope envelope, WorkOrderEvent event, @Nullable Worker worker) {
        tell(envelope, event.order().ownerId(), envelope.type(), event.order(), worker);
    }

    private void tellWorker(Envelope envelope, WorkOrderEvent event, Worker worker) {
        tell(envelope, worker.staffId(), envelope.type(), event.order(), worker);
    }

    private void tell(
            Envelope envelope,
            @Nullable UUID recipient,
            String template,
            Ref order,
            @Nullable Worker worker) {
        deliveries.deliver(
                envelope.id(), recipient, template, parameters(order, worker), order.workOrderId());
    }

    private static Map<String, String> parameters(Ref order, @Nullable Worker worker) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("number", order.number());
        parameters.put("title", order.title());
        if (order.titleEn() != null) {
            parameters.put("titleEn", order.titleEn());
        }
        parameters.put("priority", order.priority().name());
        if (order.unitLabel() != null) {
            parameters.put("unit", order.unitLabel());
        }
        if (worker != null) {
            parameters.put("technician", worker.name());
        }
        return parameters;
    }
}
