package linli.workorder.orders;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.access.Access;
import linli.chassis.aggregates.Numbers;
import linli.contracts.workorder.Priority;
import linli.contracts.workorder.WorkOrderEvent.Other;
import linli.contracts.workorder.WorkOrderEvent.Part;
import linli.contracts.workorder.WorkOrderEvent.Worker;
import linli.workorder.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * One trouble that was reported twice becomes one piece of work (合并), two that were reported as one
 * become two (拆单). Each is one write on the order that is merged or split; what follows for the
 * other one follows from its event.
 */
@Service
public class MergeService {

    private final WorkOrders orders;
    private final WorkOrderSearch search;
    private final WorkOrderService work;
    private final Words words;
    private final Numbers numbers;
    private final Clock clock;

    MergeService(
            WorkOrders orders,
            WorkOrderSearch search,
            WorkOrderService work,
            Words words,
            Numbers numbers,
            Clock clock) {
        this.orders = orders;
        this.search = search;
        this.work = work;
        this.words = words;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * @param leadId the order that is worked on for both
     * @throws Refusal.Invalid {@code workorder.no-lead} when that one is over, elsewhere or this
     *     one
     * @throws Refusal.Conflict {@code workorder.is-followed} when others follow this one: they
     *     would lose it
     */
    public WorkOrder merge(UUID id, UUID leadId, Access access) {
        return orders.move(
                id,
                access,
                order -> {
                    OrderRules.require(OrderCommand.MERGE, order, access);
                    var lead = orders.get(leadId, access);
                    requireLead(lead, order);
                    order.merge(lead, access.stamp());
                });
    }

    private static void requireLead(WorkOrder lead, WorkOrder order) {
        if (lead.id().equals(order.id()) || !lead.canLead(order.job().communityId())) {
            throw new Refusal.Invalid(
                    "workorder.no-lead", "No order %s is worked on here".formatted(lead.number()));
        }
        if (!order.followers().isEmpty()) {
            throw new Refusal.Conflict(
                    "workorder.is-followed", "Others follow it: merge the other way round");
        }
        lead.requireRoomForFollowers();
    }

    public WorkOrder unmerge(UUID id, Access access) {
        return orders.move(
                id,
                access,
                order -> {
                    OrderRules.require(OrderCommand.UNMERGE, order, access);
                    order.unmerge(access.stamp());
                });
    }

    /**
     * What is the second trouble.
     *
     * @param priority the type's usual one when null
     * @param photos those of the report that show it
     */
    public record Second(
            String type,
            @Nullable Priority priority,
            String place,
            String description,
            List<UUID> photos) {}

    /** Its order is there as soon as the news of it has come round. */
    public WorkOrder split(UUID id, Second second, Access access) {
        return orders.move(
                id,
                access,
                order -> {
                    OrderRules.require(OrderCommand.SPLIT, order, access);
                    var type = words.require("request-type", second.type());
                    order.split(
                            new Part(
                                    access.newId(),
                                    numbers.next("GD", access.at()),
                                    type.code(),
                                    second.priority() != null
                                            ? second.priority()
                                            : Priority.valueOf(
                                                    type.attribute(
                                                            "priority", Priority.NORMAL.name())),
                                    second.place(),
                                    second.description(),
                                    second.photos()),
                            access.stamp());
                });
    }

    /** Those that follow an order, as they were reported. */
    public List<WorkOrder> followersOf(UUID id) {
        return search.followersOf(id);
    }

    /**
     * An order follows another from now on: that one knows it. Should that one have ended
     * meanwhile, it goes its own way.
     */
    public void followed(Other lead, Other follower) {
        var stamp = Stamp.bySystem(clock.instant());
        var led = orders.get(lead.workOrderId());
        if (led.isGivenUp()) {
            orders.move(follower.workOrderId(), one -> one.leadEnded(led.id(), stamp));
        } else {
            orders.move(led.id(), one -> one.followedBy(follower, stamp));
        }
    }

    public void followedNoMore(Other lead, Other follower) {
        var stamp = Stamp.bySystem(clock.instant());
        orders.move(lead.workOrderId(), one -> one.followedNoMoreBy(follower, stamp));
    }

    /**
     * An order got on: those that follow it are told.
     *
     * @param step type of the event by which it did
     * @param sequence of that event
     */
    public void moved(UUID id, String step, @Nullable Worker worker, long sequence) {
        var followers = search.followersOf(id);
        if (followers.isEmpty()) {
            return;
        }
        var lead = orders.get(id);
        var stamp = Stamp.bySystem(clock.instant());
        followers.forEach(follower ->
                orders.move(
                        follower.id(), one -> one.leadMoved(lead, step, worker, sequence, stamp)));
    }

    /** Nobody will do an order: those that follow it go their own way. */
    public void givenUp(UUID id) {
        var stamp = Stamp.bySystem(clock.instant());
        search.followersOf(id)
                .forEach(follower -> orders.move(follower.id(), one -> one.leadEnded(id, stamp)));
    }

    /** Opens the order of a second trouble. */
    public void splitOff(UUID whole, Part part) {
        work.openPart(orders.get(whole), part);
    }
}
