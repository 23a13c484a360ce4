package linli.workorder.orders.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.chassis.access.Access;
import linli.chassis.web.TimelineEntry;
import linli.contracts.Envelope;
import linli.contracts.workorder.WorkOrderEvent;
import linli.contracts.workorder.WorkOrderEvent.MaterialLine;
import linli.contracts.workorder.WorkOrderEvent.Worker;
import org.jspecify.annotations.Nullable;

/**
 * An order's story. Staff read who did what and why; residents read what concerns them: who comes,
 * what was done, what they said themselves, and nothing of how staff are weighed, moved about or
 * written to.
 */
final class OrderTimeline {

    private static final String ASSIGNEE = "assignee";
    private static final String REASON = "reason";
    private static final String OTHER = "other";
    private static final String AMOUNT = "amount";
    private static final String BEFORE = "before";
    private static final String APPOINTMENT = "appointment";

    private OrderTimeline() {}

    static List<TimelineEntry> of(List<Envelope> story, Access access) {
        var reader = access.account();
        return reader.staffId() != null
                ? story.stream().map(OrderTimeline::forStaff).toList()
                : story.stream()
                        .flatMap(told -> forResident(told, reader.id(), reader.name()))
                        .toList();
    }

    /** A person of the story by name; ids and accounts are nobody's business. */
    record Named(String name) {

        static Named of(Worker worker) {
            return new Named(worker.name());
        }
    }

    record Part(String name, BigDecimal quantity) {

        static List<Part> of(List<MaterialLine> lines) {
            return lines.stream().map(line -> new Part(line.name(), line.quantity())).toList();
        }
    }

    private static TimelineEntry forStaff(Envelope told) {
        return TimelineEntry.of(
                told, told.data() instanceof WorkOrderEvent event ? seenByStaff(event) : Map.of());
    }

    private static Map<String, Object> seenByStaff(WorkOrderEvent event) {
        return switch (event) {
            case WorkOrderEvent.Assigned assigned ->
                    says(
                            ASSIGNEE,
                            Named.of(assigned.assignee()),
                            REASON,
                            assigned.overrideReason(),
                            "score",
                            assigned.score());
            case WorkOrderEvent.Offered offered -> says("team", offered.team().name());
            case WorkOrderEvent.OfferTimedOut passed -> says("team", passed.team().name());
            case WorkOrderEvent.Declined declined ->
                    says(ASSIGNEE, Named.of(declined.assignee()), REASON, declined.reason());
            case WorkOrderEvent.AcceptTimedOut timedOut ->
                    says(ASSIGNEE, Named.of(timedOut.assignee()));
            case WorkOrderEvent.Reassigned moved ->
                    says(
                            ASSIGNEE,
                            Named.of(moved.assignee()),
                            "from",
                            Named.of(moved.from()),
                            REASON,
                            moved.reason());
            case WorkOrderEvent.Held held ->
                    says(REASON, held.reason(), "note", held.note(), "resumeBy", held.resumeBy());
            case WorkOrderEvent.MaterialRequested asked ->
                    says(ASSIGNEE, Named.of(asked.assignee()), "parts", Part.of(asked.parts()));
            case WorkOrderEvent.PartsArrived arrived ->
                    says(ASSIGNEE, Named.of(arrived.assignee()));
            case WorkOrderEvent.PartsDelayed delayed ->
                    says(ASSIGNEE, Named.of(delayed.assignee()), "parts", Part.of(delayed.parts()));
            case WorkOrderEvent.HelpersChanged helping ->
                    says(
                            ASSIGNEE,
                            Named.of(helping.assignee()),
                            OTHER,
                            helping.helpers().stream()
                                    .map(WorkOrderEvent.Worker::name)
                                    .collect(Collectors.joining(", ")));
            case WorkOrderEvent.PayerChanged changed ->
                    says("payer", changed.payer(), REASON, changed.reason());
            case WorkOrderEvent.Rescheduled moved ->
                    says(
                            BEFORE,
                            moved.before(),
                            APPOINTMENT,
                            moved.appointment(),
                            REASON,
                            moved.reason(),
                            ASSIGNEE,
                            moved.assignee() == null ? null : Named.of(moved.assignee()),
                            "returned",
                            moved.returned() ? true : null);
            case WorkOrderEvent.FollowedUp call -> says("call", call.result());
            case WorkOrderEvent.Followed followed -> says(OTHER, followed.follower().number());
            case WorkOrderEvent.Unfollowed left -> says(OTHER, left.follower().number());
            default -> seenByAll(event);
        };
    }

    /** What is staff's among themselves is left out. */
    private static Stream<TimelineEntry> forResident(
            Envelope told, String accountId, String ownName) {
        if (!(told.data() instanceof WorkOrderEvent event)) {
            return Stream.of();
        }
        return switch (event) {
            case WorkOrderEvent.Declined _,
                    WorkOrderEvent.AcceptTimedOut _,
                    WorkOrderEvent.Offered _,
                    WorkOrderEvent.OfferTimedOut _,
                    WorkOrderEvent.Reassigned _,
                    WorkOrderEvent.PartsDelayed _,
                    WorkOrderEvent.PartsArrived _,
                    WorkOrderEvent.MaterialRequested _,
                    WorkOrderEvent.HelpersChanged _,
                    WorkOrderEvent.Warned _,
                    WorkOrderEvent.FollowedUp _,
                    WorkOrderEvent.Followed _,
                    WorkOrderEvent.Unfollowed _ ->
                    Stream.of();
            case WorkOrderEvent.Assigned _ ->
                    Stream.of(TimelineEntry.forResident(told, null, Map.of()));
            default -> {
                var step = seenByAll(event);
                var actor =
                        told.actor().id().equals(accountId)
                                ? ownName
                                : step.get(ASSIGNEE) instanceof Named named ? named.name() : null;
                yield Stream.of(TimelineEntry.forResident(told, actor, step));
            }
        };
    }

    private static Map<String, Object> seenByAll(WorkOrderEvent event) {
        return switch (event) {
            case WorkOrderEvent.Claimed claimed -> says(ASSIGNEE, Named.of(claimed.assignee()));
            case WorkOrderEvent.Accepted accepted ->
                    says(
                            ASSIGNEE,
                            Named.of(accepted.assignee()),
                            "expectedAt",
                            accepted.expectedAt());
            case WorkOrderEvent.Started started -> says(ASSIGNEE, Named.of(started.assignee()));
            case WorkOrderEvent.WaitingForParts waiting ->
                    says(
                            ASSIGNEE,
                            Named.of(waiting.assignee()),
                            "parts",
                            Part.of(waiting.parts()),
                            "expectedOn",
                            waiting.expectedOn());
            case WorkOrderEvent.Resumed resumed ->
                    says(
                            ASSIGNEE,
                            resumed.assignee() == null ? null : Named.of(resumed.assignee()));
            case WorkOrderEvent.Held held ->
                    says(REASON, held.reason(), "resumeBy", held.resumeBy());
            case WorkOrderEvent.Completed done ->
                    says(
                            ASSIGNEE,
                            Named.of(done.assignee()),
                            "result",
                            done.result(),
                            "parts",
                            Part.of(done.materials()));
            case WorkOrderEvent.Quoted quoted ->
                    says(
                            ASSIGNEE,
                            Named.of(quoted.assignee()),
                            AMOUNT,
                            quoted.total(),
                            "waits",
                            quoted.waits() ? true : null);
            case WorkOrderEvent.QuoteAccepted accepted -> says(AMOUNT, accepted.total());
            case WorkOrderEvent.QuoteDeclined declined -> says(REASON, declined.reason());
            case WorkOrderEvent.Rated rated ->
                    says("stars", rated.stars(), "comment", rated.comment());
            case WorkOrderEvent.ReworkRequested rework -> says(REASON, rework.reason());
            case WorkOrderEvent.Cancelled cancelled -> says(REASON, cancelled.reason());
            case WorkOrderEvent.Reopened reopened -> says(REASON, reopened.reason());
            case WorkOrderEvent.PayerChanged changed -> says("payer", changed.payer());
            case WorkOrderEvent.Rescheduled moved ->
                    says(
                            BEFORE,
                            moved.before(),
                            APPOINTMENT,
                            moved.appointment(),
                            REASON,
                            moved.reason());
            case WorkOrderEvent.Urged urged -> says("times", urged.times());
            case WorkOrderEvent.Warned warned ->
                    says("clock", warned.clock(), "percent", warned.percent());
            case WorkOrderEvent.Merged merged -> says(OTHER, merged.lead().number());
            case WorkOrderEvent.Unmerged left ->
                    says(OTHER, left.lead().number(), "leadEnded", left.leadEnded());
            case WorkOrderEvent.LeadMoved moved ->
                    says(
                            OTHER,
                            moved.lead().number(),
                            "step",
                            moved.step(),
                            ASSIGNEE,
                            moved.assignee() == null ? null : Named.of(moved.assignee()));
            case WorkOrderEvent.Split split ->
                    says(OTHER, split.part().number(), "text", split.part().description());
            case WorkOrderEvent.Created _,
                    WorkOrderEvent.Archived _,
                    WorkOrderEvent.Assigned _,
                    WorkOrderEvent.Declined _,
                    WorkOrderEvent.AcceptTimedOut _,
                    WorkOrderEvent.Offered _,
                    WorkOrderEvent.OfferTimedOut _,
                    WorkOrderEvent.Reassigned _,
                    WorkOrderEvent.PartsDelayed _,
                    WorkOrderEvent.PartsArrived _,
                    WorkOrderEvent.MaterialRequested _,
                    WorkOrderEvent.HelpersChanged _,
                    WorkOrderEvent.FollowedUp _,
                    WorkOrderEvent.Followed _,
                    WorkOrderEvent.Unfollowed _ ->
                    Map.of();
        };
    }

    /** Names and values in turn; what is not said is left out. */
    private static Map<String, Object> says(@Nullable Object... said) {
        var all = new LinkedHashMap<String, Object>();
        for (var at = 0; at < said.length; at += 2) {
            var value = said[at + 1];
            if (value != null) {
                all.put(String.valueOf(said[at]), value);
            }
        }
        return all;
    }
}
