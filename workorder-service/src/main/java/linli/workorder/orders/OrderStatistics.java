package linli.workorder.orders;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import linli.chassis.access.Access;
import linli.workorder.orders.TimeSteps.Spread;
import org.jspecify.annotations.Nullable;

/** What was done in a stretch of months, and what it took, from numbers that are kept. */
public interface OrderStatistics {

    /** How it is told apart. */
    enum By {
        COMMUNITY,
        TYPE,
        TECHNICIAN,
        MONTH
    }

    /**
     * @param from the first month
     * @param to the last month
     */
    record Wanted(
            YearMonth from,
            YearMonth to,
            @Nullable UUID communityId,
            @Nullable String type,
            @Nullable UUID technicianId) {}

    /**
     * Work of one community, kind, technician or month.
     *
     * @param key id of the community or technician, code of the kind, or month
     * @param onTime how many within their time
     * @param atOnce how many without rework
     * @param cameBack how many were mended again within thirty days: same unit, same kind
     * @param materialCents what was charged or noted for materials
     * @param purchaseCents what they had cost us, as far as that is known
     * @param unpriced how many lines of material that is not known of
     * @param labourCents what was charged for labour
     * @param workedMinutes from each start to each stop
     * @param rated how many were rated
     * @param stars of all that were rated
     * @param response from creation to acceptance, as the clock counts
     * @param arrival from creation to the beginning of work, as the resolution clock counts
     * @param resolution from creation to completion, as the clock counts
     */
    record Group(
            String key,
            long done,
            long onTime,
            long atOnce,
            long cameBack,
            long materialCents,
            long purchaseCents,
            long unpriced,
            long labourCents,
            long workedMinutes,
            long rated,
            long stars,
            Spread response,
            Spread arrival,
            Spread resolution) {}

    /** Of what the caller's scope reaches: the most first; months in their order. */
    List<Group> groups(By by, Wanted wanted, Access access);
}
