package linli.billing.dunning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import linli.chassis.access.Access;
import linli.chassis.access.Scope;
import linli.contracts.Money;
import org.jspecify.annotations.Nullable;

/** What is owed by age, and how much of what was billed has come in. */
public interface Arrears {

    /** What arrears are counted by. */
    enum By {
        COMMUNITY,
        BUILDING,
        UNIT
    }

    /** So long after it was due. */
    enum Age {
        /** 未到期 */
        NOT_DUE,
        /** 1–30 */
        MONTH,
        /** 31–90 */
        QUARTER,
        /** 91–365 */
        YEAR,
        OLDER;

        public static Age of(LocalDate due, LocalDate today) {
            if (!due.isBefore(today)) {
                return NOT_DUE;
            }
            if (!due.isBefore(today.minusDays(30))) {
                return MONTH;
            }
            if (!due.isBefore(today.minusDays(90))) {
                return QUARTER;
            }
            return due.isBefore(today.minusDays(365)) ? OLDER : YEAR;
        }

        /** The first day on which what is so old was due; null when there is none. */
        public @Nullable LocalDate from(LocalDate today) {
            return switch (this) {
                case NOT_DUE -> today;
                case MONTH -> today.minusDays(30);
                case QUARTER -> today.minusDays(90);
                case YEAR -> today.minusDays(365);
                case OLDER -> null;
            };
        }

        /** The day after the last. */
        public @Nullable LocalDate before(LocalDate today) {
            return switch (this) {
                case NOT_DUE -> null;
                case MONTH -> NOT_DUE.from(today);
                case QUARTER -> MONTH.from(today);
                case YEAR -> QUARTER.from(today);
                case OLDER -> YEAR.from(today);
            };
        }
    }

    /**
     * What is owed at one place.
     *
     * @param label of the unit, or the building's name; null for communities, which screens know by
     *     their ids, and for a building that nobody has named yet
     */
    record Row(UUID id, @Nullable String label, List<Bucket> ages, Money total, long bills) {

        public Row labelled(@Nullable String said) {
            return new Row(id, said, ages, total, bills);
        }
    }

    /**
     * @param dueFrom the first day on which its bills were due; null when any day before does
     * @param dueBefore the day after the last; null when any day after does
     */
    record Bucket(
            Age age, Money amount, @Nullable LocalDate dueFrom, @Nullable LocalDate dueBefore) {}

    /** What collected money is told by, besides community and month. */
    enum CollectedBy {
        COMMUNITY,
        BUILDING,
        ITEM
    }

    /**
     * What was billed in a month and not cancelled, and what of it has come in.
     *
     * @param month such as {@code 2026-11}
     * @param buildingId where it is told by building; null for what lies in none
     * @param label the building's name; null while nobody has named it
     * @param item the fee item, where it is told by that
     */
    record Collected(
            String month,
            UUID communityId,
            @Nullable UUID buildingId,
            @Nullable String label,
            @Nullable String item,
            long bills,
            Money billed,
            Money collected) {

        public Collected plus(Collected other) {
            return new Collected(
                    month,
                    communityId,
                    buildingId,
                    label,
                    item,
                    bills + other.bills,
                    billed.plus(other.billed),
                    collected.plus(other.collected));
        }

        public Collected labelled(@Nullable String said) {
            return new Collected(
                    month, communityId, buildingId, said, item, bills, billed, collected);
        }
    }

    /** The most that is owed first. */
    List<Row> owed(
            By by,
            @Nullable UUID communityId,
            @Nullable UUID buildingId,
            LocalDate today,
            Access access);

    /** The newest month first. */
    List<Collected> collected(
            CollectedBy by,
            @Nullable UUID communityId,
            YearMonth from,
            YearMonth to,
            Access access);

    /** What of the bills that are open now may come in within the next thirty days. */
    List<Expected> expected(@Nullable UUID communityId, LocalDate today, Access access);

    /** Every unit of a community that owes something due before a day, once. */
    void eachOwingUnit(UUID communityId, LocalDate dueBefore, Scope scope, Consumer<UUID> unit);
}
