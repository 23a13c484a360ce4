package linli.workorder.orders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linli.chassis.aggregates.Counted;
import linli.chassis.aggregates.Tally;
import org.jspecify.annotations.Nullable;

/**
 * What a piece of work that is done counts for in the statistics, by month of its completion in the
 * community's own days. Rework takes it out until it is done again.
 */
public final class DoneWork {

    // Parts of a cell's key, besides the community.
    public static final String MONTH = "month";
    public static final String TYPE = "type";
    public static final String TECHNICIAN = "technician";

    /** Within its time. */
    public static final String ON_TIME = "onTime";

    /** Without rework. */
    public static final String AT_ONCE = "atOnce";

    /** Whether the same trouble of the same unit was mended again within thirty days. */
    public static final String CAME_BACK = "cameBack";

    /** In cents. */
    public static final String MATERIAL = "material";

    /** What its materials had cost us, as far as that is known; in cents. */
    public static final String PURCHASE = "purchase";

    /** Lines of material of which nobody said what they had cost us. */
    public static final String UNPRICED = "unpriced";

    /** In cents. */
    public static final String LABOUR = "labour";

    /** Worked on it. */
    public static final String SECONDS = "seconds";

    public static final String RATED = "rated";

    /** Of all that were rated. */
    public static final String STARS = "stars";

    // How long it took, in steps.
    public static final String RESPONSE = "response";
    public static final String ARRIVAL = "arrival";
    public static final String RESOLUTION = "resolution";

    public static final Tally<WorkOrder> TALLY =
            Tally.of(WorkOrder.class, "done", sums().toArray(String[]::new));

    private static final int MONTH_OF_DAY = "2026-11".length();

    private DoneWork() {}

    /** All that is added up. */
    public static List<String> sums() {
        var all =
                new ArrayList<>(
                        List.of(
                                ON_TIME, AT_ONCE, CAME_BACK, MATERIAL, PURCHASE, UNPRICED, LABOUR,
                                SECONDS, RATED, STARS));
        for (var times : List.of(RESPONSE, ARRIVAL, RESOLUTION)) {
            all.addAll(TimeSteps.sums(times));
        }
        return all;
    }

    /** What a cell is called that {@link #of} counts into, apart: as the parts of its key. */
    public static Map<String, String> keyOf(String cell) {
        var parts = cell.split("\\|", 4);
        return Map.of(
                Tally.COMMUNITY, parts[0], MONTH, parts[1], TYPE, parts[2], TECHNICIAN, parts[3]);
    }

    /** Nothing while it is not done. */
    static List<Counted> of(WorkOrder order) {
        var completion = order.completion();
        var assignment = order.assignment();
        var day = order.completedOn();
        if (completion == null || assignment == null || day == null) {
            return List.of();
        }
        var key = new LinkedHashMap<String, String>();
        key.put(MONTH, day.substring(0, MONTH_OF_DAY));
        key.put(TYPE, order.job().type());
        key.put(TECHNICIAN, assignment.worker().staffId().toString());
        var rating = order.rating();
        var worked = completion.worked();
        var sums = new LinkedHashMap<String, Long>();
        sums.put(ON_TIME, order.completedInTime() ? 1L : 0L);
        sums.put(AT_ONCE, order.reopenCount() == 0 ? 1L : 0L);
        sums.put(MATERIAL, completion.material().cents());
        sums.put(LABOUR, completion.labour().cents());
        sums.put(SECONDS, worked == null ? 0L : worked.toSeconds());
        sums.put(RATED, rating == null ? 0L : 1L);
        sums.put(STARS, rating == null ? 0L : (long) rating.stars());
        sums.put(CAME_BACK, order.cameBackAs() == null ? 0L : 1L);
        var purchase = completion.purchase();
        sums.put(PURCHASE, purchase == null ? 0L : purchase.cost().cents());
        sums.put(
                UNPRICED,
                purchase == null
                        ? (long) completion.materials().size()
                        : (long) purchase.unpriced());
        took(RESPONSE, order.respondedAfter(), sums);
        took(ARRIVAL, order.arrivedAfter(), sums);
        took(RESOLUTION, order.resolvedAfter(), sums);
        return List.of(Counted.at(TALLY, order.job().communityId(), null, key, sums));
    }

    private static void took(String what, @Nullable Long seconds, Map<String, Long> sums) {
        if (seconds != null) {
            sums.put(TimeSteps.sum(what, seconds), 1L);
        }
    }
}
