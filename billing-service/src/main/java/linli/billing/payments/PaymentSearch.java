package linli.billing.payments;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import org.jspecify.annotations.Nullable;

/** What screens and the settlement ask about payments. */
public interface PaymentSearch {

    /** The newest first. */
    Page<Payment> all(Filter filter, Access access, Paging paging);

    /** Every payment of a unit that the caller may see, the oldest first. */
    List<Payment> ofUnit(UUID unitId, Access access);

    /** Those that have something prepaid, of any of these units, the oldest first. */
    List<UUID> withPrepaid(Collection<UUID> unitIds);

    /** Those whose bills or receipts have waited since before, the longest first. */
    List<UUID> unsettled(Instant before, int most);

    /** Every unit for which something is prepaid, some at a time. */
    void eachPrepaidUnit(Consumer<Set<UUID>> some);

    /**
     * @param statuses any of these; all when empty
     * @param waits whether somebody wants it put right; null for all
     */
    record Filter(
            Set<PaymentStatus> statuses,
            @Nullable UUID communityId,
            @Nullable UUID unitId,
            @Nullable Boolean waits) {}
}
