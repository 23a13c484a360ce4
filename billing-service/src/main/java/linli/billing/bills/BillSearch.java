package linli.billing.bills;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.contracts.Money;
import org.jspecify.annotations.Nullable;

/** What screens ask about bills. */
public interface BillSearch {

    /** Sixty a year for half a century. */
    int MOST_OF_A_UNIT = 3_000;

    /** The newest first. */
    Page<Bill> all(Filter filter, Access access, Paging paging);

    /** What is owed for a unit, whoever asks, due first: what a payment settles. */
    List<Bill> open(UUID unitId);

    /** Those of these units that owe anything. */
    Set<UUID> owing(Collection<UUID> unitIds);

    /**
     * Every bill of a unit that the caller may see, the oldest first; one more than {@link
     * #MOST_OF_A_UNIT} where there are more than anybody adds up.
     */
    List<Bill> ofUnit(UUID unitId, Access access);

    /** The same, for the books of a whole community. */
    List<Bill> ofUnit(UUID unitId);

    /**
     * Every bill of a community that may have a late fee and was due before a day, some at a time,
     * those due first before the others: what was paid in time costs nothing.
     */
    void eachLate(UUID communityId, LocalDate before, Consumer<List<Bill>> some);

    /** How many were issued in a community before an instant, whichever unit they are for. */
    long issuedBefore(UUID communityId, Instant end);

    /** Whether late fees of it are owed or paid: they go before it does. */
    boolean hasLateFees(Bill bill);

    /**
     * What is owed in all.
     *
     * @param filter whose statuses do not matter
     * @param today a bill that was due before is overdue
     */
    Owed owed(Filter filter, LocalDate today, Access access);

    /** What the bills come to that a filter finds. */
    Totals totals(Filter filter, Access access);

    /**
     * @param statuses any of these; all when empty
     * @param buildingId only of this building's units; null for all
     * @param workOrderId only for this order; null for all
     * @param part of them only
     */
    record Filter(
            Set<BillStatus> statuses,
            @Nullable UUID buildingId,
            @Nullable UUID unitId,
            @Nullable UUID ownerId,
            @Nullable UUID workOrderId,
            Part part) {

        public Filter(
                Set<BillStatus> statuses,
                @Nullable UUID buildingId,
                @Nullable UUID unitId,
                @Nullable UUID ownerId,
                @Nullable UUID workOrderId) {
            this(statuses, buildingId, unitId, ownerId, workOrderId, Part.ALL);
        }
    }

    /**
     * Bills as a figure counts them; what is null does not matter.
     *
     * @param issuedFrom included
     * @param issuedBefore not included
     * @param dueFrom included
     * @param dueBefore not included
     */
    record Part(
            @Nullable UUID communityId,
            @Nullable String feeItem,
            @Nullable Instant issuedFrom,
            @Nullable Instant issuedBefore,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueBefore) {

        static final Part ALL = new Part(null, null, null, null, null, null);
    }

    /**
     * @param total of what they were issued for
     * @param outstanding what of it is open
     */
    record Totals(long bills, Money total, Money outstanding) {}

    record Owed(long bills, Money amount, long overdue) {

        public Owed plus(Owed other) {
            return new Owed(
                    bills + other.bills, amount.plus(other.amount), overdue + other.overdue);
        }
    }
}
