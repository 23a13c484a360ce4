package linli.workorder.orders;

import java.time.Instant;
import java.util.List;
import linli.chassis.Stamp;
import linli.contracts.Channel;
import linli.contracts.Money;
import linli.contracts.workorder.WorkOrderEvent.MaterialLine;
import org.jspecify.annotations.Nullable;

/**
 * What work would cost its owner, named before it is done (报价). Once it is accepted, no more is
 * charged without another one.
 *
 * @param number how often a price was named in this round of work by now, from 1
 * @param note what it is for, in words the owner reads; null for nothing
 * @param by name of whoever named it
 * @param answer null as long as nobody has said anything
 */
public record Quote(
        int number,
        List<MaterialLine> materials,
        Money labour,
        @Nullable String note,
        Instant at,
        String by,
        @Nullable Answer answer) {

    /**
     * @param accepted whether the work is to be done at this price
     * @param by name of the member of staff who was told so; null when the household said it itself
     * @param reason why not, in words; null when nobody said why
     */
    public record Answer(
            boolean accepted, Instant at, @Nullable String by, @Nullable String reason) {

        static Answer accepted(Stamp stamp) {
            return new Answer(true, stamp.at(), staff(stamp), null);
        }

        static Answer declined(@Nullable String reason, Stamp stamp) {
            return new Answer(false, stamp.at(), staff(stamp), reason);
        }

        /** The order says whose home it is: the name is not kept once more. */
        private static @Nullable String staff(Stamp stamp) {
            return stamp.by().channel() == Channel.RESIDENT_APP ? null : stamp.by().name();
        }
    }

    /** What the owner pays at the most. */
    public Money total() {
        return material().plus(labour);
    }

    public Money material() {
        return materials.stream().map(MaterialLine::amount).reduce(Money.ZERO, Money::plus);
    }

    boolean isOpen() {
        return answer == null;
    }

    Quote answered(Answer said) {
        return new Quote(number, materials, labour, note, at, by, said);
    }

    /**
     * What may be charged without asking again: what was accepted, else that somebody came.
     *
     * @param inspection what coming costs who does not want the work done
     */
    Money limit(Money inspection) {
        return answer != null && answer.accepted() ? total() : inspection;
    }
}
