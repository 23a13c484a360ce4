package linli.billing.payments;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import linli.billing.bills.Bill.Method;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.contracts.Money;
import org.jspecify.annotations.Nullable;

/** What screens and the settlement ask about payments. */
public interface PaymentSearch {

    /** Sixty a year for half a century. */
    int MOST_OF_A_UNIT = 3_000;

    /** The newest first. */
    Page<Payment> all(Filter filter, Access access, Paging paging);

    /** What is prepaid in all: for a unit, or for every one that the caller may see. */
    Money prepaid(@Nullable UUID unitId, Access access);

    /**
     * Every payment of a unit that the caller may see, the oldest first; one more than {@link
     * #MOST_OF_A_UNIT} where there are more than anybody adds up.
     */
    List<Payment> ofUnit(UUID unitId, Access access);

    /** The same, for the books of a whole community. */
    List<Payment> ofUnit(UUID unitId);

    /** How many were taken in a community before an instant, whichever unit they are for. */
    long receivedBefore(UUID communityId, Instant end);

    /** Those of these units for which something is prepaid. */
    Set<UUID> unitsWithPrepaid(Collection<UUID> unitIds);

    /** The payments of a unit of which something is prepaid, the oldest first. */
    List<UUID> withPrepaid(UUID unitId);

    /** Those whose bills or receipts have waited since before, the longest first. */
    List<UUID> unsettled(Instant before, int most);

    /** Every unit for which something is prepaid, some at a time. */
    void eachPrepaidUnit(Consumer<Set<UUID>> some);

    /**
     * @param statuses any of these; all when empty
     * @param waits whether somebody wants it put right; null for all
     * @param prepaid whether anything of it is kept for bills to come; null for all
     * @param method how it was paid; null for any
     * @param cashier who recorded it, by name; null for anybody
     * @param from when it was taken at the earliest; null for any time
     * @param before when it was taken before; null for any time
     */
    record Filter(
            Set<PaymentStatus> statuses,
            @Nullable UUID communityId,
            @Nullable UUID unitId,
            @Nullable Boolean waits,
            @Nullable Boolean prepaid,
            @Nullable Method method,
            @Nullable String cashier,
            @Nullable Instant from,
            @Nullable Instant before) {}
}
