package linli.workorder.complaints.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import linli.chassis.web.TimelineEntry;
import linli.contracts.Envelope;
import linli.contracts.workorder.ComplaintEvent;
import linli.contracts.workorder.ComplaintEvent.Clock;
import linli.contracts.workorder.ComplaintEvent.FollowUpResult;
import linli.contracts.workorder.ComplaintGrade;
import linli.workorder.complaints.ComplaintService;
import org.jspecify.annotations.Nullable;

/** What became of a complaint, as staff and as the complainant read it. */
final class ComplaintTimeline {

    private ComplaintTimeline() {}

    /** What an event says; what it does not say is absent. */
    record ComplaintStep(
            @Nullable String text,
            @Nullable ComplaintGrade from,
            @Nullable ComplaintGrade grade,
            @Nullable Clock clock,
            @Nullable Boolean late,
            @Nullable FollowUpResult result) {

        static ComplaintStep saying(@Nullable String text) {
            return new ComplaintStep(text, null, null, null, null, null);
        }
    }

    /**
     * Who gives no name is not named.
     *
     * @param numberOf the number of an order by its id; null when it is not there
     */
    static List<TimelineEntry> forStaff(
            List<Envelope> story, Function<UUID, @Nullable String> numberOf) {
        return story.stream()
                .map(told -> {
                    var step = seenByStaff(told, numberOf);
                    return told.actor().id().equals(ComplaintService.NOBODY)
                            ? TimelineEntry.forResident(told, null, step)
                            : TimelineEntry.of(told, step);
                })
                .toList();
    }

    /** What staff do among themselves is left out. */
    static List<TimelineEntry> forComplainant(List<Envelope> story) {
        return story.stream().flatMap(ComplaintTimeline::seenByComplainant).toList();
    }

    private static ComplaintStep seenByStaff(
            Envelope told, Function<UUID, @Nullable String> numberOf) {
        return switch (told.data()) {
            case ComplaintEvent.Assigned assigned -> ComplaintStep.saying(assigned.responsible());
            case ComplaintEvent.Graded(var its, var from, var reason) ->
                    new ComplaintStep(reason, from, its.grade(), null, null, null);
            case ComplaintEvent.NotAccepted(var its, var from, var reason, _) ->
                    new ComplaintStep(reason, from, its.grade(), null, null, null);
            case ComplaintEvent.OrderLinked(_, var order, var number) ->
                    ComplaintStep.saying(number != null ? number : numberOf.apply(order));
            case ComplaintEvent.OrderUnlinked(_, var order, var number) ->
                    ComplaintStep.saying(number != null ? number : numberOf.apply(order));
            case ComplaintEvent.Replied replied -> ComplaintStep.saying(replied.reply());
            case ComplaintEvent.FollowedUp(_, var result) ->
                    new ComplaintStep(null, null, null, null, null, result);
            case ComplaintEvent.Withdrawn withdrawn -> ComplaintStep.saying(withdrawn.reason());
            case ComplaintEvent.Warned(_, var clock, var late) ->
                    new ComplaintStep(null, null, null, clock, late, null);
            default -> ComplaintStep.saying(null);
        };
    }

    private static Stream<TimelineEntry> seenByComplainant(Envelope told) {
        return switch (told.data()) {
            case ComplaintEvent.Received _,
                    ComplaintEvent.Acknowledged _,
                    ComplaintEvent.Investigated _,
                    ComplaintEvent.Accepted _,
                    ComplaintEvent.Closed _ ->
                    entry(told, null);
            case ComplaintEvent.Replied replied -> entry(told, replied.reply());
            case ComplaintEvent.NotAccepted refused -> entry(told, refused.reason());
            case ComplaintEvent.Withdrawn withdrawn -> entry(told, withdrawn.reason());
            default -> Stream.empty();
        };
    }

    private static Stream<TimelineEntry> entry(Envelope told, @Nullable String text) {
        return Stream.of(TimelineEntry.forResident(told, null, ComplaintStep.saying(text)));
    }
}
