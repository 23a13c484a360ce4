package linli.workorder.dispatching;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import linli.contracts.workorder.WorkOrderEvent.ScorePart;
import linli.workorder.orders.WorkOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Whom the platform chose for an order, and whom people did.
 *
 * @param id of the order and its round of work
 * @param choice null where nobody passed the filters with enough points
 * @param chosen whom people sent; null as long as nobody has, or the platform did
 * @param outcome by which it is counted; {@link Outcome#WAITING} as long as that is open
 */
@Document("dispatch_trials")
public record DispatchTrial(
        @Id String id,
        UUID orderId,
        UUID communityId,
        String number,
        String title,
        @Nullable String titleEn,
        Instant at,
        @Nullable Choice choice,
        @Nullable Person chosen,
        Outcome outcome) {

    /** What came of it. */
    public enum Outcome {
        WAITING,
        /** People sent whom the platform would have. */
        SAME,
        /** People sent somebody else. */
        OTHER,
        /** The platform would have sent nobody, or had nobody to send. */
        NOBODY,
        /** The platform did. */
        SENT
    }

    /** A technician as they were called then. */
    public record Person(UUID technicianId, String name) {}

    /** Whom, and why. */
    public record Choice(Person person, int points, List<ScorePart> score) {

        static Choice of(Candidate candidate) {
            return new Choice(
                    new Person(
                            candidate.technician().id(), candidate.technician().profile().name()),
                    candidate.points(),
                    candidate.score());
        }
    }

    static String idOf(WorkOrder order) {
        return order.id() + " " + order.reopenCount();
    }

    /** Whom the platform would send, if anybody. */
    static DispatchTrial wouldHave(WorkOrder order, @Nullable Choice choice, Instant at) {
        return of(order, choice, choice == null ? Outcome.NOBODY : Outcome.WAITING, at);
    }

    /** Whom the platform sent. */
    static DispatchTrial sent(WorkOrder order, Choice choice, Instant at) {
        return of(order, choice, Outcome.SENT, at);
    }

    private static DispatchTrial of(
            WorkOrder order, @Nullable Choice choice, Outcome outcome, Instant at) {
        return new DispatchTrial(
                idOf(order),
                order.id(),
                order.job().communityId(),
                order.number(),
                order.job().title(),
                order.job().titleEn(),
                at,
                choice,
                null,
                outcome);
    }

    /** People decided. */
    DispatchTrial decided(Person by) {
        if (outcome != Outcome.WAITING && outcome != Outcome.NOBODY) {
            return this;
        }
        var same =
                choice == null
                        ? Outcome.NOBODY
                        : choice.person().technicianId().equals(by.technicianId())
                                ? Outcome.SAME
                                : Outcome.OTHER;
        return new DispatchTrial(
                id, orderId, communityId, number, title, titleEn, at, choice, by, same);
    }
}
