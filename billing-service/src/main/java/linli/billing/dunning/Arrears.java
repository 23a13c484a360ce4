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

    record Bucket(Age age, Money amount) {}

    /**
     * What was billed in a month and not cancelled, and what of it has come in.
     *
     * @param month such as {@code 2026-11}
     */
    record Collected(String month, UUID communityId, Money billed, Money collected) {

        public Collected plus(Collected other) {
            return new Collected(
                    month, communityId, billed.plus(other.billed), collected.plus(other.collected));
        }
    }

    /** The most that is owed first. */
    List<Row> owed(
            By by,
            @Nullable UUID communityId,
            @Nullable UUID buildingId,
            LocalDate today,
            Access access);

    List<Collected> collected(
            @Nullable UUID communityId, YearMonth from, YearMonth to, Access access);

    /** Every unit of a community that owes something due before a day, once. */
    void eachOwingUnit(UUID communityId, LocalDate dueBefore, Scope scope, Consumer<UUID> unit);
}
